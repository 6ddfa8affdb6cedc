#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kCzech = {
    CueList{heading_demand,
            "požadavky|požadujeme|co požadujeme|co očekáváme|očekáváme|očekáváme od vás|co "
            "čekáme|čekáme|co od vás čekáme|co od vás očekáváme|co od tebe čekáme|co od tebe "
            "očekáváme|co potřebujete|co byste měli umět|co byste měl|hledáme|koho "
            "hledáme|kvalifikace|kvalifikační předpoklady|předpoklady|náplň práce|pracovní "
            "náplň|popis práce|popis pozice|o pozici|co budete dělat|co budeš dělat|co vás čeká|co "
            "tě čeká|vaše úkoly|úkoly|vaše role|odpovědnosti|zodpovědnosti|vaše zodpovědnosti|váš "
            "profil|profil|o vás|vzdělání|praxe|zkušenosti|pracovní "
            "zkušenosti|znalosti|dovednosti|schopnosti|jazyky|jazykové znalosti|co by vám nemělo "
            "chybět|co musíte umět|co musíte mít"},
    CueList{
        heading_wish,
        "výhodou|výhodou je|výhodou bude|výhodou budou|hodit se bude|hodit se vám bude|hodí "
        "se|uvítáme|oceníme|vítáno|vítané|plus|nice to have|není podmínkou|výhody jsou|co oceníme"},
    CueList{heading_offer,
            "nabízíme|co nabízíme|nabízíme vám|co vám nabízíme|co ti nabízíme|co vám "
            "nabídneme|nabídneme|naše nabídka|benefity|zaměstnanecké benefity|výhody|zaměstnanecké "
            "výhody|co získáte|co získáš|co dostanete|co za to|co za to "
            "dostanete|mzda|plat|odměna|odměňování|mzdové podmínky|pracovní podmínky|platové "
            "podmínky|proč k nám|proč my|proč pracovat u nás|na co se můžete těšit|na co se můžeš "
            "těšit|můžete se těšit|těšit se můžete|co u nás najdete"},
    CueList{heading_employer,
            "o nás|kdo jsme|o společnosti|o firmě|společnost|firma|naše společnost|naše firma|o "
            "zaměstnavateli|zaměstnavatel|profil společnosti|popis společnosti|představení "
            "společnosti|náš tým|pár slov o nás|něco o nás|náš klient"},
    CueList{heading_equality,
            "rovné příležitosti|rovnost|diverzita|diverzita a inkluze|ochrana osobních "
            "údajů|osobní údaje|gdpr"},
    CueList{heading_application,
            "kontakt|kontakty|kontaktní osoba|jak se přihlásit|jak se ucházet|přihlásit "
            "se|přihláška|přihlášky|termín|uzávěrka|výběrové řízení|průběh výběrového "
            "řízení|zájemci|máte zájem|máš zájem|zaujala vás nabídka|zaujala vás pozice|více "
            "informací|bližší informace|další informace|reference|životopis zasílejte|co dál|jak "
            "postupovat"},
    CueList{
        sentence_demand,
        "hledáme|požadujeme|požaduje se|vyžadujeme|vyžaduje se|je nutn*|jsou nutn*|nutná "
        "je|podmínkou je|je podmínkou|je "
        "nezbytn*|nezbytn*|očekáváme|musíte|musíš|přijmeme|přijme|budete mít na starosti|budete "
        "zodpovíd*|budete odpovíd*|znalost|znalosti|zkušenost s|zkušenosti s|praxe v"},
    CueList{sentence_task, "budete|budeš|máte|jste|umíte|dokážete|můžete|vaším úkolem|náplní"},
    CueList{
        sentence_offer,
        "^nabízíme|^nabídneme|^poskytujeme|^poskytneme|^dostanete|^získáte|^můžete se těšit|^těšit "
        "se můžete|^zaškolíme|^zajistíme|^hradíme|^mzda|^plat|^benefity|nabízíme vám|na naše "
        "náklady|na náklady firmy|zaškolení zajistíme|zaškolení zajištěno|vše vás naučíme|všechno "
        "vás naučíme|týdnů dovolené|týdny dovolené|dny dovolené|stravenky|stravenkový "
        "paušál|příspěvek na stravování|příspěvek na penzijní|příspěvek na dopravu|multisport "
        "kart*|závodní stravování|roční prémie|náborový příspěvek|13 plat|pracovní smlouv* na "
        "dobu|sick days|motivující finanční|zajímavé finanční ohodnocení|nadstandardní ohodnocení"},
    CueList{sentence_employer,
            "^jsme|^naše firma|^naše "
            "společnost|^společnost|^firma|^vyrábíme|^prodáváme|^dodáváme|^provozujeme|^majitel|^"
            "působíme|^patříme|^zaměstnáváme|byla založena|založena v roce|patří mezi|je "
            "předním|je jedním z|je jednou z|je součástí skupiny|lídr na trhu|lídrem na "
            "trhu|rodinná firma|rodinnou firmou|se sídlem|s více než _ zaměstnanci"},
    CueList{
        sentence_equality,
        "bez ohledu na věk|bez ohledu na pohlaví|bez ohledu na|rovné příležitosti|rovný "
        "přístup|osoby se zdravotním postižením|vhodné pro všechny|vhodné i pro ozp|zpracování "
        "osobních údajů|se zpracováním osobních|ochraně osobních údajů|výpis z rejstříku trestů"},
    CueList{sentence_application,
            "^volejte|^pište|^zavolejte|^kontakt|^kontaktujte|^pošlete|^zašlete|^zasílejte|^"
            "přihlášky|^máte zájem|^máte li zájem|^v případě zájmu|^zájemci|^životopis|pošlete "
            "nám|pošlete svůj|zašlete|zasílejte|životopis na|životopisy|svůj "
            "životopis|strukturovaný životopis|motivační dopis|osobní pohovor|výběrové řízení|více "
            "informací|bližší informace|reference na vyžádání|ozveme se|pište na"},
    CueList{not_ahead,
            "neočekáváme|není nutné|není nutná|není nutno|není nutný|nečekáme|žádné "
            "zkušenosti|žádná zkušenost|žádné znalosti|žádná praxe|bez praxe|bez zkušenost*|i bez"},
    CueList{not_around,
            "nepožadujeme|nevyžadujeme|není potřeba|není třeba|není nutn*|nejsou nutn*|není "
            "podmínkou|nejsou podmínkou|není podmínka|není vyžadován*|není požadován*|nejsou "
            "požadován*|nejsou vyžadován*|nevyžaduje se|nepožaduje se|není "
            "nezbytn*|neznáte|nepotřebujete|nepotřebuješ|nemusíte|nemusíš|zbytečn*|není "
            "součástí|žádné$|žádná$"},
    CueList{not_next, "bez"},
    CueList{
        wish_ahead,
        "výhodou je|výhodou bude|výhodou budou|výhodou jsou|výhoda je|výhodou i|ideálně|nejlépe|v "
        "ideálním případě|vítána je|hodit se bude|případně|popřípadě|optimálně"},
    CueList{wish_around,
            "výhodou|je výhodou|výhodou není|je výhoda|výhoda|velkou výhodou|je plus|je "
            "plusem|bude plusem|plusem|vítán|vítána|vítány|vítáno|vítané|oceníme|uvítáme|se "
            "hodí|hodí se|není podmínkou ale"},
    CueList{shield,
            "nejen|nejenom|ne jen|bez ohledu|bez problémů|bez dozoru|bez vedení|bez pomoci|bez "
            "potíží|bez chyb|bez obav|bez výjimky|bez přerušení|bez pochyb|bez nároku|ne "
            "bez|nejpozději|nevýdělečn*|není výjimkou|není ti cizí|není vám cizí"},
    CueList{turn, "ale|avšak|však|nicméně|zatímco|protože|jelikož|naopak|a vy|i když|ačkoli"},
    CueList{subject, "vy|my|to|je|jste|budete|máme|on|ona"},
};

