// Replays the recorded calls of the ESCO Open API (../shared/esco_api) against the full release and
// holds the answers against the recorded ones. docs/api-conformance.md is what this test writes
// with METIER_WRITE_CONFORMANCE=1; otherwise it must say the same. Skipped, visibly, where the
// answers or the release are missing.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "esco/compare.h"
#include "esco/requests.h"
#include "support/esco.h"
#include "taxonomy/taxonomy.h"

namespace metier::test {
namespace {

namespace fs = std::filesystem;
using simdjson::dom::element;

const fs::path kCalls = "../shared/esco_api/open_api_v2.1.1";
const fs::path kReport = "docs/api-conformance.md";

esco::Releases full_releases() {
  auto model = taxonomy::import_esco({full_release()}, {});
  if (!model) throw std::runtime_error(model.error().message);
  snapshot::SectionSet sections;
  if (auto done = snapshot::freeze(*model, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  std::vector<esco::Release> releases;
  releases.push_back(release_of(std::move(sections)));
  return esco::Releases(std::move(releases));
}

// Why values differ, by the path of the difference; the first that is in the path counts.
struct Cause {
  std::string_view part, why;
};
constexpr Cause kCauses[] = {
    {"roles", "The tables of a release do not tell the roles of labels."},
    {"hasAssociation",
     "The tables do not name association objects: ours have addresses made of "
     "their ends, and every relation has one."},
    {"Terms", "Labels of the two releases differ, and ours are not in all 28 languages."},
    {"preferredTerm", "Labels of the two releases differ, and ours are not in all 28 languages."},
    {"Label", "Labels of the two releases differ, and ours are not in all 28 languages."},
    {"description", "Descriptions of the two releases differ, and ours are not in all languages."},
    {"scopeNote", "Notes of the two releases differ, and ours are not in all languages."},
    {"(order)", "The order of a set: the service's says nothing; ours is by label, or by URI."},
    {"history", "One release knows no history: /history tells what two releases differ in."},
    {"versions", "One release knows no history: /history tells what two releases differ in."},
    {"total", "Concepts and relations of v1.2.1 and v1.2.0 differ, and so do results of searches."},
    {"totalEssentialSkills", "Relations of v1.2.1 and v1.2.0 differ."},
    {"totalOptionalSkills", "Relations of v1.2.1 and v1.2.0 differ."},
    {"relatedEssentialSkills", "Relations of v1.2.1 and v1.2.0 differ."},
    {"relatedOptionalSkills", "Relations of v1.2.1 and v1.2.0 differ."},
    {"facets", "Results of searches differ."},
    {"/_embedded[]", "Results of searches differ."},
    {"title",
     "Labels of groups, schemes and fixed concepts: of another release or language, or of "
     "our own."},
    {"message", "Error messages are worded by ourselves."},
    {"/path", "The address that a server is installed at."},
    {"href", "Totals differ, and with them the last page."},
    {"concepts", "Lists begin with the first URIs; the service's order is no order."},
    {"/_embedded/<uri>", "Lists begin with the first URIs; the service's order is no order."},
    {"/_embedded/", "Pages of a list in another order have other members."},
    {"_links", "Relations and groups of v1.2.1 and v1.2.0 differ."},
    {"ancestors", "Groups of v1.2.1 and v1.2.0 differ."},
    {"hasTopConcept", "v1.2.0 and v1.2.1 have other top concepts."},
    {"inScheme", "Collections of v1.2.1 and v1.2.0 differ."},
    {"skillGroups", "Relations of v1.2.1 and v1.2.0 differ."},
    {"exceptionId", "Names of classes of the service's program."},
    {"code", "Codes of v1.2.1 and v1.2.0 differ."},
};

std::string_view cause_of(std::string_view path) {
  for (const Cause& cause : kCauses)
    if (path.find(cause.part) != std::string_view::npos) return cause.why;
  return {};
}

struct Call {
  std::string test, method, path, baseline, body, accept;
  unsigned status = 0;
};

struct Replayed {
  Call call;
  unsigned status = 0;
  Comparison comparison;
  bool rdf = false;  // Turtle or RDF/XML, where the official service answers in JSON
};

class Conformance : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kCalls / "manifest.json")) GTEST_SKIP() << "no recorded answers";
    if (full_release().empty()) GTEST_SKIP() << "no full release";
    if (kSanitized) GTEST_SKIP() << "too slow with a sanitizer";
  }

