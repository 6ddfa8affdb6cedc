// Words that say that an amount is pay, and whether before or after tax.
#include "pay/lexicon.h"

namespace metier::pay {
namespace {

using enum Period;
constexpr Basis gross = Basis::gross, net = Basis::net;

constexpr Words kWords[] = {
    {kBasis,
     "gross|brutto|brut|bruts|brute|brutes|bruto|brutos|bruta|bruttó|lordo|lorda|lordi|lorde|"
     "hrubého|hrubá|hrubé|hrubý|hrubej|v hrubom|v hrubém|hrubom|bto|bruttopalk|before tax|"
     "avant impôt|avant impot|vor steuern|before taxes|antes de impuestos|antes de impostos|"
     "før skat|før skatt|före skatt|innan skatt|fyrir skatt|ennen veroja|bruttóban|pirms nodokļ*|"
     "neatskaič*|prieš mokesčius|преди данъци|преди данъчно|брутно|бруто|брутто|до вычета*|"
     "до вирахування|до сплати податків|ακαθάριστ*|μεικτ*|μικτ*|μικτά|brută|brut lunar|gruss|gros|"
     "comhlán|brüt|maksude eest|bruttos|grosso",
     unknown, gross},
    {kBasis,
     "net|netto|nets|nette|netti|netta|neto|neta|netos|nettó|nettóban|netos|líquido|líquidos|"
     "liquida|na rękę|na reke|do ręki|do reki|na czysto|take home|after tax|after taxes|après "
     "impôt|"
     "nach steuern|na ruku|čistého|čistá|čisté|čistý|čistom|v čistém|v čistom|kézhez|kézbe|"
     "чисто|в чисто|на ръка|на руки|нето|нетто|чистыми|чистими|καθαρ*|καθαρά|na ruke|į rankas|"
     "uz rokas|kätte|käteen|efter skat|efter skatt|etter skatt|eftir skatt|în mână|in mana|glan|"
     "elinize|neto plača|verojen jälkeen|pēc nodokļ*|após impostos|nett",
     unknown, net},
    // Pay, whatever the time.
    {kCue,
     "salary|salaries|ote|o t e|salary range|pay range|base range|compensation range|basic|base "
     "salary|basic "
     "salary|pay|pays|paying|payrate|wage|wages|remuneration|compensation|earn|earnings|"
     "earning|package|rate|rates|stipend|salary and benefits|pay and benefits|salary benefits"},
    {kCue,
     "wynagrodz*|wynagradz*|wynagr|stawk*|pensj*|zarob*|zarabi*|płaca|płacy|płacę|płacimy|płatn*|"
     "uposaż*|widełk*|widelki|kwota|kwocie|kwotę|podstawa|podstawę|podstawy|zasadnicze"},
    {kCue, "place", unknown, {}, "pl"},
    {kCue,
     "gehalt*|lohn|löhne|lohns|gehälter|entlohnung*|vergütung*|verdienst*|verdienen|verdienst|"
     "bezahlung|bezahlt|entgelt*|einkommen|salär|bruttolohn|bruttogehalt|grundgehalt|zielgehalt|"
     "einstiegsgehalt|mindestgehalt|kv|kollektivvertrag*|ausbildungsvergütung|fixum|gage|"
     "mindestentgelt|überzahlung|gehaltsspanne|gehaltsband"},
    {kCue,
     "salaire*|rémunération*|rémunér*|rétribution|gratification|paie|paye|payé*|fixe|fourchette|"
     "package|indemnisation|honoraires|"
     "salario*|salarial*|sueldo*|retribución|retributiv*|remunera*|banda|nómina|ordenado|"
     "vencimento|"
     "salário*|retribuzion*|stipendi*|paga|compenso|compensi|offerta economica"},
    {kCue,
     "salaris*|loon|brutoloon|verdien|verdienen|verdient|beloning|basissalaris|startsalaris|"
     "løn|lønnen|lønninger*|lønningsinterval*|løninterval*|aflønning|aflønnes|gage|honorar|"
     "begyndelsesløn|startløn|"
     "grundløn|lön|lönen|löner|lønnsspenn|lönespann|ersättning|grundlön|ingångslön|lønn|lønna|"
     "lønnen|lønnes|begynnerlønn|godtgjørelse|laun|launin|launum|kaup|byrjunarlaun"},
    {kCue,
     "palkka|palkan|palkkaus|palkkaa|palkkio|peruspalkka|kokonaispalkka|alkupalkka|bruttopalkka|"
     "palk|palgaga|palga|töötasu|töötasuga|põhipalk|"
     "brutopalk|netopalk|tasu|palgavahemik|alga|algas|algu|atalgojum*|darba samaksa|darba alga|"
     "samaksa|atlygin*|algos|užmokest*|uždarbis|darbo užmokest*"},
    {kCue,
     "plat|platu|platem|platov*|mzda|mzdy|mzdu|mzde|mzdov*|odměn*|odmena|výdělek|vydelat|vyděl*|"
     "ohodnocen*|"
     "ohodnoten*|nástupní plat|zárobok|základná zložka mzdy|plača|plače|plačo|plačilo|plačila|"
     "osnovna plača|plaća|plaće|plaću|plata|plate|platu|primanja|zarada|zarade|zaradu"},
    {kCue,
     "fizetés*|bér|bére|béred|bért|bérezés*|bérsáv|béren|alapbér*|jövedel*|kereset*|kereseti|"
     "salariu*|salariul|salarial*|remunera*|venit*|leafa|"
     "заплат*|възнагражден*|заплащан*|плата|плати|зарплат*|заробітн*|оклад*|ставк*|оплат*|дохід|"
     "доход*|зп|з п|плаћа|зарада|"
     "μισθ*|αποδοχ*|αμοιβ*|απολαβ*|salarju|pagi|paga|tuarastal|tuarastail|maaş*|ücret*|maas*"},
    // Pay for a time.
    {kCue | kAdverb,
     "hourly rate|hourly range|hourly pay|hourly "
     "wage|stundenlohn*|stundensatz|bruttostundenlohn|stundenlöhne|"
     "stundenvergütung|taux horaire|paga oraria|uurloon|uurtarief|bruto uurloon|timeløn|timelønn|"
     "timesats|timlön|timpris|tímakaup|tuntipalkka|tuntipalkalla|tunnitasu|stundas "
     "likme|órabér*|stawka godzin*|stawka za h|"
     "hodinová mzda|hodinová sadzba|hodinová sazba|hodinovka|hodinovce|urna "
     "postavka|satnica|satnicu|сатница|"
     "ωρομίσθιο|почасова оплата|почасовая|tariffa oraria|salario hora|saatlik "
     "ücret|stundenlohnbasis|"
     "valandinis atlyg*|valandinis įkainis",
     hour},
    {kCue | kAdverb,
     "day rate|daily rate|daily wage|tagessatz|tageslohn|tjm|t j m|taux journalier|"
     "taux journalier "
     "moyen|dagtarief|dagsløn|dagpris|päiväpalkka|dniówk*|dniówka|dniówki|dniówkę|stawka "
     "dzienna|denní "
     "sazba|"
     "napidíj|napibér|надница|ημερομίσθιο|yevmiye|dnevnica|tarifa diaria|dagslön|dnevna postavka",
     day},
    {kCue | kAdverb,
     "tygodniówka|weekly wage|weekly pay|weekly rate|wochenlohn|weekloon|weekly salary|ugeløn",
     week},
    {kCue | kAdverb,
     "monthly salary|minijob|monthly pay|monthly wage|monatsgehalt|monatslohn|monatsverdienst|"
     "monatsentgelt|bruttomonatsgehalt|bruttomonatslohn|monatsbrutto|monatsbruttogehalt|"
     "monatsbruttolohn|mindestmonatsgehalt|maandsalaris|"
     "maandloon|bruto "
     "maandsalaris|månedsløn|månedslønn|månadslön|månadslönen|mánaðarlaun|kuukausipalkka|"
     "kuupalk|kuutasu|mēnešalga|mėnesinis atlyg*|měsíční mzda|mesačná mzda|havibér|havi fizetés|"
     "salario mensual|"
     "salariu lunar|месечна заплата|salaire mensuel|retribuzione mensile|mensile|"
     "wynagrodzenie miesięczne|stawka miesięczna|mjesečna plaća|mesečna plata|mesečna plača",
     month},
    {kCue | kAdverb,
     "annual salary|yearly salary|base salary per annum|jahresgehalt|jahresgehälter|jahresbrutto|"
     "bruttojahresgehalt|jahresbruttogehalt|jahreszielgehalt|jahreslohn|jahreszieleinkommen|"
     "jahresbruttolohn|jahreseinkommen|jahresentgelt|bruttojahreslohn|bruttojahresentgelt|"
     "jaarsalaris|bruto jaarsalaris|"
     "årsløn|årslønn|årslønnen|årslön|árslaun|vuosipalkka|aastapalk|gada alga|roční plat|ročný "
     "plat|"
     "éves bér|éves bruttó|salaire annuel|retribuzione annua|salario anual|salário anual",
     year},
    {kCue | kAdverb | kBasis,
     "ral|r a l|reddito annuo lordo|sba|s b a|retribuzione annua lorda|rab", year, gross},
    {kCue | kBasis,
     "bruttogehalt|bruttolohn|bruttoverdienst|brutopalk|bruttopalkka|brutoloon|bruttoløn|"
     "bruttolønn|bruttolön|brutosalaris|bruto plača|bruto plaća|bruto plata",
     unknown, gross},
    {kCue | kBasis,
     "nettogehalt|nettolohn|netopalk|nettopalkka|nettoløn|neto plača|neto plaća|neto plata",
     unknown, net},
    {kCue | kAdverb | kBasis,
     "bruttomonatsgehalt|bruttomonatslohn|monatsbrutto|monatsbruttogehalt|monatsbruttolohn|"
     "bruto maandsalaris",
     month, gross},
    {kCue | kAdverb | kBasis,
     "bruttojahresgehalt|jahresbruttogehalt|jahresbrutto|jahresbruttolohn|bruto jaarsalaris|"
     "bruttojahreslohn|bruttojahresentgelt|éves bruttó",
     year, gross},
    {kCue | kAdverb | kBasis, "bruttostundenlohn|bruto uurloon", hour, gross},
};

}  // namespace

std::span<const Words> pay_words() {
  return kWords;
}

}  // namespace metier::pay
