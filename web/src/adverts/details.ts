// One advert: what it says of place, pay and terms, and its text with the skills that were found in it.
import { useEffect, useState } from "preact/hooks";
import { apiUrl } from "../api.ts";
import { html, type Children } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { countryName } from "../map/names.ts";
import { dateText, type Fact, Facts, idOf, webAddress } from "../parts.ts";
import { postJson } from "../post.ts";
import { href } from "../router.ts";
import { Sample } from "./sample.ts";
import type { Advert } from "./types.ts";
import { money } from "./words.ts";

const kMostText = 20_000;  // characters shown of a text

interface Found {
  uri: string;
  label: string;
  spans: { start: number; end: number }[];  // in code points
}

interface Mark {
  start: number;
  end: number;
  found: Found;
}

// The words that name a skill, found by the server; nothing while it reads, or when it cannot.
function useMarks(text: string, lang: string | undefined): Mark[] {
  const [marks, setMarks] = useState<Mark[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    postJson<{ skills: Found[] }>("read?fast=true", { text, ...(lang ? { lang } : {}) }, stop.signal).then(
      ({ skills }) => stop.signal.aborted || setMarks(apart(skills)),
      () => undefined,
    );
    return () => stop.abort();
  }, [text, lang]);
  return marks;
}

// Marks in the order of the text, none over another: the longer one stays.
function apart(skills: Found[]): Mark[] {
  const all = skills.flatMap((found) => found.spans.map(({ start, end }) => ({ start, end, found })));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Mark[] = [];
  for (const mark of all) if (mark.start >= (out.at(-1)?.end ?? 0)) out.push(mark);
  return out;
}

function Text({ text, lang }: { text: string; lang: string | undefined }) {
  const shown = text.slice(0, kMostText);
  const marks = useMarks(shown, lang);
  const points = [...shown];
  const pieces: Children[] = [];
  let at = 0;
  for (const { start, end, found } of marks) {
    pieces.push(points.slice(at, start).join(""));
    pieces.push(html`<a class="found" href=${href(`/skill/${idOf(found.uri)}`)} title=${found.label}><mark>${points.slice(start, end).join("")}</mark></a>`);
    at = end;
  }
  pieces.push(points.slice(at).join(""));
  return html`<div class="advert-text" lang=${lang} dir="auto">${pieces}${text.length > kMostText ? "…" : ""}</div>
    ${marks.length > 0 ? html`<p class="muted">${t().adverts.marked}</p>` : null}`;
}

function placeText(p: Advert["places"][number]): Children {
  const country = p.country ? countryName(p.country) : null;
  return html`${p.locality ? html`<bdi>${p.locality}</bdi>` : null}${p.locality && country ? ", " : ""}${country ? html`<bdi lang=${country.lang}>${country.text}</bdi>` : null}${!p.locality && !country ? html`<bdi>${p.written ?? "–"}</bdi>` : null}${p.remote ? ` (${t().adverts.remote})` : ""}`;
}

function payText({ pay }: Advert): Children {
  if (!pay || (pay.minimum === undefined && pay.maximum === undefined)) return null;
  const currency = pay.currency ?? null;
  const ends = [pay.minimum, pay.maximum].filter((n): n is number => n !== undefined);
  const amount = [...new Set(ends)].map((n) => money(n, currency)).join(" – ");
  const annual = pay.annual !== undefined && pay.period !== "year" ? ` · ${t().adverts.aYear(money(pay.annual, currency))}` : "";
  return `${amount} ${t().adverts.periods[pay.period] ?? ""}${annual}`;
}

export function AdvertDetails({ id, titled = false }: { id: string; titled?: boolean }) {
  const { data: a, problem, retry } = useAnswer<Advert>(language.value ? apiUrl(`adverts/${encodeURIComponent(id.slice(0, 200))}`, {}) : null);
  if (problem) return html`<p class="told" role="alert">${t().adverts.partFailed} <bdi>${problem.detail}</bdi> ${problem.status === 404 ? null : html`<button type="button" class="more" onClick=${retry}>${t().retry}</button>`}</p>`;
  if (!a) return html`<div class="waiting"><i></i><i></i><i></i></div>`;
  const to = a.url ? webAddress(a.url) : undefined;
  const values = t().adverts.values;
  const facts: Fact[] = [
    a.employer ? [t().adverts.employer, html`<bdi>${a.employer}</bdi>`] : null,
    a.places.length > 0 ? [t().adverts.place, a.places.map((p, i) => html`<span key=${i}>${i > 0 ? "; " : ""}${placeText(p)}</span>`)] : null,
    a.pay ? [t().adverts.pay, payText(a) ?? t().adverts.notStated] : null,
    a.contract || a.hours ? [t().adverts.terms, [a.contract, a.hours].filter(Boolean).map((v) => values[v as string] ?? v).join(", ")] : null,
    a.education ? [t().adverts.by.education ?? "", values[a.education] ?? a.education] : null,
    a.experienceYears !== undefined ? [t().adverts.by.experience ?? "", t().adverts.yearsAtLeast(a.experienceYears)] : null,
    a.posted ? [t().adverts.postedOn, html`<time datetime=${a.posted}>${dateText(a.posted)}</time>${a.validThrough ? ` – ${dateText(a.validThrough)}` : ""}`] : null,
    [t().adverts.source, html`<bdi>${a.source}</bdi> ${to ? html`<a href=${to} rel="external noreferrer nofollow">${t().adverts.original}</a>` : null}`],
  ];
  return html`${titled ? html`<h3><bdi lang=${a.language} dir="auto">${a.title.slice(0, 300)}</bdi><${Sample} of=${a} /></h3>` : null}
    <${Facts} facts=${facts} />
    ${a.text ? html`<${Text} text=${a.text} lang=${a.language} />` : html`<p class="empty">${t().adverts.noText}</p>`}`;
}
