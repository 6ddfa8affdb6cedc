#include "search/collect.h"

#include <algorithm>

#include "text/text.h"

namespace metier::search {
namespace {

constexpr std::size_t kChunk = 1 << 14;  // labels a thread takes at a time

std::uint8_t count_letters(const text::FoldedText& folded) {
  const std::size_t blanks = folded.tokens.empty() ? 0 : folded.tokens.size() - 1;
  return static_cast<std::uint8_t>(std::min<std::size_t>(255, utf8::length(folded.text) - blanks));
}

// Folds some labels with a vocabulary of its own.
class Chunk {
 public:
  Chunk(const snapshot::Taxonomy& taxonomy, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const LabelId id(i);
      const auto text = taxonomy.label_text(id);
      add(text, out_.words, out_.hashes);
      out_.letters.push_back(count_letters(folded_));
      const std::size_t words = folded_.tokens.size();
      if (!text::spell_out(text, taxonomy.language_code(taxonomy.label_language(id)), spelled_))
        continue;
      add(spelled_, out_.spelled_words, out_.spelled_hashes);
      out_.spelled_labels.push_back(static_cast<std::uint32_t>(i));
      if (folded_.tokens.size() != words) drop_spelling();
    }
  }
  Collected& result() { return out_; }

 private:
  void add(std::string_view text, Words& words, std::vector<std::uint64_t>& hashes) {
    text::fold_words(text, folded_);
    for (std::size_t i = 0; i < folded_.tokens.size(); ++i)
      words.terms.push_back(out_.terms.intern(folded_.word(i)).value);
    words.offsets.push_back(static_cast<std::uint32_t>(words.terms.size()));
    hashes.push_back(hash64(folded_.text));
  }

  // Not word for word: cannot happen with letters, but nothing below should depend on that.
  void drop_spelling() {
    out_.spelled_words.offsets.pop_back();
    out_.spelled_words.terms.resize(out_.spelled_words.offsets.back());
    out_.spelled_hashes.pop_back();
    out_.spelled_labels.pop_back();
  }

  Collected out_;
  text::FoldedText folded_;
  std::string spelled_;
};

void append(Words& to, const Words& from, const std::vector<std::uint32_t>& new_ids) {
  const auto base = static_cast<std::uint32_t>(to.terms.size());
  for (const std::uint32_t id : from.terms) to.terms.push_back(new_ids[id]);
  for (std::size_t i = 1; i < from.offsets.size(); ++i)
    to.offsets.push_back(base + from.offsets[i]);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void append(Collected& to, const Collected& from) {
  std::vector<std::uint32_t> new_ids(from.terms.size());
  for (std::size_t i = 0; i < new_ids.size(); ++i)
    new_ids[i] = to.terms.intern(from.terms.text(TextId(i))).value;
  append(to.words, from.words, new_ids);
  append(to.letters, from.letters);
  append(to.hashes, from.hashes);
  append(to.spelled_labels, from.spelled_labels);
  append(to.spelled_words, from.spelled_words, new_ids);
  append(to.spelled_hashes, from.spelled_hashes);
}

}  // namespace

Collected collect(const snapshot::Taxonomy& taxonomy, unsigned threads) {
  const std::size_t labels = taxonomy.label_count();
  std::vector<Collected> parts((labels + kChunk - 1) / kChunk);
  parallel_for(parts.size(), threads, [&](std::size_t i) {
    parts[i] = std::move(Chunk(taxonomy, i * kChunk, std::min(labels, (i + 1) * kChunk)).result());
  });
  Collected out;
  for (Collected& part : parts) {
    append(out, part);
    part = Collected();
  }
  return out;
}

}  // namespace metier::search
