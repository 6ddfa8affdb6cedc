#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kEstonian = {
    CueList{heading_demand,
            "nõuded|nõuded kandidaadile|ootame|ootused|ootused kandidaadile|ootame sinult|mida "
            "ootame|otsime|keda otsime|ootame kandidaadilt|tööülesanded|peamised "
            "tööülesanded|ülesanded|sinu ülesanded|töö kirjeldus|ametikoha "
            "kirjeldus|vastutus|kvalifikatsioon|haridus|kogemus|töökogemus|oskused|teadmised|"
            "pädevused|sinust|mida sa teed|keeled|keeleoskus|omalt poolt ootame"},
    CueList{heading_wish,
            "kasuks tuleb|kasuks tulevad|tuleb kasuks|eeliseks|eeliseks "
            "on|eelis|soovitav|pluss|boonuseks|ei ole kohustuslik"},
    CueList{heading_offer,
            "pakume|mida pakume|omalt poolt pakume|pakume sulle|mida me pakume|ettevõte "
            "pakub|hüved|soodustused|palk|töötasu|tasu|töötingimused|tingimused|miks meie|miks "
            "meile tööle|mida saad vastu|vastu pakume"},
    CueList{heading_employer,
            "meist|kes me oleme|ettevõttest|ettevõtte tutvustus|ettevõte|meie "
            "ettevõte|firmast|tööandja|tööandjast|meie meeskond|meie klient"},
    CueList{heading_equality,
            "võrdsed võimalused|võrdne kohtlemine|mitmekesisus|mitmekesisus ja "
            "kaasatus|andmekaitse|isikuandmed|isikuandmete kaitse|privaatsus"},
    CueList{heading_application,
            "kandideerimine|kuidas "
            "kandideerida|kandideeri|kontakt|kontaktid|kontaktisik|kontaktandmed|tähtaeg|"
            "kandideerimise "
            "tähtaeg|avaldus|avaldused|värbamisprotsess|valikuprotsess|lisainfo|lisainformatsioon|"
            "soovitajad"},
    CueList{sentence_demand,
            "otsime|otsib|vajame|on vajalik|on nõutav|on "
            "kohustuslik|nõuame|eeldame|ootame|pead|peate|peab "
            "olema|vastutad|vastutate|kogemus|teadmised|oskus|oskad"},
    CueList{sentence_task, "sa oled|sul on|teil on|sa saad|sinu ülesanne|hakkad"},
    CueList{sentence_offer,
            "^pakume|^omalt poolt pakume|^ettevõte "
            "pakub|^saad|^saate|^tagame|^palk|^töötasu|konkurentsivõimelist "
            "palka|konkurentsivõimeline palk|motiveerivat "
            "töötasu|puhkusepäeva|lisapuhkus*|sportimisvõimalus*|sporditoetus*|tervisekindlustus*|"
            "meie kulul|ettevõtte kulul|tasuta lõuna*|väljaõpe "
            "kohapeal|väljaõpet|arenguvõimalus*|koolitusvõimalus*"},
    CueList{sentence_employer,
            "^oleme|^me oleme|^meie ettevõte|^ettevõte|^firma|^toodame|^müüme|asutati|on "
            "asutatud|on üks eesti|on üks suurimaid|on juhtiv|turuliider|pereettevõte|peakontor"},
    CueList{sentence_equality,
            "sõltumata soost|sõltumata vanusest|olenemata soost|olenemata vanusest|võrdsed "
            "võimalused|võrdset kohtlemist|võrdseid võimalusi|seksuaalse sättumuse|isikuandmete "
            "töötlemi*|isikuandmeid"},
    CueList{sentence_application,
            "^saada|^saatke|^kandideeri|^kandideerimiseks|^kontakt|^helista|^helistage|^kirjuta|^"
            "lisainfo|^avaldus|^ootame sinu|saada oma|saada cv|cv saata|cv ja "
            "motivatsioonikiri|motivatsioonikir*|elulookirjeldus*|tähtaeg on|kandideerimise "
            "tähtaeg|tööintervjuu|lisainfot|soovitajad nõudmisel"},
    CueList{not_ahead,
            "ei nõua|ei oota|ei eelda|ei pea|sa ei pea|te ei pea|varasem kogemus ei|ilma "
            "kogemuseta|kogemuseta"},
    CueList{not_around,
            "ei ole vaja|pole vaja|ei ole vajalik|pole vajalik|ei ole nõutav|pole nõutav|ei ole "
            "kohustuslik|pole kohustuslik|ei nõuta|ei ole vajalikud|pole vajalikud|ei ole "
            "eelduseks|ei ole tingimus|ei lähe vaja"},
    CueList{not_next, "ilma"},
    CueList{wish_ahead,
            "soovitavalt|ideaalis|eelistatult|eelistatavalt|eeliseks on|võimalusel|parimal juhul"},
    CueList{wish_around,
            "kasuks tuleb|kasuks tulevad|tuleb kasuks|tulevad kasuks|on eeliseks|eeliseks|on "
            "eelis|on pluss|pluss|on soovitav|soovitav|on boonus"},
    CueList{shield,
            "mitte ainult|ilma järelevalveta|ilma probleemideta|ilma abita|ilma kahtluseta|ilma "
            "eranditeta|mitte ilma|hiljemalt"},
    CueList{turn, "aga|kuid|vaid|kuna|sest|samas|ja sina|ja sa|kuigi"},
    CueList{subject, "sa|sina|me|meie|see|te|ta"},
};

