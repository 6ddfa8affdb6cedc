#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using taxonomy::LabelKind;
using taxonomy::NoteKind;
using taxonomy::Relation;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> history(const Compared& c, std::string_view name) {
  std::vector<std::string> out;
  for (const auto& change : versions::changes_of(c.old(), c.now(), Compared::uri(name)))
    out.push_back(fmt::format("{} {} [{}] {} > {}", change.field, versions::name(change.action),
                              change.language, change.old_value, change.new_value));
  return out;
}

TEST(History, TextsAreToldAsEscoTellsThem) {
  Tiny old, now;
  auto h = old.skill("1", "Python");
  old.alternative(h, "en", "Python2").alternative(h, "en", "Py");
  old.preferred(old.skill("2", "Java"), "uk", "Джава");
  old.label(h, "en", LabelKind::hidden, "pyton")
      .note(h, "en", NoteKind::description, "A language.");
  h = now.skill("1", "Python (computer programming)");
  now.alternative(h, "en", "Py").preferred(h, "uk", "Пайтон");
  now.note(h, "en", NoteKind::description, "A programming language.");
  now.note(h, "uk", NoteKind::description, "Мова.");
  EXPECT_THAT(
      history(compare(old, now), "skill/1"),
      ElementsAre("prefLabel Updated [en] Python > Python (computer programming)",
                  "altLabel Removed [en] Python2 > None", "hiddenLabel Removed [en] pyton > None",
                  "description Updated [en] A language. > A programming language.",
                  "prefLabel Added [uk] None > Пайтон", "description Added [uk] None > Мова."));
}

TEST(History, ALanguageThatOneReleaseLacksIsNoChange) {
  Tiny old, now;
  old.skill("1", "bake bread");
  now.preferred(now.skill("1", "bake bread"), "da", "bage brød");
  now.preferred(now.skill("2", "sell bread"), "da", "sælge brød");
  const auto c = compare(old, now);
  EXPECT_THAT(history(c, "skill/1"), IsEmpty());
  EXPECT_THAT(history(c, "skill/2"), testing::Contains("prefLabel Added [da] None > sælge brød"));
}

TEST(History, RelationsAreJoined) {
  Tiny old, now;
  for (Tiny* t : {&old, &now}) {
    const auto skill = t->skill("s", "Python");
    const auto above = t->skill("t", "programming"), top = t->skill("u", "computing");
    const auto a = t->occupation("a", "1", "a"), b = t->occupation("b", "2", "b");
    t->edge(above, Relation::broader, top);
    if (t == &old) {
      t->edge(skill, Relation::broader, above);
      t->edge(a, Relation::optional_skill, skill).edge(b, Relation::optional_skill, skill);
    } else {
      t->edge(a, Relation::essential_skill, skill);
    }
  }
  const auto c = compare(old, now);
  const auto u = [](std::string_view name) { return Compared::uri(name); };
  EXPECT_THAT(history(c, "skill/s"),
              UnorderedElementsAre("broaderTransitive Removed [None] " + u("skill/t") + " || " +
                                       u("skill/u") + " > None",
                                   "isEssentialSkillFor Added [None] None > " + u("occupation/a"),
                                   "isOptionalSkillFor Removed [None] " + u("occupation/a") +
                                       " || " + u("occupation/b") + " > None"));
  EXPECT_THAT(history(c, "occupation/a"),
              ElementsAre("relatedEssentialSkill Added [None] None > " + u("skill/s"),
                          "relatedOptionalSkill Removed [None] " + u("skill/s") + " > None"));
}

TEST(History, FactsAndNaceCodes) {
  Tiny old, now;
  old.edit(old.occupation("a", "1.1", "baker")).nace = old.intern("http://x/1\nhttp://x/2");
  now.edit(now.occupation("a", "1.2", "baker")).nace = now.intern("http://x/2\nhttp://x/3");
  EXPECT_THAT(
      history(compare(old, now), "occupation/a"),
      ElementsAre("code Updated [None] 1.1 > 1.2", "hasNACECode Removed [None] http://x/1 > None",
                  "hasNACECode Added [None] None > http://x/3"));
}

TEST(History, OfWhatOnlyOneReleaseHasAndOfNothing) {
  Tiny old, now;
  old.skill("1", "weave baskets");
  now.skill("2", "pilot drones");
  const auto c = compare(old, now);
  EXPECT_THAT(history(c, "skill/1"),
              testing::Contains("prefLabel Removed [en] weave baskets > None"));
  EXPECT_THAT(history(c, "skill/2"), testing::Contains("prefLabel Added [en] None > pilot drones"));
  EXPECT_THAT(history(c, "skill/3"), IsEmpty());
}

TEST(History, AnUnchangedConceptHasNone) {
  Tiny old, now;
  old.skill("1", "bake bread");
  now.skill("1", "bake bread");
  EXPECT_THAT(history(compare(old, now), "skill/1"), IsEmpty());
}

}  // namespace
}  // namespace metier::test
