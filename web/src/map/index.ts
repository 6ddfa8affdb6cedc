// The map of jobs as a part of a page: its code, its shapes and its numbers come after the page stands.
import { later } from "../later.ts";

export const JobsMap = later(() => import("./jobs_map.ts").then((m) => m.JobsMap));
