import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function MePage() {
  usePage(t().meMenu);
  return html`<${Heading}>${t().meMenu}<//>`;
}
