#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "documents/package.h"
#include "documents/paragraphs.h"

namespace metier::documents {
namespace {

using Attributes = std::vector<XmlAttribute>;

bool is_on(const Attributes& attributes) {
  const std::string_view value = attribute(attributes, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

struct Style {
  std::string based_on;
  std::uint32_t heading = 0;
  bool is_item = false;
};

// "heading 2", "Heading2", "berschrift2", "Title": what styles of headings are called.
std::uint32_t heading_of_name(std::string_view name) {
  std::string key;
  for (const char c : name)
    if (c != ' ' && c != '-' && c != '_')
      key += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  if (key == "title") return 1;
  if (key.size() < 2 || key.back() < '1' || key.back() > '9') return 0;
  const std::uint32_t level = static_cast<std::uint32_t>(key.back() - '0');
  key.pop_back();
  for (const std::string_view known :
       {"heading", "berschrift", "überschrift", "titre", "titolo", "ttulo", "título", "kop",
        "overskrift", "rubrik", "otsikko", "nagwek", "nagłówek", "nadpis", "titlu"})
    if (key == known) return std::min(level, 6U);
  return 0;
}

// styles.xml
class Styles : public XmlReceiver {
 public:
  void begin(std::string_view name, const Attributes& attributes) override {
    if (name == "style") {
      id_ = attribute(attributes, "styleId");
      const bool is_paragraph = attribute(attributes, "type") != "character";
      current_ = is_paragraph ? &styles_[id_] : nullptr;
      if (current_ != nullptr) current_->heading = heading_of_name(id_);
    }
    if (current_ == nullptr) return;
    const std::string_view value = attribute(attributes, "val");
    if (name == "name" && current_->heading == 0) current_->heading = heading_of_name(value);
    if (name == "basedOn") current_->based_on = value;
    if (name == "outlineLvl" && number_of(value) < 6) current_->heading = number_of(value) + 1;
    if (name == "numPr" && current_->heading == 0) current_->is_item = true;
  }
  void end(std::string_view name) override {
    if (name == "style") current_ = nullptr;
  }
  void text(std::string_view) override {}

  Style resolve(std::string id) const {
    constexpr int kLongestChain = 20;
    Style out;
    out.heading = heading_of_name(id);
    for (int i = 0; i < kLongestChain && !id.empty(); ++i) {
      const auto found = styles_.find(id);
      if (found == styles_.end()) break;
      if (out.heading == 0) out.heading = found->second.heading;
      out.is_item |= found->second.is_item;
      id = found->second.based_on;
    }
    return out;
  }

 private:
  std::map<std::string, Style> styles_;
  std::string id_;
  Style* current_ = nullptr;
};

// document.xml.rels: parts by what they are, in their order.
class Relations : public XmlReceiver {
 public:
  void begin(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship" || parts.size() > 1000) return;
    const std::string_view type = attribute(attributes, "Type");
    const std::size_t slash = type.rfind('/');
    if (attribute(attributes, "TargetMode") == "External" || slash == std::string_view::npos)
      return;
    parts.emplace_back(type.substr(slash + 1), attribute(attributes, "Target"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  std::vector<std::pair<std::string, std::string>> parts;  // type, path
};

// The text of document.xml, a header, a footer or notes.
class Body : public XmlReceiver {
 public:
  Body(const Styles& styles, Composer& out, bool in_margin)
      : styles_(styles), paragraphs_(out), out_(out) {
    paragraphs_.set_margin(in_margin);
  }

  void begin(std::string_view name, const Attributes& attributes) override {
    if (skipped_ > 0) {
      ++skipped_;
      return;
    }
    if (is_left_out(name) || (name == "sdtContent" && is_placeholder_)) {
      skipped_ = 1;
      is_placeholder_ = false;
      return;
    }
    // "Click here to enter text": what a form shows where nobody wrote anything.
    if (name == "sdt") is_placeholder_ = false;
    if (name == "showingPlcHdr") is_placeholder_ = is_on(attributes);
    if (name == "p") {
      begin_paragraph();
    } else if (name == "tc") {
      paragraphs_.enter_cell();
    } else if (name == "r") {
      hidden_ = false;
    } else if (name == "t") {
      in_text_ = true;
    } else if (paragraphs_.any()) {
      in_paragraph(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (name == "p")
      paragraphs_.end();
    else if (name == "tc")
      paragraphs_.leave_cell();
    else if (name == "t")
      in_text_ = false;
    else if (name == "pPr")
      in_properties_ = false;
  }

  void text(std::string_view text) override {
    if (in_text_ && skipped_ == 0 && !hidden_) paragraphs_.add(text);
  }
  bool wants_more() const override { return !out_.full(); }

 private:
  // What was deleted or moved away, and the older form of what stands before it.
  static bool is_left_out(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText" ||
           name == "delText" || name == "rubyPr" || name == "rt";
  }

  void begin_paragraph() {
    paragraphs_.begin();
    in_text_ = hidden_ = false;
  }

  void in_paragraph(std::string_view name, const Attributes& attributes) {
    Paragraphs::Open& open = paragraphs_.top();
    if (name == "pPr") {
      in_properties_ = true;
    } else if (name == "tab" && !in_properties_) {
      paragraphs_.add("\t");
    } else if (name == "br" || name == "cr") {
      paragraphs_.add("\n");
    } else if (name == "noBreakHyphen") {
      paragraphs_.add("-");
    } else if (name == "sym") {
      paragraphs_.add(" ");
    } else if (name == "vanish" || name == "webHidden") {
      // Of the mark at a paragraph's end it says nothing about the text.
      if (!in_properties_) hidden_ = is_on(attributes);
    } else if (in_properties_ && name == "pStyle") {
      const Style style = styles_.resolve(std::string(attribute(attributes, "val")));
      if (open.heading == 0) open.heading = style.heading;
      open.is_item |= style.is_item && style.heading == 0;
    } else if (in_properties_ && name == "outlineLvl") {
      const std::uint32_t level = number_of(attribute(attributes, "val"));
      open.heading = level < 6 ? level + 1 : 0;
    } else if (in_properties_ && name == "numId") {
      open.is_item = attribute(attributes, "val") != "0";
    }
  }

  const Styles& styles_;
  Paragraphs paragraphs_;
  Composer& out_;
  std::size_t skipped_ = 0;  // depth within what is left out
  bool in_text_ = false;
  bool in_properties_ = false;
  bool hidden_ = false;
  bool is_placeholder_ = false;
};

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.rfind('/') + 1));
}

class Docx {
 public:
  Docx(Package& package, std::string main_part, Composer& out)
      : package_(package), main_(std::move(main_part)), out_(out) {}

  Result<void> read() {
    out_.document().format = Format::docx;
    const std::string folder = folder_of(main_);
    const std::string relations = folder + "_rels/" + main_.substr(folder.size()) + ".rels";
    if (auto parsed = package_.parse(relations, relations_); !parsed) return parsed;
    std::string styles = folder + "styles.xml";
    for (const auto& [type, target] : relations_.parts)
      if (type == "styles") styles = path_of(target);
    if (auto parsed = package_.parse(styles, styles_); !parsed) return parsed;
    if (auto read = margins("header"); !read) return read;
    if (auto read = body(main_, false); !read) return read;
    for (const auto* notes : {"footnotes", "endnotes"})
      if (auto read = related(notes, false); !read) return read;
    if (auto read = margins("footer"); !read) return read;
    if (out_.document().parts.empty())
      return fail(ErrorKind::input, "{}: a DOCX without text: are its pages images?", out_.name());
    return {};
  }

 private:
  std::string path_of(const std::string& target) const {
    return target.starts_with('/') ? target.substr(1) : folder_of(main_) + target;
  }

  Result<void> body(const std::string& path, bool in_margin) {
    Body receiver(styles_, out_, in_margin);
    return package_.parse(path, receiver);
  }

  Result<void> related(std::string_view wanted, bool in_margin) {
    for (const auto& [type, target] : relations_.parts)
      if (type == wanted)
        if (auto read = body(path_of(target), in_margin); !read) return read;
    return {};
  }

  // First pages and even ones may have a header of their own, mostly with the same text.
  Result<void> margins(std::string_view wanted) {
    Document& document = out_.document();
    const std::size_t before = document.parts.size();
    if (auto read = related(wanted, true); !read) return read;
    std::vector<std::string> seen;
    const std::vector<Part> parts(document.parts.begin() + static_cast<std::ptrdiff_t>(before),
                                  document.parts.end());
    if (parts.empty()) return {};
    const std::string text = document.text.substr(parts.front().begin);
    const std::size_t from = parts.front().begin;
    document.text.resize(from);
    document.parts.resize(before);
    for (const Part& part : parts) {
      const std::string words = text.substr(part.begin - from, part.end - part.begin);
      if (std::find(seen.begin(), seen.end(), words) != seen.end()) continue;
      if (seen.size() < kMostSeen) seen.push_back(words);
      PartInfo info;
      info.kind = part.kind;
      info.level = part.level;
      info.in_margin = true;
      info.has_cells = true;
      out_.line(words, info);
    }
    return {};
  }

  static constexpr std::size_t kMostSeen = 200;
  Package& package_;
  std::string main_;
  Composer& out_;
  Relations relations_;
  Styles styles_;
};

}  // namespace

Result<void> read_docx(Package& package, const std::string& main_part, Composer& out) {
  return Docx(package, main_part, out).read();
}

}  // namespace metier::documents
