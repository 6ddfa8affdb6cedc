// The text with what was found in it, and all that can be done with that.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Problem } from "../api.ts";
import { html } from "../html.ts";
import { about, language, languageName, t } from "../language.ts";
import { Failure, Heading, Waiting } from "../parts.ts";
import { Privacy } from "./ask.ts";
import { decide, findingsOfProfile, findingsOfReading, results, type Decided, type Finding, type Kind } from "./findings.ts";
import { Export } from "./export.ts";
import { marksOf } from "./marks.ts";
import { AddForm, MissedList, SelectionBar, type Missed } from "./missed.ts";
import type { Outcome } from "./outputs.ts";
import { FoundList, Kinds, Threshold } from "./panel.ts";
import { Paper } from "./paper.ts";
import { Likely, PersonPart } from "./person.ts";
import { addressOf, moveMin, wish, wishFor, type Wish } from "./query.ts";
import { additions, decidedFindings, fetchPerson, fetchReading, lastDecision, looksLikeCv, readingOf, verdicts, type ReadAs, type Session } from "./state.ts";
import { clipped } from "./words.ts";

const kLeastOfCv = 0.3;  // a profile has nothing that is less likely
const kMostUnmatched = 100;  // the server tells no more
const kSettle = 120;  // milliseconds that the threshold has to rest before the server is asked

interface Read {
  found: Finding[] | undefined;
  missed: Missed[];
  lang: string;
  labelsOnlyFrom: number | undefined;
}

// What was found so far: by the person's profile for a CV, else by reading with this language and threshold.
function readOf(s: Session, w: Wish, cv: boolean): Read {
  if (cv) {
    if (!s.profile || !s.document) return { found: undefined, missed: [], lang: "und", labelsOnlyFrom: undefined };
    const missed = s.profile.unmatched.map((u): Missed => ({ text: u.text, hint: u.hint, place: u.evidence[0] ? s.offsets.place(u.evidence[0]) : null }));
    return { found: findingsOfProfile(s.profile, s.profileLang, s.offsets), missed, lang: s.profile.lang, labelsOnlyFrom: undefined };
  }
  const { near } = readingOf(w.lang, w.min);
  if (!near) return { found: undefined, missed: [], lang: "und", labelsOnlyFrom: undefined };
  const missed = (near.unmatched ?? []).map((u): Missed => ({ text: u.text, hint: u.hint, place: s.offsets.place(u) }));
  return { found: findingsOfReading(near, s.offsets), missed, lang: near.lang, labelsOnlyFrom: near.labelsOnlyFrom };
}

// Asks for what is not there yet; the answer to an earlier threshold is shown meanwhile.
function useFetched(s: Session, w: Wish, cv: boolean): { failed: Problem | null; retry: () => void } {
  const [failed, setFailed] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);
  useEffect(() => {
    const stop = new AbortController();
    const ask = () => (cv ? fetchPerson(language.value, stop.signal) : fetchReading(w.lang, w.min, stop.signal)).then(
      () => stop.signal.aborted || setFailed(null),
      (error: unknown) => stop.signal.aborted || setFailed(error instanceof Problem ? error : new Problem(0, "")),
    );
    const timer = setTimeout(ask, first.current ? 0 : kSettle);
    first.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [s.text, cv, w.lang, w.min, language.value, attempt]);
  return { failed, retry: () => setAttempt(attempt + 1) };
}

function LanguagePick({ lang, w, cv }: { lang: string; w: Wish; cv: boolean }) {
  const known = lang === "und" ? t().read.notRecognised : languageName(lang);
  if (cv) return html`<p class="setting">${t().read.textLanguage}<strong>${known}</strong></p>`;
  return html`<label class="setting">${t().read.textLanguage}
    <select value=${w.lang} onChange=${(e: Event) => wishFor({ lang: (e.currentTarget as HTMLSelectElement).value })}>
      <option value="" selected=${w.lang === ""}>${w.lang === "" ? t().read.recognised(known) : t().read.recognise}</option>
      ${(about.value?.languages ?? []).map((l) => html`<option key=${l.code} value=${l.code} lang=${l.code} selected=${l.code === w.lang}>${l.name}</option>`)}
    </select></label>`;
}

function AsPick({ w }: { w: Wish }) {
  const guess = looksLikeCv.value ? t().read.cv : t().read.text;
  const choices: [ReadAs, string][] = [["auto", t().read.recognised(guess)], ["text", t().read.text], ["cv", t().read.cv]];
  return html`<label class="setting">${t().read.readAs}
    <select value=${w.as} onChange=${(e: Event) => wishFor({ as: (e.currentTarget as HTMLSelectElement).value as ReadAs })}>
      ${choices.map(([value, name]) => html`<option key=${value} value=${value} selected=${w.as === value}>${name}</option>`)}
    </select></label>`;
}

