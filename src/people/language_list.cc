#include "people/language_list.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/text.h"

namespace metier::people {
namespace {

struct Code {
  std::string_view code;  // ISO 639-1, 639-2 where that has none
  std::string_view name;  // English
};

constexpr std::array kCodes = {
    Code{"aa", "Afar"},          Code{"ig", "Igbo"},
    Code{"yo", "Yoruba"},        Code{"ha", "Hausa"},
    Code{"tl", "Tagalog"},       Code{"my", "Burmese"},
    Code{"si", "Sinhala"},       Code{"km", "Khmer"},
    Code{"ml", "Malayalam"},     Code{"kn", "Kannada"},
    Code{"mn", "Mongolian"},     Code{"uz", "Uzbek"},
    Code{"rw", "Kinyarwanda"},   Code{"zu", "Zulu"},
    Code{"wo", "Wolof"},         Code{"ln", "Lingala"},
    Code{"af", "Afrikaans"},     Code{"am", "Amharic"},
    Code{"ar", "Arabic"},        Code{"az", "Azerbaijani"},
    Code{"be", "Belarusian"},    Code{"ber", "Berber"},
    Code{"bg", "Bulgarian"},     Code{"bh", "Bihari"},
    Code{"bn", "Bengali"},       Code{"br", "Breton"},
    Code{"bs", "Bosnian"},       Code{"ca", "Catalan"},
    Code{"cs", "Czech"},         Code{"cy", "Welsh"},
    Code{"da", "Danish"},        Code{"de", "German"},
    Code{"el", "Greek"},         Code{"en", "English"},
    Code{"es", "Spanish"},       Code{"et", "Estonian"},
    Code{"eu", "Basque"},        Code{"fa", "Persian"},
    Code{"fi", "Finnish"},       Code{"fo", "Faroese"},
    Code{"fr", "French"},        Code{"fy", "Frisian"},
    Code{"ga", "Irish"},         Code{"gd", "Scottish Gaelic"},
    Code{"gl", "Galician"},      Code{"grc", "Ancient Greek"},
    Code{"gu", "Gujarati"},      Code{"he", "Hebrew"},
    Code{"hi", "Hindi"},         Code{"hr", "Croatian"},
    Code{"hu", "Hungarian"},     Code{"hy", "Armenian"},
    Code{"id", "Indonesian"},    Code{"is", "Icelandic"},
    Code{"it", "Italian"},       Code{"ja", "Japanese"},
    Code{"jv", "Javanese"},      Code{"ka", "Georgian"},
    Code{"kk", "Kazakh"},        Code{"ko", "Korean"},
    Code{"ku", "Kurdish"},       Code{"la", "Latin"},
    Code{"lb", "Luxembourgish"}, Code{"li", "Limburgish"},
    Code{"lt", "Lithuanian"},    Code{"lv", "Latvian"},
    Code{"me", "Montenegrin"},   Code{"mk", "Macedonian"},
    Code{"mr", "Marathi"},       Code{"ms", "Malay"},
    Code{"mt", "Maltese"},       Code{"ne", "Nepali"},
    Code{"nl", "Dutch"},         Code{"no", "Norwegian"},
    Code{"oc", "Occitan"},       Code{"pa", "Punjabi"},
    Code{"pl", "Polish"},        Code{"ps", "Pashto"},
    Code{"pt", "Portuguese"},    Code{"rm", "Romansh"},
    Code{"ro", "Romanian"},      Code{"rom", "Romani"},
    Code{"ru", "Russian"},       Code{"sa", "Sanskrit"},
    Code{"sc", "Sardinian"},     Code{"se", "Northern Sami"},
    Code{"sk", "Slovak"},        Code{"sl", "Slovenian"},
    Code{"so", "Somali"},        Code{"sq", "Albanian"},
    Code{"sr", "Serbian"},       Code{"sv", "Swedish"},
    Code{"sw", "Swahili"},       Code{"ta", "Tamil"},
    Code{"te", "Telugu"},        Code{"th", "Thai"},
    Code{"ti", "Tigrinya"},      Code{"tr", "Turkish"},
    Code{"uk", "Ukrainian"},     Code{"ur", "Urdu"},
    Code{"vi", "Vietnamese"},    Code{"wa", "Walloon"},
    Code{"yi", "Yiddish"},       Code{"zh", "Chinese"},
};

// In other languages: what CVs may call them, whether or not the snapshot has labels in those.
struct Names {
  std::string_view code, names;
};
constexpr Names kNames[] = {
#include "people/language_names.inc"
};

// Codes of three letters, of ISO 639-2 and -3, which Europass gives out.
constexpr Names kLongCodes[] = {
    {"en", "eng"},         {"de", "deu|ger"}, {"fr", "fra|fre"}, {"es", "spa"},
    {"it", "ita"},         {"ru", "rus"},     {"pl", "pol"},     {"cs", "ces|cze"},
    {"sk", "slk|slo"},     {"hu", "hun"},     {"uk", "ukr"},     {"hr", "hrv"},
    {"pt", "por"},         {"nl", "nld|dut"}, {"da", "dan"},     {"sv", "swe"},
    {"no", "nor|nob|nno"}, {"fi", "fin"},     {"el", "ell|gre"}, {"bg", "bul"},
    {"ro", "ron|rum"},     {"et", "est"},     {"lv", "lav"},     {"lt", "lit"},
    {"sl", "slv"},         {"mt", "mlt"},     {"ga", "gle"},     {"tr", "tur"},
    {"ar", "ara"},         {"zh", "zho|chi"}, {"ja", "jpn"},     {"is", "isl|ice"},
    {"sr", "srp"},         {"mk", "mkd|mac"}, {"sq", "sqi|alb"}, {"bs", "bos"},
    {"ca", "cat"},         {"eu", "eus|baq"}, {"gl", "glg"},     {"cy", "cym|wel"},
    {"lb", "ltz"},         {"he", "heb"},     {"hi", "hin"},     {"fa", "fas|per"},
    {"ko", "kor"},         {"vi", "vie"},     {"ka", "kat|geo"}, {"hy", "hye|arm"},
    {"be", "bel"},         {"th", "tha"},     {"ur", "urd"},     {"ku", "kur"},
    {"so", "som"},         {"sw", "swa"},     {"ta", "tam"},     {"bn", "ben"},
    {"pa", "pan"},         {"id", "ind"},     {"la", "lat"},     {"am", "amh"},
    {"ti", "tir"},         {"az", "aze"},     {"kk", "kaz"},     {"ps", "pus"},
};

// Beside the word "language": "anglický jazyk".
constexpr Names kAdjectives[] = {
    {"ca", "valenciano|valencià"},
    {"en", "anglický"},
    {"de", "německý|nemecký"},
    {"fr", "francouzský|francúzsky"},
    {"es", "španělský|španielsky"},
    {"it", "italský|taliansky"},
    {"ru", "ruský"},
    {"pl", "polský|poľský"},
    {"cs", "český"},
    {"sk", "slovenský"},
    {"hu", "maďarský"},
    {"uk", "ukrajinský"},
    {"hr", "chorvatský|chorvátsky"},
    {"pt", "portugalský"},
    {"nl", "nizozemský|holandský"},
    {"sv", "švédský|švédsky"},
    {"ro", "rumunský"},
    {"bg", "bulharský"},
    {"tr", "turecký"},
    {"zh", "čínský"},
    {"ja", "japonský"},
};

// More names in other languages are taken from the labels, when they have no more words than this.
constexpr std::size_t kMostNameWords = 2;

std::size_t words_of(std::string_view folded) {
  return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

}  // namespace

LanguageNames::LanguageNames(const snapshot::Taxonomy& t) {
  for (const Code& code : kCodes) {
    const auto number = static_cast<std::uint32_t>(languages_.size());
    by_name_.emplace(text::fold(code.name), number);
    languages_.push_back({code.code, ConceptId()});
  }
  by_name_.emplace("slovene", by_name_.at("slovenian"));
  by_name_.emplace("mandarin", by_name_.at("chinese"));
  by_name_.emplace("farsi", by_name_.at("persian"));
  by_name_.emplace("castellano", by_name_.at("spanish"));
  by_name_.emplace("flemish", by_name_.at("dutch"));
  add_names();
  const LanguageId english = t.english();
  for (std::uint32_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId id{std::size_t{i}};
    if (!t.in_collection(id, snapshot::Collection::language) ||
        t.skill_type(id) != snapshot::SkillType::knowledge)
      continue;
    const auto known = by_name_.find(text::fold(t.label(id, english)));
    if (known == by_name_.end()) continue;
    const std::uint32_t number = known->second;
    languages_[number].id = id;
    const auto labels = t.labels(id);
    for (std::uint32_t l = labels.first.value; l < labels.last.value; ++l) {
      std::string folded = text::fold(t.label_text(LabelId(std::size_t{l})));
      if (!folded.empty() && words_of(folded) <= kMostNameWords)
        by_name_.emplace(std::move(folded), number);
    }
  }
}

void LanguageNames::add_names() {
  const auto add = [this](const Names& of, auto& out) {
    const auto* language = find_code(of.code);
    if (language == nullptr) return;
    const auto number = static_cast<std::uint32_t>(language - languages_.data());
    for (std::size_t at = 0; at < of.names.size();) {
      const std::size_t end = std::min(of.names.find('|', at), of.names.size());
      out.emplace(text::fold(of.names.substr(at, end - at)), number);
      at = end + 1;
    }
  };
  for (const Names& of : kNames) add(of, by_name_);
  for (const Names& of : kAdjectives) add(of, by_name_);
  for (const Names& of : kLongCodes) add(of, by_long_code_);
}

const LanguageNames::Language* LanguageNames::find(std::string_view folded) const {
  const auto at = by_name_.find(std::string(folded));
  return at == by_name_.end() ? nullptr : &languages_[at->second];
}

const LanguageNames::Language* LanguageNames::find_code(std::string_view code) const {
  for (const Language& language : languages_)
    if (language.code == code) return &language;
  const auto at = by_long_code_.find(std::string(code));
  return at == by_long_code_.end() ? nullptr : &languages_[at->second];
}

bool LanguageNames::is_language(ConceptId id) const {
  return std::any_of(languages_.begin(), languages_.end(),
                     [&](const Language& l) { return l.id == id; });
}

namespace {

// What a word of the line is: a name, a level or neither.
struct Piece {
  const LanguageNames::Language* language = nullptr;
  std::optional<Fluency> level;
  std::size_t words = 1;
};

Piece piece_at(const text::FoldedText& folded, std::size_t first, const LanguageNames* names) {
  Piece out;
  const std::string_view text = folded.text;
  for (std::size_t n = 1; n <= kLongestPhrase && first + n <= folded.tokens.size(); ++n) {
    const auto begin = folded.tokens[first].folded_begin;
    const auto phrase = text.substr(begin, folded.tokens[first + n - 1].folded_end - begin);
    if (const auto* language =
            names != nullptr && n <= kMostNameWords ? names->find(phrase) : nullptr)
      out = {language, std::nullopt, n};
    else if (const auto level = fluency(phrase))
      out = {nullptr, level, n};
  }
  return out;
}

int rank(std::string_view cefr) {
  return cefr.empty() ? 99 : (cefr[0] - 'A') * 2 + (cefr[1] - '1');
}

struct Level {
  Fluency fluency;
  std::uint32_t begin, end;
};

constexpr std::array<std::string_view, 6> kLevels = {"A1", "A2", "B1", "B2", "C1", "C2"};

// Of listening, reading, speaking and writing the level that most of them have.
void take_measured(std::string_view cefr, ListedLanguage& out) {
  std::uint8_t& times = out.times[static_cast<std::size_t>(rank(cefr))];
  if (times < UINT8_MAX) ++times;
  out.measured = true;
  out.cefr = kLevels[static_cast<std::size_t>(std::max_element(out.times.begin(), out.times.end()) -
                                              out.times.begin())];
}

// A level that was measured is worth more than a word; of several words the lowest counts.
void take_level(const Level& level, ListedLanguage& out) {
  const bool native = level.fluency.cefr == "native";
  const bool first = out.level_begin == out.level_end;
  if (first) out.level_begin = level.begin;
  out.level_end = level.end;
  if (native) {
    out.native = true;
    return;
  }
  if (level.fluency.measured) return take_measured(level.fluency.cefr, out);
  if (!out.measured && rank(level.fluency.cefr) < rank(out.cefr)) out.cefr = level.fluency.cefr;
}

}  // namespace

namespace {

// Whether a sign between two words ends what belongs together.
bool parts(std::string_view gap) {
  return gap.find_first_of(",;|\t\n") != std::string_view::npos ||
         gap.find("•") != std::string_view::npos || gap.find("·") != std::string_view::npos;
}

// Takes a line word by word.
class Line {
 public:
  Line(std::string_view line, const LanguageNames& names, std::vector<ListedLanguage>& out)
      : text_(line), names_(names), out_(out), first_new_(out.size()) {
    text::fold_words(line, folded_);
  }

