#include "link/roles.h"

#include <algorithm>
#include <array>

#include "link/role_scopes.h"

namespace metier::link {
namespace {

constexpr std::uint32_t kLabelWords = 7;
constexpr std::uint32_t kSpareLabelWords = 3;  // "What we offer (to start with):"
constexpr std::uint32_t kOpeningWords = 20;    // a cue further on speaks of the end of a long line
constexpr std::size_t kSmallWordBytes = 3;     // "our", "and", "für": may stand in any heading
constexpr std::array<std::string_view, 12> kSmallWords = {"your",    "with",     "unsere", "unser",
                                                          "ihre",    "deine",    "notre",  "votre",
                                                          "nuestra", "nuestros", "vores",  "nasza"};

bool is_small(std::string_view word) {
  return word.size() <= kSmallWordBytes ||
         std::ranges::find(kSmallWords, word) != kSmallWords.end();
}

bool is_heading_cue(CueKind kind) {
  return kind <= CueKind::heading_application;
}

Role role_of_heading(CueKind kind) {
  return static_cast<Role>(static_cast<int>(kind) - static_cast<int>(CueKind::heading_demand));
}
static_assert(static_cast<int>(CueKind::heading_application) ==
              static_cast<int>(Role::application));

// What the bytes between two words, or behind the last, say.
Break break_of(std::string_view between) {
  if (between == " ") return Break::none;
  if (between == "." || between == ":" || between == "-" || between == ",") return Break::none;
  Break found = Break::none;
  const auto at_least = [&](Break kind) { found = std::max(found, kind); };
  for (const char c : between) {
    if (c == ',') at_least(Break::comma);
    if (c == ':') at_least(Break::colon);
    if (std::string_view(".;!?()|").find(c) != std::string_view::npos) at_least(Break::hard);
  }
  for (const std::string_view sign :
       {" - ", "\u2013 ", "\u2014", "\u2022", "\u00b7", "\u061b", "\u061f", "\n-", "\n*"}) {
    if (between.find(sign) != std::string_view::npos) at_least(Break::hard);
  }
  if (between.find("\u060c") != std::string_view::npos) at_least(Break::comma);
  return found;
}

// The heading cue that says what the first `words` words are, if they are a heading.
std::optional<Role> heading_in(const std::vector<CueHit>& hits, const text::FoldedText& text,
                               std::uint32_t words, bool is_heading) {
  const CueHit* longest = nullptr;
  for (const CueHit& hit : hits) {
    if (!is_heading_cue(hit.kind) || hit.last > words || hit.last - hit.first < 2) continue;
    const bool label = hit.first <= 1 && words - hit.last <= kSpareLabelWords;
    if (!is_heading && !label) continue;
    // "Diversity and Inclusion Manager" is a job.
    const bool title = hit.kind == CueKind::heading_equality && hit.last - hit.first < words;
    if (title) continue;
    if (!longest || hit.last - hit.first > longest->last - longest->first) longest = &hit;
  }
  if (longest) return role_of_heading(longest->kind);
  std::optional<Role> role;
  std::uint32_t covered = 0;
  for (const CueHit& hit : hits) {
    if (!is_heading_cue(hit.kind) || hit.last > words) continue;
    const Role found = role_of_heading(hit.kind);
    if (role && *role != found) return Role::demand;  // "Requirements and benefits"
    role = found;
    for (auto word = covered; word < hit.first; ++word) {
      if (!is_small(text.word(word))) return std::nullopt;
    }
    covered = hit.last;
  }
  for (auto word = covered; role && word < words; ++word) {
    if (!is_small(text.word(word))) return std::nullopt;
  }
  return role;
}

}  // namespace

void RoleReader::start(std::string_view language) {
  language = language.substr(0, language.find('-'));
  if (language == "nb" || language == "nn") language = "no";
  cues_ = &CueIndex::of(language);
  english_ = language == "en";
  section_ = Role::demand;
  known_section_ = false;
}

void RoleReader::read(std::string_view segment) {
  text::fold_words(segment, folded_);
  breaks_.clear();
  std::size_t before = 0;
  for (const text::Token& token : folded_.tokens) {
    // Bullets before the first word separate nothing.
    const auto between = segment.substr(before, token.begin - before);
    breaks_.push_back(breaks_.empty() ? Break::none : break_of(between));
    before = token.end;
  }
  ends_with_colon_ = segment.find(':', before) != std::string_view::npos;
  cues_->find(folded_, breaks_, hits_);
}

std::optional<Role> RoleReader::heading_role(std::uint32_t words, bool is_heading) {
  const auto role = heading_in(hits_, folded_, words, is_heading);
  if (role || english_) return role;
  // Adverts of any language have English headings.
  CueIndex::of("en").find(folded_, breaks_, english_hits_);
  return heading_in(english_hits_, folded_, words, is_heading);
}

// "It would be a plus if you:"
std::optional<Role> RoleReader::opened_list() const {
  const auto has = [this](auto&&... kinds) {
    return std::ranges::any_of(hits_,
                               [&](const CueHit& hit) { return ((hit.kind == kinds) || ...); });
  };
  if (has(CueKind::wish_ahead, CueKind::wish_around)) return Role::wish;
  if (has(CueKind::sentence_demand, CueKind::sentence_task)) return Role::demand;
  if (has(CueKind::sentence_offer)) return Role::offer;
  return std::nullopt;
}

Role RoleReader::sentence_role() const {
  const bool asked_for = known_section_ && section_ == Role::demand;
  bool demand = false;
  bool task = false;
  bool opening_offer = false;
  std::array<bool, 6> found{};
  for (const CueHit& hit : hits_) {
    if (hit.kind == CueKind::sentence_demand) demand = true;
    if (hit.kind == CueKind::sentence_task) task = true;
    if (hit.kind < CueKind::sentence_offer || hit.kind > CueKind::sentence_application) continue;
    const bool opening = hit.only_first;
    const bool one_word = hit.last - hit.first == 1;
    const bool perk = hit.kind == CueKind::sentence_offer || hit.kind == CueKind::sentence_employer;
    // Under "Requirements" a list item may well begin with "Contact" or speak of pensions.
    if (asked_for && (opening ? one_word : perk)) continue;
    if (perk && !opening && task) continue;
    if (hit.first > kOpeningWords) continue;
    if (hit.kind == CueKind::sentence_offer && opening) opening_offer = true;
    found[static_cast<std::size_t>(hit.kind) - static_cast<std::size_t>(CueKind::sentence_offer) +
          static_cast<std::size_t>(Role::offer)] = true;
  }
  if (section_ == Role::wish) return Role::wish;
  if (opening_offer) return Role::offer;
  if (demand) return Role::demand;
  for (const Role role : {Role::equality, Role::application, Role::offer, Role::employer}) {
    if (found[static_cast<std::size_t>(role)]) return role;
  }
  if (section_ == Role::employer && task) return Role::demand;
  return section_;
}

Role RoleReader::next(bool is_heading, std::string_view segment) {
  read(segment);
  const auto words = static_cast<std::uint32_t>(folded_.tokens.size());
  if (words == 0) return section_;
  const auto colon =
      static_cast<std::uint32_t>(std::ranges::find(breaks_, Break::colon) - breaks_.begin());
  const bool label = colon < words && colon <= kLabelWords;
  const bool whole = is_heading || (colon == words && words <= kLabelWords);
  if (whole) {
    const auto role = heading_role(words, is_heading);
    // A line that nobody marked is a heading only when there can be no doubt.
    const bool certain =
        is_heading || ends_with_colon_ ||
        (role && std::ranges::any_of(hits_, [&](const CueHit& hit) {
           return is_heading_cue(hit.kind) && hit.first == 0 && hit.last == words && words > 1;
         }));
    if (certain && (role || is_heading)) {
      section_ = role.value_or(Role::demand);
      known_section_ = true;  // "Benefits Administrator" opens with no perk
      const Role own = role ? section_ : sentence_role();
      known_section_ = role.has_value();
      return own;
    }
  } else if (label) {
    if (const auto role = heading_role(colon, false)) {
      if (*role != Role::demand) return *role;
      section_ = Role::demand;
      known_section_ = true;
    }
  }
  if (ends_with_colon_) {
    if (const auto role = opened_list()) {
      section_ = *role;
      known_section_ = true;
      return section_;
    }
  }
  return sentence_role();
}

void RoleReader::scopes(std::vector<ByteRange>& negated, std::vector<ByteRange>& wished) const {
  negated.clear();
  wished.clear();
  const ScopeFinder finder(folded_, breaks_, hits_);
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    const Scope scope = finder.of(i);
    if (scope.first >= scope.last) continue;
    auto& ranges = scope.kind == ScopeKind::negated ? negated : wished;
    const ByteRange range{folded_.tokens[scope.first].begin, folded_.tokens[scope.last - 1].end};
    if (!ranges.empty() && range.begin <= ranges.back().end) {
      ranges.back() = {std::min(ranges.back().begin, range.begin),
                       std::max(ranges.back().end, range.end)};
    } else {
      ranges.push_back(range);
    }
  }
}

}  // namespace metier::link
