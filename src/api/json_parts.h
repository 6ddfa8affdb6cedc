// JSON of the parts that profiles, lists and searches share. Keys come with quotes and colon, as
// JsonWriter::raw_key takes them. Inside api/ only.
#pragma once

#include "api/profile.h"
#include "base/base.h"

namespace metier::api {

// key: text, and lang_key: language when it is not the one asked for.
void add_text(JsonWriter& json, std::string_view key, std::string_view lang_key, const Text& text);
void add_label(JsonWriter& json, const Text& label);
// The fields of a ConceptRef, without the braces.
void add_ref_fields(JsonWriter& json, const ConceptRef& ref);
void add_ref(JsonWriter& json, const ConceptRef& ref);
void add_group_ref(JsonWriter& json, const GroupRef& ref);
void add_refs(JsonWriter& json, std::string_view key, std::span<const ConceptRef> refs);
void add_group_refs(JsonWriter& json, std::string_view key, std::span<const GroupRef> refs);

}  // namespace metier::api
