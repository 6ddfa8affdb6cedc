#include "esco/view.h"

#include <algorithm>

namespace metier::esco {
namespace {

// "de-at" of "de_AT".
std::string tidy_tag(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_official(std::string_view code) {
  const auto all = official_languages();
  return std::find(all.begin(), all.end(), code) != all.end();
}

// The language of ESCO, or of the release, that a tag names; empty when there is none.
std::string language_named(const Taxonomy& t, std::string_view text) {
  std::string tag = tidy_tag(text);
  if (is_official(tag) || t.language(tag).valid()) return tag;
  tag = tag.substr(0, tag.find('-'));
  if (tag == "nb" || tag == "nn") tag = "no";
  return is_official(tag) || t.language(tag).valid() ? tag : std::string();
}

// The language that an Accept-Language header likes best.
std::string accepted(const Taxonomy& t, std::string_view header) {
  std::string best = "en";
  int best_weight = 0;
  for (const auto& [tag, weight] : weighed(header)) {
    if (weight <= best_weight) continue;
    if (std::string code = language_named(t, tag); !code.empty()) {
      best = std::move(code);
      best_weight = weight;
    }
  }
  return best;
}

}  // namespace

std::optional<Chosen> choose_language(const Taxonomy& t, std::string_view asked) {
  std::string code = language_named(t, asked);
  if (code.empty()) return std::nullopt;
  LanguageId language = t.language(code);
  if (!language.valid()) language = t.english();
  return Chosen{language, std::move(code)};
}

std::optional<Chosen> choose_language(const Taxonomy& t, const Request& request) {
  const auto asked = request.value("language");
  return choose_language(t, asked.empty() ? accepted(t, request.accept_language) : asked);
}

View view_of(const Releases& releases, const Release& release, const Request& request,
             std::string_view language_code) {
  const auto& t = release.taxonomy();
  LanguageId language = t.language(language_code);
  if (!language.valid()) language = t.english();
  const auto place = static_cast<std::uint64_t>(&release - releases.all().data());
  auto named = request.value("selectedVersion");
  if (named.empty()) named = request.value("targetEscoVersion");
  const bool release_named = !named.empty() && named != "latest";
  return {release, language,     std::string(language_code), request.base, request.kept,
          place,   release_named};
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
  std::vector<std::uint64_t>
      keys;  // rank and id: as numbers they are sorted in a third of the time
  keys.reserve(ids.size());
  for (const ConceptId id : ids)
    keys.push_back(std::uint64_t{view.taxonomy().collation_rank(id, view.language)} << 32 |
                   id.value);
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < ids.size(); ++i)
    ids[i] = ConceptId(static_cast<std::uint32_t>(keys[i]));
}

}  // namespace metier::esco
