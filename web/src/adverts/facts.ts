// Published figures, side by side as they were published: never averaged, each with its date and source.
import { html } from "../html.ts";
import { interfaceLanguage, t } from "../language.ts";
import { countryName } from "../map/names.ts";
import { webAddress } from "../parts.ts";
import type { Fact } from "./types.ts";
import { money } from "./words.ts";

function figure({ minimum, maximum, unit }: Fact): string {
  const [currency, per] = unit.split("/");
  const known = /^[A-Z]{3}$/.test(currency ?? "");
  const one = (n: number) => (known ? money(n, currency as string) : `${n.toLocaleString(interfaceLanguage.value)} ${unit}`);
  const amount = maximum === null ? t().adverts.atLeast(one(minimum)) : minimum === maximum ? one(minimum) : `${one(minimum)} – ${one(maximum)}`;
  return known && per ? `${amount} ${t().adverts.periods[per] ?? `/ ${per}`}` : amount;
}

export function Figures({ facts }: { facts: Fact[] }) {
  const pay = facts.filter((fact) => fact.measure === "pay");
  if (pay.length === 0) return null;
  return html`<h4>${t().adverts.figures}</h4>
    <ul class="figures">${pay.map((fact, i) => {
      const to = fact.url ? webAddress(fact.url) : undefined;
      const place = /^[A-Z]{2}$/.test(fact.place) ? countryName(fact.place) : { text: fact.place, lang: undefined };
      return html`<li key=${i}><strong>${figure(fact)}</strong><span><bdi>${fact.label}</bdi></span>
        <span class="muted"><bdi lang=${place.lang}>${place.text}</bdi> · ${fact.date} · ${to ? html`<a href=${to} rel="external noreferrer nofollow"><bdi>${fact.source}</bdi></a>` : html`<bdi>${fact.source}</bdi>`}</span></li>`;
    })}</ul>`;
}
