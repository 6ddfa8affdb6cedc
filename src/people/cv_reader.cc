#include "people/cv_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "people/cv_words.h"
#include "people/entries.h"
#include "people/initials.h"
#include "people/language_list.h"
#include "people/languages_held.h"
#include "people/masked_text.h"
#include "people/outline.h"
#include "people/personal.h"
#include "people/skill_lists.h"
#include "people/skills_held.h"
#include "people/spans.h"
#include "text/text.h"

namespace metier::people {
namespace {

constexpr std::size_t kLongestItems = 2000;  // bytes of lines that entries go on in
constexpr float kExactTitle = 0.9F;
constexpr std::size_t kLongestName = 160;  // bytes of a text that may be the name of an occupation

mapping::MapOptions map_options(search::TypeMask types, float threshold) {
  mapping::MapOptions out;
  out.types = types;
  out.alternatives = 2;
  out.threshold = threshold;
  return out;
}

struct Buffers {
  link::Scratch link;
  link::Reading reading;
  mapping::MapScratch map;
  mapping::Mapping mapping;
};

// What reads, shared by all threads.
struct Parts {
  const link::Reader& linker;
  const mapping::Mapper& mapper;
  LanguageNames languages;
};

}  // namespace

struct CvScratch::Impl : Buffers {};
struct CvReader::Impl : Parts {};

CvScratch::CvScratch() : impl_(std::make_unique<Impl>()) {}
CvScratch::~CvScratch() = default;
CvScratch::CvScratch(CvScratch&&) noexcept = default;
CvScratch& CvScratch::operator=(CvScratch&&) noexcept = default;

namespace {

// One document on its way into a profile.
class DocumentPass {
 public:
  DocumentPass(const Parts& parts, const CvOptions& options, Buffers& buffers,
               const documents::Document& document, std::uint32_t number, Profile& profile,
               SkillsHeld& skills)
      : linker_(parts.linker),
        mapper_(parts.mapper),
        t_(parts.mapper.taxonomy()),
        names_(parts.languages),
        options_(options),
        buffers_(buffers),
        reading_(buffers.reading),
        document_(document),
        profile_(profile),
        skills_(skills),
        places_(document, number) {}

  // Gives the language of the document.
  std::string run() {
    outline_ = outline_of(document_);
    set_languages_of_programs(document_.text, names_, outline_);
    personal_ = find_personal(document_, outline_,
                              [this](std::string_view words) { return is_occupation(words); });
    for (const PersonalSpan& span : personal_)
      if (!span.doubtful) sure_.push_back({span.begin, span.end});
    set_personal_lines(personal_, outline_);
    language_ = std::string(options_.language.empty() ? std::string_view(document_.language)
                                                      : options_.language);
    auto entries = find_entries(
        document_, outline_, language_,
        [this](std::string_view title) { return title_score(title); }, kMostEntries);
    if (entries.size() == kMostEntries)
      remark(fmt::format("more than {} positions and trainings: the others are left out",
                         kMostEntries - 1));
    read_text(entries);
    language_ = reading_.language;
    for (Entry& entry : entries) {
      date_again(entry);
      add_entry(entry);
    }
    add_codes();
    add_skills();
    add_languages(document_, outline_, names_, t_, places_, profile_, skills_, covered_);
    add_lists();
    if (profile_.positions.empty()) add_occupations_read();
    return language_;
  }

  const std::vector<PersonalSpan>& personal() const { return personal_; }
  const std::vector<std::string>& remarks() const { return remarks_; }
  LanguageId label_language() const { return reading_.label_language; }

 private:
  void remark(std::string text) { remarks_.push_back(std::move(text)); }

  std::string_view words(std::size_t begin, std::size_t end) const {
    return std::string_view(document_.text).substr(begin, end - begin);
  }

  // ---- names

  const mapping::Mapping& map(std::string_view name, search::TypeMask types, float threshold,
                              std::string_view description = {}) {
    mapper_.map({name, description, language_}, map_options(types, threshold), buffers_.map,
                buffers_.mapping);
    return buffers_.mapping;
  }

  bool is_occupation(std::string_view words) {
    if (words.size() > kLongestName) return false;
    const auto& found = map(words, search::type_bit(snapshot::ConceptKind::occupation), 1);
    return !found.matches.empty() && found.matches.front().how == mapping::How::exact;
  }

  float title_score(std::string_view title) {
    if (title.size() > kLongestName) return 0;
    const auto& found = map(title, search::type_bit(snapshot::ConceptKind::occupation), 0);
    if (found.matches.empty()) return 0;
    // The name of an occupation is a title, also where two have it and neither is likely.
    const auto& best = found.matches.front();
    return best.how == mapping::How::exact ? std::max(best.score, kExactTitle) : best.score;
  }

