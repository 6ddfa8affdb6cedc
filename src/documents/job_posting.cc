#include <algorithm>
#include <array>

#include "documents/field_rules.h"
#include "documents/read.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

using enum Section;
using enum PartKind;

constexpr auto kRules = std::to_array<FieldRule>({
    {"title", vacancy, Field::title},
    {"name", vacancy, Field::title},
    {"description", vacancy},
    {"responsibilities", vacancy, Field::none, paragraph},
    {"qualifications", vacancy, Field::none, paragraph},
    {"skills", vacancy, Field::keyword},
    {"skills/termCode", vacancy, Field::code},
    {"skills/url", vacancy, Field::code},
    {"skills/level", vacancy, Field::level},
    {"skills/name", vacancy, Field::keyword},
    {"skills/keywords", vacancy, Field::keyword, item},
    {"*/inDefinedTermSet", unknown, Field::none, paragraph, kSkip},
    {"*/inCodeSet", unknown, Field::none, paragraph, kSkip},
    {"experienceRequirements/monthsOfExperience", vacancy, Field::none, paragraph,
     kLabel | kNumbers | kPlain},
    {"experienceRequirements", vacancy},
    {"experience", vacancy},
    {"educationRequirements", vacancy},
    {"hiringOrganization", vacancy, Field::organisation},
    {"hiringOrganization/name", vacancy, Field::organisation},
    {"hiringOrganization/description", vacancy, Field::none, paragraph},
    {"company", vacancy, Field::organisation},
    {"*/address", vacancy, Field::place, paragraph, kJoined},
    {"jobLocation", vacancy, Field::place},
    {"*/geo", vacancy, Field::none, paragraph, kSkip},
    {"location", vacancy, Field::place, paragraph, kJoined},
    {"applicantLocationRequirements", vacancy, Field::place, paragraph, kJoined},
    {"jobLocationType", vacancy, Field::contract},
    {"remote", vacancy, Field::contract},
    {"baseSalary", vacancy, Field::pay, paragraph, kJoined},
    {"estimatedSalary", vacancy, Field::pay, paragraph, kJoined},
    {"salary", vacancy, Field::pay, paragraph, kJoined},
    {"incentiveCompensation", vacancy},
    {"salaryCurrency", vacancy, Field::none, paragraph, kSkip},
    {"employmentType", vacancy, Field::contract},
    {"type", vacancy, Field::contract},
    {"workHours", vacancy, Field::contract},
    {"occupationalCategory", vacancy, Field::code},
    {"occupationalCategory/codeValue", vacancy, Field::code},
    {"occupationalCategory/name", vacancy, Field::none},
    {"relevantOccupation/name", vacancy, Field::title},
    {"relevantOccupation", vacancy, Field::title},
    {"jobStartDate", vacancy, Field::from},
    {"identifier", vacancy, Field::none, paragraph, kSkip},
    {"datePosted", vacancy, Field::none, paragraph, kSkip},
    {"date", vacancy, Field::none, paragraph, kSkip},
    {"validThrough", vacancy, Field::none, paragraph, kSkip},
    {"applicationContact", references},
    {"meta", vacancy, Field::none, paragraph, kSkip},
});

bool is_posting_type(std::string_view type) {
  const std::size_t slash = type.find_last_of("/:#");
  return (slash == std::string_view::npos ? type : type.substr(slash + 1)) == "JobPosting";
}

bool is_posting(const Tree& tree, const Node& node) {
  const Node* type = tree.child(node, "@type");
  if (type == nullptr) return false;
  bool found = is_posting_type(type->text);
  tree.children(*type, [&](const Node& one) { found |= is_posting_type(one.text); });
  return found;
}

// Where `what` stands in `page` from `from` on, letters compared without case.
std::size_t find_tag(std::string_view page, std::string_view what, std::size_t from) {
  while ((from = page.find('<', from)) != std::string_view::npos) {
    if (same_name(page.substr(from, what.size()), what)) return from;
    ++from;
  }
  return from;
}

std::string_view without_wrapping(std::string_view json) {
  const auto trim = [&] {
    const std::size_t begin = json.find_first_not_of(" \t\r\n");
    json = begin == std::string_view::npos ? std::string_view() : json.substr(begin);
    const std::size_t last = json.find_last_not_of(" \t\r\n;");
    json = json.substr(0, last == std::string_view::npos ? 0 : last + 1);
  };
  trim();
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWrappings = {
      {{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}}};
  for (const auto& [open, close] : kWrappings) {
    if (json.starts_with(open)) json.remove_prefix(open.size());
    if (json.ends_with(close)) json.remove_suffix(close.size());
    trim();
  }
  return json;
}

}  // namespace

std::vector<std::string_view> json_ld_of(std::string_view page) {
  std::vector<std::string_view> out;
  constexpr std::size_t kMost = 64;
  for (std::size_t at = 0; out.size() < kMost;) {
    at = find_tag(page, "<script", at);
    if (at == std::string_view::npos) break;
    const std::size_t close = page.find('>', at);
    if (close == std::string_view::npos) break;
    const std::string_view tag = page.substr(at, close - at);
    const std::size_t end = std::min(find_tag(page, "</script", close), page.size());
    const bool is_json_ld = tag.find("ld+json") != std::string_view::npos;
    if (is_json_ld) out.push_back(without_wrapping(page.substr(close + 1, end - close - 1)));
    at = end;
  }
  return out;
}

std::vector<const Node*> job_postings(const Tree& tree) {
  std::vector<const Node*> out;
  for (std::uint32_t id = 0; id < tree.size(); ++id) {
    const Node& node = tree.node(id);
    if (node.name == "@type" && is_posting(tree, tree.node(node.parent)))
      out.push_back(&tree.node(node.parent));
  }
  return out;
}

PagePosting posting_of_page(const std::string& name, std::string_view page) {
  PagePosting out;
  for (const std::string_view script : json_ld_of(page)) {
    auto tree = Tree::from_json(name, script);
    if (!tree) continue;  // what the page shows is read then
    const std::size_t count = job_postings(*tree).size();
    out.count += count;
    if (count == 1 && out.count == 1) out.tree = std::move(*tree);
  }
  if (out.count != 1) out.tree.reset();
  return out;
}

void compose_job_posting(const Tree& tree, const Node& posting, Composer& out) {
  out.document().format = Format::job_posting;
  out.document().is_advert = true;
  out.document().language = std::string(tree.text(posting, "inLanguage").substr(0, 2));
  compose_by_rules(tree, posting, kRules, vacancy, out);
}

}  // namespace metier::documents
