// What adverts and published sources say of an occupation, on its page: each part asks the server when it
// comes near what is seen, and says in one sentence when there is nothing.
import { AskedSkills } from "../adverts/asked.ts";
import { PayTable } from "../adverts/bars.ts";
import { Duties } from "../adverts/duties.ts";
import { Figures } from "../adverts/facts.ts";
import { GuideParts } from "../adverts/guide.ts";
import { Part } from "../adverts/near.ts";
import { SampleNotice } from "../adverts/sample.ts";
import { hasNone, mayAsk } from "../adverts/store.ts";
import type { Asked, Countries, Counts, Fact, Guide, RoleDuties } from "../adverts/types.ts";
import { lineName } from "../adverts/words.ts";
import { apiUrl } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { idOf } from "../parts.ts";
import { decodePart, href } from "../router.ts";

function Pay({ counts, facts, by }: { counts: Counts; facts: Fact[]; by: string }) {
  const rows = counts.lines.flatMap((line, i) => {
    const { text, lang } = lineName(line, by);
    return line.pay ? [{ key: String(i), name: html`<bdi lang=${lang}>${text}</bdi>`, pay: line.pay }] : [];
  });
  return html`${rows.length > 0 ? html`<p class="muted">${t().adverts.payText}</p><${PayTable} what=${t().adverts.by[by] ?? by} rows=${rows} some=${6} />` : html`<p class="empty">${t().adverts.noPay}</p>`}
    <${Figures} facts=${facts} />`;
}

function FromAdverts({ uri, adverts }: { uri: string; adverts: number }) {
  const url = (path: string, query: Record<string, string> = {}) => apiUrl(path, { occupation: uri, ...query, lang: language.value });
  const facts = useAnswer<{ items: Fact[] }>(url("facts")).data?.items ?? [];
  if (adverts === 0) return html`<p class="empty">${t().adverts.roleNone}</p><${Figures} facts=${facts} />`;
  const id = decodePart(idOf(uri));
  return html`<${SampleNotice} filters=${{ occupation: uri }} />
    <${Part} id="duties" level=${3} title=${t().adverts.duties} url=${url("adverts/duties")} show=${(duties: RoleDuties) => html`<${Duties} duties=${duties} />`} />
    <${Part} id="role-pay" level=${3} title=${t().adverts.payTitle} url=${url("adverts/pay", { by: "country" })} show=${(counts: Counts) => html`<${Pay} counts=${counts} facts=${facts} by="country" />`} />
    <${Part} id="role-experience" level=${3} title=${t().adverts.payByExperience} url=${url("adverts/pay", { by: "experience" })} show=${(counts: Counts) => html`<${Pay} counts=${counts} facts=${[]} by="experience" />`} />
    <${Part} id="role-asked" level=${3} title=${t().adverts.asked} url=${url("adverts/profile")} show=${(asked: Asked) => html`<${AskedSkills} asked=${asked} level=${4} />`} />
    <p><a class="button" href=${href("/adverts", { occupation: id })}>${t().adverts.allOfRole(adverts)}</a></p>`;
}

export function RoleInAdverts({ occupation }: { occupation: { uri: string } }) {
  const { uri } = occupation;
  const asks = language.value && mayAsk();
  const counted = useAnswer<Countries>(asks ? apiUrl("adverts/countries", { occupation: uri, lang: language.value }) : null);
  const none = hasNone() || counted.problem?.status === 404;
  const guide = language.value ? apiUrl("guide", { occupation: uri, lang: language.value }) : null;
  return html`<section class="in-adverts" aria-labelledby="in-adverts">
    <h2 id="in-adverts">${t().adverts.role}${counted.data ? html` <span class="count">${t().adverts.advertCount(counted.data.adverts)}</span>` : null}</h2>
    ${none ? html`<p class="empty">${t().adverts.roleNoStore}</p>`
      : counted.problem ? html`<p class="told" role="alert">${t().adverts.partFailed} <button type="button" class="more" onClick=${counted.retry}>${t().retry}</button></p>`
      : counted.data ? html`<${FromAdverts} uri=${uri} adverts=${counted.data.adverts} />` : null}
    <${Part} id="guide" title=${t().adverts.guide} url=${guide} show=${(data: Guide) => html`<${GuideParts} guide=${data} />`} />
  </section>`;
}
