#include "taxonomy/skos_graph.h"

#include <algorithm>
#include <array>

#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

struct KnownProperty {
  std::string_view name;
  Property property;
};
using P = Property;
constexpr std::array kProperties = std::to_array<KnownProperty>({
    {"rdf:type", P::type},
    {"skos:prefLabel", P::preferred},
    {"skos:altLabel", P::alternative},
    {"skos:hiddenLabel", P::hidden},
    {"rdfs:label", P::name},
    {"dct:title", P::name},
    {"dc:title", P::name},
    {"skosxl:prefLabel", P::xl_preferred},
    {"skosxl:altLabel", P::xl_alternative},
    {"skosxl:hiddenLabel", P::xl_hidden},
    {"skosxl:literalForm", P::literal_form},
    {"dct:description", P::description},
    {"dc:description", P::description},
    {"schema:description", P::description},
    {"rdfs:comment", P::description},
    {"skos:scopeNote", P::scope_note},
    {"skos:definition", P::definition},
    {"esco:nodeLiteral", P::node_literal},
    {"rdf:value", P::node_literal},
    {"esco:language", P::language},
    {"dct:language", P::language},
    {"skos:broader", P::broader},
    {"skos:narrower", P::narrower},
    {"skos:broaderTransitive", P::repeated},
    {"skos:narrowerTransitive", P::repeated},
    {"skos:inScheme", P::in_scheme},
    {"skos:topConceptOf", P::top_concept_of},
    {"skos:hasTopConcept", P::has_top_concept},
    {"esco:memberOfISCOGroup", P::isco_group},
    {"esco:relatedEssentialSkill", P::essential_skill},
    {"esco:relatedOptionalSkill", P::optional_skill},
    {"esco:hasEssentialSkill", P::essential_skill},
    {"esco:hasOptionalSkill", P::optional_skill},
    {"esco:isEssentialSkillFor", P::essential_for},
    {"esco:isOptionalSkillFor", P::optional_for},
    {"esco:isEssentialForOccupation", P::essential_for},
    {"esco:isOptionalForOccupation", P::optional_for},
    {"esco:isEssentialForSkill", P::essential_for},
    {"esco:isOptionalForSkill", P::optional_for},
    {"esco:hasAssociation", P::repeated},
    {"esco:hasRelationship", P::repeated},
    {"esco:isAssociationFor", P::association_for},
    {"esco:isRelationshipFor", P::association_for},
    {"esco:target", P::target},
    {"esco:refersConcept", P::target},
    {"esco:associationType", P::association_type},
    {"esco:hasRelationshipType", P::association_type},
    {"skos:notation", P::notation},
    {"esco:skillType", P::skill_type},
    {"esco:skillReuseLevel", P::reuse_level},
    {"esco:regulatedProfessionNote", P::regulated},
    {"esco:hasNACECode", P::nace},
    {"iso-thes:status", P::status},
    {"adms:status", P::status},
    {"owl:deprecated", P::deprecated},
    {"dct:modified", P::modified},
    {"dct:isPartOf", P::part_of},
    {"metier:greenShare", P::green_share},
    {"owl:versionInfo", P::version},
});

struct KnownClass {
  std::string_view name;
  std::uint16_t bits;
};
constexpr std::array kClasses = std::to_array<KnownClass>({
    {"skos:Concept", kConceptClass},
    {"skos:ConceptScheme", kSchemeClass},
    {"esco:Occupation", kOccupationClass},
    {"esco:Skill", kSkillClass},
    {"esco:MemberConcept", kMemberClass},
    {"esco:GroupConcept", kGroupClass},
    {"esco:LeafGroupConcept", kGroupClass},
    {"esco:AssociationObject", kHelperClass},
    {"esco:Relationship", kHelperClass},
    {"esco:NodeLiteral", kHelperClass},
    {"esco:Label", kHelperClass},
    {"esco:LabelRole", kHelperClass},
    {"skosxl:Label", kHelperClass},
    {"skos:Collection", kHelperClass},
    {"skos:OrderedCollection", kHelperClass},
    {"void:Dataset", kHelperClass},
});

template <class Known>
auto by_iri(const Known& known) {
  std::unordered_map<std::string, typename Known::value_type> out;
  for (const auto& item : known) out.emplace(expand(item.name), item);
  return out;
}

