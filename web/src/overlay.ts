// One set of words laid over another: what the upper one lacks is said by the lower one.
export type Words = Record<string, unknown>;
const isPart = (value: unknown): value is Words => typeof value === "object" && value !== null;

export function overlay(below: Words, above: Words): Words {
  const out = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const under = out[name];
    out[name] = isPart(value) && isPart(under) ? overlay(under, value) : value;
  }
  return out;
}
