#include "draft/headings.h"
#include "draft/posting.h"

namespace metier::draft {
namespace {

using snapshot::Taxonomy;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class Writer {
 public:
  Writer(const Draft& draft, const Taxonomy& t)
      : draft_(draft), t_(t), language_(t.language_code(draft.language)) {}

  std::string make() {
    out_ = fmt::format("# {}\n", escaped(t_.label(draft_.occupation, draft_.language)));
    const auto note = t_.note(draft_.occupation, snapshot::NoteKind::description, draft_.language);
    if (!note.text.empty() && note.language == draft_.language) {
      title(Heading::about);
      out_ += escaped(note.text) + "\n";
    }
    list(Heading::tasks, draft_.tasks, Heading::essential);
    list(Heading::knowledge, draft_.knowledge, Heading::essential);
    list(Heading::nice_to_have, draft_.nice_to_have, Heading::optional);
    title(Heading::conditions);
    for (const auto what : {Heading::employer, Heading::place, Heading::pay, Heading::contract,
                            Heading::hours, Heading::application})
      out_ += fmt::format("- {}: \\[{}\\]\n", word(what), word(Heading::to_fill_in));
    return std::move(out_);
  }

 private:
  std::string_view word(Heading which) const { return heading(which, language_); }
  void title(Heading which) { out_ += fmt::format("\n## {}\n\n", word(which)); }
  void list(Heading which, const std::vector<ConceptId>& ids, Heading need) {
    if (ids.empty()) return;
    out_ += fmt::format("\n## {} ({})\n\n", word(which), word(need));
    for (const ConceptId id : ids)
      out_ += fmt::format("- {}\n", escaped(t_.label(id, draft_.language)));
  }

  const Draft& draft_;
  const Taxonomy& t_;
  std::string_view language_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Draft& draft, const Taxonomy& t) {
  return Writer(draft, t).make();
}

}  // namespace metier::draft
