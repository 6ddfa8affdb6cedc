// Bodies of JSON that are one object of known fields. Inside api/ only.
#pragma once

#include <simdjson.h>

#include <optional>
#include <vector>

#include "api/problem.h"
#include "api/state.h"

namespace metier::api {

inline constexpr std::size_t kMaxJsonBody = std::size_t{1} << 20;

// What is wrong with a request that has to bring JSON, before its body is looked into.
std::optional<Response> refuse_body(const Call& call);

// An object, field by field. Views live as long as the object.
class Body {
 public:
  // Nothing when the body is no JSON object or has a field that is not among `fields`: then
  // `refused` is the answer.
  static std::unique_ptr<Body> read(const Call& call, std::span<const std::string_view> fields,
                                    std::optional<Response>& refused);

  bool has(std::string_view field) const;
  // Each false when the field is there and of another kind; `out` stays as it was when it is not.
  bool text(std::string_view field, std::string_view& out) const;
  bool flag(std::string_view field, bool& out) const;
  bool number(std::string_view field, std::uint64_t& out) const;
  bool texts(std::string_view field, std::vector<std::string_view>& out) const;

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
};

// A field that is of another kind than it has to be ("a string").
Response wrong_field(std::string_view field, std::string_view has_to_be);

// A concept somebody named in a request that has to be an occupation; else the answer is in
// `refused`.
ConceptId occupation_named(const Call& call, std::string_view name,
                           std::optional<Response>& refused);

// `lang` as the query has it: of the snapshot, or a problem that names those there are.
std::optional<Response> set_body_language(Call& call, std::string_view code);

}  // namespace metier::api
