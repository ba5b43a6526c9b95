// How soon a `guard: job` serves again after one of its processes was killed with -9, and what its processes cost.
//
//   npm run bench -- takeover [--load 0,20] [--rounds 9]
//
// `load` is a number of processes that do nothing but keep the processors busy. Linux only. Each round has a guard of its
// own: first its worker is killed, then, when all processes are there again, the one that stands by, then these two at
// once, and then the worker and the one that takes its place, as soon as that serves.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { median, readArguments, scratchDirectory } from "./measure.mjs";

const { options } = readArguments(process.argv.slice(2), { load: "0,20", rounds: "9" });
const dist = process.env.BENCH_DIST ?? join(import.meta.dirname, "..", "dist");
const scratch = scratchDirectory();
const goMod = "module example.test/lib\n\ngo 1.21\n";
const mirror = createServer((_, response) => response.end(goMod)).listen(0, "127.0.0.1");
await new Promise((resolve) => mirror.once("listening", resolve));

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));
const within = () => ({ signal: AbortSignal.timeout(20_000) });

async function openGuard() {
  const temporary = mkdtempSync(join(scratch, "runner-"));
  const module = join(temporary, "module");
  mkdirSync(module);
  const exported = join(temporary, "exported");
  const env = {
    PATH: process.env.PATH,
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_ENV: exported,
    GOPROXY: `http://127.0.0.1:${mirror.address().port}`,
    GOSUMDB: "off",
    GOTELEMETRY: "off",
    INPUT_GUARD: "job",
    INPUT_DOWNLOAD: "none",
  };
  spawnSync("touch", [exported]);
  const startedMs = performance.now();
  const child = spawn(process.execPath, [join(dist, "main.js")], { cwd: module, env, stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
  const [, markerPath] = /GO_MOD_GUARD(?:<<.*\n|=)(.*)\n/.exec(readFileSync(exported, "utf8")) ?? [];
  const marker = JSON.parse(readFileSync(markerPath, "utf8"));
  return { ...marker, startMs: performance.now() - startedMs, temporary };
}

async function pidsOf({ control }) {
  const { pids } = await (await fetch(`${control}/status`, within())).json();
  return pids;
}

async function untilServedMs({ address }) {
  const fromMs = performance.now();
  while (performance.now() - fromMs < 20_000) {
    const answer = await fetch(
      `${address}/example.test/lib/@v/v1.0.${Math.floor(fromMs)}.mod`,
      within(),
    ).catch(() => {});
    if (answer?.ok && (await answer.text()) === goMod) return performance.now() - fromMs;
    await pause(5);
  }
  return Infinity;
}

/** All are there, and at rest. */
async function allAtRest(guard) {
  for (let quiet = 0, before = ""; quiet < 5; await pause(100)) {
    const said = await pidsOf(guard).catch(() => []);
    const pids = said.filter((pid) => existsSync(`/proc/${pid}/smaps_rollup`) && megabytesOf(pid) > 0);
    const now = JSON.stringify(pids.map((pid) => [pid, secondsOf(pid)]));
    quiet = pids.length === 3 && now === before ? quiet + 1 : 0;
    before = now;
  }
  return pidsOf(guard);
}

function secondsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** What is its own and its share of what it has in common with others. */
function megabytesOf(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? NaN) / 1024;
}

try {
  for (const load of options.load.split(",").map(Number)) {
    const busy = Array.from({ length: load }, () =>
      spawn(process.execPath, ["-e", "for (const endMs = Date.now() + 300_000; Date.now() < endMs; );"], {
        stdio: "ignore",
        detached: true,
      }),
    );
    const figures = { start: [], worker: [], other: [], two: [], chain: [], cpu: [], memory: [] };
    try {
      for (let round = 0; round < Number(options.rounds); round++) {
        let guard = await openGuard();
        figures.start.push(guard.startMs);
        await untilServedMs(guard);
        const all = await allAtRest(guard);
        const [worker] = all;
        const sum = (of) => all.reduce((total, pid) => total + of(pid), 0);
        figures.cpu.push(sum(secondsOf) * 1000);
        figures.memory.push(sum(megabytesOf));
        process.kill(worker, "SIGKILL");
        figures.worker.push(await untilServedMs(guard));
        const [, next] = await allAtRest(guard);
        process.kill(next, "SIGKILL");
        figures.other.push(await untilServedMs(guard));
        const two = (await allAtRest(guard)).slice(0, 2);
        for (const pid of two) process.kill(pid, "SIGKILL");
        figures.two.push(await untilServedMs(guard));
        await fetch(`${guard.control}/stop`, within()).catch(() => {});
        rmSync(guard.temporary, { recursive: true, force: true });

        // A fresh one: after three deaths it is another guard.
        guard = await openGuard();
        await untilServedMs(guard);
        const [first] = await allAtRest(guard);
        process.kill(first, "SIGKILL");
        await untilServedMs(guard);
        process.kill((await pidsOf(guard))[0], "SIGKILL");
        figures.chain.push(await untilServedMs(guard));
        await fetch(`${guard.control}/stop`, within()).catch(() => {});
        rmSync(guard.temporary, { recursive: true, force: true });
      }
    } finally {
      for (const child of busy) child.kill("SIGKILL");
    }
    const shown = (values, unit) =>
      `${median(values).toFixed(0)} ${unit}, at most ${Math.max(...values).toFixed(0)}`;
    console.log(`\n${load} busy processes, ${options.rounds} rounds, median`);
    console.log(`the whole step that starts it      ${shown(figures.start, "ms")}`);
    console.log(`served again, worker killed        ${shown(figures.worker, "ms")}`);
    console.log(`served again, the other one killed ${shown(figures.other, "ms")}`);
    console.log(`served again, these two at once    ${shown(figures.two, "ms")}`);
    console.log(`served again, the next one as well ${shown(figures.chain, "ms")}`);
    console.log(`processor time of all, at rest     ${shown(figures.cpu, "ms")}`);
    console.log(`memory of all, at rest             ${shown(figures.memory, "MB")}`);
  }
} finally {
  mirror.close();
  mirror.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true });
}
