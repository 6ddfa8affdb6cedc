#include "link/reader.h"

#include "link/language.h"
#include "link/matcher.h"

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
  LanguageId english;

  // Leaves the first piece of the text in the buffers.
  int guess(const Document& document, Scratch::Impl& scratch) const {
    LanguageGuess guess;
    Piece& piece = scratch.buffers.piece;
    if (!document.title.empty()) {
      piece.load(automaton, document.title, 0, scratch.piece_bytes);
      guess.add(automaton, piece.words);
    }
    piece.load(automaton, document.text, 0, scratch.piece_bytes);
    guess.add(automaton, piece.words);
    return guess.best();
  }

  LanguageRule rule_for(std::string_view language) const {
    LanguageRule rule;
    rule.english = english;
    rule.known = !language.empty();
    if (!rule.known) return rule;
    rule.text = snapshot->taxonomy().language(language);
    for (std::size_t i = 0; i < automaton.language_count(); ++i)
      if (automaton.language(i) == language) rule.bit = static_cast<int>(i);
    return rule;
  }
};

Reader::Reader(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader> Reader::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto automaton = Automaton::open(*snapshot);
  if (!automaton) return tl::unexpected(automaton.error());
  auto impl = std::make_unique<Impl>();
  impl->english = snapshot->taxonomy().language("en");
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
  out.language = language_of_tag(document.language);
  bool loaded = false;
  if (out.language.empty() || out.language == "und") {
    out.language.clear();
    const int bit = impl_->guess(document, scratch);
    if (bit >= 0) out.language = impl_->automaton.language(static_cast<std::size_t>(bit));
    loaded = true;
  }
  const LanguageRule rule = impl_->rule_for(out.language);
  const auto& taxonomy = impl_->snapshot->taxonomy();
  out.label_language = rule.text.valid() ? rule.text : taxonomy.english();
  if (out.language.empty()) out.language = "und";
  scratch.findings.start(taxonomy.concept_count());
  Matcher matcher(impl_->automaton, taxonomy, rule, scratch.buffers, scratch.findings);
  matcher.read(document.text, false, scratch.piece_bytes, loaded);
  matcher.read(document.title, true, scratch.piece_bytes, false);
  scratch.findings.finish(out);
}

}  // namespace metier::link
