#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kBulgarian = {
    CueList{
        heading_demand,
        "изисквания|изисквания към кандидатите|изисквания за длъжността|задължения|основни "
        "задължения|отговорности|основни отговорности|вашите отговорности|описание на "
        "длъжността|длъжностна характеристика|търсим|кого търсим|какво очакваме|очакваме|вашият "
        "профил|профил на кандидата|умения|квалификация|образование|опит|професионален "
        "опит|езици|какво ще правите"},
    CueList{heading_wish,
            "предимство|предимства са|ще се счита за предимство|за предимство се "
            "счита|желателно|препоръчително|не е задължително|бонус"},
    CueList{heading_offer,
            "предлагаме|ние предлагаме|ние ви предлагаме|какво предлагаме|какво ви "
            "предлагаме|предлагаме ви|компанията предлага|фирмата "
            "предлага|придобивки|бенефити|социални придобивки|заплата|възнаграждение|условия на "
            "труд|условия|защо да работите|защо нас|какво получавате"},
    CueList{heading_employer,
            "за нас|кои сме ние|за компанията|за фирмата|за "
            "организацията|компанията|фирмата|нашият екип|описание на фирмата|нашият клиент"},
    CueList{heading_equality,
            "равни възможности|многообразие|разнообразие и приобщаване|защита на личните "
            "данни|лични данни|поверителност"},
    CueList{
        heading_application,
        "кандидатстване|как да кандидатствате|кандидатствай|кандидатствайте|контакти|контакт|за "
        "контакти|за контакт|краен срок|срок за кандидатстване|документи за "
        "кандидатстване|необходими документи|процес на подбор|препоръки|допълнителна информация"},
    CueList{sentence_demand,
            "търсим|търси да назначи|търси да наеме|изисква се|изискват се|задължително "
            "е|необходимо е|необходими са|трябва да|опит в|опит с|познаване на|познания "
            "по|познания в|отговорност за"},
    CueList{sentence_task, "ще бъдете|ще имате|вие сте|имате|ще работите|можете"},
    CueList{sentence_offer,
            "^предлагаме|^ние предлагаме|^компанията предлага|^ще "
            "получите|^заплата|^възнаграждение|^осигуряваме|ваучери за храна|допълнително здравно "
            "осигуряване|допълнителна здравна застраховка|дни платен отпуск|платен годишен "
            "отпуск|конкурентно възнаграждение|отлично възнаграждение|трудов договор|осигурен "
            "транспорт|за наша сметка|възможности за развитие|карта мултиспорт|обучение за "
            "сметка|осигурено обучение|безплатно обучение"},
    CueList{sentence_employer,
            "^ние сме|^компанията|^фирмата|^нашата компания|^нашата "
            "фирма|^дружеството|^произвеждаме|^продаваме|основана през|основана е|създадена през|е "
            "една от водещите|е водеща|е лидер|лидер на пазара|семейна фирма|семеен бизнес|със "
            "седалище"},
    CueList{sentence_equality,
            "независимо от пол|без оглед на пол|равни възможности|независимо от възраст|сексуална "
            "ориентация|лични данни ще|защита на личните данни|обработване на личните|хора с "
            "увреждания са"},
    CueList{
        sentence_application,
        "^кандидатствайте|^кандидатствай|^изпратете|^моля изпратете|^контакт|^за "
        "контакт|^телефон|^обадете|^заинтересованите|^ако проявявате|^само одобрените|изпратете "
        "автобиография|изпратете своето|изпращайте|вашето cv|автобиография на|мотивационно "
        "писмо|краен срок|одобрени по документи|за допълнителна информация|ще бъдат "
        "поканени|строга конфиденциалност|при пълна конфиденциалност"},
    CueList{not_ahead,
            "не е необходимо да|не е нужно да|не е задължително да|не изискваме|не очакваме|няма "
            "нужда|няма изискване за|без опит|без предишен опит|не трябва да"},
    CueList{not_around,
            "не се изисква|не се изискват|не е необходимо|не е необходим*|не са необходими|не е "
            "нужно|не е нужен|не е нужна|не е задължител*|не са задължителни|не е изискване|не е "
            "условие"},
    CueList{not_next, "без"},
    CueList{wish_ahead,
            "желателно е|предимство е|предимство ще|за предимство се|по възможност|в идеалния "
            "случай|евентуално"},
    CueList{wish_around,
            "е предимство|са предимство|предимство|ще бъде предимство|ще е предимство|е плюс|ще "
            "бъде плюс|плюс|желателно|желателен|желателна|желателни|за "
            "предпочитане|препоръчител*|ще се счита за"},
    CueList{shield,
            "не само|без надзор|без проблеми|без помощ|без съмнение|без прекъсване|без "
            "изключение|без да|без оглед|не без|не по късно"},
    CueList{turn, "но|обаче|а не|докато|защото|тъй като|въпреки|и вие"},
    CueList{subject, "вие|ние|това|той|тя|ние ще|имаме"},
};

