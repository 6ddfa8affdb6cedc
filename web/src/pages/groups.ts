// The two browsers: ISCO groups down to occupations, and the skills hierarchy down to skills.
import { apiUrl, type ConceptRef, type GroupList, type GroupRef, type IscoGroup, type Profile, type SkillGroup } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import * as parts from "../parts.ts";
import { decodePart, href } from "../router.ts";

interface Kind {
  top: string;  // address of the list of tops
  title: () => string;
  kicker: () => string;
  type: () => string;
  pillar: string;  // of the tree browser
  things: (n: number) => string;  // "12 occupations"
  thingsTitle: () => string;
}

const kIsco: Kind = {
  top: "/isco",
  title: () => t().iscoTitle,
  kicker: () => t().iscoGroup,
  type: () => t().iscoGroup,
  pillar: "occupations",
  things: (n) => t().occupations(n),
  thingsTitle: () => t().occupationsHere,
};

const kSkills: Kind = {
  top: "/skills",
  title: () => t().skillsTitle,
  kicker: () => t().escoSkillGroup,
  type: () => t().skillGroup,
  pillar: "skills",
  things: (n) => t().skills(n),
  thingsTitle: () => t().skillsHere,
};

function Trail({ kind, path }: { kind: Kind; path: ConceptRef[] }) {
  return html`<nav aria-label=${t().hierarchy}><ol class="path">
    <li><a href=${href(kind.top)}>${kind.title()}</a></li>
    ${path.map((c) => html`<li key=${c.uri}><${parts.ConceptLink} concept=${c} code="before" /></li>`)}
  </ol></nav>`;
}

function Tops({ kind, url, text }: { kind: Kind; url: string; text: string }) {
  const answer = useAnswer<GroupList>(language.value ? apiUrl(url, { lang: language.value }) : null);
  parts.usePage(answer.data && kind.title());
  return html`<${parts.Heading}>${kind.title()}<//>
    <p class="lead">${text}</p>
    <p class="actions"><a class="button" href=${href("/tree", { pillar: kind.pillar })}>${t().tree.browse}</a>${kind === kSkills ? html` <a class="plainbutton" href=${href("/collections")}>${t().tree.collectionsTitle}</a>` : null}</p>
    <${parts.Answer} headed answer=${answer} show=${(list: GroupList) => html`<${parts.Groups} groups=${list.items} things=${kind.things} />`} />`;
}

// ISCO describes its groups on a page of text: the first paragraph leads, the rest is a click away.
function Description({ group: g }: { group: Profile }) {
  const [first = "", ...rest] = g.description.split("\n").filter((line) => line.trim());
  return html`<${parts.Prose} text=${first} lang=${g.descriptionLang} cls="lead" />
    ${rest.length > 0 ? html`<details><summary>${t().fullDescription}</summary><${parts.Prose} text=${rest.join("\n")} lang=${g.descriptionLang} /></details>` : null}`;
}

function Group({ kind, group: g, things }: { kind: Kind; group: Profile & { narrower: GroupRef[] }; things: ConceptRef[] }) {
  const [first, ...others] = g.hierarchy.length > 0 ? g.hierarchy : [[]];
  const texts = [g, ...g.narrower, ...things];
  return html`<div class="top">
      <${Trail} kind=${kind} path=${first ?? []} />
      <p class="kicker">${kind.kicker()}${g.code ? ` ${g.code}` : ""}</p>
      <${parts.Heading}><${parts.Name} text=${g.label} lang=${g.labelLang} /><${parts.Fallback} lang=${g.labelLang} /><//>
      <${parts.Translation} langs=${[g.descriptionLang, ...texts.map((c) => c.labelLang)]} />
      <${Description} group=${g} />
      <${parts.Notes} of=${g} />
      <ul class="badges">${g.code ? html`<li class="badge"><span class="sr">${t().code} </span>${g.code}</li>` : null}<li><${parts.Source} uri=${g.source} label=${g.label} lang=${g.labelLang} /></li></ul>
      <p class="actions"><a class="plainbutton" href=${href("/tree", { pillar: kind.pillar, at: decodePart(parts.idOf(g.uri)) })}>${t().skillPage.inTree}</a></p>
    </div>
    <div class="columns">
      <div class="wide">
        ${g.narrower.length > 0 ? html`<${parts.Section} id="groups" title=${t().groupsBelow} note=${t().groups(g.narrower.length)}><${parts.Groups} groups=${g.narrower} things=${kind.things} /><//>` : null}
        ${things.length > 0 ? html`<${parts.Section} id="members" title=${kind.thingsTitle()} note=${kind.things(things.length)}><${parts.Concepts} concepts=${things} code="before" some=${100} /><//>` : null}
        ${g.narrower.length + things.length === 0 ? html`<p class="empty">${t().emptyGroup}</p>` : null}
      </div>
      <div class="side">
        <${parts.Section} id="facts" title=${t().facts}><${parts.Facts} facts=${parts.baseFacts(g, kind.type())} /><//>
        <${parts.AlternativeLabels} labels=${g.alternativeLabels} />
        ${others.length > 0 ? html`<${parts.Section} id="hierarchy" title=${t().hierarchy}><${parts.Paths} paths=${others} /><//>` : null}
      </div>
    </div>`;
}

export const IscoTops = () => html`<${Tops} kind=${kIsco} url="isco" text=${t().iscoText} />`;
export const SkillTops = () => html`<${Tops} kind=${kSkills} url="skill-groups" text=${t().skillsText} />`;

export function IscoPage({ id }: { id: string }) {
  const answer = useAnswer<IscoGroup>(language.value ? apiUrl(`isco/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  parts.usePage(answer.data && `${answer.data.code ?? ""} ${answer.data.label}`);
  return html`<${parts.Answer} answer=${answer} show=${(g: IscoGroup) => html`<${Group} key=${g.uri} kind=${kIsco} group=${g} things=${g.occupations} />`} />`;
}

export function SkillGroupPage({ id }: { id: string }) {
  const answer = useAnswer<SkillGroup>(language.value ? apiUrl(`skill-groups/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  parts.usePage(answer.data?.label);
  return html`<${parts.Answer} answer=${answer} show=${(g: SkillGroup) => html`<${Group} key=${g.uri} kind=${kSkills} group=${g} things=${g.skills} />`} />`;
}
