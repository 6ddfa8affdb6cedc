#include "mapping/review.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/text.h"

namespace metier::mapping {
namespace {

constexpr std::array<std::string_view, 7> kOurs{"esco_uri", "esco_label",    "score",   "how",
                                                "relation", "matched_label", "decision"};

// "alternative_3_uri" -> 3; 0 for another name.
std::size_t alternative_number(std::string_view name, std::string_view ending) {
  constexpr std::string_view kStart = "alternative_";
  if (!name.starts_with(kStart) || !name.ends_with(ending)) return 0;
  name.remove_prefix(kStart.size());
  name.remove_suffix(std::min(ending.size(), name.size()));
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), out);
  return error == std::errc{} && end == name.data() + name.size() ? out : 0;
}

bool is_ours(std::string_view name) {
  return std::find(kOurs.begin(), kOurs.end(), name) != kOurs.end() ||
         alternative_number(name, "_uri") != 0 || alternative_number(name, "_label") != 0;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Answer answer_of(const Mapping& mapping) {
  Answer out;
  out.language = mapping.label_language;
  std::size_t first = 0;
  if (mapping.matched()) {
    const Match& best = mapping.matches.front();
    out.id = best.id;
    out.score = best.score;
    out.how = best.how;
    out.relation = best.relation;
    out.label = best.label;
    first = 1;
  }
  for (std::size_t i = first; i < mapping.matches.size(); ++i) {
    out.others.push_back(mapping.matches[i].id);
    out.other_scores.push_back(mapping.matches[i].score);
  }
  return out;
}

std::string ReviewForm::header(const std::vector<std::string>& own) const {
  std::string out;
  for (const auto& name : own) {
    append_cell(out, name, delimiter_);
    out += delimiter_;
  }
  for (const auto name : kOurs) {
    if (name != kOurs.front()) out += delimiter_;
    out += name;
  }
  for (std::size_t i = 1; i <= alternatives_; ++i)
    out += fmt::format("{0}alternative_{1}_uri{0}alternative_{1}_label", delimiter_, i);
  return out + '\n';
}

std::string ReviewForm::row(const std::vector<std::string>& own, const Answer& answer) const {
  const auto& t = *taxonomy_;
  std::string out;
  for (const auto& cell : own) {
    append_cell(out, cell, delimiter_);
    out += delimiter_;
  }
  const auto add = [&](std::string_view cell) {
    append_cell(out, cell, delimiter_);
    out += delimiter_;
  };
  const bool found = answer.id.valid();
  add(found ? t.uri(answer.id) : "");
  add(found ? t.label(answer.id, answer.language) : "");
  add(found ? fmt::format("{:.2f}", answer.score) : "");
  add(found ? name(answer.how) : "unmatched");
  add(name(answer.relation));
  add(answer.label.valid() ? t.label_text(answer.label) : "");
  for (std::size_t i = 0; i < alternatives_; ++i) {  // behind the decision, which is empty
    const bool there = i < answer.others.size();
    out += delimiter_;
    append_cell(out, there ? t.uri(answer.others[i]) : "", delimiter_);
    out += delimiter_;
    append_cell(out, there ? t.label(answer.others[i], answer.language) : "", delimiter_);
  }
  return out + '\n';
}

Result<Reviewed> Reviewed::open(Table table, const snapshot::Taxonomy& taxonomy) {
  Reviewed out(std::move(table), taxonomy);
  const auto& header = out.table_.header();
  const auto first = out.table_.column(ReviewForm::kFirst).value_or(header.size());
  const std::array<std::pair<std::string_view, std::size_t*>, 4> needed{
      {{ReviewForm::kFirst, &out.uri_},
       {"score", &out.score_},
       {"relation", &out.relation_},
       {"decision", &out.decision_}}};
  const auto start = header.begin() + static_cast<std::ptrdiff_t>(first);
  for (const auto& [name, place] : needed) {
    const auto at = std::find(start, header.end(), name);
    if (at == header.end())
      return fail(ErrorKind::input, "{}no reviewed form of metier map: it has no column \"{}\"",
                  out.table_.records().where({1, {}}, 0), name);
    *place = static_cast<std::size_t>(at - header.begin());
  }
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (i >= first && is_ours(header[i])) {
      const auto n = alternative_number(header[i], "_uri");
      if (n == 0 || n > kMaxColumns) continue;
      if (out.alternatives_.size() < n) out.alternatives_.resize(n, header.size());
      out.alternatives_[n - 1] = i;
      continue;
    }
    out.own_.push_back(i);
    out.own_header_.push_back(header[i]);
  }
  return out;
}