constexpr std::array kCroatian = {
    CueList{heading_demand,
            "uvjeti|uvjeti za radno mjesto|zahtjevi|što tražimo|koga tražimo|tražimo|očekujemo|što "
            "očekujemo|što očekujemo od vas|vaš profil|profil kandidata|profil|opis posla|opis "
            "radnog mjesta|vaši zadaci|zadaci|zadaće|odgovornosti|vaše "
            "odgovornosti|kvalifikacije|obrazovanje|radno iskustvo|iskustvo|znanja i "
            "vještine|vještine|kompetencije|što ćete raditi|o vama|potrebne kvalifikacije|jezici"},
    CueList{heading_wish,
            "prednost|prednosti su|prednost je|poželjno|poželjno je|bit će prednost|plus|nije "
            "uvjet|nije nužno|dobrodošlo"},
    CueList{heading_offer,
            "nudimo|što nudimo|nudimo vam|što vam nudimo|naša ponuda|poslodavac "
            "nudi|pogodnosti|beneficije|benefiti|plaća|primanja|uvjeti rada|zašto mi|zašto raditi "
            "kod nas|što dobivate|naknade"},
    CueList{heading_employer,
            "o nama|tko smo|tko smo mi|o tvrtki|o poslodavcu|o kompaniji|tvrtka|poslodavac|naša "
            "tvrtka|naš tim|naš klijent|o društvu"},
    CueList{heading_equality,
            "jednake mogućnosti|ravnopravnost|ravnopravnost spolova|raznolikost|raznolikost i "
            "uključivost|zaštita podataka|zaštita osobnih podataka"},
    CueList{
        heading_application,
        "prijava|prijave|kako se prijaviti|prijavite se|prijavi se|kontakt|kontakt podaci|rok|rok "
        "za prijavu|rok prijave|postupak odabira|selekcijski postupak|natječajna "
        "dokumentacija|zainteresirani|više informacija|dodatne informacije|preporuke|reference"},
    CueList{sentence_demand,
            "tražimo|traži se|zapošljavamo|potrebno je|obvezno je|obavezno je|nužno je|uvjet "
            "je|zahtijeva se|morate|očekujemo|zaduženi za|odgovorni za|iskustvo u|iskustvo "
            "s|poznavanje|znanje"},
    CueList{sentence_task, "bit ćete|imat ćete|vi ste|imate|možete|radit ćete|vaš zadatak"},
    CueList{sentence_offer,
            "^nudimo|^poslodavac nudi|^osiguravamo|^dobit ćete|^plaća|^primanja|^uz plaću|redovita "
            "primanja|stimulativna primanja|stimulativna plaća|konkurentna plaća|konkurentnu "
            "plaću|topli obrok|plaćen prijevoz|naknada za prijevoz|božićnica|regres|dana "
            "godišnjeg|godišnji odmor|dodatno zdravstveno osiguranje|ugovor na neodređeno|o našem "
            "trošku|na naš trošak|osigurana edukacija|osiguranu edukaciju|mogućnost napredovanja"},
    CueList{sentence_employer,
            "^mi smo|^naša tvrtka|^tvrtka|^društvo|^kompanija|^proizvodimo|^prodajemo|^bavimo "
            "se|osnovana je|osnovano je|osnovana|je vodeća|je vodeći|jedna od vodećih|jedan od "
            "vodećih|lider na tržištu|obiteljska tvrtka|obiteljski posao|sa sjedištem|s više od _ "
            "zaposlenih"},
    CueList{
        sentence_equality,
        "bez obzira na spol|bez obzira na|osobe oba spola|oba spola|jednake "
        "mogućnosti|ravnopravnost|ravnopravnosti spolova|seksualnu orijentaciju|zaštitu osobnih "
        "podataka|zaštiti osobnih podataka|obradu osobnih podataka|potvrda o nekažnjavanju"},
    CueList{
        sentence_application,
        "^prijavite se|^prijava|^prijave|^pošaljite|^kontakt|^kontaktirajte|^javite "
        "se|^nazovite|^zainteresirani|^ako ste zainteresirani|^rok|pošaljite životopis|životopis "
        "na|vaš životopis|zamolbu|zamolbe|motivacijsko pismo|rok za prijavu|natječaj je otvoren|za "
        "više informacija|dodatne informacije|razgovor za posao|bit će kontaktirani"},
    CueList{not_ahead,
            "nije nužno|nije obavezno|nije obvezno|ne morate|ne moraš|ne tražimo|ne zahtijevamo|ne "
            "očekujemo|nema potrebe za|bez iskustva|bez prethodnog|i bez|ne treba"},
    CueList{not_around,
            "nije potrebno|nije potrebna|nije potreban|nisu potrebn*|nije nužn*|nije obavezn*|nije "
            "obvezn*|nije uvjet|nije preduvjet|ne zahtijeva se|ne traži se|ne traže se|nije "
            "neophodn*|ne trebate"},
    CueList{not_next, "bez"},
    CueList{wish_ahead,
            "poželjno je|prednost je|prednost će|prednost imaju|idealno|po "
            "mogućnosti|najbolje|eventualno|cijenimo"},
    CueList{wish_around,
            "je prednost|prednost|bit će prednost|smatra se prednošću|smatrat će se prednošću|je "
            "plus|plus|poželjno|poželjn*|je dobrodošlo|dobrodošl*"},
    CueList{shield,
            "ne samo|bez obzira|bez nadzora|bez problema|bez pomoći|bez poteškoća|bez sumnje|bez "
            "prekida|bez iznimke|ne bez|najkasnije|ne kasnije"},
    CueList{turn, "ali|međutim|no|dok|jer|nego|već|i vi|iako"},
    CueList{subject, "vi|mi|to|on|ona|ćemo|imamo"},
};

