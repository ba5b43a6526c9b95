// npm run bench: side-by-side measurements that anyone can run; what they gave is in docs/benchmarks.md.
//
//   npm run bench                     a selection, a few minutes
//   npm run bench -- PART [ARGUMENT …]   one part, with its own arguments (the head of bench/PART.mjs names them)
//
// Everything is measured in turn, round after round, so that a busy machine moves all of it; the ratios are what counts.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
/** What runs without a word; the rest takes longer or more of the machine. */
const selection = [
  ["start-up", "11"],
  ["idle", "--rounds", "5"],
  ["cold", "tiny-200", "--latency", "0,50", "--rounds", "3"],
  ["cold", "caddy", "--latency", "50", "--rounds", "3"],
];
/** Modules that the parts share are no parts. */
const shared = ["bench", "measure", "latency-proxy", "module-sets"];
const parts = readdirSync(here)
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.replace(/\.mjs$/, ""))
  .filter((name) => !shared.includes(name));

function run([part, ...args]) {
  console.log(`\n— ${[part, ...args].join(" ")}`);
  const { status } = spawnSync(process.execPath, [join(here, `${part}.mjs`), ...args], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

const [wanted, ...args] = process.argv.slice(2);
if (wanted !== undefined && !parts.includes(wanted)) {
  console.error(`${wanted} is no part; there are ${parts.join(", ")}.`);
  process.exit(2);
}
if (!existsSync(join(here, "..", "dist", "cli.js")))
  throw new Error("There is no dist: `npm run build` first.");
console.log(
  `node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"}), ${process.platform}`,
);
for (const part of wanted === undefined ? selection : [[wanted, ...args]]) run(part);
if (wanted === undefined) {
  console.log("\nEach part by itself, with arguments of its own:");
  for (const name of parts) console.log(`  npm run bench -- ${name.padEnd(10)} ${purpose(name)}`);
}

/** The first sentence of its head. */
function purpose(name) {
  const head = readFileSync(join(here, `${name}.mjs`), "utf8").split(/\n(?!\/\/)/)[0];
  return (
    /^\/\/ ([^]*?)(?:\.(?:\s|$)|:\s|$)/.exec(head.replace(/\n\/\/ ?/g, " ").replace(/^\/\/ ?/, "// "))?.[1] ??
    ""
  ).trim();
}
