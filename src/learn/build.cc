#include "learn/build.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "learn/distinct.h"
#include "learn/kernels.h"
#include "learn/pack.h"
#include "learn/sections.h"
#include "learn/trainer.h"
#include "learn/vectors.h"
#include "learn/word_rows.h"

namespace metier::learn {
namespace {

using snapshot::ConceptKind;
using snapshot::NoteKind;

constexpr std::size_t kShortestSentence = 20;  // bytes; shorter ones are headings and remains

bool is_learned(const snapshot::Taxonomy& t, ConceptId id) {
  const auto kind = t.kind(id);
  return t.status(id) != snapshot::Status::obsolete &&
         (kind == ConceptKind::occupation || kind == ConceptKind::skill ||
          kind == ConceptKind::isco_group);
}

std::uint8_t code(LanguageId language) {
  return static_cast<std::uint8_t>(language.index());
}

template <class F>
void for_each_sentence(std::string_view text, F&& give) {
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && !((text[end] == '.' || text[end] == ';') && end + 1 < text.size() &&
                                  (text[end + 1] == ' ' || text[end + 1] == '\n')))
      ++end;
    const auto sentence = text.substr(0, end);
    if (sentence.size() > kShortestSentence) give(sentence);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
}

// "Hobler/Hoblerin": both forms are texts of their own as well.
template <class F>
void for_each_form(std::string_view label, F&& give) {
  give(label);
  const auto slash = label.find('/');
  if (slash == std::string_view::npos || label.find('/', slash + 1) != std::string_view::npos)
    return;
  constexpr std::size_t kShortest = 4;
  if (slash < kShortest || label.size() - slash - 1 < kShortest) return;
  give(label.substr(0, slash));
  give(label.substr(slash + 1));
}

// Calls give(key) for each word of the text that counts.
template <class F>
void for_each_word(std::string_view text, F&& give) {
  static thread_local text::FoldedText folded;
  static thread_local std::vector<std::uint32_t> distinct;
  text::fold_words(text, folded);
  distinct_words(folded, distinct);
  for (std::size_t i = 0; i < std::min(distinct.size(), Corpus::kMaxWords); ++i)
    give(word_key(folded.word(distinct[i])));
}

// Descriptions of ISCO groups end in lists of titles, one a line: "- Shop assistant" is one of the
// group, "- Shop manager - 1420" one of group 1420. Calls title(text, code) for those, the code
// empty for the group's own, and rest(text) for the other lines.
template <class Title, class Rest>
void split_titles(std::string_view text, Title&& title, Rest&& rest) {
  constexpr std::string_view kMark = "- ", kDigits = "0123456789";
  constexpr std::size_t kCode = 4;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (!line.starts_with(kMark)) {
      rest(line);
      continue;
    }
    line.remove_prefix(kMark.size());
    while (line.ends_with(' ')) line.remove_suffix(1);
    const auto code = line.size() > kCode ? line.substr(line.size() - kCode) : std::string_view();
    const auto before = line.substr(0, line.size() - code.size());
    if (code.find_first_not_of(kDigits) == std::string_view::npos && before.ends_with(kMark))
      title(before.substr(0, before.size() - kMark.size()), code);
    else
      title(line, std::string_view());
  }
}

class Builder {
 public:
  Builder(const snapshot::Snapshot& snapshot, const BuildOptions& options)
      : t_(snapshot.taxonomy()), options_(options) {}

  Result<BuildReport> run(snapshot::SectionSet& out) {
    collect();
    corpus_.finish();
    TrainOptions training;
    training.seed = options_.seed;
    training.english = code(t_.english());
    training.threads = options_.threads;
    training.steps = options_.steps > 0 ? options_.steps : steps_for(corpus_.text_count());
    width_ = training.width;
    const auto values = train(corpus_, training, [&](int done) {
      if (options_.progress) options_.progress(done, training.steps);
    });
    report_.texts = corpus_.text_count();
    keep_words();
    report_.words = kept_.size();
    add_words(values, out);
    add_grams(values, out);
    add_labels(out);
    if (label_words_.size() > Id24::kMost)
      return fail(ErrorKind::limit, "labels with more than {} words together", Id24::kMost);
    add_concepts(out);
    out.add(kParameters, std::vector{Parameters{static_cast<std::uint32_t>(width_), kGramRows,
                                                length_unit_, 0}});
    return report_;
  }

