// The map of jobs as a part of a page: its code, its shapes and its numbers come after the page stands.
import { html } from "../html.ts";
import { later } from "../later.ts";

const Late = later(() => import("./jobs_map.ts").then((m) => m.JobsMap));

interface Props {
  occupation?: { uri: string };
  filters?: Record<string, string>;
}

// Its room is kept, so that what is below does not jump.
export const JobsMap = (props: Props) => html`<div class="map-place"><${Late} ...${props} /></div>`;