Result<ConceptId> Reviewed::concept_at(const Record& row, std::size_t cell) const {
  std::string uri(trim(row.cells[cell]));
  if (uri.starts_with("https://")) uri.erase(4, 1);
  const ConceptId id = taxonomy_->find_uri(uri);
  if (id.valid()) return id;
  return fail(ErrorKind::input, "{}no concept of this snapshot has the URI \"{}\"",
              table_.records().where(row, cell), uri.substr(0, 200));
}

// A decision that is neither yes nor no.
Result<void> Reviewed::decide_named(const Record& row, std::string_view told, Decided& out) const {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), number);
  std::size_t cell = decision_;
  if (error == std::errc{} && end == told.data() + told.size()) {
    const bool there = number >= 1 && number <= alternatives_.size() &&
                       alternatives_[number - 1] < row.cells.size() &&
                       !trim(row.cells[alternatives_[number - 1]]).empty();
    if (!there)
      return fail(ErrorKind::input, "{}there is no alternative {}",
                  table_.records().where(row, decision_), told);
    cell = alternatives_[number - 1];
  } else if (told.find("://") == std::string_view::npos) {
    return fail(ErrorKind::input,
                "{}\"{}\" is no decision: yes, no, the number of an alternative or a URI",
                table_.records().where(row, decision_), told.substr(0, 200));
  }
  const auto id = concept_at(row, cell);
  if (!id) return tl::unexpected(id.error());
  out.what = Decided::What::yes;
  out.id = *id;
  if (out.relation == Relation::none) out.relation = Relation::close;
  return {};
}

Result<void> Reviewed::decide(const Record& row, std::optional<float> accept, Decided& out) const {
  out = {};
  const auto relation = trim(row.cells[relation_]);
  if (!relation.empty()) {
    const auto known = relation_named(relation);
    if (!known)
      return fail(ErrorKind::input, "{}\"{}\" is none of exact, close, broad and narrow",
                  table_.records().where(row, relation_), relation.substr(0, 60));
    out.relation = *known;
  }
  const auto told = trim(row.cells[decision_]);
  const auto folded = text::fold(told);
  const bool has_uri = !trim(row.cells[uri_]).empty();
  if (is_one_of(folded, {"no", "n", "nein", "non"})) {
    out.what = Decided::What::no;
    return {};
  }
  const bool says_yes = is_one_of(folded, {"yes", "y", "ja", "oui", "si"});
  if (!told.empty() && !says_yes) return decide_named(row, told, out);
  if (says_yes && !has_uri)
    return fail(ErrorKind::input, "{}yes to what? Nothing was proposed for this row",
                table_.records().where(row, decision_));
  if (!says_yes) {
    const auto text = trim(row.cells[score_]);
    float score = 0;
    std::from_chars(text.data(), text.data() + text.size(), score);
    if (!accept || !has_uri || score < *accept) return {};
  }
  const auto id = concept_at(row, uri_);
  if (!id) return tl::unexpected(id.error());
  out.what = Decided::What::yes;
  out.id = *id;
  return {};
}

Result<bool> Reviewed::next(Record& own, Decided& decided, std::optional<float> accept) {
  Record row;
  auto more = table_.next(row);
  if (!more || !*more) return more;
  if (auto fine = decide(row, accept, decided); !fine) return tl::unexpected(fine.error());
  own.number = row.number;
  own.cells.clear();
  for (const std::size_t place : own_) own.cells.push_back(row.cells[place]);
  return true;
}

}  // namespace metier::mapping
