#include "snapshot/plain_reader.h"

#include <xxhash.h>
#include <zstd.h>

#include <array>
#include <bit>
#include <cmath>
#include <memory>
#include <set>
#include <stdexcept>
#include <tuple>

namespace metier::test {
namespace {

void must(bool holds, const std::string& rule) {
  if (!holds) throw std::runtime_error("plain reader: " + rule);
}

std::uint64_t hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string name(std::uint32_t id) {
  return "section " + std::to_string(id);
}

constexpr unsigned kRelations = 16;

}  // namespace

PlainReader::PlainReader(std::string bytes) : bytes_(std::move(bytes)) {
  read_header();
  read_table();
  check_padding();
  check_checksums();
  check_texts();
  read_languages();
  check_concepts();
  check_text_records(9, 10);
  check_text_records(11, 12);
  check_dictionaries();
  check_notes();
  check_language_tables();
  check_code_order();
  check_relations();
}

std::uint64_t PlainReader::number(std::uint64_t at, unsigned bytes) const {
  must(at + bytes <= bytes_.size(), "a number outside the file");
  std::uint64_t out = 0;
  for (unsigned i = bytes; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes_[at + i]);
  return out;
}

void PlainReader::read_header() {
  must(bytes_.size() >= 64, "header of 64 bytes");
  must(bytes_.substr(0, 8) == "METIERSN", "magic");
  must(number(8, 4) == 4, "version 4");
  section_count_ = number(12, 4);
  must(number(16, 8) == bytes_.size(), "file size");
  must(number(24, 8) == 64, "table offset");
  table_checksum_ = number(32, 8);
  must(number(40, 8) == 0 && number(48, 8) == 0, "reserved header bytes are zero");
  must(number(56, 8) == hash(std::string_view(bytes_).substr(0, 56)), "header checksum");
}

void PlainReader::read_table() {
  must(section_count_ <= (bytes_.size() - 64) / 48, "table inside the file");
  const std::string_view table = std::string_view(bytes_).substr(64, section_count_ * 48);
  must(hash(table) == table_checksum_, "table checksum");
  std::uint64_t end = 64 + section_count_ * 48;
  for (std::uint64_t i = 0; i < section_count_; ++i) {
    const std::uint64_t at = 64 + i * 48;
    Section s{};
    s.id = static_cast<std::uint32_t>(number(at, 4));
    s.element_size = static_cast<std::uint32_t>(number(at + 4, 4));
    s.offset = number(at + 8, 8);
    s.size = number(at + 16, 8);
    s.count = number(at + 24, 8);
    s.checksum = number(at + 32, 8);
    must(number(at + 40, 8) == 0, "reserved bytes of an entry are zero");
    must(sections_.empty() || sections_.back().id < s.id, "entries sorted, each id once");
    must(s.element_size != 0 && s.size % s.element_size == 0 && s.size / s.element_size == s.count,
         "size is count times element size");
    must(s.offset % 64 == 0 && s.offset >= end, "sections aligned and one after the other");
    must(s.offset <= bytes_.size() && s.size <= bytes_.size() - s.offset,
         "sections inside the file");
    end = s.offset + s.size;
    by_id_[s.id] = sections_.size();
    sections_.push_back(s);
  }
  must(bytes_.size() == (end + 63) / 64 * 64,
       "file ends at a multiple of 64 after the last section");
}

void PlainReader::check_padding() const {
  std::uint64_t at = 64 + section_count_ * 48;
  auto zero_up_to = [&](std::uint64_t end) {
    for (; at < end; ++at) must(bytes_[at] == 0, "bytes between sections are zero");
  };
  for (const Section& s : sections_) {
    zero_up_to(s.offset);
    at = s.offset + s.size;
  }
  zero_up_to(bytes_.size());
}

void PlainReader::check_checksums() const {
  for (const Section& s : sections_)
    must(hash(section_bytes(s.id)) == s.checksum, "checksum of " + name(s.id));
  const std::string_view text = section_bytes(6);
  const std::uint64_t blocks = (text.size() + 65535) / 65536;
  must(section(7).element_size == 8 && section(7).count == blocks,
       "one checksum per block of text");
  for (std::uint64_t b = 0; b < blocks; ++b)
    must(number(section(7).offset + 8 * b, 8) == hash(text.substr(b * 65536, 65536)),
         "checksum of text block " + std::to_string(b));
}

void PlainReader::check_offsets(std::uint32_t id, std::uint64_t count,
                                std::uint64_t pointed_into) const {
  must(section(id).count == count, name(id) + ": number of offsets");
  must(element(id, 0) == 0, name(id) + " begins with 0");
  for (std::uint64_t i = 1; i < count; ++i)
    must(element(id, i - 1) <= element(id, i), name(id) + " never falls");
  must(element(id, count - 1) == pointed_into, name(id) + ": last offset");
}

void PlainReader::check_texts() const {
  must(section(5).count >= 2, "text 0 is there");
  check_offsets(5, section(5).count, section(6).size);
  must(text(0).empty(), "text 0 is empty");
  std::set<std::string_view> distinct;
  for (std::uint32_t t = 0; t < texts(); ++t)
    must(distinct.insert(text(t)).second, "texts are distinct");
}

void PlainReader::read_languages() {
  must(section(4).element_size == 8 && section(4).count >= 1, "at least one language");
  for (std::uint64_t g = 0; g < section(4).count; ++g) {
    const std::string_view padded = section_bytes(4).substr(8 * g, 8);
    const std::string_view code = padded.substr(0, padded.find('\0'));
    must(padded.find_first_not_of('\0', code.size()) == std::string_view::npos,
         "codes padded with zeros");
    languages_.emplace_back(code);
  }
}

void PlainReader::check_concepts() const {
  must(section(8).element_size == 32, "concept records of 32 bytes");
  for (std::uint32_t c = 0; c < concepts(); ++c) {
    const ConceptRecord r = concept_record(c);
    must(r.kind <= 4 && r.skill_type <= 2 && r.reuse_level <= 4 && r.status <= 2,
         "vocabulary of a concept");
    must(r.collections < 1U << 7, "collections of a concept");
    must(std::isnan(r.green_share) || (r.green_share >= 0 && r.green_share <= 1), "green share");
    must(number(section(8).offset + 32 * c + 30, 2) == 0, "reserved bytes of a concept are zero");
    must(c == 0 || concept_record(c - 1).uri < r.uri, "concepts sorted by URI");
  }
}

void PlainReader::check_text_records(std::uint32_t offsets_id, std::uint32_t records_id) const {
  must(section(records_id).element_size == 8, "text records of 8 bytes");
  check_offsets(offsets_id, concepts() + 1, section(records_id).count);
  for (std::uint32_t c = 0; c < concepts(); ++c) {
    const Range of = range(offsets_id, c);
    for (std::uint32_t i = of.first; i < of.last; ++i) {
      const TextRecord r = text_record(records_id, i);
      must(r.owner == c && r.language < languages_.size() && r.kind <= 2,
           name(records_id) + ": owner, language and kind");
      must(records_id == 12 || !r.packed, "labels are not packed");
      if (i == of.first) continue;
      const TextRecord before = text_record(records_id, i - 1);
      must(std::tie(before.language, before.kind) <= std::tie(r.language, r.kind),
           name(records_id) + ": sorted by language and kind");
    }
  }
}

void PlainReader::check_dictionaries() const {
  must(section(17).element_size == 1, "dictionaries of bytes");
  check_offsets(16, languages_.size() + 1, section(17).size);
}

void PlainReader::check_notes() const {
  for (std::uint32_t n = 0; n < notes(); ++n) note_text(n);
}

void PlainReader::check_language_tables() const {
  for (std::size_t g = 1; g < languages_.size(); ++g)
    must(languages_[g - 1] < languages_[g], "languages sorted");
  const std::uint64_t cells = languages_.size() * concepts();
  must(section(13).element_size == 2 && section(14).element_size == 3,
       "sizes of a preferred label and of a place");
  must(section(13).count == cells && section(14).count == cells,
       "one cell per language and concept");
  for (std::size_t g = 0; g < languages_.size(); ++g) {
    std::vector<bool> taken(concepts());
    for (std::uint32_t c = 0; c < concepts(); ++c) {
      if (const std::uint32_t l = preferred(c, g); l != kNone) {
        must(l < labels(), "preferred: a label");
        const TextRecord r = label(l);
        must(r.owner == c && r.language == g && r.kind == 0, "preferred: label of the concept");
      }
      const std::uint32_t p = place(c, g);
      must(p < concepts() && !taken[p], "collation: every place once");
      taken[p] = true;
    }
  }
}

void PlainReader::check_code_order() const {
  std::uint32_t with_code = 0;
  for (std::uint32_t c = 0; c < concepts(); ++c)
    with_code += concept_record(c).code.empty() ? 0 : 1;
  must(section(15).count == with_code, "code order: all concepts with a code");
  const auto order = code_order();
  for (std::size_t i = 0; i < order.size(); ++i) {
    must(order[i] < concepts(), "code order: concepts");
    if (i == 0) continue;
    const auto before = concept_record(order[i - 1]).code, here = concept_record(order[i]).code;
    must(std::tie(before, order[i - 1]) < std::tie(here, order[i]), "code order: by code, then id");
  }
}

void PlainReader::check_relations() const {
  std::array<std::set<std::pair<std::uint32_t, std::uint32_t>>, kRelations> edges;
  for (unsigned r = 0; r < kRelations; ++r) {
    check_offsets(32 + 2 * r, concepts() + 1, section(33 + 2 * r).count);
    for (std::uint32_t c = 0; c < concepts(); ++c) {
      const auto targets = related(r, c);
      for (std::size_t i = 0; i < targets.size(); ++i) {
        must(targets[i] < concepts(), "relations: targets are concepts");
        must(i == 0 || targets[i - 1] < targets[i], "relations: targets rise");
        edges[r].insert(r % 2 == 0 ? std::pair{c, targets[i]} : std::pair{targets[i], c});
      }
    }
  }
  for (unsigned r = 0; r < kRelations; r += 2)
    must(edges[r] == edges[r + 1], "relations: the pair holds the same edges both ways");
}

const PlainReader::Section& PlainReader::section(std::uint32_t id) const {
  const auto at = by_id_.find(id);
  must(at != by_id_.end(), name(id) + " is there");
  return sections_[at->second];
}

std::string_view PlainReader::section_bytes(std::uint32_t id) const {
  return std::string_view(bytes_).substr(section(id).offset, section(id).size);
}

std::uint32_t PlainReader::element(std::uint32_t id, std::uint64_t index) const {
  const Section& s = section(id);
  must(s.element_size <= 4 && index < s.count, name(id) + ": an element of up to 4 bytes");
  return static_cast<std::uint32_t>(number(s.offset + s.element_size * index, s.element_size));
}

PlainReader::Range PlainReader::range(std::uint32_t offsets_id, std::uint32_t index) const {
  return {element(offsets_id, index), element(offsets_id, std::uint64_t{index} + 1)};
}

std::string_view PlainReader::text(std::uint32_t id) const {
  const Range of = range(5, id);
  return section_bytes(6).substr(of.first, of.last - of.first);
}

PlainReader::ConceptRecord PlainReader::concept_record(std::uint32_t id) const {
  must(id < concepts(), "a concept");
  const std::uint64_t at = section(8).offset + 32 * std::uint64_t{id};
  auto text_at = [&](unsigned field) {
    return text(static_cast<std::uint32_t>(number(at + field, 4)));
  };
  auto small = [&](unsigned field, unsigned bytes) {
    return static_cast<unsigned>(number(at + field, bytes));
  };
  return {text_at(0),   text_at(4),
          text_at(8),   text_at(12),
          text_at(16),  std::bit_cast<float>(static_cast<std::uint32_t>(number(at + 20, 4))),
          small(24, 2), small(26, 1),
          small(27, 1), small(28, 1),
          small(29, 1)};
}

PlainReader::TextRecord PlainReader::text_record(std::uint32_t section_id,
                                                 std::uint32_t index) const {
  must(index < section(section_id).count, "a text record");
  const std::uint64_t at = section(section_id).offset + 8 * std::uint64_t{index};
  const auto form = static_cast<unsigned>(number(at + 7, 1));
  return {text(static_cast<std::uint32_t>(number(at, 3))),
          static_cast<std::uint32_t>(number(at + 3, 3)), static_cast<unsigned>(number(at + 6, 1)),
          form % 128, form >= 128};
}

std::string PlainReader::note_text(std::uint32_t id) const {
  const TextRecord record = note(id);
  if (!record.packed) return std::string(record.text);
  const Range of = range(16, record.language);
  const std::string_view dictionary = section_bytes(17).substr(of.first, of.last - of.first);
  const std::string frame = "\x28\xB5\x2F\xFD" + std::string(record.text);
  const std::uint64_t size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  must(size <= 65536, "a packed note tells its size, at most 65,536 bytes");
  std::string out(size, '\0');
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     ZSTD_freeDCtx);
  must(ZSTD_decompress_usingDict(context.get(), out.data(), size, frame.data(), frame.size(),
                                 dictionary.data(), dictionary.size()) == size,
       "a packed note is a frame made with the dictionary of its language");
  return out;
}

