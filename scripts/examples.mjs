// Runs the commands in the ```console blocks of Markdown files and puts in what they print.
//   node scripts/examples.mjs README.md docs/cli.md            rewrite the blocks
//   node scripts/examples.mjs --check README.md docs/cli.md    fail when a block says something else
// A block is lines "$ command" each followed by its output. `metier` is the release build, on the
// snapshot in METIER_SNAPSHOT.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const args = process.argv.slice(2);
const check = args[0] === "--check";
const files = check ? args.slice(1) : args;

function run(command) {
  const env = { ...process.env, PATH: `${resolve("build/release")}:${process.env.PATH}`, LC_ALL: "C.UTF-8" };
  try {
    return execFileSync("bash", ["-c", `${command} 2>&1`], { env, encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (failed) {
    return failed.stdout; // commands that are to fail are shown with what they say
  }
}

let wrong = 0;
for (const file of files) {
  const before = readFileSync(file, "utf8");
  const after = before.replace(/```console\n([\s\S]*?)```/g, (_, block) => {
    const commands = block.split("\n").filter((line) => line.startsWith("$ "));
    const parts = commands.map((line) => `${line}\n${run(line.slice(2)).replace(/\s+$/, "")}\n`);
    return "```console\n" + parts.join("\n") + "```";
  });
  if (after === before) continue;
  if (check) {
    wrong++;
    console.error(`${file}: an example prints something else; run: node scripts/examples.mjs ${file}`);
    const [a, b] = [before.split("\n"), after.split("\n")];
    const at = a.findIndex((line, i) => line !== b[i]);
    console.error(`  line ${at + 1}\n  - ${a[at]}\n  + ${b[at]}`);
  } else {
    writeFileSync(file, after);
    console.log(`${file}: rewritten`);
  }
}
process.exit(wrong ? 1 : 0);
