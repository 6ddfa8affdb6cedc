// The tree of a pillar as flat arrays: all nodes depth first, so that a subtree is a run of them and
// 14,000 nodes are opened, closed and filtered in a moment.
type TreeKind = "skill-group" | "skill" | "knowledge" | "isco-group" | "occupation";
export type TreeNode = [parent: number, kind: TreeKind, id: string, label: string, code?: string | null];

export interface TreeAnswer {
  pillar: string;
  lang: string;
  nodes: TreeNode[];  // parents before children; a concept under several parents is under each
}

export interface Tree {
  nodes: TreeNode[];
  level: Uint8Array;  // 1 for the tops
  end: Int32Array;  // the first node behind the subtree
  below: Int32Array;  // different concepts (not groups) in the subtree
}

const isGroup = (node: TreeNode) => node[1] === "skill-group" || node[1] === "isco-group";

// How many different concepts each group holds: a stamp on each concept tells whether it was counted.
function countBelow(nodes: TreeNode[], end: Int32Array): Int32Array {
  const numbers = new Map<string, number>();
  const concept = Int32Array.from(nodes, (node) => {
    if (isGroup(node)) return -1;
    const key = node[1] + node[2];
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const stamp = new Int32Array(numbers.size).fill(-1);
  const below = new Int32Array(nodes.length);
  for (let i = 0; i < nodes.length; ++i) {
    for (let k = i + 1; k < end[i]!; ++k) {
      const c = concept[k]!;
      if (c < 0 || stamp[c] === i) continue;
      stamp[c] = i;
      ++below[i]!;
    }
  }
  return below;
}

export function treeOf(answer: TreeAnswer): Tree {
  const { nodes } = answer;
  const level = new Uint8Array(nodes.length);
  const end = new Int32Array(nodes.length);
  for (const [i, node] of nodes.entries()) level[i] = node[0] < 0 ? 1 : level[node[0]]! + 1;
  for (let i = nodes.length - 1; i >= 0; --i) {
    end[i] = Math.max(end[i]!, i + 1);
    const parent = nodes[i]![0];
    if (parent >= 0) end[parent] = Math.max(end[parent]!, end[i]!);
  }
  return { nodes, level, end, below: countBelow(nodes, end) };
}

export const hasChildren = (tree: Tree, i: number) => tree.end[i]! > i + 1;

// Without accents and capitals.
export const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const folds = new WeakMap<Tree, string[]>();

export function foldedLabels(tree: Tree): string[] {
  let all = folds.get(tree);
  if (!all) folds.set(tree, (all = tree.nodes.map((node) => fold(node[3]))));
  return all;
}

export interface Found {
  words: string[];
  count: number;
  shown: Uint8Array;  // what matches, what it stands in, and what is in it
  open: Uint8Array;  // what it stands in
}

// Every word has to be in the label, or the code has to begin with it.
export function find(tree: Tree, text: string): Found | null {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const labels = foldedLabels(tree);
  const shown = new Uint8Array(tree.nodes.length);
  const open = new Uint8Array(tree.nodes.length);
  let count = 0;
  for (const [i, node] of tree.nodes.entries()) {
    const label = labels[i]!;
    const code = (node[4] ?? "").toLowerCase();
    if (!words.every((w) => label.includes(w) || (code && code.startsWith(w)))) continue;
    ++count;
    shown.fill(1, i, tree.end[i]);
    for (let up = node[0]; up >= 0 && !open[up]; up = tree.nodes[up]![0]) shown[up] = open[up] = 1;
  }
  return { words, count, shown, open };
}

export interface Rows {
  nodes: number[];  // from top to bottom
  place: Int32Array;  // by node: which it is among its sisters, and how many they are
  size: Int32Array;
}

// The rows to be seen. What `found` does not show has nothing below it that it does.
export function rowsOf(tree: Tree, open: Uint8Array, found: Found | null): Rows {
  const nodes: number[] = [];
  const count = tree.nodes.length;
  const place = new Int32Array(count);
  const size = new Int32Array(count);
  const sisters = new Int32Array(count + 1);  // by parent, the tops at the end
  const parentOf = (i: number) => (tree.nodes[i]![0] < 0 ? count : tree.nodes[i]![0]);
  for (let i = 0; i < count; ) {
    if (found && !found.shown[i]) {
      i = tree.end[i]!;
      continue;
    }
    nodes.push(i);
    place[i] = ++sisters[parentOf(i)]!;
    i = open[i] ? i + 1 : tree.end[i]!;
  }
  for (const i of nodes) size[i] = sisters[parentOf(i)]!;
  return { nodes, place, size };
}

// Where a row stands; -1 when it is not to be seen.
export function rowOf(rows: Rows, node: number): number {
  let low = 0;
  let high = rows.nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.nodes[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return rows.nodes[low] === node ? low : -1;
}

export function pathOfNode([, kind, id, , code]: TreeNode): string {
  if (kind === "isco-group") return `/isco/${encodeURIComponent(code || id)}`;
  return `/${kind === "knowledge" ? "skill" : kind}/${encodeURIComponent(id)}`;
}
