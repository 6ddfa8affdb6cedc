#include "speed/hyperscan_labels.h"

#include <fmt/format.h>
#include <hs/hs.h>

#include <algorithm>
#include <cstdlib>

namespace metier::bench {
namespace {

void must(hs_error_t error, const char* what) {
  if (error == HS_SUCCESS) return;
  fmt::print(stderr, "hyperscan: {}: error {}\n", what, error);
  std::exit(1);
}

}  // namespace

HyperscanLabels::HyperscanLabels(const snapshot::Taxonomy& taxonomy,
                                 std::span<const LanguageId> languages) {
  std::vector<std::string> texts;
  // Shorter ones ("R", "IT") are in most words: reporting them all would take most of the time.
  constexpr std::size_t kShortest = 4;
  for (std::size_t l = 0; l < taxonomy.label_count(); ++l) {
    const LabelId label(l);
    const auto language = taxonomy.label_language(label);
    const auto text = taxonomy.label_text(label);
    if (text.size() >= kShortest &&
        std::find(languages.begin(), languages.end(), language) != languages.end())
      texts.emplace_back(text);
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  size_ = texts.size();
  std::vector<const char*> literals;
  std::vector<std::size_t> lengths;
  for (const std::string& text : texts) {
    literals.push_back(text.data());
    lengths.push_back(text.size());
  }
  const std::vector<unsigned> flags(size_, HS_FLAG_CASELESS);
  std::vector<unsigned> ids(size_);
  for (std::size_t i = 0; i < size_; ++i) ids[i] = static_cast<unsigned>(i);
  hs_compile_error_t* error = nullptr;
  const auto compiled = hs_compile_lit_multi(literals.data(), flags.data(), ids.data(),
                                             lengths.data(), static_cast<unsigned>(size_),
                                             HS_MODE_BLOCK, nullptr, &database_, &error);
  must(compiled, error != nullptr ? error->message : "compiling");
  must(hs_alloc_scratch(database_, &scratch_), "scratch");
}

HyperscanLabels::~HyperscanLabels() {
  hs_free_scratch(scratch_);
  hs_free_database(database_);
}

std::size_t HyperscanLabels::matches(std::string_view text) const {
  std::size_t count = 0;
  const auto found = [](unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
    ++*static_cast<std::size_t*>(context);
    return 0;
  };
  must(hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, found,
               &count),
       "scanning");
  return count;
}

}  // namespace metier::bench
