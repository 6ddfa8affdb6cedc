import { apiUrl, type SearchAnswer, type SearchHit } from "../api.ts";
import { Matched } from "../combobox.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { Answer, Fallback, Heading, kindName, langOf, pathOf, usePage, webAddress } from "../parts.ts";
import { href, place } from "../router.ts";

const kTypes = ["any", "occupation", "skill", "skill-group", "isco"];
const kSteps = [20, 50, 100];  // results shown; the last is the most the server gives at once

function Hit({ hit }: { hit: SearchHit }) {
  const path = pathOf(hit);
  return html`<li class="hit">
    <a href=${path ? href(path) : webAddress(hit.uri)}><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi></a><${Fallback} lang=${hit.lang} />
    <span class="kind">${kindName(hit)}${hit.code ? ` ${hit.code}` : ""}</span>
    <${Matched} hit=${hit} />
    ${hit.description ? html`<p class="prose clip" dir="auto">${hit.description}</p>` : null}
  </li>`;
}

function Results({ answer, next }: { answer: SearchAnswer; next: string | null }) {
  if (answer.results.length === 0) {
    return html`<p role="status"><strong>${t().noResults}</strong> ${t().noResultsHelp}</p>
      <ul class="plain"><li><a href=${href("/isco")}>${t().browseOccupations}</a></li><li><a href=${href("/skills")}>${t().browseSkills}</a></li></ul>`;
  }
  return html`<p class="muted" role="status">${t().resultCount(answer.results.length, answer.more === true)}</p>
    <ol class="hits">${answer.results.map((hit) => html`<${Hit} key=${hit.uri} hit=${hit} />`)}</ol>
    ${answer.more && next ? html`<p><a class="button" href=${next}>${t().showMore}</a></p>` : null}`;
}

export function Search() {
  const query = place.value.query;
  const q = (query.get("q") ?? "").trim();
  const type = kTypes.find((k) => k === query.get("type")) ?? "any";
  const limit = kSteps.find((n) => String(n) === query.get("show")) ?? 20;
  const answer = useAnswer<SearchAnswer>(q && language.value ? apiUrl("search", { q, type, lang: language.value, limit }) : null);
  const title = q ? t().resultsFor(q) : t().searchTitle;
  usePage(!q || answer.data ? title : undefined);
  const names = [t().any, t().occupation, t().skill, t().skillGroup, t().iscoGroup];
  const more = kSteps[kSteps.indexOf(limit) + 1];
  const next = more ? href("/search", { q, type, show: String(more) }) : null;
  return html`<${Heading}>${title}<//>
    ${q ? html`<nav class="chips" aria-label=${t().kindFilter}>
        ${kTypes.map((k, i) => html`<a key=${k} href=${href("/search", k === "any" ? { q } : { q, type: k })} aria-current=${k === type ? "true" : undefined}>${names[i]}</a>`)}
      </nav>
      <${Answer} headed answer=${answer} show=${(data: SearchAnswer) => html`<${Results} answer=${data} next=${next} />`} />`
    : html`<p>${t().nothingTyped}</p>`}`;
}
