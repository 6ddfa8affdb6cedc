#include "draft/fact_cues.h"

#include <array>

namespace metier::draft {
namespace {

using enum Fact;
using enum Stated;

constexpr std::array kCues{
    // place
    FactCues{"en", place, stated,
             "place of work|location|based in|based at|located in|remote|remotely|work from "
             "home|working from home|hybrid|on site|onsite|our office in|our offices in|workplace"},
    FactCues{"de", place, stated,
             "arbeitsort|einsatzort|dienstort|standort|standorte|am standort|homeoffice|home "
             "office|mobiles arbeiten|mobile arbeit|arbeitsplatz in|sitz in|mit sitz"},
    FactCues{"fr", place, stated,
             "lieu de travail|lieu du poste|lieu|localisation|basé à|basée à|basé en|situé "
             "à|située à|poste basé|télétravail|à distance|sur site"},
    FactCues{"es", place, stated,
             "lugar de trabajo|ubicación|localización|centro de trabajo|teletrabajo|trabajo "
             "remoto|en remoto|con sede en|presencial|híbrido"},
    FactCues{"it", place, stated,
             "sede di lavoro|luogo di lavoro|sede|smart working|lavoro da remoto|da "
             "remoto|telelavoro|in presenza|con sede a"},
    FactCues{"nl", place, stated,
             "standplaats|werklocatie|locatie|werkplek|thuiswerken|vanuit huis|gevestigd "
             "in|hybride"},
    FactCues{"pl", place, stated,
             "miejsce pracy|lokalizacja|praca zdalna|pracy zdalnej|zdalnie|hybrydowo|praca "
             "stacjonarna|siedziba w|siedzibą w"},
    FactCues{"da", place, stated,
             "arbejdssted|arbejdsstedet|beliggenhed|beliggende|hjemmearbejde|hjemmefra|kontor "
             "i|med kontor"},
    FactCues{"sv", place, stated,
             "arbetsort|arbetsplats|placeringsort|placering|stationeringsort|distansarbete|på "
             "distans|hemifrån|kontor i"},
    FactCues{"pt", place, stated,
             "local de trabalho|localização|localidade|teletrabalho|trabalho "
             "remoto|remoto|presencial|sediado em|sediada em|com sede em"},
    FactCues{"cs", place, stated,
             "místo výkonu práce|místo práce|místo výkonu|lokalita|pracoviště|práce z domova|home "
             "office|sídlo v|se sídlem v"},
    // pay
    FactCues{"en", pay, vague,
             "salary|salaries|pay|wage|wages|remuneration|compensation|hourly rate|pay scale|pay "
             "grade"},
    FactCues{"de", pay, vague,
             "gehalt|gehalts*|jahresgehalt|vergütung|vergütet|bezahlung|lohn|stundenlohn|"
             "entlohnung|entgelt|entgeltgruppe|tvöd|tv l|tariflohn|tarifvertrag|besoldung"},
    FactCues{"fr", pay, vague,
             "salaire|salaires|rémunération|taux horaire|fourchette de salaire|convention "
             "collective|smic"},
    FactCues{"es", pay, vague,
             "salario|sueldo|remuneración|retribución|salarial|bruto anual|brutos anuales"},
    FactCues{"it", pay, vague,
             "retribuzione|stipendio|ral|compenso|paga|ccnl|trattamento economico"},
    FactCues{"nl", pay, vague, "salaris|loon|uurloon|beloning|salarisschaal|bruto per maand|cao"},
    FactCues{"pl", pay, vague, "wynagrodzenie|wynagrodzenia|pensja|płaca|stawka godzinowa|brutto"},
    FactCues{"da", pay, vague, "løn|lønnen|timeløn|månedsløn|aflønning|overenskomst*"},
    FactCues{"sv", pay, vague, "lön|lönen|timlön|månadslön|ersättning|kollektivavtal*"},
    FactCues{"pt", pay, vague, "salário|vencimento|remuneração|ordenado|retribuição"},
    FactCues{"cs", pay, vague, "mzda|mzdu|mzdy|plat|platu|platová|odměna|hodinová sazba"},
    // contract
    FactCues{"en", contract, stated,
             "permanent|fixed term|temporary|temp|contract type|type of contract|indefinite|open "
             "ended|freelance|contractor|apprenticeship|internship|zero hours|seasonal|casual "
             "contract|employment contract|maternity cover|interim"},
    FactCues{
        "de", contract, stated,
        "unbefristet*|befristet*|festanstellung|fest angestellt|vertragsart|arbeitsvertrag|"
        "minijob|midijob|werkstudent*|ausbildung|praktikum|zeitarbeit|"
        "arbeitnehmerüberlassung|freiberuflich*|freie mitarbeit|elternzeitvertretung|aushilfe"},
    FactCues{
        "fr", contract, stated,
        "cdi|cdd|type de contrat|contrat à durée|intérim|intérimaire|alternance|"
        "apprentissage|stage|freelance|contrat saisonnier|durée indéterminée|durée déterminée"},
    FactCues{"es", contract, stated,
             "contrato indefinido|indefinido|contrato temporal|contrato fijo|fijo "
             "discontinuo|tipo de contrato|autónomo|prácticas|contrato de|sustitución"},
    FactCues{"it", contract, stated,
             "tempo indeterminato|tempo determinato|tipo di contratto|apprendistato|partita "
             "iva|tirocinio|stage|contratto di|somministrazione|collaborazione coordinata"},
    FactCues{"nl", contract, stated,
             "vast contract|vaste aanstelling|vast dienstverband|tijdelijk contract|tijdelijke|"
             "bepaalde tijd|onbepaalde tijd|uitzend*|zzp|detachering|stage|contractvorm|"
             "dienstverband|jaarcontract"},
    FactCues{"pl", contract, stated,
             "umowa o pracę|umowę o pracę|umowy o pracę|umowa zlecenie|umowę zlecenie|umowa o "
             "dzieło|b2b|rodzaj umowy|czas nieokreślony|czas określony|staż"},
    FactCues{"da", contract, stated,
             "fastansættelse|fast stilling|fastansat|tidsbegrænset|vikariat|barselsvikariat|"
             "projektansættelse|ansættelsesform|elev|praktik|varig"},
    FactCues{"sv", contract, stated,
             "tillsvidare*|tills vidare|visstid*|vikariat|provanställning|fast anställning|"
             "anställningsform|timanställ*|säsongsanställning|praktik"},
    FactCues{"pt", contract, stated,
             "contrato sem termo|contrato a termo|sem termo|termo certo|termo incerto|tipo de "
             "contrato|efetivo|recibos verdes|estágio|contrato de trabalho|trabalho temporário"},
    FactCues{"cs", contract, stated,
             "hlavní pracovní poměr|pracovní poměr|hpp|dpp|dpč|doba neurčitá|dobu neurčitou|doba "
             "určitá|dobu určitou|druh smlouvy|pracovní smlouva|brigáda|živnost*|ičo"},
    // hours
    FactCues{"en", hours, stated,
             "full time|fulltime|part time|parttime|working hours|hours of work|hours per "
             "week|job share|shift work|night shift|night shifts|fte"},
    FactCues{"de", hours, stated,
             "vollzeit|teilzeit|wochenstunden|arbeitszeit|arbeitszeiten|schichtdienst|"
             "schichtarbeit|gleitzeit|stunden pro woche|nachtschicht"},
    FactCues{
        "fr", hours, stated,
        "temps plein|temps complet|temps partiel|mi temps|horaires|durée du travail|heures par "
        "semaine|travail de nuit|équipes alternées"},
    FactCues{"es", hours, stated,
             "jornada completa|jornada parcial|media jornada|tiempo completo|tiempo "
             "parcial|horario|turnos|horas semanales|jornada laboral"},
    FactCues{"it", hours, stated,
             "tempo pieno|full time|part time|tempo parziale|orario di lavoro|su turni|ore "
             "settimanali|orario"},
    FactCues{"nl", hours, stated,
             "voltijd|deeltijd|fulltime|parttime|werktijden|uur per week|uren per "
             "week|ploegendienst*"},
    FactCues{"pl", hours, stated,
             "pełny etat|pełen etat|pełnym etacie|część etatu|pół etatu|wymiar czasu "
             "pracy|godziny pracy|praca zmianowa|system zmianowy|etat"},
    FactCues{"da", hours, stated,
             "fuldtid|fuldtids*|deltid|deltids*|arbejdstid|arbejdstiden|timer om ugen|timer pr "
             "uge|skiftehold*|aftenvagt*|nattevagt*"},
    FactCues{"sv", hours, stated,
             "heltid|deltid|arbetstid|arbetstider|timmar per vecka|timmar i veckan|skiftarbete|"
             "sysselsättningsgrad"},
    FactCues{"pt", hours, stated,
             "tempo inteiro|tempo integral|tempo completo|tempo parcial|part time|full "
             "time|horário|turnos|horas semanais"},
    FactCues{"cs", hours, stated,
             "plný úvazek|plného úvazku|zkrácený úvazek|částečný úvazek|poloviční "
             "úvazek|pracovní doba|směnný provoz|hodin týdně|na plný úvazek"},
    // Capitals and some of the largest towns, by the names that adverts have for them.
    FactCues{"any", place, stated,
             "amsterdam|athens|athina|barcelona|berlin|bern|bratislava|brussels|bruxelles|brussel|"
             "brüssel|bucharest|bucurești|budapest|københavn|copenhagen|kopenhagen|aarhus|odense|"
             "aalborg|dublin|cork|frankfurt|hamburg|münchen|munich|köln|cologne|stuttgart|"
             "düsseldorf|leipzig|helsinki|tampere|lisboa|lisbon|porto|ljubljana|london|luxembourg|"
             "luxemburg|lyon|marseille|paris|toulouse|bordeaux|lille|nantes|madrid|valencia|"
             "sevilla|bilbao|málaga|milano|milan|roma|rome|torino|napoli|bologna|firenze|oslo|"
             "bergen|trondheim|praha|prague|brno|ostrava|plzeň|reykjavík|riga|rīga|rotterdam|"
             "utrecht|eindhoven|den haag|sofia|stockholm|göteborg|malmö|uppsala|tallinn|valletta|"
             "vilnius|kaunas|warszawa|warsaw|kraków|wrocław|poznań|gdańsk|łódź|wien|vienna|graz|"
             "zagreb|split|zürich|zurich|genève|geneva|basel|kyiv|antwerpen|gent|coimbra|braga"}};

}  // namespace

std::span<const FactCues> fact_cues() {
  return kCues;
}

std::string_view name(Fact fact) {
  constexpr std::array<std::string_view, kFactCount> kNames{"place", "pay", "contract", "hours"};
  return kNames[static_cast<std::size_t>(fact)];
}

std::string_view name(Stated stated) {
  constexpr std::array<std::string_view, 3> kNames{"missing", "vague", "stated"};
  return kNames[static_cast<std::size_t>(stated)];
}

}  // namespace metier::draft
