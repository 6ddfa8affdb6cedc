#include "documents/field_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace metier::documents {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The last names of `path` are those of `tail`.
bool ends_with_names(std::string_view path, std::string_view tail) {
  if (path.size() < tail.size()) return false;
  const std::size_t at = path.size() - tail.size();
  return (at == 0 || path[at - 1] == '/') && same_name(path.substr(at), tail);
}

bool fits(const FieldRule& rule, std::string_view path) {
  return rule.path.starts_with("*/") ? ends_with_names(path, rule.path.substr(2))
                                     : same_name(rule.path, path);
}

// Names of what no reader reads.
bool is_unread_name(std::string_view name) {
  if (name.starts_with('@') || name.starts_with('$')) return true;
  constexpr std::array<std::string_view, 14> kWhole = {
      "id",   "url",      "uri",  "image",  "photo",    "avatar", "logo",
      "code", "mimetype", "data", "sameAs", "schemeID", "hash",   "version"};
  constexpr std::array<std::string_view, 9> kTails = {"ID",  "Id",  "_id",  "Url",  "URL",
                                                      "Uri", "URI", "Code", "Image"};
  return std::any_of(kWhole.begin(), kWhole.end(),
                     [&](std::string_view whole) { return same_name(name, whole); }) ||
         std::any_of(kTails.begin(), kTails.end(),
                     [&](std::string_view tail) { return name.ends_with(tail); });
}

// An address, or bytes in letters.
bool is_unread_text(std::string_view text) {
  const bool one_word = text.find_first_of(" \t\r\n") == kNone;
  if (!one_word) return false;
  return text.size() > 200 || text.find("://") != kNone || text.starts_with("mailto:") ||
         text.starts_with("www.") || text.starts_with("urn:");
}

// "--08", "---01", "8" -> 8; 0 where it is none.
int small_number(std::string_view text) {
  while (text.starts_with('-')) text.remove_prefix(1);
  int out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out >= 1 && out <= 31 ? out : 0;
}

std::string date_of(const Tree& tree, const Node& node) {
  const auto value = [&](std::string_view name) {
    const std::string_view plain = tree.text(node, name);
    return plain.empty() ? tree.text(node, "@" + std::string(name)) : plain;
  };
  const std::string_view year = value("year");
  if (year.empty()) return std::string(node.text);
  std::string out(year);
  const int month = small_number(value("month")), day = small_number(value("day"));
  if (month >= 1 && month <= 12) out += fmt::format("-{:02}", month);
  if (month >= 1 && month <= 12 && day > 0) out += fmt::format("-{:02}", day);
  return out;
}

class Walk {
 public:
  Walk(const Tree& tree, const Node& top, std::span<const FieldRule> rules, Composer& out)
      : tree_(tree), top_(top), rules_(rules), out_(out) {}

  struct State {
    Section section = Section::unknown;
    Field field = Field::none;
    PartKind kind = PartKind::paragraph;
    std::uint32_t entry = kNoEntry;
    std::size_t first_part = 0;  // of that entry
    std::uint32_t path = 0;
    std::uint16_t flags = 0;
    bool ruled = false;  // a rule names this place
  };

  void children(const Node& node, const State& state) {
    std::vector<const Node*> roles;
    std::vector<State> states;
    tree_.children(node, [&](const Node& child) {
      const State below = state_of(child, state);
      if ((below.flags & kRole) != 0 && state.path != below.path) {
        roles.push_back(&child);
        states.push_back(below);
      } else {
        visit(child, below);
      }
    });
    Roles group;
    for (std::size_t i = 0; i < roles.size(); ++i) visit_roles(*roles[i], states[i], state, group);
  }

 private:
  // Roles of one employer.
  struct Roles {
    std::size_t count = 0;
    std::vector<Part> shared;
    std::vector<std::string> words;  // of them
  };
  struct Path {
    std::string names;  // of a very long path only the last bytes

    const FieldRule* rule;
  };

