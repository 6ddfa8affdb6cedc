// What make_places.mjs knows and its sources do not say.

export const EUROPE = new Set(("AD AL AT AX BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV "
  + "MC MD ME MK MT NL NO PL PT RE RO RS SE SI SJ SK SM TR UA VA XK GP MQ GF YT").split(" "));

// Languages whose names of countries and regions are taken over.
export const LANGUAGES = ("en bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb is uk sq sr_Latn sr bs mk tr ka "
  + "ca eu gl cy lb ru no nn").split(" ");

// The language of a country's or a region's own name.
export const OWN_LANGUAGE = {
  AT: ["de"], BE: ["nl", "fr"], "BE-WAL": ["fr"], BG: ["bg"], CH: ["de"], "CH-GE": ["fr"], "CH-VD": ["fr"], "CH-NE": ["fr"],
  "CH-JU": ["fr"], "CH-FR": ["fr", "de"], "CH-VS": ["fr", "de"], "CH-TI": ["it"], CZ: ["cs"], CY: ["el"], DE: ["de"], DK: ["da"],
  EE: ["et"], ES: ["es"], FI: ["fi", "sv"], FR: ["fr"], GR: ["el"], HR: ["hr"], HU: ["hu"], IS: ["is"], IT: ["it"], LT: ["lt"],
  LU: ["fr", "lb"], LV: ["lv"], NL: ["nl"], NO: ["nb", "no"], PL: ["pl"], PT: ["pt"], RO: ["ro"], SE: ["sv"], SI: ["sl"], SK: ["sk"],
  TR: ["tr"], UA: ["uk"], RS: ["sr_Latn", "sr"], BA: ["bs"], MK: ["mk"], AL: ["sq"], MD: ["ro"], GE: ["ka"], LI: ["de"],
};

// Of cars, where they are not the alpha-2 code; postal addresses still carry them ("D-80331").
export const CAR_CODES = {
  AT: "A", BE: "B", DE: "D", ES: "E", FR: "F", HU: "H", IT: "I", LU: "L", NO: "N", PT: "P", SE: "S", FI: "FIN", IE: "IRL",
  SI: "SLO", EE: "EST", GB: "UK", GR: "EL",
};

// Abbreviations that are nobody's code.
export const SHORT_COUNTRY_NAMES = new Set(["USA", "UK", "US", "ΗΠΑ", "САЩ", "США", "САД", "ZDA", "ABD", "SAD", "EUA", "EE. UU.", "UAE"]);

