#include "link/findings.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace metier::link {

void Findings::start(std::size_t concepts) {
  found_.clear();
  raw_.clear();
  if (seen_in_.size() != concepts || ++epoch_ == 0) {
    seen_in_.assign(concepts, 0);
    index_.resize(concepts);
    epoch_ = 1;
  }
}

void Findings::add(ConceptId id, bool occupation, std::uint8_t score, bool in_title,
                   const Span& span) {
  if (seen_in_[id.index()] != epoch_) {
    seen_in_[id.index()] = epoch_;
    index_[id.index()] = static_cast<std::uint32_t>(found_.size());
    found_.push_back({id, span.label, score, occupation, span.reason, span.need});
  } else {
    const Raw& last = raw_[found_[index_[id.index()]].last];
    // Two labels of the concept, in two languages say, are the same words.
    if (last.in_title == in_title && last.span.begin == span.begin) return;
  }
  Found& found = found_[index_[id.index()]];
  if (score > found.score) {
    found.score = score;
    found.label = span.label;
    found.reason = span.reason;
  }
  found.need = std::min(found.need, span.need);
  ++(in_title ? found.title_spans : found.text_spans);
  found.last = static_cast<std::uint32_t>(raw_.size());
  raw_.push_back({index_[id.index()], in_title, span});
}

void Findings::finish(Reading& out) {
  // The first span decides; the title comes before the text, though it was read last.
  for (const Raw& raw : raw_) {
    Found& f = found_[raw.found];
    f.place = std::min(f.place, (raw.in_title ? 0 : std::uint64_t{1} << 32) + raw.span.begin);
  }
  order_.resize(found_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  auto key = [&](std::uint32_t i) {
    const Found& f = found_[i];
    return std::tuple(255 - f.score, f.place, f.id.value);
  };
  std::sort(order_.begin(), order_.end(), [&](auto a, auto b) { return key(a) < key(b); });
  out.occupations.clear();
  out.skills.clear();
  std::uint32_t next = 0;
  for (const std::uint32_t i : order_) {
    Found& f = found_[i];
    f.next_title = next;
    f.next_text = next + f.title_spans;
    next = f.next_text + f.text_spans;
    auto& list = f.occupation ? out.occupations : out.skills;
    list.push_back({f.id, f.label, f.score, f.next_title, f.next_text, next, f.reason, f.need});
  }
  out.all_spans.resize(raw_.size());
  for (const Raw& raw : raw_) {
    Found& f = found_[raw.found];
    out.all_spans[raw.in_title ? f.next_title++ : f.next_text++] = raw.span;
  }
}

}  // namespace metier::link
