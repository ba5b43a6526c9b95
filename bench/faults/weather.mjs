// One mirror, and three requests in ten meet a fault: does every weather complete, and in which time?
import { failing } from "../../scripts/drill/draws.mjs";
import { median, printTable, seconds } from "./figures.mjs";

const stallMs = 2_000;
const faults = ["reset", { status: 500 }, { status: 502 }, { status: 503 }, { status: 429 }, "cut", "silent"];

export async function weather(scene) {
  const modules = scene.modules(60);
  const flags = (mirror) => ["--goproxy", mirror.url, "--stall-timeout", `${stallMs / 1000}s`];
  const [calm, stormy] = [[], []];
  for (let seed = 1; seed <= scene.rounds; seed++) {
    // The same download without a fault every fifth time, so that a drifting machine moves both.
    if (seed % 5 === 1) {
      const mirror = await scene.mirror(modules);
      calm.push(await scene.download(modules, flags(mirror)));
    }
    const mirror = await scene.mirror(modules, { draw: failing(0.3, seed, faults) });
    stormy.push({ seed, ...(await scene.download(modules, flags(mirror))) });
    await scene.closeMirrors();
  }
  const calmMs = median(calm.map(({ ms }) => ms));
  const mostMs = 2 * calmMs + 2 * stallMs;
  const times = stormy.map(({ ms }) => ms);
  const late = stormy.filter(({ ms, complete }) => !complete || ms > mostMs);
  const sum = (name) => stormy.reduce((total, { report }) => total + (report?.requests[name] ?? 0), 0);
  printTable([
    ["30 % of requests fail", "result"],
    ["weathers complete", `${stormy.filter(({ complete }) => complete).length} of ${stormy.length}`],
    ["without a fault, median", seconds(calmMs)],
    ["with faults, median and worst", `${seconds(median(times))}, ${seconds(Math.max(...times))}`],
    ["2 × that + 2 × stall-timeout", seconds(mostMs)],
    ["within it", `${stormy.length - late.length} of ${stormy.length}`],
    ["requests, retried, hedged", `${sum("total")}, ${sum("retried")}, ${sum("hedged")}`],
  ]);
  for (const { seed, ms, code, report } of late)
    console.log(
      `seed ${seed}: ${seconds(ms)}, exit ${code}, ${JSON.stringify(report?.findings.map(({ cause }) => cause))}`,
    );
}
