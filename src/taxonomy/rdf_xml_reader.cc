// RDF/XML: elements of nodes and of properties in turn ("striped"), over expat.
#include <expat.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "taxonomy/clean.h"
#include "taxonomy/rdf_reader.h"

namespace metier::taxonomy {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;
// Between namespace and local name, as expat hands them on; in no XML document.
constexpr char kBetween = '\x01';
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
// Entities are used to shorten IRIs; nobody needs more.
constexpr std::size_t kMostEntities = 200;
constexpr std::size_t kLongestEntity = 1000;

// A name of RDF's own or any other.
struct Name {
  std::string iri;       // namespace and local name together
  std::string_view rdf;  // the local name when the namespace is RDF's
  std::string_view xml;  // the same for xml:lang, xml:base
  bool has_namespace = false;
};

Name name_of(const char* expat_name) {
  const std::string_view text(expat_name);
  Name out;
  const auto at = text.find(kBetween);
  if (at == std::string_view::npos) {
    out.iri = text;
    return out;
  }
  const auto space = text.substr(0, at);
  const auto local = text.substr(at + 1);
  out.has_namespace = true;
  if (space == kRdf) out.rdf = local;
  if (space == kXml) out.xml = local;
  out.iri.append(space).append(local);
  return out;
}

// The absolute IRI of a reference, as far as thesauri need it: fragments, names beside the base,
// paths from its root.
std::string resolve(std::string_view base, std::string_view reference) {
  const auto colon = reference.find(':');
  if (colon != std::string_view::npos && colon < reference.find_first_of("/?#"))
    return std::string(reference);
  base = base.substr(0, base.find('#'));
  if (reference.empty() || base.empty()) return std::string(base) + std::string(reference);
  if (reference.front() == '#') return std::string(base) + std::string(reference);
  const auto authority = base.find("//");
  if (reference.starts_with("//"))
    return std::string(base.substr(0, base.find(':') + 1)) + std::string(reference);
  const auto path = base.find('/', authority == std::string_view::npos ? 0 : authority + 2);
  if (reference.front() == '/') return std::string(base.substr(0, path)) + std::string(reference);
  if (path == std::string_view::npos) return std::string(base) + "/" + std::string(reference);
  return std::string(base.substr(0, base.rfind('/') + 1)) + std::string(reference);
}

struct Node {
  RdfTerm::Kind kind = RdfTerm::Kind::iri;
  std::string text;
  RdfTerm term() const { return {kind, text, {}, {}}; }
};

// An open element.
struct Frame {
  enum class Role : std::uint8_t { root, node, property, list, text_only };
  Role role = Role::root;
  Node node;              // of a node: itself; of a property: its subject
  std::string predicate;  // of a property
  std::string language;
  std::string base;
  std::string datatype;
  std::string text;         // of a property, as long as it can be a literal
  bool has_object = false;  // of a property: its object is known, text is blank
  std::size_t items = 0;    // rdf:li so far
  Node last;                // of a list: its last cell
};

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

class XmlReader {
 public:
  XmlReader(const std::string& name, std::string_view bytes, const TakeStatement& take,
            const Consumed& consumed)
      : name_(name),
        bytes_(bytes),
        take_(take),
        consumed_(consumed),
        parser_(XML_ParserCreateNS(nullptr, kBetween)) {}

  Result<void> run() {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    XML_SetEntityDeclHandler(parser_.get(), on_entity);
    for (std::size_t at = 0;; at += kPiece) {
      const bool last = at + kPiece >= bytes_.size();
      const auto piece = bytes_.substr(at, kPiece);
      const auto status =
          XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
      if (!wrong_.empty()) return failure(wrong_);
      if (status != XML_STATUS_OK) return failure(XML_ErrorString(XML_GetErrorCode(parser_.get())));
      if (consumed_ && !piece.empty()) consumed_(piece.size());
      if (last) return {};
    }
  }

 private:
  using Parser = std::remove_pointer_t<XML_Parser>;

