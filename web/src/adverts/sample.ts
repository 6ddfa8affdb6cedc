// Adverts that were made up to show how the program works are marked wherever they count.
import { apiUrl } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { mayAsk } from "./store.ts";
import type { Counts } from "./types.ts";
import { isSample } from "./words.ts";

export const Sample = ({ of: advert }: { of: { source?: string | null; url?: string | null } }) =>
  isSample(advert) ? html`<span class="sample" title=${t().adverts.sampleText}>${t().adverts.sample}</span>` : null;

// A line when adverts under these filters are samples: all of them, or some.
export function SampleNotice({ filters = {} }: { filters?: Record<string, string> }) {
  const url = language.value && mayAsk() ? apiUrl("adverts/stats", { ...filters, by: "source", lang: language.value }) : null;
  const answer = useAnswer<Counts>(url).data;
  const known = (answer?.lines ?? []).filter((line) => typeof line.source === "string");
  const samples = known.filter((line) => isSample({ source: String(line.source) }));
  const count = samples.reduce((n, line) => n + line.adverts, 0);
  if (!answer || count === 0) return null;
  return html`<p class="told sample-notice">${samples.length === answer.lines.length ? t().adverts.allSamples : t().adverts.someSamples(count)}</p>`;
}