  // A small taxonomy is known by heart after few steps.
  static int steps_for(std::size_t texts) {
    return static_cast<int>(std::clamp<std::size_t>(texts / 100, 60, 5000));
  }

 private:
  void collect();
  void collect_names();
  void collect_examples();
  void add_note(ConceptId id, std::string_view text, LanguageId language);
  void keep_words();
  void add_words(const std::vector<float>& values, snapshot::SectionSet& out);
  void add_grams(const std::vector<float>& values, snapshot::SectionSet& out) const;
  void add_labels(snapshot::SectionSet& out);
  void add_concepts(snapshot::SectionSet& out) const;
  void add_text(std::string_view text, float* sum) const;
  void add_direction(const std::vector<float>& vector, std::vector<float>& sum) const;

  const snapshot::Taxonomy& t_;
  const BuildOptions& options_;
  BuildReport report_;
  Corpus corpus_;
  std::unordered_map<std::string_view, std::size_t> groups_;  // ISCO groups by code
  std::size_t width_ = 0;
  std::vector<std::uint64_t> name_words_;  // keys
  std::vector<std::uint32_t> kept_;        // words of the corpus, by their new number
  std::unordered_map<std::uint64_t, std::uint32_t> new_number_;  // by key
  Packed words_;
  std::vector<float> label_sums_;  // length of each label's vector
  std::vector<std::uint32_t> label_offsets_{0}, label_words_;
  float length_unit_ = 1;
};

void Builder::collect() {
  for (std::size_t c = 0; c < t_.concept_count(); ++c)
    if (t_.kind(ConceptId(c)) == ConceptKind::isco_group) groups_.emplace(t_.code(ConceptId(c)), c);
  for (std::size_t c = 0; c < t_.concept_count(); ++c) {
    const ConceptId id(c);
    if (!is_learned(t_, id)) continue;
    const auto owner = static_cast<std::uint32_t>(c);
    const auto labels = t_.labels(id);
    for (auto l = labels.first; l.value < labels.last.value; ++l.value)
      for_each_form(t_.label_text(l), [&](std::string_view form) {
        corpus_.add(owner, form, code(t_.label_language(l)));
      });
    for (std::size_t g = 0; g < t_.language_count(); ++g)
      for (const auto kind : {NoteKind::description, NoteKind::definition, NoteKind::scope_note}) {
        const auto note = t_.note(id, kind, LanguageId(g));
        if (note.language != LanguageId(g)) continue;  // English in its place
        add_note(id, note.text, LanguageId(g));
      }
  }
  collect_names();
  collect_examples();
}

void Builder::add_note(ConceptId id, std::string_view text, LanguageId language) {
  const auto owner = static_cast<std::uint32_t>(id.index());
  auto sentences = [&](std::string_view part) {
    for_each_sentence(
        part, [&](std::string_view sentence) { corpus_.add(owner, sentence, code(language)); });
  };
  if (t_.kind(id) != ConceptKind::isco_group) return sentences(text);
  split_titles(
      text,
      [&](std::string_view title, std::string_view elsewhere) {
        const auto group = groups_.find(elsewhere.empty() ? t_.code(id) : elsewhere);
        if (group == groups_.end()) return;
        corpus_.add(static_cast<std::uint32_t>(group->second), title, code(language));
      },
      sentences);
}

