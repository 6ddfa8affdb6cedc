// The phrases of reporting lines, teams, experience, education and certificates.
#include <array>

#include "market/duty_cues.h"

namespace metier::market {
namespace {

constexpr std::array kReports{
    PhraseList{
        "en", 0,
        "report to|reports to|reporting to|reported to|report directly to|reports directly "
        "to|reporting directly to|reports functionally to|reporting into|reports into|report "
        "into|direct report to|accountable to|reports jointly to|reports administratively to|"
        "under the direction of|under the supervision of"},
    PhraseList{"bg", 0,
               "докладва на|докладва _ на|докладвате на|подчинен на|подчинен _ на|отчита се "
               "на|отчита се пред"},
    PhraseList{"cs", 0, "podřízen*|reportuje|reportujete|reportovat|zodpovídá se|odpovídá přímo"},
    PhraseList{
        "da", 0,
        "refererer til|refererer _ til|referere til|referere _ til|rapporterer til|rapporterer "
        "_ til|rapportere til|rapportere _ til|med reference til"},
    PhraseList{"de", 0,
               "berichtet an|berichtet _ an|berichten an|berichten _ an|berichtest an|berichtest _ "
               "an|berichte an|reportet an|reporten an|berichtslinie an|unterstellt ist|direkt "
               "unterstellt|unterstehen|untersteht"},
    PhraseList{"el", 0,
               "αναφέρεται στον|αναφέρεται στην|αναφέρεται σε|αναφέρεστε στον|αναφορά στον|"
               "αναφέρεται _ στον|αναφέρεται _ στην"},
    PhraseList{
        "es", 0,
        "reporta a|reporta al|reportar a|reportar al|reportará a|reportará al|reportarás a|"
        "reportarás al|reportando a|reportando al|reportando _ al|reporta _ al|en dependencia "
        "de|en dependencia del|depende directamente de|depende directamente del|dependiendo "
        "de|dependiendo del|dependiendo _ del|bajo la dirección de|bajo la dirección del"},
    PhraseList{"et", 0, "allub|allud|aruandekohustus"},
    PhraseList{"fi", 0, "raportoi|raportoit|raportoiden"},
    PhraseList{
        "fr", 0,
        "rattaché à|rattaché au|rattaché aux|rattaché _ à|rattaché _ au|rattachée à|rattachée "
        "au|rattachée _ au|rattachée _ à|sous la responsabilité de|sous la responsabilité du|"
        "sous la responsabilité _ du|sous la responsabilité _ de|sous l'autorité de|sous "
        "l'autorité du|sous la direction de|sous la direction du|reporte à|reporte au|"
        "reporterez à|reporterez au|rapporte à|rapporte au|rapporterez au|rapporterez à|"
        "reporting au|reporting à"},
    PhraseList{"ga", 0,
               "ag tuairisciú do|ag tuairisciú don|ag tuairisciú _ don|tuairisceoidh _ "
               "do|tuairisceoidh _ don|"
               "freagrach don"},
    PhraseList{"hr", 0, "odgovara|odgovarate|izvještava|podnosi izvješća|podređen|podređena"},
    PhraseList{"hu", 0, "közvetlen felettese|közvetlen felettesed|beszámol|riportol"},
    PhraseList{"is", 0, "heyrir undir|næsti yfirmaður er|yfirmaður er|heyrir beint undir"},
    PhraseList{
        "it", 0,
        "riporta a|riporta al|riporta alla|riporterà a|riporterà al|riporterà alla|riporterai "
        "al|riporterai alla|riporterai a|riportando al|riportando alla|riportando a|riporta "
        "direttamente al|riporterà direttamente al|riportando direttamente al|riportando "
        "direttamente alla|a riporto del|a riporto della|a diretto riporto del|alle dipendenze "
        "del|alle dipendenze della|risponde al|risponde alla"},
    PhraseList{"lt", 0, "pavaldus|pavaldi|atskaitingas|atskaitinga|atsiskaito"},
    PhraseList{"lv", 0, "pakļauts|pakļauta|atskaitās|ziņo"},
    PhraseList{"mt", 0,
               "jirrapporta lil|jirrapporta lill|jirrapporta _ lil|jirrapporta _ lill|"
               "tirrapporta lil|tirrapporta lill"},
    PhraseList{
        "nl", 0,
        "rapporteert aan|rapporteert _ aan|rapporteer je aan|rapporteren aan|rapporteer je _ "
        "aan|rapporteert _ aan de|je leidinggevende is|legt verantwoording af aan"},
    PhraseList{"no", 0, "rapporterer til|rapporterer _ til|rapportere til|rapportere _ til"},
    PhraseList{
        "pl", 0,
        "raportuje do|raportujesz do|raportowanie do|raportowania do|raportując do|raportuje _ "
        "do|raportujesz _ do|raportowanie _ do|podlega|podlegasz|podlega bezpośrednio|"
        "odpowiada przed"},
    PhraseList{
        "pt", 0,
        "reporta a|reporta ao|reporta à|reportar a|reportar ao|reportar à|reportando ao|"
        "reportando à|reportando _ ao|reporta _ ao|reportará ao|reportará à|sob a direção de|"
        "sob a direção do|na dependência do|na dependência da"},
    PhraseList{"ro", 0,
               "raportează către|raportează _ către|raporta către|raportând către|vei raporta "
               "către|raportează direct|subordonat"},
    PhraseList{"sk", 0,
               "podriadený|podriadená|reportuje|reportujete|zodpovedá sa|priamo podriadený"},
    PhraseList{"sl", 0, "poroča|poročate|odgovarja|odgovoren je|neposredno odgovarja|podrejen"},
    PhraseList{"sv", 0,
               "rapporterar till|rapporterar _ till|rapportera till|rapportera _ till|"
               "rapporterande till"},
    PhraseList{"uk", 0, "підпорядковується|підпорядкування|звітує|звітувати"},
};

// Of any language: the words of titles repeat.
constexpr std::array kBosses{
    PhraseList{
        "en", 0,
        "manager*|director*|head|chief*|lead|leader|officer*|president*|vp|svp|evp|cxo|board|"
        "supervisor*|founder*|partner|owner|principal|controller|coordinator|ceo*|cto*|cio*|"
        "cfo*|coo*|cmo*|cpo*|cdo*|ciso*|cro*|chro*|md|management|superintendent|commissioner|"
        "foreman|matron|headteacher|headmaster|dean|secretary general|administrator"},
    PhraseList{"de", 0,
               "geschäftsführ*|geschaftsfuhr*|leiter*|leitung|vorstand*|direktor*|abteilungsleit*|"
               "teamleit*|bereichsleit*|vorgesetzt*|chef*|meister*|filialleit*|projektleit*|"
               "produktionsleit*|küchenchef*|verwaltungsleit*|werkleit*|pflegedienstleit*"},
    PhraseList{"fr", 0,
               "directeur*|directrice*|direction|responsable*|chef|cheffe|président*|gérant*|"
               "dirigeant*|cadre|conducteur|encadrant*"},
    PhraseList{"es", 0, "jefe*|jefa*|gerente*|gerencia|dirección|encargad*|presidente*"},
    PhraseList{"it", 0,
               "direttor*|direttric*|responsabile*|amministratore*|direzione|presidente*|"
               "capo|dirigente"},
    PhraseList{"pt", 0, "diretor*|chefe*|administração|direção|gestor*"},
    PhraseList{"nl", 0,
               "directeur*|directie|leidinggevende*|teamleid*|hoofd|bestuur*|"
               "afdelingshoofd*"},
    PhraseList{"da", 0,
               "leder*|direktør*|chef*|bestyrelse*|afdelingsleder*|teamleder*|ledelse*|formand*|"
               "underdirektør*|afdelingschef*|administrerende|driftschef*|salgschef*|økonomichef*|"
               "køkkenchef*|itchef*|produktionschef*"},
    PhraseList{"sv", 0,
               "ledare*|direktör*|enhetschef*|avdelningschef*|styrelse*|ledning*|rektor*|"
               "förvaltningschef*|verksamhetschef*|platschef*|gruppchef*|försäljningschef*"},
    PhraseList{"no", 0,
               "avdelingsleder*|daglig|styret|virksomhetsleder*|enhetsleder*|seksjonsleder*|"
               "rektor*|avdelingssjef*|sjef*"},
    PhraseList{"fi", 0,
               "johtaj*|esimie*|esihenkilö*|päälli*|toimitusjohtaj*|tuotantojohtaj*|talousjohtaj*|"
               "hallitu*"},
    PhraseList{"pl", 0,
               "kierownik*|dyrektor*|prezes*|zarząd*|menedżer*|menadżer*|przełożon*|"
               "koordynator*|lider*"},
    PhraseList{"cs", 0, "ředitel*|vedouc*|jednatel*|manažer*|nadřízen*|mistr*"},
    PhraseList{"sk", 0, "riaditeľ*|vedúc*|konateľ*|manažér*|nadriaden*|majstr*"},
    PhraseList{"sl", 0, "vodj*|direktor*|uprav*|menedžer*|predsednik*"},
    PhraseList{"hr", 0, "voditelj*|ravnatelj*|šef*|uprav*|predsjednik*|direktor*"},
    PhraseList{"bg", 0, "директор*|ръководител*|управител*|мениджър*|началник*"},
    PhraseList{"ro", 0, "șef*|administrator*|manageru*|directoru*|președint*"},
    PhraseList{"hu", 0, "igazgató*|vezető*|menedzser*|főnök*|elnök*"},
    PhraseList{"el", 0, "διευθυντ*|προϊστάμεν*|υπεύθυνο*|πρόεδρο*"},
    PhraseList{"et", 0, "juhataja*|juhi*|juht*|direktori*"},
    PhraseList{"lv", 0, "vadītāj*|direktor*|valde*|priekšniek*"},
    PhraseList{"lt", 0, "vadov*|direktor*|viršinink*|valdyb*"},
    PhraseList{"ga", 0,
               "stiúrthóir*|bainisteoir*|bhainisteoir*|príomhoide|ceannasaí|príomhfheidhmeannach*"},
    PhraseList{"mt", 0, "manijer*|direttur*|kap|maniġer*"},
    PhraseList{"is", 0,
               "framkvæmdastjór*|stjóri|forstjór*|deildarstjór*|yfirmann*|forstöðumann*|"
               "sviðsstjór*"},
    PhraseList{"uk", 0, "керівник*|директор*|начальник*|менеджер*|завідувач*"},
};

constexpr std::array kTeams{
    PhraseList{"en", 0, "team of|teams of|staff of|department of"},
    PhraseList{"de", 0, "team von|team aus|team mit|teams von|abteilung mit|mannschaft von"},
    PhraseList{"fr", 0,
               "équipe de|équipe d'|équipes de|équipe composée de|équipe pluridisciplinaire de"},
    PhraseList{"es", 0, "equipo de|equipos de|equipo formado por"},
    PhraseList{"it", 0, "team di|squadra di|gruppo di|team composto da"},
    PhraseList{"pt", 0, "equipa de|equipe de|equipas de"},
    PhraseList{"nl", 0, "team van|teams van|afdeling van|team met"},
    PhraseList{"da", 0, "team på|hold på|team af|team med|afdeling på|afdeling med|teams på"},
    PhraseList{"no", 0, "team på|team med|avdeling på|avdeling med"},
    PhraseList{"sv", 0, "team på|team om|grupp på|team med|grupp om|avdelning på"},
    PhraseList{"fi", 0, "tiimiä|tiimin"},
    PhraseList{"pl", 0, "zespołem|zespołu|zespół"},
    PhraseList{"cs", 0, "tým|týmu|tým o"},
    PhraseList{"sk", 0, "tím|tímu"},
    PhraseList{"ro", 0, "echipă de|echipe de|echipei de|echipă formată din"},
    PhraseList{"hr", 0, "tim od|timom od|tima od"},
    PhraseList{"sl", 0, "ekipo|skupino|tim"},
    PhraseList{"bg", 0, "екип от"},
    PhraseList{"el", 0, "ομάδα|ομάδας"},
    PhraseList{"hu", 0, "fős csapat|csapatot"},
    PhraseList{"et", 0, "meeskonda|tiimi"},
    PhraseList{"lt", 0, "komandai|komandą"},
    PhraseList{"lv", 0, "komandu"},
    PhraseList{"ga", 0, "foireann"},
    PhraseList{"mt", 0, "tim ta"},
};

constexpr std::array kLeads{
    PhraseList{"en", 0,
               "lead|leads|leading|manage|manages|managing|supervis*|head|heads|heading|"
               "oversee|oversees|overseeing|run|line manage|build and lead|mentor*|coach*"},
    PhraseList{"de", 0, "leite*|leitung|führ*|steuer*|verantwort*"},
    PhraseList{"fr", 0, "encadr*|manager|manage|managez|dirig*|anim*|pilot*|management|supervis*"},
    PhraseList{"es", 0, "lider*|dirig*|gestion*|coordin*|supervis*"},
    PhraseList{"it", 0, "gesti*|guid*|coordin*|dirig*|responsabile"},
    PhraseList{"pt", 0, "lider*|gerir|gestão|coorden*|chefi*"},
    PhraseList{"nl", 0, "leid*|aanstur*|stuur*|geeft leiding"},
    PhraseList{"da", 0, "lede*|leder|ledelse*"},
    PhraseList{"sv", 0, "leda|leder|ledning*|ansvar*"},
    PhraseList{"no", 0, "lede|leder|ledelse*"},
    PhraseList{"fi", 0, "johda*|johtami*|vetä*"},
    PhraseList{"pl", 0, "kierowa*|kieruje*|zarządza*|prowadz*"},
    PhraseList{"cs", 0, "véde*|vést|řídi*|řízení|povede*"},
    PhraseList{"sk", 0, "vies*|riadi*|povedie*|vede*"},
    PhraseList{"ro", 0, "condu*|coordon*|gestion*"},
    PhraseList{"hr", 0, "vodi*|upravlja*"},
    PhraseList{"sl", 0, "vodi*|vodenj*"},
    PhraseList{"bg", 0, "ръковод*|управля*"},
    PhraseList{"el", 0, "διοίκηση|διαχείριση|επίβλεψη|ηγ*"},
    PhraseList{"hu", 0, "vezet*|irányít*"},
    PhraseList{"et", 0, "juhti*|juhid"},
    PhraseList{"lt", 0, "vadova*"},
    PhraseList{"lv", 0, "vadī*"},
    PhraseList{"ga", 0, "ceannas*|bainistiú"},
    PhraseList{"mt", 0, "tmexxi|jmexxi|tiggwida"},
};

constexpr std::array kYears{
    PhraseList{"", 0,
               "year|years|yrs|jahr|jahre|jahren|an|ans|année|années|año|años|anni|anno|ano|anos|"
               "jaar|år|års|vuotta|vuoden|lat|lata|rok|roku|roky|let|leta|leti|rokov|godina|godine|"
               "години|година|ani|év|éves|évnyi|χρόνια|έτη|ετών|ετή|aasta|aastat|aastane|gadi|gadu|"
               "gadus|metai|metų|metus|bliain|bliana|snin|sena|ár|ára|роки|років|рік|року"},
};

constexpr std::array<std::string_view, 30> kExperience{
    "experien",  "erfahrung", "esperienz", "ervaring", "erfaring",   "erfarenhet",
    "kokemus",   "kokemust",  "doswiadcz", "praxe",    "praxi",      "zkusenost",
    "skusenost", "izkusn",    "iskustv",   "опит",     "tapasztal",  "gyakorlat",
    "εμπειρ",    "προυπηρεσ", "kogemus",   "pieredz",  "patirt",     "taithi",
    "esperjenz", "reynsl",    "досвід",    "prax",     "anciennete", "track record"};

constexpr int level(adverts::Education e) {
  return static_cast<int>(e);
}
using enum adverts::Education;

constexpr std::array kEducation{
    PhraseList{"en", level(doctorate), "phd|ph d|doctorate|doctoral degree"},
    PhraseList{
        "en", level(master),
        "master s degree|masters degree|master degree|msc|m sc|mba|mba s|postgraduate degree|"
        "master of|masters in|master in|graduate degree"},
    PhraseList{
        "en", level(bachelor),
        "bachelor|bachelors|bachelor s|bsc|b sc|undergraduate degree|university degree|degree "
        "in|college degree|degree level|degree educated"},
    PhraseList{"en", level(vocational), "vocational|apprenticeship|nvq*|btec|trade certificate"},
    PhraseList{"en", level(secondary),
               "high school|secondary school|secondary education|gcse|gcses|"
               "a levels|leaving cert"},
    PhraseList{"de", level(doctorate), "promotion in|promoviert*|doktortitel"},
    PhraseList{"de", level(master), "masterabschluss|master|masterstudium|diplom"},
    PhraseList{"de", level(bachelor),
               "bachelorabschluss|abgeschlossenes studium|hochschulstudium|"
               "hochschulabschluss|studium der|studium im|bachelorstudium|"
               "abgeschlossenes hochschulstudium"},
    PhraseList{"de", level(vocational),
               "berufsausbildung|abgeschlossene ausbildung|abgeschlossene "
               "berufsausbildung|ausbildung als|ausbildung zum|ausbildung "
               "zur|gesellenbrief|meisterbrief|lehre als"},
    PhraseList{"de", level(secondary),
               "abitur|matura|realschulabschluss|hauptschulabschluss|"
               "schulabschluss"},
    PhraseList{"fr", level(doctorate), "doctorat"},
    PhraseList{"fr", level(master),
               "bac 5|bac 4|master 2|diplôme d'ingénieur|école d'ingénieur|école "
               "de commerce|master"},
    PhraseList{"fr", level(bachelor), "bac 3|licence professionnelle|licence en"},
    PhraseList{"fr", level(short_tertiary), "bac 2|bts|dut"},
    PhraseList{"fr", level(vocational), "cap|bep|bac pro|titre professionnel"},
    PhraseList{"fr", level(secondary), "baccalauréat|niveau bac"},
    PhraseList{"es", level(doctorate), "doctorado"},
    PhraseList{"es", level(master), "máster|postgrado"},
    PhraseList{"es", level(bachelor),
               "grado en|licenciatura|titulación universitaria|ingeniería en|"
               "título universitario|estudios universitarios"},
    PhraseList{"es", level(vocational), "formación profesional|ciclo formativo|grado medio|fp"},
    PhraseList{"es", level(secondary), "bachillerato"},
    PhraseList{"it", level(doctorate), "dottorato"},
    PhraseList{"it", level(master), "laurea magistrale|laurea specialistica"},
    PhraseList{"it", level(bachelor), "laurea|laurea triennale"},
    PhraseList{"it", level(secondary), "diploma di|diploma superiore|licenza media"},
    PhraseList{"pt", level(master), "mestrado"},
    PhraseList{"pt", level(bachelor), "licenciatura|ensino superior"},
    PhraseList{"pt", level(secondary), "12º ano|ensino secundário|9º ano"},
    PhraseList{"nl", level(master), "wo niveau|wo opleiding|universitaire opleiding"},
    PhraseList{"nl", level(bachelor), "hbo|hbo diploma|hbo opleiding|bachelordiploma"},
    PhraseList{"nl", level(vocational), "mbo|mbo diploma|mbo niveau"},
    PhraseList{"nl", level(secondary), "havo|vmbo|vwo"},
    PhraseList{"da", level(doctorate), "ph d grad|doktorgrad"},
    PhraseList{"da", level(master),
               "kandidatgrad*|kandidatuddannelse*|mastergrad*|cand*|lang "
               "videregående"},
    PhraseList{"da", level(bachelor),
               "bachelorgrad*|bacheloruddannelse*|professionsbachelor*|"
               "diplomingeniør*|mellemlang videregående"},
    PhraseList{"da", level(vocational), "faglært|svendebrev|erhvervsuddannelse*"},
    PhraseList{"sv", level(master), "masterexamen|civilingenjör*|magisterexamen"},
    PhraseList{"sv", level(bachelor),
               "kandidatexamen|högskoleexamen|högskoleutbildning|akademisk "
               "utbildning|universitetsutbildning|akademisk examen|"
               "högskoleingenjör*"},
    PhraseList{"sv", level(vocational), "yrkesutbildning|yrkeshögskola|yrkesexamen"},
    PhraseList{"sv", level(secondary), "gymnasieutbildning|gymnasieexamen|gymnasial"},
    PhraseList{"no", level(master), "mastergrad|sivilingeniør"},
    PhraseList{"no", level(bachelor), "bachelorgrad|høyere utdanning|høgskoleutdanning|høyskole"},
    PhraseList{"no", level(vocational), "fagbrev"},
    PhraseList{"fi", level(master), "maisteri*|ylempi korkeakoulututkinto|diplomi insinööri*"},
    PhraseList{"fi", level(bachelor), "korkeakoulututkinto|ammattikorkeakoulu*|amk|kandidaatin"},
    PhraseList{"fi", level(vocational), "ammattitutkinto|perustutkinto|ammatillinen"},
    PhraseList{"pl", level(master), "magister*|wykształcenie wyższe magisterskie"},
    PhraseList{"pl", level(bachelor), "wykształcenie wyższe|licencjat|studia wyższe"},
    PhraseList{"pl", level(vocational), "wykształcenie zawodowe|zawodowe"},
    PhraseList{"pl", level(secondary), "wykształcenie średnie|średnie"},
    PhraseList{"cs", level(bachelor), "vš vzdělání|vysokoškolské|vysokoškolské vzdělání|vš"},
    PhraseList{"cs", level(secondary), "středoškolské|sš vzdělání|maturita|maturitou"},
    PhraseList{"cs", level(vocational), "vyučen*|výuční list"},
    PhraseList{"sk", level(bachelor), "vysokoškolské vzdelanie|vš vzdelanie"},
    PhraseList{"sk", level(secondary), "stredoškolské|maturitou"},
    PhraseList{"sl", level(bachelor), "visokošolska|univerzitetna izobrazba|visoka izobrazba"},
    PhraseList{"hr", level(bachelor), "vss|visoka stručna sprema|visoko obrazovanje"},
    PhraseList{"hr", level(secondary), "sss|srednja stručna sprema"},
    PhraseList{"bg", level(bachelor), "висше образование|бакалавър*"},
    PhraseList{"bg", level(master), "магистър*"},
    PhraseList{"bg", level(secondary), "средно образование"},
    PhraseList{"ro", level(bachelor), "studii superioare|diplomă de licență|facultate"},
    PhraseList{"ro", level(secondary), "studii medii|bacalaureat"},
    PhraseList{"hu", level(bachelor), "felsőfokú végzettség|egyetemi|főiskolai|diploma"},
    PhraseList{"hu", level(secondary), "középfokú végzettség|érettségi"},
    PhraseList{"el", level(bachelor), "πτυχίο|αει|τει|πανεπιστημιακό"},
    PhraseList{"el", level(master), "μεταπτυχιακό"},
    PhraseList{"et", level(bachelor), "kõrgharidus|bakalaureus*"},
    PhraseList{"et", level(secondary), "keskharidus"},
    PhraseList{"et", level(vocational), "kutseharidus"},
    PhraseList{"lv", level(bachelor), "augstākā izglītība"},
    PhraseList{"lv", level(secondary), "vidējā izglītība"},
    PhraseList{"lt", level(bachelor), "aukštasis|aukštasis išsilavinimas"},
    PhraseList{"lt", level(secondary), "vidurinis"},
    PhraseList{"ga", level(bachelor), "céim|baitsiléir*"},
    PhraseList{"mt", level(bachelor), "baċellerat|grad"},
    PhraseList{"is", level(bachelor), "háskólapróf|háskólamenntun|bs próf|ba próf"},
    PhraseList{"is", level(master), "meistarapróf|meistaragráða"},
    PhraseList{"uk", level(bachelor), "вища освіта|бакалавр*"},
};

constexpr std::array<std::string_view, 22> kCertificateNames{"driving licence",
                                                             "PMP",
                                                             "PRINCE2",
                                                             "ITIL",
                                                             "CISSP",
                                                             "CISA",
                                                             "CISM",
                                                             "CCNA",
                                                             "Scrum Master",
                                                             "TOGAF",
                                                             "Six Sigma",
                                                             "ACCA",
                                                             "CPA",
                                                             "CFA",
                                                             "AWS",
                                                             "Azure",
                                                             "CompTIA",
                                                             "HACCP",
                                                             "first aid",
                                                             "forklift licence",
                                                             "ADR",
                                                             "certification, not named"};

constexpr std::array kCertificates{
    PhraseList{"en", 0,
               "driving licence|driver s license|drivers license|driving license|driver s "
               "licence|clean licence"},
    PhraseList{"de", 0, "führerschein*|fahrerlaubnis"},
    PhraseList{"fr", 0, "permis b|permis de conduire|permis c"},
    PhraseList{"es", 0, "carnet de conducir|permiso de conducir|carné de conducir"},
    PhraseList{"it", 0, "patente b|patente di guida|patente"},
    PhraseList{"pt", 0, "carta de condução"},
    PhraseList{"nl", 0, "rijbewijs"},
    PhraseList{"da", 0, "kørekort"},
    PhraseList{"sv", 0, "körkort|b körkort"},
    PhraseList{"no", 0, "førerkort"},
    PhraseList{"fi", 0, "ajokortti|b ajokortti"},
    PhraseList{"pl", 0, "prawo jazdy"},
    PhraseList{"cs", 0, "řidičský průkaz|řidičské oprávnění"},
    PhraseList{"sk", 0, "vodičský preukaz"},
    PhraseList{"sl", 0, "vozniški izpit"},
    PhraseList{"hr", 0, "vozačka dozvola"},
    PhraseList{"bg", 0, "шофьорска книжка"},
    PhraseList{"ro", 0, "permis de conducere|permis auto"},
    PhraseList{"hu", 0, "jogosítvány|b kategóriás jogosítvány"},
    PhraseList{"el", 0, "άδεια οδήγησης|δίπλωμα οδήγησης"},
    PhraseList{"et", 0, "juhiluba|b kategooria juhiluba"},
    PhraseList{"lv", 0, "autovadītāja apliecība"},
    PhraseList{"lt", 0, "vairuotojo pažymėjimas"},
    PhraseList{"uk", 0, "водійські права|водійське посвідчення"},
    PhraseList{"", 1, "pmp"},
    PhraseList{"", 2, "prince2|prince 2"},
    PhraseList{"", 3, "itil"},
    PhraseList{"", 4, "cissp"},
    PhraseList{"", 5, "cisa"},
    PhraseList{"", 6, "cism"},
    PhraseList{"", 7, "ccna"},
    PhraseList{"", 8, "certified scrum master|csm|psm|scrum master certif*"},
    PhraseList{"", 9, "togaf"},
    PhraseList{"", 10, "six sigma"},
    PhraseList{"", 11, "acca"},
    PhraseList{"", 12, "cpa"},
    PhraseList{"", 13, "cfa"},
    PhraseList{"", 14, "aws certif*"},
    PhraseList{"", 15, "azure certif*"},
    PhraseList{"", 16, "comptia"},
    PhraseList{"", 17, "haccp"},
    PhraseList{"", 18, "first aid certif*|ersthelfer*|førstehjælpsbevis|sst certif*"},
    PhraseList{"", 19,
               "forklift licen*|staplerschein|truckkort|truckførerkort|gaffeltruck*|"
               "caces|carnet de carretillero|truckcertifikat*|gaffeltruckcertifikat*|"
               "uprawnienia na wózki"},
    PhraseList{"", 20, "adr certif*|adr schein|adr bevis|adr intyg"},
    PhraseList{"", 21,
               "certification|certifications|certificate|certificates|zertifikat*|"
               "zertifizierung*|certificering*|branchecertificering*|certificazion*|"
               "certificación|certificaciones|certificação|certificações|certyfikat*|"
               "certifikat*|sertifikaat*|sertifika*|certifikát*"},
};

}  // namespace

const Phrases& report_cues() {
  static const Phrases all(kReports);
  return all;
}
const Phrases& boss_words() {
  static const Phrases all(kBosses);
  return all;
}
const Phrases& team_cues() {
  static const Phrases all(kTeams);
  return all;
}
const Phrases& lead_words() {
  static const Phrases all(kLeads);
  return all;
}
const Phrases& year_words() {
  static const Phrases all(kYears);
  return all;
}
std::span<const std::string_view> experience_parts() {
  return kExperience;
}
const Phrases& education_cues() {
  static const Phrases all(kEducation);
  return all;
}
const Phrases& certificate_cues() {
  static const Phrases all(kCertificates);
  return all;
}
std::span<const std::string_view> certificate_names() {
  return kCertificateNames;
}

}  // namespace metier::market
