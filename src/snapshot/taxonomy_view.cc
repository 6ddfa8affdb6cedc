#include "snapshot/taxonomy_view.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace metier::snapshot {
namespace {

// Offsets of a CSR: `count` + 1 of them, from 0, never falling, ending at `total`.
bool is_offsets(std::span<const std::uint32_t> offsets, std::size_t count, std::size_t total) {
  if (offsets.size() != count + 1 || offsets.front() != 0 || offsets.back() != total) return false;
  return never_falls(offsets);
}

std::span<const std::uint32_t> numbers(std::span<const ConceptId> ids) {
  return {reinterpret_cast<const std::uint32_t*>(ids.data()), ids.size()};
}

template <class T>
Result<void> load(const SnapshotFile& file, SectionId id, std::span<const T>& out) {
  auto section = file.array<T>(id);
  if (!section) return tl::unexpected(section.error());
  out = *section;
  return {};
}

}  // namespace

Result<Taxonomy> Taxonomy::open(const SnapshotFile& file) {
  Taxonomy t;
  t.name_ = file.name();
  Result<void> loaded;
  auto get = [&](SectionId id, auto& out) {
    if (loaded) loaded = load(file, id, out);
  };
  get(SectionId::languages, t.languages_);
  get(SectionId::text_offsets, t.text_offsets_);
  get(SectionId::text_checksums, t.text_checksums_);
  get(SectionId::concepts, t.concepts_);
  get(SectionId::label_offsets, t.label_offsets_);
  get(SectionId::labels, t.labels_);
  get(SectionId::note_offsets, t.note_offsets_);
  get(SectionId::notes, t.notes_);
  get(SectionId::preferred, t.preferred_);
  get(SectionId::collation, t.collation_);
  std::span<const std::uint32_t> targets;
  auto as_ids = [&] {
    return std::span(reinterpret_cast<const ConceptId*>(targets.data()), targets.size());
  };
  get(SectionId::code_order, targets);
  t.code_order_ = as_ids();
  for (std::uint32_t r = 0; r < taxonomy::kRelationCount; ++r) {
    get(SectionId::relations + 2 * r, t.relations_[r].offsets);
    get(SectionId::relations + (2 * r + 1), targets);
    t.relations_[r].targets = as_ids();
  }
  if (!loaded) return tl::unexpected(loaded.error());
  const auto bytes = file.unverified_bytes(SectionId::text_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  t.text_bytes_ = *bytes;
  auto notes = NoteReader::open(file, t.languages_.size());
  if (!notes) return tl::unexpected(notes.error());
  t.note_reader_ = std::move(*notes);

  if (auto sound = t.check(); !sound) return tl::unexpected(sound.error());
  t.text_verified_ = std::make_unique<std::atomic<std::uint8_t>[]>(t.text_checksums_.size());
  for (const auto& record : t.concepts_) ++t.kind_counts_[record.kind];
  t.english_ = t.language("en");
  if (!t.english_.valid()) t.english_ = LanguageId(0U);
  return t;
}

Result<void> Taxonomy::check() const {
  auto broken = [&](std::string_view what) { return damaged_snapshot(name_, what); };
  if (text_offsets_.size() < 2 ||
      !is_offsets(text_offsets_, text_offsets_.size() - 1, text_bytes_.size()))
    return broken("text offsets");
  if (text_offsets_[1] != 0) return broken("text 0 is not empty");
  if (text_checksums_.size() != (text_bytes_.size() + kTextBlock - 1) / kTextBlock)
    return broken("text checksums");
  if (languages_.empty() || languages_.size() > kMostLanguages) return broken("languages");
  for (const auto& language : languages_)
    if (language.code[0] == 0 || language.code[sizeof language.code - 1] != 0)
      return broken("languages");
  if (auto sound = check_concepts(); !sound) return sound;
  if (auto sound = check_labels(); !sound) return sound;
  return check_relations();
}

Result<void> Taxonomy::check_concepts() const {
  const std::size_t texts = text_count();
  auto broken = [&](std::string_view what) { return damaged_snapshot(name_, what); };
  std::size_t with_code = 0;
  for (const auto& c : concepts_) {
    with_code += c.code != 0 ? 1 : 0;
    if (c.uri >= texts || c.code >= texts || c.modified >= texts || c.regulated >= texts ||
        c.nace >= texts)
      return broken("text of a concept");
    if (c.kind > 4 || c.skill_type > 2 || c.reuse_level > 4 || c.status > 2)
      return broken("kind of a concept");
  }
  if (code_order_.size() != with_code) return broken("codes");
  if (!all_below(numbers(code_order_), concepts_.size())) return broken("codes");
  const std::size_t cells = languages_.size() * concepts_.size();
  if (preferred_.size() != cells || collation_.size() != cells)
    return broken("size of the label tables");
  return {};
}

Result<void> Taxonomy::check_labels() const {
  const std::size_t texts = text_count();
  const std::size_t languages = languages_.size();
  auto sound = [&](std::span<const std::uint32_t> offsets, std::span<const TextRecord> records,
                   std::uint32_t kinds) {
    if (!is_offsets(offsets, concepts_.size(), records.size())) return false;
    std::uint32_t bad = 0;  // gathered, not asked for at each record: this is half of opening
    for (std::uint32_t c = 0; c < concepts_.size(); ++c)
      for (const TextRecord& r : records.subspan(offsets[c], offsets[c + 1] - offsets[c])) {
        const auto whole = std::bit_cast<std::uint64_t>(r);  // one load
        const auto text = static_cast<std::uint32_t>(whole & Id24::kMost);
        const auto owner = static_cast<std::uint32_t>(whole >> 24 & Id24::kMost);
        bad |= (owner ^ c) | (text >= texts ? 1U : 0U) | (r.language >= languages ? 1U : 0U) |
               ((r.kind & kinds) > 2 ? 1U : 0U);
      }
    return bad == 0;
  };
  if (!sound(label_offsets_, labels_, 0xFF) ||
      !sound(note_offsets_, notes_, 0xFFU & ~std::uint32_t{kPackedNote}))
    return damaged_snapshot(name_, "labels or notes");
  if (!preferred_are_sound()) return damaged_snapshot(name_, "preferred labels");
  return {};
}

// Each is one of the concept's labels.
bool Taxonomy::preferred_are_sound() const {
  const std::size_t count = concepts_.size();
  bool good = true;
  for (std::size_t g = 0; g < languages_.size(); ++g)
    for (std::size_t c = 0; c < count; ++c) {
      const std::uint16_t place = preferred_[g * count + c];
      good &= place == kNoPreferred || place < label_offsets_[c + 1] - label_offsets_[c];
    }
  return good;
}

Result<void> Taxonomy::check_relations() const {
  for (const auto& relation : relations_) {
    if (!is_offsets(relation.offsets, concepts_.size(), relation.targets.size()) ||
        !all_below(numbers(relation.targets), concepts_.size()))
      return damaged_snapshot(name_, "relations");
  }
  return {};
}

// ---- text

void Taxonomy::verify_blocks(std::size_t first, std::size_t last) const {
  for (std::size_t block = first; block <= last; ++block) {
    if (text_verified_[block].load(std::memory_order_relaxed) != 0) continue;
    const std::size_t start = block * kTextBlock;
    const auto bytes = text_bytes_.subspan(start, std::min(kTextBlock, text_bytes_.size() - start));
    if (hash64(bytes) != text_checksums_[block])
      throw DamagedSnapshot(
          damaged_snapshot(name_, fmt::format("text block {} checksum", block)).value().message);
    text_verified_[block].store(1, std::memory_order_relaxed);
  }
}

std::string_view Taxonomy::text(TextId id) const {
  const std::size_t begin = text_offsets_[id.index()];
  const std::size_t end = text_offsets_[id.index() + 1];
  if (begin == end) return {};
  verify_blocks(begin / kTextBlock, (end - 1) / kTextBlock);
  return {reinterpret_cast<const char*>(text_bytes_.data()) + begin, end - begin};
}

// ---- looking up

std::string_view Taxonomy::language_code(LanguageId id) const {
  return languages_[id.index()].code;
}

LanguageId Taxonomy::language(std::string_view code) const {
  for (std::size_t i = 0; i < languages_.size(); ++i)
    if (code == languages_[i].code) return LanguageId(i);
  return {};
}

ConceptId Taxonomy::find_uri(std::string_view wanted) const {
  const auto at = std::lower_bound(
      concepts_.begin(), concepts_.end(), wanted,
      [&](const ConceptRecord& r, std::string_view u) { return text(TextId(r.uri)) < u; });
  if (at == concepts_.end() || text(TextId(at->uri)) != wanted) return {};
  return ConceptId(static_cast<std::size_t>(at - concepts_.begin()));
}

std::span<const ConceptId> Taxonomy::find_code(std::string_view wanted) const {
  struct ByCode {
    const Taxonomy& t;
    bool operator()(ConceptId id, std::string_view code) const { return t.code(id) < code; }
    bool operator()(std::string_view code, ConceptId id) const { return code < t.code(id); }
  };
  const auto [first, last] =
      std::equal_range(code_order_.begin(), code_order_.end(), wanted, ByCode{*this});
  return {first, last};
}

LabelId Taxonomy::preferred_id(ConceptId id, LanguageId language) const {
  const std::uint16_t place = preferred_[language.index() * concepts_.size() + id.index()];
  return place == kNoPreferred ? LabelId{}
                               : LabelId(label_offsets_[id.index()] + std::size_t{place});
}

Localised Taxonomy::preferred(ConceptId id, LanguageId language) const {
  LabelId found = preferred_id(id, language);
  if (!found.valid()) found = preferred_id(id, english_);
  for (std::size_t l = 0; l < languages_.size() && !found.valid(); ++l)
    found = preferred_id(id, LanguageId(l));
  if (!found.valid()) return {{}, language};
  return {label_text(found), label_language(found)};
}

std::span<const TextRecord> Taxonomy::note_records(ConceptId id) const {
  return notes_.subspan(note_offsets_[id.index()],
                        note_offsets_[id.index() + 1] - note_offsets_[id.index()]);
}

std::string Taxonomy::note_text(const TextRecord& note) const {
  const std::string_view stored = text(TextId(std::size_t{note.text}));
  if ((note.kind & kPackedNote) == 0) return std::string(stored);
  std::string out;
  if (!note_reader_.unpack(stored, LanguageId(std::size_t{note.language}), out))
    throw DamagedSnapshot(damaged_snapshot(name_, "a note").value().message);
  return out;
}

NoteText Taxonomy::note(ConceptId id, NoteKind kind, LanguageId language) const {
  const TextRecord* fallback = nullptr;
  for (const auto& r : note_records(id)) {
    if (static_cast<NoteKind>(r.kind & ~kPackedNote) != kind) continue;
    if (r.language == language.value) return {note_text(r), language};
    if (r.language == english_.value) fallback = &r;
  }
  if (fallback == nullptr) return {{}, language};
  return {note_text(*fallback), english_};
}

std::vector<NoteText> Taxonomy::notes(ConceptId id, NoteKind kind) const {
  std::vector<NoteText> out;
  for (const auto& r : note_records(id))
    if (static_cast<NoteKind>(r.kind & ~kPackedNote) == kind)
      out.push_back({note_text(r), LanguageId(std::size_t{r.language})});
  return out;
}

LabelView Taxonomy::label_view(LabelId id) const {
  return {id, label_owner(id), label_language(id), label_kind(id), label_text(id)};
}

std::vector<NoteView> Taxonomy::notes_of(ConceptId id) const {
  std::vector<NoteView> out;
  for (const auto& r : note_records(id))
    out.push_back({LanguageId(std::size_t{r.language}),
                   static_cast<NoteKind>(r.kind & ~kPackedNote), note_text(r)});
  return out;
}

Taxonomy::LabelRange Taxonomy::labels(ConceptId id) const {
  return {LabelId(std::size_t{label_offsets_[id.index()]}),
          LabelId(std::size_t{label_offsets_[id.index() + 1]})};
}

Taxonomy::LabelRange Taxonomy::labels(ConceptId id, LanguageId language) const {
  const auto all = labels(id);
  const auto begin = labels_.begin() + all.first.value;
  const auto end = labels_.begin() + all.last.value;
  const auto lower =
      std::lower_bound(begin, end, language.value,
                       [](const TextRecord& r, std::uint32_t l) { return r.language < l; });
  const auto upper =
      std::upper_bound(lower, end, language.value,
                       [](std::uint32_t l, const TextRecord& r) { return l < r.language; });
  return {LabelId(static_cast<std::size_t>(lower - labels_.begin())),
          LabelId(static_cast<std::size_t>(upper - labels_.begin()))};
}

std::span<const ConceptId> Taxonomy::related(ConceptId id, Relation relation) const {
  const auto& csr = relations_[static_cast<std::size_t>(relation)];
  return csr.targets.subspan(csr.offsets[id.index()],
                             csr.offsets[id.index() + 1] - csr.offsets[id.index()]);
}

// ---- snapshot

Result<std::shared_ptr<const Snapshot>> Snapshot::make(Result<SnapshotFile> file) {
  if (!file) return tl::unexpected(file.error());
  auto taxonomy = Taxonomy::open(*file);
  if (!taxonomy) return tl::unexpected(taxonomy.error());
  return std::shared_ptr<const Snapshot>(new Snapshot(std::move(*file), std::move(*taxonomy)));
}

Result<std::shared_ptr<const Snapshot>> Snapshot::open(const std::filesystem::path& path) {
  return make(SnapshotFile::open(path));
}

Result<std::shared_ptr<const Snapshot>> Snapshot::from_bytes(std::vector<std::byte> bytes) {
  return make(SnapshotFile::from_bytes(std::move(bytes)));
}

}  // namespace metier::snapshot
