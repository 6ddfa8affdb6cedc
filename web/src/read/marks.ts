// From places to highlights: places that overlap are one highlight, cut where what is found in it changes.
import type { Decided } from "./findings.ts";
import type { Place } from "./offsets.ts";

export interface Piece extends Place {
  findings: Decided[];  // those of the shortest places first
}

export interface Mark extends Place {
  pieces: Piece[];
  findings: Decided[];
}

interface Placed extends Place {
  finding: Decided;
}

function piecesOf(group: Placed[]): Piece[] {
  const edges = [...new Set(group.flatMap((p) => [p.start, p.end]))].sort((a, b) => a - b);
  const byLength = [...group].sort((a, b) => a.end - a.start - (b.end - b.start));
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] as number;
    const findings = byLength.filter((p) => p.start <= start && p.end >= end).map((p) => p.finding);
    return { start, end, findings: [...new Set(findings)] };
  });
}

function markOf(group: Placed[]): Mark {
  const pieces = piecesOf(group);
  const first = group[0] as Placed;
  const byLength = [...group].sort((a, b) => a.end - a.start - (b.end - b.start));
  return { start: first.start, end: Math.max(...group.map((p) => p.end)), pieces, findings: [...new Set(byLength.map((p) => p.finding))] };
}

export function marksOf(shown: Decided[]): Mark[] {
  const placed = shown.flatMap((finding) => finding.places.filter((p) => p.end > p.start).map((p): Placed => ({ ...p, finding })));
  placed.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  let group: Placed[] = [];
  let end = -1;
  for (const p of placed) {
    if (p.start >= end && group.length > 0) {
      marks.push(markOf(group));
      group = [];
    }
    group.push(p);
    end = Math.max(group.length > 1 ? end : 0, p.end);
  }
  if (group.length > 0) marks.push(markOf(group));
  return marks;
}

const kBlock = 1500;  // characters: few enough to draw anew at once
const kLongestBlock = 4000;

function endOfBlock(text: string, start: number): number {
  if (text.length - start <= kLongestBlock) return text.length;
  const line = text.indexOf("\n", start + kBlock);
  if (line >= 0 && line < start + kLongestBlock) return line + 1;
  const space = text.lastIndexOf(" ", start + kLongestBlock);
  if (space > start + kBlock) return space + 1;
  const cut = start + kLongestBlock;
  return (text.codePointAt(cut - 1) as number) > 0xffff ? cut + 1 : cut;
}

// The text in parts that are drawn, and left undrawn while out of sight, by themselves.
export function blocksOf(text: string): Place[] {
  const blocks: Place[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfBlock(text, start);
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

// The first mark that ends behind `at`.
export function firstMark(marks: Mark[], at: number): number {
  let from = 0;
  let to = marks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((marks[middle] as Mark).end <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function markAt(marks: Mark[], start: number): Mark | undefined {
  const mark = marks[firstMark(marks, start)];
  return mark && mark.start <= start ? mark : undefined;
}
