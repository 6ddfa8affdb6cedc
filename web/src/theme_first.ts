// A file of its own that the browser waits for: the chosen colours are there before the first paint.
import { kThemeKey } from "./theme_key.ts";

try {
  const chosen = window.localStorage.getItem(kThemeKey);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // storage is switched off
}
