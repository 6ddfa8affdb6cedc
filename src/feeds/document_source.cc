// One advert that is a document: text, Markdown, a page, PDF, DOCX, ODT.
#include <fmt/format.h>

#include <algorithm>

#include "documents/documents.h"
#include "feeds/assembler.h"
#include "feeds/source.h"
#include "text/text.h"

namespace metier::feeds {
namespace {

// Words that adverts have in the languages of Europe, whole ones.
constexpr std::string_view kCues[] = {
#include "feeds/document_cues.inc"
};

std::vector<std::string> folded_cues() {
  std::vector<std::string> out;
  for (const std::string_view cue : kCues) out.push_back(fmt::format(" {} ", text::fold(cue)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whether a text speaks of a job as adverts do: two such words at least.
bool is_advert(std::string_view text) {
  static const std::vector<std::string> cues = folded_cues();
  constexpr std::size_t kLooked = std::size_t{256} << 10;
  const std::string folded = " " + text::fold(text.substr(0, kLooked)) + " ";
  int count = 0;
  for (const std::string& cue : cues)
    if (folded.find(cue) != std::string::npos && ++count == 2) return true;
  return false;
}

class DocumentSource : public SteppingSource {
 public:
  DocumentSource(std::string bytes, const Context& context)
      : bytes_(std::move(bytes)), context_(context) {}
  std::string_view form() const override { return form_; }

 private:
  Result<bool> step() override {
    if (is_read_) return false;
    is_read_ = true;
    auto read = documents::read_document(context_.name, bytes_);
    if (!read) return tl::unexpected(read.error());
    form_ = documents::name(read->format);
    if (read->is_cv)
      return fail(ErrorKind::not_found, "{}: a CV ({}), no advert", context_.name, form_);
    const auto cells = std::count_if(
        read->parts.begin(), read->parts.end(),
        [](const documents::Part& part) { return part.kind == documents::PartKind::cell; });
    const bool is_table = static_cast<std::size_t>(cells) * 2 > read->parts.size();
    if (!read->is_advert && (is_table || !is_advert(read->text)))
      return fail(ErrorKind::not_found, "{}: nothing in it speaks of a job as adverts do",
                  context_.name);
    found_.push_back({record_of(*read), context_.name});
    return true;
  }

  // A line as titles are: short, and no sentence.
  static bool is_headline(std::string_view line) {
    constexpr std::size_t kLongest = 120;
    return line.size() <= kLongest && line.find('\n') == std::string_view::npos &&
           !line.ends_with('.') && !line.ends_with(':');
  }

  static Record record_of(const documents::Document& document) {
    Record out;
    const auto title = [&](auto is) {
      const auto at = std::find_if(document.parts.begin(), document.parts.end(), is);
      if (out.title.empty() && at != document.parts.end()) {
        const std::string_view words = document.words(*at);
        out.title = words.substr(0, std::min(words.find('\n'), words.size()));
      }
    };
    using documents::Part;
    title([](const Part& part) { return part.field == documents::Field::title; });
    if (!document.parts.empty() && is_headline(document.words(document.parts.front())))
      out.title = document.words(document.parts.front());
    title([](const Part& part) { return part.kind == documents::PartKind::heading; });
    title([](const Part& part) { return !part.in_margin; });
    constexpr std::size_t kLongest = 300;
    if (out.title.size() > kLongest) out.title.clear();  // a text without a heading
    out.title = line_of(out.title);
    out.text = document.text;
    std::erase(out.text, '\0');
    out.language = line_of(document.language);
    return out;
  }

  std::string bytes_;
  Context context_;
  std::string form_ = "document";
  bool is_read_ = false;
};

}  // namespace

std::unique_ptr<Source> document_source(std::string bytes, const Context& context) {
  return std::make_unique<DocumentSource>(std::move(bytes), context);
}

}  // namespace metier::feeds
