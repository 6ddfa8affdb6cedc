// Texts of our own to try reading with. The companies and people in them do not exist.
export interface Sample {
  id: string;
  name: "sampleAdvert" | "sampleDanish" | "sampleCv";
  text: string;
}

const advert = `Head of Technology, Lindqvist Harbour Systems

We build the software that tells a container where to go next. Forty people in Gothenburg and Lisbon; our canteen bakes its own bread.

What you will do
- Define technology strategy together with the chief executive officer, and keep it honest.
- Lead the developers and manage staff at both sites.
- Manage budgets and negotiate with suppliers of hardware components.
- Protect personal data and privacy: we know who moves what.
- Monitor developments in the field of expertise and tell us which of them matter.

What you bring
- Ten years of computer programming, in Java, C# or Python.
- Agile project management in practice, not in slides.
- You know software architecture models and have seen one fail.
- A firm grip on risk management and on ICT security legislation.
- Fluent English.

A plus: Haskell or Erlang, business intelligence, Danish.

No experience with SAP is needed. We offer 30 days of leave, a pension and a kayak.
`;

const danish = `IT-chef til Fjordby Kommune

Du får ansvar for 14 medarbejdere og for den daglige drift af kommunens systemer. Vi har en god kantine og cykler til alle.

Dine opgaver
- Du fastlægger teknologistrategien sammen med direktionen.
- Du styrer budgetter og forhandler med leverandører.
- Du sikrer beskyttelse af personoplysninger og privatlivets fred.
- Du leder medarbejderne og rådgiver andre om informationssikkerhed.

Din baggrund
- Erfaring med agil projektledelse og risikostyring.
- Kendskab til softwarearkitektur, gerne også computerprogrammering i Java.
- Du skriver godt dansk og taler engelsk.

Det er en fordel, hvis du kender til cloudteknologi. Det er ikke nødvendigt at kunne PHP.
`;

const cv = `CURRICULUM VITAE

Name        Ilse Varga-Thorne
E-mail      ilse@vargathorne.example

EXPERIENCE

2020 - now   Chief technology officer, Plinth Mapping, Vienna
  - Define technology strategy for twelve developers.
  - Manage budgets; report to the board every quarter.
  - Introduced agile project management.

2015 - 2020  Software developer, Oakfern Rail, York
  - Computer programming in Java and Python.
  - Perform data analysis of delays with SQL.

EDUCATION

2015  MSc Computer Science, University of York

SKILLS

  Java, Python (good); Haskell (beginner)
  Risk management, business intelligence
  Languages: German (mother tongue), English (C1), Danish (A2)

INTERESTS

Choir, bread, repairing radios.
`;

export const kSamples: Sample[] = [
  { id: "advert", name: "sampleAdvert", text: advert },
  { id: "danish", name: "sampleDanish", text: danish },
  { id: "cv", name: "sampleCv", text: cv },
];
