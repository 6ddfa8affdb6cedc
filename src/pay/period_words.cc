// Names of periods. A name is a unit behind "/", "per" or a currency; what says a period by itself
// ("monthly", "p.a.", "tunnissa") is an adverb.
#include "pay/lexicon.h"

namespace metier::pay {
namespace {

using enum Period;

constexpr Words kWords[] = {
    // Hours.
    {kUnit,
     "hour|hours|hr|hrs|h|ph|std|stunde|stunden|stdn|heure|heures|hora|horas|ora|ore|uur|uren|time|"
     "timer|timen|timme|timmen|timmar|tim|klst|klukkustund*|tunti|tunnin|tunnilta|tund|tunni|"
     "stunda|stundu|valanda|valandą|valandos|val|godz|godzin*|hod|hodina|hodinu|hodiny|hodin|"
     "uro|ura|ure|sat|satu|sata|óra|órája|час|часа|години|ώρα|ώρας|siegħa|uair|huaire|saat",
     hour},
    {kUnit, "t", hour, {}, "da no"},
    {kUnit, "g", hour, {}, "pl"},
    {kUnit, "r", year, {}, "pl"},
    {kUnit, "st", hour, {}, "lv"},
    {kUnit, "u", hour, {}, "nl"},
    {kUnit, "годину|година|годин|год", hour, {}, "uk"},
    {kUnit, "čas|cas", hour, {}, "sr"},
    {kAdverb,
     "hourly|an hour|stündlich|godzinow*|horaire|horaires|orari|orario|oraria|oraire|"
     "tunnissa|tunnilta|tunnis|stundā|óránként|orar|почасов*|hodinov*|hodinově|urno|satno|horário|"
     "saatlik|valandinis|hodinová|óradíj|часов*|погодинн*|stundas likme|ωριαί*|urna|satnica|"
     "timme|timmen",
     hour},
    // Days.
    {kUnit,
     "day|days|d|pd|tag|tage|tages|manntag|personentag|jour|jours|jour ouvré|j|día|dias|giorno|"
     "giornata|gg|dag|dagen|dzień|dnia|dniówkę|dniówka|dniówki|md|manday|man "
     "day|den|deň|dan|dnevno|"
     "diena|dienu|dieną|päivä|päev|nap|zi|ziua|ден|день|дня|ημέρα|μέρα|jum|lá|gün|dagur|"
     "roboczodzień",
     day},
    {kAdverb,
     "daily|a day|täglich|dziennie|dzienna|dniówkow*|journalier|journaliers|diario|diarios|"
     "diarie|giornalier*|päivässä|päivältä|päevas|dienā|naponta|zilnic|на "
     "ден|dagligen|günlük|denně|"
     "denne|dnevno|ημερησίως|щодня",
     day},
    // Weeks.
    {kUnit,
     "week|wk|woche|semaine|semana|settimana|vecka|veckan|uge|ugen|uke|uken|viikko|nädal|nedēļā|"
     "nedēļu|savaitę|tydz|tyg|tydzień|tygodni*|týden|týdnu|týždeň|teden|tjedan|nedelja|nedeljno|"
     "sedmica|hét|săptămân*|седмица|тиждень|εβδομάδα|ġimgħa|seachtain|hafta|vika|viku|viikossa",
     week},
    {kAdverb,
     "weekly|a week|wöchentlich|tygodniowo|hebdomadaire|semanal|semanales|semanais|settimanale|"
     "wekelijks|týdně|týždenne|tedensko|tjedno|hetente|viikossa|nädalas|ugentlig*|veckovis|"
     "haftalık|εβδομαδιαί*",
     week},
    // Months.
    {kUnit,
     "month|months|mo|mth|mnth|m|monat|monats|monate|mon|mois|mens|mes|mês|mese|maand|mnd|mdr|"
     "måned|"
     "måneden|månad|månaden|mån|kk|kuukausi|kuu|mēnesī|mēnesis|mēnesi|mēn|mėnuo|mėn|mėnesį|mies|"
     "miesiąc|miesiąca|miesiącu|m c|mc|mce|msc|ms c|měsíc|měs|mesiac|mesec|mj|mjesec|mesecu|hó|"
     "hónap|hónapra|lună|luna|lunar|месец|мес|месяц|місяць|міс|μήνα|μήνας|μην|xahar|mí|ay|mánuð*|"
     "mán|"
     "mēneša|mesečno|miesiacu|30 days",
     month},
    {kUnit, "md", month, {}, "da no"},
    {kAdverb,
     "monthly|a month|per mth|pcm|p m|monatlich|mtl|mensuel|mensuels|mensuelle|mensuellement|"
     "mensual|mensuales|mensil*|mensal|mensais|maandelijks|månedlig*|månadsvis|månads|"
     "kuukaudessa|kuukausittain|kuus|mēnesī|miesięczn*|miesiecznie|měsíčn*|mesačn*|mesečn*|"
     "mjesečn*|havi|havonta|lunar|lunară|месечн*|ежемесячн*|місячн*|щомісяч*|в месяц|μηνιαί*|"
     "kull xahar|míosúil|aylık|na mesiac|msl|mensili|mēnesī|mėnesinis",
     month},
    // Years.
    {kUnit,
     "year|years|yr|yrs|annum|jahr|jahres|an|ans|année|année pleine|año|ano|anno|jaar|jr|år|året|"
     "vuosi|vuodessa|aasta|gads|gadu|gadā|metai|metus|rok|roku|rocznie|leto|god|godinu|godini|"
     "godina|év|anual|година|годину|год|рік|χρόνο|έτος|sena|bliain|bliana|yıl|ári|roka",
     year},
    {kAdverb, "pa", year, {}, "en"},
    {kUnit, "j", year, {}, "de nl"},
    {kAdverb,
     "yearly|annual|annually|annuel|annuels|annuelle|a year|p a|per annum|jährlich|roczn*|"
     "rocznie|ročn*|annui|annuo|annua|annuale|annuali|annue|annuellement|anual|anuales|anuais|"
     "anualmente|jaarlijks|årlig*|om året|vuodessa|aastas|gadā|per metus|ročně|letno|godišnj*|"
     "évente|évi|годишн*|ετήσι*|ετησίως|щорічн*|на рік|yıllık|bliantúil|fis sena|brutto p a|"
     "metinis|éves",
     year},
};

}  // namespace

std::span<const Words> period_words() {
  return kWords;
}

}  // namespace metier::pay
