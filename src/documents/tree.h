// JSON and XML as one kind of tree, so that one walk reads both. Inside documents/ only.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::documents {

struct Node {
  enum class Kind : std::uint8_t { object, array, text, number, other };

  std::string_view name;  // of a member or element, without its prefix; "@name" of an attribute
  std::string_view text;  // of text and number; of an element its own characters
  Kind kind = Kind::object;
  std::uint32_t parent = 0;
  std::uint32_t index =
      0;  // among the elements of an array; of an element, among those of its name
  std::uint32_t first_child = 0;  // 0: none, as the root is nobody's child
  std::uint32_t next = 0;         // sibling
  std::uint32_t last_child = 0;
};

class Tree {
 public:
  // Errors name `name`: damaged, deeper than kMostDepth, more than kMostNodes.
  static Result<Tree> from_json(const std::string& name, std::string_view text);
  // Names without prefixes; attributes are children that come first. Document types are refused, so
  // no entity is ever expanded and nothing is fetched.
  static Result<Tree> from_xml(const std::string& name, std::string_view text);

  static constexpr std::size_t kMostDepth = 128;
  static constexpr std::size_t kMostNodes = 300'000;

  const Node& root() const { return nodes_[0]; }
  const Node& node(std::uint32_t id) const { return nodes_[id]; }
  std::uint32_t id(const Node& node) const {
    return static_cast<std::uint32_t>(&node - nodes_.data());
  }
  std::size_t size() const { return nodes_.size(); }

  // The first child of that name, compared without case; nullptr where there is none.
  const Node* child(const Node& node, std::string_view name) const;
  // child(...child(node, a)..., z) for "a/.../z".
  const Node* find(const Node& node, std::string_view path) const;
  // Text of a child; empty where there is none.
  std::string_view text(const Node& node, std::string_view path) const;
  // JSON pointer, or the path of an element ("/a/b[2]/c"); empty where it would be very long.
  std::string place(const Node& node) const;
  bool is_xml() const { return is_xml_; }

  template <class Take>
  void children(const Node& node, Take take) const {
    for (std::uint32_t at = node.first_child; at != 0; at = nodes_[at].next) take(nodes_[at]);
  }

  // For the readers: the node is the last child of `parent`.
  Result<std::uint32_t> add(const std::string& name, std::uint32_t parent, Node node);
  // Bytes that live as long as the tree.
  std::string_view keep(std::string text);
  void append_text(std::uint32_t id, std::string_view text);

 private:
  std::vector<Node> nodes_;
  std::deque<std::string> texts_;
  std::vector<std::uint32_t> text_of_;  // of XML: index + 1 into texts_
  bool is_xml_ = false;
  friend class XmlTree;
};

bool same_name(std::string_view a, std::string_view b);  // ASCII letters compared without case

}  // namespace metier::documents
