#include "support/snapshot_bytes.h"

#include <algorithm>

namespace metier::test {
namespace {

class Sum {
 public:
  void add(std::uint64_t number) { state_ = (state_ ^ number) * 0x9E3779B97F4A7C15U + 1; }
  void add(std::string_view text) { add(hash64(text)); }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0;
};

void visit_concept(const snapshot::Taxonomy& t, ConceptId id, Sum& sum) {
  const auto& record = t.record(id);
  sum.add(t.uri(id));
  sum.add(t.code(id));
  for (const auto text : {record.modified, record.regulated, record.nace})
    sum.add(t.text(TextId(text)));
  std::uint32_t share;
  std::memcpy(&share, &record.green_share, sizeof share);
  for (const std::uint64_t n : {std::uint64_t{share}, std::uint64_t{record.collections}})
    sum.add(n);
  sum.add(name(t.kind(id)));
  sum.add(name(t.skill_type(id)));
  sum.add(name(t.reuse_level(id)));
  sum.add(name(t.status(id)));
  for (const auto found : t.find_code(t.code(id))) sum.add(found.value);
  sum.add(t.find_uri(t.uri(id)).value);
  const auto labels = t.labels(id);
  for (LabelId l = labels.first; l < labels.last; ++l.value) {
    const auto view = t.label_view(l);
    sum.add(view.text);
    sum.add(view.owner.value);
    sum.add(view.language.value);
    sum.add(static_cast<std::uint64_t>(view.kind));
  }
  for (std::size_t r = 0; r < taxonomy::kRelationCount; ++r)
    for (const auto target : t.related(id, static_cast<taxonomy::Relation>(r))) {
      sum.add(r);
      sum.add(target.value);
    }
}

void visit_language(const snapshot::Taxonomy& t, LanguageId language, Sum& sum) {
  sum.add(t.language_code(language));
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    const auto preferred = t.preferred(id, language);
    sum.add(preferred.text);
    sum.add(preferred.language.value);
    sum.add(t.collation_rank(id, language));
    sum.add(t.labels(id, language).size());
    for (const auto kind : {taxonomy::NoteKind::description, taxonomy::NoteKind::scope_note,
                            taxonomy::NoteKind::definition})
      sum.add(t.note(id, kind, language).text);
  }
}

template <class T>
T take(const std::vector<std::byte>& bytes, std::size_t at) {
  T out;
  std::memcpy(&out, bytes.data() + at, sizeof out);
  return out;
}

template <class T>
void put(std::vector<std::byte>& bytes, std::size_t at, const T& value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

// Checksums of the blocks of text, as far as the section for them has room.
void mend_text_blocks(std::vector<std::byte>& bytes, const snapshot::SectionEntry& text,
                      const snapshot::SectionEntry& checksums) {
  const std::span<const std::byte> all(bytes);
  for (std::uint64_t b = 0; b * snapshot::kTextBlock < text.size && (b + 1) * 8 <= checksums.size;
       ++b) {
    const std::uint64_t from = b * snapshot::kTextBlock;
    const std::uint64_t size = std::min<std::uint64_t>(snapshot::kTextBlock, text.size - from);
    put(bytes, checksums.offset + 8 * b, hash64(all.subspan(text.offset + from, size)));
  }
}

}  // namespace

std::uint64_t visit_everything(const snapshot::Snapshot& snapshot) {
  const auto& t = snapshot.taxonomy();
  Sum sum;
  sum.add(t.text_count());
  for (std::size_t i = 0; i < t.text_count(); ++i) sum.add(t.text(TextId(i)));
  for (std::size_t c = 0; c < t.concept_count(); ++c) visit_concept(t, ConceptId(c), sum);
  for (std::size_t l = 0; l < t.language_count(); ++l) visit_language(t, LanguageId(l), sum);
  for (const auto& section : snapshot.file().sections()) sum.add(section.id);
  for (const auto id : {snapshot::SectionId::build_info, snapshot::SectionId::report_json,
                        snapshot::SectionId::report_text}) {
    const auto text = snapshot.file().json(id);
    if (!text) throw snapshot::DamagedSnapshot(text.error().message);
    sum.add(*text);
  }
  return sum.value();
}

void mend_checksums(std::vector<std::byte>& bytes) {
  using snapshot::FileHeader;
  using snapshot::SectionEntry;
  if (bytes.size() < sizeof(FileHeader)) return;
  auto header = take<FileHeader>(bytes, 0);
  std::memcpy(header.magic, snapshot::kMagic, sizeof header.magic);
  header.version = snapshot::kFormatVersion;
  header.file_size = bytes.size();
  header.table_offset = sizeof(FileHeader);
  const std::size_t room = (bytes.size() - sizeof(FileHeader)) / sizeof(SectionEntry);
  header.section_count = std::min(header.section_count, static_cast<std::uint32_t>(room));

  auto entry_at = [](std::size_t i) { return sizeof(FileHeader) + i * sizeof(SectionEntry); };
  auto inside = [&](const SectionEntry& e) {
    return e.offset <= bytes.size() && e.size <= bytes.size() - e.offset &&
           e.offset >= entry_at(header.section_count);
  };
  SectionEntry text{}, checksums{};
  for (std::size_t i = 0; i < header.section_count; ++i) {
    const auto entry = take<SectionEntry>(bytes, entry_at(i));
    if (!inside(entry)) continue;
    if (entry.id == static_cast<std::uint32_t>(snapshot::SectionId::text_bytes)) text = entry;
    if (entry.id == static_cast<std::uint32_t>(snapshot::SectionId::text_checksums))
      checksums = entry;
  }
  mend_text_blocks(bytes, text, checksums);
  const std::span<const std::byte> all(bytes);
  for (std::size_t i = 0; i < header.section_count; ++i) {
    auto entry = take<SectionEntry>(bytes, entry_at(i));
    if (!inside(entry)) continue;
    entry.checksum = hash64(all.subspan(entry.offset, entry.size));
    put(bytes, entry_at(i), entry);
  }
  header.table_checksum =
      hash64(all.subspan(sizeof(FileHeader), header.section_count * sizeof(SectionEntry)));
  put(bytes, 0, header);
  header.header_checksum = hash64(all.first(offsetof(FileHeader, header_checksum)));
  put(bytes, 0, header);
}

}  // namespace metier::test