  // Numbers paths, so that each is compared with the rules once.
  std::uint32_t path_below(std::uint32_t above, std::string_view name) {
    const auto key = std::make_pair(above, std::string(name));
    if (const auto found = numbers_.find(key); found != numbers_.end()) return found->second;
    constexpr std::size_t kLongest = 160;
    Path path{paths_[above].names, nullptr};
    if (above != 0) path.names += '/';
    path.names += name.substr(0, kLongest);
    if (path.names.size() > kLongest)
      path.names = "?/" + path.names.substr(path.names.size() - kLongest);
    for (const FieldRule& rule : rules_)
      if (fits(rule, path.names)) {
        path.rule = &rule;
        break;
      }
    paths_.push_back(std::move(path));
    const auto number = static_cast<std::uint32_t>(paths_.size() - 1);
    numbers_.emplace(key, number);
    return number;
  }

  State state_of(const Node& child, const State& above) {
    State out = above;
    if (tree_.node(child.parent).kind == Node::Kind::array) return out;
    out.path = path_below(above.path, child.name);
    out.flags = above.flags & kSkip;
    const FieldRule* rule = paths_[out.path].rule;
    out.ruled = rule != nullptr;
    if (rule == nullptr) return out;
    if (rule->section != Section::unknown) out.section = rule->section;
    out.field = rule->field;
    out.kind = rule->kind;
    out.flags = rule->flags;
    return out;
  }

  void visit(const Node& node, State state) {
    if (out_.full() || (state.flags & kSkip) != 0) return;
    if (!state.ruled && is_unread_name(node.name)) return;
    if (node.kind == Node::Kind::array) return children(node, state);
    if ((state.flags & kEntry) != 0) {
      state.entry = out_.new_entry();
      state.first_part = out_.document().parts.size();
      if (node.kind != Node::Kind::object && state.field == Field::none) state.field = Field::title;
    }
    if ((state.flags & kMaybeLanguage) != 0 &&
        same_name(tree_.text(node, "TaxonomyID"), "language"))
      state.section = Section::languages;
    if ((state.flags & kDate) != 0) return emit(node, date_of(tree_, node), state);
    if ((state.flags & kJoined) != 0) return emit(node, joined(node), state);
    if (node.kind == Node::Kind::object) {
      if (const Node* label = label_of(node)) return labelled(node, *label, state);
      State below = state;
      below.flags = 0;
      // The rest of an object says something else than its field, but for texts in it.
      below.kind = PartKind::paragraph;
      return children(node, below);
    }
    leaf(node, state);
  }

  void leaf(const Node& node, const State& state) {
    if (node.kind == Node::Kind::number) {
      if (state.field != Field::none || (state.flags & kNumbers) != 0) emit(node, node.text, state);
      return;
    }
    if (node.kind != Node::Kind::text) return;
    const bool may_be_address = state.field == Field::url || state.field == Field::photo ||
                                state.field == Field::identifier || state.field == Field::code;
    if (!may_be_address && is_unread_text(node.text)) return;
    if (state.field == Field::photo && node.text.size() > 1000) return emit(node, "photo", state);
    emit(node, node.text, state);
  }

  // {Code, Label}: a value of a list.
  const Node* label_of(const Node& node) const {
    const Node* label = nullptr;
    const Node* code = nullptr;
    bool others = false;
    tree_.children(node, [&](const Node& child) {
      if (same_name(child.name, "label"))
        label = &child;
      else if (same_name(child.name, "code"))
        code = &child;
      else
        others |= !child.name.starts_with('@');
    });
    if (others || code == nullptr) return nullptr;
    return label != nullptr && !label->text.empty() ? label : code;
  }

  void labelled(const Node& node, const Node& label, const State& state) {
    emit(label, label.text, state);
    const Node* code = tree_.child(node, "code");
    if (code == &label || state.field != Field::title || state.section != Section::work) return;
    State of_code = state;
    of_code.field = Field::code;
    of_code.flags = kLabel;
    emit(*code, code->text, of_code);
  }

  // What the node is in, or itself, right below the top.
  const Node& top_level(const Node& node) const {
    const Node* at = &node;
    while (at != &tree_.root() && &tree_.node(at->parent) != &top_ && at->parent != 0)
      at = &tree_.node(at->parent);
    return *at;
  }

