// Adverts made from a taxonomy: an occupation's label as the title and sentences of descriptions
// from all over it, 2.5 kB of them. No two are the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::bench {

class MadeAdverts {
 public:
  explicit MadeAdverts(const snapshot::Taxonomy& t) {
    for (std::size_t c = 0; c < t.concept_count(); ++c) {
      const ConceptId id(c);
      if (t.kind(id) == snapshot::ConceptKind::occupation)
        titles_.emplace_back(t.label(id, t.english()));
      const auto note = t.note(id, snapshot::NoteKind::description, t.english());
      if (note.language == t.english() && !note.text.empty()) texts_.emplace_back(note.text);
    }
  }

  // Writes JSON lines up to this many bytes, and no more than `most` of them; returns how many.
  std::size_t write(const std::filesystem::path& path, std::size_t bytes,
                    std::size_t most = std::numeric_limits<std::size_t>::max()) {
    constexpr std::size_t kAdvert = 2500;
    std::ofstream out(path, std::ios::binary);
    std::size_t count = 0;
    for (std::size_t written = 0; written < bytes && count < most; ++count) {
      std::string text;
      while (text.size() < kAdvert) text += text_of(next()) + "\n";
      JsonWriter json;
      json.begin_object()
          .key("id")
          .value(std::to_string(count))
          .key("title")
          .value(titles_[next() % titles_.size()]);
      json.key("text").value(text).end_object();
      const std::string line = json.take();
      out << line << "\n";
      written += line.size() + 1;
    }
    return count;
  }

 private:
  const std::string& text_of(std::uint64_t number) const { return texts_[number % texts_.size()]; }
  std::uint64_t next() {  // xorshift64
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    return state_ ^= state_ << 17;
  }

  std::vector<std::string> titles_, texts_;
  std::uint64_t state_ = 88172645463325252U;
};

}  // namespace metier::bench
