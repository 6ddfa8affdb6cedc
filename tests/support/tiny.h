// Small taxonomies written where they are used:
//
//   Tiny tiny;
//   auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
//   tiny.alternative(cto, "en", "CTO").preferred(cto, "da", "teknologidirektør");
//   auto sql = tiny.skill("sql", "SQL", SkillType::knowledge, ReuseLevel::sector_specific);
//   tiny.edge(cto, Relation::essential_skill, sql);
//   auto snapshot = tiny.snapshot();                 // frozen, opened from memory
//   auto id = snapshot->taxonomy().find_uri(tiny.uri(cto));
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"
#include "taxonomy/taxonomy.h"

namespace metier::test {

class Tiny {
 public:
  using Handle = std::size_t;  // not a ConceptId: those are by URI order, known after snapshot()

  Tiny() { language("en"); }

  Handle concept_of(taxonomy::ConceptKind kind, std::string_view path, std::string_view code,
                    std::string_view english) {
    taxonomy::Concept c;
    c.uri = model_.texts.intern("http://data.europa.eu/esco/" + std::string(path));
    c.kind = kind;
    c.code = model_.texts.intern(code);
    model_.concepts.push_back(c);
    const Handle h = model_.concepts.size() - 1;
    if (!english.empty()) preferred(h, "en", english);
    return h;
  }
  Handle occupation(std::string_view name, std::string_view code, std::string_view english) {
    return concept_of(taxonomy::ConceptKind::occupation, "occupation/" + std::string(name), code,
                      english);
  }
  Handle skill(std::string_view name, std::string_view english,
               taxonomy::SkillType type = taxonomy::SkillType::skill,
               taxonomy::ReuseLevel reuse = taxonomy::ReuseLevel::sector_specific) {
    const Handle h =
        concept_of(taxonomy::ConceptKind::skill, "skill/" + std::string(name), "", english);
    model_.concepts[h].skill_type = type;
    model_.concepts[h].reuse_level = reuse;
    return h;
  }
  Handle isco(std::string_view code, std::string_view english) {
    return concept_of(taxonomy::ConceptKind::isco_group, "isco/C" + std::string(code), code,
                      english);
  }

  Tiny& preferred(Handle h, std::string_view lang, std::string_view text) {
    return label(h, lang, taxonomy::LabelKind::preferred, text);
  }
  Tiny& alternative(Handle h, std::string_view lang, std::string_view text) {
    return label(h, lang, taxonomy::LabelKind::alternative, text);
  }
  Tiny& label(Handle h, std::string_view lang, taxonomy::LabelKind kind, std::string_view text) {
    model_.labels.push_back({ConceptId(h), language(lang), kind, model_.texts.intern(text)});
    return *this;
  }
  Tiny& note(Handle h, std::string_view lang, taxonomy::NoteKind kind, std::string_view text) {
    model_.notes.push_back({ConceptId(h), language(lang), kind, model_.texts.intern(text)});
    return *this;
  }
  Tiny& edge(Handle from, taxonomy::Relation relation, Handle to) {
    model_.edges.push_back({ConceptId(from), relation, ConceptId(to)});
    return *this;
  }
  Tiny& collection(Handle h, taxonomy::Collection c) {
    model_.concepts[h].collections |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(c));
    return *this;
  }

  std::string uri(Handle h) const { return std::string(model_.texts.text(model_.concepts[h].uri)); }
  taxonomy::Concept& edit(Handle h) { return model_.concepts[h]; }
  TextId intern(std::string_view text) { return model_.texts.intern(text); }  // for edit()

  // Ends the building: handles keep their URIs (call uri() before), the model is put in order.
  taxonomy::Model& model() {
    taxonomy::put_in_order(model_);
    return model_;
  }
  snapshot::SectionSet sections() {
    snapshot::SectionSet out;
    const auto done = snapshot::freeze(model(), {}, out);
    if (!done) throw std::runtime_error(done.error().message);
    return out;
  }
  std::shared_ptr<const snapshot::Snapshot> snapshot() { return open(sections()); }
  static std::shared_ptr<const snapshot::Snapshot> open(const snapshot::SectionSet& sections) {
    auto opened = snapshot::Snapshot::from_bytes(sections.to_bytes());
    if (!opened) throw std::runtime_error(opened.error().message);
    return *opened;
  }

 private:
  LanguageId language(std::string_view code) {
    for (std::size_t i = 0; i < model_.languages.size(); ++i)
      if (model_.languages[i] == code) return LanguageId(i);
    model_.languages.emplace_back(code);
    return LanguageId(model_.languages.size() - 1);
  }
  taxonomy::Model model_;
};

}  // namespace metier::test
