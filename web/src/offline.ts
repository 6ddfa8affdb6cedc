// Has the browser keep the page, so that it works without the server (service_worker.ts).

// Once all else is done: what the page needs comes first.
export function startOffline(): void {
  if (!("serviceWorker" in navigator)) return;  // an old browser, or an address that is not secure
  const start = () => navigator.serviceWorker.register("/sw.js").catch(() => {});  // refused: it works as before
  if (document.readyState === "complete") void start();
  else window.addEventListener("load", () => void start());
}
