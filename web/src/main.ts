import { effect } from "@preact/signals";
import { render } from "preact";
import { type About, fetchJson } from "./api.ts";
import { App } from "./app.ts";
import { html } from "./html.ts";
import { followAddress, startLanguage } from "./language.ts";
import { place, startRouter } from "./router.ts";
import { startShortcut } from "./search_box.ts";

startRouter();
startShortcut();
await startLanguage(() => fetchJson<About>("/v1/about"));
effect(() => {
  place.value;
  followAddress();
});
render(html`<${App} />`, document.getElementById("app") as HTMLElement);
