// node web/install.mjs: puts the packages of package-lock.json into node_modules, unless they are there.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = readFileSync(`${here}package-lock.json`, "utf8");
const stamp = `${here}node_modules/.metier-installed`;  // gone when npm ci was cut short

if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) process.exit(0);
try {
  // No package runs a script of its own; esbuild finds its binary without.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
} catch (error) {
  console.error(`web: "npm ci" failed in ${here}: ${error.message}`);
  process.exit(1);
}
writeFileSync(stamp, wanted);
