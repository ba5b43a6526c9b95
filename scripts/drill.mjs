// The chaos drill: the built command line and the real go before mirrors that misbehave, weather after weather.
//
//   npm run drill -- [--seed N] [--rounds N] [--weather WORDS]
//
// A weather is drawn from its seed alone, so that one that went wrong can be had again. Exit code 1 if any went wrong.
import { parseArgs } from "node:util";
import { Desk } from "./drill/desk.mjs";
import { drawsFrom } from "./drill/draws.mjs";
import { weathers } from "./drill/weathers.mjs";
import { fromSource } from "./from-source.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 100_000) },
    rounds: { type: "string", default: "12" },
    weather: { type: "string", default: "" },
  },
});
/** Of one run: the budget it is given, and when it is killed because it did not keep to that. */
const [budgetMs, mostMs] = [60_000, 75_000];

const { makeModule } = await fromSource("__tests__/fakes/made-module.ts");
const { unkindProxy } = await fromSource("__tests__/fakes/unkind-proxy.ts");
const names = Object.keys(weathers).filter((name) => name.includes(values.weather));
if (names.length === 0) throw new Error(`no weather is called ${values.weather}`);

/** Some private, some with a capital letter, some that do not fit into one packet; lib1 is always there. */
function drawModules(draws) {
  const count = draws.between("modules", 8, 60);
  return Array.from({ length: count }, (_, index) => {
    const word = index !== 1 && draws.draw(`private ${index}`) < 0.1 ? "priv" : "lib";
    const isCapital = index !== 1 && draws.draw(`case ${index}`) < 0.2;
    const module = `example.test/${isCapital ? word.replace(/^./, (letter) => letter.toUpperCase()) : word}${index}`;
    const sizeBytes = draws.draw(`big ${index}`) < 0.1 ? 400_000 : 200;
    const files = { "data.txt": `${"x".repeat(sizeBytes)}${index}` };
    return makeModule({ module, version: "v1.0.0", files, method: "stored" });
  });
}

/** What is wrong with how it went, in words; nothing if all is well. */
async function judge(desk, done, weather, flags) {
  const wrong = [];
  if (done.killed) wrong.push(`was still running after ${mostMs / 1000} s`);
  if (done.report === undefined)
    return [...wrong, `left no report, exit ${done.code}: ${done.log.slice(-400)}`];
  const causes = done.report.findings.map(({ cause }) => cause);
  if (weather.ends === "complete") {
    if (done.code !== 0) wrong.push(`exit ${done.code}: ${causes.join(", ")}`);
    else if (!(await desk.isComplete())) wrong.push("go finds the module cache incomplete or altered");
  } else {
    if (done.code !== 1) wrong.push(`exit ${done.code} instead of 1`);
    if (!weather.causes.includes(causes[0]))
      wrong.push(`called ${causes[0]}, not ${weather.causes.join(" or ")}`);
    const verified = await desk.go(["mod", "verify"], { environment: { GOPROXY: "off" } });
    if (/modified/.test(verified.log)) wrong.push(`altered modules: ${verified.log}`);
  }
  if (desk.fingerprint() !== desk.before) wrong.push("go.mod or go.sum has other bytes than before");
  if (/Unhandled|TypeError|ReferenceError|Warning: /.test(done.log))
    wrong.push(`a defect of ours: ${done.log.slice(-400)}`);
  return [
    ...wrong,
    ...desk.leftovers().map((name) => `left ${name} behind`),
    ...(weather.check?.(flags) ?? []),
  ];
}

async function play(seed) {
  const draws = drawsFrom(seed);
  const modules = drawModules(draws);
  const open = [];
  const scene = {
    seed,
    modules,
    async mirror(options = {}) {
      const mirror = await unkindProxy({ modules, ...options });
      open.push(mirror);
      return mirror;
    },
  };
  const name = draws.pick("weather", names);
  const weather = await weathers[name](scene, draws);
  const flags = { connections: draws.pick("connections", [2, 8, 32]), retries: weather.retries ?? 4 };
  const preflight = draws.pick("preflight", ["auto", "always"]);
  /** Requests to each mirror that only look whether it is there. */
  const probes = preflight === "always" ? 1 : 0;
  const desk = new Desk(modules);
  try {
    const settings = {
      goproxy: weather.goproxy,
      policy: weather.policy ?? "resilient",
      "stall-timeout": "1s",
      timeout: `${budgetMs / 1000}s`,
      preflight,
      ...flags,
      ...(weather.mirrors && { mirrors: weather.mirrors }),
    };
    const line = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const done = await desk.download(line, { mostMs, environment: weather.environment ?? {} });
    const wrong = await judge(desk, done, weather, { ...flags, probes });
    wrong.push(...open.flatMap(({ complaints }) => complaints));
    const mostOpen = Math.max(...open.map((mirror) => mirror.mostOpen()));
    if (mostOpen > flags.connections) wrong.push(`${mostOpen} connections at once, not ${flags.connections}`);
    const { total = 0, retried = 0, resumed = 0, hedged = 0 } = done.report?.requests ?? {};
    const figures = `${modules.length} modules, ${total} requests, ${retried} retried, ${resumed} resumed, ${hedged} hedged, ${(done.ms / 1000).toFixed(1)} s`;
    const told = weather.told === "" ? name : `${name} (${weather.told})`;
    console.log(`${wrong.length === 0 ? "ok    " : "FAILED"}  seed ${seed}  ${told}: ${figures}`);
    for (const what of wrong) console.log(`        ${what}`);
    if (wrong.length > 0) {
      const only = values.weather === "" ? "" : ` --weather ${JSON.stringify(values.weather)}`;
      console.log(`        again: npm run drill -- --seed ${seed} --rounds 1${only}`);
    }
    return wrong.length === 0;
  } finally {
    desk.dispose();
    await Promise.all(open.map((mirror) => mirror.close()));
  }
}

const [first, rounds] = [Number(values.seed), Number(values.rounds)];
let failed = 0;
for (let round = 0; round < rounds; round++) if (!(await play(first + round))) failed++;
console.log(`${rounds - failed} of ${rounds} weathers as they should be, from seed ${first}`);
process.exitCode = failed === 0 ? 0 : 1;
