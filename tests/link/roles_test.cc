#include "link/roles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace metier::link {
namespace {

struct Line {
  bool is_heading;
  std::string_view text;
  Role role;
};

void expect_roles(std::string_view language, const std::vector<Line>& lines) {
  RoleReader reader;
  reader.start(language);
  for (const Line& line : lines) {
    EXPECT_EQ(reader.next(line.is_heading, line.text), line.role) << language << ": " << line.text;
  }
}

// The segment with [negated] and {wished} ranges.
std::string marked(std::string_view language, std::string_view segment) {
  RoleReader reader;
  reader.start(language);
  reader.next(false, segment);
  std::vector<ByteRange> negated;
  std::vector<ByteRange> wished;
  reader.scopes(negated, wished);
  std::string text;
  for (std::uint32_t i = 0; i <= segment.size(); ++i) {
    for (const ByteRange& range : negated) text += range.end == i ? "]" : "";
    for (const ByteRange& range : wished) text += range.end == i ? "}" : "";
    for (const ByteRange& range : negated) text += range.begin == i ? "[" : "";
    for (const ByteRange& range : wished) text += range.begin == i ? "{" : "";
    if (i < segment.size()) text += segment[i];
  }
  return text;
}

TEST(Roles, headings_say_what_follows) {
  expect_roles("en", {{true, "Baker in Leeds", Role::demand},
                      {true, "About us", Role::employer},
                      {false, "Forty ovens and a shop.", Role::employer},
                      {true, "What you will do", Role::demand},
                      {false, "knead dough", Role::demand},
                      {true, "Nice to have", Role::wish},
                      {false, "French", Role::wish},
                      {true, "What we offer", Role::offer},
                      {false, "Free Norwegian lessons", Role::offer},
                      {true, "How to apply", Role::application},
                      {false, "By pigeon.", Role::application}});
  expect_roles("de", {{true, "Wer wir sind", Role::employer},
                      {false, "Ein Haus mit eigener Küche.", Role::employer},
                      {true, "Ihre Aufgaben", Role::demand},
                      {false, "Blutentnahmen", Role::demand},
                      {true, "Von Vorteil, aber kein Muss", Role::wish},
                      {true, "Wir bieten", Role::offer},
                      {false, "Yogakurse", Role::offer}});
  expect_roles("pl", {{true, "Kim jesteśmy?", Role::employer},
                      {true, "Wymagania:", Role::demand},
                      {true, "Mile widziane:", Role::wish},
                      {true, "Oferujemy:", Role::offer},
                      {false, "kurs języka angielskiego", Role::offer}});
  expect_roles("el", {{true, "Τι ζητάμε", Role::demand},
                      {true, "Θα εκτιμηθούν", Role::wish},
                      {true, "Προσφέρουμε", Role::offer}});
}

TEST(Roles, headings_of_a_cv_count) {
  for (const auto heading : {"Experience", "Skills", "Languages", "Hobbies", "Education"}) {
    expect_roles("en", {{true, heading, Role::demand}, {false, "sailing", Role::demand}});
  }
  expect_roles("en", {{true, "References", Role::application}});
}

TEST(Roles, a_job_title_is_no_heading_of_benefits) {
  expect_roles("en", {{true, "Benefits Administrator", Role::demand},
                      {true, "Diversity and Inclusion Manager", Role::demand},
                      {true, "Salary & benefits", Role::offer}});
}

TEST(Roles, sentences_speak_for_themselves) {
  expect_roles("en", {{false, "We offer 28 days off and a bicycle.", Role::offer},
                      {false, "You offer advice to our customers.", Role::demand},
                      {false, "You will sell the services we offer.", Role::demand},
                      {false, "We are a family of bakers.", Role::employer},
                      {false, "Our client is looking for a welder.", Role::demand},
                      {false, "All welcome, regardless of age or faith.", Role::equality},
                      {false, "To apply you must have a driving licence.", Role::demand},
                      {false, "Please send your CV to Ann.", Role::application}});
  expect_roles("fr", {{false, "Nous offrons des cours d'équitation.", Role::offer},
                      {false, "Nous sommes une auberge.", Role::employer},
                      {false, "Nous recherchons un cuisinier.", Role::demand}});
  expect_roles("sv", {{false, "Vi erbjuder handledning.", Role::offer},
                      {false, "Ansökan senast den 15 maj.", Role::application}});
}

TEST(Roles, demands_prevail_under_headings_of_the_employer) {
  expect_roles("en", {{true, "About us", Role::employer},
                      {false, "We build boats.", Role::employer},
                      {false, "You will weld hulls.", Role::demand}});
}

TEST(Roles, under_requirements_perks_are_work) {
  expect_roles("en", {{true, "Your duties", Role::demand},
                      {false, "Calculate holiday pay", Role::demand},
                      {false, "Contact customers", Role::demand}});
}

TEST(Roles, labels_before_a_colon) {
  expect_roles(
      "cs", {{false, "Nabízíme: kurz potápění", Role::offer}, {false, "svařování", Role::demand}});
  expect_roles("en", {{false, "It would be a plus if you:", Role::wish},
                      {false, "know TypeScript", Role::wish},
                      {false, "Requirements: Java", Role::demand},
                      {false, "Git", Role::demand}});
}

TEST(Roles, english_headings_in_other_languages_and_unknown_languages) {
  expect_roles("hu", {{true, "What we offer", Role::offer}});
  expect_roles("", {{true, "Wir bieten", Role::offer}, {true, "Votre profil", Role::demand}});
  expect_roles("xx", {{true, "Vi erbjuder", Role::offer}});
}

TEST(Roles, what_is_not_asked_for) {
  EXPECT_EQ(marked("en", "No experience with COBOL or Perl is needed, and you know Java"),
            "[No experience with COBOL or Perl is needed], and you know Java");
  EXPECT_EQ(marked("en", "Python is required and SAP is not required"),
            "Python is required [and SAP is not required]");
  EXPECT_EQ(marked("de", "Kenntnisse in SAP sind nicht erforderlich, aber Excel"),
            "[Kenntnisse in SAP sind nicht erforderlich], aber Excel");
  EXPECT_EQ(marked("de", "CNC-Programmierung: keine"), "[CNC-Programmierung: keine]");
  EXPECT_EQ(marked("fr", "Vous n'aurez pas à tenir la caisse."),
            "Vous [n'aurez pas à tenir la caisse].");
  EXPECT_EQ(marked("no", "Det stilles ingen krav om førerkort, men norsk er viktig"),
            "[Det stilles ingen krav om førerkort], men norsk er viktig");
  EXPECT_EQ(marked("fi", "Ajokorttia ei tarvita"), "[Ajokorttia ei tarvita]");
  EXPECT_EQ(marked("hu", "Nem kell tudnod C++-ban"), "[Nem kell tudnod C++-ban]");
}

TEST(Roles, what_would_be_nice) {
  EXPECT_EQ(marked("en", "A degree, ideally in physics"), "A degree, {ideally in physics}");
  EXPECT_EQ(marked("en", "Java is a must, Scala is a plus"), "Java is a must, {Scala is a plus}");
  EXPECT_EQ(marked("en", "Scala is a plus but not essential"),
            "{Scala is a plus} {but not essential}");
  EXPECT_EQ(marked("en", "Although not essential, Scala would be an advantage"),
            "{Although not essential}, {Scala would be an advantage}");
  EXPECT_EQ(marked("cs", "čtení výkresů ve 2D, výhodou i ve 3D"),
            "čtení výkresů ve 2D, {výhodou i ve 3D}");
  EXPECT_EQ(marked("da", "Kendskab til SAP er et plus"), "{Kendskab til SAP er et plus}");
}

TEST(Roles, no_negations) {
  for (const auto text :
       {"You weld without supervision", "not only Java but also Scala", "no-code tools and Node",
        "a non-profit kitchen", "starts no later than May"}) {
    EXPECT_EQ(marked("en", text), text);
  }
  EXPECT_EQ(marked("de", "Sie arbeiten ohne Anleitung"), "Sie arbeiten ohne Anleitung");
  EXPECT_EQ(marked("de", "Sie arbeiten gern im Team"), "Sie arbeiten gern im Team");
  EXPECT_EQ(marked("fr", "non seulement Java"), "non seulement Java");
}

TEST(Roles, any_bytes) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {"no ",       "not required", ", ",   ": ",
                                     "is a plus", "ideally ",     "\xff", "\xc3",
                                     "; ",        "ohne ",        " ",    "We offer"};
  std::vector<ByteRange> negated;
  std::vector<ByteRange> wished;
  RoleReader reader;
  for (int i = 0; i < 3000; ++i) {
    if (i % 50 == 0) reader.start(i % 100 == 0 ? "en" : "");
    std::string text;
    for (auto n = random() % 30; n > 0; --n) {
      text += random() % 3 == 0 ? std::string(1, static_cast<char>(random()))
                                : std::string(pieces[random() % std::size(pieces)]);
    }
    reader.next(random() % 4 == 0, text);
    reader.scopes(negated, wished);
    for (const auto& ranges : {negated, wished}) {
      for (const ByteRange& range : ranges) {
        EXPECT_LT(range.begin, range.end);
        EXPECT_LE(range.end, text.size());
      }
    }
  }
}

