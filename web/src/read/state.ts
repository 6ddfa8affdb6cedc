// The text being read and what was found in it: in memory only, so that leaving the page and coming back keeps
// it and closing it forgets it.
import { computed, signal } from "@preact/signals";
import { Problem } from "../api.ts";
import { askDocument, askProfile, askReading, fitting, sound, type DocumentText, type PersonProfile, type Reading } from "./answers.ts";
import type { Concept, Finding, Verdict } from "./findings.ts";
import { Offsets } from "./offsets.ts";

export interface Session {
  name: string;  // of the file; "" for a text that was typed or pasted
  sample: string;  // which of our own texts, else ""
  given: string | Blob;
  text: string;  // what is shown
  read: string;  // as much of it as can be sent
  offsets: Offsets;
  document: DocumentText | null;  // of a file, and of a text that is a CV
  profile: PersonProfile | null;
  profileLang: string | null;  // of its labels
}

export type ReadAs = "auto" | "text" | "cv";

export const draft = signal("");
export const session = signal<Session | null>(null);
export const busy = signal(false);
export const problem = signal<Problem | null>(null);

// Answers of the present text, by language and threshold.
const readings = signal(new Map<string, Reading>());
const kMostReadings = 30;

// What the visitor decided: by the URI of what was found.
export const verdicts = signal(new Map<string, Verdict>());
export const decidedFindings = signal(new Map<string, Finding>());
export const additions = signal<Finding[]>([]);
export const lastDecision = signal<{ label: string; as: Verdict["as"] } | null>(null);

// Texts longer than any CV are not asked for a person.
const kLongestCv = 200_000;

export const looksLikeCv = computed(() => {
  const profile = session.value?.profile;
  return !!profile && profile.positions.length + profile.education.length > 0;
});

let stop = new AbortController();

const bytes = (given: string | Blob): Blob => (typeof given === "string" ? new Blob([given]) : given);

function shown(text: string): Pick<Session, "text" | "read" | "offsets"> {
  const whole = sound(text);
  return { text: whole, read: fitting(whole), offsets: new Offsets(whole) };
}

const orNull = (error: unknown): null => {
  if (error instanceof Problem) return null;
  throw error;
};

// What a file or a text says, and whether it is somebody's CV.
async function load(name: string, sample: string, given: string | Blob, lang: string | null, signal: AbortSignal): Promise<Session> {
  const isFile = typeof given !== "string";
  const wantProfile = isFile || given.length <= kLongestCv;
  const [document, profile] = await Promise.all([
    isFile ? askDocument(given, signal) : null,
    wantProfile ? askProfile(bytes(given), lang, signal).catch(orNull) : null,
  ]);
  const cv = profile && profile.positions.length + profile.education.length > 0;
  const laidOut = document ?? (cv ? await askDocument(bytes(given), signal) : null);
  return { name, sample, given, ...shown(laidOut?.text ?? (given as string)), document: laidOut, profile, profileLang: lang };
}

export async function open(name: string, given: string | Blob, lang: string | null, sample = ""): Promise<boolean> {
  stop.abort();
  const mine = (stop = new AbortController());
  busy.value = true;
  problem.value = null;
  try {
    const next = await load(name, sample, typeof given === "string" ? sound(given) : given, lang, mine.signal);
    session.value = next;
    readings.value = new Map();
    forgetDecisions();
    return true;
  } catch (error) {
    if (!mine.signal.aborted) problem.value = error instanceof Problem ? error : new Problem(0, "");
    return false;
  } finally {
    if (stop === mine) busy.value = false;
  }
}

function forgetDecisions(): void {
  verdicts.value = new Map();
  decidedFindings.value = new Map();
  additions.value = [];
  lastDecision.value = null;
}

// ---- readings

const keyOf = (lang: string, threshold: number) => `${lang}|${threshold}`;

export function readingOf(lang: string, threshold: number): { exact: Reading | undefined; near: Reading | undefined } {
  const exact = readings.value.get(keyOf(lang, threshold));
  if (exact) return { exact, near: exact };
  // While the exact one is on its way: the one read with the nearest lower threshold has all there will be.
  const others = [...readings.value].map(([key, reading]) => ({ key: key.split("|"), reading })).filter(({ key }) => key[0] === lang);
  const lower = others.filter(({ key }) => Number(key[1]) < threshold).sort((a, b) => Number(b.key[1]) - Number(a.key[1]));
  const higher = others.filter(({ key }) => Number(key[1]) > threshold).sort((a, b) => Number(a.key[1]) - Number(b.key[1]));
  return { exact, near: (lower[0] ?? higher[0])?.reading };
}

export async function fetchReading(lang: string, threshold: number, signal: AbortSignal): Promise<void> {
  const asked = session.value;
  if (!asked || readings.value.has(keyOf(lang, threshold))) return;
  const reading = await askReading(asked.read, lang, threshold, signal);
  if (session.value?.text !== asked.text || signal.aborted) return;
  const next = new Map(readings.value);
  next.set(keyOf(lang, threshold), reading);
  if (next.size > kMostReadings) next.delete(next.keys().next().value as string);
  readings.value = next;
}

// A person is asked for where the text is to be read as a CV and was not so far, or labels in another language.
export async function fetchPerson(lang: string | null, signal: AbortSignal): Promise<void> {
  const asked = session.value;
  if (!asked || (asked.profile && asked.document && asked.profileLang === lang)) return;
  const [profile, document] = await Promise.all([askProfile(bytes(asked.given), lang, signal), asked.document ?? askDocument(bytes(asked.given), signal)]);
  const now = session.value;
  if (now?.text !== asked.text || signal.aborted) return;
  const other = document.text !== asked.text;
  if (other) {
    readings.value = new Map();
    additions.value = [];  // they were places of the text as it was before
  }
  session.value = { ...now, ...(other ? shown(document.text) : {}), profile, document, profileLang: lang };
}

// ---- decisions

export function setVerdict(finding: Finding, verdict: Verdict | null): void {
  const next = new Map(verdicts.value);
  const known = new Map(decidedFindings.value);
  lastDecision.value = verdict && { label: verdict.as === "corrected" ? verdict.to.label : finding.label, as: verdict.as };
  if (verdict) {
    next.set(finding.uri, verdict);
    known.set(finding.uri, finding);
  } else {
    next.delete(finding.uri);
    known.delete(finding.uri);
  }
  verdicts.value = next;
  decidedFindings.value = known;
}

export function add(concept: Concept, places: Finding["places"]): void {
  const before = additions.value.find((a) => a.uri === concept.uri);
  const kept = additions.value.filter((a) => a.uri !== concept.uri);
  const all = [...(before?.places ?? []), ...places];
  const once = all.filter((p, i) => all.findIndex((q) => q.start === p.start && q.end === p.end) === i).sort((a, b) => a.start - b.start);
  additions.value = [...kept, { ...concept, score: null, places: once }];
}

export const takeBack = (uri: string) => void (additions.value = additions.value.filter((a) => a.uri !== uri));
