// Light, dark or as the system has it: what the visitor chose, kept in this browser.
import { signal } from "@preact/signals";
import { kThemeKey } from "./theme_key.ts";

export type Theme = "system" | "light" | "dark";
export const kThemes: Theme[] = ["system", "light", "dark"];

// theme_first.ts has set it already.
const shown = document.documentElement.dataset.theme;
export const theme = signal<Theme>(shown === "light" || shown === "dark" ? shown : "system");

function show(next: Theme): void {
  theme.value = next;
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}

export function chooseTheme(next: Theme): void {
  show(next);
  try {
    if (next === "system") window.localStorage.removeItem(kThemeKey);
    else window.localStorage.setItem(kThemeKey, next);
  } catch {
    // it lasts as long as the page
  }
}

// Other windows of this browser.
export function followTheme(): void {
  window.addEventListener("storage", (event) => {
    if (event.key === kThemeKey) show(kThemes.find((t) => t === event.newValue) ?? "system");
  });
}
