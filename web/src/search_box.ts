// The search of the whole page: suggestions lead to their pages, Enter to all results.
import { useEffect } from "preact/hooks";
import type { SearchHit } from "./api.ts";
import { useCombobox } from "./combobox.ts";
import { html } from "./html.ts";
import { t } from "./language.ts";
import { pathOf, webAddress } from "./parts.ts";
import { href, navigate } from "./router.ts";

function go(hit: SearchHit): void {
  const path = pathOf(hit);
  if (path) navigate(href(path));
  else if (webAddress(hit.uri)) window.location.assign(hit.uri);
}

const leaveField = () => (document.activeElement as HTMLElement | null)?.blur();

export function SearchBox({ initial = "", focus = false }: { initial?: string; focus?: boolean }) {
  const box = useCombobox({ type: null, pick: go, initial, leave: leaveField });
  useEffect(() => {
    if (focus) box.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    box.close();
    if (box.text.trim()) navigate(href("/search", { q: box.text.trim() }));
  };
  return html`<form role="search" class="search" onSubmit=${submit} autocomplete="off">
    <label class="sr" for=${box.id}>${t().searchLabel}</label>
    <div class="field"><input ...${box.field} name="q" inputmode="search" enterkeyhint="search" placeholder=${t().searchPlaceholder} />${box.list}</div>
    <button type="submit" class="go">${t().search}</button>
    <span class="sr" role="status">${box.open && box.found.query ? t().suggestionCount(box.found.hits.length) : ""}</span>
  </form>`;
}

// "/" anywhere but in a field leads to the search field.
export function startShortcut(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element | null)?.closest?.("input, textarea, select, [contenteditable]")) return;
    const field = document.querySelector<HTMLInputElement>(".search input");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
