#include "stored_sets.h"

#include <cstring>
#include <unordered_map>

#include "line_input.h"

namespace metier::cli {

Result<std::vector<match::Asked>> TextSkills::read(const link::Document& document) {
  if (!reader_) {
    auto reader = link::Reader::open(with_.snapshot);
    if (!reader) return tl::unexpected(reader.error());
    reader_ = std::move(*reader);
  }
  reader_->read(document, scratch_, reading_);
  std::vector<match::Asked> out;
  for (const link::Finding& f : reading_.skills)
    if (with_.ground->places().skill(f.id) != match::kNoPlace)
      out.push_back({f.id, f.need == link::Need::required, static_cast<float>(f.score) / 100});
  return out;
}

namespace {

class SetReader {
 public:
  SetReader(SetKind kind, const Comparison& with) : kind_(kind), with_(with), texts_(with) {}

  Result<void> add(const InputLine& line, const std::string& where, StoredSets& out) {
    std::string id;
    const auto bad = [&](const std::string& what) {
      fmt::print(stderr, "metier: {}: {}\n", where, what);
      ++out.bad_lines;
    };
    if (line.too_long)
      return bad(fmt::format("a line of more than {} bytes", kMaxLine)), Result<void>();
    const auto parsed = match::parse_set_line(line.text, parser_, id);
    if (!parsed) return bad(parsed.error().message), Result<void>();
    if (parsed->text) {
      auto read = texts_.read({*parsed->text, parsed->title, parsed->language});
      if (!read) return tl::unexpected(read.error());
      put(std::move(id), *read, out);
      return {};
    }
    const auto found = find(parsed->skills);
    if (!found) return tl::unexpected(found.error());
    tell_unknown(where + ": ", *found);
    out.unknown += found->unknown.size();
    put(std::move(id), found->skills, out);
    return {};
  }

 private:
  void put(std::string id, const std::vector<match::Asked>& skills, StoredSets& out) const {
    const auto& places = with_.ground->places();
    if (kind_ == SetKind::adverts) {
      out.sets.add(std::move(id), match::make_demand(places, skills));
      return;
    }
    api::FoundSkills found{skills, {}};
    out.sets.add(std::move(id), match::make_profile(places, found.held()));
  }

  // The same names come again and again: each is looked up once.
  Result<api::FoundSkills> find(const std::vector<match::NamedSkill>& names) {
    api::FoundSkills out;
    for (const auto& named : names) {
      auto known = known_.find(std::string(named.name));
      if (known == known_.end()) {
        auto found = with_.names().find({&named, 1});
        if (!found) return found;
        if (known_.size() > kMostKnown) known_.clear();
        known = known_.emplace(named.name, std::move(*found)).first;
      }
      for (const auto& unknown : known->second.unknown) out.unknown.push_back(unknown);
      for (const auto& skill : known->second.skills)
        out.skills.push_back({skill.skill, named.essential, named.share});
    }
    return out;
  }

  static constexpr std::size_t kMostKnown = 200000;
  SetKind kind_;
  const Comparison& with_;
  TextSkills texts_;
  simdjson::dom::parser parser_;
  std::unordered_map<std::string, api::FoundSkills> known_;
};

}  // namespace

Result<StoredSets> read_sets(const std::string& file, SetKind kind, const Comparison& with) {
  const auto opened = InputFile::open(file);
  if (!opened) return tl::unexpected(opened.error());
  LineReader lines(*opened);
  SetReader reader(kind, with);
  StoredSets out;
  for (InputLine line; lines.next(line);) {
    if (line.text.find_first_not_of(" \t") == std::string::npos && !line.too_long) continue;
    if (auto done = reader.add(line, fmt::format("{}:{}", opened->name(), line.number), out); !done)
      return tl::unexpected(done.error());
  }
  if (lines.failure() != 0)
    return fail(ErrorKind::io, "{}: {}", opened->name(), std::strerror(lines.failure()));
  return out;
}

}  // namespace metier::cli
