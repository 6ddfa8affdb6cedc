#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kDanish = {
    CueList{heading_demand,
            "om dig|dine opgaver|dine arbejdsopgaver|dine ansvarsområder|din profil|dine "
            "kvalifikationer|kvalifikationer|opgaver|opgaverne|arbejdsopgaver|ansvarsområder|om "
            "jobbet|om stillingen|stillingen|jobbet|vi forventer|forventninger|vi søger|hvem er "
            "du|du er|du har|krav|kompetencer|dit ansvar|faglige kvalifikationer|personlige "
            "kompetencer|hvad søger vi|hvad forventer vi|vi forestiller os"},
    CueList{heading_wish,
            "det er en fordel|en fordel|fordele hvis|det er et plus|et plus|ønskeligt|gerne|ikke "
            "et krav|nice to have|plusser"},
    CueList{heading_offer,
            "vi tilbyder|vi kan tilbyde|hvad tilbyder vi|det tilbyder vi|hvad vi tilbyder|vi "
            "tilbyder dig|tilbyder vi|vi giver dig|du får|du får hos os|hvad får du|det får "
            "du|løn|løn og ansættelsesvilkår|løn og ansættelse|løn og "
            "vilkår|ansættelsesvilkår|ansættelsesforhold|arbejdsvilkår|personalegoder|goder|"
            "fordele|vores tilbud|hvad kan vi tilbyde"},
    CueList{heading_employer,
            "om os|hvem er vi|hvem vi er|vi er|om virksomheden|om arbejdspladsen|om "
            "afdelingen|virksomheden|om kommunen|mød os|kort om os|lidt om os"},
    CueList{heading_equality,
            "mangfoldighed|ligestilling|ligestilling og mangfoldighed|persondata|databeskyttelse"},
    CueList{heading_application,
            "ansøgning|ansøgningsfrist|ansøg|sådan søger du|søg stillingen|søg "
            "jobbet|kontakt|yderligere information|yderligere oplysninger|ansøgning og "
            "frist|kontaktoplysninger|hvordan søger du|interesseret|er du interesseret|vil du vide "
            "mere|rekrutteringsproces|ansættelsesproces|referencer|frist"},
    CueList{sentence_demand,
            "vi søger en|vi søger dig|du skal kunne|du skal have|du skal være|det kræver|kræves|er "
            "et krav at|vi forventer at|vi lægger vægt på|er påkrævet|er nødvendigt|du har "
            "erfaring|du har kendskab|du bringer"},
    CueList{sentence_task,
            "du skal|du vil|du får ansvar|du bliver ansvarlig|dine opgaver|du har|du er|du kan|du "
            "kommer til at"},
    CueList{sentence_offer,
            "^vi tilbyder|^vi kan tilbyde|^vi giver dig|^du tilbydes|^du får mulighed|^du får "
            "en|^du får løn|^til gengæld|vi tilbyder dig|vi tilbyder til "
            "gengæld|pensionsordning|sundhedsforsikring|kantineordning|frokostordning|løn efter "
            "kvalifikationer|løn og ansættelse|aflønning sker|bonusordning|ugers ferie|fri "
            "telefon|på vores regning|betalt af os|vi sørger for oplæring|du bliver oplært"},
    CueList{sentence_employer,
            "^vi er en|^vi er et|^vi er danmarks|^virksomheden|^vores virksomhed|^vi har egen|^vi "
            "sælger|^vi producerer|^vi driver|^vi laver|^vi leverer|vores søsterselskab|grundlagt "
            "i|blev grundlagt|blev stiftet|er en af danmarks|er en af landets|er danmarks "
            "største|er en førende|markedsledende|med over _ ansatte|med _ medarbejdere "
            "fordelt|^vi beskæftiger|beskæftiger cirka|^hos os arbejder"},
    CueList{
        sentence_equality,
        "uanset køn|uanset alder|uanset personlig baggrund|etnisk baggrund|vi værdsætter "
        "mangfoldighed|mangfoldighed er en|vi ser mangfoldighed|behandling af dine "
        "personoplysninger|behandler dine personoplysninger|straffeattest|børneattest|opfordrer "
        "alle interesserede|opfordrer alle uanset"},
    CueList{sentence_application,
            "ansøgningsfrist|send din ansøgning|send ansøgning|ansøgning sendes|ansøgningen "
            "sendes|søg stillingen|søg jobbet|^spørgsmål|^kontakt|kontakt _ på telefon|kontakt "
            "venligst|for yderligere|hvis du har spørgsmål|har du spørgsmål|vil du vide "
            "mere|samtaler afholdes|samtaler løbende|vi holder samtaler|vedhæft cv|upload dit cv"},
    CueList{
        not_ahead,
        "du behøver ikke|behøver ikke|du behøver hverken|vi kræver ikke|vi forventer ikke|der "
        "kræves ikke|det kræver ikke|der kræves ingen|der stilles ikke krav|der stilles ingen "
        "krav|ingen krav om|ingen krav til|intet krav om|ingen erfaring|ingen forudgående|ingen "
        "særlige|ikke nødvendigt at|ikke nødvendigt med|ikke et krav at|ikke noget krav at|du skal "
        "ikke kunne|du skal ikke|uden krav om|uden erfaring|intet kendskab|intet behov for"},
    CueList{not_around,
            "er ikke et krav|er heller ikke et krav|ikke et krav|ikke noget krav|intet krav|ingen "
            "krav|er ikke nødvendig*|ikke nødvendig*|ikke påkrævet|kræves ikke|behøves ikke|er "
            "unødvendig*|forventes ikke|er ingen forudsætning|ikke en forudsætning|er ikke en del "
            "af|indgår ikke i|er overflødig*|har intet med|ingen$"},
    CueList{not_next, "uden"},
    CueList{wish_ahead,
            "det er en fordel hvis|det er et plus hvis|det er en fordel at|det er en fordel|det "
            "vil være en fordel|det er et plus|meget gerne|du må gerne|må gerne|og gerne|eller "
            "gerne|helst|ideelt set|ideelt|eventuelt"},
    CueList{wish_around,
            "er en fordel|en fordel|er også en fordel|vil være en fordel|er et plus|et plus|også "
            "et plus|et stort plus|er ønskelig*|ønskelig*|er en bonus|foretrækkes|vægtes "
            "positivt|ses gerne|kommer dig til gode"},
    CueList{shield,
            "ikke kun|ikke blot|ikke bare|ikke mindst|ikke alene|uden problemer|uden at|uden "
            "besvær|uden opsyn|uden tvivl|uden for|uden supervision|senest|ikke uden|ikke senere "
            "end|uden undtagelse"},
    CueList{turn, "men|dog|og du|og vi|mens|selvom|fordi|til gengæld|derimod|så længe"},
    CueList{subject, "du|vi|det|der|den|så|bare|som"},
};

