// The reader written from docs/snapshot-format.md against the program's own.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "snapshot/plain_reader.h"
#include "snapshot/sample.h"
#include "snapshot/snapshot.h"

namespace metier::test {
namespace {

using namespace taxonomy;

std::string as_string(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void compare_concept(const PlainReader& plain, const snapshot::Taxonomy& t, ConceptId id) {
  const auto record = plain.concept_record(id.value);
  EXPECT_EQ(record.uri, t.uri(id));
  EXPECT_EQ(record.code, t.code(id));
  EXPECT_EQ(record.modified, t.text(TextId(t.record(id).modified)));
  EXPECT_EQ(record.regulated, t.text(TextId(t.record(id).regulated)));
  EXPECT_EQ(record.nace, t.text(TextId(t.record(id).nace)));
  const float share = t.record(id).green_share;
  EXPECT_TRUE(std::isnan(share) ? std::isnan(record.green_share) : record.green_share == share);
  EXPECT_EQ(record.kind, static_cast<unsigned>(t.kind(id)));
  EXPECT_EQ(record.skill_type, static_cast<unsigned>(t.skill_type(id)));
  EXPECT_EQ(record.reuse_level, static_cast<unsigned>(t.reuse_level(id)));
  EXPECT_EQ(record.status, static_cast<unsigned>(t.status(id)));
  for (unsigned c = 0; c < kCollectionCount; ++c)
    EXPECT_EQ((record.collections >> c & 1) != 0, t.in_collection(id, static_cast<Collection>(c)));
  EXPECT_EQ(t.find_uri(record.uri), id);
}

void compare_labels_and_notes(const PlainReader& plain, const snapshot::Taxonomy& t, ConceptId id) {
  const auto labels = plain.labels_of(id.value);
  EXPECT_EQ(labels.first, t.labels(id).first.value);
  EXPECT_EQ(labels.last, t.labels(id).last.value);
  for (std::uint32_t l = labels.first; l < labels.last; ++l) {
    const auto mine = plain.label(l);
    const auto theirs = t.label_view(LabelId(l));
    EXPECT_EQ(mine.text, theirs.text);
    EXPECT_EQ(mine.owner, theirs.owner.value);
    EXPECT_EQ(mine.language, theirs.language.value);
    EXPECT_EQ(mine.kind, static_cast<unsigned>(theirs.kind));
  }
  for (std::size_t g = 0; g < plain.languages().size(); ++g) {
    const LanguageId language(g);
    const std::uint32_t preferred = plain.preferred(id.value, g);
    EXPECT_EQ(preferred == PlainReader::kNone, !t.preferred_id(id, language).valid());
    EXPECT_EQ(preferred, t.preferred_id(id, language).value);
    EXPECT_EQ(plain.displayed(id.value, g), t.label(id, language));
    EXPECT_EQ(plain.place(id.value, g), t.collation_rank(id, language));
    const auto notes = plain.notes_of(id.value);
    for (std::uint32_t n = notes.first; n < notes.last; ++n) {
      const auto mine = plain.note(n);
      if (mine.language != g) continue;
      EXPECT_EQ(plain.note_text(n), t.note(id, static_cast<NoteKind>(mine.kind), language).text);
    }
  }
}

void compare_relations(const PlainReader& plain, const snapshot::Taxonomy& t, ConceptId id) {
  for (unsigned r = 0; r < kRelationCount; ++r) {
    const auto mine = plain.related(r, id.value);
    const auto theirs = t.related(id, static_cast<Relation>(r));
    ASSERT_EQ(mine.size(), theirs.size());
    for (std::size_t i = 0; i < mine.size(); ++i) EXPECT_EQ(mine[i], theirs[i].value);
  }
}

void compare(const std::string& bytes, const snapshot::Snapshot& snapshot) {
  const PlainReader plain(bytes);
  const auto& t = snapshot.taxonomy();
  ASSERT_EQ(plain.sections().size(), snapshot.file().sections().size());
  EXPECT_EQ(plain.content_identity(), snapshot.file().content_hash());
  ASSERT_EQ(plain.concepts(), t.concept_count());
  ASSERT_EQ(plain.labels(), t.label_count());
  ASSERT_EQ(plain.notes(), t.note_count());
  ASSERT_EQ(plain.texts(), t.text_count());
  ASSERT_EQ(plain.languages().size(), t.language_count());
  for (std::size_t g = 0; g < t.language_count(); ++g)
    EXPECT_EQ(plain.languages()[g], t.language_code(LanguageId(g)));
  for (std::uint32_t i = 0; i < t.text_count(); ++i) ASSERT_EQ(plain.text(i), t.text(TextId(i)));
  for (std::size_t c = 0; c < t.concept_count() && !testing::Test::HasFailure(); ++c) {
    SCOPED_TRACE(c);
    compare_concept(plain, t, ConceptId(c));
    compare_labels_and_notes(plain, t, ConceptId(c));
    compare_relations(plain, t, ConceptId(c));
  }
  for (const std::uint32_t c : plain.code_order()) {
    const auto found = t.find_code(plain.concept_record(c).code);
    EXPECT_NE(std::find(found.begin(), found.end(), ConceptId(std::size_t{c})), found.end());
  }
  EXPECT_EQ(plain.build_info(), *snapshot.file().json(snapshot::SectionId::build_info));
  EXPECT_EQ(plain.report_json(), *snapshot.file().json(snapshot::SectionId::report_json));
  EXPECT_EQ(plain.report_text(), *snapshot.file().json(snapshot::SectionId::report_text));
}

TEST(Document, ReaderWrittenFromItAgreesOnASample) {
  Tiny tiny;
  fill_sample(tiny);
  const auto sections = tiny.sections();
  compare(as_string(sections.to_bytes()), *Tiny::open(sections));
}

TEST(Document, ReaderWrittenFromItAgreesOnAnEmptyTaxonomy) {
  Tiny tiny;
  const auto sections = tiny.sections();
  compare(as_string(sections.to_bytes()), *Tiny::open(sections));
}

TEST(Document, PlainReaderHoldsTheProgramToTheRules) {
  Tiny tiny;
  fill_sample(tiny);
  const std::string good = as_string(tiny.sections().to_bytes());
  EXPECT_NO_THROW(PlainReader{good});
  for (std::size_t at = 0; at < good.size(); at += 97) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    EXPECT_THROW(PlainReader{bad}, std::runtime_error) << "byte " << at;
  }
}

}  // namespace
}  // namespace metier::test