constexpr std::array kPolish = {
    CueList{heading_demand,
            "wymagania|nasze wymagania|wymagania wobec kandydatów|wymagamy|czego "
            "wymagamy|oczekujemy|oczekiwania|nasze oczekiwania|czego oczekujemy|oczekujemy od "
            "ciebie|czego od ciebie oczekujemy|kogo szukamy|szukamy|poszukujemy|kogo "
            "poszukujemy|zakres obowiązków|obowiązki|twoje obowiązki|główne obowiązki|twój zakres "
            "obowiązków|zadania|twoje zadania|główne zadania|czym będziesz się zajmować|co "
            "będziesz robić|opis stanowiska|opis pracy|o stanowisku|twoja "
            "rola|odpowiedzialności|zakres odpowiedzialności|profil kandydata|twój profil|o "
            "tobie|kwalifikacje|kompetencje|umiejętności|wykształcenie|doświadczenie|doświadczenie "
            "zawodowe|języki|znajomość języków|niezbędne wymagania|zainteresowania|to stanowisko "
            "jest dla ciebie"},
    CueList{heading_wish,
            "mile widziane|mile widziana|mile widziany|mile widziani|dodatkowym atutem|dodatkowym "
            "atutem będzie|dodatkowe atuty|dodatkowy atut|atutem będzie|atuty|plusem "
            "będzie|dodatkowym plusem|wymagania dodatkowe|wymagania pożądane|nice to "
            "have|pożądane|niewymagane|opcjonalnie"},
    CueList{heading_offer,
            "oferujemy|co oferujemy|nasza oferta|to oferujemy|oferujemy ci|co możemy zaoferować|co "
            "możemy ci zaoferować|w zamian oferujemy|w "
            "zamian|zapewniamy|gwarantujemy|benefity|korzyści|wynagrodzenie|płaca|zarobki|pakiet "
            "socjalny|dlaczego my|dlaczego warto|dlaczego warto do nas|co zyskujesz|co zyskasz|na "
            "co możesz liczyć|możesz liczyć na|co dla ciebie mamy|co dla ciebie "
            "przygotowaliśmy|warunki pracy|warunki zatrudnienia|proponujemy|pracodawca oferuje"},
    CueList{
        heading_employer,
        "kim jesteśmy|o nas|o firmie|nasza firma|firma|o pracodawcy|pracodawca|opis firmy|profil "
        "firmy|kilka słów o nas|poznaj nas|o zespole|nasz zespół|nasz klient|o spółce|jesteśmy"},
    CueList{heading_equality,
            "równość szans|równe szanse|różnorodność|różnorodność i inkluzywność|klauzula "
            "informacyjna|klauzula|rodo|ochrona danych|ochrona danych osobowych|polityka "
            "prywatności|dane osobowe"},
    CueList{heading_application,
            "jak aplikować|aplikuj|aplikuj teraz|aplikowanie|aplikacja|aplikacje|kontakt|dane "
            "kontaktowe|osoba do kontaktu|termin|termin składania|termin składania ofert|wymagane "
            "dokumenty|dokumenty aplikacyjne|etapy rekrutacji|proces rekrutacji|przebieg "
            "rekrutacji|rekrutacja|zainteresowany|zainteresowani|zainteresowała cię oferta|więcej "
            "informacji|dodatkowe informacje|referencje"},
    CueList{
        sentence_demand,
        "szukamy|poszukujemy|poszukuje kandydat*|wymagamy|wymagane jest|wymagana jest|jest "
        "wymagan*|są wymagan*|wymagana znajomość|oczekujemy|konieczn*|niezbędn*|musisz|należy "
        "posiadać|będziesz odpowiad*|odpowiedzialny za|odpowiedzialna za|do twoich zadań|do twoich "
        "obowiązków|znajomość|doświadczenie w|doświadczenie z|umiejętność|zatrudnimy|zatrudni"},
    CueList{sentence_task,
            "będziesz|masz|jesteś|potrafisz|możesz|twoim zadaniem|na tym stanowisku"},
    CueList{sentence_offer,
            "^oferujemy|^w "
            "zamian|^zapewniamy|^gwarantujemy|^proponujemy|^otrzymasz|^dostaniesz|^zyskasz|^"
            "wynagrodzenie|^przeszkolimy|^finansujemy|^stabilne zatrudnienie|^umowa o "
            "pracę|oferujemy ci|na nasz koszt|na koszt firmy|pełne przeszkolenie|zapewniamy "
            "szkoleni*|szkolenia wdrożeniowe|szkolenie wdrożeniowe|pakiet benefitów|prywatna "
            "opieka medyczna|prywatną opiekę medyczną|opieka medyczna|opiekę medyczną|karta "
            "multisport|kartę multisport|kartę sportową|ubezpieczenie grupowe|dni urlopu|urlop "
            "wypoczynkowy|atrakcyjne wynagrodzenie|konkurencyjne wynagrodzenie|stabilne "
            "zatrudnienie|premie|premię za|dofinansowanie|dopłaty do|dowóz do pracy|możliwość "
            "rozwoju|możliwości rozwoju|możliwość awansu"},
    CueList{sentence_employer,
            "^jesteśmy|^nasza "
            "firma|^firma|^spółka|^hurtownia|^prowadzimy|^produkujemy|^sprzedajemy|^dostarczamy|^"
            "zatrudniamy ponad|^działamy|^nasz klient|^dla naszego klienta|założona w|założony "
            "w|została założona|powstała w|istnieje od|jest jednym z|jest jedną z|jest "
            "wiodąc*|jest liderem|lider rynku|liderem na rynku|lider branży|firma "
            "rodzinna|rodzinna firma|z siedzibą w|zatrudniająca ponad"},
    CueList{sentence_equality,
            "bez względu na płeć|bez względu na wiek|bez względu na|niezależnie od "
            "płci|niezależnie od wieku|równe szanse|równych szans|orientację seksualną|orientacji "
            "seksualnej|osoby z niepełnosprawności*|osób z niepełnosprawności*|orzeczenie o "
            "niepełnosprawności|stopniu niepełnosprawności|zgodę na przetwarzanie|zgodzie na "
            "przetwarzanie|zgody na przetwarzanie|wyrażam zgodę|przetwarzanie moich "
            "danych|przetwarzanie danych osobowych dla|administratorem danych|administratorem "
            "twoich danych|ochronie danych osobowych|rozporządzeni* parlamentu|klauzul*"},
    CueList{sentence_application,
            "^aplikuj|^prosimy "
            "o|^kontakt|^zapraszamy|^zainteresowan*|^wyślij|^cv|^zadzwoń|^napisz|^osoby "
            "zainteresowane|^skontaktujemy|^jeśli jesteś zainteresowan*|prześlij cv|wyślij "
            "cv|wyślij swoje|przesyłanie cv|przesłanie cv|przesyłanie aplikacji|list "
            "motywacyjny|rozmow* kwalifikacyjn*|aplikacje prosimy|cv prosimy|skontaktujemy "
            "się|odpowiemy na wybrane|wybranymi kandydatami|z wybranymi osobami|termin "
            "składania|więcej informacji|zapraszamy do aplikowania|referencje na życzenie"},
    CueList{not_ahead,
            "nie oczekujemy|nie potrzebujesz|nie potrzeba|nie będziesz musiał*|żadne "
            "doświadczenie|brak doświadczenia|brak wymagań|brak wymogu|bez doświadczenia|bez "
            "znajomości|bez konieczności|bez wymogu|również bez|także bez"},
    CueList{not_around,
            "nie jest wymagan*|nie są wymagan*|nie jest konieczn*|nie są konieczn*|nie jest "
            "niezbędn*|nie są niezbędn*|nie jest potrzebn*|nie są potrzebn*|nie jest warunkiem|nie "
            "stanowi wymogu|nie jest wymogiem|nie wymagamy|nie wymaga "
            "się|niewymagan*|niekonieczn*|niepotrzebn*|nie trzeba|nie obowiązuje|zbędn*|nie należy "
            "do|nie musisz|brak$"},
    CueList{not_next, "bez"},
    CueList{wish_ahead,
            "najlepiej|idealnie|w idealnym przypadku|preferowane|preferowana|preferowany|atutem "
            "będzie|plusem będzie|dodatkowym plusem|ewentualnie|opcjonalnie"},
    CueList{wish_around,
            "mile widziane|mile widziana|mile widziany|mile widziani|będzie atutem|będą "
            "atutem|jest atutem|atutem|atut|dodatkowym atutem|będzie plusem|jest plusem|plusem|to "
            "plus|duży plus|będzie dodatkowym|będzie zaletą|preferowan*|pożądan*"},
    CueList{
        shield,
        "nie tylko|nie jedynie|bez względu|bez nadzoru|bez problemu|bez problemów|bez pomocy|bez "
        "trudu|bez błędów|bez zarzutu|bez wątpienia|bez przerwy|bez wyjątku|bez obaw|nie bez|nie "
        "później niż|najpóźniej|nie mniej|nie jest ci obc*|nie są ci obc*|nie boisz się"},
    CueList{turn, "ale|lecz|jednak|natomiast|ponieważ|gdyż|bo|podczas gdy|i ty|a ty|chociaż|choć"},
    CueList{subject, "ty|my|to|jest|są|on|ona|jeśli|masz|mamy"},
};

