#include "taxonomy/merge.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace metier::taxonomy {
namespace {

class Merger {
 public:
  Merger(Model& into, const Model& from) : into_(into), from_(from) {}

  void run() {
    if (into_.release.empty()) into_.release = from_.release;
    for (const auto& code : from_.languages) languages_.push_back(language(code));
    concepts();
    labels();
    notes();
    for (const auto& e : from_.edges)
      into_.edges.push_back({ids_[e.from.index()], e.relation, ids_[e.to.index()]});
    into_.sources.insert(into_.sources.end(), from_.sources.begin(), from_.sources.end());
    into_.report.add(from_.report);
  }

 private:
  TextId copy(TextId text) { return into_.texts.intern(from_.texts.text(text)); }

  LanguageId language(const std::string& code) {
    const auto at = std::find(into_.languages.begin(), into_.languages.end(), code);
    if (at == into_.languages.end()) {
      into_.languages.push_back(code);
      return LanguageId(into_.languages.size() - 1);
    }
    return LanguageId(static_cast<std::size_t>(at - into_.languages.begin()));
  }

  void concepts() {
    std::unordered_map<TextId, ConceptId> known;
    for (std::size_t i = 0; i < into_.concepts.size(); ++i)
      known.emplace(into_.concepts[i].uri, ConceptId(i));
    first_new_ = into_.concepts.size();
    for (Concept c : from_.concepts) {
      for (auto* text : {&c.uri, &c.code, &c.modified, &c.regulated, &c.nace}) *text = copy(*text);
      const auto [at, fresh] = known.try_emplace(c.uri, ConceptId(into_.concepts.size()));
      ids_.push_back(at->second);
      if (fresh) {
        into_.concepts.push_back(c);
      } else {
        fill(into_.concepts[at->second.index()], c);
      }
    }
  }

  void fill(Concept& known, const Concept& c) {
    if (known.kind != c.kind) {
      into_.report.add({FaultKind::contradictory_type, "several sources", 0,
                        fmt::format("{} is a {} and a {}: kept as the first",
                                    into_.texts.text(c.uri), name(known.kind), name(c.kind))});
      return;
    }
    if (known.skill_type == SkillType::none) known.skill_type = c.skill_type;
    if (known.reuse_level == ReuseLevel::none) known.reuse_level = c.reuse_level;
    known.collections |= c.collections;
    if (known.green_share != known.green_share) known.green_share = c.green_share;
    for (const auto field :
         {&Concept::code, &Concept::modified, &Concept::regulated, &Concept::nace})
      if (into_.texts.text(known.*field).empty()) known.*field = c.*field;
  }

  void labels() {
    std::set<std::tuple<ConceptId, LanguageId, TextId>> there;
    std::set<std::pair<ConceptId, LanguageId>> named;
    const std::set<ConceptId> shared = shared_concepts();
    for (const auto& label : into_.labels) {
      if (!shared.contains(label.owner)) continue;
      there.emplace(label.owner, label.language, label.text);
      if (label.kind == LabelKind::preferred) named.emplace(label.owner, label.language);
    }
    for (const auto& label : from_.labels) {
      const auto owner = ids_[label.owner.index()];
      const auto lang = languages_[label.language.index()];
      const auto text = copy(label.text);
      auto kind = label.kind;
      if (!there.emplace(owner, lang, text).second) continue;
      if (kind == LabelKind::preferred && !named.emplace(owner, lang).second)
        kind = LabelKind::alternative;
      into_.labels.push_back({owner, lang, kind, text});
    }
  }

  void notes() {
    std::set<std::tuple<ConceptId, LanguageId, NoteKind>> there;
    const std::set<ConceptId> shared = shared_concepts();
    for (const auto& note : into_.notes)
      if (shared.contains(note.owner)) there.emplace(note.owner, note.language, note.kind);
    for (const auto& note : from_.notes) {
      const auto owner = ids_[note.owner.index()];
      const auto lang = languages_[note.language.index()];
      if (!there.contains({owner, lang, note.kind}))
        into_.notes.push_back({owner, lang, note.kind, copy(note.text)});
    }
  }

  std::set<ConceptId> shared_concepts() const {
    std::set<ConceptId> out;
    for (const auto id : ids_)
      if (id.index() < first_new_) out.insert(id);
    return out;
  }

  Model& into_;
  const Model& from_;
  std::vector<ConceptId> ids_;         // of the concepts of from_
  std::vector<LanguageId> languages_;  // of the languages of from_
  std::size_t first_new_ = 0;
};

}  // namespace

void merge(Model& into, const Model& from) {
  Merger(into, from).run();
}

}  // namespace metier::taxonomy
