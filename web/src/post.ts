// Questions that go in a body: profiles are too long for an address, and nobody's to be read in a log. Answers
// live as long as the page, never longer.
import { Kept, post } from "./api.ts";
import { useQuestion, type Loaded } from "./load.ts";

const kept = new Kept(60);

// With the profile that was asked about.
export const forgetAnswers = kept.clear;

const keyOf = (path: string, body: object) => `${path} ${JSON.stringify(body)}`;

export const postJson = <T>(path: string, body: object, signal?: AbortSignal): Promise<T> =>
  kept.orAsk(keyOf(path, body), () => post<T>(path, JSON.stringify(body), "application/json", signal));

export const postFile = <T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> => post<T>(path, file, "application/octet-stream", signal);

// The answer to `body` (null: nothing is asked), as useQuestion() has it.
export function usePost<T>(path: string, body: object | null, wait = 0): Loaded<T> {
  const key = body && keyOf(path, body);
  return useQuestion<T>(body && key ? { key, kept: kept.get<T>(key), ask: (signal) => postJson<T>(path, body, signal) } : null, wait);
}
