// JSON of any size: arrays element by element, lines one by one, objects around a list opened only
// where they are too large to be looked at whole.
#include <fmt/format.h>

#include "feeds/json_adverts.h"
#include "feeds/json_scan.h"
#include "feeds/source.h"

namespace metier::feeds {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\x1E';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || text.back() == ',')) text.remove_suffix(1);
  return text;
}

// The first name in an object: "{ "id": ..." -> "\"id\"", with the quotes.
std::string_view first_key(std::string_view object) {
  const std::size_t open = object.find('"');
  if (open == std::string_view::npos) return {};
  const std::size_t close = object.find('"', open + 1);
  if (close == std::string_view::npos || close - open > 100) return {};
  return object.substr(open, close + 1 - open);
}

// Whether each line is a value of its own: an object begins behind a line that does not lead to it.
bool has_values_by_line(std::string_view head) {
  int lines = 0;
  char last = '\0';
  for (std::size_t at = 0; at < head.size() && lines < 10;) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    std::string_view line = head.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    at = end + 1;
    if (line.starts_with('\x1E')) line.remove_prefix(1);
    if (line.empty()) continue;
    const bool is_led_to = last == '[' || last == ',' || last == ':' || last == '{';
    if (line.starts_with('{') && line.size() > 1) {
      ValueScan scan;
      if (scan.scan(line) == ValueScan::State::done && scan.at() == line.size() && lines == 0)
        return !trimmed(head.substr(std::min(at, head.size()))).empty();
      if (lines > 0 && !is_led_to) return true;
    }
    last = line.back();
    ++lines;
  }
  return false;
}

class JsonSource : public SteppingSource {
 public:
  JsonSource(std::unique_ptr<Window> window, const Context& context)
      : window_(std::move(window)), context_(context), adverts_(found_) {}

  std::string_view form() const override {
    if (!adverts_.form().empty()) return adverts_.form();
    return mode_ == Mode::lines ? "jsonl" : "json";
  }

 private:
  enum class Mode { unknown, lines, values };
  struct Level {  // of what was too large to be looked at whole
    bool is_array = false;
    bool has_records = false;  // of an array: its elements are adverts
    bool is_done = false;      // the list in it was read
    std::uint64_t count = 0;
  };

  Result<bool> step() override {
    if (mode_ == Mode::unknown) {
      constexpr std::size_t kSample = std::size_t{256} << 10;
      const auto head = window_->ahead(kSample);
      if (!head) return tl::unexpected(head.error());
      mode_ = has_values_by_line(*head) ? Mode::lines : Mode::values;
    }
    return mode_ == Mode::lines ? step_line() : step_value();
  }

  Result<bool> step_line();
  Result<bool> step_value();
  Result<bool> read_value(char first);
  Result<bool> whole_value(std::size_t size);
  Result<bool> large_value(ValueScan& scan, char first);
  Result<bool> broken_value(const ValueScan& scan);
  Result<bool> broken_element(const ValueScan& scan);
  Result<bool> skip_key();
  Result<bool> pass_over(ValueScan& scan);
  Result<bool> skip_blanks();
  std::size_t find_border(std::string_view bytes, std::size_t from) const;
  tl::unexpected<Error> damaged(std::uint64_t at, std::string_view why) const {
    return fail(ErrorKind::input, "{}: damaged JSON at byte {}: {}", context_.name, at, why);
  }
  std::string element_origin() const {
    return fmt::format("{}, record {}", context_.name, levels_.back().count);
  }
  std::size_t limit() const { return context_.options.max_record_bytes; }

  std::unique_ptr<Window> window_;
  Context context_;
  JsonAdverts adverts_;
  Mode mode_ = Mode::unknown;
  std::uint64_t line_ = 0;
  bool has_records_ = false;  // of lines
  std::vector<Level> levels_;
  std::string first_key_;  // of the first good element
};