constexpr std::array kFinnish = {
    CueList{heading_demand,
            "odotamme sinulta|odotamme|mitä odotamme|mitä odotamme sinulta|edellytämme|edellytämme "
            "sinulta|vaatimukset|vaatimuksemme|kelpoisuusvaatimukset|kelpoisuus|tehtävän "
            "vaatimukset|etsimme|ketä etsimme|haemme|arvostamme "
            "sinussa|tehtävät|tehtäväsi|työtehtävät|työtehtäväsi|tehtävänkuvaus|tehtävän "
            "kuvaus|tehtävä|tehtävästä|työn kuvaus|työnkuva|mitä teet|mitä tulet "
            "tekemään|vastuualueet|vastuusi|vastuut|roolisi|tietoa tehtävästä|sinusta|kuka "
            "olet|osaaminen|osaamisesi|taidot|koulutus|kokemus|työkokemus|kielitaito|kielet|"
            "profiilisi|onnistut tehtävässä|menestyt tehtävässä|sinulla on|harrastukset"},
    CueList{heading_wish,
            "eduksi luetaan|eduksi|eduksi katsotaan|katsomme eduksi|luemme eduksi|luetaan "
            "eduksi|plussaa|plussaa on|lisäksi arvostamme|arvostamme|toivomme|toivottavaa|ei "
            "välttämätöntä"},
    CueList{
        heading_offer,
        "tarjoamme|mitä tarjoamme|tarjoamme sinulle|mitä tarjoamme sinulle|me tarjoamme|työnantaja "
        "tarjoaa|edut|henkilöstöedut|työsuhde edut|etusi|palkka|palkkaus|palkka ja edut|palkkaus "
        "ja edut|työsuhteen ehdot|ehdot|miksi meille|miksi meille töihin|miksi me|saat meiltä|mitä "
        "saat|lupaamme sinulle|työsuhteen tiedot"},
    CueList{heading_employer,
            "meistä|keitä olemme|keitä me olemme|tietoa meistä|tietoa "
            "yrityksestä|yritys|yrityksestä|yritysesittely|työnantaja|työnantajasta|tietoa "
            "työnantajasta|organisaatio|esittely|meidän tiimi|tiimimme|tietoa organisaatiosta"},
    CueList{heading_equality,
            "yhdenvertaisuus|tasa arvo|monimuotoisuus|monimuotoisuus ja "
            "inkluusio|tietosuoja|henkilötiedot|tietosuojaseloste"},
    CueList{heading_application,
            "hakeminen|hae|hae nyt|hae tehtävää|hakuohjeet|näin haet|miten "
            "haen|hakemus|hakemukset|hakuaika|haku|hakuprosessi|rekrytointiprosessi|yhteystiedot|"
            "yhteyshenkilö|yhteyshenkilöt|ota "
            "yhteyttä|lisätietoja|lisätiedot|lisätietoa|kiinnostuitko|kiinnostuitko "
            "tehtävästä|suosittelijat|hakemusten jättäminen|kysyttävää"},
    CueList{sentence_demand,
            "etsimme|haemme|edellytämme|edellytetään|vaaditaan|vaadimme|odotamme|odotetaan|on "
            "välttämätö*|on pakollinen|tarvitset|tarvitaan|sinun tulee|sinun "
            "pitää|hallitset|osaat|vastaat|sinulla on kokemus*|kokemusta|tehtäviisi "
            "kuuluu|työtehtäviisi|kelpoisuusvaatimuks*"},
    CueList{sentence_task, "sinulla on|olet|voit|pääset|toimit|työskentelet|tulet"},
    CueList{sentence_offer,
            "^tarjoamme|^me tarjoamme|^tarjolla|^saat "
            "meiltä|^saat|^palkka|^palkkaus|^maksamme|^koulutamme|^perehdytämme|^lupaamme|^luvassa|"
            "tarjoamme "
            "sinulle|lounasetu*|kulttuurietu*|liikuntaetu*|työsuhdepolkupyörä*|pyöräetu*|"
            "työterveyshuol*|kilpailukykyinen palkka|kilpailukykyisen palkan|palkka "
            "määräytyy|palkkaus määräytyy|työehtosopimuksen mukai*|viikon loma|lomapäivä*|meidän "
            "kustannuksella*|kustannamme|saat perehdytyksen|hyvä perehdytys|hyvän "
            "perehdytyksen|kattava perehdytys|kattavan perehdytyksen|henkilöstöetu*"},
    CueList{sentence_employer,
            "^olemme|^me "
            "olemme|^yritys|^yhtiö|^yrityksemme|^myymme|^valmistamme|^tuotamme|^kuntayhtymä|^"
            "ylläpidämme|^meillä työskentelee|^konserni|^järjestämme|on "
            "perustettu|perustettiin|perustettu vuonna|on yksi suomen|on suomen suurin|on suomen "
            "johtava|on johtava|markkinajohtaja|perheyritys|työllistää noin|työllistää "
            "yli|työllistämme"},
    CueList{sentence_equality,
            "yhdenvertaisuussuunnitelma*|tasa arvosuunnitelma*|yhdenvertaisuutta|eri "
            "sukupuolia|eri ikäisiä|sukupuolesta|riippumatta iästä|riippumatta "
            "sukupuolesta|kulttuurivähemmistö*|monimuotoisuutta|monimuotoisessa "
            "työyhteisö*|seksuaalise* suuntautumise*|henkilötietoja "
            "käsitellään|tietosuojaselost*|rikosrekisteriot*|rikostaustaot*|salassapitosopimu*"},
    CueList{sentence_application,
            "^lisätietoja|^lisätietoa|^hae|^hakemus|^hakemukset|^lähetä|^jätä|^ota "
            "yhteyttä|^soita|^kiinnostuitko|^kysy|^hakuaika|^täytä|^toimitathan|lähetä "
            "hakemus*|lähetä cv|jätä hakemus*|hakemuksesi|hakemukset|cv si|ansioluettelo*|hakuaika "
            "päättyy|viimeistään _ mennessä|lisätietoja tehtävästä|lisätietoja "
            "antaa|haastattelu*|palkkatoivee*|palkkatoivomu*|suosittelijat pyydettäessä"},
    CueList{not_ahead,
            "sinun ei tarvitse|aiempaa kokemusta ei|aikaisempaa kokemusta ei|ei aiempaa "
            "kokemusta|ei kokemusta|ei tarvetta|ilman kokemusta|ilman aiempaa"},
    CueList{not_around,
            "ei vaadita|ei edellytetä|ei tarvita|et tarvitse|ei tarvitse|ei ole välttämätö*|ei "
            "välttämätö*|eivät ole välttämättömiä|ei ole pakollinen|ei ole pakollista|ei ole "
            "vaatimus|ei ole edellytys|ei ole tarpeen|emme vaadi|emme edellytä|emme odota|ei "
            "kuulu|eivät kuulu|on tarpeetonta|ei ole$"},
    CueList{not_next, "ilman"},
    CueList{wish_ahead,
            "mielellään|mieluiten|mieluusti|ihannetapauksessa|toivottavasti|plussaa on|plussaa "
            "jos|eduksi on|eduksi luetaan|eduksi katsotaan|eduksi katsomme|katsomme eduksi|luemme "
            "eduksi|arvostamme myös|mahdollisesti|tarvittaessa myös"},
    CueList{wish_around,
            "eduksi|on eduksi|katsotaan eduksi|luetaan eduksi|on plussaa|plussaa|on etu|on "
            "toivottava*|toivottavaa|on bonusta|on hyödyksi|on hyödyllinen|arvostamme|arvostetaan"},
    CueList{shield,
            "ei vain|ei ainoastaan|ei pelkästään|ei yksin|ilman ohjausta|ilman valvontaa|ilman "
            "apua|ilman ongelmia|ilman vaikeuksia|ilman epäilystä|ilman poikkeuksia|ei "
            "ilman|viimeistään"},
    CueList{turn, "mutta|kuitenkin|vaan|koska|sillä|kun taas|vaikka|ja sinä|ja olet|sen sijaan"},
    CueList{subject, "sinä|sinun|sinulla|me|se|tämä|hän|meillä|voit|riittää"},
};