constexpr std::array kIcelandic = {
    CueList{heading_demand,
            "hæfniskröfur|menntunar og hæfniskröfur|helstu verkefni|verkefni|helstu verkefni og "
            "ábyrgð|starfssvið|ábyrgðarsvið|um starfið|um þig|við leitum "
            "að|kröfur|menntun|reynsla|starfslýsing"},
    CueList{heading_wish, "kostur|er kostur|æskilegt|mikill kostur|ekki skilyrði"},
    CueList{heading_offer,
            "við bjóðum|við bjóðum upp á|hvað bjóðum við|fríðindi|fríðindi í "
            "starfi|laun|launakjör|laun og kjör|kjör|í boði er|í boði"},
    CueList{heading_employer,
            "um okkur|hver við erum|hver erum við|um fyrirtækið|um vinnustaðinn|fyrirtækið"},
    CueList{heading_equality, "jafnrétti|jafnréttisstefna|fjölbreytileiki|persónuvernd"},
    CueList{heading_application,
            "umsókn|umsóknarfrestur|umsóknarferli|hvernig á að sækja um|nánari upplýsingar|frekari "
            "upplýsingar|tengiliður|hafa samband|sækja um|meðmæli|umsagnaraðilar"},
    CueList{sentence_demand,
            "við leitum að|leitar að|er skilyrði|er krafist|nauðsynleg*|þú þarft að|óskar eftir"},
    CueList{sentence_task, "þú munt|þú hefur|þú ert|þú getur|í starfinu felst"},
    CueList{sentence_offer,
            "^við bjóðum|^í boði er|^í boði eru|^boðið er upp á|samkeppnishæf laun|laun eru "
            "samkvæmt|laun samkvæmt kjarasamningi|niðurgreiddur "
            "hádegismatur|líkamsræktarstyrkur|íþróttastyrkur"},
    CueList{sentence_employer,
            "^við erum|^fyrirtækið|^fyrirtækið er|var stofnað|er eitt af stærstu|er "
            "leiðandi|starfsmenn fyrirtækisins|hjá fyrirtækinu starfa|^hjá okkur starfa"},
    CueList{sentence_equality,
            "óháð kyni|öll "
            "kyn|jafnréttisstefnu|jafnréttisáætlun|jafnlaunavottun|jafnlaunastefnu|hvetjum "
            "öll|óháð aldri|persónuupplýsingar"},
    CueList{sentence_application,
            "umsóknarfrestur|umsóknum skal|umsókn skal|umsóknir skulu|sótt er um|nánari "
            "upplýsingar veitir|upplýsingar veitir|frekari upplýsingar|sendið umsókn|öllum "
            "umsóknum verður svarað|umsókn fylgi"},
    CueList{not_ahead,
            "ekki er þörf á|ekki er krafist|ekki nauðsynlegt að|þú þarft ekki að|engin "
            "reynsla|engin krafa um|engar kröfur um|ekki krafa um|ekki gerð krafa um|án reynslu"},
    CueList{not_around,
            "ekki nauðsynleg*|ekki skilyrði|ekki krafist|er óþörf|er ekki krafa|engrar _ "
            "krafist|ekki gerð krafa"},
    CueList{not_next, "án"},
    CueList{wish_ahead, "helst|gjarnan|æskilegt er að|kostur er ef|það er kostur"},
    CueList{wish_around,
            "er kostur|kostur|mikill kostur|telst kostur|er æskileg*|æskileg*|er plús"},
    CueList{shield,
            "ekki aðeins|ekki bara|ekki eingöngu|ekki síst|án eftirlits|án aðstoðar|án þess að|án "
            "vandræða|ekki án|eigi síðar en"},
    CueList{turn, "en|hins vegar|og þú|og við|þó|heldur"},
    CueList{subject, "þú|við|það|sem"},
};