Result<bool> JsonSource::step_line() {
  std::size_t seen = 0, end = std::string_view::npos;
  for (;;) {
    end = window_->ahead().find('\n', seen);
    seen = window_->ahead().size();
    if (end != std::string_view::npos || seen > limit()) break;
    const auto more = window_->more();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  ++line_;
  const std::string origin = fmt::format("{}:{}", context_.name, line_);
  if (seen == 0) return false;
  if (std::min(end, seen) > limit()) {
    found_.push_back(reject_of(origin, "", fmt::format("more than {} bytes", limit()),
                               window_->ahead().substr(0, kMaxRejectedBytes)));
    while (end == std::string_view::npos) {
      window_->skip(window_->ahead().size());
      const auto more = window_->more();
      if (!more) return tl::unexpected(more.error());
      if (!*more) return true;
      end = window_->ahead().find('\n');
    }
  } else {
    const std::string_view line = trimmed(window_->ahead().substr(0, end));
    if (!line.empty()) has_records_ |= adverts_.read(line, has_records_, origin);
  }
  window_->skip(std::min(end, window_->ahead().size() - 1) + 1);
  return true;
}

// Blanks and commas; false at the end.
Result<bool> JsonSource::skip_blanks() {
  for (;;) {
    const std::string_view bytes = window_->ahead();
    std::size_t count = 0;
    while (count < bytes.size() && (is_blank(bytes[count]) || bytes[count] == ',')) ++count;
    window_->skip(count);
    if (count < bytes.size()) return true;
    const auto more = window_->more();
    if (!more || !*more) return more;
  }
}

Result<bool> JsonSource::step_value() {
  const auto any = skip_blanks();
  if (!any) return any;
  if (!*any) {
    if (levels_.empty()) return false;
    return damaged(window_->offset(), "the file ends before the list does");
  }
  const char first = window_->ahead()[0];
  if (first == ']' || first == '}') {
    if (levels_.empty() || levels_.back().is_array != (first == ']'))
      return damaged(window_->offset(), "a bracket is closed that is not open");
    const bool is_done = levels_.back().has_records || levels_.back().is_done;
    levels_.pop_back();
    if (!levels_.empty()) levels_.back().is_done |= is_done;
    window_->skip(1);
    return true;
  }
  if (levels_.empty() && first == '[') {
    levels_.push_back(Level{true, false, false, 0});
    window_->skip(1);
    return true;
  }
  if (!levels_.empty() && !levels_.back().is_array) {
    const auto value = skip_key();
    if (!value) return value;
  }
  return read_value(window_->ahead()[0]);
}

// Past the name of a field and its colon.
Result<bool> JsonSource::skip_key() {
  constexpr std::size_t kLongest = 64 << 10;
  ValueScan scan;
  while (scan.scan(window_->ahead()) == ValueScan::State::more) {
    const auto more = window_->more();
    if (!more) return more;
    if (!*more || scan.at() > kLongest)
      return damaged(window_->offset(), "the name of a field does not end");
  }
  if (window_->ahead()[0] != '"')
    return damaged(window_->offset(), "the name of a field is missing");
  window_->skip(scan.at());
  const auto colon = skip_blanks();
  if (!colon) return colon;
  if (!*colon || window_->ahead()[0] != ':')
    return damaged(window_->offset(), "a colon is missing");
  window_->skip(1);
  const auto value = skip_blanks();
  if (value && !*value) return damaged(window_->offset(), "a value is missing");
  return value;
}

Result<bool> JsonSource::read_value(char first) {
  ValueScan scan;
  for (;;) {
    const auto state = scan.scan(window_->ahead());
    if (state == ValueScan::State::broken) return broken_value(scan);
    if (state == ValueScan::State::done) break;
    if (scan.at() > limit()) return large_value(scan, first);
    const auto more = window_->more();
    if (!more) return more;
    if (*more) continue;
    if (first != '"' && first != '{' && first != '[') break;  // a number at the end
    return damaged(window_->offset(), "the file ends before this value does");
  }
  if (scan.at() == 0) return damaged(window_->offset(), "no value begins so");
  if (scan.at() > limit()) return large_value(scan, first);
  return whole_value(scan.at());
}

Result<bool> JsonSource::whole_value(std::size_t size) {
  const std::string_view bytes = window_->ahead().substr(0, size);
  const bool holds_more = bytes[0] == '{' || bytes[0] == '[';
  if (levels_.empty()) {
    adverts_.read(bytes, false, context_.name);
  } else if (Level& level = levels_.back(); level.is_array) {
    ++level.count;
    if (level.has_records || holds_more) {
      const bool is_good = adverts_.read(bytes, level.has_records, element_origin());
      level.has_records |= is_good;
      if (first_key_.empty() && is_good) first_key_ = first_key(bytes);
    }
  } else if (!level.is_done && holds_more) {
    level.is_done = adverts_.read(bytes, false, context_.name);
  }
  window_->skip(size);
  return true;
}

Result<bool> JsonSource::large_value(ValueScan& scan, char first) {
  const bool is_element = !levels_.empty() && levels_.back().is_array;
  if (is_element) ++levels_.back().count;
  const bool is_record = is_element && levels_.back().has_records;
  const bool is_wanted = levels_.empty() || !levels_.back().is_done;
  if (!is_record && is_wanted && (first == '{' || first == '[') && levels_.size() < kMostDepth) {
    levels_.push_back(Level{first == '[', false, false, 0});
    window_->skip(1);
    return true;
  }
  if (is_record)
    found_.push_back(reject_of(element_origin(), "", fmt::format("more than {} bytes", limit()),
                               window_->ahead().substr(0, kMaxRejectedBytes)));
  return pass_over(scan);
}

Result<bool> JsonSource::pass_over(ValueScan& scan) {
  for (;;) {
    const auto state = scan.scan(window_->ahead());
    if (state == ValueScan::State::broken)
      return damaged(window_->offset() + scan.at(), scan.why());
    const std::size_t size =
        state == ValueScan::State::done ? scan.at() : scan.droppable(window_->ahead());
    window_->skip(size);
    if (state == ValueScan::State::done) return true;
    scan.dropped(size);
    const auto more = window_->more();
    if (!more) return more;
    if (!*more) return damaged(window_->offset(), "the file ends before this value does");
  }
}

Result<bool> JsonSource::broken_value(const ValueScan& scan) {
  const std::uint64_t at = window_->offset() + scan.at();
  if (!levels_.empty() && levels_.back().is_array) return broken_element(scan);
  if (!levels_.empty()) return damaged(at, scan.why());
  auto rest = window_->rest(context_.name, limit());
  const std::size_t before = found_.size();
  if (!rest || !adverts_.read(*rest, false, context_.name)) return damaged(at, scan.why());
  // What could not be mended at all is an error of the file, not of a record.
  if (found_.size() == before + 1 && std::holds_alternative<Reject>(found_.back().content)) {
    found_.pop_back();
    return damaged(at, scan.why());
  }
  return true;
}

// Where another element begins: behind "}," and with the name that those before begin with.
std::size_t JsonSource::find_border(std::string_view bytes, std::size_t from) const {
  for (std::size_t at = from; (at = bytes.find('{', at)) != std::string_view::npos; ++at) {
    std::size_t before = at;
    while (before > from && is_blank(bytes[before - 1])) --before;
    if (before <= from || bytes[before - 1] != ',') continue;
    --before;
    while (before > from && is_blank(bytes[before - 1])) --before;
    if (before == 0 || bytes[before - 1] != '}') continue;
    std::size_t behind = at + 1;
    while (behind < bytes.size() && is_blank(bytes[behind])) ++behind;
    const std::string_view key = first_key_.empty() ? std::string_view("\"") : first_key_;
    if (bytes.substr(behind).starts_with(key)) return at;
  }
  return std::string_view::npos;
}

Result<bool> JsonSource::broken_element(const ValueScan& scan) {
  Level& level = levels_.back();
  ++level.count;
  std::string raw(window_->ahead().substr(0, kMaxRejectedBytes));
  const std::string reason =
      fmt::format("this is no JSON: {} at byte {}", scan.why(), window_->offset() + scan.at());
  std::size_t from = scan.at(), border = std::string_view::npos;
  for (;;) {
    border = find_border(window_->ahead(), from);
    if (border != std::string_view::npos) break;
    // A border may be cut: some bytes stay.
    constexpr std::size_t kKept = 4096;
    const std::size_t size = window_->ahead().size();
    if (size > limit()) window_->skip(size - kKept);
    from = std::min(size, window_->ahead().size());
    from -= std::min(from, kKept);
    const auto more = window_->more();
    if (!more) return more;
    if (*more) continue;
    border = window_->ahead().size();
    levels_.clear();  // nothing can be told of what is left
    break;
  }
  raw.resize(std::min(raw.size(), std::max(border, scan.at())));
  std::size_t before = found_.size();
  const std::string_view bytes = trimmed(window_->ahead().substr(0, border));
  const std::string origin = fmt::format("{}, record {}", context_.name, level.count);
  // With a stray quote put right it may be an advert all the same.
  if (bytes.size() <= limit() && bytes.starts_with('{') && adverts_.read(bytes, true, origin) &&
      found_.size() == before + 1 && std::holds_alternative<Reject>(found_.back().content))
    found_.pop_back();
  if (found_.size() == before) found_.push_back(reject_of(origin, "", reason, raw));
  if (!levels_.empty()) levels_.back().has_records = true;
  window_->skip(border);
  return true;
}

}  // namespace

std::unique_ptr<Source> json_source(std::unique_ptr<Window> window, const Context& context) {
  return std::make_unique<JsonSource>(std::move(window), context);
}

}  // namespace metier::feeds