  static std::vector<Call> calls() {
    simdjson::dom::parser parser;
    const element manifest = parser.load((kCalls / "manifest.json").string());
    std::vector<Call> out;
    for (const element one : simdjson::dom::array(manifest["cases"])) {
      std::string_view baseline;
      if (one["baseline"].get(baseline) != simdjson::SUCCESS) continue;
      Call call;
      call.test = std::string_view(one["test"]);
      call.method = std::string_view(one["method"]);
      call.path = std::string_view(one["path"]);
      call.baseline = baseline;
      call.status = static_cast<unsigned>(std::uint64_t(one["httpStatus"]));
      element body;
      if (one["body"].get(body) == simdjson::SUCCESS && !body.is_null())
        call.body =
            body.is_string() ? std::string(std::string_view(body)) : simdjson::to_string(body);
      std::string_view accept;
      if (one["headers"]["Accept"].get(accept) == simdjson::SUCCESS) call.accept = accept;
      out.push_back(std::move(call));
    }
    return out;
  }

  static Replayed replay(const esco::Releases& releases, Call call) {
    auto asked = request(call.path, kOpenBase);
    asked.method = call.method;
    asked.body = call.body;
    asked.accept = call.accept;
    const esco::Reply reply = esco::answer_open(releases, asked);
    Replayed out{std::move(call), reply.status, {}};
    out.rdf = reply.content_type.find("json") == std::string::npos;
    if (out.rdf) return out;
    simdjson::dom::parser parser, ours;
    const element recorded = parser.load((kCalls / out.call.baseline).string());
    const Ends ends{"https://ec.europa.eu/esco/open-api", std::string(kOpenBase), "v1.2.1",
                    releases.latest().version};
    if (reply.status == out.call.status)
      out.comparison = compare(recorded["body"], ours.parse(reply.body), ends);
    return out;
  }
};

std::string percent(std::size_t part, std::size_t all) {
  return fmt::format(
      "{:.1f} %", all == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all));
}

void write_differences(std::string& out, const std::map<std::string, Difference>& all,
                       bool with_cause) {
  out += with_cause ? "| where | times | cause |\n|---|---:|---|\n"
                    : "| where | times |\n|---|---:|\n";
  for (const auto& [path, difference] : all)
    out += with_cause ? fmt::format("| `{}` | {} | {} |\n", path, difference.count, cause_of(path))
                      : fmt::format("| `{}` | {} |\n", path, difference.count);
}

std::string report(const std::vector<Replayed>& all, const Comparison& sum,
                   const std::string& version) {
  std::size_t same = 0, fixed = 0, rdf = 0;
  for (const Replayed& one : all) {
    same += one.status == one.call.status ? 1 : 0;
    rdf += one.rdf ? 1 : 0;
    fixed += one.status == 200 && one.call.status == 500 ? 1 : 0;
  }
  std::string out =
      "# How far the ESCO Open API is answered alike\n\n"
      "Written by `tests/esco/conformance_test.cc` from recorded answers of the official service,\n"
      "which are not part of this repository. Addresses are compared without the server's own and\n"
      "without the version; timestamps and event ids are left out.\n\n";
  out += fmt::format(
      "{} recorded calls (v1.2.1) against {}: status equal in {}, and in {} calls of\n"
      "`POST /api/search`, where the official service fails (500), this one answers. {} calls "
      "that\n"
      "ask for Turtle or RDF/XML get it, where the official service answers in JSON.\n\n",
      all.size(), version, same, fixed, rdf);
  out += fmt::format("Structure (fields, types, forms of links): {} of {} checks equal, {}.\n\n",
                     sum.same_structure, sum.checks, percent(sum.same_structure, sum.checks));
  out += "## Other structure\n\n";
  write_differences(out, sum.structure, false);
  out += "\n## Other values\n\n";
  write_differences(out, sum.values, true);
  return out;
}

