// A small taxonomy with labels to link and vectors to compare, and a reader of duties over it.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "link/learned_tiny.h"
#include "market/market.h"

namespace metier::test {

struct DutyWorld {
  DutyWorld() : snapshot(make()), reader(open(snapshot)) {}

  market::DutyDocument read(const market::RoleText& text) const {
    market::DutyReader::Scratch scratch;
    market::DutyDocument out;
    reader.read(text, scratch, out);
    return out;
  }
  // "Section | Label | sentence" of each duty.
  std::vector<std::string> duties(std::string_view text, std::string_view language) const {
    const auto document = read({.text = text, .language = language});
    std::vector<std::string> out;
    for (const market::Duty& d : document.duties)
      out.push_back(document.sections[d.section].heading + " | " + d.label + " | " + d.sentence);
    return out;
  }
  // "reports-to: Chief Executive Officer" of each.
  std::vector<std::string> asks(std::string_view text, std::string_view language) const {
    const auto& t = snapshot->taxonomy();
    std::vector<std::string> out;
    for (const market::Ask& a : read({.text = text, .language = language}).asks) {
      market::AskGroup group{a.kind, a.what, a.occupation, a.education, a.minimum, a.maximum,
                             1,      {}};
      out.push_back(std::string(market::name(a.kind)) + ": " +
                    market::phrase(group, t, t.english()));
    }
    return out;
  }

  static std::shared_ptr<const snapshot::Snapshot> make() {
    Tiny tiny;
    for (const char* label :
         {"manage budgets", "manage staff", "manage projects", "manage databases", "lead a team",
          "develop software", "develop strategy", "develop products", "develop staff",
          "recruit employees", "bake bread", "clean ovens", "serve customers"})
      tiny.skill(label, label);
    tiny.alternative(tiny.skill("IT security", "IT security"), "da", "it-sikkerhed");
    const auto ceo = tiny.occupation("ceo", "1120.4", "chief executive officer");
    tiny.alternative(ceo, "en", "CEO").preferred(ceo, "da", "administrerende direktør");
    tiny.preferred(ceo, "de", "Geschäftsführer").preferred(ceo, "fr", "directeur général");
    tiny.occupation("cio", "1330.2", "chief information officer");
    tiny.occupation("plant", "1321.2", "plant manager");
    return learned(tiny);
  }

  std::shared_ptr<const snapshot::Snapshot> snapshot;
  market::DutyReader reader;

 private:
  static market::DutyReader open(const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
    auto reader = market::DutyReader::open(snapshot);
    if (!reader) throw std::runtime_error(reader.error().message);
    return std::move(*reader);
  }
};

inline const DutyWorld& duty_world() {
  static const DutyWorld world;
  return world;
}

}  // namespace metier::test
