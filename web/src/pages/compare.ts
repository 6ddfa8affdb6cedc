import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function ComparePage() {
  usePage(t().occupationsMenu);
  return html`<${Heading}>${t().occupationsMenu}<//>`;
}
