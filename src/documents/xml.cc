#include "documents/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace metier::documents {
namespace {

std::string_view local(const char* name) {
  const std::string_view whole = name;
  const auto colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

class Reader {
 public:
  Reader(const std::string& name, XmlReceiver& receiver, const XmlLimits& limits,
         const char* encoding)
      : name_(name), receiver_(receiver), limits_(limits), parser_(XML_ParserCreate(encoding)) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const char* tag, const char** attributes) {
          static_cast<Reader*>(self)->begin(tag, attributes);
        },
        [](void* self, const char* tag) { static_cast<Reader*>(self)->end(tag); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int size) {
      static_cast<Reader*>(self)->text({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(parser_.get(),
                                   [](void* self, const char*, const char*, const char*, int) {
                                     static_cast<Reader*>(self)->stop(Stop::doctype);
                                   });
  }

  Result<void> run(std::string_view bytes) {
    constexpr std::size_t kStep = std::size_t{1} << 20;
    for (std::size_t at = 0;; at += kStep) {
      const std::string_view step = bytes.substr(std::min(at, bytes.size()), kStep);
      const bool last = at + kStep >= bytes.size();
      const auto status =
          XML_Parse(parser_.get(), step.data(), static_cast<int>(step.size()), last ? 1 : 0);
      if (stop_ != Stop::none) return stopped();
      if (status != XML_STATUS_OK)
        return fail(ErrorKind::input, "{}: damaged XML in line {}: {}", name_,
                    XML_GetCurrentLineNumber(parser_.get()),
                    XML_ErrorString(XML_GetErrorCode(parser_.get())));
      if (last) return {};
    }
  }

 private:
  enum class Stop { none, doctype, depth, satisfied };

  void begin(const char* tag, const char** attributes) {
    if (stop_ != Stop::none) return;
    if (++depth_ > limits_.most_depth) return stop(Stop::depth);
    attributes_.clear();
    for (; *attributes != nullptr; attributes += 2)
      attributes_.push_back({local(attributes[0]), attributes[1]});
    receiver_.begin(local(tag), attributes_);
    check();
  }
  void end(const char* tag) {
    if (stop_ != Stop::none) return;
    --depth_;
    receiver_.end(local(tag));
    check();
  }
  void text(std::string_view text) {
    if (stop_ != Stop::none) return;
    receiver_.text(text);
    check();
  }
  void check() {
    if (!receiver_.wants_more()) stop(Stop::satisfied);
  }
  void stop(Stop why) {
    stop_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  Result<void> stopped() const {
    if (stop_ == Stop::doctype)
      return fail(ErrorKind::input,
                  "{}: XML with a document type (DOCTYPE), in which entities could be defined; "
                  "such files are not read",
                  name_);
    if (stop_ == Stop::depth)
      return fail(ErrorKind::limit, "{}: XML nested deeper than {} elements, which is the limit",
                  name_, limits_.most_depth);
    return {};
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  const std::string& name_;
  XmlReceiver& receiver_;
  const XmlLimits& limits_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
  std::vector<XmlAttribute> attributes_;
  std::size_t depth_ = 0;
  Stop stop_ = Stop::none;
};

}  // namespace

Result<void> read_xml(const std::string& name, std::string_view bytes, const char* encoding,
                      XmlReceiver& receiver, const XmlLimits& limits) {
  return Reader(name, receiver, limits, encoding).run(bytes);
}

std::string_view attribute(const std::vector<XmlAttribute>& attributes, std::string_view name) {
  for (const XmlAttribute& one : attributes)
    if (one.name == name) return one.value;
  return {};
}

}  // namespace metier::documents
