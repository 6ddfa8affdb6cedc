// A reader over a tiny taxonomy, and readings written as text for comparing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "link/link.h"
#include "support/tiny.h"

namespace metier::test {

struct TinyReader {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  link::Reader reader;

  explicit TinyReader(Tiny& tiny, unsigned threads = 1)
      : snapshot(with_automaton(tiny, threads)), reader(open(snapshot)) {}

  static snapshot::SectionSet sections(Tiny& tiny, unsigned threads = 1) {
    auto sections = tiny.sections();
    const auto plain = Tiny::open(sections);
    const auto built = link::build(*plain, {threads}, sections);
    if (!built) throw std::runtime_error(built.error().message);
    return sections;
  }

  link::Reading read(const link::Document& document, std::size_t piece_bytes = 32768) const {
    link::Scratch scratch(piece_bytes);
    link::Reading out;
    reader.read(document, scratch, out);
    return out;
  }

  std::string json(const link::Document& document, std::optional<std::string_view> id = {}) const {
    JsonWriter out;
    link::write_json(snapshot->taxonomy(), document, read(document), id, out);
    return out.take();
  }

  // "SQL 0.90 [5,8)" per concept, in order: English label, score, spans in code points.
  std::vector<std::string> skills(const link::Document& d, std::size_t piece_bytes = 32768) const {
    const auto reading = read(d, piece_bytes);
    return lines(reading, reading.skills);
  }
  std::vector<std::string> occupations(const link::Document& d) const {
    const auto reading = read(d);
    return lines(reading, reading.occupations);
  }

 private:
  static std::shared_ptr<const snapshot::Snapshot> with_automaton(Tiny& tiny, unsigned threads) {
    return Tiny::open(sections(tiny, threads));
  }
  static link::Reader open(const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
    auto reader = link::Reader::open(snapshot);
    if (!reader) throw std::runtime_error(reader.error().message);
    return std::move(*reader);
  }
  std::vector<std::string> lines(const link::Reading& reading,
                                 const std::vector<link::Finding>& findings) const {
    const auto& t = snapshot->taxonomy();
    std::vector<std::string> out;
    for (const auto& f : findings) {
      std::string line = fmt::format("{} {:.2f}", t.label(f.id, t.english()), f.score / 100.0);
      for (const auto& s : reading.title_spans(f))
        line += fmt::format(" title[{},{})", s.first_code_point, s.end_code_point);
      for (const auto& s : reading.spans(f))
        line += fmt::format(" [{},{})", s.first_code_point, s.end_code_point);
      out.push_back(line);
    }
    return out;
  }
};

}  // namespace metier::test
