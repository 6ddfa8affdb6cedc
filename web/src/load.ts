// What a component does to show an answer of the server: waits, shows, fails, tries again.
import { useEffect, useRef, useState } from "preact/hooks";
import { fetchJson, keptAnswer, Problem } from "./api.ts";

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  busy: boolean;
  retry: () => void;
}

interface Question<T> {
  key: string;  // an address, or a path and what is sent there
  kept: T | undefined;  // the answer, where it is known already
  ask: (signal: AbortSignal) => Promise<T>;
}

const pageOf = (key: string) => key.split(/[ ?]/)[0];

// The answer to `question` (null: none wanted). Another question ends the request under way. While the same
// page comes in another language, longer, or for another body, the old answer stays and `busy` is true; then
// the new one is asked `wait` milliseconds after the last change.
export function useQuestion<T>(question: Question<T> | null, wait = 0): Loaded<T> {
  const last = useRef<{ key: string; data: T } | null>(null);
  const [failed, setFailed] = useState<{ key: string; problem: Problem } | null>(null);
  const [attempt, setAttempt] = useState(0);

  const key = question?.key;
  if (!question) last.current = null;
  else if (last.current?.key !== key && question.kept !== undefined) last.current = { key: question.key, data: question.kept };

  useEffect(() => {
    if (!question || last.current?.key === key) return;
    const stop = new AbortController();
    const ask = () => question.ask(stop.signal).then(
      (data) => {
        if (stop.signal.aborted) return;
        last.current = { key: question.key, data };
        setFailed(null);
        setAttempt((n) => n + 1);  // draw
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, String(error));
        // A language the release does not have: language.ts is about to choose another.
        if (problem.parameter !== "lang") setFailed({ key: question.key, problem });
      },
    );
    const timer = wait > 0 && last.current ? setTimeout(ask, wait) : undefined;
    if (timer === undefined) void ask();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, attempt]);

  const retry = () => {
    setFailed(null);
    setAttempt((n) => n + 1);
  };
  if (key === undefined) return { data: undefined, problem: undefined, busy: false, retry };
  if (last.current?.key === key) return { data: last.current.data, problem: undefined, busy: false, retry };
  if (failed?.key === key) return { data: undefined, problem: failed.problem, busy: false, retry };
  const stays = last.current && pageOf(last.current.key) === pageOf(key);
  return { data: stays ? last.current?.data : undefined, problem: undefined, busy: true, retry };
}

// The answer to a URL.
export const useAnswer = <T>(url: string | null): Loaded<T> =>
  useQuestion<T>(url === null ? null : { key: url, kept: keptAnswer<T>(url), ask: (signal) => fetchJson<T>(url, signal) });
