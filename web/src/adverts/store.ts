// Whether the server has adverts at all, as /v1/about tells: what would only fail is not asked.
import { about } from "../language.ts";

export const mayAsk = (): boolean => about.value !== null && about.value.adverts !== false;
export const hasNone = (): boolean => about.value?.adverts === false;
