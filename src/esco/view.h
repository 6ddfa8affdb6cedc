// What an answer is written with: a release, a language, and the address of the service.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "esco/node.h"
#include "esco/release.h"
#include "esco/request.h"

namespace metier::esco {

struct View {
  const Release& release;
  LanguageId language;        // of titles
  std::string language_code;  // as asked for: "ar" too, where the release has no Arabic
  std::string base;
  Kept* kept = nullptr;
  std::uint64_t kept_as = 0;  // tells the release from others there
  // The request names a release: the links of the classic API, which else lead to the latest, name
  // it too.
  bool release_named = false;

  const Taxonomy& taxonomy() const { return release.taxonomy(); }
  std::string_view title(Node node) const { return title_of(taxonomy(), node, language); }
  // "&selectedVersion=v1.1.1", or nothing.
  std::string release_query() const {
    return release_named ? "&selectedVersion=" + release.version : std::string();
  }
};

// The view of a request on a release in a language.
View view_of(const Releases& releases, const Release& release, const Request& request,
             std::string_view language_code);

// A value that `write(json)` writes and that depends on the concept, the language and the address
// of the service: kept where there is a place for it. What is kept begins with all that, since
// clients choose the address and could choose two of one key.
template <class Write>
void write_kept(const View& view, Api api, Node node, JsonWriter& json, Write&& write) {
  if (view.kept == nullptr || !node.id.valid()) return write(json);
  std::string whose = view.base;
  for (const std::uint64_t part :
       {std::uint64_t{node.id.value},
        view.kept_as * 4 + (api == Api::open ? 1U : 0U) + (view.release_named ? 2U : 0U)})
    whose.append("\n").append(std::to_string(part));
  whose.append("\n").append(view.language_code).append("\n");
  const std::uint64_t key = hash64(whose);
  auto text = view.kept->find(key);
  const std::size_t begin = whose.size();
  if (!text || !text->starts_with(whose)) {
    JsonWriter value;
    write(value);
    text = std::make_shared<const std::string>(std::move(whose) + value.take());
    view.kept->insert(key, text);
  }
  json.raw(std::string_view(*text).substr(begin));
}

// The language of a request: its parameter, else its header, else English. nullopt for what is no
// language of ESCO. "DE", "de-AT" and "de_AT" are German, "nb" and "nn" Norwegian.
struct Chosen {
  LanguageId language;
  std::string code;
};
std::optional<Chosen> choose_language(const Taxonomy& taxonomy, const Request& request);
std::optional<Chosen> choose_language(const Taxonomy& taxonomy, std::string_view asked);

// Concepts of a scheme or of another list, obsolete ones only if wanted.
template <class Ids>
std::vector<ConceptId> of_class(const Taxonomy& t, const Ids& ids, std::optional<Class> c,
                                bool obsolete) {
  std::vector<ConceptId> out;
  for (const ConceptId id : ids)
    if ((!c || class_of(t.kind(id)) == *c) &&
        (obsolete || t.status(id) != snapshot::Status::obsolete))
      out.push_back(id);
  return out;
}

// By displayed label, in the collation of the language; the fixed ones last.
void sort_by_title(const View& view, std::vector<Node>& nodes);
void sort_by_title(const View& view, std::vector<ConceptId>& ids);

// Texts by language: {"da":"…","en":"…"}; `write(text)` writes one.
template <class Write>
void write_notes(const View& view, ConceptId id, snapshot::NoteKind kind, std::string_view key,
                 JsonWriter& json, Write&& write) {
  const auto& t = view.taxonomy();
  const auto notes = t.notes(id, kind);
  if (notes.empty()) return;
  json.key(key).begin_object();
  for (const auto& note : notes) {
    json.key(t.language_code(note.language));
    write(note.text);
  }
  json.end_object();
}

// Labels of a kind by language: `write(texts)` writes those of one.
template <class Write>
void write_labels(const View& view, ConceptId id, snapshot::LabelKind kind, std::string_view key,
                  JsonWriter& json, Write&& write) {
  const auto& t = view.taxonomy();
  const auto all = t.labels(id);
  std::vector<std::string_view> texts;
  bool open = false;
  for (auto l = all.first; l.value < all.last.value;) {
    const LanguageId language = t.label_language(l);
    texts.clear();
    for (; l.value < all.last.value && t.label_language(l) == language; ++l.value)
      if (t.label_kind(l) == kind) texts.push_back(t.label_text(l));
    if (texts.empty()) continue;
    if (!open) json.key(key).begin_object();
    open = true;
    json.key(t.language_code(language));
    write(texts);
  }
  if (open) json.end_object();
}

}  // namespace metier::esco
