#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kGerman = {
    CueList{
        heading_demand,
        "ihr profil|dein profil|das bringen sie mit|das bringst du mit|was sie mitbringen|was du "
        "mitbringst|sie bringen mit|du bringst "
        "mit|mitbringen|mitbringst|anforderungen|anforderungsprofil|ihre qualifikation*|deine "
        "qualifikation*|qualifikation*|voraussetzungen|ihre aufgaben|deine "
        "aufgaben|aufgaben|aufgabengebiet|aufgabenbereich|ihr "
        "aufgabengebiet|tätigkeiten|tätigkeit|ihre tätigkeiten|stellenbeschreibung|was sie "
        "erwartet|was dich erwartet|das erwartet sie|das erwartet dich|ihre rolle|deine rolle|ihre "
        "mission|deine mission|das suchen wir|wen wir suchen|wir suchen|wir erwarten|was wir "
        "erwarten|erwartungen|über dich|über sie|das bist du|wer sie sind|wer du "
        "bist|fachkenntnisse|kenntnisse|fähigkeiten|kompetenzen|verantwortlichkeiten|dein "
        "verantwortungsbereich|ihre verantwortung|deine skills|das zeichnet sie aus|das zeichnet "
        "dich aus|damit überzeugen sie|damit überzeugst du|so überzeugen sie|so überzeugst du|wir "
        "wünschen uns von ihnen|was wir uns wünschen|das wünschen wir uns|wir wünschen uns|muss "
        "kriterien|must haves|unsere anforderungen|unsere erwartungen"},
    CueList{heading_wish,
            "von vorteil|wünschenswert*|idealerweise|nice to have|kein muss|pluspunkte|das wäre "
            "ein plus|ein plus|gern gesehen|gerne gesehen|kann "
            "kriterien|optional|bonuspunkte|vorteilhaft|zusätzlich von vorteil|schön wäre"},
    CueList{heading_offer,
            "wir bieten|wir bieten ihnen|wir bieten dir|was wir bieten|das bieten wir|was wir "
            "ihnen bieten|was wir dir bieten|bieten wir|unser angebot|unsere angebote|unsere "
            "leistungen|benefits|ihre benefits|deine benefits|unsere benefits|vorteile|ihre "
            "vorteile|deine vorteile|vorteile für sie|vorteile für dich|das erwartet sie bei "
            "uns|darauf können sie sich freuen|darauf kannst du dich freuen|darauf dürfen sie sich "
            "freuen|freuen sie sich auf|freu dich auf|gute gründe|gründe für uns|warum wir|warum "
            "zu uns|das haben sie davon|das hast du davon|was haben sie davon|was hast du "
            "davon|vergütung|gehalt|verdienst|bezahlung|entlohnung|konditionen|rahmenbedingungen|"
            "arbeitsbedingungen|das bekommst du|das bekommen sie|was du bekommst|was sie "
            "bekommen|was du von uns bekommst|das geben wir|wir geben|du bekommst|sie erhalten|das "
            "gibt es bei uns|perspektiven|ihre perspektiven|deine "
            "perspektiven|sozialleistungen|zusatzleistungen|mitarbeitervorteile|urlaub|das spricht "
            "für uns|was für uns spricht|warum bei uns"},
    CueList{heading_employer,
            "wer wir sind|über uns|das sind wir|wir über uns|unser unternehmen|das "
            "unternehmen|über das unternehmen|ihr arbeitgeber|dein arbeitgeber|der "
            "arbeitgeber|unternehmensbeschreibung|unternehmensprofil|firmenprofil|unternehmen|wir "
            "sind|wir stellen uns vor|zum unternehmen|über die firma|unser kunde|unser "
            "auftraggeber|einleitung|lernen sie uns kennen|lern uns kennen|unsere mission|unsere "
            "geschichte|unser team"},
    CueList{heading_equality,
            "vielfalt|diversität|chancengleichheit|gleichstellung|inklusion|datenschutz|"
            "datenschutzhinweis*|barrierefreiheit|vielfalt und chancengleichheit|diversity"},
    CueList{heading_application,
            "kontakt|ansprechpartner*|ihr ansprechpartner|ihre ansprechpartnerin|dein "
            "ansprechpartner|bewerbung|ihre bewerbung|deine bewerbung|so bewerben sie sich|so "
            "bewirbst du dich|bewerben sie sich|bewirb "
            "dich|bewerbungsunterlagen|bewerbungsfrist|bewerbungsschluss|bewerbungsprozess|"
            "interesse|interessiert|interesse geweckt|haben wir ihr interesse|haben wir dein "
            "interesse|neugierig|neugierig geworden|referenzen|jetzt bewerben|nächste schritte|so "
            "geht es weiter|wie geht es weiter|lust auf|fragen|noch fragen|kontaktdaten|impressum"},
    CueList{sentence_demand,
            "wir suchen|wird vorausgesetzt|werden vorausgesetzt|setzen wir voraus|ist "
            "erforderlich|sind erforderlich|zwingend erforderlich|wird erwartet|werden "
            "erwartet|erwarten wir|wir erwarten|sie verfügen über|du verfügst über|sie bringen|du "
            "bringst|bringen sie|bringst du|sie besitzen|du besitzt|sie beherrschen|du "
            "beherrschst|sie sind verantwortlich|du bist verantwortlich|ihre aufgaben|deine "
            "aufgaben|abgeschlossene ausbildung|abgeschlossenes studium|zu ihren aufgaben|zu "
            "deinen aufgaben|sucht eine|sucht einen|sucht ab|sucht zum|unabdingbar|unerlässlich"},
    CueList{sentence_task,
            "sie haben|du hast|sie sind|du bist|sie können|du kannst|sie werden|du wirst|sie "
            "übernehmen|du übernimmst|sie arbeiten|du arbeitest|sie unterstützen|du unterstützt"},
    CueList{
        sentence_offer,
        "^wir bieten|^was wir bieten|^das bieten wir|^geboten werden|^wir zahlen|^wir fördern|^wir "
        "schulen|^wir übernehmen die kosten|^sie erhalten|^du erhältst|^sie bekommen|^du "
        "bekommst|^es erwartet sie|^es erwarten sie|^es erwartet dich|^freuen sie sich|^freu "
        "dich|^profitieren sie|^profitiere|^unser angebot|bieten wir ihnen|bieten wir "
        "dir|^außerdem bieten wir|wir bieten ihnen|wir bieten dir|auf unsere kosten|unbefristeter "
        "arbeitsvertrag|unbefristete festanstellung|betriebliche altersvorsorge|betrieblichen "
        "altersvorsorge|vermögenswirksame leistungen|urlaubsgeld|weihnachtsgeld|tage "
        "urlaub|urlaubstage|jobrad|jobticket|vergütung nach|bezahlung nach|leistungsgerechte "
        "vergütung|attraktive vergütung|attraktives gehalt|flache hierarchien|kostenlose "
        "getränke|kostenfreie getränke|kostenlose parkplätze|fort- und "
        "weiterbildungsmöglichkeiten|weiterbildungsmöglichkeiten|mitarbeiterrabatte|betriebskita|"
        "entgeltgruppe|wir arbeiten sie ein|wir arbeiten dich ein|gründliche "
        "einarbeitung|intensive einarbeitung|umfassende einarbeitung"},
    CueList{
        sentence_employer,
        "^wir sind ein|^wir sind eine|^wir sind einer|^wir sind der|^wir sind die|^wir sind "
        "führend*|^als einer der|^als eines der|^als eine der|^als führend*|^unser "
        "unternehmen|^unsere firma|^die firma|^das unternehmen|^unsere kunden sind|^zu uns "
        "gehören|^wir verkaufen|^wir produzieren|^wir fertigen|^wir bauen|^wir betreiben|^wir "
        "beliefern|^wir entwickeln und|^wir haben eine eigene|^wir beschäftigen|gegründet im|wurde "
        "_ gegründet|seit _ gegründet|gehört zu den führenden|ist ein führend*|ist einer der "
        "führenden|ist eines der führenden|ist eine der führenden|ist ein mittelständisch*|ist ein "
        "international|marktführer|marktführend*|weltmarktführer|familienunternehmen in|^mit über "
        "_ mitarbeiter*|^mit rund _ mitarbeiter*|^mit _ mitarbeitern|unsere schwesterfirma|unsere "
        "tochterfirma"},
    CueList{
        sentence_equality,
        "unabhängig von geschlecht|unabhängig von alter|unabhängig von herkunft|unabhängig von "
        "nationalität|unabhängig von religion|unabhängig von ethnischer|unabhängig von "
        "ihrer|unabhängig von deren|ungeachtet ihrer|ungeachtet ihres|schwerbehinderte menschen "
        "werden|schwerbehinderte bewerber*|schwerbehinderung|bei gleicher "
        "eignung|chancengleichheit ist|wir fördern die gleichstellung|gleichstellung von "
        "frauen|vielfalt ist uns|wir schätzen vielfalt|wir leben vielfalt|sexueller "
        "identität|sexueller orientierung|ethnischer "
        "herkunft|datenschutzerklärung|datenschutzhinweis*|personenbezogenen daten zum zweck|ihrer "
        "bewerbungsdaten|aus gründen der besseren lesbarkeit|zur besseren lesbarkeit|gleichermaßen "
        "für alle geschlechter|bewerbungen von frauen|frauen ausdrücklich|alle geschlechter|agg"},
    CueList{sentence_application,
            "^bewerben sie sich|^bewirb dich|^jetzt bewerben|^kontakt|^ansprechpartner*|ihre "
            "bewerbung|deine "
            "bewerbung|bewerbungsunterlagen|bewerbungsfrist|bewerbungsschluss|aussagekräftige "
            "bewerbung|senden sie|schicken sie uns|schick uns|richten sie|steht ihnen|steht dir _ "
            "zur verfügung|stehen ihnen|wir freuen uns auf|wir freuen uns über|haben wir ihr "
            "interesse|haben wir dein interesse|interesse geweckt|bei fragen|für "
            "rückfragen|frühestmöglichen eintrittstermin|gehaltsvorstellung*|online "
            "bewerbung|vorstellungsgespräch*|eintrittstermin"},
    CueList{not_ahead,
            "keine erfahrung*|keinerlei erfahrung*|keine vorkenntnisse|keinerlei "
            "vorkenntnisse|keine kenntnisse|keinerlei kenntnisse|keine berufserfahrung|keine "
            "vorerfahrung*|keine besonderen|keine speziellen|keine ausbildung|kein studium|kein "
            "abschluss|kein führerschein|keine fremdsprachen*|keine programmierkenntnisse|müssen "
            "sie kein*|musst du kein*|sie müssen nicht|sie müssen kein*|du musst nicht|du musst "
            "kein*|ebenso wenig müssen sie|ebenso wenig musst du|sie brauchen kein*|du brauchst "
            "kein*|brauchen sie kein*|brauchst du kein*|wir erwarten nicht|wir erwarten kein*|wir "
            "verlangen nicht|wir verlangen kein*|erwarten wir kein*|wir setzen kein*|weder|nicht "
            "erforderlich sind|nicht nötig ist|nicht notwendig ist|nicht zu ihren aufgaben "
            "gehör*|nicht zu deinen aufgaben gehör*|nichts zu tun mit|auch ohne erfahrung|ohne "
            "erfahrung|ohne vorkenntnisse|ohne kenntnisse|noch nie"},
    CueList{
        not_around,
        "nicht erforderlich|nicht notwendig|nicht nötig|nicht benötigt|nicht vorausgesetzt|nicht "
        "verlangt|nicht gefordert|nicht gefragt|nicht gebraucht|keine voraussetzung|keine "
        "bedingung|keine pflicht|unnötig|entbehrlich|kein* _ erforderlich|kein* _ notwendig|kein* "
        "_ nötig|kein* _ vorausgesetzt|kein* _ benötigt|kein* _ verlangt|brauchen sie "
        "nicht|brauchst du nicht|brauchen sie dafür nicht|müssen sie nicht|musst du nicht|sie "
        "nicht können|du nicht können|gehört nicht zu|gehören nicht zu|erwarten wir "
        "nicht|verlangen wir nicht|setzen wir nicht voraus|übernimmt _ für sie|nicht erforderlich "
        "ist|entfällt|entfallen|keine$|keinerlei$"},
    CueList{not_next, "ohne"},
    CueList{wish_ahead,
            "idealerweise|im idealfall|vorzugsweise|bevorzugt|gern auch|gerne "
            "auch|optimalerweise|wünschenswert wären|wünschenswert wäre|wünschenswert "
            "sind|wünschenswert ist|von vorteil sind|von vorteil ist|von vorteil wären|von vorteil "
            "wäre|pluspunkte für|ein plus ist|ein plus sind|schön wäre|schön wären|toll "
            "wäre|optional|gegebenenfalls|bestenfalls|am liebsten|es wäre schön wenn"},
    CueList{
        wish_around,
        "von vorteil|vorteilhaft|wünschenswert*|erwünscht|gewünscht|ein plus|ein pluspunkt|ein "
        "großes plus|ein bonus|gern gesehen|gerne gesehen|gerngesehen|willkommen|hilfreich|wäre "
        "schön|wäre toll|wären toll|wäre ideal|wären ideal|kein muss|nicht zwingend|nice to "
        "have|wird bevorzugt|werden bevorzugt|wünschen wir uns|rundet* _ ab|grundkenntnisse wären"},
    CueList{
        shield,
        "nicht nur|nicht zuletzt|nicht allein|ohne anleitung|ohne aufsicht|ohne weiteres|ohne "
        "probleme|ohne mühe|ohne scheu|ohne angst|ohne hilfe|ohne fremde hilfe|ohne zeitdruck|ohne "
        "dass|ohne zu|ohne zweifel|ohne rücksicht|ohne ausnahme|ohne unterbrechung|ohne "
        "unterschied|ohne verluste|ohne fehler|ohne unfälle|nicht ohne|kein* _ ohne|nicht später "
        "als|nicht weniger|nicht unter|keine angst|keine scheu|kein problem mit|kein thema"},
    CueList{turn,
            "aber|jedoch|sondern|hingegen|allerdings|wohl aber|und sie|und du|und "
            "wir|dafür|während|weil|obwohl|sofern|solange|jedenfalls"},
    CueList{subject, "sie|du|wir|das|dies|es|denn|da|ihr|die wir|hier"},
};

