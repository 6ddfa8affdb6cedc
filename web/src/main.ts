import { effect } from "@preact/signals";
import { render } from "preact";
import { type About, fetchJson } from "./api.ts";
import { App } from "./app.ts";
import { html } from "./html.ts";
import { followAddress, startLanguage } from "./language.ts";
import { followStorage } from "./me.ts";
import { place, startRouter } from "./router.ts";
import { startShortcut } from "./search_box.ts";
import { startOffline } from "./offline.ts";
import { followTheme } from "./theme.ts";

startRouter();
startShortcut();
followStorage();
followTheme();
startOffline();
const root = document.getElementById("app") as HTMLElement;
startLanguage(() => fetchJson<About>("/v1/about")).then(
  () => {
    effect(() => {
      place.value;
      followAddress();
    });
    render(html`<${App} />`, root);
  },
  () => (root.textContent = "Métier could not be loaded. Please load the page again."),
);
