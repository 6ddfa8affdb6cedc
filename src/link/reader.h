// Finds the occupations and skills that a text is about, and the words that say so.
//
//   auto reader = Reader::open(snapshot);                     // once
//   Scratch scratch;                                          // one per thread
//   Reading reading;
//   reader->read({.text = advert, .title = title}, scratch, reading);
//   for (const Finding& f : reading.skills) ... reading.spans(f) ...
//
// Markup is left out first (text/markup.h); offsets are those of the text as it was given. Then
// labels are looked for word for word, in one pass. With learned vectors, and unless labels alone
// are asked for, the text is then read segment by segment (link/document_reader.h): skills said in
// other words, what is not asked for left out, and the occupation the document is about. Scores are
// then probabilities.
//
// What counts:
// - Words are compared folded (text/fold.h) and whole. Signs between words do not matter, except
// that a
//   label does not reach across an empty line, more than kMaxGap bytes of no words, or one of the
//   signs . , ; : ! ? ( ) [ ] { } / | and their like where the label has none of them between the
//   same words.
// - Leftmost, then longest; matches of one kind (occupation or skill) do not overlap. Where several
//   concepts have the label, those with the best score are all found.
// - Labels in the language of the text and in English count; those of all languages when the
// language is
//   neither given nor guessed.
// - Labels of one word need more care, as words of one language or of everyday speech look like
// them:
//   * of one or two letters or digits ("R", "Go", "AI"): only written exactly as the label is;
//   * names that are ordinary words of their language as well ("Swift", "Source"): likewise;
//   * function words of the text's language ("it", "and"): only acronyms, written as the label is;
//   * English words in a text of another language ("chef", "art" in Danish): not when labels of
//   that
//     language use the word for something else, unless a name or an acronym is written as the label
//     is.
// - A concept is one finding with all its spans, however often it was found.
#pragma once

#include <memory>

#include "link/reading.h"

namespace metier::link {

inline constexpr std::size_t kMaxGap = 64;

// Of longer texts, and of those of more sentences and items, only labels are read behind this
// (Reading::labels_only_from).
inline constexpr std::size_t kMaxMeaningBytes = std::size_t{1} << 18;
inline constexpr std::size_t kMaxMeaningSegments = 4000;

// Skills less likely than this are left out. Probabilities are those of link/read_weights.h.
inline constexpr float kUsualThreshold = 0.12F;

struct ReadOptions {
  bool labels_only = false;
  float threshold = kUsualThreshold;
  std::size_t most_segments = kMaxMeaningSegments;  // of at most this many the meaning is read
};

// Of labels alone, in hundredths: preferred label 100, alternative 90, hidden 80; nine tenths of
// that for a label that is not in the (known) language of the text.
constexpr std::uint8_t score(snapshot::LabelKind kind, bool language_of_text) {
  const int by_kind = kind == snapshot::LabelKind::preferred     ? 100
                      : kind == snapshot::LabelKind::alternative ? 90
                                                                 : 80;
  return static_cast<std::uint8_t>(language_of_text ? by_kind : by_kind * 9 / 10);
}

// Buffers of a reading. Keep one per thread: once they have grown, a reading allocates nothing.
class Scratch {
 public:
  // Texts are worked on in pieces of about this many bytes, so that buffers stay small and near.
  // The answer does not depend on it. At least 64.
  explicit Scratch(std::size_t piece_bytes = 8192);
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;

 private:
  friend class Reader;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Any number of threads may read.
class Reader {
 public:
  // ErrorKind::snapshot when the sections are missing or damaged.
  static Result<Reader> open(std::shared_ptr<const snapshot::Snapshot> snapshot);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // Any bytes are a text. Throws snapshot::DamagedSnapshot as every reading of labels may.
  void read(const Document& document, Scratch& scratch, Reading& out,
            const ReadOptions& options = {}) const;
  // False for a snapshot built without learning: labels alone are read.
  bool reads_meaning() const;

  const snapshot::Snapshot& snapshot() const;

 private:
  struct Impl;
  explicit Reader(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace metier::link
