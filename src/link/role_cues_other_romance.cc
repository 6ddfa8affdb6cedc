#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kFrench = {
    CueList{
        heading_demand,
        "vos missions|vos missions principales|tes missions|missions|missions principales|les "
        "missions|mission|votre mission|ta mission|vos responsabilités|responsabilités|vos "
        "tâches|tâches|activités|activités principales|vos activités|votre profil|ton "
        "profil|profil|profil recherché|profil souhaité|le profil|qui êtes vous|qui es tu|ce que "
        "nous cherchons|ce que nous recherchons|ce que nous attendons|nous recherchons|nous "
        "cherchons|compétences|compétences requises|compétences attendues|compétences "
        "techniques|vos compétences|savoir faire|savoir être|qualifications|qualités|qualités "
        "requises|exigences|prérequis|pré requis|formation|formations|formation et "
        "expérience|diplôme|diplômes|expérience|expériences|expérience professionnelle|expériences "
        "professionnelles|langues|parcours|le poste|poste|description du poste|descriptif du "
        "poste|votre poste|à propos du poste|votre rôle|ton rôle|le rôle|votre quotidien|que ferez "
        "vous|ce que vous ferez|vous êtes|tu es|vous avez|à propos de vous|et vous|loisirs|centres "
        "d intérêt|ce poste est fait pour vous"},
    CueList{heading_wish,
            "un plus|les plus|atout|atouts|ce serait un plus|serait un plus|seraient un "
            "plus|souhaité|souhaités|souhaitées|seraient appréciés|seraient appréciées|serait "
            "apprécié|apprécié|appréciés|idéalement|nice to have|bonus|pas obligatoire|compétences "
            "souhaitées|optionnel|vos atouts en plus"},
    CueList{heading_offer,
            "ce que nous offrons|nous offrons|nous vous offrons|nous proposons|nous vous "
            "proposons|ce que nous proposons|ce que nous vous proposons|ce que nous vous "
            "offrons|ce qu on vous propose|ce qu on propose|on vous propose|ce qu on t offre|notre "
            "offre|l offre|avantages|les avantages|vos avantages|avantages sociaux|nos "
            "avantages|nos petits plus|nos plus|les petits plus|rémunération|rémunération et "
            "avantages|salaire|salaire et avantages|conditions|conditions de travail|conditions "
            "proposées|conditions salariales|package|pourquoi nous rejoindre|pourquoi "
            "nous|pourquoi rejoindre|pourquoi travailler|les bonnes raisons|bonnes raisons de|vous "
            "bénéficierez|vous bénéficiez|ce que vous gagnez|ce que vous y gagnez|primes"},
    CueList{heading_employer,
            "qui sommes nous|qui nous sommes|nous sommes|à propos|à propos de nous|à propos de l "
            "entreprise|à propos de la société|l entreprise|entreprise|la société|notre "
            "entreprise|notre société|notre groupe|le groupe|présentation de l "
            "entreprise|présentation de la société|description de l entreprise|présentation|l "
            "employeur|votre employeur|l équipe|votre équipe|notre équipe|notre histoire|nos "
            "valeurs|notre client|contexte|découvrez nous|environnement de travail"},
    CueList{heading_equality,
            "diversité|diversité et inclusion|égalité des "
            "chances|égalité|inclusion|handicap|protection des données|données "
            "personnelles|rgpd|confidentialité|nos engagements"},
    CueList{
        heading_application,
        "candidature|candidatures|comment postuler|pour "
        "postuler|postuler|postulez|contact|contacts|processus de recrutement|le processus de "
        "recrutement|process de recrutement|déroulement du recrutement|modalités de "
        "candidature|dossier de candidature|date limite|intéressé|intéressée|ça vous intéresse|en "
        "savoir plus|plus d informations|informations complémentaires|références|comment ça se "
        "passe|étapes de recrutement|prochaines étapes|rejoignez nous"},
    CueList{sentence_demand,
            "nous recherchons|nous cherchons|on recherche|on cherche|recherche un|recherche "
            "une|recherchons un|recherchons une|recrute un|recrute une|recrutons un|recrutons "
            "une|est requis*|sont requis*|est exigé*|sont exigé*|est indispensable|sont "
            "indispensables|est obligatoire|sont obligatoires|est impérati*|est nécessaire|sont "
            "nécessaires|est demandé*|sont demandé*|vous devez|vous devrez|tu dois|il faut|vous "
            "serez chargé*|vous êtes chargé*|vous serez en charge|vous êtes en charge|vous serez "
            "responsable|vos missions|vos principales missions|vous maîtrisez|tu maîtrises|vous "
            "savez|vous connaissez|vous justifiez|vous disposez|vous possédez|vous êtes "
            "titulaire|titulaire d|expérience en|expérience dans|connaissance de|connaissances "
            "en|maîtrise de|vous assurez|vous assurerez|exigeons"},
    CueList{sentence_task,
            "vous êtes|vous avez|vous aurez|vous serez|vous aimez|vous faites|vous participez|vous "
            "réalisez|tu es|tu as|tu seras|tu auras|en tant que|rattaché*|au sein de"},
    CueList{
        sentence_offer,
        "^nous offrons|^nous vous offrons|^nous proposons|^nous vous proposons|^nous t offrons|^on "
        "vous propose|^on t offre|^nous prenons en charge|^nous finançons|^nous vous formons|^nous "
        "vous formerons|^en échange|^vous bénéficiez|^vous bénéficierez|^vous recevrez|^vous "
        "profitez|^avantages|^rémunération|^salaire|^prime|^primes|^mutuelle|^tickets "
        "restaurant|^titres restaurant|^participation aux bénéfices|nous vous offrons|nous vous "
        "proposons|vous bénéficiez d|vous bénéficierez d|tickets restaurant|tickets "
        "restaurants|titres restaurant|titres restaurants|mutuelle d entreprise|mutuelle prise en "
        "charge|prise en charge employeur|13e mois|13ème mois|treizième mois|congés "
        "payés|intéressement|primes de participation|chèques vacances|rémunération "
        "attractive|rémunération selon|rémunération fixe|salaire selon|salaire attractif|selon "
        "profil|selon expérience|formation assurée|formation interne assurée|formation prise en "
        "charge|à nos frais|frais pris en charge|parcours d évolution|perspectives d "
        "évolution|possibilités d évolution|plan de formation|remise sur achat|comité d "
        "entreprise|journées de télétravail|jours de télétravail"},
    CueList{
        sentence_employer,
        "^nous sommes une|^nous sommes un|^nous sommes le|^nous sommes la|^nous sommes "
        "fiers|^notre entreprise|^notre société|^notre groupe|^notre client est|^notre client|^l "
        "entreprise|^la société|^le groupe|^la maison|^la propriétaire|^le propriétaire|^nous "
        "vendons|^nous fabriquons|^nous produisons|^nous exploitons|^leader|^créée en|^fondée "
        "en|^fondé en|^depuis plus de|^implantée|^filiale|^acteur majeur|^spécialisée "
        "dans|^spécialisé dans|^avec plus de _ collaborateurs|^avec _ salariés|fondée en|fondé "
        "en|créée en|a été fondée|a été créée|est une entreprise|est une société|est un groupe|est "
        "une pme|est leader|est le leader|est un leader|un des leaders|l un des leaders|leader "
        "français|leader européen|leader mondial|acteur majeur|entreprise familiale|entreprise de "
        "_ collaborateurs|plus de _ collaborateurs|plus de _ salariés|compte _ "
        "collaborateurs|compte _ salariés|est représenté par|chiffre d affaires de"},
    CueList{sentence_equality,
            "sans distinction d|sans distinction de|toute forme de discrimination|égalité des "
            "chances|égalité professionnelle|à compétences égales|compétences égales|situation de "
            "handicap|personnes handicapées|en cas de handicap|lutte contre les discriminations|la "
            "diversité fait|engagés en faveur|engagée en faveur|en faveur de la "
            "diversité|orientation sexuelle|étudiées à égalité|handi accueillant*|rqth|données "
            "personnelles|protection des données|politique de confidentialité|rgpd vous|ouvert à "
            "tous|ouverts à tous|ouvertes à tous"},
    CueList{
        sentence_application,
        "^contact|^contacts|^contactez|^postulez|^pour postuler|^candidature|^candidatures|^merci "
        "d|^merci de|^envoyez|^envoyer|^adressez|^adresser|^intéressé|^intéressée|^n "
        "hésitez|^rejoignez|^rencontrons|^écrivez|^appelez|^si votre profil|^si ce poste|^si cette "
        "offre|envoyez nous|envoyer votre|envoyer cv|envoyez votre|adresser votre|votre cv|votre "
        "candidature|ta candidature|lettre de motivation|cv et lettre|cv à|candidature à|entretien "
        "avec|entretien téléphonique|entretiens|contacté par téléphone|rendez vous sur|date "
        "limite|plus d informations|pour plus d information*|références sur demande|venez nous "
        "rejoindre|n hésitez plus"},
    CueList{not_ahead,
            "aucune connaissance|aucune expérience|aucun diplôme|aucune qualification|aucune "
            "compétence|aucune formation|aucun prérequis|pas d expérience|pas de connaissance*|pas "
            "de diplôme|pas de formation|pas besoin de|pas besoin d|pas nécessaire de|pas "
            "nécessaire d|pas obligatoire de|pas obligatoire d|pas indispensable de|pas "
            "indispensable d|pas demandé de|n aurez pas à|n aurez pas _ à|n aurez ni|n avez pas "
            "besoin|n avez pas à|n as pas besoin|n est pas nécessaire|n exigeons pas|n exigeons "
            "aucune|ne demandons pas|n attendons pas|ne recherchons pas|ne vous sera pas "
            "demandé|sans expérience|sans connaissance|sans connaissances|sans diplôme|même "
            "sans|inutile de|inutile d|nul besoin de|nul besoin d|débutant en"},
    CueList{not_around,
            "pas nécessaire|pas nécessaires|pas obligatoire|pas obligatoires|pas requis*|pas "
            "exigé*|pas demandé*|pas indispensable|pas indispensables|non requis*|non exigé*|non "
            "obligatoire|non nécessaire|non indispensable|non demandé*|aucun* _ requis*|aucun* _ "
            "nécessaire|aucun* _ exigé*|aucun* _ demandé*|aucun* _ n est|ni exigé*|ni "
            "requis*|inutile|superflu*|facultati*|ne fait pas partie|ne font pas partie|n est pas "
            "un prérequis|n est pas une obligation|aucun$|aucune$"},
    CueList{not_next, "sans"},
    CueList{wish_ahead,
            "idéalement|de préférence|si possible|dans l idéal|l idéal serait|un plus "
            "serait|serait apprécié*|seraient apprécié*|ce serait un plus|ce serait un atout|nous "
            "apprécierions|éventuellement|au mieux|c est un plus si|un plus si"},
    CueList{wish_around,
            "est un plus|serait un plus|sera un plus|seraient un plus|sont un plus|un plus|un vrai "
            "plus|constitue un plus|est un atout|serait un atout|sera un atout|seraient un "
            "atout|un atout|un vrai atout|constitue un "
            "atout|apprécié|appréciée|appréciés|appréciées|est souhaité*|serait souhaité*|sont "
            "souhaité*|souhaité|souhaitée|souhaités|souhaitées|souhaitable|souhaitables|un "
            "avantage|bienvenu|bienvenue|bienvenus|bienvenues|valorisé|valorisée|est un "
            "bonus|serait idéal"},
    CueList{shield,
            "pas seulement|non seulement|pas uniquement|sans supervision|sans encadrement|sans "
            "aide|sans difficulté*|sans problème|sans faute|sans faire|sans peur|sans cesse|sans "
            "doute|sans hésiter|sans attendre|sans exception|sans interruption|sans compter|sans "
            "relâche|sans distinction|sans oublier|pas sans|au plus tard|pas moins|non "
            "négligeable|à but non lucratif|pas peur|n hésitez pas|sans rien|sans perdre"},
    CueList{turn,
            "mais|cependant|toutefois|en revanche|par contre|et vous|et tu|car|parce "
            "que|puisque|tandis que|bien que|alors que|dès lors"},
    CueList{subject, "vous|nous|tu|c|ce|il|elle|on|cela|ça|je|qui"},
};