function Remarks({ s, labelsOnlyFrom, cv }: { s: Session; labelsOnlyFrom: number | undefined; cv: boolean }) {
  const remarks = [
    s.text.trim() === "" ? t().read.noText : "",
    !cv && s.read.length < s.text.length ? t().read.readTo(s.read.length, s.text.length) : "",
    !cv && labelsOnlyFrom !== undefined ? t().read.labelsOnlyFrom(labelsOnlyFrom) : "",
  ].filter(Boolean);
  const told = s.document?.remarks.slice(0, 10) ?? [];
  if (remarks.length + told.length === 0) return null;
  return html`<ul class="notice">${remarks.map((r) => html`<li key=${r}>${r}</li>`)}${told.map((r) => html`<li key=${r} lang="en">${clipped(r, 300)}</li>`)}</ul>`;
}

const Jumps = ({ cv }: { cv: boolean }) =>
  html`<nav class="chips" aria-label=${t().onThisPage}>
    <a href="#text">${t().read.textTitle}</a><a href="#concepts-found">${t().read.foundTitle}</a>
    ${cv ? html`<a href="#person">${t().read.personTitle}</a>` : null}
    <a href="#unmatched">${t().read.unmatchedTitle}</a><a href="#add">${t().read.addTitle}</a><a href="#export">${t().read.exportTitle}</a>
  </nav>`;

function counted(all: Decided[]): Record<Kind, number> {
  const counts = { occupation: 0, skill: 0, knowledge: 0 };
  for (const d of all) if (d.state !== "rejected") counts[d.kind] += 1;
  return counts;
}

export const nameOf = (s: Session): string => s.name || t().read.pasted;

function Body({ s, w, cv, read }: { s: Session; w: Wish; cv: boolean; read: Read & { found: Finding[] } }) {
  const all = useMemo(() => decide(read.found, additions.value, verdicts.value, decidedFindings.value, w.min),
    [read.found, additions.value, verdicts.value, decidedFindings.value, w.min]);
  const held = useMemo(() => results(all), [all]);
  const hidden = [...w.hidden].join();
  const marks = useMemo(() => marksOf(held.filter((d) => !w.hidden.has(d.kind))), [held, hidden]);
  const toggle = (kind: Kind) => {
    const next = new Set(w.hidden);
    if (!next.delete(kind)) next.add(kind);
    wishFor({ hidden: next });
  };
  const outcome: Outcome = {
    name: nameOf(s), lang: read.lang, threshold: w.min, text: s.text, offsets: s.offsets, found: held,
    rejected: all.filter((d) => d.state === "rejected"), profile: cv ? s.profile : null, labelLang: language.value ?? "en",
  };
  const added = new Set(additions.value.flatMap((a) => a.places.map((p) => p.start)));
  const missed = read.missed.filter((m) => !m.place || !added.has(m.place.start));
  return html`<${Likely} occupations=${held.filter((d) => d.kind === "occupation")} cv=${cv} />
    <${Jumps} cv=${cv} />
    <div class="reading">
      <div class="textpart"><h2 id="text" class="sr">${t().read.textTitle}</h2>
        <div class="controls"><${Threshold} min=${Math.max(w.min, cv ? kLeastOfCv : 0)} least=${cv ? kLeastOfCv : 0} onChange=${moveMin} />
          <${Kinds} counts=${counted(held)} hidden=${w.hidden} onToggle=${toggle} /></div>
        <${Paper} key=${s.text} text=${s.text} marks=${marks} label=${t().read.textTitle} />
        <${SelectionBar} text=${s.text} />
        <p class="muted help">${t().read.help}</p>
      </div>
      <${FoundList} all=${all} />
    </div>
    ${cv && s.profile ? html`<${PersonPart} profile=${s.profile} />` : null}
    <div class="halves"><${MissedList} missed=${missed} most=${read.missed.length >= kMostUnmatched} /><${AddForm} text=${s.text} /></div>
    <${Export} of=${outcome} />
    <p class="sr" role="status">${lastDecision.value ? `${t().read.states[lastDecision.value.as]}: ${lastDecision.value.label}` : ""}</p>`;
}

export function Result({ session: s }: { session: Session }) {
  const w = wish();
  const cv = w.as === "cv" || (w.as === "auto" && looksLikeCv.value);
  const { failed, retry } = useFetched(s, w, cv);
  const read = useMemo(() => readOf(s, w, cv), [s, cv, cv ? null : readingOf(w.lang, w.min).near]);
  return html`<div class="readtop">
      <p class="kicker">${t().read.title}</p>
      <${Heading}><bdi>${clipped(nameOf(s), 120)}</bdi><//>
      <p class="muted">${[t().read.characters(s.text.length), s.document?.pages ? t().read.pages(s.document.pages) : ""].filter(Boolean).join(" · ")}
        <a class="other" href=${addressOf({ result: false, sample: "" })}>${t().read.another}</a></p>
      <div class="settings"><${LanguagePick} lang=${read.lang} w=${w} cv=${cv} /><${AsPick} w=${w} /></div>
      <${Remarks} s=${s} labelsOnlyFrom=${read.labelsOnlyFrom} cv=${cv} />
    </div>
    ${failed ? html`<${Failure} problem=${failed} retry=${retry} headed=${true} />` : null}
    ${read.found ? html`<${Body} s=${s} w=${w} cv=${cv} read=${read} />` : failed ? null : html`<${Waiting} />`}
    <${Privacy} />`;
}
