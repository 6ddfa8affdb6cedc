// The roles that are compared, each to be taken away, and the ways to one more: by name, or one of the near.
import { apiUrl, type ConceptRef, type Occupation, type SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { type Loaded, useAnswer } from "../load.ts";
import * as parts from "../parts.ts";
import { usePost } from "../post.ts";
import { href, navigate } from "../router.ts";
import { compareHref, kMostRoles, nameOf, type Show } from "./address.ts";

export interface Role {
  name: string;  // as the address has it
  answer: Loaded<Occupation>;
}

const letterOf = (i: number) => "ABCD"[i] ?? "";

// None for a role that is not compared.
export const Letter = ({ i }: { i: number }) => (i < 0 ? null : html`<span class="letter" aria-hidden="true">${letterOf(i)}</span>`);

// The profiles of the first four: the same answers as their own pages have. A fixed number of hooks.
export function useRoles(names: string[]): Role[] {
  const url = (name: string | undefined) => (name && language.value ? apiUrl(`occupations/${encodeURIComponent(name)}`, { lang: language.value }) : null);
  const answers = [
    useAnswer<Occupation>(url(names[0])), useAnswer<Occupation>(url(names[1])),
    useAnswer<Occupation>(url(names[2])), useAnswer<Occupation>(url(names[3])),
  ];
  return names.slice(0, kMostRoles).map((name, i) => ({ name, answer: answers[i] as Loaded<Occupation> }));
}

interface ChipProps {
  role: Role;
  i: number;
  roles: string[];
  show: Show;
}

// What an address names wrongly: what was meant, perhaps.
function Unknown({ role, roles, show }: ChipProps) {
  const instead = (c: ConceptRef) => compareHref(roles.map((name) => (name === role.name ? nameOf(c.uri) : name)), show);
  const nearest = role.answer.problem?.suggestions.filter((c) => c.type === "occupation") ?? [];
  return html`<span class="muted">${role.answer.problem?.status === 404 ? t().notFoundTitle : t().failedTitle}</span>
    ${nearest.length > 0 ? html`<span class="muted">${t().nearest}</span> ${nearest.map((c) => html`<a key=${c.uri} href=${instead(c)}><${parts.Name} text=${c.label} lang=${c.labelLang} /></a> `)}` : null}`;
}

function RoleChip(props: ChipProps) {
  const { role, i, roles, show } = props;
  const { data: o, problem } = role.answer;
  const label = o?.label ?? role.name;
  return html`<li class=${problem ? "role wrong" : "role"} aria-busy=${o ?? problem ? undefined : "true"}>
    <${Letter} i=${i} />
    <span class="rolename">
      ${o ? html`<a href=${href(`/occupation/${parts.idOf(o.uri)}`)}><${parts.Name} text=${o.label} lang=${o.labelLang} /></a><${parts.Fallback} lang=${o.labelLang} />` : html`<bdi>${role.name}</bdi>`}
      ${problem ? html`<${Unknown} ...${props} />` : null}
    </span>
    <a class="drop" href=${compareHref(roles.filter((name) => name !== role.name), show)}><span class="sr">${t().occupationPage.dropRole} <bdi>${label}</bdi></span><span aria-hidden="true">×</span></a>
  </li>`;
}

// Occupations near the first role that are not here yet.
function Near({ first, taken, add }: { first: string; taken: Set<string>; add: (uri: string) => string }) {
  const { data } = usePost<{ moves: { uri: string; label: string }[] }>("moves", { occupation: first, limit: 8, lang: language.value });
  const near = data?.moves.filter((m) => !taken.has(m.uri)).slice(0, 5) ?? [];
  if (near.length === 0) return null;
  return html`<p class="small muted" id="near">${t().occupationPage.nearRoles}</p>
    <ul class="chips" aria-labelledby="near">${near.map((m) => html`<li key=${m.uri}><a href=${add(m.uri)}><span aria-hidden="true">+ </span><bdi lang=${parts.langOf()}>${m.label}</bdi></a></li>`)}</ul>`;
}

interface RolesProps {
  named: string[];  // in the address
  roles: Role[];  // the first four of them
  sound: Role[];  // those that are compared
  show: Show;
}

export function Roles({ named, roles, sound, show }: RolesProps) {
  const names = roles.map((r) => r.name);
  const taken = new Set(roles.flatMap((r) => (r.answer.data ? [r.answer.data.uri] : [])));
  const add = (uri: string) => compareHref([...names, nameOf(uri)], show);
  const pick = (hit: SearchHit) => void (taken.has(hit.uri) || navigate(add(hit.uri)));
  const words = t().occupationPage;
  const [first] = taken;
  return html`<div class="chooser">
    ${roles.length > 0 ? html`<ul class="roles" aria-label=${words.comparedRoles}>${roles.map((role) => html`<${RoleChip} key=${role.name} role=${role} i=${sound.indexOf(role)} roles=${names} show=${show} />`)}</ul>` : null}
    ${named.length > kMostRoles ? html`<p class="notice" role="note">${words.tooManyRoles(kMostRoles)}</p>` : null}
    ${roles.length < kMostRoles
      ? html`<${ConceptPicker} type="occupation" label=${words.addRole} placeholder=${words.addRolePlaceholder} button=${words.add} taken=${taken} onPick=${pick} />
        ${first ? html`<${Near} first=${first} taken=${taken} add=${add} />` : null}`
      : html`<p class="muted">${words.rolesFull}</p>`}
  </div>`;
}
