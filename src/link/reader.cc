#include "link/reader.h"

#include "link/matcher.h"
#include "link/text_language.h"

namespace metier::link {

struct Scratch::Impl {
  std::size_t piece_bytes = 0;
  MatchBuffers buffers;
  Findings findings;
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
};

Reader::Reader(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader> Reader::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto automaton = Automaton::open(*snapshot);
  if (!automaton) return tl::unexpected(automaton.error());
  auto impl = std::make_unique<Impl>();
  impl->snapshot = std::move(snapshot);
  impl->automaton = *automaton;
  return Reader(std::move(impl));
}

const snapshot::Snapshot& Reader::snapshot() const {
  return *impl_->snapshot;
}

void Reader::read(const Document& given, Scratch& scratch_of_thread, Reading& out) const {
  Scratch::Impl& scratch = *scratch_of_thread.impl_;
  Document document = given;
  document.text = document.text.substr(0, kMaxTextBytes);
  document.title = document.title.substr(0, kMaxTextBytes);
  const bool loaded = text_language(impl_->automaton, document, scratch.piece_bytes,
                                    scratch.buffers.piece, out.language);
  const auto& taxonomy = impl_->snapshot->taxonomy();
  const LanguageRule rule = language_rule(impl_->automaton, taxonomy, out.language);
  out.label_language = rule.text.valid() ? rule.text : taxonomy.english();
  if (out.language.empty()) out.language = "und";
  scratch.findings.start(taxonomy.concept_count());
  Matcher matcher(impl_->automaton, taxonomy, rule, scratch.buffers, scratch.findings);
  matcher.read(document.text, false, scratch.piece_bytes, loaded);
  matcher.read(document.title, true, scratch.piece_bytes, false);
  scratch.findings.finish(out);
}

}  // namespace metier::link