  tl::unexpected<Error> failure(std::string_view what) const {
    const auto line = line_ != 0 ? line_ : XML_GetCurrentLineNumber(parser_.get());
    const auto column = line_ != 0 ? column_ : XML_GetCurrentColumnNumber(parser_.get()) + 1;
    return fail(ErrorKind::input, "{}:{}:{}: {}", name_, line, column, one_line(what));
  }
  void refuse(std::string what) {
    if (!wrong_.empty()) return;
    wrong_ = std::move(what);
    line_ = XML_GetCurrentLineNumber(parser_.get());
    column_ = XML_GetCurrentColumnNumber(parser_.get()) + 1;
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  static XmlReader& self(void* data) { return *static_cast<XmlReader*>(data); }

  // --- what expat calls
  // -----------------------------------------------------------------------------------

  static void on_doctype(void* data, const XML_Char*, const XML_Char* system,
                         const XML_Char* public_id, int) {
    if (system != nullptr || public_id != nullptr)
      self(data).refuse("a document type outside the file: not looked at");
  }

  static void on_entity(void* data, const XML_Char*, int is_parameter, const XML_Char* value,
                        int length, const XML_Char*, const XML_Char*, const XML_Char*,
                        const XML_Char*) {
    auto& r = self(data);
    if (value == nullptr) return r.refuse("an entity outside the file: not looked at");
    const std::string_view text(value, static_cast<std::size_t>(length));
    if (is_parameter != 0 || text.find_first_of("&%<") != std::string_view::npos ||
        text.size() > kLongestEntity || ++r.entities_ > kMostEntities)
      r.refuse("an entity that is more than a short text: refused");
  }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& r = self(data);
    if (r.wrong_.empty()) r.start(name_of(name), attributes);
  }
  static void on_end(void* data, const XML_Char*) {
    auto& r = self(data);
    if (r.wrong_.empty()) r.end();
  }
  static void on_text(void* data, const XML_Char* text, int length) {
    auto& r = self(data);
    if (r.wrong_.empty()) r.text({text, static_cast<std::size_t>(length)});
  }

  // --- elements
  // -------------------------------------------------------------------------------------------

  void start(const Name& name, const XML_Char** attributes) {
    if (frames_.size() >= RdfLimits::kMaxNesting)
      return refuse(fmt::format("nested deeper than {} elements", RdfLimits::kMaxNesting));
    if (frames_.empty()) {
      if (name.rdf != "RDF") return refuse("the first element is not rdf:RDF");
      push(Frame::Role::root, attributes);
      return;
    }
    switch (frames_.back().role) {
      case Frame::Role::node:
        return start_property(name, attributes);
      case Frame::Role::text_only:
        return push(Frame::Role::text_only, attributes);
      case Frame::Role::root:
      case Frame::Role::property:
      case Frame::Role::list:
        return start_node(name, attributes);
    }
  }

  void push(Frame::Role role, const XML_Char** attributes) {
    Frame frame;
    frame.role = role;
    if (!frames_.empty()) {
      frame.language = frames_.back().language;
      frame.base = frames_.back().base;
    }
    for (const auto* at = attributes; *at != nullptr; at += 2) {
      const auto name = name_of(at[0]);
      if (name.xml == "lang") frame.language = at[1];
      if (name.xml == "base") frame.base = at[1];
    }
    frames_.push_back(std::move(frame));
  }

  void start_node(const Name& name, const XML_Char** attributes) {
    if (!name.has_namespace) return refuse("an element without a namespace");
    if (frames_.back().role == Frame::Role::property && frames_.back().has_object)
      return refuse("a property with two values in one element");
    if (frames_.back().text.find_first_not_of(" \t\r\n") != std::string::npos)
      return refuse("a property with a text and an element in it");
    push(Frame::Role::node, attributes);
    Node node{RdfTerm::Kind::blank, {}};
    for (const auto* at = attributes; *at != nullptr; at += 2)
      if (const auto of = name_of(at[0]); !of.rdf.empty()) identify(of.rdf, at[1], node);
    if (node.text.empty()) node = fresh();
    frames_.back().node = node;
    attach(node);
    if (name.rdf != "Description")
      emit(node, expand_type(), {RdfTerm::Kind::iri, name.iri, {}, {}});
    for (const auto* at = attributes; *at != nullptr; at += 2) property_attribute(node, at);
  }

  void identify(std::string_view attribute, const char* value, Node& node) {
    if (attribute == "about") node = iri_node(value);
    if (attribute == "ID") node = iri_node("#" + std::string(value));
    if (attribute == "nodeID") node = {RdfTerm::Kind::blank, "n" + std::string(value)};
  }

  // Attributes that are not RDF's or XML's own are properties with a text.
  void property_attribute(const Node& node, const XML_Char* const* at) {
    const auto name = name_of(at[0]);
    if (!name.xml.empty() || !name.has_namespace) return;
    if (name.rdf == "type") return emit(node, name.iri, iri_node(at[1]).term());
    if (!name.rdf.empty()) return;
    emit(node, name.iri, {RdfTerm::Kind::literal, at[1], frames_.back().language, {}});
  }

  // The node just begun is the object of the property, or an item of the list, around it.
  void attach(const Node& node) {
    auto& around = frames_[frames_.size() - 2];
    if (around.role == Frame::Role::property) {
      emit(around.node, around.predicate, node.term());
      around.has_object = true;
    } else if (around.role == Frame::Role::list) {
      const Node cell = fresh();
      if (around.last.text.empty()) {
        emit(around.node, around.predicate, cell.term());
      } else {
        emit(around.last, std::string(kRdf) + "rest", cell.term());
      }
      emit(cell, std::string(kRdf) + "first", node.term());
      around.last = cell;
    }
  }