TEST(RoleCues, every_language_has_every_kind) {
  const std::set<std::string_view> languages{
      "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu",
      "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "uk"};
  std::set<std::string_view> found;
  for (const LanguageCues& cues : role_cues()) {
    found.insert(cues.language);
    std::set<CueKind> kinds;
    for (const CueList& list : cues.lists) {
      EXPECT_TRUE(kinds.insert(list.kind).second) << cues.language;
      EXPECT_FALSE(list.phrases.empty()) << cues.language;
      EXPECT_EQ(("|" + std::string(list.phrases) + "|").find("||"), std::string::npos)
          << cues.language << ": " << list.phrases;
    }
    EXPECT_EQ(kinds.size(), 20) << cues.language;
  }
  EXPECT_EQ(found, languages);
}

// Neither twice in a list nor with two meanings: the index would drop them.
TEST(RoleCues, no_phrase_stands_twice) {
  for (const LanguageCues& cues : role_cues()) {
    std::size_t phrases = 0;
    for (const CueList& list : cues.lists) {
      phrases += 1 + static_cast<std::size_t>(std::ranges::count(list.phrases, '|'));
    }
    EXPECT_EQ(CueIndex::of(cues.language).cues().size(), phrases) << cues.language;
  }
}

// Stems are looked up by their first four bytes.
TEST(RoleCues, first_words_with_an_open_end_are_long_enough) {
  for (const LanguageCues& cues : role_cues()) {
    for (const Cue& cue : CueIndex::of(cues.language).cues()) {
      const auto phrase = CueIndex::of(cues.language).phrase(cue);
      const auto star = phrase.substr(0, phrase.find(' ')).find('*');
      EXPECT_TRUE(star == std::string::npos || star >= 4) << phrase;
    }
  }
}

}  // namespace
}  // namespace metier::link
