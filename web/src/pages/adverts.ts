import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function AdvertsPage() {
  usePage(t().advertsMenu);
  return html`<${Heading}>${t().advertsMenu}<//>`;
}
