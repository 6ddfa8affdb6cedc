#include "fetch/tables.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <unordered_map>

#include "fetch/csv_text.h"

namespace metier::fetch {
namespace {

enum class Column {
  concept_type,
  uri,
  isco_group,
  skill_type,
  reuse_level,
  preferred,
  title,
  alternative,
  hidden,
  status,
  modified,
  regulated,
  scope_note,
  definition,
  in_scheme,
  description,
  code,
  nace,
  top_concepts,
};

struct Heading {
  std::string_view name;
  Column column;
  bool only_if_used = false;  // no release so far has it in this table, or not every release
};

using C = Column;

constexpr std::array kOccupations{Heading{"conceptType", C::concept_type},
                                  Heading{"conceptUri", C::uri},
                                  Heading{"iscoGroup", C::isco_group},
                                  Heading{"preferredLabel", C::preferred},
                                  Heading{"altLabels", C::alternative},
                                  Heading{"hiddenLabels", C::hidden},
                                  Heading{"status", C::status},
                                  Heading{"modifiedDate", C::modified},
                                  Heading{"regulatedProfessionNote", C::regulated},
                                  Heading{"scopeNote", C::scope_note},
                                  Heading{"definition", C::definition},
                                  Heading{"inScheme", C::in_scheme},
                                  Heading{"description", C::description},
                                  Heading{"code", C::code},
                                  Heading{"naceCode", C::nace, true}};
constexpr std::array kSkills{
    Heading{"conceptType", C::concept_type}, Heading{"conceptUri", C::uri},
    Heading{"skillType", C::skill_type},     Heading{"reuseLevel", C::reuse_level},
    Heading{"preferredLabel", C::preferred}, Heading{"altLabels", C::alternative},
    Heading{"hiddenLabels", C::hidden},      Heading{"status", C::status},
    Heading{"modifiedDate", C::modified},    Heading{"scopeNote", C::scope_note},
    Heading{"definition", C::definition},    Heading{"inScheme", C::in_scheme},
    Heading{"description", C::description}};
constexpr std::array kIscoGroups{Heading{"conceptType", C::concept_type},
                                 Heading{"conceptUri", C::uri},
                                 Heading{"code", C::code},
                                 Heading{"preferredLabel", C::preferred},
                                 Heading{"status", C::status},
                                 Heading{"altLabels", C::alternative},
                                 Heading{"inScheme", C::in_scheme},
                                 Heading{"description", C::description},
                                 Heading{"hiddenLabels", C::hidden, true},
                                 Heading{"scopeNote", C::scope_note, true},
                                 Heading{"definition", C::definition, true}};
constexpr std::array kSkillGroups{Heading{"conceptType", C::concept_type},
                                  Heading{"conceptUri", C::uri},
                                  Heading{"preferredLabel", C::preferred},
                                  Heading{"altLabels", C::alternative},
                                  Heading{"hiddenLabels", C::hidden},
                                  Heading{"status", C::status},
                                  Heading{"modifiedDate", C::modified},
                                  Heading{"scopeNote", C::scope_note},
                                  Heading{"inScheme", C::in_scheme},
                                  Heading{"description", C::description},
                                  Heading{"code", C::code},
                                  Heading{"definition", C::definition, true}};
constexpr std::array kSchemes{Heading{"conceptType", C::concept_type},
                              Heading{"conceptSchemeUri", C::uri},
                              Heading{"preferredLabel", C::preferred},
                              Heading{"title", C::title},
                              Heading{"status", C::status},
                              Heading{"description", C::description},
                              Heading{"hasTopConcept", C::top_concepts}};

struct Plan {
  std::string_view table;
  Kind kind;
  std::span<const Heading> headings;
};
constexpr std::array kPlans{Plan{"occupations", Kind::occupation, kOccupations},
                            Plan{"skills", Kind::skill, kSkills},
                            Plan{"ISCOGroups", Kind::isco_group, kIscoGroups},
                            Plan{"skillGroups", Kind::skill_group, kSkillGroups},
                            Plan{"conceptSchemes", Kind::scheme, kSchemes}};

std::string_view concept_type(Kind kind) {
  switch (kind) {
    case Kind::occupation:
      return "Occupation";
    case Kind::skill:
      return "KnowledgeSkillCompetence";
    case Kind::skill_group:
      return "SkillGroup";
    case Kind::isco_group:
      return "ISCOGroup";
    case Kind::scheme:
      return "ConceptScheme";
    case Kind::other:
      break;
  }
  return {};
}

std::string_view last_segment(std::string_view uri) {
  return uri.substr(uri.rfind('/') + 1);
}

// The first target of a link; empty where there is none.
std::string_view target(const Resource& resource, Link link) {
  for (const Reference& one : resource.links)
    if (one.link == link) return one.uri;
  return {};
}

std::string targets(const Resource& resource, Link link, std::string_view between) {
  std::string out;
  for (const Reference& one : resource.links)
    if (one.link == link) out.append(out.empty() ? "" : between).append(one.uri);
  return out;
}

// Labels stand one a line, so that a line break within one becomes a space, which is what it is.
std::string lines(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) {
    if (!out.empty()) out += '\n';
    for (const char c : label) out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string_view skill_type(const Resource& resource) {
  const auto type = last_segment(target(resource, Link::skill_type));
  return type == "skill" ? "skill/competence" : type;
}

std::string_view isco_group(const Resource& resource) {
  auto group = last_segment(target(resource, Link::isco_unit_group));
  if (group.starts_with('C')) return group.substr(1);
  return group.empty() ? std::string_view(resource.code).substr(0, resource.code.find('.')) : group;
}

const Texts kNoTexts{};

const Texts* texts_in(const Resource& resource, std::string_view language) {
  const auto at =
      std::lower_bound(resource.texts.begin(), resource.texts.end(), language,
                       [](const Texts& t, std::string_view code) { return t.language < code; });
  return at != resource.texts.end() && at->language == language ? &*at : nullptr;
}

class TableMaker {
 public:
  using Take = std::function<Result<void>(const Table&)>;
  TableMaker(const std::vector<Resource>& resources, const Take& take)
      : resources_(resources), take_(take) {
    for (const Resource& resource : resources_)
      if (resource.kind != Kind::other) by_uri_.emplace(resource.uri, &resource);
    // A concept may say that it tops a scheme where the scheme does not list it, and the reverse.
    for (const Resource& resource : resources_)
      for (const Reference& link : resource.links)
        if (link.link == Link::top_concept_of && known(link.uri) != nullptr)
          tops_[link.uri].push_back(resource.uri);
  }

  Result<void> run() {
    for (const Plan& plan : kPlans)
      for (const std::string& language : languages_of(resources_))
        if (auto done = concepts(plan, language); !done) return done;
    for (const auto make : {&TableMaker::occupation_skill, &TableMaker::skill_skill})
      if (auto done = (this->*make)(); !done) return done;
    if (auto done = broader("broaderRelationsOccPillar_en.csv", Kind::occupation, Kind::isco_group);
        !done)
      return done;
    return broader("broaderRelationsSkillPillar_en.csv", Kind::skill, Kind::skill_group);
  }

 private:
  const Resource* known(std::string_view uri) const {
    const auto at = by_uri_.find(uri);
    return at == by_uri_.end() ? nullptr : at->second;
  }

  // ---- concepts

  Result<void> concepts(const Plan& plan, const std::string& language) {
    const bool english = language == "en";
    std::vector<Heading> headings;
    for (const Heading& heading : plan.headings)
      if (!heading.only_if_used || is_used(plan, heading.column)) headings.push_back(heading);
    CsvText csv;
    for (const Heading& heading : headings) csv.cell(heading.name);
    csv.end_row();
    bool any = english;
    for (const Resource& resource : resources_) {
      if (resource.kind != plan.kind) continue;
      const Texts* const texts = texts_in(resource, language);
      if (texts == nullptr && !english) continue;
      any = true;
      for (const Heading& heading : headings)
        csv.cell(cell(resource, texts == nullptr ? kNoTexts : *texts, heading.column));
      csv.end_row();
    }
    if (!any) return {};
    return take_({fmt::format("{}_{}.csv", plan.table, language), csv.text()});
  }

  bool is_used(const Plan& plan, Column column) const {
    return std::any_of(resources_.begin(), resources_.end(), [&](const Resource& resource) {
      if (resource.kind != plan.kind) return false;
      if (!cell(resource, kNoTexts, column).empty()) return true;
      return std::any_of(resource.texts.begin(), resource.texts.end(), [&](const Texts& texts) {
        return !cell(resource, texts, column).empty();
      });
    });
  }

  std::string cell(const Resource& resource, const Texts& texts, Column column) const {
    switch (column) {
      case C::concept_type:
        return std::string(concept_type(resource.kind));
      case C::uri:
        return resource.uri;
      case C::isco_group:
        return std::string(isco_group(resource));
      case C::skill_type:
        return std::string(skill_type(resource));
      case C::reuse_level:
        return std::string(last_segment(target(resource, Link::reuse_level)));
      case C::preferred:
        return lines({texts.preferred});
      case C::title:
        return texts.alternative.empty() ? std::string() : lines({texts.alternative.front()});
      case C::alternative:
        return lines(texts.alternative);
      case C::hidden:
        return lines(texts.hidden);
      case C::status:
        return resource.status;
      case C::modified:
        return {};  // the API does not tell
      case C::regulated:
        return std::string(target(resource, Link::regulated));
      case C::scope_note:
        return texts.scope_note;
      case C::definition:
        return texts.definition;
      case C::in_scheme:
        return targets(resource, Link::in_scheme,
                       resource.kind == Kind::skill_group ? "\n" : ",\n");
      case C::description:
        return texts.description;
      case C::code:
        return resource.code;
      case C::nace:
        return targets(resource, Link::nace, "\n");
      case C::top_concepts:
        return top_concepts(resource);
    }
    return {};
  }

  std::string top_concepts(const Resource& scheme) const {
    std::vector<std::string_view> all;
    for (const Reference& link : scheme.links)
      if (link.link == Link::has_top_concept && known(link.uri) != nullptr) all.push_back(link.uri);
    if (const auto more = tops_.find(scheme.uri); more != tops_.end())
      all.insert(all.end(), more->second.begin(), more->second.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return fmt::format("{}", fmt::join(all, ",\n"));
  }

  // ---- relations

  static bool is_skill(Kind kind) { return kind == Kind::skill || kind == Kind::skill_group; }

  // Calls row(from, "essential" or "optional", to) for each relation from a concept of the kind.
  template <class Row>
  void each_relation(bool from_occupations, Row row) const {
    for (const Resource& from : resources_) {
      if (from_occupations ? from.kind != Kind::occupation : !is_skill(from.kind)) continue;
      for (const auto& [link, word] : {std::pair(Link::essential_skill, "essential"),
                                       std::pair(Link::optional_skill, "optional")})
        for (const Reference& one : from.links)
          if (const Resource* to = one.link == link ? known(one.uri) : nullptr;
              to != nullptr && is_skill(to->kind))
            row(from, word, *to);
    }
  }

  Result<void> occupation_skill() {
    CsvText csv;
    for (const char* name : {"occupationUri", "relationType", "skillType", "skillUri"})
      csv.cell(name);
    csv.end_row();
    each_relation(true, [&](const Resource& from, std::string_view word, const Resource& to) {
      csv.cell(from.uri).cell(word).cell(skill_type(to)).cell(to.uri).end_row();
    });
    return take_({"occupationSkillRelations_en.csv", csv.text()});
  }

  Result<void> skill_skill() {
    CsvText csv;
    for (const char* name : {"originalSkillUri", "originalSkillType", "relationType",
                             "relatedSkillType", "relatedSkillUri"})
      csv.cell(name);
    csv.end_row();
    each_relation(false, [&](const Resource& from, std::string_view word, const Resource& to) {
      csv.cell(from.uri).cell(skill_type(from)).cell(word).cell(skill_type(to)).cell(to.uri);
      csv.end_row();
    });
    return take_({"skillSkillRelations_en.csv", csv.text()});
  }

  Result<void> broader(const char* name, Kind one, Kind other) {
    CsvText csv;
    for (const char* heading : {"conceptType", "conceptUri", "broaderType", "broaderUri"})
      csv.cell(heading);
    csv.end_row();
    for (const Resource& from : resources_) {
      if (from.kind != one && from.kind != other) continue;
      std::vector<std::string_view> seen;  // the API has some under two names
      for (const Reference& link : from.links) {
        const Resource* const to = link.link == Link::broader ? known(link.uri) : nullptr;
        if (to == nullptr || std::find(seen.begin(), seen.end(), link.uri) != seen.end()) continue;
        seen.push_back(link.uri);
        csv.cell(concept_type(from.kind)).cell(from.uri);
        csv.cell(concept_type(to->kind)).cell(to->uri).end_row();
      }
    }
    return take_({name, csv.text()});
  }

  const std::vector<Resource>& resources_;
  const Take& take_;
  std::unordered_map<std::string_view, const Resource*> by_uri_;
  std::unordered_map<std::string_view, std::vector<std::string_view>> tops_;
};

}  // namespace

std::vector<std::string> languages_of(const std::vector<Resource>& resources) {
  std::vector<std::string> out{"en"};
  for (const Resource& resource : resources)
    if (resource.kind != Kind::other)
      for (const Texts& texts : resource.texts)
        if (const auto at = std::lower_bound(out.begin(), out.end(), texts.language);
            at == out.end() || *at != texts.language)
          out.insert(at, texts.language);
  return out;
}

Result<void> make_tables(const std::vector<Resource>& resources,
                         const std::function<Result<void>(const Table&)>& take) {
  return TableMaker(resources, take).run();
}

}  // namespace metier::fetch
