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
#include <cstring>
#include <string>
#include <string_view>

namespace metier {

// Appends `text` as a quoted JSON string. Invalid UTF-8 becomes U+FFFD, so the output is always
// valid; "</" is written "<\/" and U+2028/2029 escaped, so that it may stand inside a script
// element.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
 public:
  JsonWriter() = default;
  explicit JsonWriter(std::size_t expected_size) { buffer_.resize(expected_size); }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  // key() for a name that needs no escapes, with its quotes and colon: raw_key("\"uri\":").
  JsonWriter& raw_key(std::string_view quoted) {
    put(quoted);
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
  JsonWriter& raw(std::string_view json) {
    put(json);
    return *this;
  }

  template <class T>
  JsonWriter& field(std::string_view name, const T& v) {
    return key(name).value(v);
  }

  std::string_view text() const { return {buffer_.data(), size_}; }
  std::string take() {
    buffer_.resize(size_);
    size_ = 0;
    need_comma_ = false;
    return std::move(buffer_);
  }

 private:
  JsonWriter& open(char bracket) {
    put({&bracket, 1});
    need_comma_ = false;
    return *this;
  }
  JsonWriter& close(char bracket) {
    *room(1) = bracket;
    ++size_;
    need_comma_ = true;
    return *this;
  }
  // The text after a comma where one is due.
  void put(std::string_view text) {
    char* at = room(text.size() + 1);
    *at = ',';
    at += need_comma_ ? 1 : 0;
    std::memcpy(at, text.data(), text.size());
    size_ = static_cast<std::size_t>(at - buffer_.data()) + text.size();
    need_comma_ = true;
  }
  // Where the text goes on, with room for so many bytes.
  char* room(std::size_t bytes) {
    if (size_ + bytes > buffer_.size()) grow(bytes);
    return buffer_.data() + size_;
  }
  void grow(std::size_t bytes);

  std::string buffer_;  // the first size_ bytes are the text
  std::size_t size_ = 0;
  bool need_comma_ = false;
};

}  // namespace metier
