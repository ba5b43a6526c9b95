// Runs commands in turn and says what each took: wall time, processor time with all its children, peak memory.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where directories are in memory, if the machine has such a place. */
export function scratchDirectory() {
  return mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "go-mod-guard-bench-"));
}

/** From an environment made from nothing; processor time and memory are known on Linux only. */
export async function run([program, ...args], { cwd, env }) {
  const cpuBefore = childrenSeconds();
  const from = process.hrtime.bigint();
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  let [stderr, peakMb] = ["", 0];
  child.stderr.on("data", (piece) => (stderr += piece));
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakMbOf(child.pid))), 20);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(watch);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  return { seconds, cpuSeconds: childrenSeconds() - cpuBefore, peakMb, code, stderr };
}

/** User and system time of children that have ended and of theirs, in hundredths (proc(5), stat, fields 16 and 17). */
function childrenSeconds() {
  if (process.platform !== "linux") return NaN;
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Of this process alone. */
function peakMbOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended, or this is no Linux
  }
}

/** A B C, A B C, …; one that is slow is measured once, for it is what it is. */
export async function inTurn(contenders, rounds, measureOne) {
  const figures = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      if (round > 0 && figures.get(name)[0].seconds > 20) continue;
      figures.get(name).push(await measureOne(contender, name));
    }
  }
  return figures;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function medianOf(figures, name, field = "seconds") {
  return median(figures.get(name).map((one) => one[field]));
}

/** `--rounds 3 --latency 0,50`, and what stands alone. */
export function readArguments(argv, defaults) {
  const options = { ...defaults };
  const words = [];
  for (let index = 0; index < argv.length; index++) {
    const name = /^--(.+)$/.exec(argv[index])?.[1];
    if (name === undefined) words.push(argv[index]);
    else if (name in defaults) options[name] = argv[++index];
    else throw new Error(`--${name} is not known; there are ${Object.keys(defaults).join(", ")}`);
  }
  return { words, options };
}
