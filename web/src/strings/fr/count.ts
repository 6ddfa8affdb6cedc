import { counter } from "../../counter.ts";

// Nought goes with the singular.
export const count = counter("fr", (n) => n < 2);
