// Makes faults for real, on loopback, and keeps what each release of Go says of them: see CONTRIBUTING.md.
//   node scripts/capture.mjs [--releases 1.21,1.26] [CODE…]
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { databaseFaults } from "./capture/database-faults.mjs";
import { machineFaults } from "./capture/machine-faults.mjs";
import { moduleFaults } from "./capture/module-faults.mjs";
import { networkFaults } from "./capture/network-faults.mjs";
import { proxyFaults } from "./capture/proxy-faults.mjs";
import { newestOfEachMinor, oldest, unpack } from "./capture/releases.mjs";
import { makeStage, play } from "./capture/scene.mjs";
import { keep } from "./capture/store.mjs";
import { vcsFaults } from "./capture/vcs-faults.mjs";

const { values, positionals } = parseArgs({
  options: { releases: { type: "string", default: "" }, into: { type: "string" } },
  allowPositionals: true,
});
const atOnce = 12; // Most of a fault is waiting.
const corpus = values.into ?? join(import.meta.dirname, "../__tests__/corpus");
const go = execFileSync("sh", ["-c", "command -v go"], { encoding: "utf8" }).trim();
const goproxy = execFileSync(go, ["env", "GOPROXY"], { encoding: "utf8" }).trim();
const has = (program) =>
  program === "memory cgroup"
    ? existsSync("/sys/fs/cgroup/memory/memory.limit_in_bytes")
    : ["/usr/sbin", "/usr/bin", "/bin", "/sbin"].some((directory) => existsSync(join(directory, program)));

const versions = await newestOfEachMinor(goproxy, values.releases.split(",").filter(Boolean));
const releases = [];
for (const version of versions) releases.push({ version, goroot: await unpack(go, version) });
const stage = makeStage(go, goproxy);
const faults = [
  ...networkFaults,
  ...proxyFaults,
  ...databaseFaults,
  ...moduleFaults,
  ...vcsFaults,
  ...machineFaults,
].filter(
  ([code, name]) =>
    positionals.length === 0 || positionals.includes(code) || positionals.includes([code, name].join("/")),
);
let free = atOnce;
const waiting = [];
const inTurn = async (act) => {
  if (free > 0) free -= 1;
  else await new Promise((go) => waiting.push(go));
  try {
    return await act();
  } catch (error) {
    return { failed: false, log: "", error };
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
};
/** Makes one fault with each release, and keeps what they say; tells in a line what came of it. */
async function capture([code, name, make, needs = []]) {
  const missing = needs.filter((need) => !/go1\./.test(need) && !has(need));
  if (missing.length > 0) return `left out, there is no ${missing.join(" and no ")} here`;
  const [, since = oldest] = /^go1\.(\d+)$/m.exec(needs.join("\n")) ?? [];
  const [, before = Infinity] = /^before go1\.(\d+)$/m.exec(needs.join("\n")) ?? [];
  const asked = releases.filter(({ version }) => {
    const minor = Number(version.split(".")[1]);
    return minor >= since && minor < before;
  });
  const plays = await Promise.all(
    asked.map(async (release) => ({
      ...release,
      ...(await inTurn(() => play(make, { stage, ...release }))),
    })),
  );
  const told = plays.filter(({ failed, log }) => log.trim() !== "" && (failed || code === "none"));
  const kept = keep(corpus, code, name, values.releases ? versions : undefined, told);
  const silent = plays.filter((one) => !told.includes(one)).map(({ version }) => version);
  const broken = plays.find(({ error }) => error !== undefined)?.error;
  return [
    kept.join(", ") || "nothing",
    ...(silent.length > 0 ? [`no failure with ${silent.join(", ")}`] : []),
    ...(broken === undefined ? [] : [String(broken)]),
  ].join("; ");
}

try {
  await Promise.all(
    faults.map(async (fault) => console.log(`${fault.slice(0, 2).join(" ")}: ${await capture(fault)}`)),
  );
} finally {
  stage.strike();
  rmSync("/tmp/capture-cache", { recursive: true, force: true });
}
