// A text without some of its parts, and the way back. Private to the module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace metier::people {

// What is left does not depend on what was left out, only on where: whole lines leave an empty
// line, parts of a line a blank.
class MaskedText {
 public:
  struct Cut {
    std::uint32_t begin, end;
  };
  // Cuts in any order; they may overlap.
  MaskedText(std::string_view text, std::vector<Cut> cuts);

  const std::string& text() const { return text_; }
  // The byte of the original that a byte of text() came from.
  std::uint32_t original(std::uint32_t at) const;
  // Where a span of text() begins and ends in the original.
  std::uint32_t original_end(std::uint32_t end) const { return original(end - 1) + 1; }

 private:
  struct Run {
    std::uint32_t masked, original;
  };
  std::string text_;
  std::vector<Run> runs_;
};

}  // namespace metier::people
