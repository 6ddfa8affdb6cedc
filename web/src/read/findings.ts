// What was found, whichever way the text was read, and what the visitor made of it.
import type { SearchHit } from "../api.ts";
import type { PersonProfile, Reading, Reason } from "./answers.ts";
import type { Offsets, Place } from "./offsets.ts";

export type Kind = "occupation" | "skill" | "knowledge";
export const kKinds: Kind[] = ["occupation", "skill", "knowledge"];

export interface Concept {
  uri: string;
  label: string;
  lang?: string | undefined;  // of the label
  kind: Kind;
  code?: string | null;
}

export const conceptOf = (hit: SearchHit): Concept => ({
  uri: hit.uri, label: hit.label, lang: hit.lang, code: hit.code,
  kind: hit.type === "occupation" ? "occupation" : hit.skillType === "knowledge" ? "knowledge" : "skill",
});

export interface Finding extends Concept {
  score: number | null;  // null: the visitor's own
  reason?: Reason | undefined;
  need?: "required" | "nice-to-have";
  basis?: "declared" | "inferred";
  level?: string | undefined;
  months?: number | undefined;
  places: Place[];
}

export type Verdict = { as: "accepted" } | { as: "rejected" } | { as: "corrected"; to: Concept };

// `uri` and label are those that hold now; `found` is what the server said.
export interface Decided extends Finding {
  state: "found" | "accepted" | "rejected" | "corrected" | "added";
  found: Finding;
}

// Labels come in the language of the text, or in English where the release has none in it; the answer
// does not say which. The reason names the language of its label.
function langOfLabel(label: string, reason: Reason | undefined, lang: string): string | undefined {
  if (reason?.label === label) return reason.lang;
  return lang === "und" ? undefined : lang;
}

export function findingsOfReading(reading: Reading, offsets: Offsets): Finding[] {
  const occupations = reading.occupations.map((o): Finding => ({
    uri: o.uri, label: o.label, lang: langOfLabel(o.label, o.reason, reading.lang), kind: "occupation", code: o.code,
    score: o.score, reason: o.reason, places: o.spans.map((s) => offsets.place(s)),
  }));
  const skills = reading.skills.map((s): Finding => ({
    uri: s.uri, label: s.label, lang: langOfLabel(s.label, s.reason, reading.lang), kind: s.type,
    score: s.score, reason: s.reason, need: s.need, places: s.spans.map((span) => offsets.place(span)),
  }));
  return [...occupations, ...skills];
}

// `lang`: the one the labels were asked for in.
export function findingsOfProfile(profile: PersonProfile, lang: string | null, offsets: Offsets): Finding[] {
  const named = lang ?? profile.lang;
  const occupations = profile.occupations.map((o): Finding => ({
    uri: o.uri, label: o.label, lang: langOfLabel(o.label, undefined, named), kind: "occupation", code: o.code,
    score: o.score, months: o.months, places: o.evidence.map((e) => offsets.place(e)),
  }));
  const skills = profile.skills.map((s): Finding => ({
    uri: s.uri, label: s.label, lang: langOfLabel(s.label, s.reason, named), kind: s.type,
    score: s.score, reason: s.reason, basis: s.basis, level: s.level, months: s.months,
    places: s.evidence.map((e) => offsets.place(e)),
  }));
  return [...occupations, ...skills];
}

function decided(finding: Finding, verdict: Verdict | undefined): Decided {
  if (!verdict) return { ...finding, state: "found", found: finding };
  if (verdict.as !== "corrected") return { ...finding, state: verdict.as, found: finding };
  const { uri, label, lang, kind, code } = verdict.to;
  return { ...finding, uri, label, lang, kind, code: code ?? null, state: "corrected", found: finding };
}

// All that was found or added, with what was decided. What is less likely than `threshold` stays only where it
// was decided on; `known` has the findings as they were when that was done.
export function decide(found: Finding[], added: Finding[], verdicts: Map<string, Verdict>, known: Map<string, Finding>, threshold: number): Decided[] {
  const here = new Set(found.map((f) => f.uri));
  const kept = [...known.values()].filter((f) => !here.has(f.uri) && verdicts.has(f.uri));
  const all = [...found, ...kept].filter((f) => verdicts.has(f.uri) || (f.score ?? 1) >= threshold);
  return [...added.map((f): Decided => ({ ...f, state: "added", found: f })), ...all.map((f) => decided(f, verdicts.get(f.uri)))];
}

// What goes out: nothing that was rejected, and each concept once, with all its places.
export function results(all: Decided[]): Decided[] {
  const byUri = new Map<string, Decided>();
  for (const d of all) {
    if (d.state === "rejected") continue;
    const before = byUri.get(d.uri);
    byUri.set(d.uri, before ? { ...before, places: merged(before.places, d.places) } : d);
  }
  return [...byUri.values()];
}

function merged(a: Place[], b: Place[]): Place[] {
  const seen = new Set(a.map((p) => `${p.start}-${p.end}`));
  return [...a, ...b.filter((p) => !seen.has(`${p.start}-${p.end}`))].sort((x, y) => x.start - y.start || x.end - y.end);
}
