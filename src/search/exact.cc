#include "search/exact.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "search/arrays.h"
#include "search/exact_build.h"
#include "search/sections.h"
#include "text/text.h"

namespace metier::search {
namespace {

// Buckets of about this many labels.
constexpr std::size_t kBucketSize = 8;

unsigned bits_of(std::size_t buckets) {
  return static_cast<unsigned>(std::bit_width(buckets) - 1);
}

std::size_t bucket_of(std::uint64_t hash, unsigned bits) {
  return bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64 - bits));
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// Order of URI tails: bytewise, letters without case.
int compare_tails(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto x = static_cast<unsigned char>(lower(a[i]));
    const auto y = static_cast<unsigned char>(lower(b[i]));
    if (x != y) return x < y ? -1 : 1;
  }
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

ConceptId concept_of(std::uint32_t value) {
  return ConceptId(std::size_t{value});
}

}  // namespace

std::string_view uri_tail(std::string_view uri) {
  const auto slash = uri.find_last_of("/#");
  return slash == std::string_view::npos ? uri : uri.substr(slash + 1);
}

void add_exact(const snapshot::Taxonomy& taxonomy, const Collected& c, snapshot::SectionSet& out) {
  struct Item {
    std::uint64_t hash;
    std::uint32_t label;
    auto operator<=>(const Item&) const = default;
  };
  std::vector<Item> items;
  for (std::size_t i = 0; i < c.words.size(); ++i)
    if (!c.words.of(i).empty()) items.push_back({c.hashes[i], static_cast<std::uint32_t>(i)});
  for (std::size_t i = 0; i < c.spelled_labels.size(); ++i)
    items.push_back({c.spelled_hashes[i], c.spelled_labels[i]});
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());

  const std::size_t buckets = std::bit_ceil(std::max<std::size_t>(1, items.size() / kBucketSize));
  std::vector<std::uint32_t> offsets(buckets + 1);
  std::vector<Id24> labels;
  std::vector<std::uint16_t> fingerprints;
  for (const Item& item : items) {
    ++offsets[bucket_of(item.hash, bits_of(buckets)) + 1];
    fingerprints.push_back(static_cast<std::uint16_t>(item.hash));
    labels.push_back(Id24::of(item.label));
  }
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  std::vector<std::uint32_t> by_tail(taxonomy.concept_count());
  std::iota(by_tail.begin(), by_tail.end(), 0);
  std::stable_sort(by_tail.begin(), by_tail.end(), [&](auto a, auto b) {
    return compare_tails(uri_tail(taxonomy.uri(concept_of(a))),
                         uri_tail(taxonomy.uri(concept_of(b)))) < 0;
  });
  out.add(sections::kExactBuckets, offsets);
  out.add(sections::kExactFingerprints, fingerprints);
  out.add(sections::kExactLabels, labels);
  out.add(sections::kByTail, by_tail);
}

Result<ExactIndex> ExactIndex::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  ExactIndex out;
  SectionReader read(snapshot->file());
  const auto& taxonomy = snapshot->taxonomy();
  out.buckets_ = read.array<std::uint32_t>(sections::kExactBuckets);
  out.fingerprints_ = read.array<std::uint16_t>(sections::kExactFingerprints);
  out.labels_ = read.array<Id24>(sections::kExactLabels);
  out.by_tail_ = read.array<std::uint32_t>(sections::kByTail);
  out.by_code_ = read.array<std::uint32_t>(SectionId::code_order);
  read.offsets(out.buckets_, out.labels_.size(), "exact labels");
  if (out.buckets_.size() < 2 || !std::has_single_bit(out.buckets_.size() - 1) ||
      out.fingerprints_.size() != out.labels_.size())
    read.damaged("exact labels");
  read.ids(out.labels_, taxonomy.label_count(), "exact labels");
  read.ids(out.by_tail_, taxonomy.concept_count(), "URIs");
  read.ids(out.by_code_, taxonomy.concept_count(), "codes");
  if (!read.ok()) return tl::unexpected(read.error());
  out.snapshot_ = std::move(snapshot);
  return out;
}

bool ExactIndex::folds_to(LabelId label, std::string_view folded, ExactBuffers& buffers) const {
  const auto& taxonomy = snapshot_->taxonomy();
  const auto text = taxonomy.label_text(label);
  text::fold_words(text, buffers.folded);
  if (buffers.folded.text == folded) return true;
  const auto language = taxonomy.language_code(taxonomy.label_language(label));
  if (!text::spell_out(text, language, buffers.spelled)) return false;
  text::fold_words(buffers.spelled, buffers.folded);
  return buffers.folded.text == folded;
}

