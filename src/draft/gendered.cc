// Titles that name one sex only: by the two forms of ESCO's own label ("Kellner/Kellnerin"), and by
// lists of words; not where the line says that everybody is meant ("(m/w/d)", "H/F", "Koch/-in").
#include <algorithm>

#include "draft/check_text.h"
#include "draft/gendered_words.h"

namespace metier::draft {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_lower(char c) {
  return (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

// "m/w/d", "H/F", "k|m": single letters with signs between them.
bool has_letters_of_sexes(std::string_view line) {
  constexpr std::string_view kLetters = "mwdfhvxiknugaMWDFHVXIKNUGA";
  constexpr std::string_view kSigns = "/|*,";
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    if (kSigns.find(line[i + 1]) == std::string_view::npos) continue;
    const bool begins = i == 0 || (!is_letter(line[i - 1]) && (line[i - 1] & 0x80) == 0);
    if (!begins || kLetters.find(line[i]) == std::string_view::npos) continue;
    const std::size_t blank = line[i + 2] == ' ' ? 1 : 0;  // "m, w, d"
    if (i + 2 + blank >= line.size()) continue;
    const auto rest = line.substr(i + 2 + blank);
    const bool one_letter = kLetters.find(rest[0]) != std::string_view::npos &&
                            (rest.size() == 1 || (!is_letter(rest[1]) && (rest[1] & 0x80) == 0));
    if (one_letter || rest.starts_with("\xC5\xBE") || rest.starts_with("\xC5\xBD")) return true;
  }
  return false;
}

// "Koch/-in", "Verkäufer:in", "serveur·se", "cajero/a", "vendedor(a)": a sign inside a word, with a
// short ending in small letters behind it.
bool has_second_ending(std::string_view line) {
  constexpr std::size_t kLongest = 6;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    const bool middle_dot = line.substr(i).starts_with("\xC2\xB7");
    if (!middle_dot && std::string_view("/*:_(@").find(line[i]) == std::string_view::npos) continue;
    if (!is_lower(line[i - 1])) continue;
    std::size_t at = i + (middle_dot ? 2 : 1);
    if (at < line.size() && line[at] == '-') ++at;
    std::size_t end = at;
    while (end < line.size() && is_lower(line[end])) ++end;
    const bool whole = end == line.size() || !is_letter(line[end]);
    if (whole && end > at && end - at <= kLongest) return true;
  }
  return false;
}

// "KellnerIn", "KellnerInnen"
bool has_inner_capital(std::string_view line) {
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] != 'I' || line[i + 1] != 'n' || !is_lower(line[i - 1])) continue;
    auto rest = line.substr(i + 2);
    if (rest.starts_with("nen")) rest.remove_prefix(3);
    if (rest.empty() || !(is_letter(rest[0]) || (rest[0] & 0x80) != 0)) return true;
  }
  return false;
}

bool names_everybody(std::string_view line) {
  constexpr std::string_view kPhrases[] = {"all genders", "any gender",      "alle geschlechter",
                                           "gn",          "divers",          "ambosessi",
                                           "tous genres", "todos los sexos", "todos os generos",
                                           "alle kon",    "alle gender",     "gender neutral"};
  if (has_letters_of_sexes(line) || has_second_ending(line) || has_inner_capital(line)) return true;
  const auto folded = " " + text::fold(line) + " ";
  return std::any_of(std::begin(kPhrases), std::end(kPhrases), [&](std::string_view phrase) {
    return folded.find(" " + std::string(phrase) + " ") != std::string::npos;
  });
}

using Words = std::vector<std::string>;

Words words_of(std::string_view phrase) {
  text::FoldedText folded;
  text::fold_words(phrase, folded);
  Words out;
  for (std::size_t i = 0; i < folded.tokens.size(); ++i) out.emplace_back(folded.word(i));
  return out;
}

bool is_at(const CheckText& text, std::size_t at, std::size_t end, const Words& words) {
  if (words.empty() || at + words.size() > end) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (text.word(at + i) != words[i]) return false;
  return true;
}