constexpr std::array kEnglish = {
    CueList{
        heading_demand,
        "requirements|job requirements|about you|who you are|about the role|about the job|about "
        "the position|the role|your role|the job|the position|job description|role description|job "
        "summary|role overview|what you will do|what you ll do|what you ll be doing|what you will "
        "be doing|what you need|what you ll need|what you will need|what you bring|what you ll "
        "bring|what we need|what we ask|what we are looking for|what we re looking for|who we are "
        "looking for|who we re looking for|we are looking for|we re looking for|looking "
        "for|responsibilities|key responsibilities|your responsibilities|duties|your duties|main "
        "duties|duties and responsibilities|tasks|your tasks|your profile|profile|candidate "
        "profile|the candidate|the ideal candidate|ideal candidate|person specification|skills|key "
        "skills|skills and experience|required skills|qualifications|required "
        "qualifications|minimum qualifications|experience|work experience|professional "
        "experience|experience required|education|languages|essential|essential criteria|essential "
        "skills|must have|must haves|your mission|your day|a day in the life|day to day|key "
        "accountabilities|accountabilities|we expect|our expectations|you are|you have|you "
        "bring|you will|requirements and benefits|training and qualifications|why we need "
        "you|projects|interests|hobbies"},
    CueList{heading_wish,
            "nice to have|nice to haves|good to have|desirable|desired|desirable "
            "criteria|desirable skills|desirable experience|preferred|preferred skills|preferred "
            "qualifications|preferred experience|it s a plus|a plus|it is a plus|pluses|bonus "
            "points|bonus skills|advantageous|would be an advantage|an "
            "advantage|ideally|optional|not essential|not required but|extra credit|would be "
            "nice|would be great|even better if|we would love|we d love it if|additional skills"},
    CueList{
        heading_offer,
        "what we offer|we offer|what s on offer|what is on offer|on offer|our offer|the "
        "offer|offer|what are we offering|what we can offer|we can offer|what we re "
        "offering|benefits|our benefits|your benefits|employee benefits|company benefits|benefits "
        "and perks|perks|perks and benefits|perks of the job|compensation|compensation and "
        "benefits|salary|pay|wage|wages|remuneration|salary and benefits|pay and benefits|the "
        "package|package|rewards|reward|reward package|what you get|what you ll get|what you will "
        "get|what s in it for you|what is in it for you|in return|why join us|why work for us|why "
        "work with us|why us|reasons to join|what you can expect|what to expect from us|working "
        "conditions|terms and conditions|your package|what you ll receive|what you will "
        "receive|you get|you will get|additional benefits|annual "
        "leave|holiday|holidays|bonus|pension|training provided|training given|why you ll love"},
    CueList{heading_employer,
            "about us|who we are|about the company|about our company|the company|our "
            "company|company|company description|company overview|company profile|about the "
            "organisation|about the organization|about the team|our team|meet the team|our "
            "client|the client|the business|about our client|the school|about the school|our "
            "story|our mission|our values|our culture|we are|the organisation|the "
            "organization|about the employer|employer|who are we|life at|introduction"},
    CueList{heading_equality,
            "equal opportunities|equal opportunity|equal opportunity employer|equal employment "
            "opportunity|eeo statement|eeo|diversity|diversity and "
            "inclusion|inclusion|equality|equality and diversity|our commitment to "
            "diversity|commitment to diversity|accessibility|privacy|privacy notice|data "
            "protection|privacy policy|gdpr|disclaimer|safeguarding statement|legal notice|agency "
            "notice"},
    CueList{heading_application,
            "how to apply|to apply|apply|apply now|apply "
            "today|application|applications|application process|application procedure|the "
            "application process|application deadline|closing date|deadline|contact|contact "
            "us|contact details|contact information|contact person|interview process|selection "
            "process|hiring process|recruitment process|our hiring process|next steps|what happens "
            "next|interested|sounds interesting|references|referees|for more information|further "
            "information|more information|questions|get in touch|keywords|about this advert"},
    CueList{
        sentence_demand,
        "you must|must have|must be|must hold|must possess|we are looking for|we re looking for|is "
        "looking for|are looking for|looking to recruit|looking to appoint|looking to "
        "hire|currently looking|we are seeking|is seeking|are seeking|seeking a|seeking an|seeks "
        "a|seeks an|in need of|is recruiting|are recruiting|recruiting for|currently recruiting|we "
        "require|requires a|requires an|is required|are required|is essential|are essential|is a "
        "must|is mandatory|are mandatory|we expect|is expected|responsible for|your "
        "responsibilities|your duties|duties include|responsibilities include|responsibilities "
        "will include|role involves|role will involve|tasked with|successful candidate "
        "will|successful applicant will|ideal candidate|you will need|you ll need|you "
        "should|candidates should|applicants should|candidates must|applicants must|candidate "
        "must|to be successful|to be considered you|you need to|proven experience|experience "
        "of|experience in|experience with|experience as|knowledge of|ability to|proficien*|we need "
        "someone|we need a|we need you"},
    CueList{sentence_task,
            "you will|you ll|you have|you are|you re|you can|you enjoy|as our|as a|your role|your "
            "job|this job|this role|the role"},
    CueList{
        sentence_offer,
        "^we offer|^we also offer|^we can offer|^we are offering|^we re offering|^we pay|^we "
        "provide you|^we will provide|^we ll provide|^we will train|^we ll train|^we will give|^we "
        "ll give|^in return|^in addition we offer|^on "
        "offer|^benefits|^perks|^salary|^remuneration|^what we offer|^you will receive|^you ll "
        "receive|^you will get|^you ll get|^you will enjoy|^you ll enjoy|^you will benefit|^you "
        "get|^this role offers|^the role offers|^this position offers|^the company offers|^the "
        "successful candidate will receive|in return we offer|in return for|in return you|we offer "
        "you|offers a basic salary|offers a competitive|offers an excellent|offers "
        "excellent|competitive salary|excellent salary|salary will|salary is|starting salary|basic "
        "salary|salary of|salary package|salary depend*|on target earnings|holiday pay|paid "
        "holiday|days holiday|days annual leave|annual leave|bank holidays|pension scheme|company "
        "pension|private healthcare|healthcare plan|bonus scheme|company bonus|attendance "
        "bonus|bonus package|employee discount|staff discount|staff discounts|discounts "
        "on|childcare vouchers|company car|car allowance|free parking|free lunch|gym "
        "membership|season ticket|cycle to work|bike to work|share options|stock options|benefits "
        "package|excellent benefits|great benefits|employee benefits|flexible benefits|career "
        "progression|career development|opportunities for progression|opportunity to gain|training "
        "will be given|training will be provided|training is provided|training provided|training "
        "given|full training|training is given|training can be provided|training paid for|paid for "
        "by us|at our expense|all the training|training and support you need|ongoing "
        "training|continuous training|induction training|training and development "
        "opportunities|free training|free lessons|relocation package|sick pay|maternity "
        "pay|tuition reimbursement"},
    CueList{
        sentence_employer,
        "^we are a|^we are an|^we are the|^we are one of|^we are proud|^we re a|^we re an|^we re "
        "the|^we sell|^we make|^we build|^we manufacture|^we produce|^we run|^we operate|^we "
        "own|^we supply|^we specialise|^we specialize|^we serve|^we employ|^we currently "
        "employ|^we have been|^we have offices|^we also run|^we also sell|^our company|^our "
        "sister|^our own|^the company|^the firm|^the business|^the group|^the organisation|^the "
        "organization|^their homes|^founded in|^established in|^based in|^as a leading|^as one "
        "of|^as the leading|^with over _ employees|^with more than _ employees|^with offices "
        "in|^our client is|^our client are|^my client is|^our client provides|^our client "
        "operates|^the client is|^their customers|^they are a|^they are one of|^they offer|was "
        "founded|were founded|was established|company founded|market leader|is a leading|is a "
        "global leader|is a global provider|is the leading|is a world leader|is one of the|are one "
        "of the|leading provider of|is a rapidly growing|is a fast growing|is a well "
        "established|is an established|well known blue chip|family owned|family run|family "
        "business|company with _ employees|our sister firm|our sister company|award winning "
        "company|employer of choice|head office is|headquartered in|has been _ since"},
    CueList{sentence_equality,
            "equal opportunity employer|equal opportunities employer|equal employment "
            "opportunity|equal opportunities for all|equalopportunity|equality of "
            "opportunity|regardless of|irrespective of|whatever your age|without regard to|sexual "
            "orientation|gender identity|protected characteristic*|protected by applicable law|do "
            "not discriminate|does not discriminate|underrepresented|under represented|reasonable "
            "adjustments|reasonable accommodation*|welcome applications from|welcomes applications "
            "from|encourage applications|encourages applications|applications from all|committed "
            "to diversity|commitment to diversity|value diversity|values diversity|employment "
            "agency|employment business|recruitment agency in relation|data protection act|privacy "
            "policy|privacy notice|personal data in accordance|disability confident|safeguarding "
            "and promoting|criminal record check|crb check|dbs check|enhanced "
            "disclosure|background check|right to work in|eligible to work in|eligibility to work"},
    CueList{
        sentence_application,
        "^apply to|^apply in|^apply with|^to apply|^please apply|^please send|^please "
        "email|^please call|^please contact|^please note that|^please visit|^send your|^send "
        "us|^email your|^contact us|^contact _ on|^contact _ at|^call us|^call _ on|^ring us|^ring "
        "_ on|^write to|^closing date|^deadline|^application*|^interested|^for more "
        "information|^for further|^for an informal|^if this sounds|^if you are interested|^if you "
        "re interested|^if you would like|^if you d like|^if you have not heard|^if you feel|^if "
        "you wish|^if you want to find out|^references|^due to the|^this job was|^this "
        "advert|^keywords|^only shortlisted|apply now|apply online|apply today|apply via|apply "
        "button|apply by|how to apply|to apply please|please apply|apply with|apply for "
        "this|applying for|submit your|send your cv|email your cv|your cv to|forward your cv|up to "
        "date cv|updated cv|updated copy|copy of your cv|covering letter|cover letter|application "
        "form|closing date|volume of applications|number of applications|volume of "
        "responses|amount of response*|high volume|have not been successful|been unsuccessful|not "
        "been shortlisted|be contacted|only shortlisted|shortlisted candidates|not heard|hesitate "
        "to apply|hesitate to contact|originally posted|refer a friend|job description please|for "
        "further details|for further information|more information about|informal chat|informal "
        "discussion|confidential discussion|interviews will|contact me|contact us|get in "
        "touch|please contact|please call|please email|references on request|references available"},
    CueList{not_ahead,
            "no experience|no previous experience|no prior experience|no work experience|no "
            "professional experience|no knowledge|no previous knowledge|no prior knowledge|no "
            "formal|no special|no specific|no particular|no qualifications|no degree|no "
            "certificate|no certification|no driving licence|no driver s license|no background "
            "in|no need to|no need for|no requirement|no requirements for|not required to|not "
            "require|not expect|not expected to|not have to|not need|not necessary to|not "
            "essential to|not looking for|needn t|don t need|don t have to|don t expect|don t "
            "require|doesn t require|does not require|won t need|will not need|will not have "
            "to|won t have to|not be required to|not be expected to|not be asked to|not be "
            "responsible for|without experience|without prior|without any|without previous|even "
            "without|even if you have never|instead of|never used|none of"},
    CueList{not_around,
            "not required|not necessary|not needed|not essential|not mandatory|not a "
            "requirement|not compulsory|not obligatory|not a must|not expected|not a "
            "prerequisite|not important|not part of|isn t required|isn t necessary|isn t "
            "needed|isn t essential|aren t required|aren t needed|unnecessary|no _ required|no _ "
            "needed|no _ necessary|no _ expected|not needed for|none$"},
    CueList{not_next, "without"},
    CueList{
        wish_ahead,
        "ideally|preferably|preferred but not|it is a plus if|it s a plus if|a plus if you|it "
        "would be a plus|bonus points for|bonus points if|bonus if you|extra points for|it would "
        "be an advantage|an advantage would be|advantageous would be|desirable would be|it would "
        "be desirable|would be nice if|would be great if|even better if|better still|we d love it "
        "if|good to have|not essential but|advantageous but not essential|desirable but not "
        "essential|if possible|optionally|perhaps also|ideal candidates will also"},
    CueList{
        wish_around,
        "is a plus|are a plus|a plus|a big plus|a definite plus|a strong plus|a bonus|is an "
        "advantage|an advantage|an added advantage|a distinct "
        "advantage|advantageous|desirable|desired|would be desirable|highly desirable|preferred|is "
        "preferable|preferable|would be beneficial|is beneficial|beneficial|an asset|considered an "
        "asset|would be useful|would be helpful|is helpful|nice to have|would be nice|would be "
        "great|would be good|come in handy|comes in handy|be handy|is welcome|are welcome|be "
        "welcome|we value|optional|appreciated|looked upon favourably|viewed favourably|a nice "
        "extra|a benefit|of benefit|of an advantage|useful but|ideal but"},
    CueList{
        shield,
        "not only|not just|not merely|not simply|not least|not limited to|not later than|no later "
        "than|no less than|no fewer than|no more than|no longer than|no doubt|no matter|no "
        "problem|no nonsense|no code|non profit|without supervision|without direct "
        "supervision|without close supervision|without being|without saying|without a|without "
        "an|without the|with or without|without guidance|without direction|without losing|without "
        "compromising|without fail|without delay|without difficulty|without error*|without "
        "doubt|without exception|without help|without assistance|without fear|without "
        "interruption|without hesitation|not without|no _ without|cannot _ without|not afraid|not "
        "be afraid|do not hesitate|don t hesitate|not necessarily|not optional|not all|not "
        "hesitate|experience is required|not negotiable|not to mention|if not"},
    CueList{turn,
            "but|however|although|though|whereas|while|because|since|so that|as long as|provided "
            "that|and you|and we|and they|yet|instead|otherwise|only|as training|as full training"},
    CueList{subject, "you|we|they|it|this|that|these|he|she|there|so|please|our|whatever|your"},
};