std::uint32_t PlainReader::preferred(std::uint32_t concept_id, std::size_t language) const {
  const std::uint64_t cell = language * concepts() + concept_id;
  const std::uint64_t place = number(section(13).offset + 2 * cell, 2);
  if (place == 0xFFFF) return kNone;
  const Range own = labels_of(concept_id);
  must(place < own.last - own.first, "preferred: one of the concept's labels");
  return own.first + static_cast<std::uint32_t>(place);
}

std::uint32_t PlainReader::place(std::uint32_t concept_id, std::size_t language) const {
  const std::uint64_t cell = language * concepts() + concept_id;
  return static_cast<std::uint32_t>(number(section(14).offset + 3 * cell, 3));
}

std::string_view PlainReader::displayed(std::uint32_t concept_id, std::size_t language) const {
  if (const auto l = preferred(concept_id, language); l != kNone) return label(l).text;
  for (std::size_t g = 0; g < languages_.size(); ++g)
    if (languages_[g] == "en")
      if (const auto l = preferred(concept_id, g); l != kNone) return label(l).text;
  for (std::size_t g = 0; g < languages_.size(); ++g)
    if (const auto l = preferred(concept_id, g); l != kNone) return label(l).text;
  return {};
}

std::vector<std::uint32_t> PlainReader::code_order() const {
  std::vector<std::uint32_t> out;
  for (std::uint64_t i = 0; i < section(15).count; ++i) out.push_back(element(15, i));
  return out;
}

std::vector<std::uint32_t> PlainReader::related(unsigned relation, std::uint32_t concept_id) const {
  std::vector<std::uint32_t> out;
  const Range of = range(32 + 2 * relation, concept_id);
  for (std::uint32_t i = of.first; i < of.last; ++i) out.push_back(element(33 + 2 * relation, i));
  return out;
}

}  // namespace metier::test
