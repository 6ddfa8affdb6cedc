// Writes compact JSON into a string. The caller nests correctly; commas and escapes are done here.
//
//   JsonWriter json;
//   json.begin_object().field("uri", uri).key("tags").begin_array();
//   for (auto tag : tags) json.value(tag);
//   json.end_array().end_object();
//   send(json.take());
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace metier {

// Appends `text` as a quoted JSON string. Invalid UTF-8 becomes U+FFFD, so the output is always
// valid;
// "</" is written "<\/" and U+2028/2029 escaped, so that it may stand inside a script element.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
 public:
  JsonWriter() = default;
  explicit JsonWriter(std::size_t expected_size) { out_.reserve(expected_size); }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  // key() for a name that needs no escapes, with its quotes and colon: raw_key("\"uri\":").
  JsonWriter& raw_key(std::string_view quoted) {
    separate();
    out_ += quoted;
    need_comma_ = false;
    return *this;
  }
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
    return raw(std::to_string(number));
  }
  JsonWriter& value(double number);  // shortest form that reads back; null when not finite
  JsonWriter& null() { return raw("null"); }
  // JSON text that is already right.
  JsonWriter& raw(std::string_view json);

  template <class T>
  JsonWriter& field(std::string_view name, const T& v) {
    return key(name).value(v);
  }

  const std::string& text() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate() {
    if (need_comma_) out_.push_back(',');
    need_comma_ = true;
  }

  std::string out_;
  bool need_comma_ = false;
};

}  // namespace metier