  void start_property(const Name& name, const XML_Char** attributes) {
    if (!name.has_namespace) return refuse("an element without a namespace");
    const Node subject = frames_.back().node;
    std::string predicate = name.iri;
    if (name.rdf == "li") predicate = fmt::format("{}_{}", kRdf, ++frames_.back().items);
    push(Frame::Role::property, attributes);
    auto& frame = frames_.back();
    frame.node = subject;
    frame.predicate = std::move(predicate);
    std::optional<Node> object;
    std::string_view parse_type;
    bool has_properties = false;
    for (const auto* at = attributes; *at != nullptr; at += 2) {
      const auto of = name_of(at[0]);
      if (of.rdf == "resource") object = iri_node(at[1]);
      if (of.rdf == "nodeID") object = Node{RdfTerm::Kind::blank, "n" + std::string(at[1])};
      if (of.rdf == "datatype") frame.datatype = resolve(frame.base, at[1]);
      if (of.rdf == "parseType") parse_type = at[1];
      has_properties = has_properties || (of.has_namespace && of.rdf.empty() && of.xml.empty());
    }
    if (!parse_type.empty()) return start_parse_type(parse_type);
    if (!object && !has_properties) return;
    if (!object) object = fresh();
    frame.has_object = true;
    emit(subject, frame.predicate, object->term());
    for (const auto* at = attributes; *at != nullptr; at += 2) property_attribute(*object, at);
  }

  void start_parse_type(std::string_view type) {
    auto& frame = frames_.back();
    if (type == "Resource") {
      const Node object = fresh();
      emit(frame.node, frame.predicate, object.term());
      frame.role = Frame::Role::node;
      frame.node = object;
    } else if (type == "Collection") {
      frame.role = Frame::Role::list;
    } else {  // "Literal": of markup its text
      frame.role = Frame::Role::text_only;
      frame.datatype.clear();
    }
  }

  void end() {
    const Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.role == Frame::Role::list) {
      const Node nil{RdfTerm::Kind::iri, std::string(kRdf) + "nil"};
      if (frame.last.text.empty()) return emit(frame.node, frame.predicate, nil.term());
      return emit(frame.last, std::string(kRdf) + "rest", nil.term());
    }
    if (frame.role == Frame::Role::text_only && frame.predicate.empty()) {
      frames_.back().text += frame.text;  // an element within a literal
      return check_length(frames_.back().text);
    }
    const bool literal = frame.role == Frame::Role::text_only ||
                         (frame.role == Frame::Role::property && !frame.has_object);
    if (!literal) return;
    emit(frame.node, frame.predicate,
         {RdfTerm::Kind::literal, frame.text, frame.datatype.empty() ? frame.language : "",
          frame.datatype});
  }

  void text(std::string_view piece) {
    if (frames_.empty()) return;
    auto& frame = frames_.back();
    const bool blank = piece.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const bool in_literal = frame.role == Frame::Role::text_only ||
                            (frame.role == Frame::Role::property && !frame.has_object);
    if (in_literal) {
      frame.text += piece;
      return check_length(frame.text);
    }
    if (!blank) refuse("text where an element was expected");
  }

  void check_length(const std::string& text) {
    if (text.size() > RdfLimits::kMaxLiteral)
      refuse(fmt::format("a text of more than the limit of {} bytes", RdfLimits::kMaxLiteral));
  }

  // --- terms
  // ----------------------------------------------------------------------------------------------

  Node iri_node(std::string_view reference) const {
    return {RdfTerm::Kind::iri, resolve(frames_.back().base, reference)};
  }
  // Names of the file begin with "n", those made here with "g".
  Node fresh() { return {RdfTerm::Kind::blank, fmt::format("g{}", ++made_)}; }
  static const std::string& expand_type() {
    static const std::string type = std::string(kRdf) + "type";
    return type;
  }

  void emit(const Node& subject, std::string_view predicate, const RdfTerm& object) {
    if (!wrong_.empty()) return;
    const bool long_iri =
        object.kind == RdfTerm::Kind::iri && object.text.size() > RdfLimits::kMaxIri;
    if (long_iri || subject.text.size() > RdfLimits::kMaxIri ||
        predicate.size() > RdfLimits::kMaxIri)
      return refuse(fmt::format("an IRI of more than the limit of {} bytes", RdfLimits::kMaxIri));
    if (object.text.size() > RdfLimits::kMaxLiteral)
      return refuse(
          fmt::format("a text of more than the limit of {} bytes", RdfLimits::kMaxLiteral));
    take_(subject.term(), predicate, object);
  }

  const std::string& name_;
  std::string_view bytes_;
  const TakeStatement& take_;
  const Consumed& consumed_;
  std::unique_ptr<Parser, FreeParser> parser_;
  std::vector<Frame> frames_;
  std::size_t made_ = 0;
  std::size_t entities_ = 0;
  std::string wrong_;
  XML_Size line_ = 0;
  XML_Size column_ = 0;
};

}  // namespace

Result<void> read_rdf_xml(const std::string& name, std::string_view bytes,
                          const TakeStatement& take, const Consumed& consumed) {
  return XmlReader(name, bytes, take, consumed).run();
}

}  // namespace metier::taxonomy
