import { useEffect, useState } from "preact/hooks";
import { RoleInAdverts } from "../adverts/index.ts";
import { apiUrl, type Levels, type Occupation } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { later } from "../later.ts";
import { useAnswer } from "../load.ts";
import { JobsMap } from "../map/index.ts";
import { useMedia } from "../media.ts";
import { Actions } from "../occupation/actions.ts";
import { Competences, Others } from "../occupation/competences.ts";
import { competencesOf } from "../occupation/ticks.ts";
import { TickBar, type Ticking, useTicking } from "../occupation/ticking.ts";
import * as parts from "../parts.ts";
import { href } from "../router.ts";

// What the first paint does without comes as files of their own.
const Fits = later(() => import("../occupation/fits.ts").then((m) => m.Fits));
const Neighbours = later(() => import("../occupation/neighbours.ts").then((m) => m.Neighbours));

function Summary({ occupation: { counts } }: { occupation: Occupation }) {
  const rows: [string, number][] = [
    [t().competencesLabel, counts.total], [t().groupsLabel, counts.groups],
    [t().essential, counts.essential], [t().optional, counts.optional],
  ];
  return html`<dl class="summary" aria-label=${t().summary}>${rows.map(([name, n]) => html`<div key=${name}><dt>${name}</dt><dd>${t().number(n)}</dd></div>`)}</dl>`;
}

// A regulated-profession note is one of two addresses, another address, or words.
function Regulated({ note }: { note: string }) {
  const known = /^http:\/\/data\.europa\.eu\/esco\/regulated-professions\/(un)?regulated$/.exec(note);
  const words = known ? (known[1] ? t().no : t().yes) : note;
  return parts.webAddress(note) ? html`<a href=${note} rel="external noreferrer">${words}</a>` : html`<span dir="auto">${note}</span>`;
}

const iscoPath = (code: string) => href(`/isco/${encodeURIComponent(code)}`);

// Of O*NET, whose words are English and whose licence asks to be named.
function SchoolingAndExperience({ levels: { education, experience, jobZone, source } }: { levels: Levels }) {
  if (!education && !experience && !jobZone) return null;
  const english = (text: string | undefined) => text && html`<span lang=${parts.langOf("en")}>${text}</span><${parts.Fallback} lang="en" />`;
  const words = t().occupationPage;
  const facts: [string, string | undefined][] = [[words.education, education?.name], [words.experience, experience?.name], [words.jobZone, jobZone?.name]];
  return html`<${parts.Section} id="levels" title=${words.levels}>
    <${parts.Facts} facts=${facts.map(([name, text]) => text && [name, english(text)])} />
    <p class="muted" lang=${parts.langOf("en")}>${source}</p>
  <//>`;
}

function OccupationFacts({ occupation: o }: { occupation: Occupation }) {
  const percent = (x: number) => x.toLocaleString(language.value ?? "en", { style: "percent", maximumFractionDigits: 1 });
  const [address, type, ...rest] = parts.baseFacts(o, t().occupation);
  return html`<${parts.Section} id="facts" title=${t().facts}>
    <${parts.Facts} facts=${[
      address,
      o.code ? [t().escoCode, o.code] : null,
      o.isco ? [t().iscoGroup, html`<a href=${iscoPath(o.isco.code)}><${parts.Name} text=${o.isco.label} lang=${o.isco.labelLang} /> (${o.isco.code})</a><${parts.Fallback} lang=${o.isco.labelLang} />`] : null,
      type, ...rest,
      o.regulated ? [t().regulated, html`<${Regulated} note=${o.regulated} />`] : null,
      o.nace?.length ? [t().nace, o.nace.join(", ")] : null,
      o.greenShare !== undefined ? [t().greenShare, percent(o.greenShare)] : null,
      o.collections?.length ? [t().collections, html`<${parts.Tags} tags=${o.collections} />`] : null,
    ]} />
  <//>`;
}