// The forms of "Kellner/Kellnerin"; nothing for other labels.
std::optional<std::pair<std::string_view, std::string_view>> forms_of(std::string_view label) {
  const std::size_t slash = label.find('/');
  if (slash == std::string_view::npos || label.find('/', slash + 1) != std::string_view::npos)
    return std::nullopt;
  auto first = label.substr(0, slash), second = label.substr(slash + 1);
  while (first.ends_with(' ')) first.remove_suffix(1);
  while (second.starts_with(' ')) second.remove_prefix(1);
  if (first.size() < 3 || second.size() < 3) return std::nullopt;
  return std::pair(first, second);
}

class Finder {
 public:
  Finder(const CheckText& text, std::size_t head, std::vector<GenderedTitle>& out)
      : text_(text), head_(head), out_(out) {}

  void by_label(std::string_view label) {
    const auto forms = forms_of(label);
    if (!forms) return;
    const Words first = words_of(forms->first), second = words_of(forms->second);
    bool has_first = false, has_second = false;
    std::size_t at = 0, length = 0;
    for (std::size_t i = 0; i < head_; ++i)
      for (const auto* form : {&first, &second})
        if (is_at(text_, i, head_, *form)) {
          (form == &first ? has_first : has_second) = true;
          at = i;
          length = form->size();
        }
    both_named_ = has_first && has_second;
    if (has_first == has_second) return;
    add(at, length, std::string(label), "ESCO's label has both forms");
  }

  void by_list(std::string_view language) {
    for (const auto& list : gendered_words()) {
      if (list.language != language) continue;
      // In English such words are rare enough to be meant wherever they stand.
      const std::size_t end = language == "en" ? text_.size() : both_named_ ? 0 : head_;
      for (const auto& word : list.words) {
        if (head_names_another(list, word)) continue;
        const Words words = words_of(word.word);
        for (std::size_t i = 0; i < end && out_.size() < kMaxGendered; ++i)
          if (is_at(text_, i, end, words))
            add(i, words.size(), std::string(word.instead), "names one sex only");
      }
    }
  }

 private:
  // "Verkäufer oder Verkäuferin": the title has two words for the same.
  bool head_names_another(const GenderedWords& list, const GenderedWord& word) const {
    return std::any_of(list.words.begin(), list.words.end(), [&](const GenderedWord& other) {
      if (other.instead != word.instead || other.word == word.word) return false;
      const Words words = words_of(other.word);
      for (std::size_t i = 0; i < head_; ++i)
        if (is_at(text_, i, head_, words)) return true;
      return false;
    });
  }

  void add(std::size_t at, std::size_t length, std::string instead, std::string_view why) {
    const auto span = text_.span(at, at + length - 1);
    const bool known = std::any_of(out_.begin(), out_.end(), [&](const GenderedTitle& g) {
      return g.span.in_title == span.in_title && g.span.begin < span.end && span.begin < g.span.end;
    });
    const auto& tokens = text_.words().tokens;
    if (known || out_.size() >= kMaxGendered ||
        names_everybody(text_.line_around(tokens[at].begin)))
      return;
    auto hint = fmt::format("{}: write \"{}\", or add a marker such as (m/f/d).", why, instead);
    out_.push_back({span, std::move(instead), std::move(hint)});
  }

  const CheckText& text_;
  std::size_t head_;
  std::vector<GenderedTitle>& out_;
  bool both_named_ = false;  // by the two forms of the label, in the title
};

}  // namespace

void add_gendered(const CheckText& text, std::size_t head, const snapshot::Taxonomy& t,
                  ConceptId occupation, std::string_view language,
                  std::vector<GenderedTitle>& out) {
  Finder finder(text, std::min(head, text.size()), out);
  const auto id = t.language(language);
  // Swedish labels have slashes for other reasons.
  if (occupation.valid() && id.valid() && language != "sv") {
    const auto label = t.preferred(occupation, id);
    if (label.language == id) finder.by_label(label.text);
  }
  finder.by_list(language);
  std::sort(out.begin(), out.end(), [](const GenderedTitle& a, const GenderedTitle& b) {
    return std::pair(!a.span.in_title, a.span.begin) < std::pair(!b.span.in_title, b.span.begin);
  });
}

}  // namespace metier::draft
