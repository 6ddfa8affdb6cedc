// "1 skill", "1,200 skills", in the numbers of a language; `isOne` where more than 1 goes with the singular.
export const counter = (lang: string, isOne: (n: number) => boolean = (n) => n === 1) =>
  (n: number, one: string, many: string) => `${n.toLocaleString(lang)} ${isOne(n) ? one : many}`;
