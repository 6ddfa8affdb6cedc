// Where the sample adverts are: how many a country has, the languages they are written in (with
// weights; "en" beside another language is for technology jobs only), its currency, an ordinary
// gross wage in euros a month (for made-up pay of a plausible size, no statistic), how pay is
// usually told, and towns as "town, region, postcode" (and a language where the country has several).
export const currencies = {
  // of one euro, about, and by how much amounts are rounded: month, year
  EUR: { rate: 1, month: 50, year: 1000, sign: "€" },
  GBP: { rate: 0.86, month: 50, year: 500, sign: "£" },
  CHF: { rate: 0.94, month: 50, year: 1000, sign: "CHF" },
  SEK: { rate: 11.1, month: 500, year: 6000, sign: "kr" },
  DKK: { rate: 7.46, month: 500, year: 5000, sign: "kr." },
  NOK: { rate: 11.6, month: 500, year: 10000, sign: "kr" },
  ISK: { rate: 145, month: 10000, year: 100000, sign: "kr." },
  PLN: { rate: 4.27, month: 100, year: 1000, sign: "zł" },
  CZK: { rate: 24.6, month: 1000, year: 12000, sign: "Kč" },
  HUF: { rate: 395, month: 10000, year: 100000, sign: "Ft" },
  RON: { rate: 5.05, month: 100, year: 1000, sign: "lei" },
  UAH: { rate: 48, month: 1000, year: 10000, sign: "грн" },
};

const country = (code, count, languages, currency, wage, usual, ...towns) => ({
  code,
  count,
  languages,
  currency,
  wage,
  usual, // "year": most pay is told by the year; "lead": that of technology jobs is; "month"
  towns: towns.map((line) => {
    const [town, region, postcode, language] = line.split(", ");
    return { town, region, postcode, language };
  }),
});

