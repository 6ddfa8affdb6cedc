#include <algorithm>
#include <charconv>
#include <map>

#include "documents/package.h"
#include "documents/paragraphs.h"

namespace metier::documents {
namespace {

using Attributes = std::vector<XmlAttribute>;

// Styles that come from "Title" or a heading's, by name; of content.xml and styles.xml.
class StyleNames : public XmlReceiver {
 public:
  void begin(std::string_view name, const Attributes& attributes) override {
    if (name != "style" || parents_.size() > kMost) return;
    parents_.emplace(attribute(attributes, "name"), attribute(attributes, "parent-style-name"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::uint32_t heading(std::string id) const {
    for (int i = 0; i < 20 && !id.empty(); ++i) {
      if (id == "Title") return 1;
      constexpr std::string_view kHeading = "Heading_20_";
      if (id.starts_with(kHeading) && id.size() == kHeading.size() + 1 && id.back() >= '1' &&
          id.back() <= '6')
        return static_cast<std::uint32_t>(id.back() - '0');
      const auto found = parents_.find(id);
      if (found == parents_.end()) break;
      id = found->second;
    }
    return 0;
  }

 private:
  static constexpr std::size_t kMost = 20'000;
  std::map<std::string, std::string> parents_;
};

// The text of content.xml, or of the headers and footers in styles.xml.
class Content : public XmlReceiver {
 public:
  Content(const StyleNames& styles, Composer& out, bool margins_only)
      : styles_(styles), paragraphs_(out), out_(out), margins_only_(margins_only) {
    paragraphs_.set_margin(margins_only);
  }

  void begin(std::string_view name, const Attributes& attributes) override {
    if (skipped_ > 0 || is_left_out(name)) {
      ++skipped_;
      return;
    }
    if (is_margin(name)) ++margins_;
    if (margins_only_ && margins_ == 0) return;
    if (name == "p" || name == "h") {
      begin_paragraph(name, attributes);
    } else if (name == "list-item" || name == "list-header") {
      ++items_;
    } else if (name == "table-cell") {
      paragraphs_.enter_cell();
    } else if (name == "s") {
      paragraphs_.add(" ");
    } else if (name == "tab") {
      paragraphs_.add("\t");
    } else if (name == "line-break") {
      paragraphs_.add("\n");
    }
  }

  void end(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (is_margin(name)) --margins_;
    if (name == "p" || name == "h")
      paragraphs_.end();
    else if (name == "list-item" || name == "list-header")
      items_ = items_ > 0 ? items_ - 1 : 0;
    else if (name == "table-cell")
      paragraphs_.leave_cell();
  }

  void text(std::string_view text) override {
    if (skipped_ == 0) paragraphs_.add(text);
  }
  bool wants_more() const override { return !out_.full(); }

 private:
  static bool is_left_out(std::string_view name) {
    return name == "tracked-changes" || name == "annotation" || name == "note-citation" ||
           name == "forms" || name == "title" || name == "desc" || name == "binary-data" ||
           name == "page-number" || name == "page-count" || name == "sequence-decls" ||
           name == "ruby-text";
  }
  static bool is_margin(std::string_view name) {
    return name == "header" || name == "footer" || name == "header-first" ||
           name == "footer-first" || name == "header-left" || name == "footer-left";
  }

  void begin_paragraph(std::string_view name, const Attributes& attributes) {
    paragraphs_.begin();
    Paragraphs::Open& open = paragraphs_.top();
    open.heading = styles_.heading(std::string(attribute(attributes, "style-name")));
    if (name == "h") {
      std::uint32_t level = 1;
      const std::string_view given = attribute(attributes, "outline-level");
      std::from_chars(given.data(), given.data() + given.size(), level);
      open.heading = std::clamp(level, 1U, 6U);
    }
    open.is_item = items_ > 0;
  }

  const StyleNames& styles_;
  Paragraphs paragraphs_;
  Composer& out_;
  bool margins_only_;
  std::size_t skipped_ = 0, margins_ = 0, items_ = 0;
};

class Manifest : public XmlReceiver {
 public:
  void begin(std::string_view name, const Attributes&) override {
    is_locked |= name == "encryption-data";
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  bool is_locked = false;
};

}  // namespace

Result<void> read_odt(Package& package, Composer& out) {
  out.document().format = Format::odt;
  Manifest manifest;
  // Older writers put a document type in front of it, which is refused; then it says nothing.
  (void)package.parse("META-INF/manifest.xml", manifest);
  if (manifest.is_locked)
    return fail(ErrorKind::input,
                "{}: locked with a password: save it without one, or make a PDF of it", out.name());
  StyleNames styles;
  if (auto parsed = package.parse("styles.xml", styles); !parsed) return parsed;
  if (auto parsed = package.parse("content.xml", styles); !parsed) return parsed;
  Content margins(styles, out, true);
  if (auto parsed = package.parse("styles.xml", margins); !parsed) return parsed;
  if (!package.has("content.xml"))
    return fail(ErrorKind::input, "{}: damaged: it has no part \"content.xml\"", out.name());
  Content content(styles, out, false);
  if (auto parsed = package.parse("content.xml", content); !parsed) return parsed;
  if (out.document().parts.empty())
    return fail(ErrorKind::input, "{}: an ODT without text: are its pages images?", out.name());
  return {};
}

}  // namespace metier::documents
