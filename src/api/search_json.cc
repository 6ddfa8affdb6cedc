#include "api/search_json.h"

#include <algorithm>

#include "api/json_parts.h"
#include "api/problem.h"
#include "api/state.h"

namespace metier::api {
namespace {

// The beginning of a description: whole words, at most 200 characters with the ellipsis.
std::string beginning(std::string_view text) {
  constexpr std::size_t kMost = 200;
  std::size_t at = 0, cut = 0;
  for (std::size_t n = 0; n < kMost && at < text.size(); ++n) {
    if (text[at] == ' ' || text[at] == '\n') cut = at;
    utf8::next(text, at);
  }
  if (at == text.size()) return std::string(text);
  return std::string(text.substr(0, cut)) + "…";
}

std::string_view how(search::MatchKind match) {
  return match == search::MatchKind::some_words ? "some-words" : search::name(match);
}

void add_matched(JsonWriter& json, const Taxonomy& t, const search::Hit& hit, LanguageId lang) {
  json.key("matched").begin_object();
  if (hit.label.valid()) {
    const auto label = t.label_view(hit.label);
    json.field("label", label.text).field("lang", t.language_code(label.language));
    json.field("kind", taxonomy::name(label.kind));
  } else {
    const bool code = hit.match == search::MatchKind::code;
    json.field("label", code ? t.code(hit.concept_id) : t.uri(hit.concept_id));
    json.field("lang", t.language_code(lang)).field("kind", code ? "code" : "uri");
  }
  json.end_object();
}

void add_hit(JsonWriter& json, const Taxonomy& t, const search::Hit& hit, LanguageId lang,
             bool with_description) {
  auto ref = concept_ref(t, hit.concept_id, lang);
  const auto label_lang = ref.label.lang.empty() ? t.language_code(lang) : ref.label.lang;
  ref.label.lang = {};  // "lang" says it
  json.begin_object();
  add_ref_fields(json, ref);
  json.field("lang", label_lang);
  if (with_description) {
    const std::string note = t.note(hit.concept_id, taxonomy::NoteKind::description, lang).text;
    if (!note.empty()) json.field("description", beginning(note));
  }
  add_matched(json, t, hit, lang);
  json.field("how", how(hit.match));
  // As a float: the shortest digits that read back to it.
  json.key("score").raw(fmt::format("{}", hit.score)).end_object();
}

void add_hits(JsonWriter& json, const Taxonomy& t, const search::Answer& answer, LanguageId lang,
              bool with_descriptions) {
  json.key("results").begin_array();
  for (const auto& hit : answer.hits) add_hit(json, t, hit, lang, with_descriptions);
  json.end_array();
}

LanguageId language_of(const Taxonomy& t, const search::Query& query) {
  return query.language.valid() ? query.language : t.english();
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

search::Query query_of(const Call& call) {
  search::Query query;
  query.text = call.text;
  query.language = call.lang;
  if (call.type) query.types = search::type_bit(*call.type);
  query.limit = call.limit;
  query.offset = call.offset;
  return query;
}

// The buffers of each thread; the answer is good until the thread's next search.
const search::Answer& answer_of(const Call& call, const search::Query& query) {
  thread_local search::Scratch scratch;
  thread_local search::Answer answer;
  call.service.index.search(query, scratch, answer);
  return answer;
}

}  // namespace

std::string_view type_name(search::TypeMask types) {
  using search::type_bit;
  if (types == type_bit(ConceptKind::occupation)) return "occupation";
  if (types == type_bit(ConceptKind::skill)) return "skill";
  if (types == type_bit(ConceptKind::skill_group)) return "skill-group";
  if (types == type_bit(ConceptKind::isco_group)) return "isco";
  return "any";
}

std::string search_json(const Taxonomy& t, const search::Query& query,
                        const search::Answer& answer) {
  const LanguageId lang = language_of(t, query);
  const std::size_t shown = query.offset + answer.hits.size();
  JsonWriter json(512 + answer.hits.size() * 640);
  json.begin_object().field("query", query.text).field("lang", t.language_code(lang));
  json.field("type", type_name(query.types)).field("offset", query.offset);
  json.field("limit", query.limit).field("total", answer.total);
  json.field("totalIsExact", answer.total_is_exact).field("more", answer.total > shown);
  add_hits(json, t, answer, lang, true);
  json.end_object();
  return json.take();
}

std::string suggest_json(const Taxonomy& t, const search::Query& query,
                         const search::Answer& answer) {
  const LanguageId lang = language_of(t, query);
  JsonWriter json(512 + answer.hits.size() * 384);
  json.begin_object().field("query", query.text).field("lang", t.language_code(lang));
  add_hits(json, t, answer, lang, false);
  json.end_object();
  return json.take();
}

// ---- endpoints

Response get_search(const Call& call) {
  if (is_blank(call.text)) {
    Problem p;
    p.title = "Nothing to look for";
    p.detail = "The parameter \"q\" is empty.";
    p.parameter = "q";
    return p.response();
  }
  const auto query = query_of(call);
  Response out;
  out.body = search_json(call.taxonomy(), query, answer_of(call, query));
  return out;
}

Response get_suggest(const Call& call) {
  auto query = query_of(call);
  query.as_you_type = true;
  static const search::Answer kNone;
  const auto& answer = is_blank(call.text) ? kNone : answer_of(call, query);
  Response out;
  out.body = suggest_json(call.taxonomy(), query, answer);
  return out;
}

}  // namespace metier::api
