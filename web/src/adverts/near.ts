// Parts of a long page that ask the server only when they come near what is seen.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Children } from "../html.ts";
import { html } from "../html.ts";
import { keptAnswer } from "../api.ts";
import { t } from "../language.ts";
import { type Loaded, useAnswer } from "../load.ts";
import { watchNear } from "./watch.ts";

// The answer to `url` from when `ref` is near on. What is kept is shown at once: Back finds the page as long as it was.
function useNearAnswer<T>(url: string | null): { ref: { current: HTMLElement | null }; answer: Loaded<T>; near: boolean } {
  const ref = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);
  const near = seen || (url !== null && keptAnswer(url) !== undefined);
  useEffect(() => {
    if (near || !ref.current) return;
    return watchNear(ref.current, () => setSeen(true));
  }, [near]);
  return { ref, answer: useAnswer<T>(near ? url : null), near };
}

interface PartProps<T> {
  id: string;
  title: string;
  url: string | null;
  level?: 2 | 3;
  controls?: Children;  // between the heading and what is shown
  show: (data: T) => Children;
}

// A part with a heading: waiting, a sentence that it failed, or what `show` makes of the answer.
export function Part<T>({ id, title, url, level = 2, controls, show }: PartProps<T>) {
  const { ref, answer, near } = useNearAnswer<T>(url);
  const { data, problem, busy, retry } = answer;
  return html`<section ref=${ref} class="advert-part" aria-labelledby=${id} aria-busy=${near && busy ? "true" : undefined}>
    <${`h${level}`} id=${id} tabindex="-1">${title}<//>
    ${controls ? html`<div class="advert-controls">${controls}</div>` : null}
    ${problem ? html`<p class="told" role="alert">${t().adverts.partFailed} <bdi>${problem.detail}</bdi> <button type="button" class="more" onClick=${retry}>${t().retry}</button></p>`
      : data !== undefined ? show(data)
      : html`<div class=${near ? "waiting" : "adverts-later"}><i></i><i></i><i></i></div>`}
  </section>`;
}
