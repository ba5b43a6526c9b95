// A cold download through a proxy with latency: plain go, go's best tricks, the floor without any network, and us.
//
//   npm run bench -- cold [SET …] [--latency 0,20,50,100] [--rounds 3] [--connections 32] [--plain false]
//
// SET: tiny-200, tiny-2000 (made here), caddy, client-go, prometheus or PROGRAM@VERSION (stored once through the module
// proxy that go is set up with, below BENCH_STORE or the directory for temporary files). GOMODCACHE is not there at the
// start, go.sum is complete. "peak" is our own process with its threads; go's are apart.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { latencyProxy } from "./latency-proxy.mjs";
import { inTurn, medianOf, readArguments, run, scratchDirectory } from "./measure.mjs";
import { moduleSet } from "./module-sets.mjs";

const { words, options } = readArguments(process.argv.slice(2), {
  latency: "0,20,50,100",
  rounds: "3",
  connections: "32",
  plain: "true",
});
const sets = words.length > 0 ? words : ["tiny-200", "tiny-2000", "caddy"];
const cli = join(process.env.BENCH_DIST ?? join(import.meta.dirname, "..", "dist"), "cli.js");
const store = process.env.BENCH_STORE ?? join(tmpdir(), "go-mod-guard-bench-sets");
const [floorName, usName, trickName] = ["floor: GOPROXY=file://", "go-mod-guard", "go list -m all before it"];
/** Plain go asks for each .info by itself: from here on nobody waits for it. */
const longestPlainSeconds = 90;

function contendersFor(url, tree, plainSeconds) {
  const download = ["go", "mod", "download"];
  const plain =
    options.plain === "false" || plainSeconds > longestPlainSeconds
      ? {}
      : {
          "go mod download": [{ GOPROXY: url }, download],
          "the same, GOMAXPROCS=64": [{ GOPROXY: url, GOMAXPROCS: "64" }, download],
        };
  return {
    ...plain,
    [trickName]: [{ GOPROXY: url, GOMAXPROCS: "64" }, ["go", "list", "-m", "all"], download],
    [floorName]: [{ GOPROXY: `file://${tree}` }, download],
    [usName]: [{ GOPROXY: url }, [process.execPath, cli, "download", "--connections", options.connections]],
  };
}

async function contest(set, modules, latencyMs) {
  const scratch = scratchDirectory();
  const tree = join(modules, "tree");
  const proxy = await latencyProxy(tree, latencyMs);
  async function measure([variables, ...commands], name) {
    const directory = join(scratch, name.replace(/\W+/g, "-"));
    mkdirSync(directory);
    for (const file of ["go.mod", "go.sum"]) cpSync(join(modules, file), join(directory, file));
    const env = {
      PATH: process.env.PATH,
      HOME: scratch,
      GOMODCACHE: join(directory, "gomodcache"),
      GOCACHE: join(scratch, "gocache"),
      GOFLAGS: "-modcacherw",
      GOTOOLCHAIN: "local",
      GOSUMDB: "off",
      GOTELEMETRY: "off",
      TMPDIR: scratch,
      ...variables,
    };
    proxy.takeCount();
    const sum = { seconds: 0, cpuSeconds: 0, peakMb: 0 };
    for (const command of commands) {
      const one = await run(command, { cwd: directory, env });
      if (one.code !== 0) throw new Error(`${command.join(" ")}: ${one.stderr}`);
      sum.seconds += one.seconds;
      sum.cpuSeconds += one.cpuSeconds;
      sum.peakMb = Math.max(sum.peakMb, one.peakMb);
    }
    rmSync(directory, { recursive: true, force: true });
    return { ...sum, requests: proxy.takeCount() };
  }
  try {
    const count = /^tiny-(\d+)$/.exec(set)?.[1];
    const plainSeconds = count === undefined ? 0 : (Number(count) * 2 * latencyMs) / 1000;
    const contenders = contendersFor(proxy.url, tree, plainSeconds);
    return await inTurn(contenders, Number(options.rounds), measure);
  } finally {
    proxy.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function print(set, latencyMs, figures) {
  const floor = medianOf(figures, floorName);
  console.log(`\n${set}, ${latencyMs} ms a request, median of ${options.rounds}`);
  for (const name of figures.keys()) {
    const [seconds, cpu] = [medianOf(figures, name), medianOf(figures, name, "cpuSeconds")];
    const columns = [
      `${seconds.toFixed(2)} s`,
      `${(seconds / floor).toFixed(2)} × floor`,
      `${cpu.toFixed(2)} s CPU`,
      `${medianOf(figures, name, "requests")} requests`,
      `${medianOf(figures, name, "peakMb").toFixed(0)} MB peak`,
    ];
    console.log(name.padEnd(26), ...columns.map((column) => column.padStart(14)));
  }
  const [us, trick] = [medianOf(figures, usName), medianOf(figures, trickName)];
  const network = (medianOf(figures, usName, "requests") * latencyMs) / 1000 / Number(options.connections);
  const bound = Math.max(floor, network);
  console.log(
    `us: ${(us / trick).toFixed(2)} × go's best trick, ${(us / bound).toFixed(2)} × max(floor, requests × latency ÷ connections = ${network.toFixed(2)} s)`,
  );
}

for (const set of sets) {
  const modules = await moduleSet(set, store);
  for (const latencyMs of options.latency.split(",").map(Number))
    print(set, latencyMs, await contest(set, modules, latencyMs));
}