// "da" of "da-DK", "no" of "nb"; empty for what is no tag.
std::string language_of(std::string_view tag) {
  std::string out(tag.substr(0, tag.find_first_of("-_")));
  if (out.size() < 2 || out.size() > 3) return {};
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    if (c < 'a' || c > 'z') return {};
  }
  return out == "nb" ? "no" : out;  // as ESCO has it
}

class Adder {
 public:
  Adder(SkosGraph& graph, std::uint16_t file) : graph_(graph), file_(file) {}

  void take(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
    ++graph_.read[file_];
    const auto property = property_of(predicate);
    if (property == Property::repeated) return;
    Statement s{};
    s.property = property;
    s.file = file_;
    s.literal = object.kind == RdfTerm::Kind::literal;
    if (!understood(s)) {
      ++graph_.not_understood[{file_, std::string(predicate)}];
      return;
    }
    s.subject = intern(subject);
    s.object = intern(object);
    s.language = s.literal ? language_index(object.language) : std::uint16_t{0};
    graph_.statements.push_back(s);
  }

 private:
  static constexpr auto kUnknown = static_cast<Property>(0xFF);

  Property property_of(std::string_view predicate) const {
    static const auto kKnown = by_iri(kProperties);
    if (predicate == last_predicate_) return last_property_;
    last_predicate_ = predicate;
    const auto at = kKnown.find(last_predicate_);
    last_property_ = at == kKnown.end() ? kUnknown : at->second.property;
    return last_property_;
  }

  // Labels are texts, relations are between things.
  static bool understood(const Statement& s) {
    if (s.property == kUnknown) return false;
    switch (s.property) {
      case P::preferred:
      case P::alternative:
      case P::hidden:
      case P::name:
      case P::literal_form:
      case P::node_literal:
      case P::notation:
      case P::modified:
      case P::green_share:
      case P::version:
      case P::deprecated:
        return s.literal;
      case P::description:
      case P::scope_note:
      case P::definition:
      case P::language:
      case P::status:
      case P::regulated:
      case P::nace:
      case P::skill_type:
      case P::reuse_level:
      case P::association_type:
        return true;
      default:
        return !s.literal;
    }
  }

  std::uint32_t intern(const RdfTerm& term) {
    if (term.kind != RdfTerm::Kind::blank) return graph_.texts.intern(term.text).value;
    return graph_.texts.intern(fmt::format("_:{}:{}", file_, term.text)).value;
  }

  std::uint16_t language_index(std::string_view tag) {
    if (tag.empty()) return 0;
    if (tag == last_tag_) return last_language_;
    last_tag_ = tag;
    const auto code = language_of(tag);
    const auto at = std::find(graph_.languages.begin(), graph_.languages.end(), code);
    last_language_ = static_cast<std::uint16_t>(at - graph_.languages.begin());
    if (at == graph_.languages.end()) graph_.languages.push_back(code);
    return last_language_;
  }

  SkosGraph& graph_;
  std::uint16_t file_;
  mutable std::string last_predicate_;
  mutable Property last_property_ = kUnknown;
  std::string last_tag_;
  std::uint16_t last_language_ = 0;
};

}  // namespace

std::uint16_t class_bits(std::string_view iri) {
  static const auto kKnown = by_iri(kClasses);
  const auto at = kKnown.find(std::string(iri));
  return at == kKnown.end() ? std::uint16_t{0} : at->second.bits;
}

Result<void> add_file(SkosGraph& graph, RdfSyntax syntax, const std::string& name,
                      std::string_view bytes, const Consumed& consumed) {
  constexpr std::size_t kMostFiles = 1000;
  constexpr std::size_t kMostLanguages = 256;
  if (graph.files.size() == kMostFiles)
    return fail(ErrorKind::limit, "{}: more than {} RDF files", name, kMostFiles);
  graph.files.push_back(name);
  graph.read.push_back(0);
  Adder adder(graph, static_cast<std::uint16_t>(graph.files.size() - 1));
  const TakeStatement take = [&](const RdfTerm& s, std::string_view p, const RdfTerm& o) {
    if (graph.languages.size() <= kMostLanguages) adder.take(s, p, o);
  };
  auto done = syntax == RdfSyntax::turtle ? read_turtle(name, bytes, take, consumed)
                                          : read_rdf_xml(name, bytes, take, consumed);
  if (!done) return done;
  if (graph.languages.size() > kMostLanguages)
    return fail(ErrorKind::limit, "{}: more than {} languages", name, kMostLanguages);
  return {};
}

}  // namespace metier::taxonomy
