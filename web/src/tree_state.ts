// What is open in the tree, what is chosen and what is filtered: in the address, so that it can be shared
// and come back to.
import { find, type Found, type Rows, rowOf, rowsOf, type Tree } from "./tree_model.ts";

export interface State {
  tree: Tree;
  open: Uint8Array;  // by node; while a filter is set, `filtered` stands in for it
  filtered: Uint8Array | null;
  found: Found | null;
  text: string;  // of the filter
  at: number;  // the chosen node; -1 only for an empty tree
  rows: Rows;
}

const kAll = "*";
const kMostAddress = 1500;  // characters of `open`; a longer list is left out

const openOf = (state: State) => state.filtered ?? state.open;

function withRows(state: Omit<State, "rows">): State {
  const rows = rowsOf(state.tree, state.filtered ?? state.open, state.found);
  // What is chosen stays so while it is to be seen; else the nearest thing above it that is.
  let at = state.at;
  while (at >= 0 && rowOf(rows, at) < 0) at = state.tree.nodes[at]![0];
  return { ...state, rows, at: at >= 0 ? at : rows.nodes[0] ?? -1 };
}

export function setOpen(state: State, nodes: Iterable<number>, value: boolean): State {
  const next = openOf(state).slice();
  for (const i of nodes) next[i] = value ? 1 : 0;
  return withRows({ ...state, ...(state.filtered ? { filtered: next } : { open: next }) });
}

export const toggle = (state: State, i: number) => setOpen({ ...state, at: i }, [i], !isOpen(state, i));
export const isOpen = (state: State, i: number) => openOf(state)[i] === 1;
export const choose = (state: State, at: number): State => ({ ...state, at });

export function setAllOpen(state: State, value: boolean): State {
  const next = new Uint8Array(state.tree.nodes.length).fill(value ? 1 : 0);
  return withRows({ ...state, ...(state.filtered ? { filtered: next } : { open: next }) });
}

export function setFilter(state: State, text: string): State {
  const found = find(state.tree, text);
  const at = state.at;
  const next = withRows({ ...state, text, found, filtered: found ? found.open : null });
  if (found) return next;
  // Once the filter is gone, what was chosen under it stays in sight.
  return reveal(next, at);
}

// Opens all that a node stands in, and chooses it.
function reveal(state: State, at: number): State {
  const above: number[] = [];
  for (let up = state.tree.nodes[at]?.[0] ?? -1; up >= 0; up = state.tree.nodes[up]![0]) above.push(up);
  return setOpen({ ...state, at }, above, true);
}

// From `open` (ids with blanks between them, or "*"), `at` (an id) and `q` of an address.
export function fromAddress(tree: Tree, query: URLSearchParams): State {
  const wanted = query.get("open") ?? "";
  const ids = new Set(wanted.split(" "));
  const open = Uint8Array.from(tree.nodes, (node) => (wanted === kAll || ids.has(node[2]) ? 1 : 0));
  const id = query.get("at");
  const at = id ? tree.nodes.findIndex((node) => node[2] === id || node[4] === id) : -1;
  const bare = withRows({ tree, open, filtered: null, found: null, text: "", at: -1 });
  const chosen = at >= 0 ? reveal(bare, at) : bare;
  const text = (query.get("q") ?? "").slice(0, 100);
  return text ? setFilter(chosen, text) : chosen;
}

export function toAddress(state: State): Record<string, string> {
  const { tree, open, at, text } = state;
  const out: Record<string, string> = {};
  const ids = new Set<string>();
  let all = tree.nodes.length > 0;
  for (const [i, node] of tree.nodes.entries()) {
    if (tree.end[i]! <= i + 1) continue;
    if (open[i]) ids.add(node[2]);
    else all = false;
  }
  const list = [...ids].join(" ");
  if (all) out.open = kAll;
  else if (list && list.length <= kMostAddress) out.open = list;
  const chosen = tree.nodes[at];
  if (chosen && at > 0) out.at = chosen[2];
  if (text.trim()) out.q = text.trim();
  return out;
}

// The state of an earlier visit for a tree in another language: by ids, as the order may differ.
export function carry(old: State, tree: Tree): State {
  if (old.tree === tree) return old;
  const ids = new Set(old.tree.nodes.filter((_, i) => old.open[i]).map((node) => node[2]));
  const open = Uint8Array.from(tree.nodes, (node) => (ids.has(node[2]) ? 1 : 0));
  const id = old.tree.nodes[old.at]?.[2];
  const at = tree.nodes.findIndex((node) => node[2] === id);
  const state = withRows({ tree, open, filtered: null, found: null, text: "", at });
  return old.text ? setFilter(state, old.text) : state;
}
