// What one skill more would open: which occupations come within reach, and how far it leads to the goal.
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { me } from "../me.ts";
import { Answer, Name, Waiting } from "../parts.ts";
import type { Door, Fit, GapAnswer, GapSkill, MatchAnswer } from "./answers.ts";
import { postJson } from "../post.ts";
import { HaveIt, OccupationLink, SkillLink } from "./pieces.ts";
import { asked, goalNow, idIn, meHref, percent, useMine } from "./state.ts";

const kMost = 100;  // occupations the server tells of
const kTried = 6;  // skills whose effect on the goal is asked for, one question each

// As the server counts it (docs/matching.md): half of the essential skills, and three or all of them.
const isOpen = ({ essential: e }: Fit) => e.of > 0 && e.held * 2 >= e.of && e.held >= Math.min(3, e.of);

// How many essential skills more it takes until an occupation is open.
const needs = ({ essential: e }: Fit) => Math.max(Math.ceil(e.of / 2), Math.min(3, e.of)) - e.held;

// Occupations that are nearly open, for who has no door before them yet.
function NearlyOpen() {
  const answer = useMine<MatchAnswer>("match", { limit: kMost });
  const show = ({ results }: MatchAnswer) => {
    const near = results.filter((f) => f.essential.of > 0 && needs(f) > 0).sort((a, b) => needs(a) - needs(b)).slice(0, kTried);
    return near.length > 0 ? html`<h4>${t().me.nearlyOpen}</h4>
      <ul class="plain">${near.map((f) => html`<li key=${f.uri}><a href=${meHref({ view: "goal", goal: idIn(f.uri) })}><${Name} text=${f.label} lang=${f.labelLang} /></a> <span class="muted">${t().me.needsMore(needs(f))}</span></li>`)}</ul>` : null;
  };
  return html`<${Answer} answer=${answer} headed show=${show} />`;
}

// Which occupations `skill` opens, among those near the profile.
function Opened({ skill }: { skill: string }) {
  const [opened, setOpened] = useState<Fit[] | null>(null);
  const key = [language.value, skill, ...asked.value].join(" ");
  useEffect(() => {
    const stop = new AbortController();
    const ask = (skills: string[]) => postJson<MatchAnswer>("match", { skills, lang: language.value, limit: kMost }, stop.signal);
    Promise.all([ask(asked.value), ask([...asked.value, skill])]).then(
      ([before, after]) => {
        const open = new Set(before.results.filter(isOpen).map((f) => f.uri));
        if (!stop.signal.aborted) setOpened(after.results.filter((f) => isOpen(f) && !open.has(f.uri)));
      },
      () => stop.signal.aborted || setOpened([]),
    );
    return () => stop.abort();
  }, [key]);
  if (!opened) return html`<${Waiting} />`;
  return opened.length > 0
    ? html`<ul class="plain">${opened.map((f) => html`<li key=${f.uri}><${OccupationLink} of=${f} /></li>`)}</ul>`
    : html`<p class="muted">${t().me.openedFarther}</p>`;
}

function DoorItem({ door }: { door: Door }) {
  const [open, setOpen] = useState(false);
  return html`<li class="door">
    <div><h4><${SkillLink} of=${door} /></h4>
      <details onToggle=${(e: Event) => setOpen((e.currentTarget as HTMLDetailsElement).open)}>
        <summary>${t().me.opensMore(door.opens)}<span class="sr"> ${door.label}</span></summary>${open ? html`<${Opened} skill=${door.uri} />` : null}</details></div>
    <${HaveIt} skill=${door} />
  </li>`;
}

// The score for the goal with each of the skills that count most for it.
function useRaises(gap: GapAnswer): Map<string, number> | null {
  const [raises, setRaises] = useState<Map<string, number> | null>(null);
  const tried = gap.missing.filter((s) => s.essential).slice(0, kTried);
  const key = [gap.occupation.uri, ...tried.map((s) => s.uri), ...asked.value].join(" ");
  useEffect(() => {
    const stop = new AbortController();
    const score = (s: GapSkill) =>
      postJson<GapAnswer>("gap", { skills: [...asked.value, s.uri], lang: language.value, goal: gap.occupation.uri }, stop.signal)
        .then((after): [string, number] => [s.uri, after.score ?? 0]);
    Promise.all(tried.map(score)).then((all) => stop.signal.aborted || setRaises(new Map(all)), () => {});
    return () => stop.abort();
  }, [key]);
  return raises;
}

function Raises({ gap }: { gap: GapAnswer }) {
  const raises = useRaises(gap);
  const tried = gap.missing.filter((s) => s.essential).slice(0, kTried);
  if (tried.length === 0) return null;
  const sorted = raises ? tried.slice().sort((a, b) => (raises.get(b.uri) ?? 0) - (raises.get(a.uri) ?? 0)) : tried;
  return html`<section aria-labelledby="raises"><h3 id="raises" class="small">${t().me.towards} <${OccupationLink} of=${gap.occupation} /></h3>
    <p class="muted">${t().me.nowAt(percent(gap.score ?? 0))}</p>
    <ol class="fits raises">${sorted.map((s) => html`<li key=${s.uri}><span>${raises?.has(s.uri) ? html`<span aria-hidden="true">→ </span><span class="sr">${t().me.wouldBe} </span><strong>${percent(raises.get(s.uri) ?? 0)}</strong>` : "…"}</span>
      <span><${SkillLink} of=${s} /></span><${HaveIt} skill=${s} /></li>`)}</ol>
  </section>`;
}

function Doors({ goal }: { goal: string }) {
  const answer = useMine<GapAnswer>("gap", { goal });
  return html`<${Answer} answer=${answer} headed show=${(gap: GapAnswer) => html`
    <section aria-labelledby="doors"><h3 id="doors" class="small">${t().me.doors}</h3>
      <p class="muted">${t().me.doorsText}</p>
      ${gap.doors.length > 0 ? html`<ol class="doors">${gap.doors.map((d) => html`<${DoorItem} key=${d.uri} door=${d} />`)}</ol>` : html`<p class="empty">${t().me.noDoors}</p><${NearlyOpen} />`}</section>
    <${Raises} gap=${gap} />`} />`;
}

// Without a goal the best fit stands for it, other than what one is.
function DoorsOfBest() {
  const answer = useMine<MatchAnswer>("match", { limit: 5 });
  const show = ({ results }: MatchAnswer) => {
    const best = results.find((f) => me.value.occupations.every((o) => o.uri !== f.uri)) ?? results[0];
    return best ? html`<${Doors} goal=${idIn(best.uri)} />` : html`<p class="empty">${t().me.noFits}</p>`;
  };
  return html`<${Answer} answer=${answer} headed show=${show} />`;
}

export const Open = () =>
  html`<section aria-labelledby="open"><h2 id="open">${t().me.open}</h2>
    ${goalNow.value ? html`<${Doors} goal=${goalNow.value} />` : html`<${DoorsOfBest} />`}
  </section>`;
