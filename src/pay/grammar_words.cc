// The small words around an amount.
#include "pay/lexicon.h"

namespace metier::pay {
namespace {

constexpr Words kWords[] = {
    {kPer,
     "per|par|pr|pro|por|al|all|alla|a|à|ao|a l|l|la|le|el|za|na|w|we|i|im|in der|je|die|om|på|pa|"
     "kohta|par|ve|po|o|о|за|на|в|у|pe|op|kull|fi|fix|san|sa|in aghaidh "
     "na|ανά|την|τον|το|στον|στην|"
     "co|each|every|an|fyrir|á|u|v|a|uz|w skali|w stosunku|w ujęciu|każd*|каждый|"
     "кожен|in het|cada|ogni|chaque|fiecare|minden|iga|ik|už|az|zu"},
    // Numbers written with a word.
    {kFactor,
     "1000=k|tys|tyś|tysiąc*|tysięcy|tysiące|tis|tisíc*|tsd|tausend|mille|mila|mil|tusind|tusen|"
     "tuhat*|"
     "tuhande|ezer|tūkst*|tūkstoš*|tisoč*|hiljada|tisuća|mii|хил|хиляди|тис|тысяч*|тыс|"
     "χιλ*|χιλιάδες|þús*|þúsund|bin|elf|thousand|míle|duizend|tuh|tkr|kkr"},
    {kFactor, "1000=t", Period::unknown, Basis::unknown, "de"},
    {kFactor, "1000=e", Period::unknown, Basis::unknown, "hu"},
    {kFactor,
     "1000000=m|mln|mio|million*|millió*|milion*|miljo*|millon*|milhõ*|milhao|mkr|милион*|"
     "млн|mil ft|milj|εκατ*|mlj|mill|milli*|mn|milijon*|miljonu"},
    {kFactor, "1000000000=bn|mld|mrd|billion*|miliard*|milliard*|mia|млрд|δισ*"},
    {kFrom,
     "from|od|ab|starting at|starts at|starting from|starting|from approx|at least|minimum|min|"
     "minimal*|mindestens|à partir de|a partir de|a partir dos|dès|desde|a partire da|da|dal|fra|"
     "från|vanaf|minimaal|alkaen|alk|alates|vähintään|no|nuo|sākot no|de la|începând de "
     "la|incepand|"
     "от|від|из|από|minn|ó|frá|od kwoty|co najmniej|powyżej|więcej niż|über|more than|over|plus de|"
     "más de|oltre|mere end|mer än|mer enn|meer dan|yli|vairāk nekā|daugiau nei|přes|nad|preko|"
     "több mint|peste|над|понад|más|at minimum|not less than|nie mniej niż|minst|mindst|"
     "minimálně|minimálne|najmanj|najmanje|legalább|kezdő|минимум|не менее|ελάχιστ*|en az|"
     "no less than|upwards of|startend ab|start od|already from|už od|już od|already"},
    {kUpTo,
     "up to|upto|to|do|bis|bis zu|jusqu à|jusqu|jusqu a|hasta|até|fino a|sino a|op til|opptil|upp "
     "till|"
     "opp til|opptill|tot|tot wel|asti|saakka|kuni|līdz|iki|až|až do|až na|nawet|nawet do|do kwoty|"
     "do nawet|maks|maksym*|max|maximum|maximal*|maximaal|massimo|máximo|maksimal*|pana la|până "
     "la|până în|до|έως|μέχρι|"
     "sa|suas le|suas go dtí|allt að|akár|akar|nie więcej niż|under|less than|ne več kot|"
     "најмногу|maximálně|en fazla|as much as"},
    {kTo,
     "to|do|bis|bis zu|à|a|al|ad|til|till|tot|tot en met|až|az|kuni|līdz|iki|la|până la|до|έως|"
     "μέχρι|sa|hasta|até|ate|jusqu à|op til|upp till|opp til|up to|fino a|"
     "asti"},
    {kBetween,
     "between|pomiędzy|między|zwischen|entre|tra|fra|mellem|mellan|mellom|tussen|mezi|medzi|med|"
     "između|között|între|между|між|μεταξύ|välillä|vahemikus|starp|tarp|bejn|idir|od|a milli|"
     "arasında|range|widełk*|od"},
    {kAnd, "and|a|i|und|et|e|y|og|och|en|ja|un|ir|in|és|și|şi|si|и|і|та|και|u|agus|ve|ile|ed|oraz"},
    {kPlus,
     "plus|and|und|et|og|och|oraz|zzgl|sowie|dodatkowo|with|avec|med|mit|samt|wraz|y|ja|és|un|ir|"
     "și|şi|"
     "и|і|та|και|agus|ve|a také|a navíc|mais|oltre|più|además|ademas|on top|additional|inklusiv|"
     "further|weitere|más|mas|hozzá|precum|pluss|včetně|do tego|a do tego"},
    {kPlus | kAnd, "i", Period::unknown, Basis::unknown, "pl hr sr"},
    {kPlus | kAnd, "e", Period::unknown, Basis::unknown, "it pt"},
    {kPlus | kAnd, "en", Period::unknown, Basis::unknown, "nl"},
    {kPlus | kAnd | kPer | kTo, "a", Period::unknown, Basis::unknown, "cs sk"},
    {kFromAfter,
     "alkaen|tól|től|forinttól|ft tól|felett|başlayan|tlden|upwards|and up|minimum|min|et "
     "plus|"
     "und mehr|i więcej|y más|or more|alates|ylöspäin|en meer|og opefter|wzwyż"},
    {kUpToAfter, "kadar|ig|asti|saakka|max|maximum|forintig|maks"},
    {kIncluding,
     "incl|including|include*|inkl|inklusive|inclusief|inclus|included|compris|y compris|comprend|"
     "łącznie|łącznie z|wraz z|w tym|włącznie z|incluido|inclusi*|incluy*|inclu*|včetně|vrátane|"
     "вкл|включ*|z premią|einschl*|beleértve|sis|sisältäen|razem|łączne"},
    {kPlain,
     "vat|btw|mwst|ust|tva|iva|dph|moms|mva|pdv|ddv|áfa|ндс|пдв|kdv|b2b|uop|uz|fv|faktur*|"
     "invoice|excl|exkl|plus|ca|circa|ok|około|about|approx|approximately|cca|ung|etwa|environ|"
     "circa|rund|noin|umbes|apm|kb|körülbelül|aprox|приблизно|περίπου|base|basis|fix|fixe|fest|"
     "podstaw*|zasadnicz*|podst|zlecenie|umow*|o prac|o pracę|pracę|prace|of|the|at|the|range|is|"
     "jest|wynosi|ist|est|er|är|es|é|è|pdf|is|eq|equivalent|month|doświadczen*|na start|start|hand|"
     "na fakturze|faktura|full time|ft|pełny etat|etat|pełnym|cały|ce|cdi|kontrakt|negotiable|"
     "do negocjacji|doe|depending|experience|up|maximum|minimum|ttc|ht|hors taxe|hors"},
    {kLink,
     "tj|czyli|to jest|i e|d h|das heißt|soit|c est à "
     "dire|ossia|cioè|oftewel|dvs|eller|lub|or|oder|"
     "ou|o|of|albo|tzn|to znaczy|neboli|tj|respektive|tai|või|vai|arba|nebo|alebo|ali|ili|vagy|sau|"
     "или|або|ή|jew|nó|equivalent to|=|veya"},
    {kSalaries,
     "mensualités|mensualite*|mensilità|mensilita|pagas|pagas extra|meses|gehälter|monatsgehälter|"
     "monatsgehaltern|gehalter|mois|salaries|months|payments|salaris*|pensji|platů|plat*|palkkaa|"
     "maanden|månader|salários|vezes|μισθοί|μισθούς|лун|lønninger"},
    {kTimes, "x|sur|mal|fois|maal|times|por|per|в"},
};

}  // namespace

std::span<const Words> grammar_words() {
  return kWords;
}

}  // namespace metier::pay
