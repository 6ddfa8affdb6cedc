#include "people/skills_held.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace metier::people {
namespace {

constexpr std::size_t kBlock = 256;

bool begins_code_point(char c) {
  return (c & 0xC0) != 0x80;
}

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

// Positions that overlap in time count once: from the first month to the last of each stretch.
std::uint32_t months_of(const HeldSkill& skill, const std::vector<Position>& positions) {
  std::vector<std::uint32_t> numbers;
  for (const Evidence& e : skill.evidence)
    if (e.position != kNoPosition) numbers.push_back(e.position);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  struct Stretch {
    int first, last;
  };
  std::vector<Stretch> stretches;
  for (const std::uint32_t number : numbers) {
    const Position& p = positions[number];
    if (p.months == 0) continue;
    const int first = p.from.year * 12 + std::max<int>(p.from.month, 1);
    stretches.push_back({first, first + static_cast<int>(p.months)});
  }
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
  int sum = 0, reached = 0;
  for (const Stretch& s : stretches) {
    sum += std::max(0, s.last - std::max(s.first, reached));
    reached = std::max(reached, s.last);
  }
  return static_cast<std::uint32_t>(sum);
}

}  // namespace

std::string_view name(Basis basis) {
  return basis == Basis::declared ? "declared" : "inferred";
}

Places::Places(const documents::Document& document, std::uint32_t number)
    : document_(document), number_(number) {
  std::uint32_t count = 0;
  const std::string_view text = document.text;
  for (std::size_t at = 0; at <= text.size(); at += kBlock) {
    code_points_.push_back(count);
    count += count_code_points(text.substr(at, kBlock));
  }
}

Evidence Places::at(Span words) const {
  const std::string_view text = document_.text;
  auto code_point = [&](std::uint32_t byte) {
    const std::size_t block = byte / kBlock;
    return code_points_[block] +
           count_code_points(text.substr(block * kBlock, byte - block * kBlock));
  };
  Evidence out;
  out.document = number_;
  out.begin = words.begin;
  out.end = words.end;
  out.first_code_point = code_point(words.begin);
  out.end_code_point = code_point(words.end);
  out.text = std::string(text.substr(words.begin, words.end - words.begin));
  auto part =
      std::upper_bound(document_.parts.begin(), document_.parts.end(), words.begin,
                       [](std::uint32_t at, const documents::Part& p) { return at < p.begin; });
  if (part != document_.parts.begin()) {
    --part;
    out.page = part->page;
    out.section = part->section;
    out.place = part->place;
  }
  for (const InPosition& p : positions_)
    if (p.all.begin <= words.begin && words.begin < p.all.end) out.position = p.number;
  return out;
}

void SkillsHeld::add(ConceptId id, float score, Basis basis, link::Reason reason, LabelId label,
                     std::string_view level, Evidence evidence) {
  const auto [at, fresh] = index_.try_emplace(id, skills_.size());
  if (fresh) skills_.push_back({id, score, basis, reason, label, std::string(level), 0, {}});
  HeldSkill& skill = skills_[at->second];
  if (score > skill.score) {
    skill.score = score;
    skill.reason = reason;
    skill.label = label;
  }
  if (basis == Basis::declared) skill.basis = basis;
  if (skill.level.empty()) skill.level = std::string(level);
  skill.evidence.push_back(std::move(evidence));
}

void SkillsHeld::set_level(ConceptId id, std::string_view level) {
  const auto at = index_.find(id);
  if (at != index_.end() && skills_[at->second].level.empty())
    skills_[at->second].level = std::string(level);
}

std::vector<HeldSkill> SkillsHeld::take(const std::vector<Position>& positions) {
  for (HeldSkill& skill : skills_) {
    std::sort(skill.evidence.begin(), skill.evidence.end(),
              [](const Evidence& a, const Evidence& b) {
                return std::tie(a.document, a.begin, a.end) < std::tie(b.document, b.begin, b.end);
              });
    skill.months = months_of(skill, positions);
  }
  std::sort(skills_.begin(), skills_.end(), [](const HeldSkill& a, const HeldSkill& b) {
    return std::make_tuple(a.basis, -a.score, a.id) < std::make_tuple(b.basis, -b.score, b.id);
  });
  index_.clear();
  return std::move(skills_);
}

void add_occupations(Profile& profile) {
  std::map<ConceptId, HeldOccupation> held;
  for (const Position& position : profile.positions) {
    if (position.occupations.empty()) continue;
    const OccupationMatch& best = position.occupations.front();
    HeldOccupation& out = held[best.id];
    out.id = best.id;
    out.score = std::max(out.score, best.score);
    out.months += position.months;
    out.evidence.push_back(position.evidence);
  }
  for (auto& [id, occupation] : held) profile.occupations.push_back(std::move(occupation));
  std::stable_sort(profile.occupations.begin(), profile.occupations.end(),
                   [](const HeldOccupation& a, const HeldOccupation& b) {
                     return std::tie(a.months, a.score) > std::tie(b.months, b.score);
                   });
}

}  // namespace metier::people