export const EXTRA_COUNTRY_NAMES = {
  AE: ["UAE"], AT: ["Republik Österreich", "österreichweit"],
  BA: ["Bosna a Hercegovina", "Bosnia and Herzegovina", "BiH"], BE: ["Belgium"], BG: ["Republic of Bulgaria"],
  CH: ["Schweizerische Eidgenossenschaft", "Confoederatio Helvetica", "Suisse", "Svizzera", "Svizra", "Swiss", "schweizweit"],
  CZ: ["Česká republika", "Tschechische Republik", "République tchèque", "Repubblica Ceca", "República Checa", "Czech Rep", "Tschechei",
    "Čechy", "Cehia", "Republika Czeska", "Чешка република", "Tjekkiet", "Tsjechische Republiek", "Česko"],
  CY: ["Republic of Cyprus"], DE: ["Federal Republic of Germany", "Bundesrepublik Deutschland", "BRD", "deutschlandweit", "Allemagne fédérale"],
  DK: ["Kongeriget Danmark"], EE: ["Eesti Vabariik"], ES: ["Kingdom of Spain", "Reino de España", "Espanya"],
  FI: ["Republic of Finland"], FR: ["République française", "France métropolitaine", "France entière", "toute la France"],
  GB: ["Great Britain", "Britain", "U.K.", "Großbritannien", "Grossbritannien", "Grande-Bretagne", "Gran Bretaña", "Gran Bretagna", "Grã-Bretanha",
    "Groot-Brittannië", "Wielka Brytania", "Velká Británie", "Iso-Britannia", "Suurbritannia", "Lielbritānija", "Didžioji Britanija",
    "Veľká Británia", "Nagy-Britannia", "Velika Britanija", "Marea Britanie", "Великобритания", "Μεγάλη Βρετανία"],
  GR: ["Hellas", "Hellenic Republic"], HR: ["Republika Hrvatska"], HU: ["Magyar Köztársaság"],
  IE: ["Republic of Ireland", "Éire", "Eire"], IT: ["Repubblica italiana"], LT: ["Lietuvos Respublika"], LU: ["Grand Duchy of Luxembourg", "Grand-Duché de Luxembourg"],
  LV: ["Latvijas Republika"], MD: ["Republic of Moldova", "Republica Moldova"], MK: ["Macedonia", "Makedonija", "FYROM"], MT: ["Republic of Malta"],
  NL: ["The Netherlands", "Holland", "Hollande", "Holanda", "Olanda", "Holandia", "Holandsko", "Hollandia", "Nizozemska", "Pays Bas", "Países Bajos", "Alankomaat",
    "Ολλανδία", "Холандия", "Holandija", "Nederländerna", "Nederlandene"],
  PL: ["Republic of Poland", "Rzeczpospolita Polska"], PT: ["República Portuguesa"], RO: ["Rumania"], RU: ["Russian Federation", "Российская Федерация"],
  SE: ["Kingdom of Sweden", "Konungariket Sverige"], SI: ["Republika Slovenija"], SK: ["Slovak Republic", "Slovenská republika", "Slowakische Republik", "Slovakia"],
  TR: ["Turkey", "Türkiye", "Turkiet"], UA: ["Ukraine"],
  US: ["USA", "U.S.A.", "U.S.", "US", "United States of America", "America", "Vereinigte Staaten von Amerika", "Etats-Unis d'Amérique", "EEUU", "EE.UU.", "EUA",
    "Stany Zjednoczone Ameryki", "Amerika", "Stati Uniti d'America"],
};

// Outside of Europe names of regions are looked up in these countries only.
export const REGIONS_BY_NAME = new Set("US CA AU NZ BR MX IN ZA".split(" "));

// Towns that ISO 3166-2 has beside the counties that they lie in.
export const NO_REGIONS = new Set("BC DE DU EG ER GY HV KM KV MI NK NY PS SD SF SH SK SN SS ST TB VM ZE".split(" ").map((c) => `HU-${c}`));

// Regions newer than the release of CLDR, or that it has no names of.
export const EXTRA_REGIONS = {
  "ES-CN": { parent: "ES", names: ["Canarias"] },
  "NO-31": { parent: "NO", names: ["Østfold"] }, "NO-32": { parent: "NO", names: ["Akershus"] },
  "NO-33": { parent: "NO", names: ["Buskerud"] }, "NO-39": { parent: "NO", names: ["Vestfold"] },
  "NO-40": { parent: "NO", names: ["Telemark"] }, "NO-55": { parent: "NO", names: ["Troms", "Romsa", "Tromssa"] },
  "NO-56": { parent: "NO", names: ["Finnmark", "Finnmárku", "Finmarkku"] },
  "LV-111": { parent: "LV", names: ["Augšdaugavas novads", "Augšdaugava"] },
  "LV-112": { parent: "LV", names: ["Dienvidkurzemes novads", "South Kurzeme"] },
  "LV-113": { parent: "LV", names: ["Valmieras novads", "Valmiera"] },
};

export const NO_REGION_NAMES = new Set(["City", "Сити", "Siti", "Region", "Centre"]);