constexpr std::array kDutch = {
    CueList{heading_demand,
            "functie-eisen|functieeisen|eisen|wat vragen wij|wat vragen we|wij vragen|wat wij "
            "vragen|wat we vragen|jouw profiel|je profiel|uw profiel|profiel|functieprofiel|wat "
            "breng je mee|wat breng jij mee|wat neem je mee|dit breng je mee|wie ben jij|wie ben "
            "je|wie zoeken wij|wie zoeken we|wij zoeken|over jou|dit ben jij|wat ga je doen|wat ga "
            "jij doen|dit ga je doen|de functie|functie|functieomschrijving|over de functie|jouw "
            "functie|jouw rol|je rol|taken|jouw taken|je taken|werkzaamheden|jouw "
            "werkzaamheden|taken en "
            "verantwoordelijkheden|verantwoordelijkheden|kwalificaties|competenties|vaardigheden|"
            "opleiding|ervaring|wat verwachten wij|wat verwachten we|wij verwachten|dit vragen "
            "we|dit vragen wij|dit heb je in huis|wat heb je in huis|jij hebt|je hebt|jij bent|je "
            "bent|wat je meebrengt"},
    CueList{heading_wish,
            "mooi meegenomen|een pre|pre|een plus|pluspunten|pluspunt|wenselijk|gewenst|nice to "
            "have|leuk meegenomen|geen must|bonuspunten|strekt tot aanbeveling|wensen"},
    CueList{heading_offer,
            "wij bieden|we bieden|wat bieden wij|wat bieden we|wat wij bieden|wat wij jou "
            "bieden|wat wij je bieden|dit bieden wij|dit bieden we|ons aanbod|aanbod|wat krijg "
            "je|wat krijg jij|dit krijg je|dit krijg jij|je krijgt|wat krijg je van "
            "ons|arbeidsvoorwaarden|onze arbeidsvoorwaarden|voorwaarden|salaris|salaris en "
            "arbeidsvoorwaarden|beloning|voordelen|jouw voordelen|extra s|waarom wij|waarom bij "
            "ons|waarom werken bij|wat staat er tegenover|wat bieden|secundaire "
            "arbeidsvoorwaarden|vergoeding|wat heeft _ jou te bieden|wat hebben wij jou te "
            "bieden|hier kun je op rekenen|hier mag je op rekenen|benefits"},
    CueList{heading_employer,
            "over ons|wie zijn wij|wie zijn we|wie wij zijn|dit zijn wij|over het bedrijf|het "
            "bedrijf|de organisatie|organisatie|over de "
            "organisatie|bedrijfsprofiel|bedrijfsomschrijving|het team|jouw team|je team|jouw "
            "werkgever|de werkgever|ons bedrijf|waar kom je te werken|waar ga je werken|de "
            "afdeling|onze organisatie|wij zijn"},
    CueList{heading_equality,
            "diversiteit|diversiteit en inclusie|inclusie|inclusiviteit|gelijke "
            "kansen|privacy|privacyverklaring|avg"},
    CueList{heading_application,
            "solliciteren|sollicitatie|sollicitatieprocedure|hoe solliciteer "
            "je|solliciteer|solliciteer nu|solliciteer "
            "direct|reageren|interesse|geïnteresseerd|contact|contactpersoon|meer informatie|meer "
            "weten|informatie|procedure|selectieprocedure|de procedure|vragen|nog "
            "vragen|enthousiast|reageer|sluitingsdatum|referenties|zo gaat het verder|acquisitie"},
    CueList{sentence_demand,
            "wij zoeken|we zoeken|zijn op zoek naar|is op zoek naar|zoeken een|zoeken wij|zoeken "
            "we|is vereist|zijn vereist|is een vereiste|is een must|wij vragen|wij verwachten|we "
            "verwachten|je beschikt over|jij beschikt over|u beschikt over|beschikt over|je "
            "moet|je bent verantwoordelijk|jij bent verantwoordelijk|je hebt ervaring|jij hebt "
            "ervaring|je hebt kennis|ervaring met|ervaring in|kennis van|verantwoordelijk voor|is "
            "noodzakelijk|jouw taken|werkzaamheden bestaan"},
    CueList{sentence_task,
            "je hebt|jij hebt|je bent|jij bent|je werkt|je gaat|je kunt|jij gaat|je zorgt|je "
            "houdt|als onze"},
    CueList{
        sentence_offer,
        "^wij bieden|^we bieden|^wat bieden|^je krijgt|^jij krijgt|^je ontvangt|^jij ontvangt|^ons "
        "aanbod|^een salaris|^salaris|^een marktconform|bieden wij jou|bieden wij je|bieden we "
        "je|bieden we jou|wij bieden jou|wij bieden je|marktconform salaris|bruto per maand|goede "
        "arbeidsvoorwaarden|arbeidsvoorwaarden|reiskostenvergoeding|pensioenregeling|vakantiedagen|"
        "vakantiegeld|dertiende maand|eindejaarsuitkering|leasefiets|leaseauto|vast contract|kans "
        "op een vast|op onze kosten|op kosten van|wij leiden je op|we leiden je "
        "op|doorgroeimogelijkheden|personeelskorting|bedrijfsuitjes|vrijmibo"},
    CueList{
        sentence_employer,
        "^wij zijn een|^we zijn een|^wij zijn de|^wij leveren|^wij verkopen|^wij maken|^wij "
        "produceren|^ons bedrijf|^het bedrijf|^de organisatie|^onze opdrachtgever|^onze klanten "
        "zijn|^opgericht in|^met ruim _ medewerkers|^met meer dan _ medewerkers|^bij ons "
        "werken|^als een van de|is opgericht|werd opgericht|opgericht in|is een van de grootste|is "
        "een toonaangevend*|is marktleider|marktleider|is een familiebedrijf|familiebedrijf|is een "
        "internationaal|zusterbedrijf|telt _ medewerkers|heeft _ medewerkers in dienst"},
    CueList{
        sentence_equality,
        "ongeacht leeftijd|ongeacht geslacht|ongeacht achtergrond|ongeacht afkomst|ongeacht "
        "je|gelijke kansen voor|gelijke geschiktheid|bij ons welkom|wij geloven in "
        "diversiteit|diversiteit en inclusie|inclusieve organisatie|seksuele geaardheid|seksuele "
        "oriëntatie|arbeidsbeperking|afstand tot de arbeidsmarkt|verschillen in "
        "achtergrond|verklaring omtrent|vog|persoonsgegevens volgens|privacyverklaring|acquisitie"},
    CueList{sentence_application,
            "^solliciteer|^reageren|^reageer|^interesse|^geïnteresseerd|^contact|^neem "
            "contact|^bel ons|^bel met|^mail naar|^stuur je|^vragen|^heb je vragen|^meer "
            "weten|^wil je meer weten|stuur je|stuur jouw|stuur dan|mail je cv|je "
            "sollicitatie|jouw sollicitatie|sollicitatiebrief|motivatiebrief|motivatie en cv|cv en "
            "motivatie|sollicitatiegesprek*|sollicitatieprocedure|sluitingsdatum|reageren kan|meer "
            "informatie|contact opnemen|neem contact op|contact op "
            "met|kennismakingsgesprek|referenties op aanvraag"},
    CueList{not_ahead,
            "geen ervaring|geen kennis|geen voorkennis|geen diploma*|geen opleiding|geen "
            "rijbewijs|geen specifieke|geen werkervaring|je hoeft niet|je hoeft geen|jij hoeft "
            "niet|hoef je geen|je hoeft dus|hoeft niet|hoeft geen|wij verwachten niet|we "
            "verwachten niet|wij vragen geen|we vragen geen|wij verwachten geen|we verwachten "
            "geen|je moet niet|niet nodig om|niet nodig dat|niet noodzakelijk om|ook zonder|zonder "
            "ervaring|zonder diploma|zonder kennis"},
    CueList{not_around,
            "niet nodig|niet vereist|niet noodzakelijk|niet verplicht|niet verwacht|niet "
            "gevraagd|evenmin vereist|evenmin nodig|geen vereiste|geen eis|geen voorwaarde|geen "
            "noodzaak|geen _ nodig|geen _ vereist|geen _ noodzakelijk|overbodig|hoef je niet|hoef "
            "je dus niet|hoef jij niet|heb je niet nodig|heb je geen|doe je niet|doe je dus "
            "niet|doe jij niet|hoort niet bij|horen niet bij|is niet aan de orde|is onnodig"},
    CueList{not_next, "zonder"},
    CueList{wish_ahead,
            "bij voorkeur|liefst|het liefst|idealiter|in het ideale geval|mooi meegenomen is|een "
            "pre is|het is een pre|pre als je|een plus is|eventueel|graag ook|mogelijk ook"},
    CueList{wish_around,
            "een pre|is een plus|een plus|een pluspunt|mooi meegenomen|leuk "
            "meegenomen|meegenomen|wenselijk|gewenst|strekt tot aanbeveling|is welkom|zijn "
            "welkom|een voordeel|is handig|heeft de voorkeur|hebben de voorkeur|geniet de "
            "voorkeur|geen must|een bonus"},
    CueList{
        shield,
        "niet alleen|niet enkel|niet slechts|niet in de laatste plaats|zonder begeleiding|zonder "
        "toezicht|zonder problemen|zonder moeite|zonder hulp|zonder fouten|zonder te|zonder "
        "dat|zonder twijfel|zonder uitzondering|niet zonder|geen _ zonder|niet later dan|geen "
        "probleem mee|geen moeite mee|geen negen tot vijf|geen hekel aan|niet bang|geen nee"},
    CueList{turn,
            "maar|echter|wel|en je|en jij|en u|en we|en "
            "wij|terwijl|omdat|want|daarentegen|hoewel|mits|zolang"},
    CueList{subject, "je|jij|wij|we|dat|dit|het|u|daar|die|wie"},
};

constexpr std::array kTable = {
    LanguageCues{"de", kGerman},
    LanguageCues{"en", kEnglish},
    LanguageCues{"nl", kDutch},
};

}  // namespace

std::span<const LanguageCues> west_germanic_cues() {
  return kTable;
}

}  // namespace metier::link