TEST_F(Conformance, RecordedCallsAreAnsweredAlike) {
  const esco::Releases releases = full_releases();
  std::vector<Replayed> all;
  Comparison sum;
  for (Call& call : calls()) {
    all.push_back(replay(releases, std::move(call)));
    sum.add(all.back().comparison);
    const Replayed& one = all.back();
    const bool mended = one.call.status == 500 && one.status == 200 && one.call.method == "POST";
    EXPECT_TRUE(one.status == one.call.status || mended)
        << one.call.test << " " << one.call.path << ": " << one.status;
  }
  EXPECT_GE(static_cast<double>(sum.same_structure), 0.98 * static_cast<double>(sum.checks));
  for (const auto& [path, difference] : sum.values)
    EXPECT_FALSE(cause_of(path).empty()) << path << ": " << difference.example;
  const std::string now = report(all, sum, releases.latest().version);
  if (std::getenv("METIER_WRITE_CONFORMANCE") != nullptr) std::ofstream(kReport) << now;
  std::ifstream in(kReport);
  std::ostringstream written;
  written << in.rdbuf();
  EXPECT_EQ(written.str(), now) << "run it with METIER_WRITE_CONFORMANCE=1 and commit the report";
  if (std::getenv("METIER_SHOW") != nullptr) {
    for (const auto& [path, d] : sum.structure)
      fmt::print("STRUCTURE {} x{}: {}\n", path, d.count, d.example);
    for (const auto& [path, d] : sum.values)
      fmt::print("VALUE {} x{}: {}\n", path, d.count, d.example);
  }
}

// ---- the classic API

struct ClassicCall {
  std::string_view file, target;
  bool excerpt = false;  // fields were left out of the recorded answer
};
constexpr ClassicCall kClassicCalls[] = {
    {"taxonomy_isco.json",
     "/resource/taxonomy?uri=http://data.europa.eu/esco/concept-scheme/isco&language=en"},
    {"related_occupations_hasTopConcept_full.json",
     "/resource/related?uri=http://data.europa.eu/esco/concept-scheme/"
     "occupations&relation=hasTopConcept&language=en&full=true"},
    {"related_skills_hasTopConcept_full_page1.json",
     "/resource/related?uri=http://data.europa.eu/esco/concept-scheme/"
     "member-skills&relation=hasTopConcept&language=en&full=true&offset=1"},
    {"concept_skill-type_knowledge.json",
     "/resource/concept?uri=http://data.europa.eu/esco/skill-type/knowledge&language=en"},
    {"search_skill_project_management_excerpt.json",
     "/search?text=project%20management&type=skill&language=en&selectedVersion=v1.2.0", true},
    {"error_400_unknown_type.json", "/search?text=x&type=taxonom"},
};

TEST_F(Conformance, ClassicAnswersHaveTheirForm) {
  const esco::Releases releases = full_releases();
  const fs::path folder = "../shared/esco_api/web_service_api_v1";
  Comparison sum;
  for (const ClassicCall& call : kClassicCalls) {
    const auto reply = esco::answer_classic(releases, request(call.target, kClassicBase));
    simdjson::dom::parser parser, ours;
    const element recorded = parser.load((folder / call.file).string());
    sum.add(compare(recorded, ours.parse(reply.body),
                    {"https://ec.europa.eu/esco/api", std::string(kClassicBase),
                     // Skills at the top of the pillar are listed in another scheme by now.
                     "/skills&relation", "/member-skills&relation", call.excerpt}));
  }
  std::string differences;
  for (const auto& [path, d] : sum.structure)
    differences += fmt::format("{} x{}: {}\n", path, d.count, d.example);
  EXPECT_GE(static_cast<double>(sum.same_structure), 0.98 * static_cast<double>(sum.checks))
      << differences;
  if (std::getenv("METIER_SHOW") != nullptr)
    fmt::print("{} of {}\n{}", sum.same_structure, sum.checks, differences);
}

}  // namespace
}  // namespace metier::test