  // Levels that stand before the first language of the line.
  const std::vector<Level>& ahead() const { return ahead_; }

  void take() {
    for (std::size_t i = 0; i < folded_.tokens.size();) {
      if (i > 0 && parts(text_.substr(folded_.tokens[i - 1].end,
                                      folded_.tokens[i].begin - folded_.tokens[i - 1].end)))
        end_clause();
      const Piece piece = piece_at(folded_, i, &names_);
      take_piece(piece, folded_.tokens[i].begin, folded_.tokens[i + piece.words - 1].end);
      i += piece.words;
    }
    end_clause();
  }

 private:
  void take_piece(const Piece& piece, std::uint32_t begin, std::uint32_t end) {
    if (piece.language != nullptr) {
      ListedLanguage found;
      found.language = piece.language;
      found.begin = begin;
      found.end = end;
      if (out_.size() == first_new_) ahead_ = pending_;
      for (const Level& level : pending_) take_level(level, found);
      pending_.clear();
      out_.push_back(found);
      named_ = true;
    } else if (piece.level) {
      const Level level{*piece.level, begin, end};
      if (named_)
        take_level(level, out_.back());
      else
        pending_.push_back(level);
    }
  }

  // "English, mother tongue": a level alone is that of the language before it.
  void end_clause() {
    if (!named_ && out_.size() > first_new_) {
      for (const Level& level : pending_) take_level(level, out_.back());
      pending_.clear();
    }
    named_ = false;
  }

