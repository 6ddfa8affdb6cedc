// Whole documents of data/samples: the skills and the occupation that `read` finds, against those
// that people wrote down (data/samples/README.md).
#include <simdjson.h>

#include <algorithm>
#include <map>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

struct Asked {
  ConceptId id;
  bool nice;
  std::size_t begin, end;  // of the quote in the text
};

struct Sample {
  std::string name, language, text;
  std::vector<ConceptId> occupations;  // any is right
  std::vector<Asked> skills;
  std::vector<ConceptId> absent;
};

struct Counts {
  std::size_t documents = 0, occupations = 0;
  std::size_t asked = 0, found = 0, right = 0, in_place = 0, need_right = 0;
  std::size_t absent = 0, absent_found = 0;
};

Result<ConceptId> concept_of(const simdjson::dom::element& element, const snapshot::Taxonomy& t,
                             const std::string& name) {
  std::string_view uri;
  if (element["uri"].get(uri)) return fail(ErrorKind::input, "{}: an entry without uri", name);
  return t.find_uri(uri);  // invalid in a release without it
}

Result<std::vector<ConceptId>> concepts_of(const simdjson::dom::element& root, const char* field,
                                           const snapshot::Taxonomy& t, const std::string& name) {
  std::vector<ConceptId> out;
  simdjson::dom::array list;
  if (root[field].get(list)) return out;
  for (const auto& element : list) {
    const auto id = concept_of(element, t, name);
    if (!id) return tl::unexpected(id.error());
    if (id->valid()) out.push_back(*id);
  }
  return out;
}

Result<Sample> read_sample(const std::filesystem::path& answers, const snapshot::Taxonomy& t) {
  Sample out;
  out.name = answers.stem().string();
  const auto json = read_text(answers);
  if (!json) return tl::unexpected(json.error());
  for (const char* extension : {".txt", ".md", ".html"}) {
    auto path = answers;
    path.replace_extension(extension);
    if (!std::filesystem::exists(path)) continue;
    auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    out.text = std::move(*text);
  }
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  std::string_view language;
  simdjson::dom::array skills;
  if (out.text.empty() || parser.parse(*json).get(root) || root["lang"].get(language) ||
      root["skills"].get(skills))
    return fail(ErrorKind::input, "{}: no sample", answers.string());
  out.language = language;
  const auto occupation = concept_of(root["occupation"], t, out.name);
  auto also = concepts_of(root, "alsoFitting", t, out.name);
  auto absent = concepts_of(root, "absent", t, out.name);
  if (!occupation) return tl::unexpected(occupation.error());
  if (!also) return tl::unexpected(also.error());
  if (!absent) return tl::unexpected(absent.error());
  out.occupations = std::move(*also);
  out.occupations.push_back(*occupation);
  out.absent = std::move(*absent);
  for (const auto& skill : skills) {
    const auto id = concept_of(skill, t, out.name);
    if (!id) return tl::unexpected(id.error());
    std::string_view quote, need;
    if (skill["quote"].get(quote) || skill["need"].get(need))
      return fail(ErrorKind::input, "{}: a skill without quote or need", out.name);
    const std::size_t begin = out.text.find(quote);
    if (begin == std::string::npos)
      return fail(ErrorKind::input, "{}: no \"{}\" in the text", out.name, quote);
    out.skills.push_back({*id, need == "nice", begin, begin + quote.size()});
  }
  return out;
}

void count(const link::Reading& reading, const Sample& sample, Counts& out) {
  ++out.documents;
  out.asked += sample.skills.size();
  out.found += reading.skills.size();
  out.absent += sample.absent.size();
  for (const link::Finding& f : reading.skills) {
    if (std::find(sample.absent.begin(), sample.absent.end(), f.id) != sample.absent.end())
      ++out.absent_found;
    const auto asked = std::find_if(sample.skills.begin(), sample.skills.end(),
                                    [&](const Asked& a) { return a.id == f.id; });
    if (asked == sample.skills.end()) continue;
    ++out.right;
    if (asked->nice == (f.need == link::Need::nice_to_have)) ++out.need_right;
    const auto spans = reading.spans(f);
    if (std::any_of(spans.begin(), spans.end(), [&](const link::Span& s) {
          return s.begin < asked->end && s.end > asked->begin;
        }))
      ++out.in_place;
  }
  if (!reading.occupations.empty() &&
      std::find(sample.occupations.begin(), sample.occupations.end(),
                reading.occupations.front().id) != sample.occupations.end())
    ++out.occupations;
}

Outcome outcome_of(const std::string& part, const Counts& c) {
  const auto share = [](std::size_t of, std::size_t all) {
    return all == 0 ? 0.0 : 100.0 * static_cast<double>(of) / static_cast<double>(all);
  };
  Outcome out{"samples", part, "metier", c.documents, {}, {}, 0};
  out.note = fmt::format("{} skills asked for, {} found, {} right", c.asked, c.found, c.right);
  out.values = {{"skill F1", share(2 * c.right, c.asked + c.found)},
                {"skill precision", share(c.right, c.found)},
                {"skill recall", share(c.right, c.asked)},
                {"in the right place", share(c.in_place, c.right)},
                {"need right", share(c.need_right, c.right)},
                {"not asked for but found", share(c.absent_found, c.absent)},
                {"occupation right", share(c.occupations, c.documents)}};
  return out;
}

}  // namespace

Result<std::vector<Outcome>> samples(const SetOptions& options, const link::Reader& reader,
                                     unsigned threads) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(options.samples, error))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  if (files.empty()) return fail(ErrorKind::input, "{}: no samples", options.samples.string());
  std::sort(files.begin(), files.end());
  std::vector<Sample> all;
  for (const auto& file : files) {
    auto sample = read_sample(file, options.snapshot->taxonomy());
    if (!sample) return tl::unexpected(sample.error());
    all.push_back(std::move(*sample));
  }
  std::vector<link::Reading> readings(all.size());
  parallel_for(all.size(), threads, [&](std::size_t i) {
    thread_local link::Scratch scratch;
    reader.read({all[i].text, {}, options.give_language ? all[i].language : std::string()}, scratch,
                readings[i]);
  });
  Counts together;
  std::map<std::string, Counts> by_language;
  for (std::size_t i = 0; i < all.size(); ++i) {
    count(readings[i], all[i], together);
    count(readings[i], all[i], by_language[all[i].language]);
  }
  std::vector<Outcome> out{outcome_of("all", together)};
  for (const auto& [language, counts] : by_language) out.push_back(outcome_of(language, counts));
  return out;
}

}  // namespace metier::quality