void Builder::collect_names() {
  std::unordered_map<std::string_view, std::uint32_t> owners;
  if (!options_.names.empty())
    for (std::size_t c = 0; c < t_.concept_count(); ++c) {
      const std::string_view uri = t_.uri(ConceptId(c));
      if (is_learned(t_, ConceptId(c)))
        owners.emplace(uri.substr(uri.rfind('/') + 1), static_cast<std::uint32_t>(c));
    }
  for (const Name& name : options_.names) {
    const auto found = owners.find(name.uuid);
    const LanguageId language = t_.language(name.language);
    if (found == owners.end() || !language.valid()) continue;
    ++report_.names;
    // Twice, as only a word that several texts have gets a row of its own (learn/corpus.h).
    const auto label = t_.label(ConceptId(std::size_t{found->second}), t_.english());
    corpus_.add(found->second, name.text, code(language));
    corpus_.add(found->second, fmt::format("{} {}", name.text, label), code(language));
    for_each_word(name.text, [&](std::uint64_t key) { name_words_.push_back(key); });
  }
}

void Builder::collect_examples() {
  for (const Example& example : options_.examples) {
    const ConceptId id = t_.find_uri(example.uri);
    if (id.valid() && is_learned(t_, id)) {
      corpus_.add(static_cast<std::uint32_t>(id.index()), example.text, code(t_.english()));
      ++report_.examples;
    } else {
      ++report_.unknown_examples;
    }
  }
}

// Words of labels and names, and of other texts where they have a row of their own. In the order of
// their keys, which is the same whatever the order of the sources.
void Builder::keep_words() {
  std::vector<std::uint8_t> in_label(corpus_.word_count());
  std::unordered_map<std::uint64_t, std::uint32_t> number;
  for (std::uint32_t w = 0; w < corpus_.word_count(); ++w) number.emplace(corpus_.word_key(w), w);
  for (std::size_t l = 0; l < t_.label_count(); ++l)
    if (is_learned(t_, t_.label_owner(LabelId(l))))
      for_each_word(t_.label_text(LabelId(l)),
                    [&](std::uint64_t key) { in_label[number.at(key)] = 1; });
  for (const std::uint64_t key : name_words_) in_label[number.at(key)] = 1;
  std::vector<std::uint8_t> in_english(corpus_.word_count());
  for (std::size_t text = 0; text < corpus_.text_count(); ++text)
    if (corpus_.language(text) == code(t_.english()))
      for (const std::uint32_t w : corpus_.words(text)) in_english[w] = 1;
  for (std::uint32_t w = 0; w < corpus_.word_count(); ++w) {
    const auto rows = corpus_.rows(w);
    const bool own_row = !rows.empty() && rows[0] >= kGramRows;
    if (in_label[w] != 0 || (own_row && in_english[w] != 0)) kept_.push_back(w);
  }
  std::sort(kept_.begin(), kept_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return corpus_.word_key(a) < corpus_.word_key(b);
  });
  for (std::uint32_t i = 0; i < kept_.size(); ++i)
    new_number_.emplace(corpus_.word_key(kept_[i]), i);
}

void Builder::add_words(const std::vector<float>& values, snapshot::SectionSet& out) {
  words_ = Packed(width_, kept_.size());
  std::vector<float> sum(width_);
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    std::fill(sum.begin(), sum.end(), 0.0F);
    for (const std::uint32_t row : corpus_.rows(kept_[i]))
      add_scaled(corpus_.weight(row), &values[std::size_t{row} * width_], sum.data(), width_);
    words_.set(i, sum.data());
  }
  out.add(kWordVectors, words_.bytes());
  out.add(kWordScales, words_.scales());
  std::vector<WordSlot> slots(kept_.size() * 3 / 2 + 1, WordSlot{0, kNoWord});
  for (std::uint32_t i = 0; i < kept_.size(); ++i) {
    const std::uint64_t key = corpus_.word_key(kept_[i]);
    std::size_t at = (key >> 32) * slots.size() >> 32;
    while (slots[at].word != kNoWord) at = at + 1 == slots.size() ? 0 : at + 1;
    slots[at] = {static_cast<std::uint32_t>(key), i};
  }
  out.add(kWordSlots, slots);
}

