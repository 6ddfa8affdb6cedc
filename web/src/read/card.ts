// What is known of one highlight: the concepts, how likely each is, why, and what the visitor makes of it.
import { useEffect, useState } from "preact/hooks";
import { apiUrl, fetchJson, type Profile, type SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { language, languageName, t } from "../language.ts";
import { Fallback, Name, pathOf } from "../parts.ts";
import { href } from "../router.ts";
import { conceptOf, type Decided } from "./findings.ts";
import type { Mark } from "./marks.ts";
import type { Place } from "./offsets.ts";
import { setVerdict, takeBack } from "./state.ts";
import { goTo } from "./where.ts";
import { clipped, duration, percent } from "./words.ts";

export const linkOf = (f: { uri: string; kind: string }) => href(pathOf({ uri: f.uri, type: f.kind === "occupation" ? "occupation" : "skill" }) as string);

export const KindSign = ({ kind }: { kind: string }) => html`<span class=${`sign ${kind}`} aria-hidden="true"></span>`;

// "Same words as the label “…”"; the words of a label that is the concept's own name are not said twice.
export function Reason({ of: f }: { of: Decided }) {
  if (f.state === "added") return html`<p class="why">${t().read.byYou}</p>`;
  const { reason } = f.found;
  if (!reason) return null;
  const other = reason.lang !== language.value ? ` (${languageName(reason.lang)})` : "";
  return html`<p class="why">${t().read.how[reason.how]} <q><${Name} text=${clipped(reason.label, 200)} lang=${reason.lang} /></q>${other}</p>`;
}

function extras(f: Decided): string[] {
  return [
    f.need ? t().read.needs[f.need] : "",
    f.basis ? t().read.bases[f.basis] : "",
    f.level ? t().read.levels[f.level] ?? f.level : "",
    f.months ? duration(f.months) : "",
  ].filter(Boolean);
}

const kWait = 250;  // milliseconds: a mouse that passes over the text asks for nothing

// The concept in the language of the page: its name there and the beginning of what it is.
function Described({ of: f }: { of: Decided }) {
  const [profile, setProfile] = useState<Profile | null>(null);
  useEffect(() => {
    setProfile(null);
    const stop = new AbortController();
    const url = apiUrl(`${f.kind === "occupation" ? "occupations" : "skills"}/${encodeURIComponent(f.uri)}`, { lang: language.value });
    const timer = setTimeout(() => fetchJson<Profile>(url, stop.signal).then((p) => stop.signal.aborted || setProfile(p), () => undefined), kWait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [f.uri, language.value]);
  if (!profile) return null;
  return html`${profile.label !== f.label ? html`<p class="muted"><${Name} text=${profile.label} lang=${profile.labelLang} /><${Fallback} lang=${profile.labelLang} /></p>` : null}
    ${profile.description ? html`<p class="muted" dir="auto" lang=${profile.descriptionLang}>${clipped(profile.description, 220)}</p>` : null}`;
}

function Places({ of: f, mark, marks }: { of: Decided; mark: Mark; marks: Mark[] }) {
  const there = f.places.map((p) => marks.find((m) => m.start <= p.start && m.end >= p.end)).filter((m): m is Mark => !!m);
  const once = [...new Set(there)];
  const at = once.indexOf(mark);
  if (once.length < 2 || at < 0) return null;
  const go = (step: number) => {
    const to = once[(at + step + once.length) % once.length] as Mark;
    const place = f.places.find((p) => p.start >= to.start && p.end <= to.end) as Place;
    goTo(place);
  };
  return html`<p class="places"><button type="button" class="quiet" onClick=${() => go(-1)}>‹<span class="sr"> ${t().read.placeBefore}</span></button>
    <span>${t().read.placeOf(at + 1, once.length)}</span>
    <button type="button" class="quiet" onClick=${() => go(1)}>›<span class="sr"> ${t().read.placeAfter}</span></button></p>`;
}

// Accept, reject, correct; or take back what was decided.
export function Decide({ of: f, after, correcting: begin = false }: { of: Decided; after?: () => void; correcting?: boolean }) {
  const [correcting, setCorrecting] = useState(begin);
  const cancel = () => {
    setCorrecting(false);
    if (begin) after?.();
  };
  const act = (run: () => void) => () => {
    run();
    after?.();
  };
  if (f.state === "added") {
    return html`<p class="decide"><span>${t().read.states.added}</span> <button type="button" class="quiet" onClick=${act(() => takeBack(f.uri))}>${t().read.remove}</button></p>`;
  }
  if (correcting) {
    return html`<div class="decide"><${ConceptPicker} label=${t().read.correctTo} placeholder=${t().searchPlaceholder} type=${f.found.kind === "occupation" ? "occupation" : "skill"} focus=${true} onCancel=${cancel}
      onPick=${(to: SearchHit) => {
        setVerdict(f.found, { as: "corrected", to: conceptOf(to) });
        setCorrecting(false);
        after?.();
      }} /><button type="button" class="quiet" onClick=${cancel}>${t().read.cancel}</button></div>`;
  }
  if (f.state !== "found") {
    return html`<p class="decide"><span>${t().read.states[f.state]}${f.state === "corrected" ? html` <s><${Name} text=${f.found.label} lang=${f.found.lang} /></s>` : null}</span>
      <button type="button" class="quiet" onClick=${act(() => setVerdict(f.found, null))}>${t().read.undo}</button></p>`;
  }
  return html`<p class="decide">
    <button type="button" onClick=${act(() => setVerdict(f.found, { as: "accepted" }))}><span aria-hidden="true">✓ </span>${t().read.accept}</button>
    <button type="button" onClick=${act(() => setVerdict(f.found, { as: "rejected" }))}><span aria-hidden="true">✕ </span>${t().read.reject}</button>
    <button type="button" onClick=${() => setCorrecting(true)}><span aria-hidden="true">✎ </span>${t().read.correct}</button>
  </p>`;
}

// Deciding takes the button away that had the focus.
const backToCard = () => requestAnimationFrame(() => document.querySelector<HTMLElement>(".finding-card")?.focus());

function One({ of: f, mark, marks }: { of: Decided; mark: Mark; marks: Mark[] }) {
  return html`<li class=${f.kind}>
    <p class="kindline"><${KindSign} kind=${f.kind} />${t().read.kinds[f.kind]}${f.score === null || f.state === "corrected" ? null : html`<span class="score"><meter min="0" max="1" value=${f.score} aria-hidden="true"></meter>${percent(f.score)}<span class="sr"> ${t().read.likely}</span></span>`}</p>
    <p class="label"><a href=${linkOf(f)}><${Name} text=${f.label} lang=${f.lang} /></a></p>
    <${Reason} of=${f} />
    ${extras(f).length > 0 ? html`<p class="extras">${extras(f).map((x) => html`<span key=${x} class="tag">${x}</span>`)}</p>` : null}
    <${Described} of=${f} />
    <${Places} of=${f} mark=${mark} marks=${marks} />
    <${Decide} of=${f} after=${backToCard} />
  </li>`;
}

const kMost = 12;  // concepts in one card

export function Card({ text, mark, piece, marks, close }: { text: string; mark: Mark; piece: number; marks: Mark[]; close: () => void }) {
  const first = mark.pieces.find((p) => p.start === piece)?.findings ?? mark.pieces.find((p) => p.start <= piece && p.end > piece)?.findings ?? [];
  const order = [...new Set([...first, ...mark.findings])].slice(0, kMost);
  return html`<div class="finding-card" role="dialog" aria-label=${t().read.cardLabel(clipped(text.slice(mark.start, mark.end), 80))} tabindex="-1">
    <button type="button" class="close quiet" onClick=${close}>✕<span class="sr"> ${t().read.close}</span></button>
    <ul>${order.map((f) => html`<${One} key=${f.uri + f.found.uri} of=${f} mark=${mark} marks=${marks} />`)}</ul>
  </div>`;
}