constexpr std::array kSlovenian = {
    CueList{heading_demand,
            "zahteve|pogoji|zahtevani pogoji|kaj pričakujemo|pričakujemo|od vas "
            "pričakujemo|iščemo|koga iščemo|opis dela|opis delovnega mesta|opis del in "
            "nalog|naloge|vaše naloge|glavne naloge|odgovornosti|profil|vaš profil|profil "
            "kandidata|izobrazba|izkušnje|delovne izkušnje|znanja|znanja in "
            "veščine|kompetence|veščine|jeziki|kaj boste počeli|o vas|kvalifikacije"},
    CueList{heading_wish,
            "prednost|prednosti so|prednost je|zaželeno|zaželeno je|kot prednost|plus|ni pogoj|ni "
            "nujno"},
    CueList{heading_offer,
            "nudimo|kaj nudimo|ponujamo|kaj ponujamo|kaj vam ponujamo|nudimo vam|ponujamo vam|naša "
            "ponudba|delodajalec nudi|ugodnosti|bonitete|plača|plačilo|nagrajevanje|delovni "
            "pogoji|pogoji dela|zakaj mi|zakaj pri nas|kaj dobite"},
    CueList{heading_employer,
            "o nas|kdo smo|o podjetju|podjetje|naše podjetje|o delodajalcu|delodajalec|naša "
            "ekipa|naš naročnik|predstavitev podjetja"},
    CueList{heading_equality,
            "enake možnosti|enakost|raznolikost|raznolikost in vključenost|varstvo "
            "podatkov|varstvo osebnih podatkov"},
    CueList{heading_application,
            "prijava|prijave|kako se prijaviti|prijavite se|kontakt|kontaktna oseba|kontaktni "
            "podatki|rok|rok za prijavo|rok prijave|izbirni postopek|postopek izbora|vas "
            "zanima|več informacij|dodatne informacije|reference|priporočila"},
    CueList{sentence_demand,
            "iščemo|zaposlimo|zaposlili bomo|zahteva se|zahtevano je|zahtevamo|potrebno je|obvezno "
            "je|nujno je|pogoj je|morate|pričakujemo|odgovorni za|zadolženi za|izkušnje z|izkušnje "
            "na|poznavanje|znanje"},
    CueList{sentence_task, "boste|imate|ste|lahko|znate|vaša naloga"},
    CueList{
        sentence_offer,
        "^nudimo|^ponujamo|^zagotavljamo|^prejeli boste|^dobili boste|^plača|^plačilo|stimulativno "
        "plačilo|stimulativno nagrajevanje|konkurenčno plačilo|konkurenčno plačo|dodatno "
        "zdravstveno zavarovanje|dodatno pokojninsko zavarovanje|dni dopusta|letni "
        "dopust|regres|božičnica|povračilo stroškov prevoza|plačan prevoz|topel obrok|na naše "
        "stroške|izobraževanje na stroške|zagotovljeno uvajanje|uvajanje v delo|pogodba za "
        "nedoločen čas|zaposlitev za nedoločen čas|možnost napredovanja|možnosti napredovanja"},
    CueList{
        sentence_employer,
        "^smo|^naše podjetje|^podjetje|^družba|^proizvajamo|^prodajamo|^ukvarjamo se|ustanovljeno "
        "leta|je bilo ustanovljeno|ustanovljena leta|je vodilno|je vodilni|eno vodilnih|eden "
        "vodilnih|vodilni na trgu|družinsko podjetje|s sedežem v|z več kot _ zaposlenimi"},
    CueList{sentence_equality,
            "ne glede na spol|ne glede na starost|ne glede na|enake možnosti|enakopravno "
            "obravnav*|oba spola|spolno usmerjenost|varstvo osebnih podatkov|varstvu osebnih "
            "podatkov|obdelavo osebnih podatkov|obdelavo vaših osebnih|potrdilo o nekaznovanosti"},
    CueList{
        sentence_application,
        "^prijavite se|^prijave|^prijavo|^pošljite|^kontakt|^pokličite|^pišite|^zainteresirani|^če "
        "vas|^vabimo|^rok|pošljite življenjepis|življenjepis na|vaš življenjepis|svoj "
        "življenjepis|motivacijsko pismo|ponudbo z življenjepisom|rok za prijavo|za več "
        "informacij|dodatne informacije|razgovor za"},
    CueList{not_ahead,
            "ni nujno|ni obvezno|ne pričakujemo|vam ni treba|brez izkušenj|brez predhodnih|brez "
            "znanja|tudi brez|niso potrebne"},
    CueList{not_around,
            "ni potrebno|ni potrebna|ni potreben|niso potrebn*|ni nujn*|niso nujn*|ni obvezn*|ni "
            "pogoj|ni pogoja|ne zahteva se|se ne zahteva|se ne zahtevajo|ni zahtevan*|ni treba|ne "
            "potrebujete|ne zahtevamo"},
    CueList{not_next, "brez"},
    CueList{wish_ahead,
            "zaželeno je|zaželena|prednost je|prednost bo|prednost imajo|idealno|po "
            "možnosti|najbolje|morebitn*"},
    CueList{wish_around,
            "je prednost|prednost|bo prednost|kot prednost|šteje kot prednost|je plus|bo "
            "plus|plus|zaželeno|zaželen*|dobrodošl*"},
    CueList{shield,
            "ne samo|ne le|brez nadzora|brez težav|brez pomoči|brez dvoma|brez prekinitve|brez "
            "izjeme|ne glede|ne brez|najkasneje|ne pozneje"},
    CueList{turn, "vendar|toda|ampak|pa vendar|medtem ko|ker|saj|temveč|in vi|čeprav"},
    CueList{subject, "vi|mi|to|je|on|ona|boste|imamo"},
};