constexpr std::array kNorwegian = {
    CueList{heading_demand,
            "om deg|hvem er du|dine oppgaver|arbeidsoppgaver|dine "
            "arbeidsoppgaver|oppgaver|ansvarsområder|ansvarsområde|dine "
            "ansvarsområder|kvalifikasjoner|ønskede "
            "kvalifikasjoner|utdanning|utdanningsretning|krav|krav til "
            "stillingen|kompetanse|kompetansekrav|personlige egenskaper|egenskaper|din profil|om "
            "stillingen|stillingen|om jobben|jobben|vi søker|vi ser etter|vi forventer|vi "
            "ønsker|hva ser vi etter|hvem ser vi etter|erfaring|språk|din bakgrunn"},
    CueList{heading_wish,
            "en fordel|fordel|det er en fordel|det er et pluss|et pluss|pluss|ønskelig|ønskelig "
            "erfaring|ikke et krav|gjerne|nice to have"},
    CueList{heading_offer,
            "vi tilbyr|vi kan tilby|hva vi tilbyr|hva tilbyr vi|dette tilbyr vi|tilbyr vi|vi "
            "tilbyr deg|vi kan tilby deg|du får|hva får du|dette får du|lønn|lønn og "
            "betingelser|lønnsbetingelser|lønns- og "
            "arbeidsvilkår|betingelser|arbeidsvilkår|goder|fordeler|ansattfordeler|hvorfor "
            "oss|hvorfor jobbe hos oss|vi byr på"},
    CueList{heading_employer,
            "om oss|hvem er vi|hvem vi er|vi er|om arbeidsgiveren|om arbeidsgiver|om bedriften|om "
            "selskapet|om virksomheten|om avdelingen|bedriften|kort om oss|litt om oss|om "
            "kommunen|selskapet"},
    CueList{heading_equality,
            "mangfold|likestilling|mangfold og inkludering|inkludering|personvern|likestilling og "
            "mangfold"},
    CueList{
        heading_application,
        "søknad|søknadsfrist|slik søker du|søk stillingen|søk på stillingen|hvordan "
        "søke|kontakt|kontaktperson|kontaktinformasjon|kontaktinfo|spørsmål|spørsmål om "
        "stillingen|mer informasjon|interessert|er du "
        "interessert|rekrutteringsprosess|søknadsprosess|referanser|offentlig søkerliste|frist"},
    CueList{
        sentence_demand,
        "vi søker en|vi søker etter|vi søker deg|vi ser etter|vi leter etter|du må ha|du må "
        "kunne|du må|kreves|er et krav at|er påkrevd|er nødvendig at|vi forventer at|vi krever|du "
        "har erfaring|du har kunnskap|erfaring fra|erfaring med|kjennskap til|ansvar for"},
    CueList{sentence_task,
            "du skal|du vil|du har|du er|du kan|du får ansvar|arbeidsoppgavene|som vår"},
    CueList{sentence_offer,
            "^vi tilbyr|^vi kan tilby|^vi gir deg|^du tilbys|^du får mulighet|^du får en|^du får "
            "lønn|^til gjengjeld|vi tilbyr deg|konkurransedyktig lønn|konkurransedyktige "
            "betingelser|gode betingelser|lønn etter|lønn i "
            "henhold|pensjonsordning|pensjonsordninger|forsikringsordninger|helseforsikring|ukers "
            "ferie|gratis lunsj|kantineordning|bonusordning|fri telefon|bedriftshytte|på vår "
            "regning|betalt av oss|god opplæring|du får opplæring|opplæring blir gitt|opplæring "
            "vil bli gitt|opplæring gis"},
    CueList{sentence_employer,
            "^vi er en|^vi er et|^vi er norges|^bedriften|^selskapet|^vi selger|^vi produserer|^vi "
            "leverer|^vi driver|^vi lager|^vi har egen|^vår bedrift|grunnlagt i|ble grunnlagt|ble "
            "etablert|ble stiftet|er en av norges|er en av landets|er norges største|er en "
            "ledende|markedsleder|markedsledende|søsterselskap|^hos oss jobber|har _ ansatte|med "
            "over _ ansatte"},
    CueList{sentence_equality,
            "uavhengig av kjønn|uavhengig av alder|uavhengig av bakgrunn|uansett kjønn|uansett "
            "alder|uansett bakgrunn|mangfold er|vi ønsker mangfold|mangfoldet i befolkningen|hull "
            "i cv|etnisk bakgrunn|behandler personopplysninger|oppfordrer alle "
            "kvalifiserte|offentlig søkerliste|offentleglova|offentlighetsloven|politiattest"},
    CueList{sentence_application,
            "søknadsfrist|send søknad|søknad sendes|søknaden sendes|søk stillingen|søk på "
            "stillingen|^søk|^kontakt|^spørsmål|ta kontakt|har du spørsmål|for mer informasjon|for "
            "nærmere informasjon|ytterligere informasjon|intervju vil|intervjuer|last opp cv|cv og "
            "søknad|søknad og cv|kun søknader|referanser oppgis"},
    CueList{not_ahead,
            "du trenger ikke|trenger ikke|du behøver ikke|behøver ikke|du må ikke kunne|vi krever "
            "ikke|vi forventer ikke|vi krever ingen|det kreves ikke|det kreves ingen|det stilles "
            "ikke krav|det stilles ingen krav|ingen krav om|ingen krav til|ikke krav om|ikke krav "
            "til|ingen erfaring|ingen tidligere|ingen spesiell|ikke nødvendig å|ikke nødvendig "
            "med|ikke et krav at|uten krav om|uten erfaring|ikke behov for"},
    CueList{
        not_around,
        "er ikke et krav|ikke et krav|ikke noe krav|ingen krav|intet krav|ikke krav|er ikke "
        "nødvendig*|ikke nødvendig*|ikke påkrevd|kreves ikke|trengs ikke|er unødvendig*|forventes "
        "ikke|ikke en forutsetning|ingen forutsetning|inngår ikke i|er ikke en del av"},
    CueList{not_next, "uten"},
    CueList{wish_ahead,
            "det er en fordel om|det er en fordel hvis|det er en fordel at|det er en fordel å|det "
            "er en fordel med|det er et pluss|og gjerne|eller gjerne|har gjerne|helst|aller "
            "helst|ideelt sett|fortrinnsvis|eventuelt"},
    CueList{wish_around,
            "er en fordel|en fordel|er også en fordel|vil være en fordel|er et pluss|et pluss|er "
            "ønskelig*|ønskelig*|er en bonus|foretrekkes|vektlegges positivt|er et fortrinn"},
    CueList{shield,
            "ikke bare|ikke kun|ikke minst|ikke utelukkende|uten problemer|uten tilsyn|uten "
            "oppsyn|uten veiledning|uten å|uten at|uten tvil|uten hjelp|uten vansker|uten "
            "unntak|ikke uten|ikke senere enn|innen"},
    CueList{turn, "men|imidlertid|og du|og vi|mens|selv om|fordi|derimot|så lenge"},
    CueList{subject, "du|vi|det|den|så|som|dette"},
};

