// Members and roles by hand: names, occupations, skills and what a CV says.
import { useState } from "preact/hooks";
import type { SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import type { NamedConcept } from "../me.ts";
import type { PersonProfile } from "../me_page/answers.ts";
import { offersOf, ReadFile, Unmatched } from "../me_page/cv.ts";
import { StoredOccupation } from "../me_page/held.ts";
import { FileDrop } from "../me_page/file_drop.ts";
import { quoted } from "../me_page/state.ts";
import { TakeOver, type Offer } from "../me_page/take_over.ts";
import { focusNear } from "../me_page/undo.ts";
import { idOf } from "../parts.ts";
import { href } from "../router.ts";
import { kMostMembers, kMostName, kMostRoles, type Member, type Team } from "./model.ts";
import { changeMember, changeTeam } from "./state.ts";

const without = (list: NamedConcept[], uri: string) => list.filter((c) => c.uri !== uri);
const withMore = (list: NamedConcept[], more: NamedConcept[]) => [...list, ...more.filter((c) => !list.some((old) => old.uri === c.uri))];
const named = (hit: SearchHit): NamedConcept => ({ uri: hit.uri, label: hit.label });

interface ChosenProps {
  concepts: NamedConcept[];
  path: "skill" | "occupation";
  onDrop: (concept: NamedConcept) => void;
}

function Chosen({ concepts, path, onDrop }: ChosenProps) {
  if (concepts.length === 0) return null;
  const drop = (c: NamedConcept, i: number, event: Event) => {
    const list = (event.currentTarget as Element).closest("ul");
    onDrop(c);
    focusNear(list, ".drop", i);
  };
  return html`<ul class="held chosen">${concepts.map((c, i) => html`<li key=${c.uri}><span>${path === "occupation" ? html`<${StoredOccupation} of=${c} />` : html`<a href=${href(`/skill/${idOf(c.uri)}`)}><bdi>${c.label}</bdi></a>`}</span>
    <button type="button" class="drop" aria-label=${t().me.remove(c.label)} onClick=${(e: Event) => drop(c, i, e)}>×</button></li>`)}</ul>`;
}

function MemberCv({ team, index }: { team: Team; index: number }) {
  const [file, setFile] = useState<File | null>(null);
  const member = team.members[index] as Member;
  const close = () => setFile(null);
  if (!file) return html`<${FileDrop} label=${t().team.cv} accept=".pdf,.docx,.odt,.txt,.md,.html,.json,.xml" onFile=${setFile} />`;
  const take = (profile: PersonProfile, offers: Offer[]) => {
    const chosen = offers.map((o) => ({ uri: o.uri, label: o.label }));
    const jobs = new Set(profile.occupations.map((o) => o.uri));
    changeMember(team, index, { skills: withMore(member.skills, chosen.filter((c) => !jobs.has(c.uri))), occupations: withMore(member.occupations, chosen.filter((c) => jobs.has(c.uri))) }, t().me.addedMany(chosen.length));
    close();
  };
  const show = (profile: PersonProfile) => {
    // What is in the CV speaks for itself: the occupations as a whole are offered, but not ticked.
    const jobs = profile.occupations.map((o) => ({ uri: o.uri, label: o.label, labelLang: o.labelLang, skillType: null, occupation: true, score: o.score, ticked: false }));
    return html`<p>${t().me.foundIn} <bdi class="filename">${file.name}</bdi></p>
      <${TakeOver} groups=${[...offersOf(profile), { id: "occupations", title: t().me.occupations, offers: jobs }]} held=${new Set([...member.skills, ...member.occupations].map((c) => c.uri))}
        onTake=${(offers: Offer[]) => take(profile, offers)} onCancel=${close} />
      <${Unmatched} profile=${profile} />`;
  };
  return html`<${ReadFile} file=${file} show=${show} />`;
}

function MemberItem({ team, index, open }: { team: Team; index: number; open: boolean }) {
  const m = team.members[index] as Member;
  const change = (next: Partial<Member>, said?: string) => changeMember(team, index, next, said);
  const dropMember = (event: Event) => {
    const list = (event.currentTarget as Element).closest(".members");
    changeTeam({ ...team, members: team.members.filter((_, i) => i !== index) }, t().me.removed(quoted(m.name)));
    focusNear(list, "summary", index);
  };
  const rename = (event: Event) => {
    const name = (event.currentTarget as HTMLInputElement).value.trim();
    if (name && name !== m.name) change({ name });
  };
  const id = `member-${index}`;
  return html`<li><details class="panel member" open=${open}>
    <summary><bdi class="who">${m.name}</bdi> <span class="muted">${[m.occupations.length ? t().occupations(m.occupations.length) : "", t().skills(m.skills.length)].filter(Boolean).join(" · ")}</span></summary>
    <div class="fieldrow"><label for=${id}>${t().team.name}</label><input id=${id} class="pick" type="text" dir="auto" maxlength=${kMostName} autocomplete="off" value=${m.name} onChange=${rename} /></div>
    <div class="two">
      <div><${ConceptPicker} label=${t().team.memberSkill} type="skill" taken=${new Set(m.skills.map((s) => s.uri))} onPick=${(hit: SearchHit) => change({ skills: withMore(m.skills, [named(hit)]) }, t().me.added(quoted(hit.label)))} />
        <${Chosen} concepts=${m.skills} path="skill" onDrop=${(c: NamedConcept) => change({ skills: without(m.skills, c.uri) }, t().me.removed(quoted(c.label)))} /></div>
      <div><${ConceptPicker} label=${t().team.memberOccupation} type="occupation" taken=${new Set(m.occupations.map((s) => s.uri))} onPick=${(hit: SearchHit) => change({ occupations: withMore(m.occupations, [named(hit)]) }, t().me.added(quoted(hit.label)))} />
        <${Chosen} concepts=${m.occupations} path="occupation" onDrop=${(c: NamedConcept) => change({ occupations: without(m.occupations, c.uri) }, t().me.removed(quoted(c.label)))} /></div>
    </div>
    <${MemberCv} team=${team} index=${index} />
    <button type="button" class="plainbutton danger" onClick=${dropMember}>${t().team.dropMember}<span class="sr"> ${m.name}</span></button>
  </details></li>`;
}

function NewMember({ team, onAdd }: { team: Team; onAdd: (index: number) => void }) {
  const [name, setName] = useState("");
  const add = (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(team.members.length);
    changeTeam({ ...team, members: [...team.members, { name: name.trim(), occupations: [], skills: [] }] }, t().me.added(quoted(name.trim())));
    setName("");
  };
  if (team.members.length >= kMostMembers) return html`<p class="notice">${t().team.full}</p>`;
  return html`<form class="fieldrow" onSubmit=${add}><label for="new-member">${t().team.newMember}</label>
    <input id="new-member" class="pick" type="text" dir="auto" maxlength=${kMostName} autocomplete="off" value=${name} onInput=${(e: InputEvent) => setName((e.currentTarget as HTMLInputElement).value)} />
    <button type="submit" class="button">${t().team.add}</button></form>`;
}

export function RolesEdit({ team }: { team: Team }) {
  return html`<section class="panel" aria-labelledby="roles"><h2 id="roles">${t().team.roles} <span class="count">${t().number(team.roles.length)}</span></h2>
    ${team.roles.length < kMostRoles ? html`<${ConceptPicker} label=${t().team.addRole} type="occupation" taken=${new Set(team.roles.map((r) => r.uri))}
      onPick=${(hit: SearchHit) => changeTeam({ ...team, roles: withMore(team.roles, [named(hit)]) }, t().me.added(quoted(hit.label)))} />` : html`<p class="notice">${t().team.full}</p>`}
    <${Chosen} concepts=${team.roles} path="occupation" onDrop=${(c: NamedConcept) => changeTeam({ ...team, roles: without(team.roles, c.uri) }, t().me.removed(quoted(c.label)))} />
  </section>`;
}

export function MembersEdit({ team }: { team: Team }) {
  const [added, setAdded] = useState(-1);
  // When one comes or goes all are drawn anew: what was begun for one is not to go on for another.
  return html`<section aria-labelledby="members"><h2 id="members">${t().team.members} <span class="count">${t().number(team.members.length)}</span></h2>
    <${NewMember} team=${team} onAdd=${setAdded} />
    <ul class="members">${team.members.map((_, i) => html`<${MemberItem} key=${`${team.members.length}-${i}`} team=${team} index=${i} open=${i === added} />`)}</ul>
  </section>`;
}
