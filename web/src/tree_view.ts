// A tree of thousands of rows (ARIA tree): only those in view are in the document. The tree holds the
// focus and names the chosen row, so that a row may leave the document without the focus being lost.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html, type Html } from "./html.ts";
import { t } from "./language.ts";
import { kindName, langOf } from "./parts.ts";
import { href, navigate } from "./router.ts";
import { fold, foldedLabels, hasChildren, pathOfNode, rowOf, type TreeNode } from "./tree_model.ts";
import { choose, isOpen, setOpen, type State, toggle } from "./tree_state.ts";

const kNarrow = "(max-width: 40rem)";
const kSpare = 10;  // rows beyond either edge
const kMostLabel = 200;  // letters of a label in the tree; laying out endless ones takes long
const kPause = 700;  // milliseconds between letters that belong together

const idOf = (node: number) => `tree-${node}`;

// In px: letters may be larger than usual. On narrow windows a label has two lines.
function useRowHeight(): number {
  const measure = () => Math.round(parseFloat(getComputedStyle(document.documentElement).fontSize) * (matchMedia(kNarrow).matches ? 3.25 : 2.25));
  const [height, setHeight] = useState(measure);
  useEffect(() => {
    const query = matchMedia(kNarrow);
    const change = () => setHeight(measure());
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return height;
}

// The label with what the filter found in it marked; unmarked where folding moves the letters.
function Marked({ label, words }: { label: string; words: string[] }) {
  const folded = fold(label);
  if (words.length === 0 || folded.length !== label.length) return html`${label}`;
  const marked = new Uint8Array(label.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) marked.fill(1, at, at + word.length);
  }
  const pieces = [];
  for (let from = 0; from < label.length; ) {
    let to = from + 1;
    while (to < label.length && marked[to] === marked[from]) ++to;
    const piece = label.slice(from, to);
    pieces.push(marked[from] ? html`<mark>${piece}</mark>` : piece);
    from = to;
  }
  return html`${pieces}`;
}

function kindOf([, kind]: TreeNode): string {
  return kindName(kind === "knowledge" || kind === "skill" ? { type: "skill", skillType: kind } : { type: kind });
}

function Row({ state, node: i, top, height, id }: { state: State; node: number; top: number; height: number; id: string }) {
  const node = state.tree.nodes[i]!;
  const [, kind, , whole, code] = node;
  const label = whole.length > kMostLabel ? `${whole.slice(0, kMostLabel)}…` : whole;
  const inner = hasChildren(state.tree, i);
  const group = kind === "skill-group" || kind === "isco-group";
  const level = state.tree.level[i]!;
  const below = state.tree.below[i]!;
  return html`<div role="treeitem" id=${id} class="row" data-node=${i} aria-level=${level} aria-setsize=${state.rows.size[i]} aria-posinset=${state.rows.place[i]}
      aria-expanded=${inner ? String(isOpen(state, i)) : undefined} aria-selected=${state.at === i ? "true" : "false"}
      style=${{ transform: `translateY(${top}px)`, height: `${height}px`, paddingInlineStart: `calc(var(--step) * ${Math.min(level, 12) - 1})` }}>
    <span class="twist" aria-hidden="true"></span>
    ${code && group ? html`<span class="code">${code}</span> ` : null}
    <a href=${href(pathOfNode(node))} tabindex="-1" title=${label}><bdi lang=${langOf()}><${Marked} label=${label} words=${state.found?.words ?? []} /></bdi></a>
    <span class="kind">${inner && below > 0
      ? html`<span class="full"><span class="sr">, </span>${t().tree.below(below)}</span><span class="short" aria-hidden="true">${t().number(below)}</span>`
      : html`<span class="full"><span class="sr">, </span>${kindOf(node)}</span>`}</span>
  </div>`;
}

// Where a key leads; null when the key is none of the tree's.
function keyed(state: State, key: string, page: number, backwards: boolean): State | null {
  const { tree, rows, at } = state;
  const row = rowOf(rows, at);
  const to = (r: number) => choose(state, rows.nodes[Math.max(0, Math.min(r, rows.nodes.length - 1))] ?? at);
  const inwards = backwards ? "ArrowLeft" : "ArrowRight";
  const outwards = backwards ? "ArrowRight" : "ArrowLeft";
  const parent = tree.nodes[at]?.[0] ?? -1;
  switch (key) {
    case "ArrowDown": return to(row + 1);
    case "ArrowUp": return to(row - 1);
    case "PageDown": return to(row + page);
    case "PageUp": return to(row - page);
    case "Home": return to(0);
    case "End": return to(rows.nodes.length - 1);
    case " ": return hasChildren(tree, at) ? toggle(state, at) : state;
    case "*": return setOpen(state, rows.nodes.filter((i) => tree.nodes[i]![0] === parent && hasChildren(tree, i)), true);
    case inwards:
      if (!hasChildren(tree, at)) return state;
      return isOpen(state, at) ? to(row + 1) : toggle(state, at);
    case outwards:
      if (hasChildren(tree, at) && isOpen(state, at)) return toggle(state, at);
      return parent >= 0 ? choose(state, parent) : state;
    default: return null;
  }
}

// The next row, from the chosen one on and round, whose label begins with `letters`.
function jump(state: State, letters: string): State {
  const { rows, at } = state;
  const labels = foldedLabels(state.tree);
  const wanted = fold(letters);
  const same = [...wanted].every((c) => c === wanted[0]);  // "aaa" goes on from one "a" to the next
  const from = rowOf(rows, at) + (wanted.length === 1 || same ? 1 : 0);
  for (let k = 0; k < rows.nodes.length; ++k) {
    const i = rows.nodes[(from + k) % rows.nodes.length]!;
    if (labels[i]!.startsWith(wanted) || (same && labels[i]!.startsWith(wanted[0]!))) return choose(state, i);
  }
  return state;
}

// Draws a row, once while nothing but the scroll position changes. An element that leaves one edge comes in
// again at the other (its key goes round): that is less work than a new one.
function useDrawn(state: State, height: number): (row: number, key: string) => Html {
  const kept = useRef<{ state: State; height: number; drawn: Map<string, Html> } | null>(null);
  if (kept.current?.state !== state || kept.current.height !== height || kept.current.drawn.size > 1000) {
    kept.current = { state, height, drawn: new Map() };
  }
  const { drawn } = kept.current;
  return (row, key) => {
    const name = `${row} ${key}`;
    const node = state.rows.nodes[row]!;
    const old = drawn.get(name);
    const made = old ?? html`<${Row} key=${key} id=${idOf(node)} state=${state} node=${node} top=${row * height} height=${height} />`;
    if (!old) drawn.set(name, made);
    return made;
  };
}

interface TreeViewProps {
  state: State;
  change: (state: State) => void;
  leave: () => void;  // called before another page is gone to
  label: string;
  scroll: { top: number };  // where it was scrolled to when it was left; kept up to date
}

export function TreeView({ state, change, leave, label, scroll }: TreeViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: "", when: 0 });
  const height = useRowHeight();
  const [first, setFirst] = useState(0);
  const [room, setRoom] = useState(20);  // rows in view
  const { rows } = state;

  const measure = () => {
    const { scrollTop, clientHeight } = box.current!;
    scroll.top = scrollTop;
    // In steps, so that most scroll events draw nothing.
    setFirst(Math.floor(scrollTop / height / 4) * 4);
    setRoom(Math.ceil(clientHeight / height));
  };
  useLayoutEffect(() => {
    box.current!.scrollTop = scroll.top;
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, [height]);

  // The chosen row is brought into view when it changes, not when the visitor scrolls.
  const shownAt = useRef(scroll.top > 0 ? state.at : -2);
  useLayoutEffect(() => {
    if (shownAt.current === state.at) return;
    shownAt.current = state.at;
    const top = rowOf(rows, state.at) * height;
    const view = box.current!;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top + height > view.scrollTop + view.clientHeight) view.scrollTop = top + height - view.clientHeight;
  }, [state.at, rows, height]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || state.at < 0) return;
    if (event.key === "Enter") {
      event.preventDefault();
      leave();
      navigate(href(pathOfNode(state.tree.nodes[state.at]!)));
      return;
    }
    const backwards = getComputedStyle(box.current!).direction === "rtl";
    // A blank between letters is one of them.
    const { letters, when } = typed.current;
    const goesOn = letters !== "" && event.timeStamp - when < kPause;
    let next = event.key === " " && goesOn ? null : keyed(state, event.key, Math.max(1, room - 2), backwards);
    if (!next && event.key.length === 1 && event.key !== "/") {
      typed.current = { letters: (goesOn ? letters : "") + event.key, when: event.timeStamp };
      next = jump(state, typed.current.letters);
    }
    if (!next) return;
    event.preventDefault();
    change(next);
  };

  // A click on the label goes to the page; anywhere else on the row it opens or closes.
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest("a")) return leave();
    const i = Number((target.closest(".row") as HTMLElement | null)?.dataset.node ?? -1);
    if (i < 0) return;
    box.current!.focus({ preventScroll: true });
    change(hasChildren(state.tree, i) ? toggle(state, i) : choose(state, i));
  };

  const from = Math.max(0, first - kSpare);
  const ring = room + 4 + 2 * kSpare;  // rows in the document
  const chosen = rowOf(rows, state.at);
  const apart = chosen >= 0 && (chosen < from || chosen >= from + ring);
  const draw = useDrawn(state, height);
  return html`<div ref=${box} class="tree" role="tree" tabindex="0" aria-label=${label} aria-activedescendant=${chosen >= 0 ? idOf(state.at) : undefined}
      onKeyDown=${onKey} onClick=${onClick} onScroll=${measure}>
    <div class="rows" role="presentation" style=${{ height: `${rows.nodes.length * height}px` }}>
      ${rows.nodes.slice(from, from + ring).map((_, k) => draw(from + k, String((from + k) % ring)))}
      ${apart ? draw(chosen, "chosen") : null}
    </div>
  </div>`;
}
