// A part of a page that waits and fails by itself: the page around it keeps its heading and its name.
import { html, type Children } from "../html.ts";
import { t } from "../language.ts";
import type { Loaded } from "../load.ts";
import { Waiting } from "../parts.ts";

// The last answer stands while the next is under way: nothing jumps.
export function Panel<T>({ answer, show }: { answer: Loaded<T>; show: (data: T) => Children }) {
  if (answer.problem) {
    return html`<div class="panelfailure" role="alert">
      <p>${answer.problem.status === 0 ? t().unreachable : t().failedTitle}</p>
      ${answer.problem.detail ? html`<p class="muted" lang="en" dir="auto">${answer.problem.detail}</p>` : null}
      <button type="button" class="chip" onClick=${answer.retry}>${t().retry}</button>
    </div>`;
  }
  if (answer.data === undefined) return html`<${Waiting} />`;
  return html`<div aria-busy=${answer.busy ? "true" : undefined}>${show(answer.data)}</div>`;
}
