// How long the built action needs until its inputs are parsed, beside an empty script of the same node.
//
// A wrong input ends the action right after parsing, so the whole process is what is timed. The two are run in turn,
// A B A B …, so that a drifting machine moves both; the ratio is the figure to trust.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rounds = Number(process.argv[2] ?? 21);
const dist = process.env.BENCH_DIST ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const scratch = mkdtempSync(join(tmpdir(), "go-mod-guard-bench-"));
const empty = join(scratch, "empty.mjs");
writeFileSync(empty, "");

function runMs(script, env) {
  const from = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, [script], { env, cwd: scratch, encoding: "utf8" });
  return { ms: Number(process.hrtime.bigint() - from) / 1e6, status, stdout };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

try {
  const base = { PATH: process.env.PATH, HOME: scratch, RUNNER_TEMP: scratch, GITHUB_ACTIONS: "true" };
  const wrong = { ...base, "INPUT_STALL-TIMEOUT": "soon" };
  const figures = { empty: [], action: [] };
  for (let round = 0; round <= rounds; round++) {
    const nothing = runMs(empty, base);
    const action = runMs(join(dist, "main.js"), wrong);
    if (action.status !== 2)
      throw new Error(`main.js should refuse the input and exit 2, but: ${action.status}\n${action.stdout}`);
    if (round === 0) continue; // the first round warms the disk
    figures.empty.push(nothing.ms);
    figures.action.push(action.ms);
  }
  const [emptyMs, actionMs] = [median(figures.empty), median(figures.action)];
  console.log(`node ${process.version}, ${cpus().length} processors, median of ${rounds} rounds`);
  console.log(`empty script           ${emptyMs.toFixed(0)} ms`);
  console.log(`action, inputs parsed  ${actionMs.toFixed(0)} ms`);
  console.log(`ratio                  ${(actionMs / emptyMs).toFixed(2)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
