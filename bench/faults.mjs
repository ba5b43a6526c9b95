// What mirrors do wrong, measured: the built command line before them, beside the same download without any fault.
//
//   node bench/faults.mjs [PART …]     weather, first, silent, big, network; all of them without a word
//
// BENCH_ROUNDS=N for fewer or more weathers than 50.
import { cpus } from "node:os";
import { Desk } from "../scripts/drill/desk.mjs";
import { fromSource } from "../scripts/from-source.mjs";
import { bigZip } from "./faults/big-zip.mjs";
import { firstMirror } from "./faults/first-mirror.mjs";
import { badNetwork } from "./faults/network.mjs";
import { silentMirrors } from "./faults/silent.mjs";
import { weather } from "./faults/weather.mjs";

const parts = { weather, first: firstMirror, silent: silentMirrors, big: bigZip, network: badNetwork };
const { makeModule } = await fromSource("__tests__/fakes/made-module.ts");
const { unkindProxy } = await fromSource("__tests__/fakes/unkind-proxy.ts");
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join()}; there are ${Object.keys(parts).join()}`);

const open = new Set();
const scene = {
  rounds: Number(process.env.BENCH_ROUNDS ?? 50),
  makeModule,
  modules: (count) =>
    Array.from({ length: count }, (_, index) =>
      makeModule({
        module: `bench.test/m${index}`,
        version: "v1.0.0",
        files: { "data.txt": `${index}`.repeat(900) },
        // So that the byte in the middle, which a liar alters, is one that counts.
        method: "stored",
      }),
    ),
  async mirror(modules, options = {}) {
    const mirror = await unkindProxy({ modules, ...options });
    open.add(mirror);
    return mirror;
  },
  /** One download at a desk of its own, and whether go finds all of it whole afterwards. */
  async download(modules, flags, options) {
    const desk = new Desk(modules);
    try {
      const done = await desk.download(flags, options);
      return { ...done, complete: done.code === 0 && (await desk.isComplete()) };
    } finally {
      desk.dispose();
    }
  },
  /** The same with go alone. */
  async plainGo(modules, environment, launcher) {
    const desk = new Desk(modules);
    try {
      const done = await desk.go(["mod", "download"], { environment, launcher });
      return { ...done, complete: done.code === 0 && (await desk.isComplete()) };
    } finally {
      desk.dispose();
    }
  },
  async closeMirrors() {
    await Promise.all([...open].map((mirror) => mirror.close()));
    open.clear();
  },
};

console.log(`node ${process.version}, ${cpus().length} processors, ${process.platform}`);
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  try {
    await part(scene);
  } finally {
    await scene.closeMirrors();
  }
}
