// A component whose code is fetched when it is first shown.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Problem } from "./api.ts";
import { html } from "./html.ts";
import { Failure, Waiting } from "./parts.ts";

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [state, setState] = useState<"waiting" | "ready" | "failed">(ready ? "ready" : "waiting");
    useEffect(() => {
      if (state !== "waiting") return;
      let gone = false;
      load().then(
        (component) => {
          ready = component;
          if (!gone) setState("ready");
        },
        () => gone || setState("failed"),
      );
      return () => void (gone = true);
    }, [state]);
    if (ready) return html`<${ready} ...${props} />`;
    // A failed import is remembered by the browser: only loading the page anew asks again.
    return state === "failed" ? html`<${Failure} problem=${new Problem(0, "")} retry=${() => window.location.reload()} />` : html`<${Waiting} />`;
  };
}
