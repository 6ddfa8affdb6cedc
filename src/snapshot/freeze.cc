#include "snapshot/freeze.h"

#include <unicode/coll.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

#include "snapshot/notes.h"
#include "snapshot/taxonomy_view.h"

namespace metier::snapshot {
namespace {

using taxonomy::Model;

constexpr std::uint32_t kNoLabel = LabelId::kNone;

void freeze_texts(const Model& model, const PackedNotes& packed, SectionSet& out) {
  const std::size_t count = model.texts.size();
  std::vector<std::uint32_t> offsets(count + 1);
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += packed.texts[i].empty() ? model.texts.text(TextId(i)) : packed.texts[i];
    offsets[i + 1] = static_cast<std::uint32_t>(bytes.size());
  }
  std::vector<std::uint64_t> checksums;
  for (std::size_t at = 0; at < bytes.size(); at += kTextBlock)
    checksums.push_back(hash64(std::string_view(bytes).substr(at, kTextBlock)));
  out.add(SectionId::text_offsets, offsets);
  out.add(SectionId::text_bytes, std::string_view(bytes));
  out.add(SectionId::text_checksums, checksums);
}

void freeze_dictionaries(const PackedNotes& packed, SectionSet& out) {
  std::vector<std::uint32_t> offsets{0};
  std::string bytes;
  for (const auto& dictionary : packed.dictionaries) {
    bytes += dictionary;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  out.add(SectionId::note_dictionary_offsets, offsets);
  out.add(SectionId::note_dictionaries, std::string_view(bytes));
}

std::uint64_t text_size(const Model& model) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < model.texts.size(); ++i) sum += model.texts.text(TextId(i)).size();
  return sum;
}

Result<void> freeze_languages(const Model& model, SectionSet& out) {
  std::vector<LanguageCode> codes;
  for (const auto& code : model.languages) {
    if (code.size() >= sizeof(LanguageCode))
      return fail(ErrorKind::input, "language code '{}' is too long", code);
    LanguageCode padded{};
    std::memcpy(padded.code, code.data(), code.size());
    codes.push_back(padded);
  }
  out.add(SectionId::languages, codes);
  return {};
}

void freeze_concepts(const Model& model, SectionSet& out) {
  std::vector<ConceptRecord> records;
  records.reserve(model.concepts.size());
  std::vector<std::uint32_t> with_code;
  for (const auto& c : model.concepts) {
    ConceptRecord r{};
    r.uri = c.uri.value;
    r.code = c.code.value;
    r.modified = c.modified.value;
    r.regulated = c.regulated.value;
    r.nace = c.nace.value;
    r.green_share = c.green_share;
    r.collections = c.collections;
    r.kind = static_cast<std::uint8_t>(c.kind);
    r.skill_type = static_cast<std::uint8_t>(c.skill_type);
    r.reuse_level = static_cast<std::uint8_t>(c.reuse_level);
    r.status = static_cast<std::uint8_t>(c.status);
    if (r.code != 0) with_code.push_back(static_cast<std::uint32_t>(records.size()));
    records.push_back(r);
  }
  std::stable_sort(with_code.begin(), with_code.end(), [&](auto a, auto b) {
    return model.texts.text(model.concepts[a].code) < model.texts.text(model.concepts[b].code);
  });
  out.add(SectionId::concepts, records);
  out.add(SectionId::code_order, with_code);
}

// Where the labels or notes of each concept begin.
template <class T>
std::vector<std::uint32_t> offsets_of(const std::vector<T>& items, std::size_t concepts) {
  std::vector<std::uint32_t> out(concepts + 1);
  for (const auto& item : items) ++out[item.owner.index() + 1];
  std::partial_sum(out.begin(), out.end(), out.begin());
  return out;
}

// Labels or notes: records and the range of each concept.
template <class T>
void freeze_texts_of(const std::vector<T>& items, const PackedNotes& packed, std::size_t concepts,
                     SectionId records_id, SectionId offsets_id, SectionSet& out) {
  std::vector<TextRecord> records;
  records.reserve(items.size());
  for (const auto& item : items) {
    const std::uint8_t form = packed.texts[item.text.index()].empty() ? 0 : kPackedNote;
    records.push_back({Id24::of(item.text.value), Id24::of(item.owner.value),
                       static_cast<std::uint8_t>(item.language.value),
                       static_cast<std::uint8_t>(static_cast<std::uint8_t>(item.kind) | form)});
  }
  out.add(records_id, records);
  out.add(offsets_id, offsets_of(items, concepts));
}

