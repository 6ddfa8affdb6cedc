// What a CV says of work, education and languages, and the occupations a text is likely about.
import { html } from "../html.ts";
import { languageName, t } from "../language.ts";
import { Name, Section } from "../parts.ts";
import type { Education, MatchedOccupation, PersonLanguage, PersonProfile, Position } from "./answers.ts";
import { linkOf } from "./card.ts";
import type { Decided } from "./findings.ts";
import { clipped, duration, monthText, percent } from "./words.ts";

const kMost = 400;  // characters of a title or a name

const period = (from?: string, to?: string, current?: boolean) =>
  [monthText(from), current ? t().read.now : monthText(to)].filter(Boolean).join(" – ");

const Occupation = ({ of: o }: { of: MatchedOccupation }) =>
  html`<a href=${linkOf({ uri: o.uri, kind: "occupation" })}><bdi>${o.label}</bdi></a> <span class="muted">${percent(o.score)}</span>`;

const Work = ({ of: p }: { of: Position }) =>
  html`<li><p class="label"><bdi>${clipped(p.title, kMost)}</bdi>${p.volunteer ? html` <span class="tag">${t().read.volunteer}</span>` : null}</p>
    <p class="muted">${p.organisation ? html`<bdi>${clipped(p.organisation, kMost)}</bdi> · ` : null}${period(p.from, p.to, p.current)}${p.months ? ` · ${duration(p.months)}` : ""}</p>
    <p>${p.occupations[0] ? html`<${Occupation} of=${p.occupations[0]} />` : html`<span class="muted">${t().read.noOccupation}</span>`}</p></li>`;

const School = ({ of: e }: { of: Education }) =>
  html`<li><p class="label"><bdi>${clipped(e.title, kMost)}</bdi></p>
    <p class="muted">${[e.organisation ? clipped(e.organisation, kMost) : "", period(e.from === e.to ? undefined : e.from, e.to)].filter(Boolean).map((x, i) => html`${i > 0 ? " · " : ""}<bdi>${x}</bdi>`)}</p></li>`;

const Language = ({ of: l }: { of: PersonLanguage }) =>
  html`<li><span class="label">${l.uri ? html`<a href=${linkOf({ uri: l.uri, kind: "skill" })}><bdi>${l.label ?? l.code}</bdi></a>` : html`<bdi>${languageName(l.code)}</bdi>`}</span>
    <span class="muted"> ${[l.native ? t().read.levels.native : l.cefr, l.said && l.said !== l.cefr ? `“${clipped(l.said, 60)}”` : ""].filter(Boolean).join(" · ")}</span></li>`;

export function PersonPart({ profile: p }: { profile: PersonProfile }) {
  const parts = [
    [t().read.work, p.positions.map((x, i) => html`<${Work} key=${i} of=${x} />`)],
    [t().read.education, p.education.map((x, i) => html`<${School} key=${i} of=${x} />`)],
    [t().read.languages, p.languages.map((x) => html`<${Language} key=${x.code} of=${x} />`)],
  ] as const;
  return html`<${Section} id="person" title=${t().read.personTitle}>
    <p class="muted">${t().read.personText}</p>
    <div class="person">${parts.map(([name, items]) => html`<div key=${name}><h3 class="small">${name}</h3>
      ${items.length > 0 ? html`<ul>${items}</ul>` : html`<p class="empty">${t().read.notRead}</p>`}</div>`)}</div>
  <//>`;
}

// The occupations, likeliest first.
export function Likely({ occupations, cv }: { occupations: Decided[]; cv: boolean }) {
  return html`<section class="likely" aria-labelledby="likely"><h2 id="likely">${cv ? t().read.heldTitle : t().read.likelyTitle}</h2>
    ${occupations.length === 0 ? html`<p class="empty">${t().read.noOccupation}</p>` : html`<ol>
      ${occupations.slice(0, 6).map((o) => html`<li key=${o.uri}><a href=${linkOf(o)}><${Name} text=${o.label} lang=${o.lang} /></a>
        ${o.code ? html`<span class="code">${o.code}</span>` : null}
        ${o.score === null || o.state === "corrected" ? null : html`<span class="score"><meter min="0" max="1" value=${o.score} aria-hidden="true"></meter>${percent(o.score)}</span>`}
        ${o.months ? html`<span class="muted">${duration(o.months)}</span>` : null}</li>`)}
    </ol>`}
  </section>`;
}