const Intro = ({ occupation: o }: { occupation: Occupation }) => {
  const texts = [o, ...competencesOf(o), ...o.otherRelations];
  return html`<div class="top">
    <p class="kicker">${t().escoOccupation}</p>
    <${parts.Heading}><${parts.Name} text=${o.label} lang=${o.labelLang} /><${parts.Fallback} lang=${o.labelLang} /><//>
    <p class="back"><a href=${href("/isco")}>${t().backToOccupations}</a></p>
    <${parts.Translation} langs=${texts.flatMap((c) => [c.labelLang, c.descriptionLang])} />
    <${parts.Prose} text=${o.description} lang=${o.descriptionLang} cls="lead" />
    <${parts.Notes} of=${o} />
    <ul class="badges">
      ${o.code ? html`<li class="badge"><span class="sr">${t().escoCode} </span>${o.code}</li>` : null}
      ${o.isco ? html`<li><a class="badge" href=${iscoPath(o.isco.code)}>ISCO ${o.isco.code}</a></li>` : null}
      <li><${parts.Source} uri=${o.source} label=${o.label} lang=${o.labelLang} /></li>
    </ul>
    <${Summary} occupation=${o} />
    <${Actions} occupation=${o} />
  </div>`;
};

// Beside the competences; where there is no room for that, below them.
function BestFits({ occupation, ticking }: { occupation: Occupation; ticking: Ticking }) {
  const words = t().occupationPage;
  const n = ticking.ticked.size;
  return html`<section class="fits" aria-labelledby="fits">
    <h2 id="fits">${words.fits}</h2>
    <p class="muted">${n > 0 ? words.selected(n, ticking.all.length) : words.fitsInvitation}</p>
    ${n > 0 ? html`<${Fits} occupation=${occupation} ticking=${ticking} />` : null}
  </section>`;
}

// Fetched when the browser has drawn the profile and has nothing else to do.
function Moves({ occupation }: { occupation: Occupation }) {
  const [now, setNow] = useState(false);
  useEffect(() => {
    if (!window.requestIdleCallback) {
      const timer = setTimeout(() => setNow(true), 200);
      return () => clearTimeout(timer);
    }
    const wish = window.requestIdleCallback(() => setNow(true), { timeout: 2000 });
    return () => window.cancelIdleCallback(wish);
  }, []);
  return html`<div class="movesroom"><${parts.Section} id="moves" title=${t().occupationPage.moves}>
    <p class="muted">${t().occupationPage.movesText}</p>
    ${now ? html`<${Neighbours} occupation=${occupation} />` : null}
  <//></div>`;
}

const Around = ({ occupation: o }: { occupation: Occupation }) =>
  html`<${parts.AlternativeLabels} labels=${o.alternativeLabels} />
    ${o.levels ? html`<${SchoolingAndExperience} levels=${o.levels} />` : null}
    ${o.broader.length > 0 ? html`<${parts.Section} id="broader" title=${t().broader}><${parts.Concepts} concepts=${o.broader} code="after" /><//>` : null}
    ${o.narrower.length > 0 ? html`<${parts.Section} id="narrower" title=${t().narrower}><${parts.Concepts} concepts=${o.narrower} code="after" /><//>` : null}
    ${o.hierarchy?.length > 0 ? html`<${parts.Section} id="hierarchy" title=${t().hierarchy}><${parts.Paths} paths=${o.hierarchy} /><//>` : null}`;

function Profile({ occupation: o }: { occupation: Occupation }) {
  const wide = useMedia("(min-width: 60rem)");
  const ticking = useTicking(o);
  const facts = html`<${OccupationFacts} occupation=${o} />`;
  return html`<div class="columns intro"><${Intro} occupation=${o} />${wide ? html`<div class="side">${facts}</div>` : null}</div>
    <${JobsMap} key=${o.uri} occupation=${o} />
    <div class="columns">
      <div class="wide"><${Competences} key=${o.uri} occupation=${o} ticking=${ticking} /><${Others} relations=${o.otherRelations} /><${TickBar} ticking=${ticking} /></div>
      ${o.counts.total > 0 ? html`<div class="side"><${BestFits} occupation=${o} ticking=${ticking} /></div>` : null}
    </div>
    ${o.counts.total > 0 ? html`<${Moves} key=${o.uri} occupation=${o} />` : null}
    <${RoleInAdverts} occupation=${o} />
    <div class="around">${wide ? null : facts}<${Around} occupation=${o} /></div>`;
}

export function OccupationPage({ id }: { id: string }) {
  const answer = useAnswer<Occupation>(language.value ? apiUrl(`occupations/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  parts.usePage(answer.data?.label);
  return html`<${parts.Answer} answer=${answer} show=${(o: Occupation) => html`<${Profile} occupation=${o} />`} />`;
}
