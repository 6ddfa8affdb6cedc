// What docs/snapshot-format.md says of learned vectors, against what the program writes and reads.
#include <gtest/gtest.h>

#include <cmath>

#include "learn/learn.h"
#include "learn/plain_vectors.h"
#include "support/tiny.h"

namespace metier::learn {
namespace {

using test::PlainReader;
using test::PlainVectors;
using test::Tiny;

double length(const PlainVectors::Vector& v) {
  double squares = 0;
  for (const double x : v) squares += x * x;
  return std::sqrt(squares);
}

void add(double factor, const PlainVectors::Vector& v, PlainVectors::Vector& to) {
  to.resize(v.size());
  for (std::size_t i = 0; i < v.size(); ++i) to[i] += factor * v[i];
}

double cosine(const PlainVectors::Vector& a, const PlainVectors::Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum / length(a) / length(b);
}

class LearnedDocument : public ::testing::Test {
 protected:
  LearnedDocument() {
    Tiny tiny;
    for (const char* name : {"nurse", "baker", "truck driver", "welder", "teacher", "farmer",
                             "house painter", "plumber", "singer", "sailor", "fire fighter"}) {
      const auto o = tiny.occupation(name, "", name);
      tiny.alternative(o, "en", "senior " + std::string(name));
      tiny.preferred(o, "da", "dansk " + std::string(name));
      tiny.note(o, "en", taxonomy::NoteKind::description, "Has the work of a " + std::string(name));
    }
    auto sections = tiny.sections();
    EXPECT_TRUE(build(*Tiny::open(sections), {.steps = 200}, sections));
    snapshot_ = Tiny::open(sections);
    vectors_ = *Vectors::open(*snapshot_);
    const auto bytes = sections.to_bytes();
    file_ = std::make_unique<PlainReader>(
        std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    plain_ = std::make_unique<PlainVectors>(*file_);
  }

  PlainVectors::Vector of_label(std::uint32_t label) const {
    PlainVectors::Vector out;
    for (const std::uint32_t word : plain_->label_words(label)) add(1, plain_->known(word), out);
    return out;
  }

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  Vectors vectors_;
  std::unique_ptr<PlainReader> file_;
  std::unique_ptr<PlainVectors> plain_;
};

TEST_F(LearnedDocument, WordsKnownAndUnknown) {
  EXPECT_EQ(plain_->words(), vectors_.word_count());
  std::vector<std::uint32_t> rows;
  for (const char* word : {"nurse", "driver", "dansk", "nursing", "a", "ab", "łódź", "водач"}) {
    EXPECT_EQ(plain_->find(word), vectors_.find(word)) << word;
    std::vector<float> sum(vectors_.width());
    vectors_.add_word(word, rows, sum.data());
    const auto plain = plain_->vector(word);
    ASSERT_EQ(plain.size(), sum.size());
    for (std::size_t i = 0; i < sum.size(); ++i) EXPECT_NEAR(plain[i], sum[i], 1e-5) << word;
  }
  EXPECT_NE(plain_->find("nurse"), PlainReader::kNone);
  EXPECT_EQ(plain_->find("nursing"), PlainReader::kNone);
}

TEST_F(LearnedDocument, WordsAndLengthsOfLabels) {
  for (std::uint32_t l = 0; l < file_->labels(); ++l) {
    const auto words = plain_->label_words(l);
    const std::string text(file_->label(l).text);
    std::vector<std::uint32_t> of_text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      of_text.push_back(plain_->find(text.substr(at, end - at)));
      at = end + 1;
    }
    EXPECT_EQ(words, of_text) << text;
    EXPECT_NEAR(plain_->label_length(l), length(of_label(l)), 0.01 * length(of_label(l))) << text;
  }
}

TEST_F(LearnedDocument, ConceptsAreMeansOfTheirLabels) {
  for (std::uint32_t c = 0; c < file_->concepts(); ++c) {
    const auto labels = file_->labels_of(c);
    if (labels.first == labels.last) continue;
    PlainVectors::Vector mean;
    for (auto l = labels.first; l < labels.last; ++l)
      add(1 / length(of_label(l)), of_label(l), mean);
    EXPECT_NEAR(length(plain_->concept_vector(c)), 1, 0.02);
    EXPECT_GT(cosine(plain_->concept_vector(c), mean), 0.99) << file_->displayed(c, 0);
    EXPECT_NEAR(length(plain_->description_vector(c)), 1, 0.02);
  }
}

}  // namespace
}  // namespace metier::learn
