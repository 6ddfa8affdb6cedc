// RSS, Atom and the XML feeds of job boards, element by element.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/base.h"
#include "feeds/json_adverts.h"
#include "feeds/json_scan.h"
#include "feeds/source.h"

namespace metier::feeds {
namespace {

constexpr std::size_t kStep = 64 << 10;
constexpr int kDeepest = 64;

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// An element with its text, as JSON: text alone, or an object of attributes and children.
struct Node {
  std::string name;
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Node> children;
};

void write(const Node& node, JsonWriter& json) {
  if (node.children.empty() && node.attributes.empty()) {
    json.value(node.text);
    return;
  }
  json.begin_object();
  for (const auto& [name, value] : node.attributes) json.field(name, value);
  for (const Node& child : node.children) {
    json.key(child.name);
    write(child, json);
  }
  // Atom's links have their target in an attribute.
  const bool has_text = node.text.find_first_not_of(" \t\r\n") != std::string::npos;
  if (has_text) json.field("#text", node.text);
  json.end_object();
}

// Ampersands that begin no reference, and controls: the usual faults.
std::string mended_xml(std::string_view text) {
  const std::string valid = mended_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size(); ++at) {
    const char c = valid[at];
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') continue;
    out += c;
    if (c != '&') continue;
    const std::size_t end =
        std::min(valid.find_first_not_of(
                     "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", at + 1),
                 valid.size());
    if (end == at + 1 || end - at > 12 || end == valid.size() || valid[end] != ';') out += "amp;";
  }
  return out;
}

class XmlSource : public SteppingSource {
 public:
  XmlSource(std::unique_ptr<Window> window, const Context& context)
      : window_(std::move(window)), context_(context), adverts_(found_) {
    start();
  }

  std::string_view form() const override { return form_; }

 private:
  enum class Stop { none, entity, depth };

  void start() {
    parser_.reset(XML_ParserCreate("UTF-8"));  // whatever it declares
    XML_Parser parser = parser_.get();
    XML_SetUserData(parser, this);
    XML_UseForeignDTD(parser, XML_TRUE);  // unknown references are told, no error
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER);
    XML_SetElementHandler(
        parser,
        [](void* self, const char* name, const char** attributes) {
          static_cast<XmlSource*>(self)->begin(name, attributes);
        },
        [](void* self, const char* name) { static_cast<XmlSource*>(self)->end(name); });
    XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int size) {
      static_cast<XmlSource*>(self)->text({text, static_cast<std::size_t>(size)});
    });
    XML_SetSkippedEntityHandler(parser, [](void* self, const char* name, int) {
      static_cast<XmlSource*>(self)->text(fmt::format("&{};", name));
    });
    XML_SetEntityDeclHandler(parser, [](void* self, const char*, int, const char*, int, const char*,
                                        const char*, const char*, const char*) {
      static_cast<XmlSource*>(self)->stop(Stop::entity);
    });
    open_.clear();
    depth_ = 0;
    raw_.clear();
    fed_before_ = 0;
    if (!is_resumed_) return;
    constexpr std::string_view kRoot = "<x>";
    XML_Parse(parser, kRoot.data(), static_cast<int>(kRoot.size()), 0);
    fed_before_ = kRoot.size();
  }

  Result<bool> step() override {
    if (is_done_) return false;
    const auto bytes = window_->ahead(1);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string_view piece = bytes->substr(0, kStep);
    raw_ += piece;
    const bool is_last = piece.empty();
    const auto status =
        XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
    window_->skip(piece.size());
    if (stop_ != Stop::none) return stopped();
    if (status != XML_STATUS_OK) return faulty(is_last);
    is_done_ = is_last;
    drop_raw();
    return true;
  }

  tl::unexpected<Error> stopped() const {
    if (stop_ == Stop::entity)
      return fail(ErrorKind::input, "{}: XML that defines entities, which are not expanded",
                  context_.name);
    return fail(ErrorKind::limit, "{}: XML nested deeper than {} elements", context_.name,
                kDeepest);
  }

  std::uint64_t position() const {
    const auto at = XML_GetCurrentByteIndex(parser_.get());
    return at < 0 ? 0 : static_cast<std::uint64_t>(at);
  }

  // Bytes of raw_ before the record that is open are not needed, but for a tag that is cut.
  void drop_raw() {
    constexpr std::uint64_t kTag = 64 << 10;
    const std::uint64_t end = fed_before_ + raw_.size();
    std::uint64_t keep =
        open_.empty() ? end - std::min<std::uint64_t>(raw_.size(), kTag) : item_begin_;
    if (raw_.size() > context_.options.max_record_bytes + kStep) keep = end;
    if (keep <= fed_before_) return;
    raw_.erase(0, keep - fed_before_);
    fed_before_ = keep;
  }

  void begin(std::string_view name, const char** attributes) {
    if (stop_ != Stop::none) return;
    if (++depth_ > kDeepest) return stop(Stop::depth);
    const std::string_view short_name = local(name);
    if (depth_ == 1 && !is_resumed_) name_form(short_name);
    const bool is_item = is_item_name(short_name);
    const bool is_guess = depth_ == 2 && !is_resumed_ && form_ == "xml";
    // A guess that holds what is an advert by its name is a list.
    if (!open_.empty() && is_guess_ && is_item) open_.clear();
    if (open_.empty()) {
      if ((!is_item && !is_guess) || (form_ == "rss" && short_name != "item")) return;
      is_guess_ = !is_item;
      item_begin_ = position();
      item_bytes_ = 0;
    }
    Node node;
    node.name = short_name;
    item_bytes_ += short_name.size() + sizeof(Node);
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view attribute = attributes[0];
      if (attribute.starts_with("xml") || attribute == "type" || attribute == "isPermaLink")
        continue;
      item_bytes_ += std::string_view(attributes[1]).size();
      node.attributes.emplace_back(attributes[0], attributes[1]);
    }
    open_.push_back(std::move(node));
  }

  void end(std::string_view) {
    if (stop_ != Stop::none) return;
    --depth_;
    if (open_.empty()) return;
    Node node = std::move(open_.back());
    open_.pop_back();
    // The address of a link, where it has one.
    if (node.name == "link" && node.text.empty() && node.children.empty())
      for (const auto& [name, value] : node.attributes)
        if (name == "href") node.text = value;
    if (node.name == "link") node.attributes.clear();
    if (node.name == "guid") node.attributes.clear();
    if (!open_.empty()) {
      if (!is_too_large()) open_.back().children.push_back(std::move(node));
    } else {
      finish(node);
    }
  }

  void text(std::string_view text) {
    if (stop_ != Stop::none || open_.empty()) return;
    item_bytes_ += text.size();
    if (!is_too_large()) open_.back().text += text;
  }
  // Names and nodes count too.
  bool is_too_large() const { return item_bytes_ > context_.options.max_record_bytes; }

  void finish(const Node& node) {
    ++count_;
    const std::string origin = fmt::format("{}, record {}", context_.name, count_);
    if (is_too_large()) {
      if (!is_guess_)
        found_.push_back(reject_of(
            origin, "", fmt::format("more than {} bytes", context_.options.max_record_bytes),
            raw_item()));
      return;
    }
    JsonWriter json;
    write(node, json);
    const std::string text = json.take();
    if (!text.starts_with('{')) {
      --count_;
      return;
    }
    const std::size_t before = found_.size();
    const bool is_found = adverts_.read(text, !is_guess_, origin);
    if (!is_found) --count_;
    for (std::size_t i = before; i < found_.size(); ++i)
      if (auto* reject = std::get_if<Reject>(&found_[i].content)) reject->raw = raw_item();
  }

  std::string raw_item() const {
    const std::uint64_t from = item_begin_ < fed_before_ ? 0 : item_begin_ - fed_before_;
    return from < raw_.size() ? raw_.substr(from, kMaxRejectedBytes) : std::string();
  }

  void name_form(std::string_view root) {
    if (root == "rss" || root == "RDF") form_ = "rss";
    if (root == "feed") form_ = "atom";
  }

  void stop(Stop why) {
    stop_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  Result<bool> faulty(bool is_last);

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  std::unique_ptr<Window> window_;
  Context context_;
  JsonAdverts adverts_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
  std::string_view form_ = "xml";
  std::vector<Node> open_;  // the record and the elements in it that are open
  std::string raw_;         // bytes given to the parser, from fed_before_ on
  std::uint64_t fed_before_ = 0;
  std::uint64_t item_begin_ = 0;
  std::size_t item_bytes_ = 0;
  std::uint64_t count_ = 0;
  int depth_ = 0;
  bool is_mending_ = false;  // reads one record that was mended
  bool is_guess_ = false, is_resumed_ = false, is_done_ = false;
  Stop stop_ = Stop::none;
};

