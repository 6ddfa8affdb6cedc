#include "rdf/rdf.h"

#include <array>

#include "rdf/describe.h"
#include "rdf/syntax.h"

namespace metier::rdf {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

struct Known {
  std::string_view name;
  std::string_view media_type;
};
// By Format.
constexpr std::array<Known, 4> kFormats{{
    {"turtle", "text/turtle"},
    {"ntriples", "application/n-triples"},
    {"rdfxml", "application/rdf+xml"},
    {"jsonld", "application/ld+json"},
}};

void append(std::string& out, const snapshot::Taxonomy& t, ConceptId id, Format format,
            bool inverses) {
  const auto description = describe(t, id, inverses);
  switch (format) {
    case Format::turtle:
      return append_turtle(out, t.uri(id), description);
    case Format::ntriples:
      return append_ntriples(out, t.uri(id), description, id.index());
    case Format::rdf_xml:
      return append_rdf_xml(out, t.uri(id), description);
    case Format::jsonld:
      return append_jsonld(out, t, id, description);
  }
}

// The release stands for itself: it belongs to no concept.
void append_release(std::string& out, std::string_view release, Format format) {
  const std::vector<PropertyValues> description{
      {"rdf:type", {{Value::Kind::iri, taxonomy::expand("void:Dataset"), {}, {}}}},
      {"owl:versionInfo", {{Value::Kind::literal, std::string(release), {}, {}}}}};
  switch (format) {
    case Format::turtle:
      return append_turtle(out, taxonomy::kReleaseIri, description);
    case Format::ntriples:
      return append_ntriples(out, taxonomy::kReleaseIri, description, 0);
    case Format::rdf_xml:
      return append_rdf_xml(out, taxonomy::kReleaseIri, description);
    case Format::jsonld: {
      JsonWriter json;
      json.begin_object().field("@id", taxonomy::kReleaseIri).field("@type", "void:Dataset");
      json.field("owl:versionInfo", release).end_object();
      out += json.take();
    }
  }
}

}  // namespace

std::string_view name(Format format) {
  return kFormats.at(static_cast<std::size_t>(format)).name;
}

std::optional<Format> format_named(std::string_view name) {
  for (std::size_t i = 0; i < kFormats.size(); ++i)
    if (kFormats[i].name == name) return static_cast<Format>(i);
  return std::nullopt;
}

std::string_view media_type(Format format) {
  return kFormats.at(static_cast<std::size_t>(format)).media_type;
}

std::string concept_text(const snapshot::Taxonomy& taxonomy, ConceptId id, Format format) {
  std::string out;
  if (format == Format::jsonld) {
    append(out, taxonomy, id, format, true);
    // One node needs no graph around it: the context is the first of its members.
    return fmt::format("{{\"@context\":{},{}\n", jsonld_context(), std::string_view(out).substr(1));
  }
  out = document_head(format);
  append(out, taxonomy, id, format, true);
  return out + document_tail(format);
}

Result<void> write_all(const snapshot::Snapshot& snapshot, Format format, const Write& write) {
  const auto& t = snapshot.taxonomy();
  std::string out = document_head(format);
  bool first = true;
  const auto separate = [&] {
    if (format == Format::jsonld) out += first ? "\n" : ",\n";
    first = false;
  };
  if (const auto release = release_of(snapshot); !release.empty()) {
    separate();
    append_release(out, release, format);
  }
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    separate();
    append(out, t, ConceptId(i), format, false);
    if (out.size() < kPiece) continue;
    if (auto done = write(out); !done) return done;
    out.clear();
  }
  return write(out + document_tail(format));
}

}  // namespace metier::rdf