void Builder::add_grams(const std::vector<float>& values, snapshot::SectionSet& out) const {
  Packed grams(width_, kGramRows);
  std::vector<float> weighted(width_);
  for (std::uint32_t row = 0; row < kGramRows; ++row) {
    const float weight = row < corpus_.row_count() ? corpus_.weight(row) : 0;
    for (std::size_t k = 0; k < width_; ++k)
      weighted[k] = weight == 0 ? 0 : weight * values[std::size_t{row} * width_ + k];
    grams.set(row, weighted.data());
  }
  out.add(kGramVectors, grams.bytes());
  out.add(kGramScales, grams.scales());
}

void Builder::add_text(std::string_view text, float* sum) const {
  for_each_word(text, [&](std::uint64_t key) {
    if (const auto at = new_number_.find(key); at != new_number_.end()) words_.add(at->second, sum);
  });
}

void Builder::add_labels(snapshot::SectionSet& out) {
  std::vector<float> sum(width_), lengths(t_.label_count());
  float longest = 0;
  for (std::size_t l = 0; l < t_.label_count(); ++l) {
    if (is_learned(t_, t_.label_owner(LabelId(l)))) {
      std::fill(sum.begin(), sum.end(), 0.0F);
      for_each_word(t_.label_text(LabelId(l)), [&](std::uint64_t key) {
        const std::uint32_t word = new_number_.at(key);
        label_words_.push_back(word);
        words_.add(word, sum.data());
      });
      lengths[l] = std::sqrt(dot(sum.data(), sum.data(), width_));
      longest = std::max(longest, lengths[l]);
    }
    label_offsets_.push_back(static_cast<std::uint32_t>(label_words_.size()));
  }
  length_unit_ = longest > 0 ? longest / 65535.0F : 1.0F;
  std::vector<std::uint16_t> rounded;
  for (const float length : lengths)
    rounded.push_back(static_cast<std::uint16_t>(std::lround(length / length_unit_)));
  out.add(kLabelOffsets, to_id24(label_offsets_));
  out.add(kLabelWords, to_id24(label_words_));
  out.add(kLabelLengths, rounded);
}

void Builder::add_direction(const std::vector<float>& vector, std::vector<float>& sum) const {
  const float length = std::sqrt(dot(vector.data(), vector.data(), width_));
  if (length > 0) add_scaled(1.0F / length, vector.data(), sum.data(), width_);
}

void Builder::add_concepts(snapshot::SectionSet& out) const {
  const std::size_t count = t_.concept_count();
  Directions concepts(width_, count), descriptions(width_, count);
  std::vector<float> sum(width_), mean(width_);
  for (std::size_t c = 0; c < count; ++c) {
    const ConceptId id(c);
    if (!is_learned(t_, id)) continue;
    std::fill(mean.begin(), mean.end(), 0.0F);
    const auto labels = t_.labels(id);
    for (auto l = labels.first; l.value < labels.last.value; ++l.value) {
      std::fill(sum.begin(), sum.end(), 0.0F);
      for (std::uint32_t i = label_offsets_[l.index()]; i < label_offsets_[l.index() + 1]; ++i)
        words_.add(label_words_[i], sum.data());
      add_direction(sum, mean);
    }
    concepts.set(c, mean.data());
    std::fill(mean.begin(), mean.end(), 0.0F);
    for (std::size_t g = 0; g < t_.language_count(); ++g) {
      const auto note = t_.note(id, NoteKind::description, LanguageId(g));
      if (note.language != LanguageId(g)) continue;  // English in its place
      std::fill(sum.begin(), sum.end(), 0.0F);
      add_text(note.text, sum.data());
      add_direction(sum, mean);
    }
    descriptions.set(c, mean.data());
  }
  out.add(kConceptVectors, concepts.values());
  out.add(kConceptScales, concepts.scales());
  out.add(kDescriptionVectors, descriptions.values());
  out.add(kDescriptionScales, descriptions.scales());
}

}  // namespace

Result<BuildReport> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                          snapshot::SectionSet& out) {
  return Builder(snapshot, options).run(out);
}

}  // namespace metier::learn
