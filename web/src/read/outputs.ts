// The results as files: JSON, CSV, JSON Resume and Europass, as `metier read` and `metier cv` write them, with
// what the visitor decided in them.
import { csvText } from "../saving.ts";
import type { Education, PersonProfile, Position } from "./answers.ts";
import type { Decided } from "./findings.ts";
import type { Offsets } from "./offsets.ts";

export interface Outcome {
  name: string;  // of the document
  lang: string;
  threshold: number;
  text: string;
  offsets: Offsets;
  found: Decided[];  // what holds
  rejected: Decided[];
  profile: PersonProfile | null;  // of a CV
  labelLang: string;
}

// ---- JSON

// Places count code points, as those of the server do.
function entry(d: Decided, of: Outcome) {
  return {
    uri: d.uri,
    ...(d.kind === "occupation" ? { code: d.code ?? null } : {}),
    label: d.label,
    ...(d.kind === "occupation" ? {} : { type: d.kind }),
    score: d.state === "corrected" ? null : d.score,
    decision: d.state,
    ...(d.need ? { need: d.need } : {}),
    ...(d.basis ? { basis: d.basis } : {}),
    ...(d.level ? { level: d.level } : {}),
    ...(d.months ? { months: d.months } : {}),
    ...(d.state === "corrected" ? { instead: { uri: d.found.uri, label: d.found.label, score: d.found.score } } : {}),
    ...(d.reason && d.state !== "corrected" ? { reason: d.reason } : {}),
    spans: d.places.map((p) => ({ start: of.offsets.point(p.start), end: of.offsets.point(p.end), text: of.text.slice(p.start, p.end) })),
  };
}

const occupationsOf = (all: Decided[]) => all.filter((d) => d.kind === "occupation");
const skillsOf = (all: Decided[]) => all.filter((d) => d.kind !== "occupation");

