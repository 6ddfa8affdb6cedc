// The profile itself: what one is or was and what one can do, by kind, each to be taken out again.
import { computed } from "@preact/signals";
import { apiUrl, type SearchAnswer } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { me, type HeldSkill, type NamedConcept } from "../me.ts";
import { idOf, Name, Fallback } from "../parts.ts";
import { href } from "../router.ts";
import type { MatchAnswer, NamedSkill } from "./answers.ts";
import { change, quoted, unknownSkills, useMine } from "./state.ts";
import { focusNear } from "./undo.ts";

// Names as they are in the language of the page: an explained match tells all skills of the profile.
function useLabels(): Map<string, NamedSkill> {
  const answer = useMine<MatchAnswer>("match", { limit: 1, explain: true });
  const labels = new Map<string, NamedSkill>();
  for (const term of answer.data?.results[0]?.explanation?.terms ?? []) {
    labels.set(term.uri, term);
    if (term.near) labels.set(term.near.uri, term.near);
  }
  return labels;
}

const byKind = computed(() => {
  const kinds: Record<string, HeldSkill[]> = { skill: [], knowledge: [], other: [] };
  for (const s of me.value.skills) (kinds[s.skillType ?? "other"] as HeldSkill[]).push(s);
  return kinds;
});

function remove(skill: NamedConcept, event: Event, index: number): void {
  const list = (event.currentTarget as Element).closest(".profile");
  change({ ...me.value, skills: me.value.skills.filter((s) => s.uri !== skill.uri) }, t().me.removed(quoted(skill.label)));
  focusNear(list, ".drop", index);
}

function removeOccupation(occupation: NamedConcept, event: Event): void {
  const list = (event.currentTarget as Element).closest(".profile");
  change({ ...me.value, occupations: me.value.occupations.filter((o) => o.uri !== occupation.uri) }, t().me.removed(quoted(occupation.label)));
  focusNear(list, ".drop", 0);
}

// Its name in the language of the page, once that is known.
export function StoredOccupation({ of: o }: { of: NamedConcept }) {
  const answer = useAnswer<SearchAnswer>(language.value ? apiUrl("suggest", { q: o.uri, type: "occupation", lang: language.value, limit: 1 }) : null);
  const hit = answer.data?.results.find((h) => h.uri === o.uri);
  return html`<a href=${href(`/occupation/${idOf(o.uri)}`)}><${Name} text=${hit?.label ?? o.label} lang=${hit?.lang} /></a><${Fallback} lang=${hit?.lang} />`;
}

const DropButton = ({ label, onClick }: { label: string; onClick: (e: Event) => void }) =>
  html`<button type="button" class="drop" aria-label=${t().me.remove(label)} onClick=${onClick}>×</button>`;

interface KindProps {
  id: string;
  title: string;
  skills: HeldSkill[];
  first: number;  // how many stand before
  labels: Map<string, NamedSkill>;
  each: boolean;  // say of each where it is from
}

const Kind = ({ id, title, skills, first, labels, each }: KindProps) =>
  skills.length > 0
    ? html`<section aria-labelledby=${id}><h3 id=${id}>${title} <span class="count">${t().number(skills.length)}</span></h3>
        <ul class="held">${skills.map((s, i) => {
          const named = labels.get(s.uri);
          return html`<li key=${s.uri}>
            <span><a href=${href(`/skill/${idOf(s.uri)}`)}><${Name} text=${named?.label ?? s.label} lang=${named?.labelLang} /></a><${Fallback} lang=${named?.labelLang} />
              ${each && s.from !== "ticked" ? html` <span class="muted from">${t().me.from} <bdi>${s.from}</bdi></span>` : null}</span>
            <${DropButton} label=${named?.label ?? s.label} onClick=${(e: Event) => remove(s, e, first + i)} />
          </li>`;
        })}</ul></section>`
    : null;

export function Held() {
  const labels = useLabels();
  const { skills, occupations } = me.value;
  const { skill = [], knowledge = [], other = [] } = byKind.value;
  const sources = [...new Set(skills.map((s) => s.from))];
  const [source] = sources;
  return html`<section class="profile" aria-labelledby="held"><h2 id="held" tabindex="-1">${t().me.held} <span class="count">${t().skills(skills.length)}</span></h2>
    ${sources.length === 1 && source !== "ticked" ? html`<p class="muted">${t().me.from} <bdi class="filename">${source}</bdi></p>` : null}
    ${unknownSkills.value.length > 0 ? html`<p class="notice" role="note">${t().me.notInRelease(unknownSkills.value.length)} ${unknownSkills.value.slice(0, 20).map((s, i) => html`${i ? ", " : ""}<bdi>${s.label}</bdi>`)}</p>` : null}
    ${occupations.length > 0 ? html`<section aria-labelledby="held-occupations"><h3 id="held-occupations">${t().me.occupations} <span class="count">${t().number(occupations.length)}</span></h3>
      <ul class="held">${occupations.map((o) => html`<li key=${o.uri}>
        <span><${StoredOccupation} of=${o} /></span>
        <${DropButton} label=${o.label} onClick=${(e: Event) => removeOccupation(o, e)} /></li>`)}</ul></section>` : null}
    <${Kind} id="held-skill" title=${t().me.skillsTitle} skills=${skill} first=${occupations.length} labels=${labels} each=${sources.length > 1} />
    <${Kind} id="held-knowledge" title=${t().knowledge} skills=${knowledge} first=${occupations.length + skill.length} labels=${labels} each=${sources.length > 1} />
    <${Kind} id="held-other" title=${t().me.otherSkills} skills=${other} first=${occupations.length + skill.length + knowledge.length} labels=${labels} each=${sources.length > 1} />
  </section>`;
}
