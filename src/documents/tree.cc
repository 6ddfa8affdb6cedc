#include "documents/tree.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "documents/xml.h"

namespace metier::documents {
namespace {

namespace dom = simdjson::dom;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

class JsonTree {
 public:
  JsonTree(const std::string& name, Tree& tree) : name_(name), tree_(tree) {}

  Result<void> add(std::uint32_t parent, std::string_view key, std::uint32_t index,
                   dom::element element) {
    Node node;
    node.name = key;
    node.index = index;
    fill(element, node);
    const auto id = tree_.add(name_, parent, node);
    if (!id) return tl::unexpected(id.error());
    return children(*id, element);
  }

 private:
  void fill(dom::element element, Node& node) {
    switch (element.type()) {
      case dom::element_type::OBJECT:
        node.kind = Node::Kind::object;
        break;
      case dom::element_type::ARRAY:
        node.kind = Node::Kind::array;
        break;
      case dom::element_type::STRING:
        node.kind = Node::Kind::text;
        node.text = tree_.keep(text_of(element));
        break;
      case dom::element_type::INT64:
      case dom::element_type::UINT64:
      case dom::element_type::DOUBLE:
        node.kind = Node::Kind::number;
        node.text = tree_.keep(simdjson::to_string(element));
        break;
      default:
        node.kind = Node::Kind::other;
    }
  }

  static std::string text_of(dom::element element) {
    std::string_view text;
    return element.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
  }

  Result<void> children(std::uint32_t id, dom::element element) {
    dom::object object;
    dom::array array;
    if (element.get(object) == simdjson::SUCCESS) {
      for (const auto& field : object) {
        const std::string_view key = tree_.keep(std::string(field.key));
        if (auto added = add(id, key, 0, field.value); !added) return added;
      }
    } else if (element.get(array) == simdjson::SUCCESS) {
      std::uint32_t index = 0;
      for (const dom::element item : array)
        if (auto added = add(id, "", index++, item); !added) return added;
    }
    return {};
  }

  const std::string& name_;
  Tree& tree_;
};

}  // namespace

class XmlTree : public XmlReceiver {
 public:
  XmlTree(const std::string& name, Tree& tree) : name_(name), tree_(tree) { tree.is_xml_ = true; }

  void begin(std::string_view name, const std::vector<XmlAttribute>& attributes) override {
    const auto id = add(name, {});
    if (!id) return;
    open_.push_back(*id);
    for (const XmlAttribute& one : attributes) add("@" + std::string(one.name), one.value);
  }
  void end(std::string_view) override {
    if (!open_.empty()) open_.pop_back();
  }
  void text(std::string_view text) override {
    if (!open_.empty()) tree_.append_text(open_.back(), text);
  }
  bool wants_more() const override { return !error_; }

  Result<void> finish() {
    if (error_) return tl::unexpected(*error_);
    // Elements without children are leaves; the rest of an element's own text is blanks mostly.
    for (Node& node : tree_.nodes_) {
      if (const auto text = tree_.text_of_[tree_.id(node)]; text != 0)
        node.text = tree_.texts_[text - 1];
      bool has_elements = false;
      tree_.children(node,
                     [&](const Node& child) { has_elements |= !child.name.starts_with('@'); });
      const bool is_blank = node.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
      if (!has_elements && !is_blank) node.kind = Node::Kind::text;
    }
    return {};
  }

 private:
  std::optional<std::uint32_t> add(std::string_view name, std::string_view text) {
    if (error_) return std::nullopt;
    Node node;
    node.name = tree_.keep(std::string(name));
    if (!text.empty()) {
      node.text = tree_.keep(std::string(text));
      node.kind = Node::Kind::text;
    }
    const std::uint32_t parent = open_.empty() ? 0 : open_.back();
    if (!tree_.nodes_.empty() && tree_.nodes_[parent].last_child != 0) {
      const Node& last = tree_.nodes_[tree_.nodes_[parent].last_child];
      if (last.name == node.name) node.index = last.index + 1;
    }
    const auto id = tree_.add(name_, parent, node);
    if (!id) {
      error_ = id.error();
      return std::nullopt;
    }
    return *id;
  }

