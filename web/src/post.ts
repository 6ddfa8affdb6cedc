// Questions that go in a body: profiles are too long for an address, and nobody's to be read in a log.
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "./api.ts";
import type { Loaded } from "./load.ts";

export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`/v1/${path}`, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, "");
  }
  if (!response.ok) {
    const problem = answer as Partial<Problem>;
    throw new Problem(response.status, String(problem.detail ?? ""), problem.parameter, problem.suggestions ?? []);
  }
  return answer as T;
}

interface Got<T> {
  asked: string;
  data?: T;
  problem?: Problem;
}

// The answer to `body` (null: nothing is asked), asked `wait` milliseconds after its last change. A change
// ends the request under way; the last answer stays until the next is there, and `busy` is true.
export function usePost<T>(path: string, body: object | null, wait = 0): Loaded<T> {
  const asked = body === null ? "" : path + JSON.stringify(body);
  const [got, setGot] = useState<Got<T>>({ asked: "" });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<T | undefined>(undefined);

  useEffect(() => {
    if (!asked || got.asked === asked) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      postJson<T>(path, body, stop.signal).then(
        (data) => {
          if (stop.signal.aborted) return;
          latest.current = data;
          setGot({ asked, data });
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          latest.current = undefined;
          setGot({ asked, problem: error instanceof Problem ? error : new Problem(0, String(error)) });
        },
      );
    }, latest.current === undefined ? 0 : wait);  // the first answer is waited for by nobody but the visitor
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, attempt]);

  const retry = () => {
    setGot({ asked: "" });
    setAttempt(attempt + 1);
  };
  if (!asked) {
    latest.current = undefined;
    return { data: undefined, problem: undefined, busy: false, retry };
  }
  const here = got.asked === asked;
  return { data: here ? got.data : latest.current, problem: here ? got.problem : undefined, busy: !here, retry };
}
