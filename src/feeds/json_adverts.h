// The adverts in one JSON value. Inside feeds/ only.
#pragma once

#include <simdjson.h>

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "feeds/assembler.h"
#include "feeds/read.h"

namespace metier::feeds {

class JsonAdverts {
 public:
  explicit JsonAdverts(std::deque<Item>& out) : out_(out) {}

  // Puts the adverts of a value, or why there are none, behind `out`. A record of a list must be
  // one: what is none is a reject, but for what JSON-LD says to be something else. Other values may
  // be one, hold a list of them, or have nothing to do with adverts. False when nothing was put.
  bool read(std::string_view json, bool is_record, const std::string& origin);

  // A value whose adverts are wanted only where they are JobPostings.
  bool read_postings(std::string_view json, const std::string& origin);

  // Of the first record; empty: none so far.
  std::string_view form() const { return form_; }

  // What the records lack, for pages.
  std::string default_url, default_language;

 private:
  using Object = simdjson::dom::object;
  bool parse(std::string_view json, const std::string& origin, element& out);
  bool postings(const element& value, const std::string& origin, int depth);
  bool any(const element& value, const std::string& origin, int depth);
  bool record(const element& value, const std::string& origin);
  bool list(const simdjson::dom::array& list, const std::string& origin);
  // The first list of adverts in an object; `named`: only under names for such lists.
  std::optional<simdjson::dom::array> find_list(const Object& object, bool named, int depth);
  bool is_list_of_adverts(const simdjson::dom::array& list);
  bool is_advert(const Object& object);
  std::optional<Object> unwrapped(const Object& object);
  void put(const Object& object, const Object* around, const std::string& origin);

  std::deque<Item>& out_;
  simdjson::dom::parser parser_;
  Assembler assembler_;
  std::string mended_;
  std::string form_;
};

}  // namespace metier::feeds
