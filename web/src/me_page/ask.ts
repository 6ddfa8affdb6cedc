// Questions that are sent as a body: sets of skills and documents. Answers live as long as the page, never longer.
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api.ts";
import type { Loaded } from "../load.ts";

const kKept = 60;
const kept = new Map<string, unknown>();

// With the profile that was asked about.
export const forgetAnswers = () => kept.clear();

async function send<T>(path: string, body: BodyInit, type: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`/v1/${path}`, { method: "POST", body, headers: { Accept: "application/json", "Content-Type": type }, ...(signal ? { signal } : {}) });
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, "");
  }
  if (response.ok) return answer as T;
  const problem = answer as Partial<Problem>;
  throw new Problem(response.status, String(problem.detail ?? ""), problem.parameter, problem.suggestions ?? []);
}

const keyOf = (path: string, body: object) => `${path} ${JSON.stringify(body)}`;

export async function postJson<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
  const key = keyOf(path, body);
  const old = kept.get(key) as T | undefined;
  if (old !== undefined) return old;
  const answer = await send<T>(path, JSON.stringify(body), "application/json", signal);
  kept.set(key, answer);
  if (kept.size > kKept) kept.delete(kept.keys().next().value as string);
  return answer;
}

export const postFile = <T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> => send<T>(path, file, "application/octet-stream", signal);

// As useAnswer() of load.ts, for a question with a body (null: none). While another is asked at the same
// path the old answer stays and `busy` is true.
export function usePost<T>(path: string, body: object | null): Loaded<T> {
  const key = body && keyOf(path, body);
  const last = useRef<{ key: string; data: T } | null>(null);
  const [failed, setFailed] = useState<{ key: string; problem: Problem } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const known = key ? (kept.get(key) as T | undefined) : undefined;
  if (key && known !== undefined) last.current = { key, data: known };

  useEffect(() => {
    if (!body || !key || last.current?.key === key) return;
    const stop = new AbortController();
    postJson<T>(path, body, stop.signal).then(
      (data) => {
        if (stop.signal.aborted) return;
        last.current = { key, data };
        setFailed(null);
        setAttempt((n) => n + 1);  // draw
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailed({ key, problem: error instanceof Problem ? error : new Problem(0, String(error)) });
      },
    );
    return () => stop.abort();
  }, [key, attempt]);

  const retry = () => {
    setFailed(null);
    setAttempt((n) => n + 1);
  };
  if (!key) return { data: undefined, problem: undefined, busy: false, retry };
  if (last.current?.key === key) return { data: last.current.data, problem: undefined, busy: false, retry };
  if (failed?.key === key) return { data: undefined, problem: failed.problem, busy: false, retry };
  return { data: last.current?.data, problem: undefined, busy: true, retry };
}
