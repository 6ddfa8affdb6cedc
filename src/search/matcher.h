// Finds the entries that have all words of a query. Internal to search/.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/collector.h"
#include "search/index_data.h"

namespace metier::search {

// A word of a query and the terms it may stand for.
struct QueryWord {
  SymbolWord symbols;
  bool prefix = false;            // still being typed
  std::uint8_t edits = 0;         // that `ranges` allow
  std::vector<TermRange> ranges;  // disjoint, rising
  std::size_t count = 0;          // entries in the lists of `ranges`
};

// Work that one query may still do; what runs out ends the search with what was found.
struct Budget {
  std::size_t walk;      // steps along the dictionary when looking for similar words
  std::size_t entries;   // looks at an entry: in a list, in another list, four for its words
  bool complete = true;  // false once something was left out
};

// Most words of a run.
inline constexpr std::size_t kMaxRunWords = 24;

using IdList = std::span<const Id24>;

class Matcher {
 public:
  struct Target {
    LanguageId language;  // asked for
    EntryRange asked, english;
    TypeMask types;
  };

  Matcher(const IndexData& data, const Target& target, Budget& budget, Collector& out)
      : d_(data),
        target_(target),
        budget_(budget),
        out_(out),
        asked_is_english_(target.language == data.snapshot->taxonomy().english()),
        asked_splits_(data.splits_words(target.language)) {}

  // Adds the entries that have all `words`; `ignored_letters`: of words of the query that are left
  // out. `least`: the weakest thing to call a match found this way.
  void run(std::span<const QueryWord* const> words, std::size_t ignored_letters = 0,
           MatchKind least = MatchKind::exact);

  // Adds labels that are the whole query.
  void add_exact(std::span<const LabelId> labels);

  bool found_asked() const { return found_asked_; }
  bool found_exact() const { return found_exact_; }

 private:
  // How a word of the query was found in a word of a label; quality 0: not.
  struct Found {
    float quality = 0;
    std::uint8_t edits = 0;
    bool whole = true;
    bool part = false;
    std::uint32_t place = 0;  // of the label's word
  };
  // Walks the lists of a word that stands for one term only, along with rising entries.
  struct Filter {
    IdList whole, part;
    std::size_t whole_at = 0, part_at = 0;
    bool has(std::uint32_t entry);
  };
  // Entries of which languages are looked at.
  enum class Phase { all, asked, english, other };

  void prepare(std::span<const QueryWord* const> words);
  void scan_lists(const QueryWord& driver, Phase phase);
  void scan_phase(IdList list, const TermRange& range, bool part, Phase phase);
  void scan_list(IdList entries, const TermRange& range, bool part);
  void scan_front(EntryRange entries);
  bool enough() const { return out_.total() >= out_.wanted(); }
  bool passes_filters(std::uint32_t entry);
  void consider(std::uint32_t entry);
  bool wants(const Entry& e) const { return (target_.types >> e.concept_kind() & 1) != 0; }
  float score(std::uint32_t entry, float quality) const;
  bool splits_words(std::uint32_t entry) const;
  Found find(const QueryWord& word, IdList label_words, bool relatives) const;
  void find_relative(const QueryWord& word, IdList label_words, Found& best) const;
  static float value(const TermRange& range, bool part);
  bool spend(std::size_t work) {
    if (budget_.entries < work) {
      budget_.complete = false;
      return false;
    }
    budget_.entries -= work;
    return true;
  }

  const IndexData& d_;
  Target target_;
  Budget& budget_;
  Collector& out_;
  bool asked_is_english_, asked_splits_;
  std::span<const QueryWord* const> words_;
  std::array<std::uint8_t, kMaxRunWords> order_;  // places in words_, the rarest first
  std::array<Filter, kMaxRunWords> filters_;
  std::array<Found, kMaxRunWords> found_;  // by place in words_: in the entry under consideration
  std::size_t filter_count_ = 0;
  std::uint32_t matched_letters_ = 0;
  std::uint32_t all_letters_ = 0;
  MatchKind least_ = MatchKind::exact;
  bool found_asked_ = false;
  bool found_exact_ = false;
};

}  // namespace metier::search
