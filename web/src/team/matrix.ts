// Roles against members: how much of each role each member covers. One stop for Tab; arrows go from cell to
// cell (ARIA grid). The number is in every cell; disc and shade only show it faster.
import { useMemo, useRef } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { percent } from "../me_page/state.ts";
import { Fallback, Name } from "../parts.ts";
import { bestOf, cellOf, type Cell, type TeamAnswer } from "./coverage.ts";

const kDiscs = ["○", "◔", "◑", "◕", "●"];
const level = (share: number) => (share <= 0 ? 0 : share < 0.4 ? 1 : share < 0.6 ? 2 : share < 1 ? 3 : 4);
const Disc = ({ share }: { share: number }) => html`<span class="disc" aria-hidden="true">${kDiscs[level(share)]}</span>`;

// Column 0 is the role itself, then the members, last all together.
export interface At {
  row: number;
  column: number;
}

interface MatrixProps {
  answer: TeamAnswer;
  at: At | null;  // shown in the panel
  onOpen: (at: At) => void;
}

function moved({ row, column }: At, event: KeyboardEvent, rows: number, columns: number): At | null {
  const far = event.ctrlKey || event.metaKey;
  const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const on = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  switch (event.key) {
    case back: return { row, column: Math.max(0, column - 1) };
    case on: return { row, column: Math.min(columns - 1, column + 1) };
    case "ArrowUp": return { row: Math.max(0, row - 1), column };
    case "ArrowDown": return { row: Math.min(rows - 1, row + 1), column };
    case "Home": return { row: far ? 0 : row, column: 0 };
    case "End": return { row: far ? rows - 1 : row, column: columns - 1 };
    case "PageUp": return { row: 0, column };
    case "PageDown": return { row: rows - 1, column };
    default: return null;
  }
}

const isAt = (a: At | null, row: number, column: number) => a?.row === row && a.column === column;

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

export function Matrix({ answer, at, onOpen }: MatrixProps) {
  const { roles, members } = answer;
  const columns = members.length + 2;
  const rows = useMemo(() => roles.map((_, row) => {
    const cells = members.map((__, i) => cellOf(answer, row, i));
    return { cells, together: cellOf(answer, row, null), best: bestOf(cells) };
  }), [answer]);
  // Moved without drawing: a hundred members by sixteen roles would be slow to draw at every key.
  const place = useRef<At>(at ?? { row: 0, column: 0 });
  const here = (place.current = { row: Math.min(place.current.row, roles.length - 1), column: Math.min(place.current.column, columns - 1) });
  const moveTo = (next: At) => {
    const [from, to] = [place.current, next].map(({ row, column }) => document.getElementById(cellId(row, column)));
    if (from) from.tabIndex = -1;
    if (to) to.tabIndex = 0;
    place.current = next;
    return to;
  };
  const onKey = (event: KeyboardEvent) => {
    const next = event.altKey ? null : moved(place.current, event, roles.length, columns);
    if (!next) return;
    event.preventDefault();
    moveTo(next)?.focus();
  };
  const button = (row: number, column: number, cls: string, label: string | undefined, inner: unknown, attributes: Record<string, unknown> = {}) =>
    html`<button type="button" id=${cellId(row, column)} class=${cls} tabindex=${isAt(here, row, column) ? 0 : -1} aria-label=${label} ...${attributes}
      onFocus=${() => moveTo({ row, column })} onClick=${() => onOpen({ row, column })}>${inner}</button>`;
  const cell = (row: number, column: number, who: string, c: Cell, best: boolean) => html`<td key=${column} aria-selected=${isAt(at, row, column) ? "true" : "false"} class=${column === columns - 1 ? "together" : undefined}>
    ${button(row, column, "cell", t().team.cellLabel(who, roles[row]?.label ?? "", percent(c.share), c.covered, c.of, best), html`<${Disc} share=${c.share} /><strong>${percent(c.share)}</strong>
      <span class="of">${t().team.outOf(c.covered, c.of)}</span>${best ? html`<span class="best" aria-hidden="true">★</span>` : null}`, { "data-level": level(c.share) })}</td>`;

  return html`<div class="region" role="region" tabindex="0" aria-label=${t().team.matrixRegion}>
    <table class="matrix" role="grid" aria-label=${t().team.matrix} aria-describedby="matrix-help" onKeyDown=${onKey}>
      <thead><tr><th scope="col">${t().team.role}</th>${members.map((m, i) => html`<th key=${i} scope="col"><bdi class="who">${m.name}</bdi><span class="of">${t().skills(m.skills)}</span></th>`)}<th scope="col" class="together">${t().team.together}</th></tr></thead>
      <tbody>${roles.map((r, row) => {
        const { cells, together, best } = rows[row] as (typeof rows)[number];
        return html`<tr key=${r.uri}><th scope="row">${button(row, 0, "rolename", undefined, html`<${Name} text=${r.label} lang=${r.labelLang} /><${Fallback} lang=${r.labelLang} /> <span class="code">${r.code}</span>`)}</th>
          ${cells.map((c, i) => cell(row, i + 1, members[i]?.name ?? "", c, best.includes(i)))}
          ${cell(row, columns - 1, t().team.together, together, false)}</tr>`;
      })}</tbody>
    </table>
  </div>`;
}