constexpr std::array kItalian = {
    CueList{
        heading_demand,
        "requisiti|requisiti richiesti|requisiti minimi|requisiti fondamentali|requisiti "
        "indispensabili|che cosa chiediamo|cosa chiediamo|chiediamo|che cosa cerchiamo|cosa "
        "cerchiamo|chi cerchiamo|cerchiamo|si richiede|si richiedono|il tuo "
        "profilo|profilo|profilo ricercato|il profilo|il candidato|il candidato ideale|candidato "
        "ideale|chi sei|su di te|mansioni|mansione|le tue mansioni|attività|principali attività|le "
        "attività|responsabilità|principali responsabilità|le tue responsabilità|compiti|i tuoi "
        "compiti|di che cosa ti occuperai|di cosa ti occuperai|cosa farai|che cosa farai|il "
        "ruolo|ruolo|il tuo ruolo|la posizione|posizione|descrizione|descrizione del "
        "lavoro|descrizione della posizione|job description|competenze|competenze "
        "richieste|competenze tecniche|conoscenze|conoscenze "
        "richieste|capacità|esperienza|esperienze|esperienza lavorativa|esperienze "
        "lavorative|formazione|istruzione|istruzione e formazione|lingue|titolo di studio|cosa ci "
        "aspettiamo|che cosa ci aspettiamo|ci aspettiamo|hobby|interessi"},
    CueList{heading_wish,
            "titolo preferenziale|costituiscono titolo preferenziale|costituisce titolo "
            "preferenziale|costituirà titolo preferenziale|requisiti "
            "preferenziali|preferenziali|preferenziale|un plus|costituisce un "
            "plus|plus|gradito|graditi|gradite|gradita|desiderabile|desiderabili|requisiti "
            "desiderabili|nice to have|è un plus|sarà un plus|facoltativo|non "
            "indispensabile|completano il profilo|completa il profilo"},
    CueList{heading_offer,
            "offriamo|che cosa offriamo|cosa offriamo|che cosa ti offriamo|cosa ti offriamo|ti "
            "offriamo|si offre|si offrono|la nostra offerta|l offerta|offerta|benefit|i "
            "benefit|vantaggi|i vantaggi|i tuoi "
            "vantaggi|retribuzione|stipendio|inquadramento|inquadramento e "
            "retribuzione|condizioni|condizioni di lavoro|condizioni contrattuali|condizioni "
            "offerte|perché noi|perché lavorare con noi|perché unirti a noi|perché "
            "sceglierci|pacchetto retributivo|trattamento economico|cosa troverai|contratto"},
    CueList{heading_employer,
            "chi siamo|su di noi|l azienda|azienda|la nostra azienda|la società|la nostra "
            "realtà|profilo aziendale|descrizione dell azienda|il nostro cliente|il cliente|il "
            "team|il nostro team|il gruppo|siamo|la nostra storia|i nostri valori|presentazione "
            "aziendale|conosciamoci"},
    CueList{heading_equality,
            "pari opportunità|parità di genere|diversità|diversità e "
            "inclusione|inclusione|privacy|tutela della privacy|protezione dei dati|informativa "
            "privacy|trattamento dei dati"},
    CueList{heading_application,
            "candidature|candidatura|come candidarsi|candidati|candidati ora|invia la "
            "candidatura|invia la tua candidatura|contatti|contatto|per candidarsi|per "
            "informazioni|ulteriori informazioni|scadenza|processo di selezione|iter di "
            "selezione|selezione|interessato|interessati|sei interessato|referenze|modalità di "
            "candidatura"},
    CueList{
        sentence_demand,
        "cerchiamo|stiamo cercando|siamo alla ricerca|è alla ricerca|ricerca un|ricerca una|cerca "
        "un|cerca una|seleziona un|seleziona una|ricerchiamo|selezioniamo|è richiest*|sono "
        "richiest*|si richiede|si richiedono|richiediamo|è necessari*|sono necessari*|è "
        "indispensabile|sono indispensabili|è obbligatori*|è fondamentale|devi avere|devi "
        "essere|dovrai|dovrà|deve avere|ti occuperai|si occuperà|sarai responsabile|sarà "
        "responsabile|il candidato ideale|la risorsa si|la risorsa sarà|conoscenza di|conoscenza "
        "del|conoscenza della|conoscenza dei|esperienza in|esperienza nel|esperienza "
        "nella|esperienza con|capacità di|ottima conoscenza|buona conoscenza"},
    CueList{sentence_task,
            "sarai|hai|sei|avrai|potrai|farai|lavorerai|come nostro|in questo ruolo|la risorsa"},
    CueList{
        sentence_offer,
        "^offriamo|^ti offriamo|^si offre|^si offrono|^inoltre offriamo|^in cambio|^l azienda "
        "offre|^riceverai|^retribuzione|^stipendio|^contratto a tempo|^ral|^inserimento "
        "diretto|^garantiamo|si offre contratto|a nostre spese|a nostro carico|a carico dell "
        "azienda|formazione a carico|formazione continua|formazione iniziale|ti formiamo noi|sarai "
        "formato|verrai formato|buoni pasto|ticket restaurant|mensa aziendale|assicurazione "
        "sanitaria|welfare aziendale|tredicesima|quattordicesima|premio di risultato|auto "
        "aziendale|retribuzione commisurata|stipendio commisurato|commisurata all "
        "esperienza|commisurata alle|possibilità di crescita|percorso di crescita|opportunità di "
        "crescita|smart working"},
    CueList{
        sentence_employer,
        "^siamo un|^siamo una|^siamo il|^siamo la|^siamo leader|^la nostra azienda|^l azienda|^la "
        "società|^il gruppo|^azienda leader|^azienda operante|^importante azienda|^il nostro "
        "cliente|^per azienda|^vendiamo|^produciamo|^costruiamo|^realizziamo|^fondata nel|^da "
        "oltre|fondata nel|è stata fondata|nasce nel|è un azienda|è una società|è una "
        "multinazionale|è leader|è un gruppo|leader nel settore|leader di mercato|leader "
        "mondiale|leader nella|azienda familiare|azienda di famiglia|a conduzione familiare|con "
        "oltre _ dipendenti|con più di _ dipendenti|conta _ dipendenti|con sede a|con sede in"},
    CueList{sentence_equality,
            "ambosessi|ambo i sessi|entrambi i sessi|di ogni genere|pari opportunità|parità di "
            "trattamento|ai sensi delle leggi|ai sensi della legge|ai sensi della normativa|ai "
            "sensi del d lgs|l 903 77|legge 903|d lgs 198|orientamento sessuale|identità di "
            "genere|senza distinzione di|a prescindere da|indipendentemente da genere|categorie "
            "protette|legge 68 99|trattamento dei dati|trattamento dei propri dati|dati "
            "personali|informativa privacy|informativa sulla privacy|gdpr 679|2016 679"},
    CueList{sentence_application,
            "^candidature|^candidati|^inviare|^invia|^inviaci|^contatti|^contattare|^per "
            "candidarsi|^per informazioni|^gli interessati|^i candidati interessati|^se "
            "interessat*|^se sei interessat*|^scadenza|^chiamare|^scrivi|inviare cv|inviare il "
            "cv|inviare curriculum|inviare il curriculum|inviare la propria|invia il tuo|il tuo "
            "cv|tua candidatura|lettera di presentazione|lettera motivazionale|colloquio "
            "conoscitivo|colloquio di selezione|processo di selezione|referenze su "
            "richiesta|autorizzazione al trattamento"},
    CueList{not_ahead,
            "non si richiede|non si richiedono|non richiediamo|non chiediamo|non sono "
            "necessari|non occorre|non occorrono|non devi|non dovrai|non ci aspettiamo|non c è "
            "bisogno|nessuna esperienza|nessuna conoscenza|nessuna competenza|nessun titolo|senza "
            "esperienza|senza conoscenze|anche senza|anche se non hai|né la disponibilità"},
    CueList{
        not_around,
        "non è richiesta|non è richiesto|non richiesta|non richiesto|non richieste|non "
        "richiesti|non sono richieste|non sono richiesti|non è necessario|non è necessaria|non "
        "necessario|non necessaria|non sono necessarie|non è indispensabile|non indispensabile|non "
        "è obbligatorio|non è obbligatoria|non obbligatorio|non obbligatoria|non è un "
        "requisito|non costituisce requisito|nessuna _ richiesta|nessun _ richiesto|nessuna _ "
        "necessaria|superflu*|non serve|non servono|non rientra|non rientrano|non fa parte"},
    CueList{not_next, "senza"},
    CueList{wish_ahead,
            "preferibilmente|idealmente|possibilmente|di preferenza|sarà gradita|è "
            "preferibile|meglio se|costituisce titolo preferenziale|costituirà titolo "
            "preferenziale|costituiscono titolo preferenziale|è titolo preferenziale|completa il "
            "profilo|completano il profilo|eventuale|eventualmente|sarà considerat* un plus"},
    CueList{wish_around,
            "è un plus|sarà un plus|sono un plus|un plus|costituisce un plus|costituirà un plus|è "
            "gradita|è gradito|sono gradite|gradita|gradito|graditi|gradite|titolo "
            "preferenziale|preferenziale|preferenziali|preferibile|è "
            "auspicabile|auspicabile|desiderabile|apprezzat*|sarà valutat* positivamente|valutat* "
            "positivamente|è un vantaggio|costituisce un vantaggio|è un valore aggiunto|benvenut*"},
    CueList{shield,
            "non solo|non soltanto|non solamente|senza supervisione|senza problemi|senza "
            "difficoltà|senza aiuto|senza errori|senza paura|senza dubbio|senza esitare|senza "
            "eccezioni|senza interruzioni|senza distinzione|senza scopo di lucro|no profit|non "
            "profit|non senza|non oltre|entro e non oltre|non meno|non esitare"},
    CueList{turn, "ma|però|tuttavia|bensì|mentre|perché|poiché|invece|anche se|purché|e tu"},
    CueList{subject, "tu|noi|ci|è|si|lo|questo|ti|la formazione"},
};