constexpr std::array kLithuanian = {
    CueList{heading_demand,
            "reikalavimai|keliami reikalavimai|reikalavimai kandidatui|ko tikimės|tikimės|ko "
            "ieškome|ieškome|darbo pobūdis|darbo aprašymas|pareigos|jūsų "
            "pareigos|atsakomybės|pagrindinės "
            "atsakomybės|užduotys|kvalifikacija|išsilavinimas|patirtis|darbo "
            "patirtis|įgūdžiai|kompetencijos|apie tave|apie jus|ką veiksite|ką veiksi|kalbos"},
    CueList{heading_wish,
            "privalumas|privalumai būtų|būtų privalumas|laikysime "
            "privalumu|pageidautina|pliusas|nebūtina"},
    CueList{heading_offer,
            "mes siūlome|siūlome|ką siūlome|ką mes siūlome|įmonė siūlo|jums siūlome|tau "
            "siūlome|mes jums siūlome|privalumai|papildomos naudos|naudos|atlyginimas|darbo "
            "užmokestis|alga|darbo sąlygos|kodėl mes|kodėl verta"},
    CueList{heading_employer,
            "apie mus|kas mes esame|kas mes|apie įmonę|įmonė|apie įmonės veiklą|mūsų įmonė|apie "
            "darbdavį|mūsų komanda|mūsų klientas"},
    CueList{heading_equality,
            "lygios galimybės|įvairovė|įvairovė ir įtrauktis|duomenų apsauga|asmens duomenų "
            "apsauga|privatumas"},
    CueList{heading_application,
            "kaip kandidatuoti|kandidatuoti|kandidatuok|kontaktai|kontaktinė "
            "informacija|kontaktinis asmuo|terminas|atrankos procesas|atranka|daugiau "
            "informacijos|susidomėjai|susidomėjote|rekomendacijos|paraiška"},
    CueList{sentence_demand,
            "ieškome|ieško|reikalinga|reikalingas|būtina|būtinas|privaloma|privalo|privalote|"
            "reikalaujama|turite turėti|turėtumėte|tikimės|atsakingas už|atsakinga už|patirtis "
            "su|žinios apie|gebėjimas"},
    CueList{sentence_task, "jūs|jūs būsite|būsite|turite|turi|galite|dirbsite"},
    CueList{sentence_offer,
            "^siūlome|^mes siūlome|^įmonė siūlo|^jums "
            "siūlome|^gausite|^užtikriname|^atlyginimas|^alga|^darbo užmokestis|konkurencingas "
            "atlyginimas|konkurencingą atlyginimą|motyvuojantis atlyginimas|sveikatos "
            "draudimas|sveikatos draudimą|atostogų dienos|atostogų dienų|papildomos atostogos|mūsų "
            "lėšomis|įmonės lėšomis|apmokysime|apmokymai nuo|visas socialines "
            "garantijas|socialines garantijas|nemokami pietūs|karjeros galimybės"},
    CueList{sentence_employer,
            "^mes esame|^esame|^įmonė|^bendrovė|^mūsų įmonė|^gaminame|^parduodame|įkurta|buvo "
            "įkurta|įsteigta|yra viena iš|yra vienas iš|yra lyderė|rinkos lyderė|rinkos "
            "lyderis|šeimos verslas|šeimos įmonė"},
    CueList{sentence_equality,
            "nepriklausomai nuo|nepaisant lyties|lygias galimybes|lygių galimybių|lytinės "
            "orientacijos|asmens duomenys|asmens duomenų tvarkymo|asmens duomenų "
            "apsaugos|neįgalieji kviečiami"},
    CueList{
        sentence_application,
        "^siųskite|^siųsk|^kandidatuokite|^kandidatuok|^kontaktai|^skambinkite|^rašykite|^laukiame|"
        "^jei susidomėjote|^susidomėjusius|siųskite cv|gyvenimo aprašymą|cv siųskite|motyvacinį "
        "laišką|motyvacinis laiškas|informuosime tik|informuosime atrinktus|atrinktus "
        "kandidatus|konfidencialumą garantuojame|daugiau informacijos|darbo pokalb*"},
    CueList{not_ahead, "nesitikime|jums nereikia|tau nereikia|be patirties|patirtis nebūtina"},
    CueList{not_around,
            "nebūtina|nebūtinas|nebūtinos|nėra būtina|nėra "
            "būtinas|nereikalinga|nereikalingas|nereikalaujama|nereikalaujame|neprivaloma|"
            "neprivalomas|nereikia|nėra privalum*|nėra reikalavimas"},
    CueList{not_next, "be"},
    CueList{
        wish_ahead,
        "idealiu atveju|geriausia|privalumas būtų|privalumu laikysime|būtų puiku jei|pageidaujame"},
    CueList{wish_around,
            "privalumas|būtų privalumas|yra privalumas|laikysime privalumu|laikoma privalumu|bus "
            "privalumas|pliusas|būtų pliusas|pageidautina|pageidautinas"},
    CueList{shield,
            "ne tik|be priežiūros|be problemų|be pagalbos|be abejo|be to|be galo|be sutrikimų|be "
            "išimties|ne be|ne vėliau"},
    CueList{turn, "bet|tačiau|o jūs|nes|kadangi|nors|o ne"},
    CueList{subject, "jūs|mes|tai|jis|ji|tu"},
};

