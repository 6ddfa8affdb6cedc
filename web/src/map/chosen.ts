// What is known of the chosen country: jobs, regions, pay, and the way to its adverts.
import { apiUrl } from "../api.ts";
import { money } from "../adverts/words.ts";
import type { Counts } from "../adverts/types.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { href } from "../router.ts";
import { countryName } from "./names.ts";
import { percent } from "./table.ts";

const kRegions = 5;

export interface ChosenProps {
  code: string;
  count: number | undefined;
  total: number;
  filters: Record<string, string>;  // of the API
  adverts: Record<string, string> | null;  // query of the page of adverts; null: this is that page
  close: () => void;
}

function Regions({ answer }: { answer: Counts }) {
  const lines = answer.lines.filter((line) => line.region !== null);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, kRegions);
  return html`<div><dt>${t().map.regions}</dt><dd>
    ${shown.map((line, i) => html`<span key=${i}><bdi>${String(line.regionLabel ?? line.region)}</bdi> ${t().number(line.adverts)}${i + 1 < shown.length ? ", " : ""}</span>`)}${lines.length > kRegions ? ", …" : ""}
  </dd></div>`;
}

function Pay({ answer, code }: { answer: Counts; code: string }) {
  const lines = answer.lines.filter((line) => line.country === code && line.pay);
  return lines.map(({ pay }, i) => pay && html`<div key=${i}><dt>${t().map.pay}</dt><dd>
    ${t().map.payRange(money(pay.p25, pay.currency), money(pay.p75, pay.currency), money(pay.p50, pay.currency))}
    <span class="muted"> (${t().map.payFrom(pay.adverts)})</span>
  </dd></div>`);
}

export function Chosen({ code, count, total, filters, adverts, close }: ChosenProps) {
  const name = countryName(code);
  const ask = (path: string, by: string) => (count && language.value ? apiUrl(path, { ...filters, country: code, by, lang: language.value }) : null);
  const regions = useAnswer<Counts>(ask("adverts/stats", "region")).data;
  const pay = useAnswer<Counts>(ask("adverts/pay", "country")).data;
  return html`<section class="chosen-country" aria-labelledby="chosen-country">
    <h3 id="chosen-country"><bdi lang=${name.lang}>${name.text}</bdi></h3>
    <p class="big">${count ? t().map.jobCount(count) : "–"}${count && total ? html` <span class="muted">${t().map.shareOfAll(percent(count / total))}</span>` : null}</p>
    ${count ? null : html`<p class="muted">${t().map.noneKnown}</p>`}
    <dl>${regions ? html`<${Regions} answer=${regions} />` : null}${pay ? html`<${Pay} answer=${pay} code=${code} />` : null}</dl>
    <p class="do">
      ${count && adverts ? html`<a class="button" href=${href("/adverts", { ...adverts, country: code })}>${t().map.toAdverts(name.text)}</a>` : null}
      <button type="button" class="more" onClick=${close}>${adverts ? t().map.close : t().map.allCountries}</button>
    </p>
  </section>`;
}
