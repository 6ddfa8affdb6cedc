// The frame around all pages, and which page an address means.
import { html, type Html } from "./html.ts";
import { about, chooseLanguage, language, t } from "./language.ts";
import { isServerSilent, Problem } from "./api.ts";
import { Failure } from "./parts.ts";
import { later } from "./later.ts";
import { IscoPage, IscoTops, SkillGroupPage, SkillTops } from "./pages/groups.ts";
import { Home } from "./pages/home.ts";
import { OccupationPage } from "./pages/occupation.ts";
import { Search } from "./pages/search.ts";
import { SkillPage } from "./pages/skill.ts";
import { decodePart, href, place } from "./router.ts";
import { SearchBox } from "./search_box.ts";
import { chooseTheme, kThemes, type Theme, theme } from "./theme.ts";

// Pages that most visits do without come as files of their own.
const AboutPage = later(() => import("./pages/about.ts").then((m) => m.AboutPage));
const TreePage = later(() => import("./pages/tree.ts").then((m) => m.TreePage));
const CollectionsPage = later(() => import("./pages/collections.ts").then((m) => m.CollectionsPage));
const ComparePage = later(() => import("./pages/compare.ts").then((m) => m.ComparePage));
const ReadPage = later(() => import("./pages/read.ts").then((m) => m.ReadPage));
const MePage = later(() => import("./pages/me.ts").then((m) => m.MePage));
const TeamPage = later(() => import("./pages/team.ts").then((m) => m.TeamPage));
const AdvertsPage = later(() => import("./pages/adverts.ts").then((m) => m.AdvertsPage));

// An id is all that follows, so that a URI may stand in the address as it is.
const kRoutes: [RegExp, (id: string) => Html][] = [
  [/^\/$/, () => html`<${Home} />`],
  [/^\/search\/?$/, () => html`<${Search} />`],
  [/^\/isco\/?$/, () => html`<${IscoTops} />`],
  [/^\/skills\/?$/, () => html`<${SkillTops} />`],
  [/^\/about\/?$/, () => html`<${AboutPage} />`],
  [/^\/tree\/?$/, () => html`<${TreePage} />`],
  [/^\/collections\/?$/, () => html`<${CollectionsPage} />`],
  [/^\/compare\/?$/, () => html`<${ComparePage} />`],
  [/^\/read\/?$/, () => html`<${ReadPage} />`],
  [/^\/me\/?$/, () => html`<${MePage} />`],
  [/^\/team\/?$/, () => html`<${TeamPage} />`],
  [/^\/adverts\/?$/, () => html`<${AdvertsPage} />`],
  [/^\/collection\/(.+)$/, (id) => html`<${CollectionsPage} id=${id} />`],
  [/^\/occupation\/(.+)$/, (id) => html`<${OccupationPage} id=${id} />`],
  [/^\/skill\/(.+)$/, (id) => html`<${SkillPage} id=${id} />`],
  [/^\/isco\/(.+)$/, (id) => html`<${IscoPage} id=${id} />`],
  [/^\/skill-group\/(.+)$/, (id) => html`<${SkillGroupPage} id=${id} />`],
];

function Page() {
  const { path } = place.value;
  for (const [pattern, page] of kRoutes) {
    const match = pattern.exec(path);
    if (match) return page(decodePart(match[1] ?? ""));
  }
  return html`<${Failure} problem=${new Problem(404, "")} />`;
}

function LanguageSwitch() {
  const languages = about.value?.languages ?? [];
  if (languages.length < 2) return null;
  return html`<label class="language"><span class="sr">${t().language}</span>
    <select value=${language.value} onChange=${(e: Event) => chooseLanguage((e.currentTarget as HTMLSelectElement).value)}>
      ${languages.map((l) => html`<option key=${l.code} value=${l.code} lang=${l.code} selected=${l.code === language.value}>${l.name}</option>`)}
    </select>
  </label>`;
}

const ThemeSwitch = () =>
  html`<label class="theme"><span>${t().theme}</span>
    <select value=${theme.value} onChange=${(e: Event) => chooseTheme((e.currentTarget as HTMLSelectElement).value as Theme)}>
      ${kThemes.map((name) => html`<option key=${name} value=${name} selected=${name === theme.value}>${t().themes[name]}</option>`)}
    </select>
  </label>`;

function Menu() {
  const { path } = place.value;
  const entries: [string, string, RegExp][] = [
    ["/isco", t().occupationsMenu, /^\/(isco|occupation|compare)(\/|$)/],
    ["/skills", t().skillsMenu, /^\/(skills|skill|skill-group|collections?|tree)(\/|$)/],
    ["/read", t().readMenu, /^\/read/],
    ["/me", t().meMenu, /^\/me/],
    ["/team", t().teamMenu, /^\/team/],
    ["/adverts", t().advertsMenu, /^\/adverts/],
    ["/about", t().about, /^\/about/],
  ];
  return html`<nav class="menu" aria-label=${t().mainMenu}>
    ${entries.map(([to, name, here]) => html`<a key=${to} href=${href(to)} aria-current=${path === to ? "page" : here.test(path) ? "true" : undefined}>${name}</a>`)}
  </nav>`;
}

function skipToContent(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

export function App() {
  const { path, query } = place.value;
  const home = path === "/";
  return html`<a class="skip" href="#content" onClick=${skipToContent}>${t().skipToContent}</a>
    <header>
      <div class="bar">
        <a class="brand" href=${href("/")} aria-current=${home ? "page" : undefined}>${t().siteName}</a>
        <${Menu} />
        ${home ? null : html`<${SearchBox} initial=${path.startsWith("/search") ? query.get("q") ?? "" : ""} />`}
        <${LanguageSwitch} />
      </div>
    </header>
    <div role="status">${isServerSilent.value ? html`<p class="kept">${t().keptNotice}</p>` : null}</div>
    <main id="content" tabindex="-1"><${Page} /></main>
    <footer><div class="ends">
      <p lang="en">${about.value?.attribution ?? "This service uses the ESCO classification of the European Commission."}</p>
      <${ThemeSwitch} />
    </div></footer>`;
}