export const REGION_ALIASES = {
  "FR-20R": ["Corsica", "Korsika", "Córcega", "Korzika", "Korsyka"],
  "AT-9": ["Wien"], "BE-BRU": ["Bruxelles", "Brussel", "Brussels", "Brüssel", "Bruxelles-Capitale", "Brussels Hoofdstedelijk Gewest"], "BE-VLG": ["Vlaanderen", "Flanders", "Flandre"],
  "BE-WAL": ["Wallonie", "Wallonia"], "CZ-10": ["Praha", "Hlavní město Praha", "Prague"], "DE-NW": ["NRW"], "DE-BW": ["BaWü"],
  "DE-MV": ["MeckPomm", "Mecklenburg"], "DK-84": ["Hovedstaden", "Storkøbenhavn", "Region Hovedstaden", "Greater Copenhagen"],
  "DK-85": ["Sjælland", "Region Sjælland"], "DK-81": ["Nordjylland", "Region Nordjylland"], "DK-82": ["Midtjylland", "Region Midtjylland"],
  "DK-83": ["Syddanmark", "Region Syddanmark"], "FR-IDF": ["Région parisienne", "IDF"], "FR-PAC": ["PACA", "Provence Alpes Côte d'Azur"],
  "FR-ARA": ["Rhône-Alpes", "Auvergne"], "FR-GES": ["Alsace", "Lorraine", "Champagne-Ardenne"], "FR-HDF": ["Nord-Pas-de-Calais", "Picardie"],
  "FR-NAQ": ["Aquitaine", "Limousin", "Poitou-Charentes"], "FR-OCC": ["Languedoc-Roussillon", "Midi-Pyrénées"],
  "FR-NOR": ["Basse-Normandie", "Haute-Normandie"], "FR-BFC": ["Bourgogne", "Franche-Comté"], "FR-CVL": ["Centre Val de Loire"],
  "SE-AB": ["Stockholms län"], "SE-C": ["Uppsala län"], "SE-M": ["Skåne"], "ES-MD": ["Comunidad de Madrid", "Madrid"], "ES-CT": ["Catalunya", "Cataluña"],
  "ES-PV": ["País Vasco", "Euskadi"], "ES-VC": ["Comunidad Valenciana", "Comunitat Valenciana"], "ES-IB": ["Baleares", "Islas Baleares", "Illes Balears"],
  "ES-CN": ["Canarias", "Islas Canarias"], "ES-NC": ["Navarra"], "ES-AS": ["Asturias"], "ES-MC": ["Murcia", "Región de Murcia"],
  "HU-BU": ["Budapest"], "IT-23": ["Valle d'Aosta", "Val d'Aosta"], "IT-32": ["Trentino Alto Adige", "Südtirol", "Alto Adige"], "IT-36": ["Friuli"],
  "PL-14": ["woj. mazowieckie"], "RO-B": ["Bucureşti", "Bucuresti"], "SK-BL": ["Bratislavský kraj"], "CH-GR": ["Graubünden"], "CH-ZH": ["Kanton Zürich"],
  "IE-L": ["Leinster"], "GB-ENG": ["England"], "GB-SCT": ["Scotland"], "GB-WLS": ["Wales", "Cymru"], "GB-NIR": ["Northern Ireland"],
};

// GeoNames' codes that a comparison of names does not find, or finds wrongly. Empty: no code fits.
export const ADMIN1 = {
  BA: { "01": "BIH", "02": "SRP" }, BG: { 42: "22", 58: "23" }, CY: { "01": "04", "02": "06" },
  CZ: { 78: "64", 79: "31", 81: "41", 85: "80", 88: "20" }, DK: { 18: "82", 19: "81", 21: "83" }, EE: { 18: "79", "07": "56" },
  ES: { 54: "CM", 55: "CL" }, FI: { 17: "14", 14: "03", 11: "15", 10: "04" }, FR: { 94: "20R", 75: "NAQ", 28: "NOR" },
  HR: { 20: "01", 21: "21" }, HU: { 23: "VE" }, IS: { 41: "5", 40: "6", 38: "7", 42: "8", 45: "3" },
  LV: { 33: "106", 32: "VEN", 27: "088", 24: "077", 23: "REZ", 12: "041", 11: "JEL" },
  MK: { 78: "208", 47: "407", "01": "802", C9: "109", 18: "313", 20: "816", 22: "203", 43: "307", 46: "206", 53: "504", 54: "505", 83: "209",
    84: "409", E4: "607", 97: "706", 98: "211", A2: "813", B3: "301", B7: "603", C3: "605", F5: "304", F6: "" },
  PL: { 81: "20", 84: "26", 73: "04" }, RS: { SE: "" },
  UA: { 26: "23", 17: "51", 16: "48", "09": "68", "02": "74", "01": "71", 12: "30", 13: "32" },
};