constexpr std::array kRomanian = {
    CueList{
        heading_demand,
        "cerințe|cerințele postului|cerințe obligatorii|ce căutăm|pe cine căutăm|căutăm|ce "
        "așteptăm|ce așteptăm de la tine|candidatul ideal|profilul candidatului|profil|profilul "
        "tău|responsabilități|responsabilitățile tale|atribuții|sarcini|ce vei face|descrierea "
        "postului|descrierea jobului|rolul tău|despre post|despre "
        "tine|calificări|competențe|aptitudini|abilități|experiență|experiență "
        "profesională|educație|studii|limbi străine"},
    CueList{heading_wish,
            "constituie avantaj|constituie un avantaj|reprezintă un avantaj|un plus|avantaj|este "
            "un plus|de dorit|ar fi un plus|nice to have|opțional|nu este obligatoriu"},
    CueList{heading_offer,
            "oferim|ce oferim|îți oferim|ce îți oferim|oferta noastră|beneficii|beneficiile "
            "tale|avantaje|avantajele tale|salariu|salarizare|pachet salarial|remunerație|condiții "
            "de muncă|condiții|compania oferă|se oferă|de ce să lucrezi|de ce noi|ce primești"},
    CueList{
        heading_employer,
        "despre noi|cine suntem|compania|despre companie|descrierea companiei|compania "
        "noastră|angajatorul|firma|despre firmă|echipa noastră|profilul companiei|clientul nostru"},
    CueList{heading_equality,
            "egalitate de șanse|șanse egale|diversitate|diversitate și incluziune|protecția "
            "datelor|confidențialitate|gdpr|date cu caracter personal"},
    CueList{heading_application,
            "cum aplici|aplică|aplică acum|candidatură|contact|date de contact|termen "
            "limită|termen de depunere|procesul de recrutare|pașii procesului|informații "
            "suplimentare|referințe|dosar de concurs|depunerea dosarelor|recomandări"},
    CueList{sentence_demand,
            "căutăm un|căutăm o|căutăm|este necesar|este necesară|sunt necesare|este "
            "obligatori*|trebuie să|se cere|se cer|vei fi "
            "responsabil*|angajează|angajăm|recrutează|experiență în|cunoștințe "
            "de|cunoașterea|capacitate de"},
    CueList{sentence_task, "vei|ești|ai|poți|vei avea|în acest rol"},
    CueList{sentence_offer,
            "^oferim|^îți oferim|^se oferă|^compania oferă|^vei beneficia|^vei "
            "primi|^beneficiezi|^salariu|^pachet salarial|tichete de masă|bonuri de masă|asigurare "
            "medicală|abonament medical|zile de concediu|salariu atractiv|salariu motivant|salariu "
            "competitiv|contract pe perioadă|prime de|decontare transport|transport asigurat|pe "
            "cheltuiala noastră|instruire plătită|training la angajare|oportunități de dezvoltare"},
    CueList{sentence_employer,
            "^suntem o|^suntem un|^suntem lider|^compania|^compania noastră|^firma "
            "noastră|^societatea|^clientul nostru|^vindem|^producem|^fondată în|^înființată "
            "în|fondată în|a fost fondată|a fost înființată|este o companie|este lider|este unul "
            "dintre|este una dintre cele|lider de piață|lider pe piața|afacere de familie|cu peste "
            "_ angajați|cu sediul în"},
    CueList{sentence_equality,
            "indiferent de gen|indiferent de sex|indiferent de vârstă|indiferent de rasă|fără "
            "deosebire de|șanse egale|egalitate de șanse|orientare sexuală|orientarea sexuală|nu "
            "discriminăm|date cu caracter personal|protecția datelor|regulamentul ue|persoanele cu "
            "dizabilități sunt"},
    CueList{sentence_application,
            "^aplică|^trimite|^trimiteți|^contact|^contactați|^sunați|^așteptăm|^persoanele "
            "interesate|^cei interesați|^candidații interesați|^doar candidații|trimite cv|trimite "
            "ne|trimiteți cv|cv ul tău|cv ul la|cv urile|scrisoare de intenție|depune cv|depunerea "
            "dosarelor|termenul limită|data limită|mai multe detalii|pentru detalii|vor fi "
            "contactați|interviu"},
    CueList{not_ahead,
            "nu cerem|nu solicităm|nu trebuie să|nu ai nevoie|nu necesită|fără experiență|fără "
            "cunoștințe|nicio experiență|nu așteptăm"},
    CueList{not_around,
            "nu este necesar|nu este necesară|nu sunt necesare|nu e necesar*|nu este "
            "obligatori*|nu sunt obligatorii|nu se cere|nu se cer|nu se solicită|nu este o "
            "cerință|nu constituie o cerință|nu e nevoie|nu este nevoie|nu este cerut*"},
    CueList{not_next, "fără"},
    CueList{wish_ahead, "preferabil|ideal|în mod ideal|de preferință|eventual"},
    CueList{wish_around,
            "constituie avantaj|constituie un avantaj|reprezintă avantaj|reprezintă un "
            "avantaj|este un avantaj|este un plus|un plus|ar fi un plus|constituie un "
            "plus|reprezintă un plus|este de dorit|de dorit|de preferat|binevenit*|apreciat*"},
    CueList{shield,
            "nu doar|nu numai|fără supraveghere|fără probleme|fără ajutor|fără dificultate|fără "
            "a|fără să|fără îndoială|fără excepție|nu fără|nu mai târziu|nu ezita"},
    CueList{turn, "dar|însă|ci|totuși|și tu|în schimb|pentru că|deoarece|deși"},
    CueList{subject, "tu|noi|este|aceasta|vei|îți"},
};

constexpr std::array kTable = {
    LanguageCues{"fr", kFrench},
    LanguageCues{"it", kItalian},
    LanguageCues{"ro", kRomanian},
};

}  // namespace

std::span<const LanguageCues> other_romance_cues() {
  return kTable;
}

}  // namespace metier::link
