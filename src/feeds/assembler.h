// Puts a record together from the fields of a source, whatever they are called. Inside feeds/ only.
#pragma once

#include <simdjson.h>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feeds/names.h"
#include "feeds/record.h"
#include "text/text.h"

namespace metier::feeds {

using simdjson::dom::element;

class Assembler {
 public:
  // Forgets the record before.
  void begin();
  // All fields of an object.
  void add(const simdjson::dom::object& object, int depth = 0);
  // One field of a table.
  void add(Target target, std::string_view text);
  // The record; call once after begin().
  Record finish();

  // Of the record so far.
  bool has(Field field) const { return rank_[static_cast<std::size_t>(field)] != kNone; }
  // Whether the fields are those of an advert rather than of something else.
  bool looks_like_advert() const;
  // "jobtech", "france-travail"; empty: neither
  std::string_view form() const;

 private:
  static constexpr std::uint8_t kNone = 255;
  static constexpr int kMostNesting = 12;

  struct Key {
    bool is_known = false;
    Target target{};
    bool is_label = false;
    std::string folded;
  };
  const Key& key_of(std::string_view name);

  void take_short_text();
  bool claim(Field field, std::uint8_t rank);
  void mark(Field field) { claim(field, kNone - 1); }
  void set(std::string& slot, Field field, std::uint8_t rank, std::string_view text);
  void set_date(std::string& slot, Target target, std::string_view text);
  void set_remote(Target target, std::string_view text);
  void add_value(Target target, const element& value, int depth);
  bool add_object_field(Target target, const element& value, int depth);
  bool add_codes(Field field, const char* scheme, const element& value, int depth);
  std::string* slot_of(Field field);
  void add_other(Target target, std::string_view text);
  void add_place_text(Target target, std::string_view text);
  void add_contracts(std::string_view text);
  void add_contracts(const element& value, int depth);

  // text.cc
  std::string one_line(std::string_view text);
  std::string text_of(const element& value, int depth = 0);  // its name where it is an object
  void collect_text(const element& value, std::string& out, int depth);
  void add_section(const element& value);
  std::string whole_text();

  // places.cc
  void add_place(const element& value, int depth);
  void fill_place(const simdjson::dom::object& object, places::Written& out, int depth);
  void order_places();
  void finish_places();

  // pay.cc
  void add_pay(const element& value, std::uint8_t rank, int depth);
  void add_pay_part(std::string_view name, const element& value, std::uint8_t rank, int depth);
  void set_pay_text(std::string_view text, std::uint8_t rank);
  void set_pay_part(std::string& slot, Field field, std::uint8_t rank, const element& value);

  // codes.cc
  void add_code(std::string scheme, const element& value, int depth);
  void add_code(Code code);
  void add_code_text(std::string scheme, std::string_view text);
  void add_skills(const element& value, int depth);
  void add_skill_list(std::string_view text);
  void add_skill(std::string_view text);

  std::unordered_map<std::string, Key> keys_;
  std::string lookup_;
  text::PlainText plain_;
  Record record_;
  std::array<std::uint8_t, 64> rank_{};
  std::vector<std::uint8_t> place_ranks_;  // of record_.places
  places::Written flat_;
  std::vector<places::Written> wanted_places_;  // of applicants
  std::vector<std::string> sections_;           // HTML or plain
  std::string scope_;                           // of the hours, in per cent
  std::string short_text_;                      // of a field "text": a title in some sources
};

inline constexpr std::size_t kLongestLine = 2000;
// Valid UTF-8 as one line: blanks and controls in a row become one blank; cut at kLongestLine.
std::string line_of(std::string_view text);
// "['a', 'b']", "a, b; c" -> its parts.
std::vector<std::string> split_list(std::string_view text);
bool is_number(std::string_view text);

}  // namespace metier::feeds