export function asJson(of: Outcome): string {
  const value = {
    document: of.name,
    lang: of.lang,
    threshold: of.threshold,
    occupations: occupationsOf(of.found).map((d) => entry(d, of)),
    skills: skillsOf(of.found).map((d) => entry(d, of)),
    rejected: of.rejected.map((d) => entry(d, of)),
    ...(of.profile ? { positions: of.profile.positions, education: of.profile.education, languages: of.profile.languages } : {}),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

// ---- CSV

const kColumns = ["decision", "type", "uri", "code", "label", "score", "need", "how", "matched_label", "start", "end", "text"];

export function asCsv(of: Outcome): string {
  const rows = [...of.found, ...of.rejected].flatMap((d) => {
    const reason = d.state === "corrected" ? undefined : d.reason;
    const head = [d.state, d.kind, d.uri, d.code, d.label, d.state === "corrected" ? null : d.score, d.need, reason?.how, reason?.label];
    const places = d.places.map((p) => [of.offsets.point(p.start), of.offsets.point(p.end), of.text.slice(p.start, p.end)]);
    return (places.length > 0 ? places : [[null, null, null]]).map((p) => [...head, ...p]);
  });
  return csvText([kColumns, ...rows]);
}

// ---- JSON Resume

const kResumeDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const date = (name: string, when: string | undefined) => (when && kResumeDate.test(when) ? { [name]: when } : {});
const word = (name: string, value: string | undefined) => (value ? { [name]: value } : {});

const work = (name: string) => (p: Position) => ({
  ...word(name, p.organisation), position: p.title, ...date("startDate", p.from), ...date("endDate", p.to),
  esco: p.occupations.map(({ uri, code, label, score }) => ({ uri, code, label, score })),
});

const school = (e: Education) => ({ ...word("institution", e.organisation), area: e.title, ...date("startDate", e.from), ...date("endDate", e.to) });

export function asJsonResume(of: Outcome): string {
  const p = of.profile;
  const first = occupationsOf(of.found)[0];
  const value = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: { ...word("label", first?.label) },
    work: (p?.positions ?? []).filter((x) => !x.volunteer).map(work("name")),
    volunteer: (p?.positions ?? []).filter((x) => x.volunteer).map(work("organization")),
    education: (p?.education ?? []).map(school),
    skills: skillsOf(of.found).map((d) => ({
      name: d.label, ...word("level", d.level),
      esco: { uri: d.uri, label: d.label, type: d.kind, ...(d.score === null || d.state === "corrected" ? {} : { score: d.score }), ...(d.basis ? { basis: d.basis } : {}) },
    })),
    languages: (p?.languages ?? []).map((l) => ({
      language: l.label ?? l.code, ...word("fluency", l.native ? "native" : l.cefr), ...(l.uri ? { esco: { uri: l.uri, label: l.label ?? l.code } } : {}),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

// ---- Europass (XML of 2020 on)

// Characters that XML 1.0 has no way to carry are left out.
const escaped = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const tag = (name: string, value: string | undefined, attributes = "") => (value ? `<${name}${attributes}>${escaped(value)}</${name}>` : "");
const wrap = (name: string, inner: string[], attributes = "") => `<${name}${attributes}>${inner.join("")}</${name}>`;

const when = (name: string, at: string | undefined) => (at ? wrap(name, [tag("hr:FormattedDateTime", at)]) : "");
const period = (name: string, from?: string, to?: string, current = false) =>
  wrap(name, [when("eures:StartDate", from), when("eures:EndDate", to), tag("hr:CurrentIndicator", String(current))]);

const kOccupations = ' listName="ESCO_Occupations" listURI="http://data.europa.eu/esco/concept-scheme/occupations"';

const employer = (p: Position) => wrap("EmployerHistory", [
  tag("hr:OrganizationName", p.organisation),
  wrap("PositionHistory", [
    tag("PositionTitle", p.title, ' typeCode="FREETEXT"'),
    period("eures:EmploymentPeriod", p.from, p.to, p.current),
    ...p.occupations.map((o) => tag("JobCategoryCode", o.uri, kOccupations)),
  ]),
]);

const degree = (e: Education) => wrap("EducationOrganizationAttendance", [
  tag("hr:OrganizationName", e.organisation),
  period("AttendancePeriod", e.from, e.to),
  wrap("EducationDegree", [tag("hr:DegreeName", e.title)]),
]);

const kDimensions = ["Understanding-Listening", "Understanding-Reading", "Speaking-Interaction", "Speaking-Production", "Writing-Production"];

const tongue = (l: PersonProfile["languages"][number]) => wrap("PersonCompetency", [
  tag("CompetencyID", l.code, ' schemeName="ISO 639-1"'),
  tag("hr:TaxonomyID", "language"),
  tag("CompetencyName", l.label),
  ...(l.cefr ? kDimensions.map((d) => wrap("eures:CompetencyDimension", [tag("hr:CompetencyDimensionTypeCode", `CEF-${d}`), wrap("eures:Score", [tag("hr:ScoreText", l.cefr)])])) : []),
]);

const competency = (d: Decided) =>
  wrap("PersonCompetency", [tag("CompetencyID", d.uri, ' schemeName="ESCO"'), tag("hr:TaxonomyID", "other"), tag("CompetencyName", d.label)]);

const kNames = ' xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0"';

export function asEuropass(of: Outcome): string {
  const p = of.profile;
  const languages = p?.languages ?? [];
  const language = of.lang === "und" ? "en" : of.lang;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wrap("Candidate", [
    wrap("CandidatePerson", languages.filter((l) => l.native).map((l) => tag("PrimaryLanguageCode", l.code))),
    wrap("CandidateProfile", [
      wrap("EmploymentHistory", (p?.positions ?? []).map(employer)),
      wrap("EducationHistory", (p?.education ?? []).map(degree)),
      wrap("PersonQualifications", [...languages.filter((l) => !l.native).map(tongue), ...skillsOf(of.found).map(competency)]),
    ], ` languageCode="${escaped(language)}"`),
  ], kNames)}\n`;
}
