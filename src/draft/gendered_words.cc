#include "draft/gendered_words.h"

#include <array>

namespace metier::draft {
namespace {

constexpr std::array kEnglish{
    GenderedWord{"waitress", "waiter or server"}, GenderedWord{"waitresses", "waiters or servers"},
    GenderedWord{"salesman", "salesperson"}, GenderedWord{"saleswoman", "salesperson"},
    GenderedWord{"salesmen", "sales staff"}, GenderedWord{"saleslady", "salesperson"},
    GenderedWord{"chairman", "chair"}, GenderedWord{"chairwoman", "chair"},
    GenderedWord{"fireman", "firefighter"}, GenderedWord{"firemen", "firefighters"},
    GenderedWord{"policeman", "police officer"}, GenderedWord{"policewoman", "police officer"},
    GenderedWord{"stewardess", "flight attendant"}, GenderedWord{"air hostess", "flight attendant"},
    GenderedWord{"barman", "bartender"}, GenderedWord{"barmaid", "bartender"},
    GenderedWord{"foreman", "supervisor"}, GenderedWord{"handyman", "maintenance worker"},
    GenderedWord{"cleaning lady", "cleaner"}, GenderedWord{"charwoman", "cleaner"},
    GenderedWord{"chambermaid", "room attendant"}, GenderedWord{"housemaid", "housekeeper"},
    GenderedWord{"businessman", "business person"}, GenderedWord{"cameraman", "camera operator"},
    GenderedWord{"draughtsman", "drafter"}, GenderedWord{"draftsman", "drafter"},
    GenderedWord{"repairman", "repairer"}, GenderedWord{"serviceman", "service technician"},
    GenderedWord{"spokesman", "spokesperson"}, GenderedWord{"spokeswoman", "spokesperson"},
    GenderedWord{"tradesman", "tradesperson"}, GenderedWord{"workman", "worker"},
    GenderedWord{"craftsman", "craftsperson"}, GenderedWord{"groundsman", "groundskeeper"},
    GenderedWord{"postman", "postal worker"}, GenderedWord{"milkman", "milk deliverer"},
    GenderedWord{"doorman", "door attendant"}, GenderedWord{"anchorman", "news presenter"},
    GenderedWord{"hostess", "host"}, GenderedWord{"actress", "actor"},
    GenderedWord{"seamstress", "sewer"}, GenderedWord{"manageress", "manager"},
    GenderedWord{"headmaster", "head teacher"}, GenderedWord{"headmistress", "head teacher"},
    GenderedWord{"masseuse", "massage therapist"}, GenderedWord{"girl friday", "assistant"},
    GenderedWord{"office girl", "office assistant"}, GenderedWord{"office boy", "office assistant"}};
constexpr std::array kGerman{
    GenderedWord{"Kaufmann", "Kaufmann/Kauffrau"}, GenderedWord{"Kauffrau", "Kaufmann/Kauffrau"},
    GenderedWord{"Fachmann", "Fachkraft"}, GenderedWord{"Fachfrau", "Fachkraft"},
    GenderedWord{"Feuerwehrmann", "Feuerwehrkraft"}, GenderedWord{"Putzfrau", "Reinigungskraft"},
    GenderedWord{"Reinigungsfrau", "Reinigungskraft"}, GenderedWord{"Zimmermädchen", "Zimmerservice"},
    GenderedWord{"Krankenschwester", "Pflegefachkraft"},
    GenderedWord{"Krankenpfleger", "Pflegefachkraft"},
    GenderedWord{"Stewardess", "Flugbegleiter/Flugbegleiterin"},
    GenderedWord{"Kellnerin", "Servicekraft"}, GenderedWord{"Kellner", "Servicekraft"},
    GenderedWord{"Verkäuferin", "Verkaufskraft"}, GenderedWord{"Verkäufer", "Verkaufskraft"},
    GenderedWord{"Sekretärin", "Sekretariatskraft"}, GenderedWord{"Arzthelferin", "Medizinische Fachkraft"},
    GenderedWord{"Erzieherin", "Pädagogische Fachkraft"}, GenderedWord{"Erzieher", "Pädagogische Fachkraft"},
    GenderedWord{"Hausmeister", "Hausmeister/Hausmeisterin"},
    GenderedWord{"Mitarbeiter", "Mitarbeiter/Mitarbeiterin"},
    GenderedWord{"Mitarbeiterin", "Mitarbeiter/Mitarbeiterin"}};
constexpr std::array kFrench{
    GenderedWord{"serveuse", "serveur/serveuse"}, GenderedWord{"vendeuse", "vendeur/vendeuse"},
    GenderedWord{"hôtesse", "hôte/hôtesse"}, GenderedWord{"infirmière", "infirmier/infirmière"},
    GenderedWord{"caissière", "caissier/caissière"}, GenderedWord{"femme de ménage", "agent de nettoyage"},
    GenderedWord{"femme de chambre", "employé/employée d'étage"},
    GenderedWord{"assistante", "assistant/assistante"},
    GenderedWord{"directeur", "directeur/directrice"}, GenderedWord{"directrice", "directeur/directrice"},
    GenderedWord{"développeur", "développeur/développeuse"}, GenderedWord{"vendeur", "vendeur/vendeuse"},
    GenderedWord{"serveur", "serveur/serveuse"}, GenderedWord{"cuisinier", "cuisinier/cuisinière"},
    GenderedWord{"technicien", "technicien/technicienne"}};
constexpr std::array kSpanish{
    GenderedWord{"camarera", "camarero/camarera"}, GenderedWord{"azafata", "auxiliar de vuelo"},
    GenderedWord{"secretaria", "secretario/secretaria"}, GenderedWord{"limpiadora", "personal de limpieza"},
    GenderedWord{"dependienta", "dependiente/dependienta"}, GenderedWord{"enfermera", "enfermero/enfermera"},
    GenderedWord{"cajera", "cajero/cajera"}, GenderedWord{"niñera", "cuidador/cuidadora infantil"},
    GenderedWord{"camarero", "camarero/camarera"}, GenderedWord{"cocinero", "cocinero/cocinera"}};
constexpr std::array kItalian{
    GenderedWord{"cameriera", "cameriere/cameriera"}, GenderedWord{"cameriere", "cameriere/cameriera"},
    GenderedWord{"segretaria", "segretario/segretaria"}, GenderedWord{"commessa", "addetto/addetta alle vendite"},
    GenderedWord{"commesso", "addetto/addetta alle vendite"}, GenderedWord{"infermiera", "infermiere/infermiera"},
    GenderedWord{"donna delle pulizie", "addetto/addetta alle pulizie"},
    GenderedWord{"cassiera", "cassiere/cassiera"}, GenderedWord{"impiegata", "impiegato/impiegata"}};
constexpr std::array kDutch{
    GenderedWord{"serveerster", "bedieningsmedewerker"}, GenderedWord{"verpleegster", "verpleegkundige"},
    GenderedWord{"secretaresse", "secretarieel medewerker"}, GenderedWord{"poetsvrouw", "schoonmaakmedewerker"},
    GenderedWord{"schoonmaakster", "schoonmaakmedewerker"}, GenderedWord{"verkoopster", "verkoopmedewerker"},
    GenderedWord{"brandweerman", "brandweermedewerker"}, GenderedWord{"politieman", "politiemedewerker"},
    GenderedWord{"stewardess", "cabinemedewerker"}, GenderedWord{"juf", "leerkracht"},
    GenderedWord{"kapster", "kapper/kapster"}, GenderedWord{"klusjesman", "onderhoudsmedewerker"},
    GenderedWord{"vakman", "vakkracht"}, GenderedWord{"cameraman", "camera-operator"}};
constexpr std::array kPolish{
    GenderedWord{"kelnerka", "kelner/kelnerka"}, GenderedWord{"sprzątaczka", "osoba sprzątająca"},
    GenderedWord{"sekretarka", "sekretarz/sekretarka"}, GenderedWord{"sprzedawczyni", "sprzedawca/sprzedawczyni"},
    GenderedWord{"pielęgniarka", "pielęgniarz/pielęgniarka"}, GenderedWord{"kasjerka", "kasjer/kasjerka"},
    GenderedWord{"recepcjonistka", "recepcjonista/recepcjonistka"},
    GenderedWord{"opiekunka", "opiekun/opiekunka"}, GenderedWord{"kucharka", "kucharz/kucharka"}};
constexpr std::array kDanish{
    GenderedWord{"servitrice", "tjener"}, GenderedWord{"stewardesse", "kabinepersonale"},
    GenderedWord{"rengøringsdame", "rengøringsassistent"}, GenderedWord{"kontordame", "kontorassistent"},
    GenderedWord{"brandmand", "brandfolk"}, GenderedWord{"politimand", "politibetjent"},
    GenderedWord{"formand", "forperson"}, GenderedWord{"lagermand", "lagermedarbejder"},
    GenderedWord{"altmuligmand", "teknisk medarbejder"},
    GenderedWord{"værtinde", "vært"}, GenderedWord{"sekretærinde", "sekretær"},
    GenderedWord{"ekspeditrice", "ekspedient"}, GenderedWord{"fagmand", "fagperson"}};
constexpr std::array kSwedish{
    GenderedWord{"servitris", "serveringspersonal"}, GenderedWord{"städerska", "lokalvårdare"},
    GenderedWord{"flygvärdinna", "kabinpersonal"}, GenderedWord{"brandman", "brandbekämpare"},
    GenderedWord{"polisman", "polis"}, GenderedWord{"talesman", "talesperson"},
    GenderedWord{"värdinna", "värd"}, GenderedWord{"frisörska", "frisör"},
    GenderedWord{"kassörska", "kassapersonal"}, GenderedWord{"hantverksman", "hantverkare"},
    GenderedWord{"förman", "arbetsledare"}, GenderedWord{"sömmerska", "sömnadsarbetare"}};
constexpr std::array kPortuguese{
    GenderedWord{"empregada de mesa", "empregado/a de mesa"}, GenderedWord{"empregada de limpeza", "pessoal de limpeza"},
    GenderedWord{"secretária", "secretário/a"}, GenderedWord{"hospedeira", "assistente de bordo"},
    GenderedWord{"enfermeira", "enfermeiro/a"}, GenderedWord{"cozinheira", "cozinheiro/a"},
    GenderedWord{"cozinheiro", "cozinheiro/a"}, GenderedWord{"empregado de mesa", "empregado/a de mesa"},
    GenderedWord{"vendedora", "vendedor/a"}};
constexpr std::array kCzech{
    GenderedWord{"servírka", "číšník/servírka"}, GenderedWord{"číšník", "číšník/servírka"},
    GenderedWord{"uklízečka", "pracovník/pracovnice úklidu"}, GenderedWord{"sekretářka", "asistent/asistentka"},
    GenderedWord{"prodavačka", "prodavač/prodavačka"}, GenderedWord{"prodavač", "prodavač/prodavačka"},
    GenderedWord{"zdravotní sestra", "všeobecná sestra / ošetřovatel"},
    GenderedWord{"kuchařka", "kuchař/kuchařka"}, GenderedWord{"kuchař", "kuchař/kuchařka"},
    GenderedWord{"letuška", "palubní průvodčí"}};

constexpr std::array kAll{
    GenderedWords{"cs", kCzech},   GenderedWords{"da", kDanish},  GenderedWords{"de", kGerman},
    GenderedWords{"en", kEnglish}, GenderedWords{"es", kSpanish}, GenderedWords{"fr", kFrench},
    GenderedWords{"it", kItalian}, GenderedWords{"nl", kDutch},   GenderedWords{"pl", kPolish},
    GenderedWords{"pt", kPortuguese}, GenderedWords{"sv", kSwedish}};

}  // namespace

std::span<const GenderedWords> gendered_words() {
  return kAll;
}

}  // namespace metier::draft