// Towns that GeoNames has under an English or another foreign name: their own, then further names.
export const NATIVE = {
  "AT Vienna": "Wien", "BE Brussels": "Bruxelles|Brussel", "BE Ostend": "Oostende", "BG Veliko Tŭrnovo": "Veliko Tarnovo",
  "CH Sankt Gallen": "St. Gallen", "CH Biel/Bienne": "Biel/Bienne|Biel|Bienne", "CH Sitten": "Sion",
  "CY Nicosia": "Lefkosia", "CY Limassol": "Lemesos", "CY Larnaca": "Larnaka", "CY Famagusta": "Ammochostos", "CY Paphos": "Pafos",
  "CZ Prague": "Praha", "CZ Pilsen": "Plzeň", "DE Munich": "München", "DE Halle (Saale)": "Halle (Saale)|Halle",
  "DE Freiburg": "Freiburg im Breisgau|Freiburg", "DE Frankfurt am Main": "Frankfurt am Main|Frankfurt",
  "DE Frankfurt (Oder)": "Frankfurt (Oder)|Frankfurt", "DK Copenhagen": "København", "DK Århus": "Aarhus|Århus",
  "ES Gasteiz / Vitoria": "Vitoria-Gasteiz|Vitoria|Gasteiz", "ES Donostia / San Sebastián": "San Sebastián|Donostia|Donostia-San Sebastián",
  "ES Castelló de la Plana": "Castellón de la Plana|Castelló de la Plana|Castellón", "ES Palma": "Palma|Palma de Mallorca",
  "FI Hyvinge": "Hyvinkää", "GR Athens": "Athina", "GR Piraeus": "Pireas", "GR Corfu": "Kerkyra", "GR Pátra": "Patra",
  "IE Luimneach": "Limerick", "IE Gaillimh": "Galway", "IT Rome": "Roma", "IT Milan": "Milano", "IT Naples": "Napoli", "IT Turin": "Torino",
  "IT Genoa": "Genova", "IT Florence": "Firenze", "IT Venice": "Venezia", "IT Mantova": "Mantova", "IT Reggio nell'Emilia": "Reggio Emilia",
  "IT Reggio Calabria": "Reggio Calabria|Reggio di Calabria", "IT Bolzano": "Bolzano|Bozen", "NL The Hague": "Den Haag|'s-Gravenhage",
  "NL Almere Stad": "Almere", "NL 's-Hertogenbosch": "'s-Hertogenbosch|Den Bosch", "PL Warsaw": "Warszawa", "PL Bielsko-Biala": "Bielsko-Biała",
  "PT Lisbon": "Lisboa", "RO Bucharest": "București", "RO Iaşi": "Iași", "RO Timişoara": "Timișoara", "RO Braşov": "Brașov",
  "RO Constanţa": "Constanța", "RO Galaţi": "Galați", "RO Ploieşti": "Ploiești", "RO Cluj-Napoca": "Cluj-Napoca|Cluj", "RO Piteşti": "Pitești",
  "RS Belgrade": "Beograd", "AL Tirana": "Tiranë", "TR Istanbul": "İstanbul", "LV Riga": "Rīga", "LT Mazeikiai": "Mažeikiai",
  "LT Taurage": "Tauragė", "MD Chisinau": "Chișinău", "LU Luxembourg": "Luxembourg|Luxembourg-Ville|Luxembourg City", "XK Pristina": "Prishtinë",
  "RU Moscow": "Moskva", "RU Saint Petersburg": "Sankt-Peterburg", "IS Reykjavík": "Reykjavík", "FR Évry": "Évry-Courcouronnes|Évry",
  "FR Cergy-Pontoise": "Cergy-Pontoise|Cergy", "CN Beijing": "Beijing", "BY Minsk": "Minsk", "MT Saint Julian": "San Ġiljan|St Julian's",
  "MT Saint Paul’s Bay": "San Pawl il-Baħar|St Paul's Bay", "NO Bergen": "Bergen",
};
