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

// The text without its markup; the text itself where it has none.
std::string_view without_markup(std::string_view given, text::PlainText& buffer,
                                const text::PlainText*& plain, text::Markup& markup) {
  markup = text::detect_markup(given);
  plain = nullptr;
  if (markup == text::Markup::plain) return given;
  text::strip_markup(given, markup, buffer);
  plain = &buffer;
  return buffer.text;
}

}  // namespace

void Reader::read(const Document& given, Scratch& scratch_of_thread, Reading& out,
                  const ReadOptions& options) const {
  Scratch::Impl& scratch = *scratch_of_thread.impl_;
  const auto given_text = given.text.substr(0, kMaxTextBytes);
  const auto given_title = given.title.substr(0, kMaxTextBytes);
  const text::PlainText *plain, *plain_title;
  text::Markup markup, title_markup;
  const Document document{
      without_markup(given_text, scratch.plain, plain, markup),
      without_markup(given_title, scratch.plain_title, plain_title, title_markup), given.language};
  // The guess must not depend on the size of the pieces.
  const bool loaded =
      text_language(impl_->automaton, document, scratch.buffers.piece, out.language) &&
      scratch.piece_bytes == kGuessBytes;
  const auto& taxonomy = impl_->snapshot->taxonomy();
  const LanguageRule rule = language_rule(impl_->automaton, taxonomy, out.language);
  out.label_language = rule.text.valid() ? rule.text : taxonomy.english();
  out.unmatched.clear();
  scratch.findings.start(taxonomy.concept_count());
  const bool meaning = impl_->learned && !options.labels_only;
  auto& named = scratch.document.named;
  named.list.clear();
  MatchSink& sink = meaning ? static_cast<MatchSink&>(named) : scratch.findings;
  Matcher matcher(impl_->automaton, taxonomy, rule, scratch.buffers, sink);
  matcher.read(document.text, false, scratch.piece_bytes, loaded);
  matcher.read(document.title, true, scratch.piece_bytes, false);
  if (meaning)
    DocumentReader(taxonomy, *impl_->learned)
        .read(document.text,
              markup == text::Markup::html ? text::LineEnds::real : text::LineEnds::guessed,
              document.title, out.language, out.label_language, options.threshold, scratch.document,
              scratch.findings);
  if (out.language.empty()) out.language = "und";
  scratch.findings.finish(out);
  if (meaning)
    out.unmatched.assign(scratch.document.unmatched.begin(), scratch.document.unmatched.end());
  if (!meaning && plain == nullptr && plain_title == nullptr) return;
  for (const bool title : {false, true}) {
    scratch.spans.clear();
    for (const auto* list : {&out.occupations, &out.skills})
      for (const Finding& f : *list)
        for (std::uint32_t i = title ? f.first_title_span : f.first_span;
             i < (title ? f.first_span : f.end_span); ++i)
          scratch.spans.push_back(&out.all_spans[i]);
    if (!title)
      for (Unmatched& u : out.unmatched) scratch.spans.push_back(&u.span);
    locate(title ? given_title : given_text, title ? plain_title : plain, scratch.spans,
           scratch.edges);
  }
}

}  // namespace metier::link