  const std::string& name_;
  Tree& tree_;
  std::vector<std::uint32_t> open_;
  std::optional<Error> error_;
};

Result<Tree> Tree::from_json(const std::string& name, std::string_view text) {
  Tree out;
  // The parser takes memory for each value before the tree is there to count them. Texts have
  // commas too, so that there may be more of these.
  constexpr std::ptrdiff_t kMostCommas = 1'000'000;
  if (std::count(text.begin(), text.end(), ',') > kMostCommas)
    return fail(ErrorKind::limit, "{}: more than {} values, which is the limit", name, kMostNodes);
  dom::parser parser;
  // Depth is what the parser allocates for; nothing recurses deeper.
  if (parser.allocate(std::max<std::size_t>(text.size(), 64), kMostDepth) != simdjson::SUCCESS)
    return fail(ErrorKind::limit, "{}: too large for JSON", name);
  const simdjson::padded_string padded(text);
  dom::element root;
  const auto error = parser.parse(padded).get(root);
  if (error == simdjson::DEPTH_ERROR)
    return fail(ErrorKind::limit, "{}: JSON nested deeper than {} levels, which is the limit", name,
                kMostDepth);
  if (error != simdjson::SUCCESS)
    return fail(ErrorKind::input, "{}: damaged JSON: {}", name, simdjson::error_message(error));
  if (auto added = JsonTree(name, out).add(0, "", 0, root); !added)
    return tl::unexpected(added.error());
  return out;
}

Result<Tree> Tree::from_xml(const std::string& name, std::string_view text) {
  Tree out;
  XmlTree receiver(name, out);
  XmlLimits limits;
  limits.most_depth = kMostDepth;
  if (auto read = read_xml(name, text, "UTF-8", receiver, limits); !read)
    return tl::unexpected(read.error());
  if (auto finished = receiver.finish(); !finished) return tl::unexpected(finished.error());
  return out;
}

Result<std::uint32_t> Tree::add(const std::string& name, std::uint32_t parent, Node node) {
  if (nodes_.size() >= kMostNodes)
    return fail(ErrorKind::limit, "{}: more than {} values, which is the limit", name, kMostNodes);
  const auto id = static_cast<std::uint32_t>(nodes_.size());
  node.parent = parent;
  nodes_.push_back(node);
  text_of_.push_back(0);
  if (id == 0) return id;
  Node& above = nodes_[parent];
  if (above.last_child == 0)
    above.first_child = id;
  else
    nodes_[above.last_child].next = id;
  above.last_child = id;
  return id;
}

std::string_view Tree::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

void Tree::append_text(std::uint32_t id, std::string_view text) {
  std::uint32_t& at = text_of_[id];
  if (at == 0) {
    texts_.emplace_back(text);
    at = static_cast<std::uint32_t>(texts_.size());
  } else {
    texts_[at - 1] += text;
  }
}

const Node* Tree::child(const Node& node, std::string_view name) const {
  for (std::uint32_t at = node.first_child; at != 0; at = nodes_[at].next)
    if (same_name(nodes_[at].name, name)) return &nodes_[at];
  return nullptr;
}

const Node* Tree::find(const Node& node, std::string_view path) const {
  const Node* at = &node;
  while (at != nullptr && !path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    at = child(*at, path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return at;
}

std::string_view Tree::text(const Node& node, std::string_view path) const {
  const Node* found = find(node, path);
  return found == nullptr ? std::string_view() : found->text;
}

std::string Tree::place(const Node& node) const {
  std::vector<const Node*> path;
  for (const Node* at = &node; id(*at) != 0; at = &nodes_[at->parent]) path.push_back(at);
  constexpr std::size_t kLongest = 1000;
  std::string out;
  if (is_xml_) out = "/" + std::string(root().name);
  for (auto at = path.rbegin(); at != path.rend(); ++at) {
    if (out.size() + (*at)->name.size() > kLongest) return "";
    out += '/';
    if (nodes_[(*at)->parent].kind == Node::Kind::array) {
      out += std::to_string((*at)->index);
      continue;
    }
    for (const char c : (*at)->name) {
      if (!is_xml_ && c == '~')
        out += "~0";
      else if (!is_xml_ && c == '/')
        out += "~1";
      else
        out += c;
    }
    if (is_xml_ && (*at)->index > 0) out += "[" + std::to_string((*at)->index + 1) + "]";
  }
  return out;
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace metier::documents
