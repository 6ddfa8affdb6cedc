#include "draft/headings.h"

#include <algorithm>
#include <string>

namespace metier::draft {
namespace {

struct Headings {
  std::string_view language;
  std::array<std::string_view, kHeadingCount> words;  // in the order of Heading
};

// By language. English is the first.
constexpr std::array kHeadings{
    Headings{"en",
             {"About the occupation", "Tasks", "Required knowledge", "Nice to have", "essential",
              "optional", "Conditions", "Employer", "Place of work", "Pay", "Type of contract",
              "Working hours", "How to apply", "to be filled in"}},
    Headings{"ar",
             {"نبذة عن المهنة", "المهام", "المعارف المطلوبة", "يُفضَّل", "أساسي", "اختياري", "الشروط",
              "صاحب العمل", "مكان العمل", "الأجر", "نوع العقد", "ساعات العمل", "كيفية التقديم",
              "يُستكمل"}},
    Headings{"bg",
             {"За професията", "Задължения", "Необходими знания", "Предимство е", "основно",
              "по избор", "Условия", "Работодател", "Място на работа", "Възнаграждение",
              "Вид договор", "Работно време", "Как да кандидатствате", "попълнете"}},
    Headings{"cs",
             {"O povolání", "Náplň práce", "Požadované znalosti", "Výhodou", "nezbytné",
              "volitelné", "Podmínky", "Zaměstnavatel", "Místo výkonu práce", "Mzda",
              "Druh smlouvy", "Pracovní doba", "Jak se přihlásit", "doplňte"}},
    Headings{"da",
             {"Om erhvervet", "Opgaver", "Nødvendig viden", "En fordel", "nødvendig", "valgfri",
              "Vilkår", "Arbejdsgiver", "Arbejdssted", "Løn", "Ansættelsesform", "Arbejdstid",
              "Sådan søger du", "udfyldes"}},
    Headings{"de",
             {"Über den Beruf", "Aufgaben", "Erforderliche Kenntnisse", "Von Vorteil",
              "erforderlich", "optional", "Rahmenbedingungen", "Arbeitgeber", "Arbeitsort",
              "Vergütung", "Vertragsart", "Arbeitszeit", "Bewerbung", "bitte ausfüllen"}},
    Headings{"el",
             {"Σχετικά με το επάγγελμα", "Καθήκοντα", "Απαιτούμενες γνώσεις", "Επιθυμητά προσόντα",
              "απαραίτητο", "προαιρετικό", "Όροι", "Εργοδότης", "Τόπος εργασίας", "Αμοιβή",
              "Είδος σύμβασης", "Ωράριο εργασίας", "Υποβολή αίτησης", "προς συμπλήρωση"}},
    Headings{
        "es",
        {"Sobre la ocupación", "Funciones", "Conocimientos requeridos", "Se valorará", "esencial",
         "opcional", "Condiciones", "Empleador", "Lugar de trabajo", "Salario", "Tipo de contrato",
         "Horario de trabajo", "Cómo presentar la candidatura", "por completar"}},
    Headings{"et",
             {"Ameti kirjeldus", "Tööülesanded", "Nõutavad teadmised", "Kasuks tuleb", "oluline",
              "valikuline", "Tingimused", "Tööandja", "Töö asukoht", "Töötasu", "Lepingu liik",
              "Tööaeg", "Kandideerimine", "täita"}},
    Headings{"fi",
             {"Tietoa ammatista", "Työtehtävät", "Vaaditut tiedot", "Eduksi katsotaan",
              "olennainen", "valinnainen", "Ehdot", "Työnantaja", "Työpaikan sijainti", "Palkka",
              "Työsuhteen muoto", "Työaika", "Näin haet", "täydennettävä"}},
    Headings{"fr",
             {"À propos du métier", "Missions", "Connaissances requises", "Atouts", "essentiel",
              "facultatif", "Conditions", "Employeur", "Lieu de travail", "Rémunération",
              "Type de contrat", "Horaires de travail", "Comment postuler", "à compléter"}},
    Headings{
        "ga",
        {"Maidir leis an ngairm", "Cúraimí", "Eolas riachtanach", "Inmhianaithe", "riachtanach",
         "roghnach", "Coinníollacha", "Fostóir", "Áit oibre", "Pá", "Cineál conartha",
         "Uaireanta oibre", "Conas iarratas a dhéanamh", "le líonadh isteach"}},
    Headings{"hr",
             {"O zanimanju", "Zadaci", "Potrebno znanje", "Prednost", "nužno", "neobvezno",
              "Uvjeti", "Poslodavac", "Mjesto rada", "Plaća", "Vrsta ugovora", "Radno vrijeme",
              "Kako se prijaviti", "ispuniti"}},
    Headings{"hu",
             {"A foglalkozásról", "Feladatok", "Szükséges ismeretek", "Előnyt jelent", "alapvető",
              "opcionális", "Feltételek", "Munkáltató", "Munkavégzés helye", "Bérezés",
              "Szerződés típusa", "Munkaidő", "Jelentkezés", "kitöltendő"}},
    Headings{"is",
             {"Um starfið", "Verkefni", "Nauðsynleg þekking", "Kostur", "nauðsynlegt", "valfrjálst",
              "Kjör", "Vinnuveitandi", "Vinnustaður", "Laun", "Tegund ráðningar", "Vinnutími",
              "Umsókn", "fyllist út"}},
    Headings{"it",
             {"La professione", "Mansioni", "Conoscenze richieste", "Requisiti preferenziali",
              "essenziale", "opzionale", "Condizioni", "Datore di lavoro", "Sede di lavoro",
              "Retribuzione", "Tipo di contratto", "Orario di lavoro", "Come candidarsi",
              "da compilare"}},
    Headings{"lt",
             {"Apie profesiją", "Užduotys", "Būtinos žinios", "Privalumai", "būtina", "neprivaloma",
              "Sąlygos", "Darbdavys", "Darbo vieta", "Darbo užmokestis", "Sutarties rūšis",
              "Darbo laikas", "Kaip kandidatuoti", "užpildyti"}},
    Headings{"lv",
             {"Par profesiju", "Pienākumi", "Nepieciešamās zināšanas", "Vēlams", "būtisks",
              "izvēles", "Nosacījumi", "Darba devējs", "Darba vieta", "Atalgojums", "Līguma veids",
              "Darba laiks", "Kā pieteikties", "jāaizpilda"}},
    Headings{"mt",
             {"Dwar il-professjoni", "Kompiti", "Għarfien meħtieġ", "Mixtieq", "essenzjali",
              "mhux obbligatorju", "Kundizzjonijiet", "Min iħaddem", "Post tax-xogħol", "Paga",
              "Tip ta' kuntratt", "Ħinijiet tax-xogħol", "Kif tapplika", "għandu jimtela"}},
    Headings{"nl",
             {"Over het beroep", "Taken", "Vereiste kennis", "Pluspunten", "essentieel",
              "optioneel", "Arbeidsvoorwaarden", "Werkgever", "Werklocatie", "Salaris",
              "Soort contract", "Werktijden", "Solliciteren", "in te vullen"}},
    Headings{"no",
             {"Om yrket", "Arbeidsoppgaver", "Nødvendig kunnskap", "En fordel", "nødvendig",
              "valgfri", "Vilkår", "Arbeidsgiver", "Arbeidssted", "Lønn", "Ansettelsesform",
              "Arbeidstid", "Slik søker du", "fylles ut"}},
    Headings{"pl",
             {"O zawodzie", "Obowiązki", "Wymagana wiedza", "Mile widziane", "niezbędne",
              "opcjonalne", "Warunki", "Pracodawca", "Miejsce pracy", "Wynagrodzenie",
              "Rodzaj umowy", "Godziny pracy", "Jak aplikować", "do uzupełnienia"}},
    Headings{"pt",
             {"Sobre a profissão", "Funções", "Conhecimentos exigidos", "Valoriza-se", "essencial",
              "opcional", "Condições", "Empregador", "Local de trabalho", "Remuneração",
              "Tipo de contrato", "Horário de trabalho", "Como se candidatar", "a preencher"}},
    Headings{"ro",
             {"Despre ocupație", "Sarcini", "Cunoștințe necesare", "Constituie avantaj", "esențial",
              "opțional", "Condiții", "Angajator", "Locul de muncă", "Salariu",
              "Tipul contractului", "Program de lucru", "Cum puteți aplica", "de completat"}},
    Headings{"sk",
             {"O povolaní", "Náplň práce", "Požadované znalosti", "Výhodou", "nevyhnutné",
              "voliteľné", "Podmienky", "Zamestnávateľ", "Miesto výkonu práce", "Mzda",
              "Druh zmluvy", "Pracovný čas", "Ako sa prihlásiť", "doplňte"}},
    Headings{"sl",
             {"O poklicu", "Naloge", "Zahtevano znanje", "Zaželeno", "bistveno", "neobvezno",
              "Pogoji", "Delodajalec", "Kraj dela", "Plačilo", "Vrsta pogodbe", "Delovni čas",
              "Kako se prijaviti", "izpolnite"}},
    Headings{"sv",
             {"Om yrket", "Arbetsuppgifter", "Nödvändiga kunskaper", "Meriterande", "nödvändig",
              "valfri", "Villkor", "Arbetsgivare", "Arbetsplats", "Lön", "Anställningsform",
              "Arbetstid", "Så söker du", "fylls i"}},
    Headings{"uk",
             {"Про професію", "Обов'язки", "Необхідні знання", "Буде перевагою", "обов'язково",
              "бажано", "Умови", "Роботодавець", "Місце роботи", "Оплата праці", "Вид договору",
              "Робочий час", "Як подати заявку", "заповнити"}}};

const Headings* find(std::string_view language) {
  const auto at = std::find_if(kHeadings.begin(), kHeadings.end(),
                               [&](const Headings& h) { return h.language == language; });
  return at == kHeadings.end() ? nullptr : &*at;
}

}  // namespace

std::string_view heading(Heading which, std::string_view language) {
  const auto* found = find(language);
  const auto& words = (found == nullptr ? kHeadings.front() : *found).words;
  return words[static_cast<std::size_t>(which)];
}

bool has_headings(std::string_view language) {
  return find(language) != nullptr;
}

}  // namespace metier::draft
