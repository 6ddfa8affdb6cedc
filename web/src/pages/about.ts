import { apiUrl, type About } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import * as parts from "../parts.ts";
import { href } from "../router.ts";

// The file of licences that the build put beside this one.
const licences = () => document.querySelector<HTMLLinkElement>('link[rel="license"]')?.href;

function Contents({ about: a }: { about: About }) {
  const n = t().number;
  return html`<${parts.Section} id="contents" title=${t().contents}>
    <${parts.Facts} facts=${[
      [t().release, a.release || t().releaseUnknown],
      [t().occupationsLabel, n(a.counts.occupations)],
      [t().skillsLabel, n(a.counts.skills)],
      [t().skillGroupsLabel, n(a.counts.skillGroups)],
      [t().iscoGroupsLabel, n(a.counts.iscoGroups)],
      [t().labelsLabel, n(a.counts.labels)],
      [t().languagesLabel, a.languages.map((l, i) => html`${i > 0 ? ", " : ""}<span key=${l.code} lang=${l.code}>${l.name}</span>`)],
      [t().program, `metier ${a.version}`],
      [t().fingerprint, html`<code>${a.contentHash}</code>`],
    ]} />
  <//>
  ${a.schemes.length > 0 ? html`<${parts.Section} id="schemes" title=${t().schemes}>
    <${parts.Facts} facts=${a.schemes.map((s) => [html`<a href=${href(`/collection/${parts.idOf(s.uri)}`)}><${parts.Name} text=${s.label} lang=${s.labelLang} /></a>`, n(s.members)])} />
  <//>` : null}`;
}

export function AboutPage() {
  const answer = useAnswer<About>(language.value ? apiUrl("about", { lang: language.value }) : null);
  parts.usePage(answer.data && t().aboutTitle);
  const notices = licences();
  return html`<${parts.Heading}>${t().aboutTitle}<//>
    <p class="lead">${t().aboutIntro}</p>
    <${parts.Answer} headed answer=${answer} show=${(a: About) => html`
      <${parts.Section} id="attribution" title=${t().attributionTitle}><p lang="en">${a.attribution}</p><//>
      <${Contents} about=${a} />
      <${parts.Section} id="api" title=${t().api}>
        <p>${t().apiText} <a href="/openapi.yaml">openapi.yaml</a></p>
        ${notices ? html`<p><a href=${notices}>${t().licences}</a></p>` : null}
      <//>`} />`;
}