void ExactIndex::find_folded(std::string_view folded, LanguageId language, ExactBuffers& buffers,
                             std::vector<LabelId>& out) const {
  out.clear();
  if (folded.empty()) return;
  const auto& taxonomy = snapshot_->taxonomy();
  const std::uint64_t hash = hash64(folded);
  const std::size_t bucket = bucket_of(hash, bits_of(buckets_.size() - 1));
  for (std::uint32_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
    const LabelId label(std::size_t{labels_[i]});
    if (fingerprints_[i] == static_cast<std::uint16_t>(hash) && folds_to(label, folded, buffers))
      out.push_back(label);
  }
  auto place = [&](LabelId id) {
    const LanguageId l = taxonomy.label_language(id);
    return std::tuple(l == language             ? 0
                      : l == taxonomy.english() ? 1
                                                : 2,
                      taxonomy.label_kind(id), id);
  };
  std::sort(out.begin(), out.end(), [&](LabelId a, LabelId b) { return place(a) < place(b); });
}

void ExactIndex::find_labels(std::string_view text, LanguageId language,
                             std::vector<LabelId>& out) const {
  ExactBuffers buffers;
  find_folded(text::fold(text), language, buffers, out);
}

ConceptId ExactIndex::find_uri(std::string_view text) const {
  const auto& taxonomy = snapshot_->taxonomy();
  text = trimmed(text);
  const ConceptId whole = taxonomy.find_uri(text);
  if (whole.valid()) return whole;
  while (text.ends_with('/')) text.remove_suffix(1);
  const auto tail = uri_tail(text);
  // A word is not taken for an end of a URI; all that are worth typing alone have digits.
  const bool has_digit =
      std::any_of(tail.begin(), tail.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (tail.empty() || (tail.size() == text.size() && !has_digit)) return {};
  const auto at =
      std::lower_bound(by_tail_.begin(), by_tail_.end(), tail, [&](auto id, auto wanted) {
        return compare_tails(uri_tail(taxonomy.uri(concept_of(id))), wanted) < 0;
      });
  if (at == by_tail_.end() || compare_tails(uri_tail(taxonomy.uri(concept_of(*at))), tail) != 0)
    return {};
  return concept_of(*at);
}

// "c1330.3 " as the taxonomy writes it: "1330.3". Codes of skill groups begin with a capital
// letter.
std::string_view ExactIndex::normal_code(std::string_view text, std::span<char, kMaxCode> buffer) {
  text = trimmed(text);
  if (text.size() > kMaxCode) return {};
  std::size_t size = 0;
  for (const char c : text) {
    const bool is_letter = lower(c) >= 'a' && lower(c) <= 'z';
    if (!is_letter && c != '.' && c != '-' && !(c >= '0' && c <= '9')) return {};
    buffer[size++] = is_letter ? static_cast<char>(lower(c) - 32) : c;
  }
  std::string_view code(buffer.data(), size);
  if (code.size() > 1 && code[0] == 'C' && code[1] >= '0' && code[1] <= '9') code.remove_prefix(1);
  return code;
}

void ExactIndex::find_code(std::string_view text, std::vector<ConceptId>& out) const {
  const auto& taxonomy = snapshot_->taxonomy();
  std::array<char, kMaxCode> buffer;
  auto found = taxonomy.find_code(trimmed(text));
  if (found.empty()) found = taxonomy.find_code(normal_code(text, buffer));
  out.assign(found.begin(), found.end());
}

void ExactIndex::find_code_prefix(std::string_view text, std::size_t limit,
                                  std::vector<ConceptId>& out) const {
  const auto& taxonomy = snapshot_->taxonomy();
  std::array<char, kMaxCode> buffer;
  const auto code = normal_code(text, buffer);
  out.clear();
  if (code.empty()) return;
  auto at = std::lower_bound(by_code_.begin(), by_code_.end(), code, [&](auto id, auto wanted) {
    return taxonomy.code(concept_of(id)) < wanted;
  });
  for (; at != by_code_.end() && out.size() < limit; ++at) {
    if (!taxonomy.code(concept_of(*at)).starts_with(code)) return;
    out.push_back(concept_of(*at));
  }
}

std::vector<ConceptId> ExactIndex::find(std::string_view text, LanguageId language) const {
  const ConceptId by_uri = snapshot_->taxonomy().find_uri(trimmed(text));
  if (by_uri.valid()) return {by_uri};
  std::vector<ConceptId> out;
  find_code(text, out);
  if (!out.empty()) return out;
  const ConceptId by_tail = find_uri(text);
  if (by_tail.valid()) return {by_tail};
  std::vector<LabelId> labels;
  find_labels(text, language, labels);
  for (const LabelId label : labels) {
    const ConceptId owner = snapshot_->taxonomy().label_owner(label);
    if (std::find(out.begin(), out.end(), owner) == out.end()) out.push_back(owner);
  }
  return out;
}

}  // namespace metier::search
