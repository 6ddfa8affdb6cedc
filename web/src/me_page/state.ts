// The profile as a question: what is asked of the server about it, and where on the page one is.
import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { interfaceLanguage, language, t } from "../language.ts";
import type { Loaded } from "../load.ts";
import { me, setMe, type Me } from "../me.ts";
import { idOf } from "../parts.ts";
import { href, place } from "../router.ts";
import { usePost } from "../post.ts";
import { say } from "./undo.ts";

export const views = ["skills", "fits", "goal", "moves", "open"] as const;
export type View = (typeof views)[number];

// What names a concept in a query: idOf() without the escapes of a path.
export const idIn = (uri: string): string => decodeURIComponent(idOf(uri));

export function viewNow(): View {
  const wanted = place.value.query.get("view");
  return views.find((v) => v === wanted) ?? "skills";
}

const kParams = ["goal", "from"];

// An address of this page: the goal and the start are kept, the profile itself is never in it.
export function meHref(change: Record<string, string | null>): string {
  const query: Record<string, string> = {};
  for (const name of kParams) {
    const value = place.value.query.get(name);
    if (value) query[name] = value;
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === null || (name === "view" && value === "skills")) delete query[name];
    else query[name] = value;
  }
  return href("/me", query);
}

// The goal by its id: of the address, else the one kept with the profile.
export const goalNow = computed(() => place.value.query.get("goal") ?? (me.value.goal ? idIn(me.value.goal.uri) : null));

export function change(next: Me, said: string): void {
  const before = me.value;
  setMe(next);
  say(said, () => setMe(before));
}

// Skills of the profile that this release does not have: kept, but not asked about.
const unknown = signal<ReadonlySet<string>>(new Set());
export const unknownSkills = computed(() => me.value.skills.filter((s) => unknown.value.has(s.uri)));
export const asked = computed(() => me.value.skills.map((s) => s.uri).filter((uri) => !unknown.value.has(uri)));

// The answer of `path` about the profile; a problem that only names unknown skills mends itself.
export function useMine<T>(path: string, more: Record<string, unknown> | null): Loaded<T> {
  const skills = asked.value;
  const answer = usePost<T>(path, more && skills.length > 0 && language.value ? { skills, lang: language.value, ...more } : null);
  const { problem } = answer;
  const named = problem?.status === 422 ? skills.filter((uri) => problem.detail.includes(`"${uri}"`)) : [];
  useEffect(() => {
    if (named.length > 0) unknown.value = new Set([...unknown.value, ...named]);
  }, [named.join(" ")]);
  return named.length > 0 ? { ...answer, problem: undefined, data: undefined, busy: true } : answer;
}

// 0 to 1 for people; never a full 100 % or a bare 0 % for what is only nearly so.
export function percent(x: number): string {
  const whole = Math.round(x * 100);
  const fair = whole >= 100 && x < 1 ? 99 : whole <= 0 && x > 0 ? 1 : whole;
  return (fair / 100).toLocaleString(interfaceLanguage.value, { style: "percent" });
}

// A name in a sentence of the interface: kept apart from its direction, and short.
const kLongest = 80;
export const quoted = (label: string) => `\u2068${label.length > kLongest ? `${label.slice(0, kLongest)}…` : label}\u2069`;

export const addedText = (labels: string[]) => (labels.length === 1 ? t().me.added(quoted(labels[0] as string)) : t().me.addedMany(labels.length));