  // ---- the text as a whole

  bool is_read(const Line& line) const {
    if (line.role == LineRole::title || line.role == LineRole::heading) return false;
    if (has_entries(line.section) && line.end - line.begin < kLongestName &&
        entry_label(text::fold(words(line.begin, line.end))))
      return false;  // the head of a table
    switch (line.section) {
      case Section::references:
      case Section::preferences:
      case Section::interests:
      case Section::languages:
        return false;
      default:
        break;
    }
    switch (document_.parts[line.part].field) {
      case documents::Field::organisation:
      case documents::Field::place:
      case documents::Field::from:
      case documents::Field::to:
      case documents::Field::level:
      case documents::Field::code:
      case documents::Field::pay:
      case documents::Field::contract:
      case documents::Field::language:
      case documents::Field::mother_tongue:
        return false;
      default:
        return true;
    }
  }

  void read_text(const std::vector<Entry>& entries) {
    std::vector<MaskedText::Cut> cuts;
    for (const Entry& entry : entries) {
      cuts.push_back({entry.dates.begin, entry.dates.end});
      cuts.push_back({entry.more_dates.begin, entry.more_dates.end});
      cuts.push_back({entry.beside.begin, entry.beside.end});
      if (entry.section != Section::education)
        cuts.push_back({entry.organisation.begin, entry.organisation.end});
    }
    for (const Span& span : sure_) cuts.push_back({span.begin, span.end});
    for (const Line& line : outline_.lines)
      if (outline_.is_cv && !is_read(line)) cuts.push_back({line.begin, line.end});
    // Cells of a row belong together no more than lines do.
    std::string text = document_.text;
    std::replace(text.begin(), text.end(), '\t', '\n');
    masked_.emplace(text, std::move(cuts));
    link::ReadOptions options;
    options.threshold = std::min(options_.threshold, link::kUsualThreshold);
    linker_.read({masked_->text(), {}, language_}, buffers_.link, reading_, options);
  }

  // ---- positions and trainings

  // Names of months that two languages have for different ones, once the language is known.
  void date_again(Entry& entry) const {
    if (entry.dates.empty()) return;
    std::string dates(words(entry.dates.begin, entry.dates.end));
    dates.append(" ").append(words(entry.more_dates.begin, entry.more_dates.end));
    std::replace(dates.begin(), dates.end(), '\n', ' ');
    const auto period = find_period(dates, language_);
    if (!period) return;
    entry.from = period->from;
    entry.to = period->to;
    entry.current = period->current;
  }

  void add_entry(const Entry& entry) {
    Evidence evidence = places_.at(entry.title.empty() ? entry.dates : entry.title);
    evidence.section = entry.section;
    const std::string title(words(entry.title.begin, entry.title.end));
    const std::string organisation(words(entry.organisation.begin, entry.organisation.end));
    if (entry.section == Section::education) {
      profile_.education.push_back({title, organisation, entry.from, entry.to, evidence});
      return;
    }
    const auto number = static_cast<std::uint32_t>(profile_.positions.size());
    evidence.position = number;
    places_.add_position(entry.all, number);
    Position position{title, organisation,  entry.from, entry.to, entry.current,
                      0,     entry.section, {},         evidence};
    position.months = months_between(entry.from, entry.to, entry.current, options_.today);
    if (!title.empty()) add_occupations_of(title, described(entry), position);
    profile_.positions.push_back(std::move(position));
  }

  // What was done there, without its heading; personal words are not told on.
  std::string described(const Entry& entry) const {
    constexpr std::size_t kMost = 2000;  // bytes
    const std::uint32_t heading =
        std::max({entry.title.end, entry.dates.end, entry.organisation.end});
    std::string out;
    auto line = std::lower_bound(outline_.lines.begin(), outline_.lines.end(), heading,
                                 [](const Line& l, std::uint32_t at) { return l.begin < at; });
    for (; line != outline_.lines.end() && line->end <= entry.all.end && out.size() < kMost; ++line)
      if (!is_personal({line->begin, line->end})) {
        out += words(line->begin, line->end);
        out += '\n';
      }
    return out;
  }

  // As the title alone says; where that is nothing, as it does with the description.
  void add_occupations_of(std::string_view title, const std::string& description,
                          Position& position) {
    const auto occupation = search::type_bit(snapshot::ConceptKind::occupation);
    for (const std::string_view more : {std::string_view(), std::string_view(description)}) {
      for (const auto& match : map(title, occupation, kTitleThreshold, more).matches)
        if (match.score >= kTitleThreshold) position.occupations.push_back({match.id, match.score});
      if (!position.occupations.empty() || description.empty()) return;
    }
  }

