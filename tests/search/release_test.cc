// Search over real taxonomies. One test each, since every test of a release opens it anew.
#include "support/release.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "support.h"

namespace metier::test {
namespace {

using search::MatchKind;
using snapshot::ConceptKind;

class Release {
 public:
  explicit Release(const std::filesystem::path& path) {
    auto sections = freeze_release(path);
    const auto built = search::build(*Tiny::open(sections), {2}, sections);
    if (!built) throw std::runtime_error(built.error().message);
    snapshot_ = Tiny::open(sections);
    index_.emplace(search::Index::open(snapshot_).value());
  }
  const snapshot::Taxonomy& taxonomy() const { return snapshot_->taxonomy(); }

  std::vector<search::Hit> hits(std::string_view text, std::string_view language,
                                bool typing = false) {
    search::Query query;
    query.text = text;
    query.language = taxonomy().language(language);
    query.as_you_type = typing;
    index_->search(query, scratch_, answer_);
    return answer_.hits;
  }
  // The English label of the first hit.
  std::string first(std::string_view text, std::string_view language) {
    const auto found = hits(text, language);
    if (found.empty()) return "";
    return std::string(taxonomy().label(found[0].concept_id, taxonomy().english()));
  }

 private:
  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  std::optional<search::Index> index_;
  search::Scratch scratch_;
  search::Answer answer_;
};

// Preferred labels of every language find a concept with that label first, as a whole.
void check_preferred_labels(Release& r, std::size_t of_each_language) {
  const auto& t = r.taxonomy();
  std::mt19937 random(1);
  for (std::size_t l = 0; l < t.language_count(); ++l) {
    const LanguageId language(l);
    for (std::size_t i = 0; i < of_each_language; ++i) {
      const ConceptId id(random() % t.concept_count());
      const LabelId preferred = t.preferred_id(id, language);
      if (!preferred.valid() || t.kind(id) == ConceptKind::concept_scheme) continue;
      const auto text = t.label_text(preferred);
      const auto found = r.hits(text, t.language_code(language));
      ASSERT_FALSE(found.empty()) << text;
      if (found[0].match == MatchKind::uri || found[0].match == MatchKind::code) continue;
      EXPECT_EQ(found[0].match, MatchKind::exact) << text;
      const LabelId first = t.preferred_id(found[0].concept_id, language);
      ASSERT_TRUE(first.valid()) << text;
      EXPECT_EQ(text::fold(t.label_text(first)), text::fold(text));
    }
  }
}

// Hits name a label of their concept; scores fall; no concept comes twice.
void check_hits(Release& r, const std::vector<search::Hit>& hits) {
  std::set<ConceptId> seen;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_TRUE(seen.insert(hits[i].concept_id).second);
    if (i > 0) {
      EXPECT_LE(hits[i].score, hits[i - 1].score);
    }
    if (hits[i].label.valid()) {
      EXPECT_EQ(r.taxonomy().label_owner(hits[i].label), hits[i].concept_id);
    }
  }
}

void check_random_queries(Release& r, int count) {
  const auto& t = r.taxonomy();
  std::mt19937 random(2);
  for (int i = 0; i < count; ++i) {
    std::string text(t.label_text(LabelId(random() % t.label_count())));
    for (unsigned changes = random() % 3; changes > 0; --changes)
      text[random() % text.size()] = static_cast<char>('a' + random() % 26);
    const auto code = t.language_code(LanguageId(random() % t.language_count()));
    check_hits(r, r.hits(text.substr(0, 1 + random() % text.size()), code, random() % 2 == 0));
  }
}

TEST(SearchRelease, Starter) {
  Release r(starter_release());
  EXPECT_EQ(r.first("chief technology officer", "en"), "chief technology officer");
  EXPECT_EQ(r.first("chief tecnology oficer", "en"), "chief technology officer");
  check_preferred_labels(r, 200);
  check_random_queries(r, 500);
}

TEST(SearchRelease, Full) {
  if (full_release().empty()) GTEST_SKIP() << "no full ESCO release found (../shared/esco/v1.2.0)";
  Release r(full_release());
  const std::string cto = "chief technology officer";
  for (const auto* query :
       {"CTO", "cto", "chief technology officer", "officer technology chief",
        "chief tecnology oficer", "1330.3", "C1330.3", "senior chief technology officer"})
    EXPECT_EQ(r.first(query, "en"), cto) << query;
  const auto& t = r.taxonomy();
  const ConceptId id = r.hits("1330.3", "en").at(0).concept_id;
  const std::string uri(t.uri(id));
  EXPECT_EQ(r.first(uri, "en"), cto);
  EXPECT_EQ(r.first(uri.substr(uri.rfind('/') + 1), "en"), cto);
  EXPECT_EQ(r.first(t.label(id, t.language("da")), "da"), cto);
  EXPECT_EQ(r.first("C1330", "en"), r.first("1330", "en"));
  EXPECT_EQ(r.first("S1.2", "en"), "liaising and networking");
  // Other languages, their spellings and compounds.
  EXPECT_EQ(r.first("Krankenschwester", "de"), r.first("Krankenschwestr", "de"));
  EXPECT_EQ(r.first("kranken pfleger", "de"), r.first("Krankenpfleger", "de"));
  EXPECT_EQ(r.first("sygeplejeske", "da"), r.first("sygeplejerske", "da"));
  EXPECT_EQ(r.first("laege", "da"), r.first("læge", "da"));
  EXPECT_EQ(r.first("медицинска сетра", "bg"), r.first("медицинска сестра", "bg"));
  EXPECT_EQ(r.first("frontend developer", "en"), r.first("front end developer", "en"));
  EXPECT_EQ(r.hits("pfleger", "de").at(1).match, MatchKind::compound);
  EXPECT_EQ(r.hits("programm", "en", true).at(0).match, MatchKind::prefix);
  check_preferred_labels(r, 300);
  check_random_queries(r, 3000);
}

}  // namespace
}  // namespace metier::test
