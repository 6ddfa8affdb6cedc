// A whole pillar as one tree: /tree?pillar=skills|occupations&open=…&at=…&q=…
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { apiUrl } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { Answer, Heading, usePage } from "../parts.ts";
import { href, navigate, place } from "../router.ts";
import { type TreeAnswer, treeOf } from "../tree_model.ts";
import { carry, fromAddress, setAllOpen, setFilter, type State, toAddress } from "../tree_state.ts";
import { TreeView } from "../tree_view.ts";

type Pillar = "skills" | "occupations";
const kPillars: Pillar[] = ["skills", "occupations"];
const kSettle = 300;  // milliseconds until the address follows: browsers refuse more than a few changes a second

// The last state of each pillar: Back returns to it exactly, also where the address would be too long.
const left = new Map<string, { address: string; state: State; scroll: { top: number } }>();

const addressOf = (pillar: Pillar, state: State) => href("/tree", { pillar, ...toAddress(state) });

function start(pillar: Pillar, answer: TreeAnswer): { state: State; scroll: { top: number } } {
  const tree = treeOf(answer);
  const old = left.get(pillar);
  // The language is no part of what is open.
  const bare = (address: string) => address.replace(/[?&]lang=[^&]*/, "");
  const here = bare(window.location.pathname + window.location.search);
  if (old && bare(old.address) === here) return { state: carry(old.state, tree), scroll: old.scroll };
  return { state: fromAddress(tree, place.value.query), scroll: { top: 0 } };
}

function Browser({ pillar, answer }: { pillar: Pillar; answer: TreeAnswer }) {
  const began = useMemo(() => start(pillar, answer), []);
  const [state, setState] = useState(began.state);
  const latest = useRef(state);
  latest.current = state;

  const write = () => {
    const address = addressOf(pillar, latest.current);
    left.set(pillar, { address, state: latest.current, scroll: began.scroll });
    if (place.value.path.startsWith("/tree") && address !== window.location.pathname + window.location.search) navigate(address, { replace: true });
  };
  useEffect(() => {
    if (state === began.state) return;
    const timer = setTimeout(write, kSettle);
    return () => clearTimeout(timer);
  }, [state]);

  const filtered = (text: string) => {
    began.scroll.top = 0;
    setState(setFilter(latest.current, text));
  };
  const { found } = state;
  if (answer.nodes.length === 0) return html`<p class="empty">${t().tree.empty}</p>`;
  return html`<div class="treetools">
      <label class="sr" for="tree-filter">${t().tree.filter}</label>
      <input id="tree-filter" class="query" type="search" dir="auto" value=${state.text} placeholder=${t().tree.filterPlaceholder} maxlength="100" autocomplete="off" spellcheck=${false}
        onInput=${(e: InputEvent) => filtered((e.currentTarget as HTMLInputElement).value)}
        onKeyDown=${(e: KeyboardEvent) => e.key === "Escape" && filtered("")} />
      <button type="button" class="plainbutton" onClick=${() => setState(setAllOpen(state, true))}>${t().tree.expandAll}</button>
      <button type="button" class="plainbutton" onClick=${() => setState(setAllOpen(state, false))}>${t().tree.collapseAll}</button>
      <span class="muted" role="status">${found ? t().tree.matches(found.count) : t().tree.rows(state.rows.nodes.length)}</span>
    </div>
    ${state.rows.nodes.length > 0 ? html`<${TreeView} state=${state} change=${setState} leave=${write} scroll=${began.scroll} label=${pillar === "skills" ? t().tree.skills : t().tree.occupations} />` : null}
    <details class="muted treehelp"><summary>${t().tree.keys}</summary><p>${t().tree.help}</p></details>`;
}

export function TreePage() {
  const wanted = place.value.query.get("pillar");
  const pillar = kPillars.find((p) => p === wanted) ?? "skills";
  const answer = useAnswer<TreeAnswer>(language.value ? apiUrl("tree", { pillar, lang: language.value }) : null);
  const names = { skills: t().tree.skills, occupations: t().tree.occupations };
  usePage(answer.data && `${t().tree.title}: ${names[pillar]}`);
  return html`<${Heading}>${t().tree.title}<//>
    <nav class="chips" aria-label=${t().tree.pillars}>
      ${kPillars.map((p) => html`<a key=${p} href=${href("/tree", { pillar: p })} aria-current=${p === pillar ? "page" : undefined}>${names[p]}</a>`)}
    </nav>
    <${Answer} headed answer=${answer} show=${(data: TreeAnswer) =>
      html`<${Browser} key=${`${data.pillar} ${data.lang} ${data.nodes.length}`} pillar=${pillar} answer=${data} />`} />`;
}
