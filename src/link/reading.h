// A text to read and what was found in it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::link {

// Views: they must live as long as they are read.
struct Document {
  std::string_view text;           // at most kMaxTextBytes
  std::string_view title = {};     // of an advert, say; read too, but offsets are those of `text`
  std::string_view language = {};  // language tag ("da", "da-DK"); empty: guessed
  // Of the file that the text was taken out of, to be told with the answer: its format ("pdf") and
  // the bytes of the text where its pages begin.
  std::string_view format = {};
  std::span<const std::uint32_t> page_begins = {};
};

inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

// How the words of a span are like the label.
enum class Reason : std::uint8_t {
  exact,      // the same words
  inflected,  // other forms or another order of them
  similar     // other words that mean the same, as far as was learned
};
std::string_view name(Reason reason);

enum class Need : std::uint8_t { required, nice_to_have };
std::string_view name(Need need);

// Words of the text (or of the title) that say a concept.
struct Span {
  std::uint32_t begin, end;                        // bytes
  std::uint32_t first_code_point, end_code_point;  // the same in Unicode code points
  LabelId label;                                   // the label that matched
  Reason reason = Reason::exact;
  Need need = Need::required;
};

// A concept and everywhere it was found, in the order of the text.
struct Finding {
  ConceptId id;
  LabelId label;       // of the best score
  std::uint8_t score;  // hundredths, see link/reader.h
  std::uint32_t first_title_span;
  std::uint32_t first_span;
  std::uint32_t end_span;
  Reason reason = Reason::exact;  // of the best score
  Need need = Need::required;     // nice to have where every span says so
};

// A segment that asks for something no skill is likely enough for.
struct Unmatched {
  Span span;  // the whole segment; its label is the hint's
  ConceptId hint;
  std::uint8_t score;  // of the hint
};

// Reuse one object for many texts: no allocation once its buffers have grown.
struct Reading {
  std::string language;  // ISO 639-1; "und" (undetermined) when nothing told which
  LanguageId
      label_language;  // to show labels in: that language where the snapshot has it, else English
  std::vector<Finding> occupations;  // best score first, then by place in title and text
  std::vector<Finding> skills;
  std::vector<Span> all_spans;
  std::vector<Unmatched> unmatched;  // in the order of the text
  // From here to the end only labels were read, as the text is very long; else empty. A span of no
  // bytes; its label means nothing.
  std::optional<Span> labels_only_from;
  std::size_t segments = 0;  // headings, sentences and items read for their meaning

  std::span<const Span> spans(const Finding& f) const {  // of the text
    return std::span(all_spans).subspan(f.first_span, f.end_span - f.first_span);
  }
  std::span<const Span> title_spans(const Finding& f) const {
    return std::span(all_spans).subspan(f.first_title_span, f.first_span - f.first_title_span);
  }
};

}  // namespace metier::link
