#include "market/guide_words.h"

#include <algorithm>
#include <array>

namespace metier::market {
namespace {

constexpr std::size_t kLanguages = 5;
constexpr std::array<std::string_view, kLanguages> kCodes{"en", "da", "de", "fr", "es"};

struct Row {
  Say what;
  std::array<std::string_view, kLanguages> words;
};

using enum Say;

constexpr std::array kRows{
    Row{definition, {"What it is", "Hvad det er", "Was es ist", "Ce que c'est", "Qué es"}},
    Row{highlights, {"Highlights", "Højdepunkter", "Das Wichtigste", "L'essentiel", "Lo esencial"}},
    Row{profile, {"ESCO profile", "ESCO-profil", "ESCO-Profil", "Profil ESCO", "Perfil ESCO"}},
    Row{duties, {"Duties", "Opgaver", "Aufgaben", "Missions", "Funciones"}},
    Row{pay, {"Pay", "Løn", "Vergütung", "Rémunération", "Salario"}},
    Row{countries,
        {"Where the jobs are", "Hvor jobbene er", "Wo die Stellen sind", "Où sont les postes",
         "Dónde están los empleos"}},
    Row{near,
        {"Nearest roles", "Nærmeste roller", "Nächste Berufe", "Métiers les plus proches",
         "Ocupaciones más próximas"}},
    Row{education,
        {"Education and experience", "Uddannelse og erfaring", "Ausbildung und Erfahrung",
         "Formation et expérience", "Formación y experiencia"}},
    Row{reporting,
        {"Reporting line", "Hvem der refereres til", "Berichtslinie", "Rattachement",
         "De quién depende"}},
    Row{outlook, {"Outlook", "Udsigter", "Aussichten", "Perspectives", "Perspectivas"}},
    Row{questions,
        {"Questions and answers", "Spørgsmål og svar", "Fragen und Antworten",
         "Questions et réponses", "Preguntas y respuestas"}},
    Row{sources, {"Sources", "Kilder", "Quellen", "Sources", "Fuentes"}},
    Row{about,
        {"What is statistics and what is not", "Hvad der er statistik, og hvad der ikke er",
         "Was Statistik ist und was nicht", "Ce qui est statistique et ce qui ne l'est pas",
         "Qué es estadística y qué no"}},

    Row{other_titles,
        {"Other titles", "Andre titler", "Andere Bezeichnungen", "Autres titres", "Otros títulos"}},
    Row{codes,
        {"ESCO code {0}; ISCO-08 group {1}", "ESCO-kode {0}; ISCO-08-gruppe {1}",
         "ESCO-Code {0}; ISCO-08-Gruppe {1}", "Code ESCO {0} ; groupe CITP-08 {1}",
         "Código ESCO {0}; grupo CIUO-08 {1}"}},

    Row{profile_total,
        {"{0} competences: {1} essential, {2} optional.",
         "{0} kompetencer: {1} nødvendige, {2} valgfri.",
         "{0} Kompetenzen: {1} erforderliche, {2} optionale.",
         "{0} compétences : {1} essentielles, {2} facultatives.",
         "{0} competencias: {1} esenciales, {2} opcionales."}},
    Row{essential_knowledge,
        {"Essential knowledge", "Nødvendig viden", "Erforderliche Kenntnisse",
         "Connaissances essentielles", "Conocimientos esenciales"}},
    Row{essential_skills,
        {"Essential skills and competences", "Nødvendige færdigheder og kompetencer",
         "Erforderliche Fertigkeiten und Kompetenzen", "Aptitudes et compétences essentielles",
         "Capacidades y competencias esenciales"}},
    Row{optional_knowledge,
        {"Optional knowledge", "Valgfri viden", "Optionale Kenntnisse",
         "Connaissances facultatives", "Conocimientos opcionales"}},
    Row{optional_skills,
        {"Optional skills and competences", "Valgfri færdigheder og kompetencer",
         "Optionale Fertigkeiten und Kompetenzen", "Aptitudes et compétences facultatives",
         "Capacidades y competencias opcionales"}},
    Row{occupation_specific,
        {"Occupation specific", "Erhvervsspecifikke", "Berufsspezifisch", "Propres au métier",
         "Específicas de la ocupación"}},
    Row{sector_specific,
        {"Sector-specific", "Sektorspecifikke", "Sektorspezifisch", "Propres au secteur",
         "Específicas del sector"}},
    Row{cross_sector,
        {"Cross-sector", "Tværsektorielle", "Sektorübergreifend", "Intersectorielles",
         "Intersectoriales"}},
    Row{transversal,
        {"Transversal", "Tværgående", "Transversal", "Transversales", "Transversales"}},
    Row{unspecified,
        {"Unspecified", "Uspecificeret", "Nicht angegeben", "Non précisé", "Sin especificar"}},
    Row{empty_bucket,
        {"No competences in this bucket.", "Ingen kompetencer her.", "Hier keine Kompetenzen.",
         "Aucune compétence ici.", "Ninguna competencia aquí."}},

    Row{adverts_read,
        {"Adverts read: {0}, with duties: {1}; {2}.", "Læste annoncer: {0}, med opgaver: {1}; {2}.",
         "Gelesene Anzeigen: {0}, mit Aufgaben: {1}; {2}.",
         "Annonces lues : {0}, avec missions : {1} ; {2}.",
         "Anuncios leídos: {0}, con funciones: {1}; {2}."}},
    Row{in_adverts,
        {"adverts: {0} ({1})", "annoncer: {0} ({1})", "Anzeigen: {0} ({1})", "annonces : {0} ({1})",
         "anuncios: {0} ({1})"}},
    Row{more_duties,
        {"Further groups of duties that are not shown: {0}.",
         "Flere grupper af opgaver, som ikke vises: {0}.",
         "Weitere Gruppen von Aufgaben, nicht gezeigt: {0}.",
         "Autres groupes de missions, non montrés : {0}.",
         "Otros grupos de funciones que no se muestran: {0}."}},
    Row{time, {"{0} to {1}", "{0} til {1}", "{0} bis {1}", "de {0} à {1}", "de {0} a {1}"}},
    Row{no_dates,
        {"dates not known", "datoer ukendt", "Daten unbekannt", "dates inconnues",
         "fechas desconocidas"}},
    Row{country, {"Country", "Land", "Land", "Pays", "País"}},
    Row{adverts, {"Adverts", "Annoncer", "Anzeigen", "Annonces", "Anuncios"}},
    Row{currency, {"Currency", "Valuta", "Währung", "Devise", "Moneda"}},
    Row{lower,
        {"Lower quarter", "Nedre kvartil", "Unteres Viertel", "Premier quartile",
         "Cuartil inferior"}},
    Row{middle, {"Median", "Median", "Median", "Médiane", "Mediana"}},
    Row{upper,
        {"Upper quarter", "Øvre kvartil", "Oberes Viertel", "Troisième quartile",
         "Cuartil superior"}},
    Row{pay_of_adverts,
        {"In adverts that state pay; a year, full time, gross and net as stated",
         "I annoncer, der oplyser løn; pr. år, fuld tid, brutto og netto som oplyst",
         "In Anzeigen mit Angaben zur Vergütung; im Jahr, Vollzeit, brutto und netto wie angegeben",
         "Dans les annonces qui indiquent un salaire ; par an, temps plein, brut et net comme "
         "indiqué",
         "En anuncios que indican salario; al año, jornada completa, bruto y neto según se "
         "indica"}},
    Row{published,
        {"Published figures, side by side as they were published",
         "Offentliggjorte tal, side om side som de blev offentliggjort",
         "Veröffentlichte Zahlen, nebeneinander wie veröffentlicht",
         "Chiffres publiés, côte à côte tels que publiés",
         "Cifras publicadas, una al lado de otra tal como se publicaron"}},
    Row{what, {"What", "Hvad", "Was", "Quoi", "Qué"}},
    Row{figure, {"Figure", "Tal", "Zahl", "Chiffre", "Cifra"}},
    Row{place, {"Place", "Sted", "Ort", "Lieu", "Lugar"}},
    Row{date, {"Date", "Dato", "Datum", "Date", "Fecha"}},
    Row{source, {"Source", "Kilde", "Quelle", "Source", "Fuente"}},
    Row{unknown, {"not known", "ikke kendt", "nicht bekannt", "non connu", "no se sabe"}},
    Row{several_countries,
        {"Adverts: {0}. One that names several countries counts in each.",
         "Annoncer: {0}. En, der nævner flere lande, tæller med i hvert.",
         "Anzeigen: {0}. Eine, die mehrere Länder nennt, zählt in jedem.",
         "Annonces : {0}. Celle qui nomme plusieurs pays compte dans chacun.",
         "Anuncios: {0}. El que nombra varios países cuenta en cada uno."}},

    Row{role, {"Role", "Rolle", "Beruf", "Métier", "Ocupación"}},
    Row{similarity,
        {"Similarity, %", "Lighed, %", "Ähnlichkeit, %", "Proximité, %", "Similitud, %"}},
    Row{shared,
        {"Shared competences", "Fælles kompetencer", "Gemeinsame Kompetenzen",
         "Compétences communes", "Competencias comunes"}},
    Row{only_here,
        {"Essential here only", "Kun nødvendig her", "Nur hier erforderlich",
         "Essentiel ici seulement", "Esencial solo aquí"}},
    Row{only_there,
        {"Essential there only", "Kun nødvendig dér", "Nur dort erforderlich",
         "Essentiel là-bas seulement", "Esencial solo allí"}},
    Row{near_how,
        {"By the competences of the ESCO profiles; the rarest of them are named.",
         "Efter kompetencerne i ESCO-profilerne; de sjældneste af dem nævnes.",
         "Nach den Kompetenzen der ESCO-Profile; die seltensten davon sind genannt.",
         "D'après les compétences des profils ESCO ; les plus rares sont nommées.",
         "Según las competencias de los perfiles ESCO; se nombran las menos frecuentes."}},

    Row{asked_education,
        {"Education named in adverts", "Uddannelse nævnt i annoncer",
         "In Anzeigen genannte Abschlüsse", "Formation citée dans les annonces",
         "Formación citada en los anuncios"}},
    Row{asked_experience,
        {"Experience named in adverts", "Erfaring nævnt i annoncer",
         "In Anzeigen genannte Erfahrung", "Expérience citée dans les annonces",
         "Experiencia citada en los anuncios"}},
    Row{certificates,
        {"Certificates named in adverts", "Certifikater nævnt i annoncer",
         "In Anzeigen genannte Nachweise", "Certificats cités dans les annonces",
         "Certificados citados en los anuncios"}},
    Row{level, {"Level", "Niveau", "Abschluss", "Niveau", "Nivel"}},
    Row{years, {"Years", "År", "Jahre", "Années", "Años"}},
    Row{by_onet,
        {"According to O*NET (United States)", "Ifølge O*NET (USA)", "Laut O*NET (USA)",
         "Selon O*NET (États-Unis)", "Según O*NET (Estados Unidos)"}},
    Row{leads,
        {"Leads, according to adverts", "Leder ifølge annoncer", "Führt laut Anzeigen",
         "Encadre, selon les annonces", "Dirige, según los anuncios"}},
    Row{some_years, {"{0} years", "{0} år", "{0} Jahre", "{0} ans", "{0} años"}},
    Row{no_schooling,
        {"no degree", "ingen uddannelse", "kein Abschluss", "sans diplôme", "sin título"}},
    Row{secondary, {"secondary", "gymnasial", "Schulabschluss", "secondaire", "secundaria"}},
    Row{vocational,
        {"vocational", "erhvervsuddannelse", "Berufsausbildung", "professionnelle",
         "formación profesional"}},
    Row{short_tertiary,
        {"short tertiary", "kort videregående", "kurzes Studium", "supérieur court",
         "terciaria corta"}},
    Row{bachelor, {"bachelor", "bachelor", "Bachelor", "licence (bac+3)", "grado"}},
    Row{master, {"master", "kandidat (master)", "Master", "master (bac+5)", "máster"}},
    Row{doctorate, {"doctorate", "ph.d.", "Promotion", "doctorat", "doctorado"}},

    Row{q_what,
        {"What is done in this occupation?", "Hvad laver man i dette erhverv?",
         "Was macht man in diesem Beruf?", "Que fait-on dans ce métier ?",
         "¿Qué se hace en esta ocupación?"}},
    Row{a_duties,
        {"Adverts most often ask for: {0}.", "Annoncer beder oftest om: {0}.",
         "Anzeigen verlangen am häufigsten: {0}.", "Les annonces demandent le plus souvent : {0}.",
         "Los anuncios piden con más frecuencia: {0}."}},
    Row{q_pay,
        {"What is paid?", "Hvad betales der?", "Was wird gezahlt?", "Combien est-ce payé ?",
         "¿Cuánto se paga?"}},
    Row{a_pay,
        {"Half of the adverts that state it pay {1} to {2} {0} a year (country: {4}; adverts: "
         "{3}).",
         "Halvdelen af de annoncer, der oplyser det, betaler {1} til {2} {0} om året (land: {4}; "
         "annoncer: {3}).",
         "Die Hälfte der Anzeigen, die es angeben, zahlt {1} bis {2} {0} im Jahr (Land: {4}; "
         "Anzeigen: {3}).",
         "La moitié des annonces qui l'indiquent paient de {1} à {2} {0} par an (pays : {4} ; "
         "annonces : {3}).",
         "La mitad de los anuncios que lo indican paga de {1} a {2} {0} al año (país: {4}; "
         "anuncios: {3})."}},
    Row{q_reports,
        {"To whom does one report?", "Hvem refererer man til?", "An wen berichtet man?",
         "À qui est-on rattaché ?", "¿De quién se depende?"}},
    Row{a_reports,
        {"Adverts name: {0}.", "Annoncer nævner: {0}.", "Anzeigen nennen: {0}.",
         "Les annonces citent : {0}.", "Los anuncios citan: {0}."}},
    Row{q_education,
        {"Which education and how much experience are asked for?",
         "Hvilken uddannelse og hvor megen erfaring bedes der om?",
         "Welche Ausbildung und wie viel Erfahrung werden verlangt?",
         "Quelle formation et quelle expérience sont demandées ?",
         "¿Qué formación y cuánta experiencia se piden?"}},
    Row{a_education,
        {"Named in adverts: {0}.", "Nævnt i annoncer: {0}.", "In Anzeigen genannt: {0}.",
         "Cités dans les annonces : {0}.", "Citados en los anuncios: {0}."}},
    Row{q_where,
        {"In which countries are there most adverts?", "I hvilke lande er der flest annoncer?",
         "In welchen Ländern gibt es die meisten Anzeigen?",
         "Dans quels pays y a-t-il le plus d'annonces ?", "¿En qué países hay más anuncios?"}},
    Row{a_where, {"{0}.", "{0}.", "{0}.", "{0}.", "{0}."}},
    Row{q_differs,
        {"How does it differ from \u201c{0}\u201d?",
         "Hvordan adskiller det sig fra \u201c{0}\u201d?",
         "Was ist anders als bei \u201e{0}\u201c?", "Quelle différence avec \u00ab {0} \u00bb ?",
         "¿En qué se diferencia de \u00ab{0}\u00bb?"}},
    Row{a_differs,
        {"Shared competences: {0}. Essential here only: {2}. Essential there only: {3}.",
         "Fælles kompetencer: {0}. Kun nødvendig her: {2}. Kun nødvendig dér: {3}.",
         "Gemeinsame Kompetenzen: {0}. Nur hier erforderlich: {2}. Nur dort erforderlich: {3}.",
         "Compétences communes : {0}. Essentiel ici seulement : {2}. Essentiel là-bas seulement : "
         "{3}.",
         "Competencias comunes: {0}. Esencial solo aquí: {2}. Esencial solo allí: {3}."}},

    Row{h_profile,
        {"The ESCO profile has {0} competences; {1} of them are essential.",
         "ESCO-profilen har {0} kompetencer; {1} af dem er nødvendige.",
         "Das ESCO-Profil hat {0} Kompetenzen; {1} davon sind erforderlich.",
         "Le profil ESCO compte {0} compétences, dont {1} essentielles.",
         "El perfil ESCO tiene {0} competencias; {1} de ellas son esenciales."}},
    Row{h_duty,
        {"Most frequent duty: {0} ({1} of {2} adverts).",
         "Hyppigste opgave: {0} ({1} af {2} annoncer).",
         "Häufigste Aufgabe: {0} ({1} von {2} Anzeigen).",
         "Mission la plus fréquente : {0} ({1} annonces sur {2}).",
         "Función más frecuente: {0} ({1} de {2} anuncios)."}},
    Row{h_reports,
        {"Reports most often to: {0} (adverts: {1}).", "Refererer oftest til: {0} (annoncer: {1}).",
         "Berichtet am häufigsten an: {0} (Anzeigen: {1}).",
         "Rattachement le plus fréquent : {0} (annonces : {1}).",
         "Depende con más frecuencia de: {0} (anuncios: {1})."}},
    Row{h_near,
        {"Nearest role: {0} ({1} %).", "Nærmeste rolle: {0} ({1} %).",
         "Nächster Beruf: {0} ({1} %).", "Métier le plus proche : {0} ({1} %).",
         "Ocupación más próxima: {0} ({1} %)."}},
    Row{h_where,
        {"Country with most adverts: {0} ({1} of {2}).",
         "Land med flest annoncer: {0} ({1} af {2}).",
         "Land mit den meisten Anzeigen: {0} ({1} von {2}).",
         "Pays avec le plus d'annonces : {0} ({1} sur {2}).",
         "País con más anuncios: {0} ({1} de {2})."}},

    Row{advert_source,
        {"adverts: {0}", "annoncer: {0}", "Anzeigen: {0}", "annonces : {0}", "anuncios: {0}"}},
    Row{nothing_named, {"none", "ingen", "keine", "aucune", "ninguna"}},
    Row{is_statistics,
        {"Numbers of adverts, countries and pay are counts of the adverts that were imported here, "
         "near duplicates once. They say what these adverts say, not how many jobs there are. "
         "Published figures are statistics or estimates of the sources that are named.",
         "Antal annoncer, lande og løn er optællinger af de annoncer, der er indlæst her, næsten "
         "ens annoncer én gang. De siger, hvad disse annoncer siger, ikke hvor mange job der er. "
         "Offentliggjorte tal er statistik eller skøn fra de nævnte kilder.",
         "Zahlen von Anzeigen, Ländern und Vergütung sind Zählungen der hier eingelesenen "
         "Anzeigen, "
         "Beinahe-Dubletten einmal. Sie sagen, was diese Anzeigen sagen, nicht wie viele Stellen "
         "es "
         "gibt. Veröffentlichte Zahlen sind Statistiken oder Schätzungen der genannten Quellen.",
         "Les nombres d'annonces, de pays et de salaires comptent les annonces importées ici, les "
         "quasi-doublons une fois. Ils disent ce que disent ces annonces, non combien de postes "
         "existent. Les chiffres publiés sont des statistiques ou estimations des sources citées.",
         "Los números de anuncios, países y salarios cuentan los anuncios importados aquí, los "
         "casi "
         "duplicados una vez. Dicen lo que dicen estos anuncios, no cuántos empleos hay. Las "
         "cifras "
         "publicadas son estadísticas o estimaciones de las fuentes citadas."}},
    Row{is_no_statistics,
        {"The definition and the profile are ESCO's. Duties, reporting lines, education and "
         "experience are sentences of adverts that a program found and grouped: it errs now and "
         "then. None of this is official statistics.",
         "Definitionen og profilen er ESCO's. Opgaver, referenceforhold, uddannelse og erfaring er "
         "sætninger fra annoncer, som et program har fundet og grupperet: det tager fejl nu og da. "
         "Intet af dette er officiel statistik.",
         "Definition und Profil sind von ESCO. Aufgaben, Berichtslinien, Ausbildung und Erfahrung "
         "sind Sätze aus Anzeigen, die ein Programm gefunden und gruppiert hat: Es irrt sich hin "
         "und wieder. Nichts davon ist amtliche Statistik.",
         "La définition et le profil sont d'ESCO. Missions, rattachement, formation et expérience "
         "sont des phrases d'annonces qu'un programme a trouvées et groupées : il se trompe "
         "parfois. "
         "Rien de cela n'est une statistique officielle.",
         "La definición y el perfil son de ESCO. Funciones, dependencia, formación y experiencia "
         "son frases de anuncios que un programa ha encontrado y agrupado: a veces se equivoca. "
         "Nada de esto es estadística oficial."}},
    Row{left_out,
        {"Left out, as there is no data: {0}.", "Udeladt, da der ingen data er: {0}.",
         "Ausgelassen, da keine Daten vorliegen: {0}.", "Omis, faute de données : {0}.",
         "Se omite por falta de datos: {0}."}}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i)
    if (kRows[i].what != static_cast<Say>(i)) return false;
  return kRows.size() == static_cast<std::size_t>(kCount);
}
static_assert(in_order(), "the rows are in the order of Say, one each");

std::size_t place_of(std::string_view language) {
  const auto at = std::find(kCodes.begin(), kCodes.end(), language);
  return at == kCodes.end() ? 0 : static_cast<std::size_t>(at - kCodes.begin());
}

}  // namespace

std::string_view words_language(std::string_view language) {
  return kCodes[place_of(language)];
}

std::string_view words(Say what, std::string_view language) {
  return kRows[static_cast<std::size_t>(what)].words[place_of(language)];
}

}  // namespace metier::market
