// Words of money that is no pay, and of numbers that are no money.
#include "pay/lexicon.h"

namespace metier::pay {
namespace {

constexpr Words kWords[] = {
    // The firm's money.
    {kOther,
     "lift up to|lifting up to|carry up to|kredytów|kredytach|budget*|sales of|sales "
     "worth|projects worth|projects of|project value|projekty o|projektów "
     "o|capital of|fund of|projets de|raised|rent of|course fee|training budget|insurance "
     "cover*|rent is|"
     "turnover|revenue*|obrót|obrot*|przychod*|przychód|umsatz*|jahresumsatz|chiffre d affaires|"
     "omzet*|jaaromzet|fatturato*|facturación|faturação|faturamento|facturamos|omsætning*|"
     "omsättning*|"
     "omsetning*|liikevaih*|árbevétel*|obrat*|cifra de afaceri|cifra de negocios|оборот*|приход*|"
     "τζίρ*|κύκλος εργασιών|käive|käibe|apgroz*|apyvart*|promet|prihod*|prihodki|fungiert|funding|"
     "raising|seed|inwestyc*|kapital*|kapitał*|valuation|worth|wartość|"
     "wartości|wart|valued|volumen|projekt* o|contracts|contrats|"
     "auftrag*|deal|deals|tender*|przetarg*|zamówie*|gmv|arr|ebitda|profit*|zysk*|gewinn*|assets|"
     "aktywa|"
     "portfolio|portfel*|umsätze|forecast|ciro|cironuz|veltu|budżet*|бюджет*|προϋπολογισμ*|"
     "rozpočet*|rozpočt*|költségvetés*|presupuesto*|orçamento|buget*|budjet*|eelarve*"},
    {kOther, "ca", Period::unknown, {}, "fr"},
    {kOther, "bon|bony|bonu|bonów", Period::unknown, {}, "pl"},
    // Gross and net of other things.
    {kOther,
     "gross vehicle|gross weight|gross tonnage|gross margin|gross profit|gross domestic|gross "
     "floor|"
     "net weight|net profit|net sales|net revenue|net worth|net assets|net zero|net promoter|net "
     "core|"
     "net framework|net developer|dot net|asp net|vb net|ado net|masa brutto|masy brutto|waga "
     "brutto|"
     "wagi brutto|nettomasse|bruttoregistertonnen|net present"},
    // Prices.
    {kOther,
     "cena|ceny|cenie|cen|koszt*|kosten|kost|koster|kostar|cost|costs|coût*|costo|costi|price*|"
     "pricing|preis*|prix|prezzo|precio|preço|"
     "prijs|pris|priser|priset|hinta|hind|cenu|kaina|ára|pret|preț*|цена|ціна|τιμή|courses|szkole*|"
     "kurs|kursu|kursy|curso|corso|tuition|fee|fees|gebühr*|frais|opłat*|opłata|taxe|avgift|gebyr|"
     "tassa|miete|"
     "loyer|czynsz|huur|husleje|najem|deposit|kaucj*|kaution|caution|zakwaterowan*|"
     "unterkunft|logement|huisvesting|kwater*|nocleg*"},
    // What comes on top of pay.
    {kOther,
     "lunch|ubezpieczenie|ubezpieczenia|insurance|versicherung|kredyt|kredytu|kredyty|loan|loans|"
     "składki|składka|gym membership|"
     "bonus*|boni|premia|premie|premii|premię|premią|premiow*|prämie*|prime|primes|premio|premi|"
     "tantiem*|"
     "signing|sign "
     "on|referral|refer|polec*|rekomend*|doporučen*|odporúčan*|dodatek|dodatk*|zulage*|zuschlag*|"
     "zuschläge|zuschuss*|"
     "zuschüss*|allowance*|"
     "voucher*|bony|bonów|gutschein*|essensgutschein*|ticket|titre*|chèque*|cheque*|buoni|buono|"
     "stravenk*|stravné*|"
     "gastrolíst*|meal|meals|maaltijdcheque*|ecocheque*|zniżk*|carte "
     "swile|kafeter*|cafeter*|szép|sodexo|edenred|multisport*|benefit*|benefic*|"
     "beneficios|förmån*|friskvård*|friskvard*|wellbeing|mobilit*|"
     "assurance|mutuelle|assicura*|seguro*|pojištěn*|pension*|vwl|vermögenswirks*|altersvorsorge|"
     "jobticket|"
     "deutschlandticket|fahrtkosten*|fahrgeld|reiskosten*|kilometervergoed*|diet*|dieta|diety|per "
     "diem|relokac*|relocation|"
     "dofinans*|doplat*|dopłat*|zwrot*|refund*|reimburs*|erstatt*|rembours*|rimbors*|expenses|"
     "spesen|příplat*|příspěv*|"
     "príplat*|príspev*|pótlék*|juttatás*|béren "
     "kívüli|bonusz|bónusz|prémium*|tichet*|bonuri|primă|prime de|"
     "ваучер*|бонус*|преми*|премі*|δώρο|μπόνους|επίδομα|kuponi|regres|božićnica|topli "
     "obrok|uskrsnica|"
     "lisä*|lisää|etu|edut|lounas*|liikunta*|preemia|lisatasu|prēmij*|piemaks*|apdrošin*|pried*|"
     "premij*|tillæg*|tillegg*|"
     "tillägg*|feriepenge|julegave|rabat*|rabatt*|discount*|sconto|descuento|wyprawka|yearly "
     "budget|"
     "weiterbild*|home office*|homeoffice*|gadżet*|startgeld|"
     "willkommens*|antrittspr*|werber*|ikramiye|yemek|yol "
     "ücreti|prowizj*|provision*|commission*|comisi*|provizi*|"
     "fizetésen felül|kilometrów*|kilometer*"},
    // Other sums.
    {kOther,
     "kara|karę|karze|grzywn*|mandat*|penalty|penalties|strafe|bußgeld|amende|debt|debts|dług*|"
     "crédit|"
     "grant|grants|dotac*|subsid*|subvention*|donat*|darowizn*|prize|nagrod*|transaction*|transak*|"
     "order value|lifting|"
     "heben|ticket size|oszczędn*|cashback|saldo|invoice value|przelew*|polis*|suma gwarancyjna|"
     "odszkodow*|customers worth|threshold|próg"},
    // What is counted or measured, behind the number.
    {kCount,
     "employees|people|colleagues|staff|mitarbeiter*|mitarbeitende*|beschäftigte*|kollegen|"
     "pracowni*|osób|osoby|osoba|salariés|"
     "collaborateurs|personnes|medarbejdere|medarbetare|anställda|ansatte|dipendenti|persone|"
     "persona|empleados|personas|"
     "colaboradores|pessoas|medewerkers|mensen|collega|zaměstnan*|zamestnan*|lidí|ľudí|zaposlen*|"
     "zaposlenih|munkatárs*|fő|"
     "angajați|angajati|oameni|служител*|працівник*|співробітник*|хора|εργαζομ*|άτομα|henkilö*|"
     "työntekij*|töötaja*|inimest|"
     "darbiniek*|darbuotoj*|users|użytkown*|kunden|customers|clients|klient*|kund*|clienti|"
     "clientes|klanten|guests|gäste|"
     "students|uczniów|patients|patienten|pacjentów|beds|betten|łóżek|rooms|zimmer|stores|sklepów|"
     "filialen|magasins|"
     "km|kilometr*|kilometer*|kilómetros|m2|m²|qm|sqm|m3|kg|kilo|tons|ton|tonnes|tonnen|mb|gb|tb|"
     "ghz|kw|kwh|mw|hp|volt|"
     "lat|letni*|years "
     "of|jahre|jährige*|roku|yo|anni|años|let|lata|rokiem|éves|ani|години|років|ετών|vuotta|aastat|"
     "gadi|metų|r|minut*|min|minutes|sek|seconds|procent*|percent|prozent|pkt|points|punkt*|"
     "miesięcy|miesiące|months|monate|monaten|mesi|meses|maanden|måneder|månader|měsíců|mesiacov|"
     "luni|"
     "місяців|kuukautta|mėnesių|mēnešu|kuud|mjeseci|mesecev|"
     "dni|tage|days|jours|días|giorni|dagar|dage|dagen|dager|dní|nap|zile|дни|днів|päivää|päeva|"
     "dienas|dienų|"
     "countries|krajów|ländern|pays|länder|locations|standorte|szt|sztuk|stück|pcs|pieces|items|"
     "words|zeichen|followers|"
     "godzin|wizyt|wizyta|wizytę|dyżur|kurs|paczka|paczkę|lekcja|lekcję|adres|stop|zlecenie|visit|"
     "session|lesson|page|word|article|order|parcel|shift|lezione|séance|stykk|calls|vat|st|nd|rd|"
     "th|er|ème|e|eme|stopni|grad|degrees|lines|linii|vacancies|"
     "positions|miejsc"},
    // Before a number of another kind.
    {kNumber,
     "w godz|w "
     "godzinach|godziny|tel|telefon*|phone|mobile|mob|kom|handy|fax|tél|téléphone|teléfono|puhelin|"
     "tlf|тел|τηλ|call|"
     "ring|whatsapp|sms|nr|no|"
     "numer|nummer|number|ref|reference|referenz|id|code|kod|kode|kennziffer|job|iso|en|din|pn|"
     "norm*|art|poz|dz u|ust|§|"
     "paragraf|ul|ulica|street|str|straße|rue|avenue|via|plz|postcode|zip|room|pokój|regon|nip|krs|"
     "kvk|siret|cvr|ičo|bulstat|"
     "version|ver|v|windows|office|model|typ|daf|volvo|scania|man|class|classe|grade|level|niveau|"
     "e g|tvöd|stufe|born|rocznik|"
     "year|since|seit|depuis|desde|sedan|siden|od roku|from year|in|w "
     "roku|dnia|am|le|den|datum|date|data|deadline|"
     "lønnstrinn|trinn|ltr|paygrade|band|factor"},
};

}  // namespace

std::span<const Words> other_words() {
  return kWords;
}

}  // namespace metier::pay
