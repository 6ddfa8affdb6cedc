#include "match/team.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "match/matcher.h"

namespace metier::match {
namespace {

using snapshot::Taxonomy;

// What a profile gives a skill: held in its own right, or the best of those near.
std::vector<std::uint8_t> credits_of(const Ground& ground, const Profile& profile) {
  std::vector<std::uint8_t> out(ground.skill_count(), 0);
  const auto raise = [&](std::uint32_t skill, std::uint32_t credit) {
    out[skill] = std::max(out[skill], static_cast<std::uint8_t>(credit));
  };
  for (const HeldSkill& held : profile) {
    raise(held.place, held.share);
    for (const NearCredit& near : ground.near(held.place))
      raise(near.place, scaled(near.credit, held.share));
  }
  return out;
}

Profile united(const std::vector<TeamMember>& members) {
  std::map<std::uint32_t, std::uint32_t> shares;
  for (const TeamMember& member : members)
    for (const HeldSkill& held : member.profile) {
      std::uint32_t& share = shares[held.place];
      share = std::max(share, held.share);
    }
  Profile out;
  for (const auto& [place, share] : shares) out.push_back({place, share});
  return out;
}

// The groups of the hierarchy right below its pillars have codes like "S4", "T1", "L1" and "06".
bool is_top_group(std::string_view code) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return code.size() == 2 && digit(code[1]) && (digit(code[0]) || capital(code[0]));
}

// The first of them above a skill, breadth first; invalid where there is none.
ConceptId top_group(const Taxonomy& t, ConceptId skill) {
  constexpr std::size_t kMostSteps = 256;  // hierarchies are shallow; a damaged one may be a ring
  std::vector<ConceptId> queue{skill};
  for (std::size_t i = 0; i < queue.size() && i < kMostSteps; ++i) {
    if (t.kind(queue[i]) == ConceptKind::skill_group && is_top_group(t.code(queue[i])))
      return queue[i];
    for (const ConceptId above : t.related(queue[i], Relation::broader)) queue.push_back(above);
  }
  return {};
}

class Coverer {
 public:
  Coverer(const Ground& ground, const Team& team, LanguageId language)
      : ground_(ground), t_(ground.taxonomy()), team_(team), language_(language) {}

  TeamCoverage run(std::size_t most) {
    take_needs();
    take_credits();
    sort_competences();
    set_groups();
    take_roles();
    for (const TeamCompetence& c : out_.competences) open_ += open_need(c);
    find_hires(most);
    find_trainings(most);
    return std::move(out_);
  }

 private:
  // What of a competence's need is not covered: all of it below kCovers, less what there is.
  static std::uint64_t open_need(const TeamCompetence& c) {
    return c.best >= kCovers ? 0 : c.need * (kWhole - c.best);
  }

  void take_needs() {
    std::map<std::uint32_t, TeamCompetence> needs;
    for (std::size_t role = 0; role < team_.roles.size(); ++role)
      for (const Use use : ground_.skills_of(team_.roles[role])) {
        TeamCompetence& c = needs[use.place()];
        c.skill = use.place();
        const auto bit = static_cast<std::uint16_t>(1U << role);
        (use.essential() ? c.essential : c.optional) |= bit;
        c.need += std::uint64_t{ground_.weight(use.place())} *
                  (use.essential() ? kEssential : ground_.weights().optional);
      }
    for (auto& [place, competence] : needs) out_.competences.push_back(competence);
  }

  void take_credits() {
    const std::size_t members = team_.members.size();
    std::vector<std::uint8_t> by_member(out_.competences.size() * members);
    for (std::size_t m = 0; m < members; ++m) {
      const auto credits = credits_of(ground_, team_.members[m].profile);
      for (std::size_t i = 0; i < out_.competences.size(); ++i) {
        TeamCompetence& c = out_.competences[i];
        const std::uint8_t credit = credits[c.skill];
        by_member[i * members + m] = credit;
        if (credit >= kCovers) ++c.covering;
        if (credit > c.best) {
          c.best = credit;
          c.best_member = static_cast<std::uint32_t>(m);
        }
      }
    }
    for (TeamCompetence& c : out_.competences)
      c.cover = c.covering > 1    ? Cover::several
                : c.covering == 1 ? Cover::one
                : c.best > 0      ? Cover::partly
                                  : Cover::nobody;
    credits_ = std::move(by_member);
  }

