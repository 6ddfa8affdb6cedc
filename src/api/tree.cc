// /v1/tree: a whole pillar in one answer, for browsers that show it as a tree.
#include <algorithm>

#include "api/profile_parts.h"
#include "api/state.h"

namespace metier::api {
namespace {

using taxonomy::Relation;

constexpr std::string_view kEsco = "http://data.europa.eu/esco/";
// Concepts under several parents stand under each, so that a taxonomy could unfold without end.
constexpr std::size_t kMostNodes = 200'000;

// What names a concept in an address of the page: the last part of an ESCO URI, else the URI.
std::string_view short_id(std::string_view uri) {
  const auto slash = uri.rfind('/');
  if (!uri.starts_with(kEsco) || slash + 1 == uri.size()) return uri;
  return uri.substr(slash + 1);
}

std::string_view kind_word(const Taxonomy& t, ConceptId id) {
  if (t.skill_type(id) == SkillType::knowledge) return "knowledge";
  return taxonomy::name(t.kind(id));
}

class TreeWriter {
 public:
  TreeWriter(const Taxonomy& t, LanguageId lang) : t_(t), lang_(lang) {}

  std::string write(std::string_view pillar, ConceptKind groups) {
    json_.begin_object().field("pillar", pillar).field("lang", t_.language_code(lang_));
    json_.key("nodes").begin_array();
    for (const auto& top : top_groups(t_, groups, lang_)) add(top.id, -1);
    json_.end_array().field("complete", nodes_ < kMostNodes).end_object();
    return json_.take();
  }

 private:
  void add(ConceptId id, std::int64_t parent) {
    if (nodes_ == kMostNodes || std::find(chain_.begin(), chain_.end(), id) != chain_.end()) return;
    const auto at = static_cast<std::int64_t>(nodes_++);
    json_.begin_array().value(parent).value(kind_word(t_, id)).value(short_id(t_.uri(id)));
    json_.value(t_.label(id, lang_));
    if (!t_.code(id).empty()) json_.value(t_.code(id));
    json_.end_array();
    chain_.push_back(id);
    for (const ConceptId below : in_order(t_.related(id, Relation::narrower))) add(below, at);
    chain_.pop_back();
  }

  // Groups before concepts; by code where both have one, else by label.
  std::vector<ConceptId> in_order(std::span<const ConceptId> ids) const {
    std::vector<ConceptId> out(ids.begin(), ids.end());
    const auto is_group = [&](ConceptId id) {
      return t_.kind(id) == ConceptKind::skill_group || t_.kind(id) == ConceptKind::isco_group;
    };
    std::stable_sort(out.begin(), out.end(), [&](ConceptId a, ConceptId b) {
      if (is_group(a) != is_group(b)) return is_group(a);
      const bool coded = !t_.code(a).empty() && !t_.code(b).empty();
      if (coded && t_.code(a) != t_.code(b)) return code_less(t_.code(a), t_.code(b));
      return t_.collation_rank(a, lang_) < t_.collation_rank(b, lang_);
    });
    return out;
  }

  const Taxonomy& t_;
  LanguageId lang_;
  JsonWriter json_;
  std::vector<ConceptId> chain_;
  std::size_t nodes_ = 0;
};

}  // namespace

std::string tree_json(const Taxonomy& t, ConceptKind groups, LanguageId lang) {
  const bool skills = groups == ConceptKind::skill_group;
  return TreeWriter(t, lang).write(skills ? "skills" : "occupations", groups);
}

}  // namespace metier::api
