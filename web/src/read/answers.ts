// What the server says of a text or a file (openapi.yaml: Reading, DocumentText, PersonProfile), and how it is asked.
import { post } from "../api.ts";
import { postFile } from "../post.ts";

interface Span {
  start: number;  // code points of the text
  end: number;
}

export interface Reason {
  how: "exact" | "inflected" | "similar";
  label: string;
  lang: string;
}

interface Found {
  uri: string;
  label: string;
  score: number;
  reason: Reason;
  spans: Span[];
}

interface FoundOccupation extends Found {
  code: string;
}

interface FoundSkill extends Found {
  type: "skill" | "knowledge";
  need: "required" | "nice-to-have";
}

export interface Hint {
  uri: string;
  label: string;
  score: number;
}

export interface Reading {
  lang: string;
  occupations: FoundOccupation[];
  skills: FoundSkill[];
  unmatched?: (Span & { text: string; hint?: Hint })[];
  labelsOnlyFrom?: number;
}

export interface DocumentText {
  format: string;
  pages?: number;
  text: string;
  remarks: string[];
}

interface Evidence extends Span {
  text: string;
  section?: string;
}

export interface MatchedOccupation {
  uri: string;
  code: string;
  label: string;
  score: number;
}

export interface PersonSkill {
  uri: string;
  label: string;
  type: "skill" | "knowledge";
  score: number;
  basis: "declared" | "inferred";
  reason: Reason;
  level?: string;
  months?: number;
  evidence: Evidence[];
}

export interface PersonLanguage {
  code: string;
  uri?: string;
  label?: string;
  cefr?: string;
  native?: boolean;
  said?: string;
}

export interface Position {
  title: string;
  organisation?: string;
  from?: string;
  to?: string;
  current?: boolean;
  months?: number;
  volunteer?: boolean;
  occupations: MatchedOccupation[];
}

export interface Education {
  title: string;
  organisation?: string;
  from?: string;
  to?: string;
}

export interface PersonProfile {
  lang: string;
  occupations: (MatchedOccupation & { months?: number; evidence: Evidence[] })[];
  skills: PersonSkill[];
  languages: PersonLanguage[];
  positions: Position[];
  education: Education[];
  unmatched: { text: string; hint?: Hint; evidence: Evidence[] }[];
}

// Bodies that the server takes (docs/api.md).
export const kMostFile = 10 * 1024 * 1024;
const kMostBody = 1024 * 1024;
const kRoom = 200;  // for the names of the fields about the text

const bytesOf = (text: string) => new TextEncoder().encode(JSON.stringify(text)).length;

// As much of a text from its beginning as one request may hold.
export function fitting(text: string): string {
  let most = text.length;
  for (let bytes = bytesOf(text); bytes > kMostBody - kRoom; bytes = bytesOf(text.slice(0, most))) {
    most = Math.floor(most * Math.min(0.999, (kMostBody - kRoom) / bytes));
  }
  return sound(text.slice(0, most));
}

// Without halves of characters, which JSON cannot carry.
export const sound = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

export const askReading = (text: string, lang: string, threshold: number, signal: AbortSignal) =>
  post<Reading>(`read?threshold=${threshold}`, JSON.stringify(lang ? { text, lang } : { text }), "application/json", signal);

export const askDocument = (file: Blob, signal: AbortSignal) => postFile<DocumentText>("documents", file, signal);

export const askProfile = (file: Blob, lang: string | null, signal: AbortSignal) =>
  postFile<PersonProfile>(`documents/profile${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`, file, signal);
