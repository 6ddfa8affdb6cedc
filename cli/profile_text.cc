#include "profile_text.h"

#include <fmt/format.h>

namespace metier::cli {
namespace {

constexpr const char* kAttribution =
    "This service uses the ESCO classification of the European Commission.";

std::string joined(const std::vector<std::string_view>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

std::string tags_of(const api::Tags& tags) {
  std::string out;
  tags.each(
      [&](std::string_view tag) { out += fmt::format("{}[{}]", out.empty() ? "" : " ", tag); });
  return out;
}

std::string with_code(const api::ConceptRef& ref) {
  return ref.code.empty() ? std::string(ref.label.text)
                          : fmt::format("{} {}", ref.code, ref.label.text);
}

std::string paths_text(const std::vector<api::Path>& paths) {
  std::string out;
  for (const auto& path : paths) {
    if (!out.empty()) out += "; ";
    for (std::size_t i = 0; i < path.size(); ++i) out += (i == 0 ? "" : " › ") + with_code(path[i]);
  }
  return out;
}

class ProfilePrinter {
 public:
  explicit ProfilePrinter(PrintStyle style) : print_(style) {}

  std::string operator()(const api::OccupationProfile& p) {
    start(p, "occupation");
    if (p.isco) print_.fact("ISCO group", with_code(*p.isco));
    print_.fact("Competences",
                fmt::format("{} = {} essential + {} optional, in {}", p.total, p.essential,
                            p.optional, counted(p.groups.size(), "group", "groups")));
    print_.fact("Regulated", p.regulated);
    print_.fact("NACE", joined(p.nace, ", "));
    if (p.green_share) print_.fact("Green share", fmt::format("{:.1f} %", *p.green_share * 100));
    print_.fact("Hierarchy", paths_text(p.hierarchy));
    if (p.facts)
      for (const auto& [name, value] : levels::lines(*p.levels, *p.facts)) print_.fact(name, value);
    facts(p);
    for (const auto& group : p.groups) competences(group);
    if (!p.other_relations.empty()) {
      print_.heading(2, "Other relations",
                     counted(p.other_relations.size(), "relation", "relations"));
      for (const auto& other : p.other_relations)
        competence(other, other.essential ? "essential" : "optional");
    }
    list("Narrower occupations", p.narrower);
    return end();
  }

  std::string operator()(const api::SkillProfile& p) {
    start(p, p.skill_type == taxonomy::SkillType::none ? "skill" : taxonomy::name(p.skill_type));
    print_.fact("Reuse level", taxonomy::name(p.reuse_level));
    print_.fact("Hierarchy", paths_text(p.hierarchy));
    facts(p);
    list("Essential for", p.essential_for);
    list("Optional for", p.optional_for);
    if (!p.related.empty()) {
      print_.heading(2, "Related skills", counted(p.related.size(), "skill", "skills"));
      for (const auto& ref : p.related)
        print_.item(1, ref.label.text, api::relation_name(ref.relation));
    }
    list("Narrower", p.narrower);
    return end();
  }

  std::string operator()(const api::SkillGroupProfile& p) {
    start(p, "skill group");
    print_.fact("Below it", fmt::format("{}, {}", counted(p.groups_below, "group", "groups"),
                                        counted(p.skills_below, "skill", "skills")));
    print_.fact("Hierarchy", paths_text(p.hierarchy));
    facts(p);
    groups(p.narrower, "skill", "skills");
    list("Skills", p.skills);
    return end();
  }

  std::string operator()(const api::IscoProfile& p) {
    start(p, "ISCO group");
    print_.fact("Below it", fmt::format("{}, {}", counted(p.groups_below, "group", "groups"),
                                        counted(p.occupations_below, "occupation", "occupations")));
    if (p.green_share) print_.fact("Green share", fmt::format("{:.1f} %", *p.green_share * 100));
    print_.fact("Hierarchy", paths_text(p.hierarchy));
    facts(p);
    groups(p.narrower, "occupation", "occupations");
    list("Occupations", p.occupations);
    return end();
  }

  std::string operator()(const api::SchemeProfile& p) {
    start(p, "concept scheme");
    facts(p);
    list(fmt::format("Members {} to {} of {}", p.members.empty() ? 0 : p.offset + 1,
                     p.offset + p.members.size(), p.total),
         p.members);
    return end();
  }

 private:
  void start(const api::Profile& p, std::string_view kind) {
    const std::string code = p.code.empty() ? "" : fmt::format(" · {}", p.code);
    const std::string tags = p.tags.empty() ? "" : " " + tags_of(p.tags);
    print_.title(p.label.text, fmt::format("{}{}{}", kind, code, tags));
    print_.paragraph(p.description.text);
    print_.blank();
    print_.fact("URI", p.uri);
    print_.fact("Also called", joined(p.alternative_labels, ", "));
  }

  void facts(const api::Profile& p) {
    print_.fact("Definition", p.definition.text);
    print_.fact("Scope note", p.scope_note.text);
    std::string broader;
    for (const auto& ref : p.broader) broader += (broader.empty() ? "" : "; ") + with_code(ref);
    print_.fact("Broader", broader);
    if (p.status != taxonomy::Status::released) print_.fact("Status", taxonomy::name(p.status));
    print_.fact("Modified", p.modified);
    if (!p.label.lang.empty())
      print_.remark(
          0, fmt::format("The label is in '{}': there is none in '{}'.", p.label.lang, p.lang));
    if (!p.description.lang.empty())
      print_.remark(0, fmt::format("The description is in '{}': there is none in '{}'.",
                                   p.description.lang, p.lang));
  }

  std::string end() {
    print_.blank();
    print_.remark(0, kAttribution);
    return print_.text();
  }

  void competences(const api::CompetenceGroup& group) {
    const bool knowledge = group.type == taxonomy::SkillType::knowledge;
    print_.heading(2,
                   fmt::format("{} {}", group.essential ? "Essential" : "Optional",
                               knowledge ? "knowledge" : "skills and competences"),
                   counted(group.count, "competence", "competences"));
    for (const auto& bucket : group.buckets) {
      print_.heading(3, bucket_title(bucket.reuse),
                     counted(bucket.competences.size(), "competence", "competences"));
      if (bucket.competences.empty()) print_.remark(2, "No competences in this bucket.");
      for (const auto& c : bucket.competences) competence(c, tags_of(c.tags));
    }
  }

  static std::string_view bucket_title(taxonomy::ReuseLevel reuse) {
    switch (reuse) {
      case taxonomy::ReuseLevel::occupation_specific:
        return "Occupation specific";
      case taxonomy::ReuseLevel::sector_specific:
        return "Sector-specific";
      case taxonomy::ReuseLevel::cross_sector:
        return "Cross-sector";
      case taxonomy::ReuseLevel::transversal:
        return "Transversal";
      default:
        return "No reuse level";
    }
  }

  void competence(const api::Competence& c, std::string_view aside) {
    print_.item(2, c.label.text, aside, c.description.text);
    if (!c.scope_note.empty()) print_.item(4, "Scope note", "", c.scope_note.text);
  }

  void groups(const std::vector<api::GroupRef>& groups, std::string_view one,
              std::string_view many) {
    if (groups.empty()) return;
    print_.heading(2, "Narrower groups", counted(groups.size(), "group", "groups"));
    for (const auto& group : groups)
      print_.item(1, with_code(group), counted(group.concepts, one, many));
  }

  void list(std::string_view title, const std::vector<api::ConceptRef>& refs) {
    if (refs.empty()) return;
    print_.heading(2, title, std::to_string(refs.size()));
    for (const auto& ref : refs) print_.item(1, ref.label.text, ref.code);
  }

  Printer print_;
};

}  // namespace

std::string profile_text(const api::AnyProfile& profile, PrintStyle style) {
  return std::visit(ProfilePrinter(style), profile);
}

}  // namespace metier::cli
