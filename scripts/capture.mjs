// Makes faults for real, on loopback, and keeps what each release of Go says of them: see CONTRIBUTING.md.
//   node scripts/capture.mjs [--releases 1.21,1.26] [CODE…]
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machineFaults } from "./capture/machine-faults.mjs";
import { moduleFaults } from "./capture/module-faults.mjs";
import { networkFaults } from "./capture/network-faults.mjs";
import { proxyFaults } from "./capture/proxy-faults.mjs";
import { newestOfEachMinor, unpack } from "./capture/releases.mjs";
import { makeStage, play } from "./capture/scene.mjs";
import { keep } from "./capture/store.mjs";
import { vcsFaults } from "./capture/vcs-faults.mjs";

const { values, positionals } = parseArgs({
  options: { releases: { type: "string", default: "" }, into: { type: "string" } },
  allowPositionals: true,
});
const atOnce = 8; // Most of a fault is waiting.
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
try {
  for (const [code, name, make, needs = []] of [
    ...networkFaults,
    ...proxyFaults,
    ...moduleFaults,
    ...vcsFaults,
    ...machineFaults,
  ]) {
    if (positionals.length > 0 && !positionals.includes(code) && !positionals.includes(`${code}/${name}`))
      continue;
    const missing = needs.filter((program) => !has(program));
    if (missing.length > 0) {
      console.log(`${code} ${name}: left out, there is no ${missing.join(" and no ")} here`);
      continue;
    }
    const plays = [];
    const queue = [...releases];
    const worker = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        plays.push({
          ...next,
          ...(await play(make, { stage, ...next }).catch((error) => ({ failed: false, log: "", error }))),
        });
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    const told = plays
      .filter(({ failed, log }) => log.trim() !== "" && (failed || code === "none"))
      .toSorted((a, b) => versions.indexOf(a.version) - versions.indexOf(b.version));
    const kept = keep(corpus, code, name, values.releases ? versions : undefined, told);
    const silent = versions.filter((version) => !told.some((one) => one.version === version));
    console.log(
      `${code} ${name}: ${kept.join(", ") || "nothing"}${silent.length > 0 ? `; no failure with ${silent.join(", ")}` : ""}`,
    );
  }
} finally {
  stage.strike();
  rmSync("/tmp/capture-cache", { recursive: true, force: true });
}
