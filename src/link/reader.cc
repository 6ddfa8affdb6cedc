#include "link/reader.h"

#include <optional>

#include "link/document_reader.h"
#include "link/matcher.h"
#include "link/offsets.h"
#include "link/text_language.h"

namespace metier::link {

struct Scratch::Impl {
  std::size_t piece_bytes = 0;
  MatchBuffers buffers;
  Findings findings;
  text::PlainText plain, plain_title;
  DocumentReader::Scratch document;
  std::vector<Span*> spans;
  std::vector<std::uint32_t*> edges;
};

Scratch::Scratch(std::size_t piece_bytes) : impl_(std::make_unique<Impl>()) {
  impl_->piece_bytes = std::max<std::size_t>(piece_bytes, 64);
}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

struct Reader::Impl {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Automaton automaton;
  std::optional<ConceptScorer> learned;

  void read_meaning(const Document& document, text::LineEnds line_ends, const ReadOptions& options,
                    Scratch::Impl& scratch, Reading& out) const;
};

Reader::Reader(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader> Reader::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto automaton = Automaton::open(*snapshot);
  if (!automaton) return tl::unexpected(automaton.error());
  auto impl = std::make_unique<Impl>();
  if (learn::Vectors::learned(*snapshot)) {
    auto scorer = ConceptScorer::open(*snapshot);
    if (!scorer) return tl::unexpected(scorer.error());
    impl->learned = std::move(*scorer);
  }
  impl->snapshot = std::move(snapshot);
  impl->automaton = *automaton;
  return Reader(std::move(impl));
}

const snapshot::Snapshot& Reader::snapshot() const {
  return *impl_->snapshot;
}

bool Reader::reads_meaning() const {
  return impl_->learned.has_value();
}

namespace {

// A text without its markup; the text itself where it has none.
struct Stripped {
  std::string_view given, text;
  text::Markup markup;
  const text::PlainText* plain;  // null where there is no markup

  Stripped(std::string_view whole, text::PlainText& buffer)
      : given(whole.substr(0, kMaxTextBytes)),
        text(given),
        markup(text::detect_markup(given)),
        plain(markup == text::Markup::plain ? nullptr : &buffer) {
    if (plain == nullptr) return;
    text::strip_markup(given, markup, buffer);
    text = buffer.text;
  }
};

// From bytes without markup to places in what was given.
void locate_all(const Stripped& text, const Stripped& title, std::vector<Span*>& spans,
                std::vector<std::uint32_t*>& edges, Reading& out) {
  for (const bool in_title : {false, true}) {
    spans.clear();
    for (const auto* list : {&out.occupations, &out.skills})
      for (const Finding& f : *list)
        for (std::uint32_t i = in_title ? f.first_title_span : f.first_span;
             i < (in_title ? f.first_span : f.end_span); ++i)
          spans.push_back(&out.all_spans[i]);
    if (!in_title) {
      for (Unmatched& u : out.unmatched) spans.push_back(&u.span);
      if (out.labels_only_from) spans.push_back(&*out.labels_only_from);
    }
    const Stripped& of = in_title ? title : text;
    locate(of.given, of.plain, spans, edges);
  }
}

}  // namespace

void Reader::Impl::read_meaning(const Document& document, text::LineEnds line_ends,
                                const ReadOptions& options, Scratch::Impl& scratch,
                                Reading& out) const {
  const DocumentReader reader(snapshot->taxonomy(), *learned);
  const std::size_t end =
      reader.read({document.text, line_ends, document.title, out.language, out.label_language},
                  options, scratch.document, scratch.findings);
  out.segments = scratch.document.segments.size();
  out.unmatched = scratch.document.unmatched;
  if (end == document.text.size()) return;
  const auto at = static_cast<std::uint32_t>(end);
  out.labels_only_from = Span{at, at, 0, 0, LabelId()};
}

void Reader::read(const Document& given, Scratch& scratch_of_thread, Reading& out,
                  const ReadOptions& options) const {
  Scratch::Impl& scratch = *scratch_of_thread.impl_;
  const Stripped text(given.text, scratch.plain), title(given.title, scratch.plain_title);
  const Document document{text.text, title.text, given.language};
  // The guess must not depend on the size of the pieces.
  const bool loaded =
      text_language(impl_->automaton, document, scratch.buffers.piece, out.language) &&
      scratch.piece_bytes == kGuessBytes;
  const auto& taxonomy = impl_->snapshot->taxonomy();
  const LanguageRule rule = language_rule(impl_->automaton, taxonomy, out.language);
  out.label_language = rule.text.valid() ? rule.text : taxonomy.english();
  out.unmatched.clear();
  out.labels_only_from.reset();
  out.segments = 0;
  scratch.findings.start(taxonomy.concept_count());
  const bool meaning = impl_->learned && !options.labels_only;
  auto& named = scratch.document.named;
  named.list.clear();
  MatchSink& sink = meaning ? static_cast<MatchSink&>(named) : scratch.findings;
  Matcher matcher(impl_->automaton, taxonomy, rule, scratch.buffers, sink);
  matcher.read(document.text, false, scratch.piece_bytes, loaded);
  matcher.read(document.title, true, scratch.piece_bytes, false);
  if (meaning)
    impl_->read_meaning(
        document,
        text.markup == text::Markup::html ? text::LineEnds::real : text::LineEnds::guessed, options,
        scratch, out);
  if (out.language.empty()) out.language = "und";
  scratch.findings.finish(out);
  if (meaning || text.plain != nullptr || title.plain != nullptr)
    locate_all(text, title, scratch.spans, scratch.edges, out);
}

}  // namespace metier::link