constexpr std::array kUkrainian = {
    CueList{heading_demand,
            "вимоги|вимоги до кандидата|наші вимоги|основні вимоги|що ми очікуємо|очікуємо|ми "
            "очікуємо|ми очікуємо від вас|очікування|кого шукаємо|шукаємо|ми шукаємо|обов "
            "язки|основні обов язки|ваші обов язки|завдання|ваші завдання|основні завдання|опис "
            "вакансії|опис роботи|посадові обов язки|що потрібно робити|чим ви будете "
            "займатися|профіль кандидата|про вас|кваліфікація|освіта|досвід|досвід "
            "роботи|навички|знання|вміння|мови|необхідні навички|відповідальність"},
    CueList{heading_wish,
            "буде перевагою|буде плюсом|перевагою буде|плюсом буде|бажано|перевага|плюс|додатковим "
            "плюсом|не обов язково|додаткові переваги"},
    CueList{heading_offer,
            "пропонуємо|ми пропонуємо|що ми пропонуємо|компанія пропонує|пропонуємо вам|наша "
            "пропозиція|умови роботи|умови праці|умови|переваги|переваги роботи|бонуси|заробітна "
            "плата|зарплата|оплата праці|оплата|соціальний пакет|чому ми|чому варто|що ви "
            "отримаєте|гарантуємо|ми гарантуємо"},
    CueList{heading_employer,
            "про нас|хто ми|про компанію|компанія|наша компанія|про роботодавця|роботодавець|про "
            "підприємство|про проєкт|наша команда|наш клієнт"},
    CueList{heading_equality,
            "рівні можливості|рівність|різноманіття|різноманіття та інклюзія|захист "
            "даних|персональні дані|захист персональних даних"},
    CueList{heading_application,
            "як подати заявку|як відгукнутися|контакти|контакт|контактна особа|контактна "
            "інформація|термін подання|етапи відбору|процес відбору|етапи "
            "співбесіди|відгукнутися|зацікавлені|додаткова "
            "інформація|детальніше|рекомендації|надсилайте резюме"},
    CueList{sentence_demand,
            "шукаємо|запрошуємо на "
            "роботу|потрібен|потрібна|потрібні|необхідно|необхідний|необхідна|необхідні|обов "
            "язково|вимагається|очікуємо|ви повинні|повинен|відповідальність за|відповідальний "
            "за|досвід роботи|досвід у|знання|вміння|володіння"},
    CueList{sentence_task, "ви будете|ви маєте|ви вмієте|ви можете|ви є|ваше завдання"},
    CueList{sentence_offer,
            "^пропонуємо|^ми пропонуємо|^компанія пропонує|^гарантуємо|^забезпечуємо|^ви "
            "отримаєте|^зарплата|^заробітна плата|^оплата|конкурентна заробітна плата|конкурентну "
            "заробітну плату|гідна оплата|своєчасна оплата|оплачувана відпустка|оплачувану "
            "відпустку|днів відпустки|лікарняні|медичне страхування|медичну страховку|офіційне "
            "працевлаштування|безкоштовне навчання|навчання за рахунок|за наш рахунок|за рахунок "
            "компанії|навчання під час|кар єрне зростання|можливість кар єрного|безкоштовні "
            "обіди|корпоративні знижки"},
    CueList{
        sentence_employer,
        "^ми є|^ми компанія|^компанія|^наша компанія|^підприємство|^виробляємо|^продаємо|заснована "
        "у|була заснована|заснована в|є однією з|є одним з|є лідером|лідер ринку|лідер на "
        "ринку|сімейний бізнес|сімейна компанія|ми працюємо на ринку"},
    CueList{sentence_equality,
            "незалежно від статі|незалежно від віку|незалежно від|рівні можливості|сексуальної "
            "орієнтації|обробку персональних даних|захист персональних даних|людей з інвалідністю "
            "запрошуємо|без дискримінації"},
    CueList{sentence_application,
            "^надсилайте|^надішліть|^телефонуйте|^дзвоніть|^контакт|^контакти|^контактна|^чекаємо|^"
            "відгукуйтесь|^якщо вас|^звертайтесь|^звертатися|надсилайте резюме|надсилайте "
            "своє|резюме на|ваше резюме|супровідний лист|мотиваційний лист|співбесід*|за "
            "телефоном|детальна інформація|більше інформації"},
    CueList{not_ahead,
            "не вимагаємо|не очікуємо|немає потреби|немає вимог|ви не повинні|без досвіду|можна "
            "без|навіть без"},
    CueList{not_around,
            "не вимагається|не вимагаються|не потрібно|не потрібен|не потрібна|не потрібні|не обов "
            "язково|не обов язковий|не обов язкова|не обов язкові|не є обов язков*|не є "
            "вимогою|необов язков*|не треба"},
    CueList{not_next, "без"},
    CueList{wish_ahead, "перевагою буде|плюсом буде|в ідеалі|ідеально|за можливості|переважно"},
    CueList{wish_around,
            "буде перевагою|є перевагою|перевага|буде плюсом|є "
            "плюсом|плюс|вітається|вітаються|бажано|бажаний|бажана|бажані|буде додатковим"},
    CueList{shield,
            "не тільки|не лише|без нагляду|без проблем|без допомоги|без сумніву|без перерви|без "
            "винятку|без помилок|не без|не пізніше"},
    CueList{turn, "але|проте|однак|тоді як|тому що|оскільки|і ви|та ви|хоча"},
    CueList{subject, "ви|ми|це|він|вона"},
};

constexpr std::array kTable = {
    LanguageCues{"bg", kBulgarian},
    LanguageCues{"hr", kCroatian},
    LanguageCues{"sl", kSlovenian},
    LanguageCues{"uk", kUkrainian},
};

}  // namespace

std::span<const LanguageCues> south_east_slavic_cues() {
  return kTable;
}

}  // namespace metier::link
