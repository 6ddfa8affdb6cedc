// Which occupations the ticked skills fit, and what is missing. A file of its own: fetched with the first tick.
import { useState } from "preact/hooks";
import type { Occupation } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import type { Loaded } from "../load.ts";
import * as parts from "../parts.ts";
import { usePost } from "../post.ts";
import { href } from "../router.ts";
import { Panel } from "./panel.ts";
import { carried } from "./ticks.ts";
import type { Ticking } from "./ticking.ts";

const kWait = 150;  // milliseconds after the last tick
const kFits = 6;

interface SkillCount {
  held: number;
  of: number;
}

interface Fit {
  uri: string;
  code: string;
  label: string;
  score: number;
  essential: SkillCount;
  optional: SkillCount;
}

interface GapSkill {
  uri: string;
  label: string;
  essential: boolean;
  near?: { label: string };
  credit?: number;
}

interface Gap {
  score: number | null;
  open: boolean;
  essential: SkillCount;
  optional: SkillCount;
  missing: GapSkill[];
  have: GapSkill[];
}

const percent = (share: number) => share.toLocaleString(language.value ?? "en", { style: "percent", maximumFractionDigits: 0 });

const Score = ({ score }: { score: number }) =>
  html`<span class="score"><span class="meter" aria-hidden="true"><i style=${{ inlineSize: `${Math.round(score * 100)}%` }}></i></span><b>${percent(score)}</b></span>`;

const Counts = ({ essential, optional }: { essential: SkillCount; optional: SkillCount }) =>
  html`<p class="muted">${[
    essential.of > 0 ? t().occupationPage.essentialHeld(essential.held, essential.of) : "",
    optional.of > 0 ? t().occupationPage.optionalHeld(optional.held, optional.of) : "",
  ].filter(Boolean).join(" · ")}</p>`;

type Langs = ReadonlyMap<string, string | undefined>;  // of the labels, where the page knows them

function Skills({ title, skills, langs }: { title: string; skills: GapSkill[]; langs?: Langs | undefined }) {
  const [all, setAll] = useState(false);
  const some = all ? skills : skills.slice(0, 8);
  if (skills.length === 0) return null;
  return html`<h4>${title} <span class="count">${t().number(skills.length)}</span></h4>
    <ul class="gap">${some.map((s) => html`<li key=${s.uri}><a href=${href(`/skill/${parts.idOf(s.uri)}`)}><${parts.Name} text=${s.label} lang=${langs?.get(s.uri)} /></a>
      ${s.near ? html` <span class="muted">${t().occupationPage.near} <bdi>${s.near.label}</bdi></span>` : null}</li>`)}</ul>
    ${some.length < skills.length ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(skills.length)}</button>` : null}`;
}

// What is there and what is not: essential ones first, the most telling first.
function Lists({ gap, langs }: { gap: Gap; langs?: Langs }) {
  const words = t().occupationPage;
  return html`<${Skills} title=${words.missingEssential} skills=${gap.missing.filter((s) => s.essential)} langs=${langs} />
    <${Skills} title=${words.missingOptional} skills=${gap.missing.filter((s) => !s.essential)} langs=${langs} />
    <${Skills} title=${words.covered} skills=${gap.have} langs=${langs} />`;
}

const useGap = (skills: string[], goal: string | null): Loaded<Gap> =>
  usePost<Gap>("gap", goal ? { skills, goal, lang: language.value, limit: 1 } : null, kWait);

// Fetches what it shows when it is opened.
function Details({ skills, fit }: { skills: string[]; fit: Fit }) {
  const [open, setOpen] = useState(false);
  const gap = useGap(skills, open ? fit.uri : null);
  return html`<details onToggle=${(e: Event) => setOpen((e.currentTarget as HTMLDetailsElement).open)}>
    <summary>${t().occupationPage.coveredAndMissing}<span class="sr">: <bdi>${fit.label}</bdi></span></summary>
    ${open ? html`<${Panel} answer=${gap} show=${(g: Gap) => html`<${Lists} gap=${g} />`} />` : null}
  </details>`;
}

const FitItem = ({ fit, skills }: { fit: Fit; skills: string[] }) =>
  html`<li class="fit">
    <a href=${carried(`/occupation/${parts.idOf(fit.uri)}`)}><bdi lang=${parts.langOf()}>${fit.label}</bdi></a> <${Score} score=${fit.score} />
    <${Counts} essential=${fit.essential} optional=${fit.optional} />
    <${Details} skills=${skills} fit=${fit} />
  </li>`;

function Here({ gap, occupation: o, langs }: { gap: Gap; occupation: Occupation; langs: Langs }) {
  const words = t().occupationPage;
  const lacking = gap.missing.filter((s) => s.essential).length;
  return html`<div class="fit here">
    <h3><${parts.Name} text=${o.label} lang=${o.labelLang} /> <span class="muted">${words.thisOccupation}</span> ${gap.score !== null ? html`<${Score} score=${gap.score} />` : null}</h3>
    <${Counts} essential=${gap.essential} optional=${gap.optional} />
    <details><summary>${lacking > 0 ? words.essentialMissing(lacking) : words.noneMissing}</summary><${Lists} gap=${gap} langs=${langs} /></details>
  </div>`;
}

export function Fits({ occupation, ticking }: { occupation: Occupation; ticking: Ticking }) {
  const skills = ticking.all.map((c) => c.uri).filter((uri) => ticking.ticked.has(uri));
  const langs = new Map(ticking.all.map((c) => [c.uri, c.labelLang]));
  const gap = useGap(skills, occupation.uri);
  const match = usePost<{ results: Fit[] }>("match", { skills, lang: language.value, limit: kFits + 1 }, kWait);
  const others = (results: Fit[]) => results.filter((fit) => fit.uri !== occupation.uri).slice(0, kFits);
  return html`<${Panel} answer=${gap} show=${(g: Gap) => html`<${Here} gap=${g} occupation=${occupation} langs=${langs} />`} />
    <${Panel} answer=${match} show=${({ results }: { results: Fit[] }) => html`
      <p class="sr" role="status">${results[0] ? t().occupationPage.bestFit(results[0].label, percent(results[0].score)) : ""}</p>
      <h3 class="small">${t().occupationPage.otherFits}</h3>
      ${others(results).length > 0
        ? html`<ol class="fitlist">${others(results).map((fit) => html`<${FitItem} key=${fit.uri} fit=${fit} skills=${skills} />`)}</ol>`
        : html`<p class="empty">${t().occupationPage.noFits}</p>`}`} />`;
}
