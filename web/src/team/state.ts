// Which team is shown - the visitor's own or the example - and where on the page one is.
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../api.ts";
import { language, t } from "../language.ts";
import { say } from "../me_page/undo.ts";
import { href, navigate, place } from "../router.ts";
import { exampleName, loadExample } from "./example.ts";
import { isEmpty, ownTeam, setTeam, type Member, type Team } from "./model.ts";

export const isExample = () => place.value.query.get("example") === exampleName;

// An address of this page; whose team it is is never in it.
export function teamHref(change: Record<string, string | null>): string {
  const query: Record<string, string> = isExample() ? { example: exampleName } : {};
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete query[name];
    else query[name] = value;
  }
  return href("/team", query);
}

export interface Shown {
  team: Team | null;  // null: the example is on its way
  problem: Problem | null;
  retry: () => void;
}

const example = signal<{ lang: string; team: Team } | null>(null);

export function useTeam(): Shown {
  const wanted = isExample();
  const lang = language.value ?? "en";
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const team = wanted ? (example.value?.lang === lang ? example.value.team : null) : ownTeam.value;
  useEffect(() => {
    if (!wanted || team) return;
    const stop = new AbortController();
    setProblem(null);
    loadExample(lang, stop.signal).then(
      (loaded) => stop.signal.aborted || (example.value = { lang, team: loaded }),
      (error: unknown) => stop.signal.aborted || setProblem(error instanceof Problem ? error : new Problem(0, String(error))),
    );
    return () => stop.abort();
  }, [wanted, lang, attempt]);
  return { team, problem: team ? null : problem, retry: () => setAttempt(attempt + 1) };
}

// Keeps `next` as the visitor's own team; what was kept before is one step back.
export function changeTeam(next: Team, said?: string): void {
  const before = ownTeam.value;
  const address = window.location.pathname + window.location.search;
  const fromExample = isExample();
  setTeam(next);
  const text = [said, fromExample && !isEmpty(before) ? t().team.replaced : ""].filter(Boolean).join(" ");
  if (text) {
    say(text, () => {
      setTeam(before);
      if (fromExample) navigate(address, { replace: true });
    });
  }
  if (fromExample) {
    const view = place.value.query.get("view");
    navigate(href("/team", view ? { view } : {}), { replace: true });
  }
}

export const changeMember = (team: Team, index: number, change: Partial<Member>, said?: string) =>
  changeTeam({ ...team, members: team.members.map((m, i) => (i === index ? { ...m, ...change } : m)) }, said);
