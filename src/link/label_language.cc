#include "link/label_language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "link/sections.h"
#include "text/text.h"

namespace metier::link {
namespace {

constexpr std::size_t kMaxWords = 40, kMaxLetters = 40;  // of a text, of a word
constexpr std::size_t kLongestAcronym = 5;
constexpr std::size_t kMaxBuckets = 1 << 15;
constexpr float kCostsANat = 16;

std::uint32_t mix(std::uint64_t hash) {
  return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32);
}

// Hashes of the word and of the runs of its letters. Acronyms are of no language.
void add_grams(std::string_view word, std::vector<std::uint32_t>& out) {
  std::array<char32_t, kMaxLetters + 2> letters{U' '};
  std::size_t count = 1;
  std::uint64_t whole = 0;
  bool capitals = true;
  for (std::size_t at = 0; at < word.size() && count <= kMaxLetters;) {
    const auto given = static_cast<UChar32>(utf8::next(word, at));
    const auto letter = static_cast<char32_t>(u_tolower(given));
    capitals = capitals && static_cast<char32_t>(given) != letter;
    letters[count++] = letter;
    whole = (whole ^ letter) * 0x100000001B3U;
  }
  if (capitals && count <= kLongestAcronym + 1) return;
  letters[count++] = U' ';
  out.push_back(mix(whole));
  for (std::size_t i = 0; i + 3 <= count; ++i) {
    const std::uint64_t three =
        (std::uint64_t{letters[i]} << 42) ^ (std::uint64_t{letters[i + 1]} << 21) ^ letters[i + 2];
    out.push_back(mix(three));
    if (i + 4 <= count) out.push_back(mix(three ^ (std::uint64_t{letters[i + 3]} << 31) ^ 1));
  }
}

// The distinct grams of a text's first words.
void find_grams(std::string_view text, std::vector<std::uint32_t>& out) {
  out.clear();
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < kMaxWords;) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size()) {
      end = at;
      if (!u_isalpha(static_cast<UChar32>(utf8::next(text, at)))) break;
      end = at;
    }
    if (end == begin) continue;
    add_grams(text.substr(begin, end - begin), out);
    ++words;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

bool teaches(const snapshot::Taxonomy& t, ConceptId id, bool occupations) {
  return t.status(id) != snapshot::Status::obsolete &&
         (t.kind(id) == snapshot::ConceptKind::occupation) == occupations;
}

}  // namespace

std::vector<std::uint8_t> LabelLanguage::build(const snapshot::Taxonomy& t) {
  const std::size_t languages = t.language_count();
  std::vector<std::uint32_t> grams;
  std::vector<std::uint32_t> counts(kMaxBuckets * languages);
  std::vector<double> all(languages);
  const auto count = [&](bool occupations) {
    for (std::size_t c = 0; c < t.concept_count(); ++c) {
      if (!teaches(t, ConceptId(c), occupations)) continue;
      const auto labels = t.labels(ConceptId(c));
      for (auto l = labels.first; l.value < labels.last.value; ++l.value) {
        find_grams(t.label_text(l), grams);
        const std::size_t language = t.label_language(l).index();
        for (const std::uint32_t gram : grams) ++counts[gram % kMaxBuckets * languages + language];
        all[language] += static_cast<double>(grams.size());
      }
    }
  };
  count(true);
  if (std::all_of(all.begin(), all.end(), [](double n) { return n == 0; })) count(false);
  // Few grams need few buckets: halves are laid on each other while few meet.
  std::size_t used = 0, buckets = kMaxBuckets;
  for (const std::uint32_t n : counts) used += n > 0 ? 1 : 0;
  for (; buckets > 64 && buckets > 16 * used; buckets /= 2)
    for (std::size_t i = 0; i < buckets / 2 * languages; ++i)
      counts[i] += counts[buckets / 2 * languages + i];
  std::vector<std::uint8_t> out(buckets * languages, 255);
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    const auto of = std::span(counts).subspan(bucket * languages, languages);
    const bool known = std::any_of(of.begin(), of.end(), [](std::uint32_t n) { return n > 0; });
    for (std::size_t l = 0; l < languages; ++l) {
      if (all[l] == 0) continue;
      const double cost = std::log((all[l] + 0.5 * static_cast<double>(buckets)) / (of[l] + 0.5));
      // What no label has says nothing of any language.
      out[bucket * languages + l] =
          known ? static_cast<std::uint8_t>(std::min(254L, std::lround(cost * kCostsANat))) : 0;
    }
  }
  return out;
}

Result<LabelLanguage> LabelLanguage::open(const snapshot::Snapshot& snapshot) {
  const auto section = snapshot.file().array<std::uint8_t>(kLanguageCosts);
  if (!section) return tl::unexpected(section.error());
  LabelLanguage out;
  out.languages_ = snapshot.taxonomy().language_count();
  out.costs_ = *section;
  out.buckets_ = out.languages_ == 0 ? 0 : out.costs_.size() / out.languages_;
  if (!std::has_single_bit(out.buckets_) || out.buckets_ * out.languages_ != out.costs_.size())
    return snapshot::damaged_snapshot(snapshot.file().name(), "languages of the labels");
  return out;
}

LabelLanguage::Guesses LabelLanguage::guess(std::string_view text, Buffer& buffer) const {
  find_grams(text, buffer);
  Guesses out;
  if (buffer.empty()) return out;
  const std::size_t grams = buffer.size();
  buffer.resize(grams + languages_);
  std::uint32_t* const costs = &buffer[grams];
  std::fill_n(costs, languages_, 0U);
  for (std::size_t i = 0; i < grams; ++i) {
    const std::uint8_t* const of = &costs_[buffer[i] % buckets_ * languages_];
    for (std::size_t l = 0; l < languages_; ++l) costs[l] += of[l];
  }
  const std::uint32_t least = *std::min_element(costs, costs + languages_);
  float all = 0;
  for (std::size_t l = 0; l < languages_; ++l) {
    const float p = std::exp(static_cast<float>(costs[l] - least) / -kCostsANat);
    all += p;
    std::size_t place = out.count;
    for (; place > 0 && out.list[place - 1].probability < p; --place)
      if (place < kMost) out.list[place] = out.list[place - 1];
    if (place < kMost) out.list[place] = {LanguageId(l), p};
    out.count = std::min(out.count + 1, kMost);
  }
  std::size_t kept = 0;
  for (; kept < out.count; ++kept) {
    out.list[kept].probability /= all;
    if (out.list[kept].probability < kUnlikely) break;
  }
  out.count = kept;
  return out;
}

}  // namespace metier::link
