#include "rdf/syntax.h"

#include <algorithm>
#include <array>

namespace metier::rdf {
namespace {

// The prefixes that are written.
constexpr std::array<std::string_view, 9> kUsed{"dct", "esco", "iso-thes", "metier", "owl",
                                                "rdf", "skos", "void",     "xsd"};

std::string_view prefix_iri(std::string_view name) {
  for (const auto& prefix : taxonomy::kPrefixes)
    if (prefix.name == name) return prefix.iri;
  return {};
}

// Bytes that no IRI may have are percent-encoded; the others stay.
void append_iri(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F ||
        std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
    } else {
      out.push_back(c);
    }
  }
}

// Characters one by one, those that are no UTF-8 as U+FFFD.
template <class Put>
void each_character(std::string_view text, Put put) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    put(c, text.substr(start, at - start));
  }
}

void append_text(std::string& out, std::string_view text) {
  out.push_back('"');
  each_character(text, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (c < 0x20 || c == 0x7F) {
          fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned>(c));
        } else if (c == utf8::kReplacement) {
          utf8::append(out, c);
        } else {
          out += bytes;
        }
    }
  });
  out.push_back('"');
}

// What XML 1.0 cannot hold becomes U+FFFD.
void append_xml(std::string& out, std::string_view text) {
  each_character(text, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF ||
            c == utf8::kReplacement) {
          utf8::append(out, utf8::kReplacement);
        } else {
          out += bytes;
        }
    }
  });
}

void append_iri_of(std::string& out, std::string_view text) {
  out.push_back('<');
  append_iri(out, text);
  out.push_back('>');
}

// A class or datatype by its prefixed name where Turtle has one for it.
void append_short(std::string& out, std::string_view iri) {
  for (const auto used : {"skos", "esco", "void"}) {
    const auto space = prefix_iri(used);
    if (!iri.starts_with(space)) continue;
    out += fmt::format("{}:{}", used, iri.substr(space.size()));
    return;
  }
  append_iri_of(out, iri);
}

void append_turtle_value(std::string& out, const Value& value, bool is_class) {
  if (value.kind == Value::Kind::iri)
    return is_class ? append_short(out, value.text) : append_iri_of(out, value.text);
  if (value.kind == Value::Kind::node) {
    out += "[ a esco:NodeLiteral ; esco:nodeLiteral ";
    append_text(out, escape_html(value.text));
    out += fmt::format("^^rdf:HTML ; esco:language \"{}\" ]", value.language);
    return;
  }
  append_text(out, value.text);
  if (!value.language.empty()) {
    out += "@" + value.language;
  } else if (!value.datatype.empty()) {
    out += "^^" + std::string(value.datatype);
  }
}

// A literal in N-Triples.
void append_full_value(std::string& out, const Value& value) {
  if (value.kind == Value::Kind::iri) return append_iri_of(out, value.text);
  append_text(out, value.text);
  if (!value.language.empty()) {
    out += "@" + value.language;
  } else if (!value.datatype.empty()) {
    out += "^^<" + taxonomy::expand(value.datatype) + ">";
  }
}

void append_xml_property(std::string& out, std::string_view predicate, const Value& value) {
  out += fmt::format("    <{}", predicate);
  if (value.kind == Value::Kind::iri) {
    out += " rdf:resource=\"";
    std::string iri;
    append_iri(iri, value.text);
    append_xml(out, iri);
    out += "\"/>\n";
    return;
  }
  if (value.kind == Value::Kind::node) {
    out += "><esco:NodeLiteral><esco:nodeLiteral rdf:datatype=\"" + taxonomy::expand("rdf:HTML") +
           "\">";
    append_xml(out, escape_html(value.text));
    out += fmt::format(
        "</esco:nodeLiteral><esco:language>{}</esco:language></esco:NodeLiteral></{}>\n",
        value.language, predicate);
    return;
  }
  if (!value.language.empty()) out += fmt::format(" xml:lang=\"{}\"", value.language);
  if (!value.datatype.empty())
    out += fmt::format(" rdf:datatype=\"{}\"", taxonomy::expand(value.datatype));
  out += ">";
  append_xml(out, value.text);
  out += fmt::format("</{}>\n", predicate);
}

}  // namespace

std::string document_head(Format format) {
  std::string out;
  switch (format) {
    case Format::turtle:
      for (const auto name : kUsed)
        out += fmt::format("@prefix {}: <{}> .\n", name, prefix_iri(name));
      break;
    case Format::ntriples:
      break;
    case Format::rdf_xml:
      out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF";
      for (const auto name : kUsed)
        out += fmt::format("\n    xmlns:{}=\"{}\"", name, prefix_iri(name));
      out += ">\n";
      break;
    case Format::jsonld:
      out = fmt::format("{{\"@context\":{},\"@graph\":[", jsonld_context());
      break;
  }
  return out;
}

std::string document_tail(Format format) {
  if (format == Format::rdf_xml) return "</rdf:RDF>\n";
  if (format == Format::jsonld) return "\n]}\n";
  return {};
}

void append_turtle(std::string& out, std::string_view uri,
                   const std::vector<PropertyValues>& description) {
  out += "\n";
  append_iri_of(out, uri);
  for (std::size_t i = 0; i < description.size(); ++i) {
    const auto& [predicate, values] = description[i];
    const bool is_class = predicate == "rdf:type";
    out += fmt::format("{}    {} ", i == 0 ? "\n" : " ;\n", is_class ? "a" : predicate);
    for (std::size_t v = 0; v < values.size(); ++v) {
      if (v > 0) out += is_class ? ", " : " ,\n        ";
      append_turtle_value(out, values[v], is_class);
    }
  }
  out += " .\n";
}

void append_ntriples(std::string& out, std::string_view uri,
                     const std::vector<PropertyValues>& description, std::size_t number) {
  std::string subject;
  append_iri_of(subject, uri);
  std::size_t nodes = 0;
  for (const auto& [predicate, values] : description) {
    const auto full = taxonomy::expand(predicate);
    for (const auto& value : values) {
      out += fmt::format("{} <{}> ", subject, full);
      if (value.kind != Value::Kind::node) {
        append_full_value(out, value);
        out += " .\n";
        continue;
      }
      const auto node = fmt::format("_:n{}x{}", number, ++nodes);
      out +=
          fmt::format("{0} .\n{0} <{1}> <{2}> .\n{0} <{3}> ", node, taxonomy::expand("rdf:type"),
                      taxonomy::expand("esco:NodeLiteral"), taxonomy::expand("esco:nodeLiteral"));
      append_text(out, escape_html(value.text));
      out += fmt::format("^^<{}> .\n{} <{}> \"{}\" .\n", taxonomy::expand("rdf:HTML"), node,
                         taxonomy::expand("esco:language"), value.language);
    }
  }
}

void append_rdf_xml(std::string& out, std::string_view uri,
                    const std::vector<PropertyValues>& description) {
  std::string iri;
  append_iri(iri, uri);
  out += "  <rdf:Description rdf:about=\"";
  append_xml(out, iri);
  out += "\">\n";
  for (const auto& [predicate, values] : description)
    for (const auto& value : values) append_xml_property(out, predicate, value);
  out += "  </rdf:Description>\n";
}

}  // namespace metier::rdf