  // What only the words or the neighbours tell.
  Field field_of(const Node& node, std::string_view text, const State& state) const {
    const Node& above = tree_.node(node.parent);
    // <language xsi:type="europass:mother">
    if (state.field == Field::language && tree_.text(above, "@type").ends_with("mother"))
      return Field::mother_tongue;
    if (state.field == Field::code && state.section == Section::languages) return Field::language;
    if (state.field == Field::url && text.find('@') != kNone && text.find("//") == kNone)
      return Field::email;
    return state.field;
  }

  std::string_view label_for(const Node& node) const {
    const auto dimension = tree_.text(tree_.node(node.parent), "CompetencyDimensionTypeCode");
    return dimension.empty() ? node.name : dimension;
  }

  std::string joined(const Node& node) const {
    if (node.kind == Node::Kind::text || node.kind == Node::Kind::number)
      return is_unread_text(node.text) ? std::string() : std::string(node.text);
    if (const Node* label = label_of(node)) return std::string(label->text);
    std::string out;
    tree_.children(node, [&](const Node& child) {
      if (child.name.starts_with('@')) return;
      const std::string one = joined(child);
      if (one.empty()) return;
      if (!out.empty()) out += ' ';
      out += one;
    });
    return out;
  }

  void emit(const Node& node, std::string_view text, const State& state) {
    if (text.find_first_not_of(" \t\r\n") == kNone) return;
    out_.section(state.section, tree_.place(top_level(node)));
    const std::string place = tree_.place(node);
    PartInfo info;
    info.kind = state.kind;
    const bool in_array = tree_.node(node.parent).kind == Node::Kind::array;
    if (in_array && state.field == Field::none) info.kind = PartKind::item;
    info.section = state.section;
    info.field = field_of(node, text, state);
    info.entry = state.entry;
    info.place = place;
    const bool runs = state.field == Field::none && (state.flags & kPlain) == 0;
    const bool long_keyword = state.field == Field::keyword && text.size() > 100;
    if (long_keyword) info.field = Field::none;
    if (runs || long_keyword)
      out_.rich(text, info);
    else
      out_.line(text, info, (state.flags & kLabel) != 0 ? label_for(node) : std::string_view());
  }

  // The first role belongs to the entry around it; each further one is an entry of its own, which
  // has the same employer and place.
  void visit_roles(const Node& node, State state, const State& around, Roles& group) {
    if (node.kind == Node::Kind::array) {
      tree_.children(node, [&](const Node& child) { visit_roles(child, state, around, group); });
      return;
    }
    state.flags = 0;
    if (group.count == 0 && around.entry != kNoEntry) keep_shared(around, group);
    if (group.count++ > 0 || around.entry == kNoEntry) {
      state.entry = out_.new_entry();
      repeat(group, state.entry);
    }
    if (node.kind == Node::Kind::object)
      children(node, state);
    else
      leaf(node, state);
  }

  void keep_shared(const State& around, Roles& group) const {
    const Document& document = out_.document();
    for (std::size_t i = around.first_part; i < document.parts.size(); ++i) {
      const Part& part = document.parts[i];
      if (part.entry != around.entry ||
          (part.field != Field::organisation && part.field != Field::place))
        continue;
      group.shared.push_back(part);
      group.words.emplace_back(document.words(part));
    }
  }

  void repeat(const Roles& group, std::uint32_t entry) {
    for (std::size_t i = 0; i < group.shared.size(); ++i) {
      PartInfo info;
      info.section = group.shared[i].section;
      info.field = group.shared[i].field;
      info.entry = entry;
      info.place = group.shared[i].place;
      out_.line(group.words[i], info);
    }
  }

  const Tree& tree_;
  const Node& top_;
  std::span<const FieldRule> rules_;
  Composer& out_;
  std::vector<Path> paths_ = {{"", nullptr}};
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> numbers_;
};

}  // namespace

void compose_by_rules(const Tree& tree, const Node& top, std::span<const FieldRule> rules,
                      Section usual, Composer& out, std::uint32_t entry) {
  Walk::State state;
  state.section = usual;
  state.entry = entry;
  state.first_part = out.document().parts.size();
  Walk(tree, top, rules, out).children(top, state);
}

}  // namespace metier::documents