constexpr std::array kSwedish = {
    CueList{
        heading_demand,
        "kvalifikationer|krav|kravprofil|krav för tjänsten|skallkrav|ska krav|om dig|vem är du|du "
        "är|du har|vi söker dig|vi söker|din profil|profil|önskad profil|arbetsuppgifter|dina "
        "arbetsuppgifter|arbetsuppgifterna|uppgifter|dina uppgifter|huvudsakliga "
        "arbetsuppgifter|ansvarsområden|dina ansvarsområden|ditt ansvar|om tjänsten|om jobbet|om "
        "rollen|om uppdraget|om anställningen|tjänsten|rollen|din "
        "roll|arbetsbeskrivning|utbildning|erfarenhet|utbildning och erfarenhet|personliga "
        "egenskaper|egenskaper|kompetens|kompetenser|vi förväntar oss|förväntningar|vad vi "
        "söker|vem söker vi|vi tror att du|vi ser att du|behörighet|språk|vad du kommer att "
        "göra|vad kommer du att göra|vi vill att du"},
    CueList{heading_wish,
            "meriterande|det är meriterande|meriter|önskvärt|önskvärda|önskvärda "
            "kvalifikationer|bra att ha|ett plus|det är ett plus|plus|inget krav|nice to "
            "have|extra meriterande|särskilt meriterande"},
    CueList{heading_offer,
            "vi erbjuder|vi erbjuder dig|vad vi erbjuder|vad erbjuder vi|detta erbjuder vi|det här "
            "erbjuder vi|erbjuder vi|vad vi kan erbjuda|vi kan erbjuda|erbjudande|vårt "
            "erbjudande|förmåner|dina förmåner|våra förmåner|lön|lön och "
            "förmåner|löneform|anställningsvillkor|villkor|du får|vad får du|det här får du|detta "
            "får du|därför ska du|varför ska du|varför oss|anställningsförmåner"},
    CueList{heading_employer,
            "om oss|om företaget|om arbetsgivaren|om arbetsplatsen|om verksamheten|om "
            "organisationen|om kommunen|om avdelningen|vilka är vi|vilka vi är|vi är|vem är "
            "vi|företaget|företagsbeskrivning|företagspresentation|arbetsplatsen|verksamheten|lite "
            "om oss|kort om oss|arbetsgivaren"},
    CueList{heading_equality,
            "mångfald|jämställdhet|likabehandling|jämställdhet och "
            "mångfald|inkludering|personuppgifter|gdpr|tillgänglighet"},
    CueList{heading_application,
            "ansökan|ansök|ansök nu|ansökningsförfarande|så ansöker du|hur du ansöker|sök "
            "tjänsten|sista "
            "ansökningsdag|ansökningsdag|kontakt|kontaktperson|kontaktpersoner|kontaktuppgifter|"
            "frågor|har du frågor|mer information|övrigt|övrig "
            "information|rekryteringsprocess|rekryteringsprocessen|urval|urval och "
            "intervjuer|intresserad|är du intresserad|låter det intressant|referenser|facklig "
            "företrädare|fackliga företrädare|upplysningar"},
    CueList{sentence_demand,
            "vi söker en|vi söker dig|söker en driven|söker dig som|du måste|du ska ha|du ska "
            "vara|du ska kunna|du bör|krävs|är ett krav|är ett måste|är krav|fordras|erfordras|vi "
            "kräver|vi förväntar oss|vi ser att du|vi lägger stor vikt|du ansvarar|dina "
            "ansvarsområden|arbetsuppgifter|erfarenhet av|erfarenhet från|kunskap om|kunskaper "
            "i|förmåga att|du behärskar|ansvara för"},
    CueList{sentence_task,
            "du kommer|du ska|du har|du är|du kan|du får ansvar|du arbetar|din roll|som vår|du "
            "behöver"},
    CueList{sentence_offer,
            "^vi erbjuder|^vi kan erbjuda|^vi ger dig|^du erbjuds|^du får möjlighet|^du får "
            "en|^hos oss får du|^som anställd får|^lön|^i gengäld|vi erbjuder dig|erbjuder vi "
            "dig|friskvårdsbidrag|friskvårdstimme|konkurrenskraftig lön|marknadsmässig "
            "lön|individuell lönesättning|individuell lön|fast "
            "lön|månadslön|timlön|kollektivavtal|tjänstepension|semesterdagar|fri "
            "lunch|bonusprogram|personalrabatt|förmånsportal|tjänstebil|på vår bekostnad|betalas "
            "av oss|vi står för utbildning*|utbildning ges|upplärning ges|introduktion "
            "ges|handledning ges|tillsvidareanställning|provanställning"},
    CueList{sentence_employer,
            "^vi är ett|^vi är en|^vi är sveriges|^företaget|^bolaget|^vårt företag|^vi har "
            "egen|^vi säljer|^vi tillverkar|^vi producerar|^vi driver|^vi "
            "levererar|grundades|grundat|är ett företag|är ett av sveriges|är en av sveriges|är "
            "sveriges största|är sveriges ledande|är ett ledande|är en ledande|är "
            "marknadsledande|marknadsledare|systerbolag|systerföretag|^med över _ anställda|^hos "
            "oss arbetar|har cirka _ anställda|har _ medarbetare|finns _ representerat"},
    CueList{sentence_equality,
            "oavsett kön|oavsett ålder|oavsett bakgrund|oavsett etnic*|oavsett kön*|vi värdesätter "
            "olikheter|vi värdesätter mångfald|vi strävar efter|mångfald är|vi välkomnar "
            "mångfald|olika bakgrund|jämn könsfördelning|diskriminering|funktionsnedsättning "
            "har|funktionsvariation*|sexuell läggning|etnisk tillhörighet|utdrag ur "
            "belastningsregistret|utdrag från belastningsregistret|belastningsregister|vi "
            "behandlar personuppgifter|dina personuppgifter|undanber oss|avböjer|annonssäljare"},
    CueList{sentence_application,
            "^ansök|^ansökan|^ansökningar|^kontakt|^kontakta|^sista|^skicka|^frågor|^sök|^"
            "välkommen med|^har du frågor|^vill du veta mer|sista ansökningsdag|sista dag|din "
            "ansökan|skicka din|skicka cv|skicka in|ansökan senast|ansökan skickas|ansökan "
            "sker|ansökan via|urval sker|urval och intervjuer|intervjuer sker|löpande "
            "urval|personligt brev|cv och personligt|upplysningar lämnas|mer information|frågor om "
            "tjänsten|bifoga|referenser lämnas|via mejl|via mail"},
    CueList{not_ahead,
            "du behöver inte|behöver inte|du behöver inga|du behöver ingen|du behöver varken|du "
            "måste inte|vi kräver inte|vi kräver ingen|vi kräver inga|vi förväntar oss inte|det "
            "krävs ingen|det krävs inga|det krävs inte|inga krav på|inget krav på|inget krav "
            "att|inte krav på|ingen erfarenhet|ingen tidigare|inga tidigare|inga "
            "förkunskaper|ingen särskild|inga särskilda|inte nödvändigt att|inte nödvändigt "
            "med|inget behov av|utan erfarenhet|utan krav på"},
    CueList{
        not_around,
        "är inget krav|inget krav|inte ett krav|inte något krav|är inte ett krav|inte ett "
        "måste|inget måste|är inte nödvändig*|inte nödvändig*|ej nödvändig*|krävs inte|krävs "
        "ej|krävs dock inte|ej krav|inte krav|ej ett krav|behövs inte|behövs ej|behöver du inte|är "
        "onödig*|förväntas inte|ingår inte|ingår alltså inte|ingår ej|ingen förutsättning|inte en "
        "förutsättning|ingen _ krävs|inga _ krävs|ingen _ behövs|inga _ behövs"},
    CueList{not_next, "utan"},
    CueList{wish_ahead,
            "det är meriterande om|det är meriterande att|det är meriterande med|meriterande "
            "om|det är även meriterande|det är en fördel om|det är ett plus om|det är ett "
            "plus|gärna även|och gärna|eller gärna|har gärna|du får gärna|helst|allra "
            "helst|företrädesvis|eventuellt|idealt"},
    CueList{wish_around,
            "är meriterande|meriterande|är en merit|en merit|ses som en merit|är ett plus|ett "
            "plus|ett stort plus|är en fördel|en fördel|är önskvärt|önskvärt|önskvärd*|är en "
            "bonus|värderas högt|ses gärna"},
    CueList{shield,
            "inte bara|inte enbart|inte endast|inte minst|utan också|utan även|utan problem|utan "
            "att|utan handledning|utan tillsyn|utan tvekan|utan hjälp|utan svårighet*|utan "
            "undantag|utan större|inte utan|inte senare än|utan dröjsmål|tveka inte"},
    CueList{turn,
            "men|dock|utan även|utan också|och du|och vi|medan|eftersom|även om|däremot|så länge"},
    CueList{subject, "du|vi|det|den|så|som|detta|bara"},
};

constexpr std::array kTable = {
    LanguageCues{"da", kDanish},
    LanguageCues{"is", kIcelandic},
    LanguageCues{"no", kNorwegian},
    LanguageCues{"sv", kSwedish},
};

}  // namespace

std::span<const LanguageCues> north_germanic_cues() {
  return kTable;
}

}  // namespace metier::link