std::vector<std::uint32_t> preferred_table(const Model& model) {
  const std::size_t concepts = model.concepts.size();
  std::vector<std::uint32_t> out(model.languages.size() * concepts, kNoLabel);
  for (std::size_t i = 0; i < model.labels.size(); ++i) {
    const auto& label = model.labels[i];
    auto& slot = out[label.language.index() * concepts + label.owner.index()];
    if (label.kind == LabelKind::preferred && slot == kNoLabel)
      slot = static_cast<std::uint32_t>(i);
  }
  return out;
}

void append_sort_key(const icu::Collator& collator, std::string_view text, std::string& keys) {
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const std::size_t start = keys.size();
  std::size_t room = 256;
  for (;;) {
    keys.resize(start + room);
    const auto length = static_cast<std::size_t>(collator.getSortKey(
        wide, reinterpret_cast<std::uint8_t*>(keys.data() + start), static_cast<int32_t>(room)));
    if (length <= room) return keys.resize(start + length);
    room = length;
  }
}

// Sort keys of all texts that are displayed in a language, compared without case; equal keys keep
// the order of URIs.
Result<void> collate(const Model& model, std::span<const std::uint32_t> displayed,
                     const std::string& language, std::span<std::uint32_t> rank) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status))
    return fail(ErrorKind::io, "ICU has no collation for '{}': {}", language, u_errorName(status));
  collator->setStrength(icu::Collator::SECONDARY);
  std::string keys;
  std::vector<std::size_t> starts(displayed.size() + 1);
  for (std::size_t i = 0; i < displayed.size(); ++i) {
    if (displayed[i] != kNoLabel)
      append_sort_key(*collator, model.texts.text(model.labels[displayed[i]].text), keys);
    starts[i + 1] = keys.size();
  }
  auto key = [&](std::uint32_t i) {
    return std::string_view(keys).substr(starts[i], starts[i + 1] - starts[i]);
  };
  std::vector<std::uint32_t> order(displayed.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
  for (std::uint32_t place = 0; place < order.size(); ++place) rank[order[place]] = place;
  return {};
}

// The label shown for each concept in a language: its own, else English, else the first there is.
std::vector<std::uint32_t> displayed_labels(const Model& model,
                                            std::span<const std::uint32_t> preferred,
                                            std::size_t language) {
  const std::size_t concepts = model.concepts.size();
  const LanguageId english = model.find_language("en");
  std::vector<std::uint32_t> out(concepts, kNoLabel);
  for (std::size_t c = 0; c < concepts; ++c) {
    out[c] = preferred[language * concepts + c];
    if (out[c] == kNoLabel && english.valid()) out[c] = preferred[english.index() * concepts + c];
    for (std::size_t l = 0; l < model.languages.size() && out[c] == kNoLabel; ++l)
      out[c] = preferred[l * concepts + c];
  }
  return out;
}

std::vector<std::uint16_t> among_own_labels(const Model& model,
                                            std::span<const std::uint32_t> preferred) {
  const std::size_t concepts = model.concepts.size();
  const auto first = offsets_of(model.labels, concepts);
  std::vector<std::uint16_t> out;
  out.reserve(preferred.size());
  for (std::size_t i = 0; i < preferred.size(); ++i)
    out.push_back(preferred[i] == kNoLabel
                      ? kNoPreferred
                      : static_cast<std::uint16_t>(preferred[i] - first[i % concepts]));
  return out;
}

Result<void> freeze_order(const Model& model, unsigned threads, SectionSet& out) {
  const std::size_t concepts = model.concepts.size();
  const auto preferred = preferred_table(model);
  std::vector<std::uint32_t> places(preferred.size());
  std::vector<Result<void>> results(model.languages.size());
  parallel_for(model.languages.size(), threads, [&](std::size_t l) {
    results[l] = collate(model, displayed_labels(model, preferred, l), model.languages[l],
                         std::span(places).subspan(l * concepts, concepts));
  });
  for (auto& result : results)
    if (!result) return result;
  out.add(SectionId::preferred, among_own_labels(model, preferred));
  out.add(SectionId::collation, to_id24(places));
  return {};
}