  std::string_view text_;
  const LanguageNames& names_;
  std::vector<ListedLanguage>& out_;
  const std::size_t first_new_;
  text::FoldedText folded_;
  std::vector<Level> pending_, ahead_;
  bool named_ = false;  // the clause has a language
};

}  // namespace

void find_languages(std::string_view line, const LanguageNames& names, bool list,
                    std::vector<ListedLanguage>& out) {
  const std::size_t first_new = out.size();
  Line words(line, names, out);
  words.take();
  if (list) {
    // "Mother tongues: Danish, German"
    if (!words.ahead().empty() && words.ahead().front().fluency.cefr == "native")
      for (std::size_t i = first_new; i < out.size(); ++i)
        if (out[i].level_begin == out[i].level_end) take_level(words.ahead().front(), out[i]);
    return;
  }
  std::erase_if(out, [&, i = std::size_t{0}](const ListedLanguage& l) mutable {
    return i++ >= first_new && l.level_begin == l.level_end;
  });
}

bool take_levels(std::string_view line, ListedLanguage& last) {
  thread_local text::FoldedText folded;
  if (last.level_begin != last.level_end) return false;
  text::fold_words(line, folded);
  bool any = false;
  for (std::size_t i = 0; i < folded.tokens.size();) {
    const Piece piece = piece_at(folded, i, nullptr);
    if (piece.level) {
      take_level({*piece.level, 0, 0}, last);
      any = true;
    }
    i += piece.words;
  }
  return any;
}

}  // namespace metier::people
