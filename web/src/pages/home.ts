import type { Countries } from "../adverts/types.ts";
import { apiUrl } from "../api.ts";
import { html } from "../html.ts";
import { about, language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { heldUris } from "../me.ts";
import { Heading, usePage } from "../parts.ts";
import { href } from "../router.ts";
import { SearchBox } from "../search_box.ts";

interface EntryProps {
  to: string;
  title: string;
  text: string;
  note?: string | undefined;
  query?: Record<string, string>;
}

const Entry = ({ to, title, text, note, query }: EntryProps) =>
  html`<li><a class="card" href=${href(to, query)}><strong>${title}</strong><span>${text}</span>${note ? html`<span class="muted">${note}</span>` : null}</a></li>`;

function Ways() {
  const words = t().home;
  const held = heldUris.value.size;
  const loaded = useAnswer<Countries>(about.value?.adverts ? apiUrl("adverts/countries", { lang: language.value }) : null).data;
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${words.waysTitle}</h2>
    <ul class="cards five ways-cards">
      <${Entry} to="/read" title=${words.read} text=${words.readText} />
      <${Entry} to="/me" title=${words.me} text=${words.meText} note=${held > 0 ? t().skills(held) : undefined} />
      <${Entry} to="/compare" title=${words.compare} text=${words.compareText} />
      <${Entry} to="/team" title=${words.team} text=${words.teamText} />
      <${Entry} to="/adverts" title=${words.adverts} text=${words.advertsText} note=${loaded ? words.advertsLoaded(loaded.adverts) : undefined} />
    </ul>
  </section>`;
}

function Browse() {
  const counts = about.value?.counts;
  const release = about.value && [about.value.release, t().languages(about.value.languages.length)].filter(Boolean).join(" · ");
  return html`<section aria-labelledby="browse">
    <h2 id="browse">${t().browse}</h2>
    <ul class="cards five">
      <${Entry} to="/isco" title=${t().browseOccupations} text=${t().browseOccupationsText} note=${counts && t().occupations(counts.occupations)} />
      <${Entry} to="/skills" title=${t().browseSkills} text=${t().browseSkillsText} note=${counts && t().skills(counts.skills)} />
      <${Entry} to="/tree" query=${{ pillar: "skills" }} title=${t().home.tree} text=${t().home.treeText} />
      <${Entry} to="/collections" title=${t().home.collections} text=${t().home.collectionsText} />
      <${Entry} to="/about" title=${t().aboutTitle} text=${t().aboutText} note=${release} />
    </ul>
  </section>`;
}

export function Home() {
  usePage("");
  return html`<div class="hero">
      <${Heading}>${t().tagline}<//>
      <p class="intro">${t().intro}</p>
      <${SearchBox} />
      <p class="muted">${t().searchHint} <span class="keys">${t().shortcut}</span></p>
    </div>
    <${Ways} />
    <${Browse} />`;
}
