// Teams as tables and JSON: those of `metier team` (docs/cli.md), read and written.
import { csvText, unguarded } from "../saving.ts";
import { fieldsOf, isFields } from "../stored.ts";
import type { Member, Team } from "./model.ts";
import { kMostMembers, kMostName, kMostRoles } from "./model.ts";

// Names as they are in the file; nothing is looked up.
interface NamedMember {
  name: string;
  occupations: string[];
  skills: string[];
  cv: string[];  // files, which only the reader of the page has
}

export interface NamedTeam {
  members: NamedMember[];
  roles: string[];
  beyond: number;  // members there is no room for
}

const kMostSkills = 1000;
const kMostText = 300;

// Rows of cells; `"` around a cell may hold separators, line breaks and doubled quotes.
function parseTable(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((c) => c.trim())) rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; ++i) {
    const c = text[i] as string;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i] as string;
      else quoted = false;
    } else if (c === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (c === separator) endCell();
    else if (c === "\n") endRow();
    else if (c !== "\r") cell += c;
  }
  endRow();
  return rows;
}

// The separator that the first line has most of.
function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n"));
  const counts = [",", ";", "\t"].map((s): [string, number] => [s, first.split(s).length]);
  return counts.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ",";
}

const names = (cell: string) => unguarded(cell.trim()).split(/[;|]/).map((n) => n.trim().slice(0, kMostText)).filter(Boolean);

const kColumns = new Map<string, "name" | "occupations" | "skills" | "cv">([
  ["member", "name"], ["name", "name"], ["occupation", "occupations"], ["occupations", "occupations"], ["skill", "skills"], ["skills", "skills"], ["cv", "cv"],
]);

// The members in a table, rows of one name taken together; null where it has no such columns.
export function parseCsv(text: string): NamedTeam | null {
  const [head, ...rows] = parseTable(text.replace(/^\uFEFF/, ""), separatorOf(text));
  const columns = (head ?? []).map((c) => kColumns.get(c.trim().toLowerCase()));
  if (!columns.includes("name") || !columns.some((c) => c && c !== "name")) return null;
  const members = new Map<string, NamedMember>();
  const beyond = new Set<string>();
  for (const row of rows) {
    const name = unguarded((row[columns.indexOf("name")] ?? "").trim()).slice(0, kMostName);
    if (!name) continue;
    if (!members.has(name) && members.size >= kMostMembers) {
      beyond.add(name);
      continue;
    }
    const member = members.get(name) ?? { name, occupations: [], skills: [], cv: [] };
    members.set(name, member);
    columns.forEach((column, i) => {
      if (column && column !== "name") member[column] = [...member[column], ...names(row[i] ?? "")].slice(0, kMostSkills);
    });
  }
  return { members: [...members.values()], roles: [], beyond: beyond.size };
}

function nameOf(value: unknown): string {
  const name = isFields(value) ? value.uri ?? value.label : value;
  return typeof name === "string" ? name.trim().slice(0, kMostText) : "";
}

const namesOf = (value: unknown): string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).slice(0, kMostSkills).map(nameOf).filter(Boolean);

// The body of POST /v1/team, which `metier team` reads too.
export function parseJson(text: string): NamedTeam | null {
  const value = fieldsOf(text);
  if (!value || !Array.isArray(value.members)) return null;
  const members = value.members.slice(0, kMostMembers).filter(isFields).map((m) => ({
    name: nameOf(m.name).slice(0, kMostName), occupations: namesOf(m.occupation ?? m.occupations), skills: namesOf(m.skills), cv: namesOf(m.cv),
  }));
  return { members: members.filter((m) => m.name), roles: namesOf(value.roles).slice(0, kMostRoles), beyond: Math.max(0, value.members.length - kMostMembers) };
}

// URIs, so that it means the same in every language.
export const teamTable = (team: Team): string =>
  csvText([["member", "occupation", "skills"], ...team.members.map((m: Member) => [m.name, m.occupations.map((o) => o.uri).join(";"), m.skills.map((s) => s.uri).join(";")])]);
