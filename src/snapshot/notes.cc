#include "snapshot/notes.h"

#include <zdict.h>
#include <zstd.h>

#include <mutex>
#include <new>

namespace metier::snapshot {
namespace {

using taxonomy::Model;

// Notes of a few hundred bytes: a larger dictionary saves what it costs, a higher level saves
// little.
constexpr std::size_t kDictionarySize = 32 * 1024;
constexpr std::size_t kSampleSize = 1'000'000;  // more to learn from makes it no better
constexpr int kLevel = 12;
// The first bytes of every Zstandard frame: left out.
constexpr std::string_view kMagicNumber = "\x28\xB5\x2F\xFD";

template <auto Free>
struct Freed {
  void operator()(auto* p) const { Free(p); }
};
using Compressor = std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>>;
using CompressorDictionary = std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>>;
using DecompressorDictionary = std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>>;

// The texts that are notes of one language and nothing else, by language, rising.
std::vector<std::vector<TextId>> texts_to_pack(const Model& model) {
  constexpr std::uint32_t kUnused = LanguageId::kNone, kPlain = kUnused - 1;
  std::vector<std::uint32_t> used(model.texts.size(), kUnused);
  for (const auto& label : model.labels) used[label.text.index()] = kPlain;
  for (const auto& c : model.concepts)
    for (const TextId text : {c.uri, c.code, c.modified, c.regulated, c.nace})
      used[text.index()] = kPlain;
  for (const auto& note : model.notes) {
    auto& language = used[note.text.index()];
    if (language == kUnused) language = note.language.value;
    if (language != note.language.value) language = kPlain;
  }
  std::vector<std::vector<TextId>> out(model.languages.size());
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i] < kPlain && model.texts.text(TextId(i)).size() <= kMaxPackedNote)
      out[used[i]].emplace_back(i);
  return out;
}

std::string train(const Model& model, std::span<const TextId> texts) {
  std::size_t all = 0;
  for (const TextId text : texts) all += model.texts.text(text).size();
  if (all < 4 * kDictionarySize) return {};
  std::string samples;
  std::vector<std::size_t> sizes;
  const std::size_t step = all / kSampleSize + 1;
  for (std::size_t i = 0; i < texts.size(); i += step) {
    const std::string_view text = model.texts.text(texts[i]);
    samples += text;
    sizes.push_back(text.size());
  }
  std::string out(kDictionarySize, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(out.data(), out.size(), samples.data(),
                                                 sizes.data(), static_cast<unsigned>(sizes.size()));
  out.resize(ZDICT_isError(size) != 0 ? 0 : size);
  return out;
}

void pack(const Model& model, std::span<const TextId> texts, const std::string& dictionary,
          std::vector<std::string>& out) {
  const Compressor compressor(ZSTD_createCCtx());
  const CompressorDictionary prepared(
      ZSTD_createCDict(dictionary.data(), dictionary.size(), kLevel));
  if (!compressor || !prepared) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_dictIDFlag, 0);
  if (!dictionary.empty()) ZSTD_CCtx_refCDict(compressor.get(), prepared.get());
  std::string frame;
  for (const TextId id : texts) {
    const std::string_view text = model.texts.text(id);
    frame.resize(ZSTD_compressBound(text.size()));
    const std::size_t size =
        ZSTD_compress2(compressor.get(), frame.data(), frame.size(), text.data(), text.size());
    if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
    if (size - kMagicNumber.size() < text.size())
      out[id.index()] = frame.substr(kMagicNumber.size(), size - kMagicNumber.size());
  }
}

}  // namespace

PackedNotes pack_notes(const Model& model, unsigned threads) {
  PackedNotes out;
  out.texts.resize(model.texts.size());
  out.dictionaries.resize(model.languages.size());
  const auto texts = texts_to_pack(model);
  parallel_for(texts.size(), threads, [&](std::size_t l) {
    out.dictionaries[l] = train(model, texts[l]);
    pack(model, texts[l], out.dictionaries[l], out.texts);
  });
  return out;
}

// ---- reading

struct NoteReader::Dictionary {
  std::span<const char> bytes;
  std::once_flag prepared;  // at first use: a process that shows one concept needs one or two
  DecompressorDictionary ready;
};

NoteReader::NoteReader() = default;
NoteReader::~NoteReader() = default;
NoteReader::NoteReader(NoteReader&&) noexcept = default;
NoteReader& NoteReader::operator=(NoteReader&&) noexcept = default;

Result<NoteReader> NoteReader::open(const SnapshotFile& file, std::size_t languages) {
  const auto offsets = file.array<std::uint32_t>(SectionId::note_dictionary_offsets);
  if (!offsets) return tl::unexpected(offsets.error());
  const auto bytes = file.array<char>(SectionId::note_dictionaries);
  if (!bytes) return tl::unexpected(bytes.error());
  if (offsets->size() != languages + 1 || offsets->front() != 0 ||
      offsets->back() != bytes->size() || !never_falls(*offsets))
    return damaged_snapshot(file.name(), "dictionaries of the notes");
  NoteReader out;
  out.dictionaries_ = std::make_unique<Dictionary[]>(languages);
  for (std::size_t l = 0; l < languages; ++l)
    out.dictionaries_[l].bytes = bytes->subspan((*offsets)[l], (*offsets)[l + 1] - (*offsets)[l]);
  return out;
}

bool NoteReader::unpack(std::string_view packed, LanguageId language, std::string& out) const {
  static thread_local const Decompressor decompressor(ZSTD_createDCtx());
  static thread_local std::string frame;
  frame.assign(kMagicNumber).append(packed);
  const std::uint64_t size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size > kMaxPackedNote) return false;  // so are the values for "unknown" and "damaged"
  Dictionary& dictionary = dictionaries_[language.index()];
  if (!dictionary.bytes.empty())
    std::call_once(dictionary.prepared, [&] {
      dictionary.ready.reset(ZSTD_createDDict(dictionary.bytes.data(), dictionary.bytes.size()));
    });
  if (!decompressor || (!dictionary.bytes.empty() && !dictionary.ready)) return false;
  out.resize(size);
  return ZSTD_decompress_usingDDict(decompressor.get(), out.data(), size, frame.data(),
                                    frame.size(), dictionary.ready.get()) == size;
}

}  // namespace metier::snapshot
