// The adverts one by one: a page of them, and one of them opened.
import { useId } from "preact/hooks";
import { apiUrl } from "../api.ts";
import { html } from "../html.ts";
import { language, languageName, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { countryName } from "../map/names.ts";
import { dateText, idOf, langOf } from "../parts.ts";
import { href, navigate, place } from "../router.ts";
import { AdvertDetails } from "./details.ts";
import { address, type Filters, set } from "./filters.ts";
import { Sample } from "./sample.ts";
import type { AdvertItem, AdvertList } from "./types.ts";

const kPage = 20;
const kLastOffset = 1_000_000;  // of the API
// The list can be narrowed down by these only.
const kKnown = ["occupation", "isco", "country", "advertLang"];

// Which advert is open stands in the address beside the page of the list.
function toggled(key: string, open: boolean): string {
  const { advert: _, ...query } = Object.fromEntries(place.value.query);
  return href("/adverts", open ? query : { ...query, advert: key });
}

function Places({ codes }: { codes: string[] }) {
  return codes.slice(0, 5).map((code, i) => {
    const { text, lang } = countryName(code);
    return html`<span key=${code}>${i > 0 ? ", " : ""}<bdi lang=${lang}>${text}</bdi></span>`;
  });
}

function Item({ item, open }: { item: AdvertItem; open: boolean }) {
  const id = useId();
  const toggle = () => navigate(toggled(item.key, open), { replace: true });
  return html`<li class="advert" data-key=${item.key}>
    <h3><button type="button" aria-expanded=${open ? "true" : "false"} aria-controls=${id} onClick=${toggle}><bdi lang=${item.language} dir="auto">${item.title.slice(0, 300) || t().adverts.untitled}</bdi></button><${Sample} of=${item} /></h3>
    <p class="muted">
      ${item.employer ? html`<bdi>${item.employer.slice(0, 200)}</bdi> · ` : null}
      ${item.countries.length > 0 ? html`<${Places} codes=${item.countries} /> · ` : null}
      ${item.posted ? html`<time datetime=${item.posted}>${dateText(item.posted)}</time> · ` : null}
      ${item.language ? `${languageName(item.language)} · ` : null}<bdi>${item.source}</bdi>
    </p>
    ${item.occupation && item.occupationLabel ? html`<p class="coded">${t().adverts.codedTo} <a href=${href(`/occupation/${idOf(item.occupation)}`)}><bdi lang=${langOf()}>${item.occupationLabel}</bdi></a>${item.probability !== undefined ? html` <span class="muted">${t().adverts.likely(Math.round(item.probability * 100))}</span>` : null}</p>` : null}
    <div id=${id} hidden=${!open}>${open ? html`<${AdvertDetails} id=${item.key} />` : null}</div>
  </li>`;
}

function Pages({ page, pages }: { page: number; pages: number }) {
  if (pages < 2) return null;
  const to = (n: number) => href("/adverts", { ...Object.fromEntries(place.value.query), page: String(n) });
  const go = (n: number, words: string) => (n >= 1 && n <= pages ? html`<a href=${to(n)} rel=${n < page ? "prev" : "next"} onClick=${(e: MouseEvent) => turn(e, to(n))}>${words}</a>` : null);
  return html`<nav class="pages" aria-label=${t().adverts.pages}>
    ${go(page - 1, t().adverts.previous)}<span>${t().adverts.pageOf(page, pages)}</span>${go(page + 1, t().adverts.next)}
  </nav>`;
}

// A page further: to the head of the list, not of the page.
function turn(event: MouseEvent, to: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(to, { replace: true });
  const head = document.getElementById("list");
  head?.focus({ preventScroll: true });
  head?.scrollIntoView();
}

export function List({ filters }: { filters: Filters }) {
  const id = useId();
  const { query } = place.value;
  const page = Math.min(Math.floor(kLastOffset / kPage), Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1));
  const words = (query.get("q") ?? "").slice(0, 1000);
  const used = Object.fromEntries(Object.entries(filters).filter(([name]) => kKnown.includes(name)));
  const unused = Object.keys(filters).filter((name) => !kKnown.includes(name));
  const answer = useAnswer<AdvertList>(language.value ? apiUrl("adverts", { ...used, ...(words.trim() ? { q: words } : {}), lang: language.value, limit: kPage, offset: (page - 1) * kPage }) : null);
  const { data, problem } = answer;
  const opened = query.get("advert");
  const listed = data?.items.some((item) => item.key === opened);
  return html`<section class="advert-part" aria-labelledby="list" aria-busy=${answer.busy ? "true" : undefined}>
    <h2 id="list" tabindex="-1">${t().adverts.list} ${data ? html`<span class="count">${t().adverts.advertCount(data.total)}</span>` : null}</h2>
    <div class="filterbox">
      <label class="sr" for=${id}>${t().adverts.words}</label>
      <input id=${id} type="search" class="words" dir="auto" maxlength="300" autocomplete="off" placeholder=${t().adverts.words} value=${words}
        onInput=${(e: InputEvent) => set({ q: (e.currentTarget as HTMLInputElement).value })} />
    </div>
    ${unused.length > 0 ? html`<p class="told">${t().adverts.listIgnores(unused.map((name) => t().adverts.filterNames[name] ?? name).join(", "))}</p>` : null}
    ${problem ? html`<p class="told" role="alert">${t().adverts.partFailed} <bdi>${problem.detail}</bdi> <button type="button" class="more" onClick=${answer.retry}>${t().retry}</button></p>` : null}
    ${opened && data && !listed ? html`<div class="advert alone"><${AdvertDetails} id=${opened} titled /><p><a href=${address({})}>${t().adverts.closeAdvert}</a></p></div>` : null}
    ${data?.total === 0 ? html`<p class="empty">${t().adverts.noneHere}</p>` : null}
    <ul class="adverts">${data?.items.map((item) => html`<${Item} key=${item.key} item=${item} open=${item.key === opened} />`)}</ul>
    ${data ? html`<${Pages} page=${page} pages=${Math.ceil(data.total / kPage)} />` : problem ? null : html`<div class="waiting"><i></i><i></i><i></i></div>`}
  </section>`;
}
