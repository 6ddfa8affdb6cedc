// Saved HTML pages: JSON-LD in scripts, else microdata, else the text of the page.
#include <fmt/format.h>

#include "documents/documents.h"
#include "feeds/json_adverts.h"
#include "feeds/json_scan.h"
#include "feeds/microdata.h"
#include "feeds/source.h"

namespace metier::feeds {
namespace {

class PageSource : public SteppingSource {
 public:
  PageSource(std::string page, const Context& context)
      : page_(std::move(page)), context_(context) {}
  std::string_view form() const override { return form_; }

 private:
  Result<bool> step() override {
    if (is_read_) {
      if (!document_) return false;
      Item item;
      const auto more = document_->next(item);
      if (more && *more) found_.push_back(std::move(item));
      return more;
    }
    is_read_ = true;
    const std::string_view head = std::string_view(page_).substr(0, kHead);
    JsonAdverts adverts(found_);
    adverts.default_language = attribute_of_tag(head, "html", "", "lang");
    adverts.default_url = attribute_of_tag(page_, "link", "canonical", "href");
    for (const std::string_view script : documents::json_ld_of(page_))
      adverts.read_postings(script, context_.name);
    if (found_.empty()) read_microdata(adverts);
    if (found_.empty()) document_ = document_source(std::move(page_), context_);
    if (found_.size() > 1)
      for (std::size_t i = 0; i < found_.size(); ++i)
        found_[i].origin += fmt::format(", record {}", i + 1);
    return true;
  }

  void read_microdata(JsonAdverts& adverts) {
    for (const std::string& posting : postings_in_microdata(page_)) {
      adverts.read_postings(posting, context_.name);
      form_ = "microdata";
    }
  }

  static constexpr std::size_t kHead = 4096;
  std::string page_;
  Context context_;
  std::string_view form_ = "json-ld";
  std::unique_ptr<Source> document_;
  bool is_read_ = false;
};

}  // namespace

std::unique_ptr<Source> page_source(std::string page, const Context& context) {
  return std::make_unique<PageSource>(std::move(page), context);
}

}  // namespace metier::feeds
