#include "market/duties.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_map>

#include "market/duty_walk.h"

namespace metier::market {
std::string_view name(AskKind kind) {
  constexpr std::array<std::string_view, kAskKinds> kNames{"reports-to", "team", "education",
                                                           "experience", "certificate"};
  return kNames[static_cast<std::size_t>(kind)];
}

struct DutyReader::Scratch::Impl : DutyBuffers {
  link::Scratch read;
  link::Reading reading, names;
  std::vector<text::Segment> segments;
};

DutyReader::Scratch::Scratch() : impl_(std::make_unique<Impl>()) {}
DutyReader::Scratch::~Scratch() = default;
DutyReader::Scratch::Scratch(Scratch&&) noexcept = default;
DutyReader::Scratch& DutyReader::Scratch::operator=(Scratch&&) noexcept = default;

struct DutyReader::Impl {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  link::Reader reader;
  learn::Vectors vectors;
  bool learned = false;
  mutable std::mutex mutex;
  mutable std::unordered_map<std::string, Verbs> verbs;

  const Verbs& verbs_in(const std::string& language) const {
    const std::lock_guard lock(mutex);
    const auto found = verbs.find(language);
    if (found != verbs.end()) return found->second;
    return verbs.emplace(language, verbs_of(snapshot->taxonomy(), language)).first->second;
  }
};

DutyReader::DutyReader(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
DutyReader::~DutyReader() = default;
DutyReader::DutyReader(DutyReader&&) noexcept = default;
DutyReader& DutyReader::operator=(DutyReader&&) noexcept = default;

Result<DutyReader> DutyReader::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto reader = link::Reader::open(snapshot);
  if (!reader) return tl::unexpected(reader.error());
  auto impl = std::unique_ptr<Impl>(new Impl{snapshot, std::move(*reader), {}, false, {}, {}});
  if (learn::Vectors::learned(*snapshot)) {
    auto vectors = learn::Vectors::open(*snapshot);
    if (!vectors) return tl::unexpected(vectors.error());
    impl->vectors = std::move(*vectors);
    impl->learned = true;
  }
  return DutyReader(std::move(impl));
}

const snapshot::Taxonomy& DutyReader::taxonomy() const {
  return impl_->snapshot->taxonomy();
}

const learn::Vectors* DutyReader::vectors() const {
  return impl_->learned ? &impl_->vectors : nullptr;
}

namespace {

std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace

void DutyReader::read(const RoleText& role, Scratch& scratch, DutyDocument& out) const {
  Scratch::Impl& s = *scratch.impl_;
  out = {};
  const auto text = cut(role.text, kMostDutyText);
  impl_->reader.read({.text = text, .title = role.title, .language = role.language}, s.read,
                     s.reading);
  out.language = s.reading.language;
  s.spans.clear();
  for (const link::Finding& f : s.reading.skills)
    for (const link::Span& span : s.reading.spans(f))
      s.spans.push_back({span.begin, span.end, {f.id, static_cast<float>(f.score) / 100}});
  std::sort(s.spans.begin(), s.spans.end(), [](const auto& a, const auto& b) {
    return std::tie(a.begin, a.end, a.skill.id.value) < std::tie(b.begin, b.end, b.skill.id.value);
  });
  const auto markup = text::detect_markup(text);
  text::strip_markup(text, markup, s.plain);
  parts(s.plain.text, markup == text::Markup::html ? text::LineEnds::real : text::LineEnds::guessed,
        s.segments, s.parts);
  AskReader asks(impl_->reader, s.read, s.names);
  walk_duties(impl_->verbs_in(out.language), asks, s, out);
}

}  // namespace metier::market