export const countries = [
  country("DE", 46, { de: 11, en: 1 }, "EUR", 3700, "lead", "Berlin, Berlin, 10115", "München, Bayern, 80331", "Hamburg, Hamburg, 20095", "Köln, Nordrhein-Westfalen, 50667", "Leipzig, Sachsen, 04109", "Stuttgart, Baden-Württemberg, 70173", "Bremen, Bremen, 28195", "Kassel, Hessen, 34117", "Rostock, Mecklenburg-Vorpommern, 18055"),
  country("FR", 40, { fr: 1 }, "EUR", 2900, "lead", "Paris, Île-de-France, 75001", "Lyon, Auvergne-Rhône-Alpes, 69001", "Toulouse, Occitanie, 31000", "Nantes, Pays de la Loire, 44000", "Lille, Hauts-de-France, 59000", "Strasbourg, Grand Est, 67000", "Rennes, Bretagne, 35000", "Dijon, Bourgogne-Franche-Comté, 21000", "Bordeaux, Nouvelle-Aquitaine, 33000"),
  country("GB", 38, { en: 1 }, "GBP", 3500, "year", "London, England, EC1A 1BB", "Manchester, England, M1 1AE", "Leeds, England, LS1 4AP", "Bristol, England, BS1 4ST", "Glasgow, Scotland, G1 1XQ", "Edinburgh, Scotland, EH1 1YZ", "Cardiff, Wales, CF10 1EP", "Belfast, Northern Ireland, BT1 5GS", "Norwich, England, NR2 1TF"),
  country("IT", 34, { it: 1 }, "EUR", 2400, "year", "Milano, Lombardia, 20121", "Roma, Lazio, 00184", "Torino, Piemonte, 10121", "Bologna, Emilia-Romagna, 40121", "Napoli, Campania, 80133", "Bari, Puglia, 70121", "Padova, Veneto, 35121", "Firenze, Toscana, 50122"),
  country("ES", 30, { es: 1 }, "EUR", 2200, "year", "Madrid, Comunidad de Madrid, 28013", "Barcelona, Cataluña, 08002", "Valencia, Comunidad Valenciana, 46002", "Sevilla, Andalucía, 41001", "Bilbao, País Vasco, 48001", "Zaragoza, Aragón, 50001", "Vigo, Galicia, 36201", "Murcia, Región de Murcia, 30001"),
  country("PL", 29, { pl: 10, en: 1 }, "PLN", 1900, "month", "Warszawa, mazowieckie, 00-001", "Kraków, małopolskie, 31-001", "Wrocław, dolnośląskie, 50-001", "Poznań, wielkopolskie, 61-001", "Gdańsk, pomorskie, 80-001", "Łódź, łódzkie, 90-001", "Lublin, lubelskie, 20-001", "Rzeszów, podkarpackie, 35-001"),
  country("NL", 22, { nl: 9, en: 2 }, "EUR", 3700, "month", "Amsterdam, Noord-Holland, 1012 AB", "Rotterdam, Zuid-Holland, 3011 AA", "Utrecht, Utrecht, 3511 AA", "Eindhoven, Noord-Brabant, 5611 AA", "Groningen, Groningen, 9711 AA", "Zwolle, Overijssel, 8011 AA"),
  country("RO", 17, { ro: 1 }, "RON", 1500, "month", "București, București, 010011", "Cluj-Napoca, Cluj, 400001", "Timișoara, Timiș, 300001", "Iași, Iași, 700001", "Brașov, Brașov, 500001", "Constanța, Constanța, 900001"),
  country("BE", 15, { nl: 5, fr: 4, en: 1 }, "EUR", 3600, "month", "Antwerpen, Antwerpen, 2000, nl", "Gent, Oost-Vlaanderen, 9000, nl", "Leuven, Vlaams-Brabant, 3000, nl", "Liège, Liège, 4000, fr", "Namur, Namur, 5000, fr", "Bruxelles, Région de Bruxelles-Capitale, 1000, fr", "Brussels, Brussels-Capital Region, 1000, en"),
  country("SE", 17, { sv: 8, en: 1 }, "SEK", 3500, "month", "Stockholm, Stockholms län, 111 20", "Göteborg, Västra Götalands län, 411 03", "Malmö, Skåne län, 211 20", "Uppsala, Uppsala län, 753 20", "Umeå, Västerbottens län, 903 25", "Linköping, Östergötlands län, 582 22"),
  country("AT", 13, { de: 1 }, "EUR", 3400, "month", "Wien, Wien, 1010", "Graz, Steiermark, 8010", "Linz, Oberösterreich, 4020", "Salzburg, Salzburg, 5020", "Innsbruck, Tirol, 6020"),
  country("CH", 13, { de: 7, fr: 4, it: 2 }, "CHF", 6500, "year", "Zürich, Zürich, 8001, de", "Bern, Bern, 3011, de", "Basel, Basel-Stadt, 4001, de", "Genève, Genève, 1201, fr", "Lausanne, Vaud, 1003, fr", "Lugano, Ticino, 6900, it"),
  country("CZ", 15, { cs: 1 }, "CZK", 1850, "month", "Praha, Hlavní město Praha, 110 00", "Brno, Jihomoravský kraj, 602 00", "Ostrava, Moravskoslezský kraj, 702 00", "Plzeň, Plzeňský kraj, 301 00", "Liberec, Liberecký kraj, 460 01"),
  country("PT", 13, { pt: 1 }, "EUR", 1550, "month", "Lisboa, Lisboa, 1100-148", "Porto, Porto, 4000-322", "Braga, Braga, 4700-030", "Coimbra, Coimbra, 3000-213", "Faro, Faro, 8000-078"),
  country("GR", 12, { el: 1 }, "EUR", 1400, "month", "Αθήνα, Αττική, 105 57", "Θεσσαλονίκη, Κεντρική Μακεδονία, 546 24", "Πάτρα, Δυτική Ελλάδα, 262 21", "Ηράκλειο, Κρήτη, 712 02"),
  country("HU", 12, { hu: 1 }, "HUF", 1600, "month", "Budapest, Budapest, 1051", "Debrecen, Hajdú-Bihar, 4024", "Szeged, Csongrád-Csanád, 6720", "Győr, Győr-Moson-Sopron, 9021"),
  country("DK", 12, { da: 8, en: 1 }, "DKK", 5500, "month", "København, Hovedstaden, 1050", "Aarhus, Midtjylland, 8000", "Odense, Syddanmark, 5000", "Aalborg, Nordjylland, 9000"),
  country("FI", 11, { fi: 8, sv: 1 }, "EUR", 3600, "month", "Helsinki, Uusimaa, 00100, fi", "Tampere, Pirkanmaa, 33100, fi", "Oulu, Pohjois-Pohjanmaa, 90100, fi", "Turku, Varsinais-Suomi, 20100, fi", "Vasa, Österbotten, 65100, sv"),
  country("NO", 10, { no: 1 }, "NOK", 4600, "year", "Oslo, Oslo, 0155", "Bergen, Vestland, 5003", "Trondheim, Trøndelag, 7011", "Stavanger, Rogaland, 4006"),
  country("IE", 10, { en: 1 }, "EUR", 3700, "year", "Dublin, Leinster, D02", "Cork, Munster, T12", "Galway, Connacht, H91", "Limerick, Munster, V94"),
  country("BG", 9, { bg: 1 }, "EUR", 1250, "month", "София, София-град, 1000", "Пловдив, Пловдив, 4000", "Варна, Варна, 9000", "Бургас, Бургас, 8000"),
  country("SK", 9, { sk: 1 }, "EUR", 1600, "month", "Bratislava, Bratislavský kraj, 811 01", "Košice, Košický kraj, 040 01", "Žilina, Žilinský kraj, 010 01", "Nitra, Nitriansky kraj, 949 01"),
  country("HR", 8, { hr: 1 }, "EUR", 1800, "month", "Zagreb, Grad Zagreb, 10000", "Split, Splitsko-dalmatinska županija, 21000", "Rijeka, Primorsko-goranska županija, 51000", "Osijek, Osječko-baranjska županija, 31000"),
  country("LT", 8, { lt: 1 }, "EUR", 2200, "month", "Vilnius, Vilniaus apskritis, 01100", "Kaunas, Kauno apskritis, 44240", "Klaipėda, Klaipėdos apskritis, 91230"),
  country("SI", 7, { sl: 1 }, "EUR", 2200, "month", "Ljubljana, Osrednjeslovenska, 1000", "Maribor, Podravska, 2000", "Celje, Savinjska, 3000"),
  country("LV", 7, { lv: 1 }, "EUR", 1700, "month", "Rīga, Rīga, LV-1010", "Daugavpils, Latgale, LV-5401", "Liepāja, Kurzeme, LV-3401"),
  country("EE", 8, { et: 7, en: 1 }, "EUR", 2000, "month", "Tallinn, Harju maakond, 10111", "Tartu, Tartu maakond, 51003", "Pärnu, Pärnu maakond, 80010"),
  country("UA", 6, { uk: 1 }, "UAH", 600, "month", "Київ, Київ, 01001", "Львів, Львівська область, 79000", "Одеса, Одеська область, 65000"),
  country("IS", 4, { is: 1 }, "ISK", 5200, "month", "Reykjavík, Höfuðborgarsvæðið, 101", "Akureyri, Norðurland eystra, 600"),
  country("LU", 4, { fr: 3, de: 1 }, "EUR", 5000, "year", "Luxembourg, Luxembourg, L-1136, fr", "Esch-sur-Alzette, Luxembourg, L-4002, fr", "Luxemburg, Luxemburg, L-1136, de"),
  country("CY", 4, { el: 2, en: 1 }, "EUR", 2100, "month", "Λευκωσία, Λευκωσία, 1010, el", "Λεμεσός, Λεμεσός, 3036, el", "Limassol, Limassol, 3036, en"),
  country("MT", 4, { en: 1 }, "EUR", 2000, "year", "Valletta, Malta, VLT 1117", "Sliema, Malta, SLM 1600", "Victoria, Gozo, VCT 1000"),
];