void freeze_relation(const Model& model, Relation relation, bool inverted, SectionSet& out) {
  std::vector<std::uint32_t> offsets(model.concepts.size() + 1);
  auto each = [&](auto&& use) {
    for (const auto& edge : model.edges)
      if (edge.relation == relation) inverted ? use(edge.to, edge.from) : use(edge.from, edge.to);
  };
  each([&](ConceptId from, ConceptId) { ++offsets[from.index() + 1]; });
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  std::vector<std::uint32_t> targets(offsets.back());
  auto next = offsets;
  // Edges are in the order of both ends, so that the targets of each concept come out rising.
  each([&](ConceptId from, ConceptId to) { targets[next[from.index()]++] = to.value; });
  const auto number = static_cast<std::uint32_t>(inverted ? taxonomy::inverse(relation) : relation);
  out.add(SectionId::relations + 2 * number, offsets);
  out.add(SectionId::relations + (2 * number + 1), targets);
}

std::string build_info(const Model& model, const FreezeOptions& options) {
  JsonWriter json;
  json.begin_object().field("format", kFormatVersion).field("release", model.release);
  json.key("languages").begin_array();
  for (const auto& code : model.languages) json.value(code);
  json.end_array().key("options").raw(options.options_json).key("sources").begin_array();
  for (const auto& source : model.sources)
    json.begin_object()
        .field("name", source.name)
        .field("size", source.size)
        .field("hash", hex(source.hash).view())
        .end_object();
  json.end_array().end_object();
  return json.take();
}

Result<void> check_limits(const Model& model) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max() - 1;
  if (text_size(model) > kMost || model.edges.size() > kMost ||
      model.languages.size() * model.concepts.size() > kMost)
    return fail(ErrorKind::limit, "taxonomy too large: more than 4 GiB of text or relations");
  if (model.texts.size() > Id24::kMost || model.labels.size() > Id24::kMost ||
      model.concepts.size() > Id24::kMost)
    return fail(ErrorKind::limit, "taxonomy too large: more than {} texts, labels or concepts",
                Id24::kMost);
  if (model.languages.size() > kMostLanguages)
    return fail(ErrorKind::limit, "taxonomy too large: more than {} languages", kMostLanguages);
  const auto first = offsets_of(model.labels, model.concepts.size());
  for (std::size_t c = 0; c < model.concepts.size(); ++c)
    if (first[c + 1] - first[c] > kNoPreferred)
      return fail(ErrorKind::limit, "concept '{}' has more than {} labels",
                  model.texts.text(model.concepts[c].uri), kNoPreferred);
  return {};
}

}  // namespace

void freeze_report(const taxonomy::Report& report, SectionSet& out) {
  out.add(SectionId::report_json, report.to_json());
  out.add(SectionId::report_text, report.to_text());
}

Result<void> freeze(const Model& model, const FreezeOptions& options, SectionSet& out) {
  if (auto good = check_limits(model); !good) return good;
  out.add(SectionId::build_info, build_info(model, options));
  freeze_report(model.report, out);
  if (auto done = freeze_languages(model, out); !done) return done;
  const PackedNotes packed = pack_notes(model, options.threads);
  freeze_texts(model, packed, out);
  freeze_dictionaries(packed, out);
  freeze_concepts(model, out);
  const std::size_t concepts = model.concepts.size();
  freeze_texts_of(model.labels, packed, concepts, SectionId::labels, SectionId::label_offsets, out);
  freeze_texts_of(model.notes, packed, concepts, SectionId::notes, SectionId::note_offsets, out);
  if (auto done = freeze_order(model, options.threads, out); !done) return done;
  for (std::size_t r = 0; r < taxonomy::kRelationCount; r += 2) {
    freeze_relation(model, static_cast<Relation>(r), false, out);
    freeze_relation(model, static_cast<Relation>(r), true, out);
  }
  return {};
}

}  // namespace metier::snapshot