  // A text without positions may say in its sentences what somebody works as.
  void add_occupations_read() {
    for (const auto& finding : reading_.occupations) {
      if (finding.score < kTitleThreshold * 100) continue;
      HeldOccupation held{finding.id, finding.score / 100.0F, 0, {}};
      for (const auto& span : reading_.spans(finding)) held.evidence.push_back(evidence_of(span));
      profile_.occupations.push_back(std::move(held));
    }
  }

  // ---- skills

  Evidence evidence_of(const link::Span& span) const {
    return places_.at({masked_->original(span.begin), masked_->original_end(span.end)});
  }

  static bool lists_skills(Section section) {
    return section == Section::skills || section == Section::certificates ||
           section == Section::languages;
  }

  void add_skills() {
    for (const auto& finding : reading_.skills) {
      // Names of languages count only where they are listed: add_languages().
      if (finding.score < options_.threshold * 100 || names_.is_language(finding.id)) continue;
      for (const auto& span : reading_.spans(finding)) {
        Evidence evidence = evidence_of(span);
        const Line* line = line_at(evidence.begin);
        if (line != nullptr) evidence.section = line->section;
        if (is_initial(document_.text, evidence.begin, evidence.end,
                       evidence.section == Section::publications))
          continue;
        const Basis basis = lists_skills(evidence.section) ? Basis::declared : Basis::inferred;
        const bool listed = basis == Basis::declared;
        const std::string_view level = listed ? level_of(*line, evidence.begin, evidence.end) : "";
        if (level == "none") continue;
        covered_.push_back({evidence.begin, evidence.end});
        skills_.add(finding.id, finding.score / 100.0F, basis, finding.reason, span.label, level,
                    std::move(evidence));
      }
    }
  }

  // Beside the words, or alone in the next line, as cells of a table have it.
  std::string_view level_of(const Line& line, std::uint32_t begin, std::uint32_t end) const {
    const std::string_view beside = level_beside(document_.text, line, begin, end);
    const auto next = static_cast<std::size_t>(
        std::upper_bound(outline_.lines.begin(), outline_.lines.end(), line.end,
                         [](std::uint32_t at, const Line& l) { return at <= l.begin; }) -
        outline_.lines.begin());
    if (!beside.empty() || next >= outline_.lines.size()) return beside;
    const Line& below = outline_.lines[next];
    if (below.section != line.section || below.end - below.begin > kLongestName) return beside;
    if (words(line.begin, line.end).find(',') != std::string_view::npos) return beside;
    return level_named(text::fold(words(below.begin, below.end)));
  }

  const Line* line_at(std::uint32_t begin) const {
    auto line = std::upper_bound(outline_.lines.begin(), outline_.lines.end(), begin,
                                 [](std::uint32_t at, const Line& l) { return at < l.begin; });
    return line == outline_.lines.begin() ? nullptr : &*--line;
  }

  // URIs and codes that a structured document gives.
  void add_codes() {
    for (const auto& part : document_.parts) {
      if (part.field != documents::Field::code) continue;
      const ConceptId id = t_.find_uri(document_.words(part));
      if (!id.valid()) continue;
      Evidence evidence = places_.at({part.begin, part.end});
      evidence.section = part.section;
      if (t_.kind(id) == snapshot::ConceptKind::skill) {
        const LabelId label = t_.preferred_id(id, t_.english());
        skills_.add(id, 1, Basis::declared, link::Reason::exact, label, "", std::move(evidence));
      } else if (t_.kind(id) == snapshot::ConceptKind::occupation) {
        if (evidence.position != kNoPosition)
          profile_.positions[evidence.position].occupations.assign(1, {id, 1});
      }
    }
  }

  // Entries of lists of skills that reading did not find anything in.
  void add_lists() {
    if (!outline_.is_cv) return;
    join(covered_);
    for (std::size_t i = 0; i < outline_.lines.size(); ++i) {
      Line line = outline_.lines[i];
      if (line.role != LineRole::text || line.section != Section::skills || !is_read(line))
        continue;
      while (i + 1 < outline_.lines.size() && line.end - line.begin < kLongestItems &&
             goes_on(document_.text, line, outline_.lines[i + 1]))
        line.end = outline_.lines[++i].end;
      for (const Span& item : list_items(document_.text, line)) {
        if (is_covered(item) || is_personal(item)) continue;
        if (mapped_++ == kMostMappedItems) {
          remark(
              fmt::format("more than {} entries of lists that reading finds nothing in: the "
                          "others are left out",
                          kMostMappedItems));
          return;
        }
        add_item(line, item);
      }
    }
  }