constexpr std::array kLatvian = {
    CueList{heading_demand,
            "prasības|prasības kandidātam|prasības pretendentiem|ko mēs sagaidām|sagaidām|ko "
            "sagaidām|no tevis sagaidām|meklējam|ko meklējam|darba apraksts|darba "
            "pienākumi|galvenie pienākumi|pienākumi|tavi pienākumi|jūsu "
            "pienākumi|atbildība|kvalifikācija|izglītība|pieredze|darba "
            "pieredze|prasmes|kompetences|par tevi|ko tu darīsi|valodas"},
    CueList{heading_wish,
            "priekšrocība|par priekšrocību|tiks uzskatīts par priekšrocību|vēlams|vēlamās|būs "
            "priekšrocība|plusi|nav obligāti"},
    CueList{heading_offer,
            "mēs piedāvājam|piedāvājam|ko piedāvājam|ko mēs piedāvājam|uzņēmums piedāvā|darba "
            "devējs piedāvā|tev piedāvājam|ieguvumi|labumi|priekšrocības|atalgojums|alga|darba "
            "samaksa|darba apstākļi|kāpēc mēs|bonusi"},
    CueList{heading_employer,
            "par mums|kas mēs esam|kas esam|par uzņēmumu|uzņēmums|mūsu uzņēmums|par darba "
            "devēju|mūsu komanda|mūsu klients"},
    CueList{heading_equality,
            "vienlīdzīgas iespējas|dažādība|dažādība un iekļaušana|datu aizsardzība|personas datu "
            "aizsardzība|personas datu apstrāde"},
    CueList{heading_application,
            "kā "
            "pieteikties|pieteikties|piesakies|pieteikšanās|pieteikums|kontakti|kontaktinformācija|"
            "kontaktpersona|termiņš|pieteikšanās termiņš|atlases process|papildu "
            "informācija|papildinformācija|atsauksmes|rekomendācijas"},
    CueList{sentence_demand,
            "meklējam|meklē|aicina darbā|aicina pievienoties|nepieciešam*|obligāti|obligāta|jums "
            "jābūt|tev jābūt|jābūt|jāprot|sagaidām|atbildīgs par|pieredze ar|pieredze "
            "darbā|zināšanas par|spēja"},
    CueList{sentence_task,
            "tu būsi|jūs būsiet|jums ir|tev ir|tu esi|jūs esat|varat|strādāsi|strādāsiet"},
    CueList{sentence_offer,
            "^piedāvājam|^mēs piedāvājam|^uzņēmums piedāvā|^tu saņemsi|^jūs "
            "saņemsiet|^nodrošinām|^atalgojums|^alga|konkurētspējīgu atalgojumu|konkurētspējīgs "
            "atalgojums|stabilu atalgojumu|veselības apdrošināšanu|veselības "
            "apdrošināšana|sociālās garantijas|atvaļinājuma dienas|papildu atvaļinājum*|par mūsu "
            "līdzekļiem|uz uzņēmuma rēķina|apmācības nodrošinām|nodrošinām apmācību|apmaksātas "
            "apmācības|izaugsmes iespējas|bezmaksas pusdienas"},
    CueList{sentence_employer,
            "^mēs esam|^esam|^uzņēmums|^mūsu uzņēmums|^ražojam|^pārdodam|dibināts|tika "
            "dibināts|dibināta|ir viens no|ir viena no|ir vadošais|ir lielākais|tirgus "
            "līderis|ģimenes uzņēmums"},
    CueList{
        sentence_equality,
        "neatkarīgi no|vienlīdzīgas iespējas|vienlīdzīgu attieksmi|seksuālās orientācijas|personas "
        "dati|personas datu apstrād*|jūsu personas datus|datu aizsardzības regul*"},
    CueList{sentence_application,
            "^sūtiet|^sūti|^piesakies|^piesakieties|^pieteikum*|^kontakti|^zvani|^zvaniet|^"
            "rakstiet|^raksti|^gaidīsim|^ja vēlies|cv sūtīt|sūtīt cv|sūti savu|cv un "
            "motivācijas|motivācijas vēstul*|pieteikuma vēstul*|darba intervij*|sazināsimies "
            "ar|papildu informācija|tālrunis uzziņām"},
    CueList{not_ahead,
            "neprasām|neprasa|nesagaidām|nav jābūt|nav jāprot|tev nav|jums nav|bez pieredzes|bez "
            "iepriekšējas"},
    CueList{not_around,
            "nav nepieciešam*|nav vajadzīg*|nav obligāt*|nav prasīt*|nav prasība|nav "
            "priekšnoteikums|netiek prasīt*|nevajag"},
    CueList{not_next, "bez"},
    CueList{wish_ahead, "ideālā gadījumā|priekšrocība būs|vislabāk"},
    CueList{wish_around,
            "priekšrocība|par priekšrocību|būs priekšrocība|tiks uzskatīta par|tiks uzskatītas "
            "par|ir pluss|būs pluss|pluss|vēlams|vēlama|vēlamas"},
    CueList{shield,
            "ne tikai|bez uzraudzības|bez problēmām|bez palīdzības|bez šaubām|bez pārtraukuma|bez "
            "izņēmuma|bez tam|ne bez|ne vēlāk"},
    CueList{turn, "bet|taču|tomēr|jo|savukārt|kaut arī|un jūs|un tu"},
    CueList{subject, "jūs|mēs|tas|tu|viņš|viņa"},
};

constexpr std::array kTable = {
    LanguageCues{"et", kEstonian},
    LanguageCues{"fi", kFinnish},
    LanguageCues{"lt", kLithuanian},
    LanguageCues{"lv", kLatvian},
};

}  // namespace

std::span<const LanguageCues> baltic_finnic_cues() {
  return kTable;
}

}  // namespace metier::link
