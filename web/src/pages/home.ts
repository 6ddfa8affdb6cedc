import { html } from "../html.ts";
import { about, t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";
import { href } from "../router.ts";
import { SearchBox } from "../search_box.ts";

const Entry = ({ to, title, text, note }: { to: string; title: string; text: string; note?: string | undefined }) =>
  html`<li><a class="card" href=${href(to)}><strong>${title}</strong><span>${text}</span>${note ? html`<span class="muted">${note}</span>` : null}</a></li>`;

export function Home() {
  usePage("");
  const counts = about.value?.counts;
  return html`<div class="hero">
      <${Heading}>${t().tagline}<//>
      <p class="intro">${t().intro}</p>
      <${SearchBox} />
      <p class="muted">${t().searchHint} <span class="keys">${t().shortcut}</span></p>
    </div>
    <section aria-labelledby="browse">
      <h2 id="browse">${t().browse}</h2>
      <ul class="cards">
        <${Entry} to="/isco" title=${t().browseOccupations} text=${t().browseOccupationsText} note=${counts && t().occupations(counts.occupations)} />
        <${Entry} to="/skills" title=${t().browseSkills} text=${t().browseSkillsText} note=${counts && t().skills(counts.skills)} />
        <${Entry} to="/adverts" title=${t().adverts.home} text=${t().adverts.homeText} />
        <${Entry} to="/about" title=${t().aboutTitle} text=${t().aboutText} note=${about.value && [about.value.release, t().languages(about.value.languages.length)].filter(Boolean).join(" · ")} />
      </ul>
    </section>`;
}
