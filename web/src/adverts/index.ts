// What adverts say of an occupation, as a part of its page: even the code comes only when it is near.
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { later } from "../later.ts";
import { watchNear } from "./watch.ts";

const Role = later(() => import("../pages/role_in_adverts.ts").then((m) => m.RoleInAdverts));

let came = false;  // once there it stands at once, so that Back finds the page as long as it was

export function RoleInAdverts({ occupation }: { occupation: { uri: string } }) {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(came);
  useEffect(() => (near || !ref.current ? undefined : watchNear(ref.current, () => setNear(came = true))), [near]);
  return near ? html`<${Role} key=${occupation.uri} occupation=${occupation} />` : html`<div ref=${ref} class="adverts-later"></div>`;
}
