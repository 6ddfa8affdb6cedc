// Reads the sentences of a language (scripts/samples/*.txt): "key: a|b" lines, then a section
// "[occupation]" each with titles ("= a|b"), tasks ("- ...") and requirements ("+ ..."). "... @FR" is said in that
// country only, "... @-FR" everywhere but there. The first offer is a permanent contract.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function readText(file) {
  const text = { jobs: {} };
  let job;
  readFileSync(file, "utf8").split("\n").forEach((line, at) => {
    const complain = () => {
      throw new Error(`${file}:${at + 1}: cannot be read: ${line}`);
    };
    if (!line) return;
    const section = line.match(/^\[(\w+)\]$/);
    const key = line.match(/^(\w+): (.+)$/);
    if (section) job = text.jobs[section[1]] = { titles: [], tasks: [], needs: [] };
    else if (!job && key) text[key[1]] = key[2].split("|");
    else if (!job) complain();
    else if (line.startsWith("= ")) job.titles = line.slice(2).split("|");
    else if (line.startsWith("- ")) job.tasks.push(line.slice(2));
    else if (line.startsWith("+ ")) job.needs.push(line.slice(2));
    else complain();
  });
  return text;
}

export function readTexts(folder) {
  const texts = {};
  for (const name of readdirSync(folder).sort())
    if (name.endsWith(".txt")) texts[name.slice(0, -4)] = readText(join(folder, name));
  return texts;
}

// What of a list is said in a country.
export function saidIn(country, list) {
  return list.flatMap((line) => {
    const [, said, not, only] = line.match(/^(.*?)(?: @(-?)([A-Z]{2}))?$/);
    return !only || (only === country) === !not ? [said] : [];
  });
}