constexpr std::array kSlovak = {
    CueList{heading_demand,
            "požiadavky|požiadavky na zamestnanca|požiadavky na uchádzača|požadujeme|čo "
            "požadujeme|očakávame|čo očakávame|hľadáme|koho hľadáme|náplň práce|náplň práce "
            "právomoci a zodpovednosti|pracovná náplň|popis práce|popis pozície|čo budete robiť|čo "
            "budeš robiť|vaše úlohy|úlohy|zodpovednosti|kvalifikácia|kvalifikačné "
            "predpoklady|predpoklady|vzdelanie|požadované vzdelanie|prax|skúsenosti|pracovné "
            "skúsenosti|znalosti|zručnosti|schopnosti|osobnostné predpoklady a zručnosti|jazykové "
            "znalosti|profil|o vás"},
    CueList{heading_wish,
            "výhodou|výhodou je|výhodou bude|výhodou sú|vítané|vítaná|uvítame|oceníme|plusom|nie "
            "je podmienkou|nie je podmienka"},
    CueList{heading_offer,
            "ponúkame|čo ponúkame|ponúkame vám|čo vám ponúkame|čo ti ponúkame|naša "
            "ponuka|benefity|zamestnanecké benefity|zamestnanecké výhody|zamestnanecké výhody "
            "benefity|výhody|čo získate|čo získaš|čo dostanete|mzda|plat|mzdové podmienky|platové "
            "podmienky|pracovné podmienky|prečo my|prečo k nám|na čo sa môžete tešiť"},
    CueList{heading_employer,
            "o nás|kto sme|o spoločnosti|o firme|spoločnosť|firma|naša spoločnosť|naša "
            "firma|zamestnávateľ|o zamestnávateľovi|stručná charakteristika "
            "spoločnosti|charakteristika spoločnosti|náš tím|náš klient"},
    CueList{heading_equality,
            "rovnosť príležitostí|rovnaké príležitosti|diverzita|diverzita a inklúzia|ochrana "
            "osobných údajov|osobné údaje|gdpr"},
    CueList{heading_application,
            "kontakt|kontakty|kontaktná osoba|ako sa prihlásiť|ako sa "
            "uchádzať|prihláška|prihlášky|žiadosti|termín|uzávierka|výberové konanie|informácie o "
            "výberovom konaní|priebeh výberového konania|záujemcovia|máte záujem|viac "
            "informácií|bližšie informácie|referencie"},
    CueList{sentence_demand,
            "hľadáme|požadujeme|požaduje sa|vyžadujeme|vyžaduje sa|je nutn*|je potrebn*|sú "
            "potrebn*|podmienkou je|je "
            "podmienkou|nevyhnutn*|očakávame|musíte|musíš|prijmeme|prijme|budete "
            "zodpoved*|znalosť|znalosti|skúsenosť s|skúsenosti s|prax v"},
    CueList{sentence_task, "budete|budeš|máte|ste|viete|dokážete|môžete|vašou úlohou"},
    CueList{sentence_offer,
            "^ponúkame|^poskytujeme|^poskytneme|^dostanete|^získate|^zaškolíme|^zabezpečíme|^mzda|^"
            "plat|^benefity|ponúkame vám|na naše náklady|na náklady firmy|zaškolenie "
            "zabezpečíme|týždňov dovolenky|dní dovolenky|stravné lístky|gastrolístky|príspevok na "
            "stravu|príspevok na dopravu|príspevok na dôchodkové|multisport kart*|13 plat|náborový "
            "príspevok|ročné odmeny|atraktívne finančné|motivujúce finančné|firemné akcie|možnosť "
            "kariérneho"},
    CueList{sentence_employer,
            "^sme|^naša firma|^naša "
            "spoločnosť|^spoločnosť|^firma|^vyrábame|^predávame|^dodávame|^prevádzkujeme|^pôsobíme|"
            "^patríme|^zamestnávame|bola založená|založená v roku|patrí medzi|je popredn*|je "
            "jedným z|je jednou z|líder na trhu|lídrom na trhu|rodinná firma|so sídlom"},
    CueList{
        sentence_equality,
        "bez ohľadu na vek|bez ohľadu na pohlavie|bez ohľadu na|rovnaké príležitosti|rovnaké "
        "zaobchádzanie|osoby so zdravotným postihnutím|vhodné aj pre ztp|spracovanie osobných "
        "údajov|spracovaním osobných údajov|spracúvaním osobných údajov|ochrane osobných údajov"},
    CueList{sentence_application,
            "^volajte|^píšte|^zavolajte|^kontakt|^kontaktujte|^pošlite|^zašlite|^zasielajte|^máte "
            "záujem|^v prípade záujmu|^záujemcovia|^životopis|pošlite nám|pošlite svoj|životopis "
            "na|životopisy|svoj životopis|profesijný životopis|motivačný list|osobný "
            "pohovor|výberové konanie|výberového konania|kontaktovať budeme|budú kontaktovaní|viac "
            "informácií|bližšie informácie|referencie na vyžiadanie"},
    CueList{not_ahead,
            "neočakávame|nemusíš|nie je podmienkou|nepotrebuješ|žiadne skúsenosti|žiadna "
            "prax|žiadne znalosti|bez praxe|bez skúseností|aj bez"},
    CueList{not_around,
            "nepožadujeme|nevyžadujeme|nie je potrebn*|nie sú potrebn*|nie je nutn*|nie sú "
            "nutn*|nie je podmienk*|nie sú podmienkou|nie je vyžadovan*|nevyžaduje sa|nepožaduje "
            "sa|nie je nevyhnutn*|nepotrebujete|netreba|nemusíte|zbytočn*|nie je súčasťou"},
    CueList{not_next, "bez"},
    CueList{wish_ahead,
            "výhodou je|výhodou bude|výhodou sú|ideálne|najlepšie|v ideálnom prípade|vítaná "
            "je|prípadne|poprípade"},
    CueList{wish_around,
            "výhodou|je výhodou|je výhoda|výhoda|veľkou výhodou|je plus|je plusom|bude "
            "plusom|plusom|vítaná|vítané|vítaný|vítané sú|oceníme|uvítame"},
    CueList{shield,
            "nielen|nie len|bez ohľadu|bez problémov|bez dozoru|bez vedenia|bez pomoci|bez "
            "ťažkostí|bez chýb|bez obáv|bez výnimky|bez prerušenia|bez pochýb|bez nároku|nie "
            "bez|najneskôr"},
    CueList{turn, "ale|avšak|však|zatiaľ čo|pretože|lebo|naopak|a vy|hoci"},
    CueList{subject, "vy|my|to|je|ste|budete|máme|on|ona"},
};

constexpr std::array kTable = {
    LanguageCues{"cs", kCzech},
    LanguageCues{"pl", kPolish},
    LanguageCues{"sk", kSlovak},
};

}  // namespace

std::span<const LanguageCues> west_slavic_cues() {
  return kTable;
}

}  // namespace metier::link
