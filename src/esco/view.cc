#include "esco/view.h"

#include <algorithm>

namespace metier::esco {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_official(std::string_view code) {
  const auto all = official_languages();
  return std::find(all.begin(), all.end(), code) != all.end();
}

// The first language of an Accept-Language header that ESCO has; weights are rarely out of order.
std::string accepted(std::string_view header) {
  for (int members = 0; !header.empty() && members < 32; ++members) {
    const auto member = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), member.size() + 1));
    auto code = member.substr(0, member.find(';'));
    while (code.starts_with(' ')) code.remove_prefix(1);
    while (code.ends_with(' ')) code.remove_suffix(1);
    std::string tag = lower(code);
    if (is_official(tag)) return tag;
    tag = tag.substr(0, tag.find('-'));
    if (tag == "nb" || tag == "nn") tag = "no";
    if (is_official(tag)) return tag;
  }
  return "en";
}

}  // namespace

std::optional<Chosen> choose_language(const Taxonomy& t, const Request& request) {
  const auto asked = request.value("language");
  std::string code = asked.empty() ? accepted(request.accept_language) : lower(asked);
  LanguageId language = t.language(code);
  if (!language.valid() && !is_official(code)) return std::nullopt;
  if (!language.valid()) language = t.english();
  return Chosen{language, std::move(code)};
}

View view_of(const Releases& releases, const Release& release, const Request& request,
             std::string_view language_code) {
  const auto& t = release.taxonomy();
  LanguageId language = t.language(language_code);
  if (!language.valid()) language = t.english();
  const auto place = static_cast<std::uint64_t>(&release - releases.all().data());
  return {release, language, std::string(language_code), request.base, request.kept, place};
}

void sort_by_title(const View& view, std::vector<Node>& nodes) {
  const auto rank = [&](const Node& node) -> std::uint64_t {
    return node.id.valid() ? view.taxonomy().collation_rank(node.id, view.language)
                           : std::uint64_t{1} << 32;
  };
  std::stable_sort(nodes.begin(), nodes.end(),
                   [&](const Node& a, const Node& b) { return rank(a) < rank(b); });
}

void sort_by_title(const View& view, std::vector<ConceptId>& ids) {
  std::sort(ids.begin(), ids.end(), [&](ConceptId a, ConceptId b) {
    return view.taxonomy().collation_rank(a, view.language) <
           view.taxonomy().collation_rank(b, view.language);
  });
}

}  // namespace metier::esco