  // Most of it is.
  bool is_covered(Span item) const {
    auto span = std::lower_bound(covered_.begin(), covered_.end(), item.begin,
                                 [](const Span& s, std::uint32_t at) { return s.end <= at; });
    std::uint32_t bytes = 0;
    for (; span != covered_.end() && span->begin < item.end; ++span)
      bytes += std::min(span->end, item.end) - std::max(span->begin, item.begin);
    return bytes * 3 >= (item.end - item.begin) * 2;
  }
  bool is_personal(Span item) const { return touches(sure_, item); }

  void add_item(const Line& line, Span item) {
    if (is_initial(document_.text, item.begin, item.end, false)) return;
    const std::string_view level = level_of(line, item.begin, item.end);
    if (level == "none") return;
    Evidence evidence = places_.at(item);
    evidence.section = line.section;
    const auto& found = map(words(item.begin, item.end),
                            search::type_bit(snapshot::ConceptKind::skill), options_.threshold);
    if (found.matched()) {
      const auto& best = found.matches.front();
      const bool exact = best.how != mapping::How::similar;
      skills_.add(best.id, best.score, Basis::declared,
                  exact ? link::Reason::exact : link::Reason::similar, best.label, level,
                  std::move(evidence));
      return;
    }
    UnmatchedSkill unmatched{ConceptId(), 0, std::move(evidence)};
    if (!found.matches.empty()) {
      unmatched.hint = found.matches.front().id;
      unmatched.score = found.matches.front().score;
    }
    profile_.unmatched.push_back(std::move(unmatched));
  }

  const link::Reader& linker_;
  const mapping::Mapper& mapper_;
  const snapshot::Taxonomy& t_;
  const LanguageNames& names_;
  const CvOptions& options_;
  Buffers& buffers_;
  link::Reading& reading_;
  const documents::Document& document_;
  Profile& profile_;
  SkillsHeld& skills_;
  Places places_;
  Outline outline_;
  std::vector<PersonalSpan> personal_;
  std::vector<Span> sure_;  // those of them that are not doubtful
  std::vector<std::string> remarks_;
  std::size_t mapped_ = 0;
  std::optional<MaskedText> masked_;
  std::string language_;
  std::vector<Span> covered_;  // words that a listed skill was found in
};

// Headers and footers are not quoted: a profile does not say who somebody is.
std::vector<std::string> remarks_of(const documents::Document& document) {
  std::vector<std::string> out;
  std::size_t margins = 0;
  for (const std::string& remark : document.remarks) {
    const bool quotes = remark.starts_with(documents::kMarginRemark);
    margins += quotes ? 1 : 0;
    if (!quotes) out.push_back(remark);
  }
  if (margins > 0) out.push_back(fmt::format("headers and footers left out: {}", margins));
  return out;
}

}  // namespace

bool looks_like_cv(const documents::Document& document) {
  return outline_of(document).is_cv;
}

CvReader::CvReader(const link::Reader& linker, const mapping::Mapper& mapper)
    : impl_(new Impl{{linker, mapper, LanguageNames(mapper.taxonomy())}}) {}
CvReader::~CvReader() = default;
CvReader::CvReader(CvReader&&) noexcept = default;
CvReader& CvReader::operator=(CvReader&&) noexcept = default;

void CvReader::read(std::span<const NamedDocument> documents, const CvOptions& options,
                    CvScratch& scratch, Profile& out,
                    std::vector<std::vector<PersonalSpan>>* personal) const {
  if (personal != nullptr) personal->clear();
  out = Profile();
  out.language = "und";
  out.label_language = impl_->mapper.taxonomy().english();
  SkillsHeld skills;
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const documents::Document& document = *documents[i].document;
    DocumentPass pass(*impl_, options, *scratch.impl_, document, i, out, skills);
    std::string language = pass.run();
    if (personal != nullptr) personal->push_back(pass.personal());
    if (document.text.size() > most) {
      most = document.text.size();
      out.language = language;
      out.label_language = pass.label_language();
    }
    out.documents.push_back({std::string(documents[i].name), document.format, document.pages,
                             std::move(language), remarks_of(document)});
    auto& remarks = out.documents.back().remarks;
    remarks.insert(remarks.end(), pass.remarks().begin(), pass.remarks().end());
  }
  add_occupations(out);
  out.skills = skills.take(out.positions);
}

}  // namespace metier::people
