#include "market/duty_cues.h"

#include <array>

#include "draft/draft.h"

namespace metier::market {
namespace {

constexpr int kTasks = static_cast<int>(HeadingCue::tasks);
constexpr int kPerson = static_cast<int>(HeadingCue::person);

constexpr std::array kHeadings{
    PhraseList{"en", kTasks,
               "duties|responsibilities|accountabilities|tasks|functions|what you will do|what you "
               "ll do|what you do|what you will be doing|what you ll be doing|your role|the role|"
               "the job|your job|your mission|your tasks|your impact|key deliverables|day to day|"
               "job summary|role purpose|job purpose|scope of work|job description|in this role|"
               "a typical day"},
    PhraseList{"en", kPerson,
               "requirements|qualifications|about you|who you are|your profile|what you bring|what "
               "you ll bring|what you need|you have|we are looking for|what we are looking for|"
               "skills|required skills|experience|education|must have|person specification|your "
               "background|candidate profile|essential criteria|certifications"},
    PhraseList{
        "bg", kTasks,
        "отговорности|задачи|основни задачи|описание на длъжността|вашите задачи|длъжността"},
    PhraseList{"bg", kPerson, "изисквания|квалификация|профил|вашият профил|умения|образование"},
    PhraseList{"cs", kTasks,
               "pracovní náplň|co budete dělat|co vás čeká|vaše úkoly|odpovědnosti|co bude vaším "
               "úkolem|popis práce|co bude vaše práce|popis pozice"},
    PhraseList{"cs", kPerson,
               "požadavky|požadujeme|co požadujeme|co očekáváme|kvalifikace|vzdělání|váš profil"},
    PhraseList{"da", kTasks,
               "arbejdsopgaver|dine opgaver|opgaverne|ansvarsområder|dit ansvar|dine "
               "arbejdsopgaver|om jobbet|om stillingen|jobbet|hovedopgaver|ansvar|dine primære "
               "opgaver|jobbeskrivelse"},
    PhraseList{"da", kPerson,
               "kvalifikationer|dine kvalifikationer|din profil|om dig|vi forventer|krav|"
               "kompetencer|hvem er du|uddannelse|din baggrund"},
    PhraseList{
        "de", kTasks,
        "deine aufgaben|ihre aufgaben|aufgabengebiet|aufgabenbereich|aufgabenbeschreibung|"
        "tätigkeiten|ihre tätigkeit|das erwartet dich|das erwartet sie|was dich erwartet|was "
        "sie erwartet|dein job|ihre mission|deine mission|stellenbeschreibung|verantwortung|"
        "das machst du|das machen sie|was du machst|deine rolle|hauptaufgaben|wofür wir sie "
        "suchen|tätigkeitsbereich|verantwortungsbereich"},
    PhraseList{
        "de", kPerson,
        "anforderungen|dein profil|ihr profil|qualifikationen|qualifikation|das bringst du "
        "mit|das bringen sie mit|was du mitbringst|was sie mitbringen|voraussetzungen|"
        "anforderungsprofil|kenntnisse|ausbildung|wir erwarten|über dich|damit überzeugst du"},
    PhraseList{"el", kTasks, "αρμοδιότητες|κύρια καθήκοντα|περιγραφή θέσης|ο ρόλος|ρόλος"},
    PhraseList{"el", kPerson, "προσόντα|απαιτούμενα προσόντα|απαιτήσεις|το προφίλ σας|δεξιότητες"},
    PhraseList{"es", kTasks,
               "tareas|responsabilidades|tus funciones|tus tareas|qué harás|qué vas a hacer|misión|"
               "tu misión|descripción del puesto|tu rol|tu día a día"},
    PhraseList{"es", kPerson,
               "requisitos|perfil|qué buscamos|qué necesitas|tu perfil|formación|experiencia|"
               "conocimientos|se requiere|qué pedimos"},
    PhraseList{"et", kTasks,
               "ülesanded|sinu ülesanded|vastutus|töö kirjeldus|peamised tööülesanded"},
    PhraseList{"et", kPerson, "nõuded|nõudmised|ootused kandidaadile|ootame sinult|haridus"},
    PhraseList{"fi", kTasks,
               "tehtävät|tehtäväsi|työtehtäväsi|vastuualueet|työnkuva|toimenkuva|tehtävän kuvaus|"
               "mitä pääset tekemään"},
    PhraseList{"fi", kPerson,
               "vaatimukset|edellytämme|odotamme sinulta|osaaminen|kelpoisuusvaatimukset|koulutus|"
               "mitä odotamme"},
    PhraseList{"fr", kTasks,
               "vos missions|tes missions|mission|vos responsabilités|responsabilités|activités|"
               "tâches|description du poste|descriptif du poste|le poste|votre rôle|ton rôle|vos "
               "tâches|activités principales|fonctions|attributions"},
    PhraseList{"fr", kPerson,
               "profil|votre profil|ton profil|profil recherché|compétences|compétences requises|"
               "qualifications|formation|expérience|prérequis|exigences|savoirs|savoir faire"},
    PhraseList{"ga", kTasks, "dualgais|freagrachtaí|príomhdhualgais"},
    PhraseList{"ga", kPerson, "riachtanais|cáilíochtaí|scileanna"},
    PhraseList{"hr", kTasks,
               "opis posla|odgovornosti|vaši zadaci|radni zadaci|poslovi|opis radnog "
               "mjesta"},
    PhraseList{"hr", kPerson,
               "uvjeti za kandidate|kvalifikacije|što očekujemo|vještine|zahtjevi|"
               "očekujemo"},
    PhraseList{"hu", kTasks,
               "főbb feladatok|feladatkör|munkaköri leírás|feladataid|a munkakör|"
               "felelősségi körök"},
    PhraseList{"hu", kPerson, "elvárások|elvárásaink|követelmények|végzettség|amit elvárunk"},
    PhraseList{"is", kTasks, "helstu verkefni|ábyrgð|starfssvið|starfslýsing|verksvið"},
    PhraseList{"is", kPerson, "hæfniskröfur|menntun|kröfur"},
    PhraseList{
        "it", kTasks,
        "compiti|responsabilità|attività|le tue attività|le tue responsabilità|cosa farai|"
        "descrizione della posizione|il ruolo|principali mansioni|attività principali|di cosa "
        "ti occuperai"},
    PhraseList{
        "it", kPerson,
        "requisiti|profilo|il tuo profilo|competenze|qualifiche|formazione|chi cerchiamo|cosa "
        "cerchiamo|esperienza"},
    PhraseList{"lt", kTasks,
               "darbo pobūdis|pareigos|atsakomybės|jūsų užduotys|darbo aprašymas|ką "
               "veiksite"},
    PhraseList{"lt", kPerson,
               "reikalavimai|kvalifikacija|išsilavinimas|ko tikimės|iš jūsų tikimės"},
    PhraseList{"lv", kTasks,
               "darba pienākumi|galvenie pienākumi|atbildība|amata apraksts|"
               "uzdevumi"},
    PhraseList{"lv", kPerson, "prasības|prasības kandidātiem|kvalifikācija|izglītība"},
    PhraseList{"mt", kTasks, "dmirijiet|responsabbiltajiet|ir rwol"},
    PhraseList{"mt", kPerson, "rekwiżiti|kwalifiki|ħiliet"},
    PhraseList{
        "nl", kTasks,
        "jouw taken|je taken|uw taken|functieomschrijving|werkzaamheden|verantwoordelijkheden|"
        "wat ga je doen|wat je gaat doen|de functie|jouw rol|takenpakket|dit ga je doen"},
    PhraseList{"nl", kPerson,
               "functie eisen|functieeisen|eisen|wat vragen wij|wie ben jij|jouw profiel|profiel|"
               "vereisten|wat breng je mee|dit breng je mee|opleiding|kwalificaties"},
    PhraseList{"no", kTasks,
               "oppgaver|dine oppgaver|ansvarsområder|om stillingen|stillingen|dine "
               "arbeidsoppgaver|ansvar|hovedoppgaver|arbeidsområder"},
    PhraseList{"no", kPerson,
               "kvalifikasjoner|krav|din profil|om deg|utdanning|egenskaper|hvem er "
               "du"},
    PhraseList{"pl", kTasks,
               "zakres obowiązków|twoje obowiązki|zadania|twoje zadania|twój zakres obowiązków|"
               "opis stanowiska|czym będziesz się zajmować|odpowiedzialności|główne zadania"},
    PhraseList{
        "pl", kPerson,
        "wymagania|nasze wymagania|oczekiwania|kwalifikacje|oczekujemy|czego oczekujemy|twój "
        "profil|kogo szukamy|wykształcenie"},
    PhraseList{"pt", kTasks,
               "responsabilidades|tarefas|principais funções|as tuas funções|descrição da função|a "
               "tua missão|missão|atividades|o que vais fazer|principais responsabilidades"},
    PhraseList{
        "pt", kPerson,
        "requisitos|perfil|qualificações|competências|formação|o que procuramos|experiência"},
    PhraseList{
        "ro", kTasks,
        "responsabilități|atribuții|principalele responsabilități|descrierea postului|ce vei "
        "face|rolul tău"},
    PhraseList{"ro", kPerson,
               "cerințe|profilul candidatului|calificări|studii|candidatul ideal|ce "
               "căutăm"},
    PhraseList{"sk", kTasks,
               "pracovná náplň|zodpovednosti|čo budete robiť|vaše úlohy|opis práce|právomoci a "
               "zodpovednosti"},
    PhraseList{"sk", kPerson, "požiadavky|požadujeme|vzdelanie|váš profil|čo očakávame"},
    PhraseList{"sl", kTasks,
               "opis delovnega mesta|opis del|odgovornosti|vaše naloge|opis dela|kaj "
               "boste počeli"},
    PhraseList{"sl", kPerson, "pričakujemo|zahteve|izobrazba|kaj pričakujemo|od vas pričakujemo"},
    PhraseList{"sv", kTasks,
               "dina arbetsuppgifter|uppgifter|dina uppgifter|ansvarsområden|om tjänsten|om rollen|"
               "om jobbet|ditt ansvar|rollen|huvudsakliga arbetsuppgifter|vad du kommer att göra|"
               "arbetsbeskrivning|ansvar"},
    PhraseList{
        "sv", kPerson,
        "kvalifikationer|krav|din profil|om dig|vem är du|kravprofil|vi söker dig|utbildning|"
        "kompetens|personliga egenskaper|din bakgrund"},
    PhraseList{"uk", kTasks,
               "завдання|ваші завдання|обов'язки|функціональні обов'язки|чим "
               "займатиметесь|що потрібно робити|ваші обов'язки"},
    PhraseList{"uk", kPerson, "вимоги|ми очікуємо|кваліфікація|освіта|навички|що ми очікуємо"},
    // What you will do, and what we ask, as questions and whole sentences.
    PhraseList{"bg", kTasks, "какво ще правите|какво ще правиш|с какво ще се занимавате"},
    PhraseList{"cs", kTasks, "co budeš dělat|co je náplní práce|vaše práce bude"},
    PhraseList{"da", kTasks,
               "det skal du lave|hvad skal du lave|hvad du skal lave|din hverdag|din "
               "rolle"},
    PhraseList{"de", kTasks, "was du tust|was sie tun|was du tun wirst|deine aufgabe|ihre aufgabe"},
    PhraseList{"el", kTasks, "τι θα κάνετε|τι θα κάνεις|τα καθήκοντά σας|αντικείμενο εργασίας"},
    PhraseList{"el", kPerson, "τι ζητάμε|ζητάμε|τι αναζητούμε"},
    PhraseList{"es", kTasks, "lo que harás|cuáles serán tus funciones|en qué consiste"},
    PhraseList{"et", kTasks, "mida sa tegema hakkad|mida teed|mida tegema hakkad"},
    PhraseList{"fi", kTasks, "mitä tulet tekemään|mitä teet|mitä työ on"},
    PhraseList{"fr", kTasks, "ce que vous ferez|ce que tu feras|votre quotidien|vos activités"},
    PhraseList{"ga", kTasks, "cad a dhéanfaidh tú"},
    PhraseList{"hr", kTasks, "što ćete raditi|što ćeš raditi"},
    PhraseList{"hu", kTasks, "mit fogsz csinálni|mi lesz a feladatod|mivel fogsz foglalkozni"},
    PhraseList{"is", kTasks, "hvað gerir þú|hvað munt þú gera"},
    PhraseList{"it", kTasks,
               "di che cosa ti occuperai|che cosa farai|le tue mansioni|di cosa si "
               "occuperà|cosa ti aspetta"},
    PhraseList{"it", kPerson, "che cosa chiediamo|cosa chiediamo|che cosa cerchiamo"},
    PhraseList{"lt", kTasks, "ką darysite|ką veiksi|ką darysi"},
    PhraseList{"lv", kTasks, "ko tu darīsi|ko jūs darīsiet"},
    PhraseList{"mt", kTasks, "x'se tagħmel|x'se tkun qed tagħmel"},
    PhraseList{"no", kTasks,
               "hva du skal gjøre|dette skal du gjøre|hva vil du gjøre|din rolle|din "
               "arbeidshverdag"},
    PhraseList{"pl", kTasks, "co będziesz robić|czym się zajmiesz|na czym polega praca"},
    PhraseList{"pt", kTasks, "o que farás|o que irá fazer|o que fará"},
    PhraseList{"ro", kTasks, "ce veți face|cu ce te vei ocupa"},
    PhraseList{"sk", kTasks, "čo budeš robiť|čo vás čaká"},
    PhraseList{"sl", kTasks, "kaj boš počel|kaj boš počela|kaj vas čaka"},
    PhraseList{"sv", kTasks, "vad du gör|detta kommer du göra|det här kommer du göra|din vardag"},
    PhraseList{"uk", kTasks, "що ви робитимете|чим ви займатиметесь|що робити"},
};

constexpr std::array kWork{
    PhraseList{"en", 0,
               "you will|you ll|you are responsible for|you re responsible for|you will be "
               "responsible for|your tasks include|your responsibilities include|your duties "
               "include|duties include|responsibilities include|responsible for|the role "
               "involves|the role includes|the position involves|the job involves|the successful "
               "candidate will|the post holder will|the postholder will|as our _ you will|in this "
               "role you|you lead|you manage|you develop|you support"},
    PhraseList{"bg", 0,
               "вие ще|ще отговаряте за|ще отговаряш за|отговаря за|ще работите|ще се "
               "занимавате с"},
    PhraseList{"cs", 0,
               "budete|budeš|budete mít na starosti|odpovídáte za|odpovídat za|zodpovídáte "
               "za|budete zodpovídat"},
    PhraseList{
        "da", 0,
        "du skal|du vil|du kommer til at|du bliver ansvarlig|du får ansvar|du får ansvaret|du "
        "er ansvarlig for|dine opgaver|dine primære opgaver|du leder|du udvikler|som _ skal "
        "du|i rollen som"},
    PhraseList{"de", 0,
               "du wirst|sie werden|du bist verantwortlich|sie sind verantwortlich|sie "
               "verantworten|du verantwortest|zu ihren aufgaben|zu deinen aufgaben|ihre aufgaben|"
               "deine aufgaben|du übernimmst|sie übernehmen|du entwickelst|sie entwickeln|du "
               "betreust|sie betreuen|du unterstützt|sie unterstützen|du leitest|sie leiten|du "
               "führst|sie führen|du planst|sie planen|du steuerst|sie steuern|du arbeitest|sie "
               "arbeiten"},
    PhraseList{"el", 0,
               "θα είστε υπεύθυνος|θα αναλάβετε|θα είστε υπεύθυνοι|οι αρμοδιότητές σας|ο "
               "υποψήφιος θα"},
    PhraseList{"es", 0,
               "serás responsable|será responsable|te encargarás|se encargará|tus funciones|sus "
               "funciones|tus tareas|tu misión|deberás|realizarás|participarás|liderarás|"
               "gestionarás|las funciones"},
    PhraseList{"et", 0, "sinu ülesandeks|sinu tööülesanded|sa vastutad|vastutad"},
    PhraseList{"fi", 0,
               "tehtävänäsi|työtehtäviisi|tehtäviisi|vastaat|pääset|tulet|toimit|vastuullasi"},
    PhraseList{
        "fr", 0,
        "vous serez|tu seras|vous êtes responsable|vous aurez|vos missions|vos principales "
        "missions|tes missions|votre mission|vous assurez|vous assurerez|vous participez|vous "
        "participerez|vous pilotez|vous gérez|vous encadrez|vous accompagnez|vous réalisez|"
        "vous travaillerez|vous êtes chargé|vous êtes en charge|vous avez pour mission|vous "
        "devrez|vous contribuez|vous développez|tu participeras|chargé de"},
    PhraseList{"ga", 0, "beidh tú|beidh tú freagrach|beidh an té"},
    PhraseList{"hr", 0,
               "bit ćete|vaši zadaci|odgovorni ste za|radit ćete|vodit ćete|bit ćete "
               "odgovorni"},
    PhraseList{"hu", 0, "az ön feladata|feladatod|feladata lesz|felelős lesz|te leszel|feladatai"},
    PhraseList{"is", 0, "þú munt|þú berð ábyrgð|í starfinu felst|verkefni þín"},
    PhraseList{"it", 0,
               "ti occuperai|si occuperà|sarai responsabile|sarà responsabile|le tue attività|il "
               "tuo ruolo|dovrai|gestirai|la risorsa si occuperà|la risorsa|il candidato si "
               "occuperà|svilupperai|coordinerai"},
    PhraseList{"lt", 0, "jūs būsite|jūsų užduotis|būsite atsakingi|būsite atsakingas|dirbsite"},
    PhraseList{"lv", 0, "jūs būsiet|jūsu pienākumos|būsiet atbildīgs|jūsu uzdevums|tavi pienākumi"},
    PhraseList{"mt", 0, "inti tkun|int tkun|se tkun responsabbli|tkun responsabbli"},
    PhraseList{"nl", 0,
               "je gaat|u gaat|je bent verantwoordelijk|u bent verantwoordelijk|jij bent "
               "verantwoordelijk|je zorgt|jij zorgt|u zorgt|je ontwikkelt|je werkt|je begeleidt|je "
               "stuurt|je geeft leiding|jouw taken|je taken|als _ ben je verantwoordelijk"},
    PhraseList{"no", 0,
               "du skal|du vil|du får ansvar|du får ansvaret|du er ansvarlig for|dine oppgaver|"
               "arbeidsoppgavene|du kommer til å|du leder"},
    PhraseList{"pl", 0,
               "będziesz|będzie pan|twoim zadaniem|twoje zadania|do twoich zadań|do twoich "
               "obowiązków|odpowiadasz za|będziesz odpowiadać|osoba na tym stanowisku|do zadań|do "
               "obowiązków"},
    PhraseList{"pt", 0,
               "será responsável|serás responsável|vais|irá|terá como|as tuas funções|as suas "
               "funções|deverá|participarás|ficarás responsável"},
    PhraseList{"ro", 0,
               "vei fi responsabil|vei|veți fi responsabil|veți|responsabil de|te vei ocupa"},
    PhraseList{"sk", 0,
               "budete|budeš|vašou úlohou|zodpovedáte za|budete zodpovedný|budete mať na "
               "starosti"},
    PhraseList{"sl", 0, "vaše naloge|odgovorni boste|boste|skrbeli boste|tvoje naloge"},
    PhraseList{
        "sv", 0,
        "du kommer att|du ska|du ansvarar|du får ansvar|du blir ansvarig|du är ansvarig|dina "
        "arbetsuppgifter|dina uppgifter|i rollen som|i tjänsten|i arbetet ingår|"
        "arbetsuppgifterna|som _ kommer du|som _ ansvarar du|du leder|du arbetar"},
    PhraseList{"uk", 0, "ви будете|ваші завдання|ви відповідатимете|ваші обов'язки|відповідати за"},
};

constexpr std::array kPersonCues{
    PhraseList{
        "en", 0,
        "experience in|experience with|experience of|years of experience|years experience|"
        "degree in|degree or|bachelor s degree|master s degree|university degree|fluent in|"
        "fluency in|you have|you are a|knowledge of|ability to|proven ability|proficiency in|"
        "excellent communication|strong knowledge|strong communication|must have"},
    PhraseList{"da", 0, "du har|du er en|erfaring med|erfaring fra|kendskab til|uddannelse som"},
    PhraseList{
        "de", 0,
        "sie haben|du hast|sie verfügen|du verfügst|erfahrung in|erfahrung mit|kenntnisse in|"
        "abgeschlossene*|berufserfahrung|sie bringen|du bringst|sehr gute kenntnisse"},
    PhraseList{"es", 0, "experiencia en|experiencia mínima|titulación|conocimientos de"},
    PhraseList{"fr", 0,
               "vous avez une|vous possédez|vous disposez|vous justifiez|vous êtes titulaire|"
               "expérience de|expérience dans|diplôme*|maîtrise de|connaissance de"},
    PhraseList{"it", 0, "esperienza in|esperienza di|laurea in|conoscenza di|diploma di"},
    PhraseList{"nl", 0, "je hebt|je beschikt over|ervaring met|ervaring in|kennis van"},
    PhraseList{"no", 0, "du har|erfaring med|erfaring fra|kjennskap til"},
    PhraseList{"pl", 0, "doświadczenie w|doświadczenia w|wykształcenie|znajomość|posiadasz"},
    PhraseList{"pt", 0, "experiência em|conhecimentos de|licenciatura em"},
    PhraseList{"sv", 0, "du har|erfarenhet av|kunskap om|utbildning inom"},
};

std::vector<PhraseList> headings() {
  std::vector<PhraseList> out(kHeadings.begin(), kHeadings.end());
  for (const std::string_view language :
       {"en", "ar", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu",
        "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "uk"}) {
    out.push_back({language, kTasks, draft::heading(draft::Heading::tasks, language)});
    out.push_back({language, kPerson, draft::heading(draft::Heading::knowledge, language)});
  }
  return out;
}

}  // namespace

const Phrases& heading_cues() {
  static const Phrases all(headings());
  return all;
}

const Phrases& work_cues() {
  static const Phrases all(kWork);
  return all;
}

const Phrases& person_cues() {
  static const Phrases all(kPersonCues);
  return all;
}

}  // namespace metier::market
