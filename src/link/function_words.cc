#include "link/function_words.h"

#include <array>

namespace metier::link {
namespace {

constexpr std::array kTable = {
    FunctionWords{
        "ar",
        "في من على إلى عن مع أن إن كان كانت هذا هذه ذلك التي الذي هو هي لا ما أو و كما قد كل بين "
        "بعد قبل عند حتى ثم لم لن نحن يتم خلال"},
    FunctionWords{
        "bg",
        "и на за от с в да се не са е по при или като със до към които който която както което "
        "има този тази тези това ще бъде бъдат може могат между чрез след без най ние вие му им "
        "ги си те той тя също"},
    FunctionWords{
        "cs",
        "a v ve na se si je jsou s z ze do k ke o pro při nebo i ale že který která které jako "
        "podle od po za bude být byl byla jeho jejich její také až mezi nad pod bez není my "
        "vy jsme máte budete u aby když kde tak této tohoto včetně"},
    FunctionWords{
        "da",
        "og i at er en et til på de den det der som med for af ikke har vi du kan skal vil være "
        "din dit dine vores eller om men fra ved så også blive bliver hvor hvis samt os dig jer "
        "efter over under mellem inden blandt både uden ud op hos deres sig var"},
    FunctionWords{
        "de",
        "und der die das den dem des ein eine einen einem einer eines ist sind in im zu zum zur "
        "mit von vom für auf an als auch bei nicht oder wir du sie ihr ihre ihren ihrer unser "
        "unsere unserer dein deine werden wird sowie aus nach über durch um bis haben hat "
        "kann können sich es so wie wenn dass vor unter zwischen ohne gegen man sein am"},
    FunctionWords{
        "el",
        "και το του της την τον τα των τις τους η ο οι σε με για από στο στη στην στον στα στις "
        "στους είναι που να θα δεν ως ή κατά προς μια ένα ένας έναν μας σας πως όπως αλλά μετά "
        "πριν μέσω μεταξύ καθώς έχει έχουν αυτό αυτή αυτά"},
    FunctionWords{
        "en",
        "the of and to in is are a an for with on as or by at from be we you our your will this "
        "that have has not it their they them these those which who can may must should would "
        "been was were if but also such into its he she his her us than then so do does when "
        "where while both between within other any all more about through i my"},
    FunctionWords{
        "es",
        "de la el en y los las un una unos unas con por para del al que se su sus es son como o "
        "u e a no más lo le les ha han ser está están entre sobre sin también nos nuestro "
        "nuestra nuestros tu tus usted este esta estos estas ese esa pero si cuando donde "
        "desde hasta muy ya así según cada"},
    FunctionWords{
        "et",
        "ja on ei et see ning või kui ka oma mis kes ta me te nad selle seda olla oli ole kõik "
        "kuid aga nii siis ka läbi üle alla koos ilma kohta eest poolt pärast enne vahel meie "
        "teie sinu nende tema juures kas saab peab võib olema"},
    FunctionWords{
        "fi",
        "ja on ei se että tai kun myös sekä ovat oli olla joka jotka jossa hän he me te sinä "
        "minä niiden sen tämä tämän nämä näiden kuin mutta jos niin voi voivat kanssa mukaan "
        "ennen jälkeen aikana sinun meidän teidän meillä sinulla joiden jonka eri esimerkiksi "
        "kuten vain ilman välillä"},
    FunctionWords{
        "fr",
        "de la le les et des en un une du à au aux pour dans par sur avec ou est sont qui que "
        "qu se sa son ses leur leurs ce cette ces cet il elle ils elles nous vous notre nos "
        "votre vos ne pas plus comme être avoir ont a été ainsi afin entre sans sous lors dont "
        "mais si tout tous toutes d l y"},
    FunctionWords{
        "ga",
        "agus an na ar is i le do a ag go de as ón den don sa san nó ach tá bhfuil bíonn mar "
        "idir gan faoi chun siad sé sí iad seo sin nach níl atá lena ina dá um trí roimh tar "
        "éis ba ní"},
    FunctionWords{
        "hr",
        "i u na je se za od s sa da ili su o po do iz koji koja koje kao te pri uz kod nije biti "
        "će bi ali kako što ako ih im njihov njegov naš vaš vi mi između kroz prema nakon prije "
        "bez samo također može mogu tijekom jesu gdje kada"},
    FunctionWords{
        "hu",
        "a az és is hogy nem egy van vagy ez azt ezt meg mint de ha csak már még akkor amely "
        "amelyek aki akik ami után előtt alatt között által szerint mellett számára valamint "
        "illetve kell lehet volt lesz vannak ezek azok minden más nincs mi te ön önök során "
        "annak ennek"},
    FunctionWords{
        "is",
        "og að í á er um við af til fyrir með sem en ekki eða það þau þær þeir þeim þess þú "
        "við hann hún ég var eru hafa hefur verið vera verður frá úr undir yfir eftir milli "
        "einnig svo þegar þar hér sé sín sínum geta getur skal munu mun"},
    FunctionWords{
        "it",
        "di e il la lo gli le i un una uno in con per da del della dei delle degli dello al "
        "alla alle ai agli nel nella nei nelle sul sulla che è sono si non o come anche più "
        "ed suo sua suoi sue loro questo questa questi queste essere ha hanno tra fra presso "
        "noi voi nostro nostra tuo tua ma se ad dal dalla dalle"},
    FunctionWords{
        "lt",
        "ir yra į iš su už kad ar bei kaip taip pat ne jis ji jie jo jos jų mes jūs tai tas ta "
        "šis ši šie kuris kuri kurie kurių kurią buvo būti bus gali turi prie per po nuo iki "
        "ant be arba tačiau jei tik dėl apie pagal tarp mūsų jūsų savo"},
    FunctionWords{
        "lv",
        "un ir ar uz no par pie kas ka vai tā tas tie to šis šī šo kā arī bet lai ne nav bija "
        "būt būs var tiek kuru kurš kura kuri viņš viņa viņi mēs jūs mūsu jūsu savu pēc pirms "
        "starp bez līdz pret caur ja kad kur tikai"},
    FunctionWords{
        "mt",
        "u ta tal il l li fi fil f ma minn mill mal għal għall biex jew huwa hija huma kien "
        "dan din dawn dak dik dawk jekk meta fuq bejn bħal bla mhux ukoll kif lil lill bi bil "
        "id is ir in it iż ix iċ dwar tagħhom tagħha tiegħu jista jistgħu ikun ikunu għandu "
        "għandhom tagħna tiegħek permezz"},
    FunctionWords{
        "nl",
        "de het een en van in op te voor met zijn is aan bij of als door om uit naar over ook "
        "dat die dit deze niet wij je jij u uw ons onze jouw hij zij ze hun er wordt worden "
        "heeft hebben kan kunnen moet zoals tot onder tussen zonder tijdens maar wat wie waar "
        "wanneer bent ben zal zowel binnen"},
    FunctionWords{
        "no",
        "og i å er en et ei til på de den det der som med for av ikke har vi du kan skal vil "
        "være din ditt dine vår våre vårt eller om men fra ved så også bli blir hvor hvis samt "
        "oss deg dere etter over under mellom innen både uten ut opp hos deres seg var "
        "gjennom enn noe noen"},
    FunctionWords{
        "pl",
        "i w we z ze na do o od dla po przy za przez lub oraz jest są się nie to że który która "
        "które których jak jako a ale być był była było będzie ma mają może ich jego jej nasz "
        "nasza nasze twój my wy ty tym tego tej te ten ta między nad pod bez u podczas także "
        "gdy gdzie jeśli czy"},
    FunctionWords{
        "pt",
        "de a o e os as em um uma uns umas do da dos das no na nos nas ao aos à às com por para "
        "pelo pela pelos pelas que se não é são como mais ou seu sua seus suas este esta estes "
        "estas isso também entre sobre sem ser está estão foi tem têm quando onde até muito "
        "nosso nossa você eles ela ele mas já"},
    FunctionWords{
        "ro",
        "și de la în cu pe a al ale ai o un unei unui unor din pentru care este sunt să se nu "
        "sau prin ca mai că fi au fost lor lui ei sa său săi această acest aceste acestea "
        "acestora între după fără către dacă iar dar noi voi nostru noastră dumneavoastră cât "
        "când unde asupra privind precum"},
    FunctionWords{
        "sk",
        "a v vo na sa si je sú s z zo do k ku o pre pri alebo aj i ale že ktorý ktorá ktoré "
        "ako podľa od po za bude byť bol bola jeho ich jej tiež až medzi nad pod bez nie my vy "
        "sme máte budete u aby keď kde tak tejto tohto vrátane či"},
    FunctionWords{
        "sl",
        "in v na je se za od s z da ali so o po do iz ki kot ter pri ob ni biti bo bi pa kako "
        "kaj če jih jim njihov njegov naš vaš vi mi med skozi proti pred brez samo tudi lahko "
        "mora morajo kjer ko h k ga jo ta to te tem bodo sta smo ste"},
    FunctionWords{
        "sv",
        "och i att är en ett till på de den det som med för av inte har vi du kan ska skall vill "
        "vara din ditt dina vår våra vårt eller om men från vid så också bli blir där var samt "
        "oss dig er efter över under mellan inom både utan ut upp hos deras sig genom än något "
        "några när vilket även"},
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