// A fault within a record: it is mended or set aside, and the reading goes on behind it.
Result<bool> XmlSource::faulty(bool is_last) {
  const std::string where =
      is_resumed_ ? fmt::format("before byte {}", window_->offset())
                  : fmt::format("in line {}", XML_GetCurrentLineNumber(parser_.get()));
  const std::string why = XML_ErrorString(XML_GetErrorCode(parser_.get()));
  if (open_.empty() || is_guess_) {
    is_done_ = true;
    if (is_resumed_) return true;  // the ends of elements around the records
    return fail(ErrorKind::input, "{}: damaged XML {}: {}", context_.name, where, why);
  }
  const std::string name = open_.front().name;
  std::string rest = raw_.substr(item_begin_ > fed_before_ ? item_begin_ - fed_before_ : 0);
  const std::string closing = "</" + name;
  std::size_t end = std::string::npos;
  while ((end = rest.find(closing)) == std::string::npos && !is_last &&
         rest.size() <= context_.options.max_record_bytes) {
    const auto more = window_->ahead(1);
    if (!more) return tl::unexpected(more.error());
    if (more->empty()) break;
    const std::string_view piece = more->substr(0, kStep);
    rest += piece;
    window_->skip(piece.size());
  }
  if (end == std::string::npos)
    return fail(ErrorKind::input, "{}: damaged XML {}: {}", context_.name, where, why);
  end = std::min(rest.find('>', end), rest.size() - 1) + 1;
  const std::string origin = fmt::format("{}, record {}", context_.name, ++count_);
  const std::string mended = mended_xml(rest.substr(0, end));
  XmlSource alone(std::make_unique<Window>(bytes_input("<x>" + mended + "</x>")), context_);
  alone.is_mending_ = true;
  Item item;
  const auto one = is_mending_ ? Result<bool>(false) : alone.next(item);
  if (one && *one) {
    item.origin = origin;
    found_.push_back(std::move(item));
  } else {
    found_.push_back(
        reject_of(origin, "", fmt::format("damaged XML: {}", why), rest.substr(0, end)));
  }
  window_->unread(std::string_view(rest).substr(end));
  is_resumed_ = true;
  start();
  return true;
}

}  // namespace

std::unique_ptr<Source> xml_source(std::unique_ptr<Window> window, const Context& context) {
  return std::make_unique<XmlSource>(std::move(window), context);
}

}  // namespace metier::feeds
