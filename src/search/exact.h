// From a whole label, a code or a URI to the concept, without opening the search index: opens a few
// megabytes, so that a process that shows one concept answers in milliseconds.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"
#include "text/text.h"

namespace metier::search {

// Room for folding the labels that may match; reuse it.
struct ExactBuffers {
  text::FoldedText folded;
  std::string spelled;
};

class ExactIndex {
 public:
  // ErrorKind::snapshot when the sections are missing or damaged.
  static Result<ExactIndex> open(std::shared_ptr<const snapshot::Snapshot> snapshot);

  // Labels that are `text` when both are folded; also where ä, ö, ü, å, ø and æ are written ae, oe,
  // ue, aa, oe, ae in a language that does so. Labels of `language` first, then English, then
  // others; among them preferred, alternative, hidden; then by id.
  void find_labels(std::string_view text, LanguageId language, std::vector<LabelId>& out) const;

  // The same for a text that is folded already; allocates nothing once the buffers have grown.
  void find_folded(std::string_view folded, LanguageId language, ExactBuffers& buffers,
                   std::vector<LabelId>& out) const;

  // The concept with this URI, or with this last part of it ("C1330", a UUID in either case; alone
  // only when it has a digit).
  ConceptId find_uri(std::string_view text) const;
  // Concepts whose code is `text` ("1330.3", "1330", "C1330", "s1.2"), in the order of ids.
  void find_code(std::string_view text, std::vector<ConceptId>& out) const;
  // Concepts whose code begins with `text`, in the order of codes: at most `limit`.
  void find_code_prefix(std::string_view text, std::size_t limit,
                        std::vector<ConceptId>& out) const;

  // All of it, as `metier show` takes it: URI, else code, else label. Distinct concepts, best
  // first.
  std::vector<ConceptId> find(std::string_view text, LanguageId language) const;

 private:
  static constexpr std::size_t kMaxCode = 32;
  ExactIndex() = default;
  bool folds_to(LabelId label, std::string_view folded, ExactBuffers& buffers) const;
  static std::string_view normal_code(std::string_view text, std::span<char, kMaxCode> buffer);

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  std::span<const std::uint32_t> buckets_;
  std::span<const std::uint16_t> fingerprints_;
  std::span<const Id24> labels_;
  std::span<const std::uint32_t> by_tail_;  // concepts by the last part of their URI
  std::span<const std::uint32_t> by_code_;  // those with a code, by it
};

}  // namespace metier::search
