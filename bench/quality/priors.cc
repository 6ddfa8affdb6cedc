// Prints data/model/occupation_priors.tsv: how common occupations are among the titles of adverts.
// Learned from every other title of JobBERT's validation part; the others are what `quality`
// measures (set_titles.cc).
#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <map>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

// Of an occupation's share so much comes from its ISCO unit group, as if that many titles more had
// been seen; of a group's, one more title each.
constexpr double kFromGroup = 500, kOfGroup = 1;

struct Counts {
  std::map<std::string, double> by_group, by_occupation;  // titles; by code, by UUID
  std::map<std::string, double> members;                  // occupations of a group
  std::map<std::string, std::string> group_of;
  double titles = 0;
};

void count_members(const snapshot::Taxonomy& t, Counts& counts) {
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    if (t.kind(id) != snapshot::ConceptKind::occupation) continue;
    for (const ConceptId group : t.related(id, snapshot::Relation::isco_group)) {
      const std::string code(t.code(group));
      counts.members[code] += 1;
      counts.group_of[std::string(t.uri(id))] = code;
      break;
    }
  }
}

void print(const Counts& counts) {
  const auto share_of_member = [&](const std::string& code) {
    const auto found = counts.by_group.find(code);
    const double titles = (found == counts.by_group.end() ? 0 : found->second) + kOfGroup;
    return titles / (counts.titles + kOfGroup * static_cast<double>(counts.members.size())) /
           counts.members.at(code);
  };
  const auto cost = [&](double titles, const std::string& code) {
    return -std::log((titles + kFromGroup * share_of_member(code)) / (counts.titles + kFromGroup));
  };
  fmt::print("# -ln of the share of adverts; see README.md. Each occupation of an ISCO group:\n");
  for (const auto& [code, members] : counts.members)
    fmt::print("{}\t{:.2f}\n", code, cost(0, code));
  fmt::print("# Occupations that were seen:\n");
  for (const auto& [uri, titles] : counts.by_occupation)
    fmt::print("{}\t{:.2f}\n", uri.substr(uri.rfind('/') + 1),
               cost(titles, counts.group_of.at(uri)));
}

Result<void> priors(const std::string& path, const std::string& bench) {
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto uris = learned_from(bench);
  if (!uris) return tl::unexpected(uris.error());
  Counts counts;
  count_members((*snapshot)->taxonomy(), counts);
  for (const std::string& uri : *uris) {
    const auto group = counts.group_of.find(uri);
    if (group == counts.group_of.end()) continue;  // not in this release
    counts.titles += 1;
    counts.by_occupation[uri] += 1;
    counts.by_group[group->second] += 1;
  }
  print(counts);
  return {};
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  std::string snapshot, bench = "../shared/bench";
  CLI::App app("Prints how common occupations are among advert titles.", "priors");
  app.add_option("--snapshot", snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", bench, "Folder of the evaluation sets");
  CLI11_PARSE(app, argc, argv);
  if (const auto done = metier::quality::priors(snapshot, bench); !done) {
    fmt::print(stderr, "priors: {}\n", done.error().message);
    return 1;
  }
  return 0;
}
