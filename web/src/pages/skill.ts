import { apiUrl, type ConceptRef, type Skill } from "../api.ts";
import { Downloads } from "../download.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import * as parts from "../parts.ts";
import { dropSkills, addSkills, heldUris, isKept } from "../me.ts";
import { decodePart, href } from "../router.ts";

const kRelations = ["essential", "optional", "essential-for", "optional-for"];

const Needed = ({ id, title, count, by }: { id: string; title: string; count: number; by: ConceptRef[] }) =>
  html`<${parts.Section} id=${id} title=${title} note=${t().occupations(count)}>
    ${by.length > 0 ? html`<${parts.Concepts} concepts=${by} code="after" />` : html`<p class="empty">${t().neededByNone}</p>`}
  <//>`;

function Related({ skill }: { skill: Skill }) {
  if (skill.related.length === 0) return null;
  return html`<${parts.Section} id="related" title=${t().related}>
    ${kRelations.map((relation) => {
      const some = skill.related.filter((r) => r.relation === relation);
      return some.length > 0 ? html`<h3 class="small">${t().relatedBy[relation]}</h3><${parts.Concepts} concepts=${some} />` : null;
    })}
  <//>`;
}

// What one may do with the skill: hold it, see who asks for it, see where it stands, take it along.
function Actions({ skill: s }: { skill: Skill }) {
  const held = heldUris.value.has(s.uri);
  const change = () => (held ? dropSkills(new Set([s.uri])) : addSkills([{ uri: s.uri, label: s.label, skillType: s.skillType ?? null, from: "ticked" }]));
  return html`<div class="actions">
      <button type="button" class=${held ? "plainbutton" : "button"} onClick=${change}>${held ? t().skillPage.remove : t().skillPage.add}</button>
      <span role="status">${held ? html`<a href=${href("/me")}>${t().skillPage.held}</a>` : null}</span>
      <a class="plainbutton" href=${href("/adverts", { skill: s.uri })}>${t().skillPage.adverts}</a>
      <a class="plainbutton" href=${href("/tree", { pillar: "skills", at: decodePart(parts.idOf(s.uri)) })}>${t().skillPage.inTree}</a>
    </div>
    ${held && !isKept.value ? html`<p class="notice">${t().skillPage.notKept}</p>` : null}`;
}

function typeName(skill: Skill): string {
  return skill.skillType === "knowledge" ? t().knowledge : skill.skillType === "skill" ? t().skill : t().unknown;
}

function Profile({ skill: s }: { skill: Skill }) {
  const kicker = s.skillType === "knowledge" ? t().escoKnowledge : s.skillType === "skill" ? t().escoSkill : t().escoConcept;
  const texts = [s, ...s.essentialFor, ...s.optionalFor, ...s.related, ...s.broader, ...s.narrower];
  return html`<div class="top">
      <p class="kicker">${kicker}</p>
      <${parts.Heading}><${parts.Name} text=${s.label} lang=${s.labelLang} /><${parts.Fallback} lang=${s.labelLang} /><//>
      <p class="back"><a href=${href("/skills")}>${t().backToSkills}</a></p>
      <${parts.Translation} langs=${[s.descriptionLang, ...texts.map((c) => c.labelLang)]} />
      <${parts.Prose} text=${s.description} lang=${s.descriptionLang} cls="lead" />
      <${parts.Notes} of=${s} />
      <ul class="badges">
        <li class="badge">${typeName(s)}</li>
        ${s.reuseLevel ? html`<li class="badge">${t().reuse[s.reuseLevel] ?? s.reuseLevel}</li>` : null}
        ${parts.inOrder(s.tags).map((tag) => html`<li key=${tag} class="tag"><${parts.TagLink} tag=${tag} /></li>`)}
        <li><${parts.Source} uri=${s.source} label=${s.label} lang=${s.labelLang} /></li>
      </ul>
      <${Actions} skill=${s} />
    </div>
    <div class="columns">
      <div class="wide">
        <${Needed} id="essential-for" title=${t().essentialFor} count=${s.counts.essentialFor} by=${s.essentialFor} />
        <${Needed} id="optional-for" title=${t().optionalFor} count=${s.counts.optionalFor} by=${s.optionalFor} />
        <${Related} skill=${s} />
      </div>
      <div class="side">
        <${parts.Section} id="facts" title=${t().facts}>
          <${parts.Facts} facts=${[
            ...parts.baseFacts(s, t().skill),
            [t().skillType, typeName(s)],
            [t().reuseLevel, s.reuseLevel ? t().reuse[s.reuseLevel] ?? s.reuseLevel : t().unknown],
          ]} />
        <//>
        <${Downloads} of=${s} json=${`skills/${parts.idOf(s.uri)}`} />
        <${parts.AlternativeLabels} labels=${s.alternativeLabels} />
        ${s.hierarchy.length > 0 ? html`<${parts.Section} id="hierarchy" title=${t().hierarchy}><${parts.Paths} paths=${s.hierarchy} /><//>` : null}
        ${s.broader.length > 0 ? html`<${parts.Section} id="broader" title=${t().broader}><${parts.Concepts} concepts=${s.broader} /><//>` : null}
        ${s.narrower.length > 0 ? html`<${parts.Section} id="narrower" title=${t().narrower}><${parts.Concepts} concepts=${s.narrower} /><//>` : null}
      </div>
    </div>`;
}

export function SkillPage({ id }: { id: string }) {
  const answer = useAnswer<Skill>(language.value ? apiUrl(`skills/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  parts.usePage(answer.data?.label);
  return html`<${parts.Answer} answer=${answer} show=${(s: Skill) => html`<${Profile} key=${s.uri} skill=${s} />`} />`;
}