  void sort_competences() {
    const std::size_t members = team_.members.size();
    std::vector<std::uint32_t> order(out_.competences.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::uint32_t i) {
      const TeamCompetence& c = out_.competences[i];
      const std::uint32_t rank = t_.collation_rank(ground_.places().skills()[c.skill], language_);
      return std::make_tuple(!c.is_essential(), c.cover, ~c.need, rank);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    std::vector<TeamCompetence> sorted;
    out_.credits.reserve(credits_.size());
    for (const std::uint32_t i : order) {
      sorted.push_back(out_.competences[i]);
      const auto row = credits_.begin() + static_cast<std::ptrdiff_t>(i * members);
      out_.credits.insert(out_.credits.end(), row, row + static_cast<std::ptrdiff_t>(members));
    }
    out_.competences = std::move(sorted);
  }

  void set_groups() {
    std::map<std::pair<bool, std::string_view>, ConceptId> by_code;  // those outside last
    std::vector<ConceptId> groups;
    for (const TeamCompetence& c : out_.competences) {
      groups.push_back(top_group(t_, ground_.places().skills()[c.skill]));
      const ConceptId id = groups.back();
      by_code.emplace(std::pair(!id.valid(), id.valid() ? t_.code(id) : ""), id);
    }
    std::map<ConceptId, std::uint32_t> number;
    for (const auto& [code, id] : by_code) {
      number[id] = static_cast<std::uint32_t>(out_.groups.size());
      out_.groups.push_back({id});
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
      TeamCompetence& c = out_.competences[i];
      c.group = number[groups[i]];
      count(c, c.is_essential(), out_.groups[c.group]);
    }
  }

  template <class Counts>
  static void count(const TeamCompetence& c, bool essential, Counts& counts) {
    ++(essential ? counts.essential : counts.optional)[static_cast<std::size_t>(c.cover)];
  }

  void take_roles() {
    Scratch scratch;
    for (const std::uint32_t place : team_.roles) out_.roles.push_back({place});
    for (std::size_t role = 0; role < team_.roles.size(); ++role)
      for (const TeamCompetence& c : out_.competences) {
        if ((c.essential >> role & 1) != 0) count(c, true, out_.roles[role]);
        if ((c.optional >> role & 1) != 0) count(c, false, out_.roles[role]);
      }
    for (std::uint32_t m = 0; m < team_.members.size(); ++m) {
      const OccupationSums sums(ground_, team_.members[m].profile, scratch);
      for (TeamRole& role : out_.roles)
        if (const double score = sums.score(role.place); score > role.best_score) {
          role.best_score = score;
          role.best_member = m;
        }
    }
    const Profile all = united(team_.members);
    const OccupationSums sums(ground_, all, scratch);
    for (TeamRole& role : out_.roles) role.score = sums.score(role.place);
  }

  // ---- what would close most

  double share(std::uint64_t closed) const {
    return open_ == 0 ? 0 : static_cast<double>(closed) / static_cast<double>(open_);
  }

  void find_hires(std::size_t most) {
    std::vector<std::uint32_t> competence_of(ground_.skill_count(), kNoPlace);
    for (std::uint32_t i = 0; i < out_.competences.size(); ++i)
      if (open_need(out_.competences[i]) != 0) competence_of[out_.competences[i].skill] = i;
    for (std::uint32_t o = 0; o < ground_.occupation_count(); ++o) {
      std::uint64_t closed = 0;
      Hire hire{o, 0, {}};
      for (const Use use : ground_.skills_of(o)) {
        const std::uint32_t i = competence_of[use.place()];
        if (i == kNoPlace) continue;
        const TeamCompetence& c = out_.competences[i];
        const std::uint32_t credit = use.essential() ? kWhole : kOptionalShare;
        closed += c.need * (credit - std::min<std::uint32_t>(credit, c.best));
        hire.brings.push_back(i);
      }
      if (closed == 0) continue;
      hire.closes = share(closed);
      out_.hires.push_back(std::move(hire));
    }
    keep_best(out_.hires, most);
    for (Hire& hire : out_.hires)
      std::stable_sort(hire.brings.begin(), hire.brings.end(),
                       [&](std::uint32_t a, std::uint32_t b) {
                         return out_.competences[a].need > out_.competences[b].need;
                       });
  }

  void find_trainings(std::size_t most) {
    std::vector<std::uint32_t> competence_of(ground_.skill_count(), kNoPlace);
    for (std::uint32_t i = 0; i < out_.competences.size(); ++i)
      competence_of[out_.competences[i].skill] = i;
    for (std::uint32_t i = 0; i < out_.competences.size(); ++i) {
      const TeamCompetence& c = out_.competences[i];
      if (open_need(c) == 0) continue;
      std::uint64_t closed = open_need(c);
      for (const NearCredit& near : ground_.near(c.skill))
        if (const std::uint32_t other = competence_of[near.place]; other != kNoPlace) {
          const TeamCompetence& n = out_.competences[other];
          if (open_need(n) != 0 && near.credit > n.best) closed += n.need * (near.credit - n.best);
        }
      out_.trainings.push_back({i, share(closed), c.best > 0, c.best_member, c.best});
    }
    keep_best(out_.trainings, most);
  }

  template <class Suggestion>
  static void keep_best(std::vector<Suggestion>& all, std::size_t most) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.closes > b.closes; });
    if (all.size() > most) all.resize(most);
  }

  const Ground& ground_;
  const Taxonomy& t_;
  const Team& team_;
  LanguageId language_;
  std::vector<std::uint8_t> credits_;  // before sorting
  std::uint64_t open_ = 0;             // need that is not covered
  TeamCoverage out_;
};

}  // namespace

std::string_view name(Cover cover) {
  constexpr std::array<std::string_view, kCoverCount> kNames = {"nobody", "partly", "one",
                                                                "several"};
  return kNames[static_cast<std::size_t>(cover)];
}

std::string role_names(const Ground& ground, const Team& team, std::uint16_t bits,
                       LanguageId language) {
  std::string out;
  for (std::size_t role = 0; role < team.roles.size(); ++role)
    if ((bits >> role & 1) != 0) {
      if (!out.empty()) out += ", ";
      out += ground.taxonomy().label(ground.places().occupations()[team.roles[role]], language);
    }
  return out;
}

TeamCoverage cover(const Ground& ground, const Team& team, LanguageId language, std::size_t most) {
  return Coverer(ground, team, language).run(most);
}

}  // namespace metier::match
