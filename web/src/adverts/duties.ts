// What adverts say is done in a role, most often first, each in the words of one of them.
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { countryName } from "../map/names.ts";
import { idOf, langOf, webAddress } from "../parts.ts";
import { href } from "../router.ts";
import { Bar } from "./bars.ts";
import { Sample } from "./sample.ts";
import type { DutyGroup, RoleDuties } from "./types.ts";

const kSome = 6;
const kSkills = 3;
const kCountries = 6;

function Where({ duty }: { duty: DutyGroup }) {
  const known = duty.countries.filter((c) => c.country !== null);
  return html`<span class="muted">${known.slice(0, kCountries).map((c, i) => {
    const { text, lang } = countryName(c.country as string);
    return html`<span key=${c.country}>${i > 0 ? ", " : ""}<bdi lang=${lang}>${text}</bdi> ${t().number(c.adverts)}</span>`;
  })}${known.length > kCountries ? " …" : ""}</span>`;
}

function Quote({ example: e }: { example: DutyGroup["example"] }) {
  const to = e.url ? webAddress(e.url) : undefined;
  const origin = html`<bdi>${e.source ?? t().adverts.notStated}</bdi>`;
  return html`<blockquote><p dir="auto" lang="">${e.text.slice(0, 600)}</p>
    <footer>${to ? html`<a href=${to} rel="external noreferrer nofollow">${origin}</a>` : origin}${e.date ? `, ${e.date}` : ""} <${Sample} of=${e} /></footer></blockquote>`;
}

function Duty({ duty: d, of }: { duty: DutyGroup; of: number }) {
  return html`<li class="duty">
    <h4><bdi lang=${d.ownLabel ? "" : langOf()}>${d.label.slice(0, 200)}</bdi> <span class="count">${t().adverts.inAdverts(d.adverts)}</span></h4>
    <${Bar} of=${d.adverts / Math.max(1, of)} />
    <${Where} duty=${d} />
    <${Quote} example=${d.example} />
    ${d.skills.length > 0 ? html`<ul class="skill-chips" aria-label=${t().skillsHere}>${d.skills.slice(0, kSkills).map((s) => html`<li key=${s.uri}><a href=${href(`/skill/${idOf(s.uri)}`)}><bdi lang=${langOf()}>${s.label}</bdi></a></li>`)}</ul>` : null}
  </li>`;
}

export function Duties({ duties: r }: { duties: RoleDuties }) {
  const [all, setAll] = useState(false);
  if (r.duties.length === 0) return html`<p class="empty">${t().adverts.noDuties}</p>`;
  const most = r.duties[0]?.adverts ?? 1;
  return html`<p class="muted">${t().adverts.dutiesText(r.adverts, r.withDuties, r.groups)}</p>
    <ol class="duties">${(all ? r.duties : r.duties.slice(0, kSome)).map((d, i) => html`<${Duty} key=${i} duty=${d} of=${most} />`)}</ol>
    ${!all && r.duties.length > kSome ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(r.duties.length)}</button>` : null}`;
}
