#include "esco/release.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace metier::esco {
namespace {

// "v1.2.0" → {1, 2, 0}; what is no number counts as 0.
std::array<unsigned, 3> numbers(std::string_view version) {
  std::array<unsigned, 3> out{};
  if (version.starts_with('v')) version.remove_prefix(1);
  for (unsigned& number : out) {
    const auto part = version.substr(0, version.find('.'));
    std::from_chars(part.data(), part.data() + part.size(), number);
    version.remove_prefix(std::min(version.size(), part.size() + 1));
  }
  return out;
}

bool is_version(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  return !text.empty() && text.size() <= 16 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.' &&
         text.find("..") == std::string_view::npos;
}

}  // namespace

std::string version_of(const snapshot::Snapshot& snapshot) {
  const auto info = snapshot.file().json(snapshot::SectionId::build_info);
  simdjson::dom::parser parser;
  std::string_view release;
  if (info &&
      parser.parse(info->data(), info->size())["release"].get(release) == simdjson::SUCCESS &&
      !release.empty())
    return std::string(release);
  return "unknown";
}

Releases::Releases(std::vector<Release> releases) {
  for (Release& release : releases) {
    const auto same = std::find_if(all_.begin(), all_.end(), [&](const Release& other) {
      return other.version == release.version;
    });
    if (same != all_.end())
      *same = std::move(release);
    else
      all_.push_back(std::move(release));
  }
  std::stable_sort(all_.begin(), all_.end(), [](const Release& a, const Release& b) {
    return numbers(a.version) < numbers(b.version);
  });
  for (std::size_t i = 0; i + 1 < all_.size(); ++i) steps_.push_back(std::make_unique<Step>());
}

const versions::Comparison& Releases::to_next(std::size_t older) const {
  Step& step = *steps_[older];
  std::call_once(step.made, [&] {
    step.comparison = versions::compare(all_[older].taxonomy(), all_[older + 1].taxonomy());
  });
  return step.comparison;
}

const Release* Releases::find(std::string_view selected) const {
  if (selected.empty() || selected == "latest") return &latest();
  for (const Release& release : all_)
    if (release.version == selected) return &release;
  if (!is_version(selected)) return nullptr;
  const auto wanted = numbers(selected);
  const Release* found = nullptr;
  for (const Release& release : all_) {
    const auto has = numbers(release.version);
    if (has == wanted && is_version(release.version)) return &release;
    if (has[0] == wanted[0] && has[1] == wanted[1] && is_version(release.version)) found = &release;
  }
  return found;
}

}  // namespace metier::esco
