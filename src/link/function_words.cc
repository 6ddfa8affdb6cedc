#include "link/function_words.h"

#include <array>

namespace metier::link {
namespace {

constexpr std::array kTable = {
    FunctionWords{
        "ar",
        "في من على إلى عن مع أن إن كان كانت هذا هذه ذلك التي الذي هو هي لا ما أو و كما قد كل "
        "بين بعد قبل عند حتى ثم لم لن نحن يتم خلال"},
    FunctionWords{
        "bg",
        "и на за от с в да се не са е по при или като със до към които който която както което "
        "има този тази тези това ще бъде бъдат може могат между чрез след без най ние вие му им "
        "ги си те той тя също същият много повече само вече още дори защото докато където "
        "когато каквото някои всички всеки всяка всичко друг друга други два две три четири пет "
        "шест обаче нито около според така нещо бих бъдете сме сте бъда вашите вашата нашия "
        "нашата нашите нашето тяхната техните"},
    FunctionWords{
        "cs",
        "a v ve na se si je jsou s z ze do k ke o pro při nebo i ale že který která které jako "
        "podle od po za bude být byl byla jeho jejich její také až mezi nad pod bez není my vy "
        "jsme máte budete u aby když kde tak této tohoto včetně jen jenom velmi více méně "
        "kterého kterým kterých kterou jejichž tím tom ten ta to ti ty tato tyto tento bychom "
        "bys budeme budou mít má mají můžete může mohou však proto protože pokud jestliže než "
        "jiný jiné další dalších každý každé všechny všech dva dvě tři čtyři pět šest sedm osm "
        "devět deset ještě již vás vám vaše vaší náš naše naši našich našeho své svůj svou "
        "svých sám"},
    FunctionWords{
        "da",
        "og i at er en et til på de den det der som med for af ikke har vi du kan skal vil være "
        "din dit dine vores eller om men fra ved så også blive bliver hvor hvis samt os dig jer "
        "efter over under mellem inden blandt både uden ud op hos deres sig var dog kun meget "
        "mange mere mest andre anden andet alle alt hver hvert hvad hvem hvordan hvorfor når da "
        "end nu her blevet blevne bør må måtte kunne skulle ville have haft havde været disse "
        "dette denne dem man mig mit min mine sin sit sine jeres ham hende hans hendes selv "
        "selvom fordi dermed derfor derudover desuden samtidig ofte altid aldrig normalt gerne "
        "ca pr fx bl osv to tre fire fem seks syv otte ni ti enten hverken ej nogle nogen noget "
        "igen ind ned rundt omkring gennem mod indtil siden ellers endvidere ligesom"},
    FunctionWords{
        "de",
        "und der die das den dem des ein eine einen einem einer eines ist sind in im zu zum zur "
        "mit von vom für auf an als auch bei nicht oder wir du sie ihr ihre ihren ihrer unser "
        "unsere unserer dein deine werden wird sowie aus nach über durch um bis haben hat kann "
        "können sich es so wie wenn dass vor unter zwischen ohne gegen man sein am aber alle "
        "alles allem allen aller andere anderen anderer anderes beim bin bist da dabei dadurch "
        "dafür daher damit danach dann daran darauf daraus darin darüber davon dazu denn deren "
        "dessen deshalb dich dir dies diese diesem diesen dieser dieses doch dort eben ebenso "
        "einige einigen etc etwa etwas euch euer eure euren gerne hier hierbei hätte ihm ihn "
        "ihnen immer ins jede jedem jeden jeder jedes jedoch jetzt kein keine keinen könnte "
        "mehr mein meine mich mir muss müssen möchte möchten nur ob sehr seit seine seinen "
        "seiner selbst sollte sollten soll sollen somit sonst statt uns vielen viele viel war "
        "waren was weil welche welcher welches weitere weiteren wer wo wurde wurden würde zudem "
        "zwei drei vier fünf sechs sieben acht neun zehn bzw ggf usw"},
    FunctionWords{
        "el",
        "και το του της την τον τα των τις τους η ο οι σε με για από στο στη στην στον στα στις "
        "στους είναι που να θα δεν ως ή κατά προς μια ένα ένας έναν μας σας πως όπως αλλά μετά "
        "πριν μέσω μεταξύ καθώς έχει έχουν αυτό αυτή αυτά πολύ πιο όλα όλες όλοι όλους όλων "
        "κάθε άλλα άλλες άλλοι άλλων άλλο εκεί εδώ όταν όπου ενώ επίσης ακόμη ακόμα μόνο ούτε "
        "μην μη ότι γιατί επειδή διότι δηλαδή δύο τρία τρεις τέσσερα πέντε αυτός αυτοί αυτόν "
        "αυτών αυτής εμείς εσείς εσένα σου μου τι πού ήταν είμαστε είσαι είστε έχουμε έχετε "
        "μπορεί μπορούν μπορείτε πρέπει εντός εκτός χωρίς περίπου σχετικά ανά υπό επί παρά όμως "
        "λοιπόν οποία οποίο οποίος οποίοι οποίες οποίων"},
    FunctionWords{
        "en",
        "the of and to in is are a an for with on as or by at from be we you our your will this "
        "that have has not it their they them these those which who can may must should would "
        "been was were if but also such into its he she his her us than then so do does when "
        "where while both between within other any all more about through i my am because could "
        "did each few how just like many me mine most much nor off once only out over own same "
        "some there until up upon very via what whether whom whose why yet yourself yours ours "
        "themselves itself himself herself however therefore although among per one two three"},
    FunctionWords{
        "es",
        "de la el en y los las un una unos unas con por para del al que se su sus es son como o "
        "u e a no más lo le les ha han ser está están entre sobre sin también nos nuestro "
        "nuestra nuestros tu tus usted este esta estos estas ese esa pero si cuando donde desde "
        "hasta muy ya así según cada aquel aquella aquellos algo alguien alguna algunas alguno "
        "algunos algún ante antes aunque además aún bien casi cual cuales cualquier cualquiera "
        "cuyo cuya cómo cuál cuándo debe deben deberá dentro después dos tres cuatro cinco seis "
        "siete ocho nueve diez durante ella ellas ello ellos embargo era eran eras eso esos "
        "esas esto estamos estar estaba fue fueron fuera hacia hay incluso jamás luego me mi "
        "mis mientras mismo misma mismos mediante menos mucho mucha muchos muchas mí nada ni "
        "nosotros nuestras nunca os otra otras otro otros poco pocos porque pues puede pueden "
        "puedes quien quienes qué sea sean sido siempre siendo sino somos soy tal tales tan "
        "tanto te tenemos tener tiene tienen tienes toda todas todo todos tras través ustedes "
        "vosotros vuestra vuestro vuestros"},
    FunctionWords{
        "et",
        "ja on ei et see ning või kui ka oma mis kes ta me te nad selle seda olla oli ole kõik "
        "kuid aga nii siis läbi üle alla koos ilma kohta eest poolt pärast enne vahel meie teie "
        "sinu nende tema juures kas saab peab võib olema siiski samuti veel juba väga rohkem "
        "enam ainult iga igal igas kõiki kõigi kõigile mõni mõned mitte teised teiste teine muu "
        "muud muid üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme mille milles "
        "millest mida keda kelle kellel millal kus kuhu kuidas miks sest seega seetõttu sellest "
        "selles sellel selline sellise selliste seal siin need neid olen oled oleme olete olid "
        "olnud oleks peaks peavad pead saavad saad saame võivad võid võiks tuleb mina sina "
        "sinul sulle sind meil meid teil teid end ennast umbes kogu vastavalt seoses"},
    FunctionWords{
        "fi",
        "ja on ei se että tai kun myös sekä ovat oli olla joka jotka jossa hän he me te sinä "
        "minä niiden sen tämä tämän nämä näiden kuin mutta jos niin voi voivat kanssa mukaan "
        "ennen jälkeen aikana sinun meidän teidän meillä sinulla joiden jonka eri esimerkiksi "
        "kuten vain ilman välillä erittäin hyvin enemmän vähemmän vielä jo aina usein kaikki "
        "kaikkien kaikkia kaikissa muut muiden muita muu muun muussa jokainen jokaisen yksi "
        "kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen siksi koska vaikka "
        "kuitenkin lisäksi eli eikä eivät emme et en olet olen olemme olette olisi ollut olleet "
        "olevan oleva voit voimme voidaan voisi pitää pitäisi tulee tulevat saa saavat saat "
        "minun minulla sinua sinut sinulle meitä meille teitä teille heidän heitä heille hänen "
        "häntä siitä siihen siinä sitä sille siellä täällä tässä tätä tähän tästä tällä näitä "
        "niistä niihin niissä niitä mikä mitä mistä missä mihin milloin miten miksi kuka ketkä "
        "kenen jolla jolle joita johon josta joissa joista noin kohti vastaan varten takia "
        "vuoksi sisällä ulkopuolella"},
    FunctionWords{
        "fr",
        "de la le les et des en un une du à au aux pour dans par sur avec ou est sont qui que "
        "qu se sa son ses leur leurs ce cette ces cet il elle ils elles nous vous notre nos "
        "votre vos ne pas plus comme être avoir ont a été ainsi afin entre sans sous lors dont "
        "mais si tout tous toutes d l y alors après aucun aucune aussi autre autres avant avez "
        "avons ayant bien ceci cela celle celles celui ceux chacun chaque chez ci combien "
        "comment contre depuis deux trois quatre cinq sept huit neuf dix donc durant dès déjà "
        "encore enfin es étaient était étant êtes etc eux fait fois font hors ici j jusqu "
        "jusque là laquelle lequel lesquelles lesquels lui ma malgré me mes mieux moi moins mon "
        "même mêmes n ni non notamment nôtre on où parce parfois parmi pendant peu peut peuvent "
        "pouvez pouvoir pouvons près puis quand quel quelle quelles quelque quelques quels quoi "
        "s selon sera serez seront sinon soi soit sommes souvent suis surtout ta tandis te tel "
        "telle telles tels tes toi ton toujours toute très trop tu unes vers via voici voilà "
        "vôtre"},
    FunctionWords{
        "ga",
        "agus an na ar is i le do a ag go de as ón den don sa san nó ach tá bhfuil bíonn mar "
        "idir gan faoi chun siad sé sí iad seo sin nach níl atá lena ina dá um trí roimh tar "
        "éis ba ní gach eile féin freisin mé tú sibh muid sinn seisean sise iadsan mo bhur ár "
        "cad cé conas cén cá nuair má mura gur nár níor raibh beidh bheadh bheith bí déan ansin "
        "anseo ansiúd amháin dhá ceithre cúig seacht ocht naoi deich níos agam agat aige aici "
        "againn agaibh acu orm ort air uirthi orainn oraibh orthu leis leo léi linn libh dó di "
        "dúinn daoibh dóibh inár ionas ós thar chuig faoin faoina roinnt léir fós"},
    FunctionWords{
        "hr",
        "i u na je se za od s sa da ili su o po do iz koji koja koje kao te pri uz kod nije "
        "biti će bi ali kako što ako ih im njihov njegov naš vaš vi mi između kroz prema nakon "
        "prije bez samo također može mogu tijekom jesu gdje kada vrlo više manje još već svi "
        "sve svih svaki svaka svako svakog drugi druge drugih drugo dva dvije tri četiri pet "
        "šest sedam osam devet deset koju kojim kojima kojoj kojeg kojem čiji čija čije tko "
        "kamo zašto zato jer iako dok ipak međutim stoga dakle naime ovaj ova ovo ovi ove ovog "
        "ovom taj to tog tom ti tih tim smo ste sam si bio bila bilo bili bismo biste imati "
        "imaju ima imamo imate moraju mora morate možete moći trebate treba trebaju vaše vaša "
        "vašeg vašem naše naša našeg našem našim njihova njihove svoj svoje svoju svojim svojih "
        "sebe sebi nas nam vas vam oko ispod iznad unutar izvan osim"},
    FunctionWords{
        "hu",
        "a az és is hogy nem egy van vagy ez azt ezt meg mint de ha csak már még akkor amely "
        "amelyek aki akik ami után előtt alatt között által szerint mellett számára valamint "
        "illetve kell lehet volt lesz vannak ezek azok minden más nincs mi te ön önök során "
        "annak ennek nagyon több kevesebb sok sokan néhány mindenki mindig soha mindkét másik "
        "mások egyéb két kettő három négy öt hat hét nyolc kilenc tíz ki kik mely melyek melyet "
        "melyik amit amelyet amelynek amelyeket ahol ahogy amikor hol hogyan miért mert mivel "
        "bár azonban viszont ezért azért tehát így úgy ugyanis pedig sem se itt ott ide oda "
        "innen onnan vagyok vagyunk voltak lett legyen lenne lesznek lehetnek lehetséges "
        "kellene tud tudja tudnak ő ők én ti nekünk neked nekem nektek velünk veled önnek "
        "önöket saját maga magát annál ennél arra erre abban ebben azzal ezzel abból ebből "
        "attól ettől ahhoz ehhez ezeket azokat ilyen olyan körül felett ellen nélkül felé "
        "keresztül szemben belül kívül óta ig stb"},
    FunctionWords{
        "is",
        "og að í á er um við af til fyrir með sem en ekki eða það þau þær þeir þeim þess þú "
        "hann hún ég var eru hafa hefur verið vera verður frá úr undir yfir eftir milli einnig "
        "svo þegar þar hér sé sín sínum geta getur skal munu mun mjög meira minna flest fleiri "
        "aðeins bara ekkert allir allt allra alla öll öllum annað annar aðrir önnur öðrum hver "
        "hvert hverju hverjum hvað hvaða hvar hvernig hvers hvort hvenær einn ein eitt tveir "
        "tvær tvö þrír þrjár þrjú fjórir fjögur fimm sex sjö átta níu tíu nú honum hennar hans "
        "henni okkur okkar ykkur ykkar mér mig minn mín mitt þér þig þinn þín þitt þessi þetta "
        "þessum þessa þessara þennan þaðan hingað þangað heldur hvorki né því vegna þótt þó "
        "nema samt síðan án gegnum kringum gagnvart sínu sinni sinna sína sinn munum mundi þarf "
        "þurfa skulu verða voru vorum væri hefði getum megum vilja vill"},
    FunctionWords{
        "it",
        "di e il la lo gli le i un una uno in con per da del della dei delle degli dello al "
        "alla alle ai agli nel nella nei nelle sul sulla che è sono si non o come anche più ed "
        "suo sua suoi sue loro questo questa questi queste essere ha hanno tra fra presso noi "
        "voi nostro nostra tuo tua ma se ad dal dalla dalle alcun alcuna alcune alcuni alcuno "
        "allora altre altri altro altra anzi appena attraverso avere aveva abbiamo avete avrà "
        "avranno bene c chi chiunque ci ciascun ciascuna ciascuno ciò cioè circa col coloro "
        "comunque contro cosa così cui d dagli dai dallo deve devono dove dopo dovrà dunque "
        "durante due tre quattro cinque sette otto nove dieci ecc egli ella entro era erano "
        "essi essa esse esso fino fuori già grazie hai ho inoltre insieme invece io l lei li "
        "lui mai me mediante meno mentre mi mia mie miei mio molta molte molti molto ne né "
        "nessun nessuna nessuno neanche niente nostri nostre nulla ogni ognuno oltre ora oppure "
        "perché perciò pertanto però poi poiché possa possono può prima proprio proprie propri "
        "propria pur quale quali qualche qualcosa qualcuno qualsiasi quando quanto quanti quel "
        "quella quelle quelli quello quindi sarà saranno secondo sei sempre senza sia siamo "
        "siano siete solo sotto sopra stata state stati stato stessa stesse stessi stesso sto "
        "sugli sui sullo tal tale tali tanto te ti tutta tutte tutti tutto tuoi tue v verso vi "
        "via vostra vostre vostri vostro"},
    FunctionWords{
        "lt",
        "ir yra į iš su už kad ar bei kaip taip pat ne jis ji jie jo jos jų mes jūs tai tas ta "
        "šis ši šie kuris kuri kurie kurių kurią buvo būti bus gali turi prie per po nuo iki "
        "ant be arba tačiau jei tik dėl apie pagal tarp mūsų jūsų savo labai daugiau mažiau dar "
        "jau visi visos visus visų viską visa visas kiekvienas kiekviena kiekvieno kitas kita "
        "kiti kitų kitus kitos du dvi trys keturi penki šeši septyni aštuoni devyni dešimt nors "
        "nes todėl kadangi kol kada kur koks kokia kokie kodėl taigi beje dabar čia ten toks "
        "tokia tokie tokių tokius šių šio šiuos šias šios šia šiuo tų tos tuos to tuo tam esame "
        "esate esu yrate buvome buvote būsite turite turime galime galite galima reikia privalo "
        "jam jai joms juos jas mus mums jus jums manęs man aš tu tave savęs sau virš prieš "
        "žemiau aplink dėka pas tarsi"},
    FunctionWords{
        "lv",
        "un ir ar uz no par pie kas ka vai tā tas tie to šis šī šo kā arī bet lai ne nav bija "
        "būt būs var tiek kuru kurš kura kuri viņš viņa viņi mēs jūs mūsu jūsu savu pēc pirms "
        "starp bez līdz pret caur ja kad kur tikai ļoti vairāk mazāk vēl jau visi visas visu "
        "visiem visām katrs katra katru katram cits cita citi citu citas citiem divi divas trīs "
        "četri pieci seši septiņi astoņi deviņi desmit jo tāpēc tādēļ tomēr gan kamēr kāds kāda "
        "kādi kāpēc kurā kuras kuram kuriem kuros kurām tagad šeit tur tāds tāda tādi tādu šie "
        "šādi šādu šādas šajā šim šīs šos tajā tam tos tiem tās esam esat esmu esi bijām bijuši "
        "būsi būsim varam varat varētu vajag jābūt viņu viņiem viņas viņam mums mūs jums man "
        "manu es tu tev tevi savā savas savus savam sevi ap zem virs pār aiz kopš"},
    FunctionWords{
        "mt",
        "u ta tal il l li fi fil f ma minn mill mal għal għall biex jew huwa hija huma kien dan "
        "din dawn dak dik dawk jekk meta fuq bejn bħal bla mhux ukoll kif lil lill bi bil id is "
        "ir in it iż ix iċ dwar tagħhom tagħha tiegħu jista jistgħu ikun ikunu għandu għandhom "
        "tagħna tiegħek permezz ħafna aktar anqas biss kull kulħadd kollha kollu ieħor oħra "
        "oħrajn wieħed waħda tnejn żewġ tliet tlieta erba erbgħa ħames ħamsa sitta seba tmien "
        "disa għaxar għax għaliex għalhekk madankollu għalkemm minħabba sabiex kemm xi x fejn "
        "min issa hemm hawn hekk kienet kienu ikollu ikollha ikollhom għandha għandek jiġi tiġi "
        "jiġu tkun tista tistgħu trid iridu jridu aħna intom inti int tagħkom magħna magħhom "
        "miegħu miegħek lilek lilna lilhom fuqha taħt wara qabel barra ġewwa kontra madwar "
        "matul flimkien mingħajr"},
    FunctionWords{
        "nl",
        "de het een en van in op te voor met zijn is aan bij of als door om uit naar over ook "
        "dat die dit deze niet wij je jij u uw ons onze jouw hij zij ze hun er wordt worden "
        "heeft hebben kan kunnen moet zoals tot onder tussen zonder tijdens maar wat wie waar "
        "wanneer bent ben zal zowel binnen al alle alles ander andere anderen af altijd beide "
        "daar daarbij daarin daarmee daarnaast daarom daarvoor dan deel der des dus echter eens "
        "eigen elk elke enkele ge geen geworden had hebt haar hem hen heb hier hierbij hoe "
        "hoewel iedere ieder iedereen iets ik indien jou jullie kon kunt mag me meer meest men "
        "mensen mij mijn mogen moeten na naast nog nooit nu omdat ondanks onszelf per samen "
        "sinds sommige steeds tegen terwijl toch toen twee drie vier vijf zes zeven acht negen "
        "tien via veel vele verder volgens vooral waarbij waarin waarmee waarom waarvan "
        "waarvoor want waren was welk welke wel werd werden willen wilt zich zichzelf zo zou "
        "zouden zullen zult"},
    FunctionWords{
        "no",
        "og i å er en et ei til på de den det der som med for av ikke har vi du kan skal vil "
        "være din ditt dine vår våre vårt eller om men fra ved så også bli blir hvor hvis samt "
        "oss deg dere etter over under mellom innen både uten ut opp hos deres seg var gjennom "
        "enn noe noen dog kun bare meget mange mer mest andre annen annet alle alt hver hvert "
        "hva hvem hvordan hvorfor når da nå her bør må måtte kunne skulle ville ha hatt hadde "
        "vært disse dette denne dem man meg min mitt mine sin sitt sine ham henne hans hennes "
        "selv selvom fordi dermed derfor dessuden dessuten samtidig ofte alltid aldri gjerne ca "
        "pr bl osv to tre fire fem seks sju syv åtte ni ti enten verken igjen inn ned rundt "
        "omkring mot siden ellers videre ikkje ein eit eg me dykk dei vere vera vart frå kva "
        "korleis"},
    FunctionWords{
        "pl",
        "i w we z ze na do o od dla po przy za przez lub oraz jest są się nie to że który która "
        "które których jak jako a ale być był była było będzie ma mają może ich jego jej nasz "
        "nasza nasze twój my wy ty tym tego tej te ten ta między nad pod bez u podczas także "
        "gdy gdzie jeśli czy albo ani aż bardzo więcej mniej bardziej bo bowiem by byli były "
        "byłby będą będziesz będziemy chce chcesz ci cię co coś czego czym dlatego dlaczego "
        "dobrze dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwóch trzech "
        "gdyż inne innych inny innym im inna iż ją jaki jaka jakie jakich jednak jeden jedna "
        "jedno jeszcze jesteś jesteśmy jeżeli już każdy każda każde każdego kiedy kim kto "
        "którego której którym którymi którą którzy lecz mam mamy masz macie mi mnie mogą "
        "możesz można moim mój moja moje musi muszą nam nami nas naszego naszej naszych naszym "
        "nasi natomiast nich nią nic niej niego nim nimi no oni one ona on ono około oprócz "
        "poza ponad ponieważ prócz raz również sam sama siebie sobie swoje swoich swoją swój "
        "swojej tak taka taki takich takie tam temu tą tu twoja twoje twoich tych tylko tymi "
        "wam wami was wasz wasze wszystkie wszystkich wszystko wszyscy wśród według względem "
        "zawsze zatem zaś"},
    FunctionWords{
        "pt",
        "de a o e os as em um uma uns umas do da dos das no na nos nas ao aos à às com por para "
        "pelo pela pelos pelas que se não é são como mais ou seu sua seus suas este esta estes "
        "estas isso também entre sobre sem ser está estão foi tem têm quando onde até muito "
        "nosso nossa você eles ela ele mas já aquela aquelas aquele aqueles aquilo alguma "
        "algumas algum alguns além algo ainda antes após assim através cada contudo contra cuja "
        "cujo cujas cujos daquele dele deles dela delas depois desde dessa desse desta deste "
        "destas destes deve devem deverá dois duas três quatro cinco sete oito nove dez durante "
        "elas enquanto entanto era eram essa essas esse esses esteja estamos estou eu fazer "
        "fora foram for há isto lhe lhes logo me mesma mesmas mesmo mesmos meu meus minha "
        "minhas menos muita muitas muitos nada nem nenhum nenhuma nessa nesse nesta neste "
        "nossos nossas num numa numas nunca outra outras outro outros pois poder pode podem "
        "porque porém pouca pouco poucos quais qual qualquer quaisquer quanto quem quer seja "
        "sejam sempre sendo será serão sido sob só somente somos sou tal tais tanto te tenha "
        "tenho temos ter teu tinha toda todas todo todos tu tua tudo vai vocês vos vosso"},
    FunctionWords{
        "ro",
        "și de la în cu pe a al ale ai o un unei unui unor din pentru care este sunt să se nu "
        "sau prin ca mai că fi au fost lor lui ei sa său săi această acest aceste acestea "
        "acestora între după fără către dacă iar dar noi voi nostru noastră dumneavoastră cât "
        "când unde asupra privind precum acea aceasta aceea acel aceia acei acelor acestui "
        "acești acestei acum adică aici aceeași același alt alta alte altele alți altor am ar "
        "are aș așa atât atunci aveți avem avea bine cei cea cele celor cel ceva chiar cine "
        "cineva câteva câțiva ce deci deja deoarece deși despre dintre doar doi două trei patru "
        "cinci șase șapte opt nouă zece eu el ea ele ești era erau exact face fie fiecare fiind "
        "foarte fii fim împreună încă înainte însă îi îl își ia le li mult multe mulți mă mea "
        "mei mele meu mi mie multă ne ni nici nimic nostri noștri noastre numai oricare orice "
        "ori pot poate până puțin peste prea putea puteți sale sub suntem sunteți așadar te ta "
        "tale tău toate tot totul toți toată totuși tuturor tu unele unii unuia va vei vor veți "
        "vi vă vostru voastră voastre"},
    FunctionWords{
        "sk",
        "a v vo na sa si je sú s z zo do k ku o pre pri alebo aj i ale že ktorý ktorá ktoré ako "
        "podľa od po za bude byť bol bola jeho ich jej tiež až medzi nad pod bez nie my vy sme "
        "máte budete u aby keď kde tak tejto tohto vrátane či ani boli bolo budú budeme čo "
        "ďalšie ďalších dva dve tri štyri päť šesť sedem osem deväť desať ho iba iné iných iný "
        "im ju keďže každý každé každá kto ktorého ktorej ktorých ktorým ktorú ktorí len lebo "
        "mať má majú môže môžu môžete možno musí musia náš naša naše našej našich nášho nám nás "
        "nami niečo no on ona ono oni než okolo okrem pokiaľ potom preto pretože práve pred "
        "proti sám samo seba sebe som ste svoj svoje svoju svojich svojej ta táto takže také "
        "taký takých tam ten teda tento tieto to toho tom toto tu ty už vám vás vaša vaše vašej "
        "váš veľmi však všetky všetkých všetko viac menej"},
    FunctionWords{
        "sl",
        "in v na je se za od s z da ali so o po do iz ki kot ter pri ob ni biti bo bi pa kako "
        "kaj če jih jim njihov njegov naš vaš vi mi med skozi proti pred brez samo tudi lahko "
        "mora morajo kjer ko h k ga jo ta to te tem bodo sta smo ste ampak bil bila bilo bili "
        "bodite bom bomo boste bosta dva dve tri štiri pet šest sedem osem devet deset drug "
        "druga druge drugi drugih jaz kajti kakšen kakšna kakršen kakor kar kateri katera "
        "katere katerih kater kateremu katerega katerem kdaj kdo kdor ker kolikor le ma me mene "
        "moj moja moje morate moram moramo nam naša naše naših nas nato ne nek neka neki nekaj "
        "nekateri nekatere niso nisem no nobena noben oba obe on ona oni ono okoli okrog pač "
        "pod pol poleg potem prav raje res sam sama sebe si sicer sem svoj svoja svoje svojih "
        "svojo tak taka tako takšen takšne takih tam tega tej ti tiste tisti tistih toda tukaj "
        "tu več manj vam vaša vaše vaših vas ves vsa vse vseh vsi vsak vsaka vsako vsakega "
        "vendar vedno zato zaradi zelo že"},
    FunctionWords{
        "sv",
        "och i att är en ett till på de den det som med för av inte har vi du kan ska skall "
        "vill vara din ditt dina vår våra vårt eller om men från vid så också bli blir där var "
        "samt oss dig er efter över under mellan inom både utan ut upp hos deras sig genom än "
        "något några när vilket även alla allt andra annan annat bara bland blev blivit bör ca "
        "denna dessa detta dess dem dock då därför dessutom eftersom ej ens era ert fick få får "
        "fast fyra fem sex sju åtta nio tio två tre före ha hade haft han hans hen henne hennes "
        "hon hur här icke igen in inga ingen inget inför innan ja jag ju just kring kunde kunna "
        "lite man mer mest mej mig min mina mitt mot mycket många måste ni nog nu nya någon "
        "någonting ofta per redan samma samtidigt sedan sen sin sina sitt själv skulle sådan "
        "sådana sådant tills tack utöver vad varför varit varje vars vart vem vems vilka vilken "
        "ville våran åt ännu"},
    FunctionWords{
        "uk",
        "і й та в у на з із зі до що як не за від про для по при або є це ця цей ці який яка "
        "яке які яких він вона вони ми ви ти їх його її бути був була було буде може можуть "
        "також між через після перед без під над якщо коли де але наш ваш"},
};

}  // namespace

std::span<const FunctionWords> function_words() {
  return kTable;
}

}  // namespace metier::link
