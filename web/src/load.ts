// What a component does to show an answer of the server: waits, shows, fails, tries again.
import { useEffect, useRef, useState } from "preact/hooks";
import { fetchJson, keptAnswer, Problem } from "./api.ts";

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  busy: boolean;
  retry: () => void;
}

// The answer to `url` (null: none wanted). A change of `url` ends the request under way. While the same
// page comes in another language or longer, the old answer stays and `busy` is true.
export function useAnswer<T>(url: string | null): Loaded<T> {
  const last = useRef<{ url: string; data: T } | null>(null);
  const [failed, setFailed] = useState<{ url: string; problem: Problem } | null>(null);
  const [attempt, setAttempt] = useState(0);

  const now = url === null ? undefined : last.current?.url === url ? last.current.data : keptAnswer<T>(url);
  if (url !== null && now !== undefined) last.current = { url, data: now };

  useEffect(() => {
    if (url === null || last.current?.url === url) return;
    const stop = new AbortController();
    fetchJson<T>(url, stop.signal).then(
      (data) => {
        if (stop.signal.aborted) return;
        last.current = { url, data };
        setFailed(null);
        setAttempt((n) => n + 1);  // draw
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, String(error));
        // A language the release does not have: language.ts is about to choose another.
        if (problem.parameter !== "lang") setFailed({ url, problem });
      },
    );
    return () => stop.abort();
  }, [url, attempt]);

  const retry = () => {
    setFailed(null);
    setAttempt(attempt + 1);
  };
  if (now !== undefined || url === null) return { data: now, problem: undefined, busy: false, retry };
  if (failed?.url === url) return { data: undefined, problem: failed.problem, busy: false, retry };
  const samePage = last.current?.url.split("?")[0] === url.split("?")[0];
  return { data: samePage ? last.current?.data : undefined, problem: undefined, busy: true, retry };
}
