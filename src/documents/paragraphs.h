// What DOCX and ODT have in common: paragraphs that may be open one inside the other. Inside
// documents/ only.
#pragma once

#include <string>
#include <vector>

#include "documents/composer.h"

namespace metier::documents {

class Paragraphs {
 public:
  explicit Paragraphs(Composer& out) : out_(out) {}

  struct Open {
    std::string text;
    std::uint32_t heading = 0;
    bool is_item = false;
  };

  void begin() { open_.push_back({}); }
  void end();
  bool any() const { return !open_.empty(); }
  Open& top() { return open_.back(); }
  void add(std::string_view text) {
    if (!open_.empty()) open_.back().text += text;
  }

  void enter_cell() { ++cells_; }
  void leave_cell() { cells_ = cells_ > 0 ? cells_ - 1 : 0; }
  void set_margin(bool in_margin) { in_margin_ = in_margin; }

 private:
  Composer& out_;
  std::vector<Open> open_;
  std::size_t cells_ = 0;
  bool in_margin_ = false;
};

}  // namespace metier::documents
