// A cold download of a set of modules through a proxy with latency: plain go, go's best tricks, the floor without any
// network, and us; in turn, round after round, so that a drifting machine moves all of them.
//
//   node bench/download.mjs [SET] [LATENCY_MS] [ROUNDS]     SET: tiny-200, tiny-2000, caddy, client-go
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { latencyProxy } from "./latency-proxy.mjs";
import { moduleSet } from "./module-sets.mjs";

const [set = "tiny-200", latencyMs = "50", rounds = "3"] = process.argv.slice(2);
const cli = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "cli.js");
const store = process.env.BENCH_STORE ?? join(tmpdir(), "go-mod-guard-bench-sets");
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "go-mod-guard-bench-"));

const modules = await moduleSet(set, store);
const proxy = await latencyProxy(join(modules, "tree"), Number(latencyMs));

const download = ["go", ["mod", "download"]];
const contenders = {
  "go mod download": [{ GOPROXY: proxy.url }, [download]],
  "the same, GOMAXPROCS=64": [{ GOPROXY: proxy.url, GOMAXPROCS: "64" }, [download]],
  "go list -m all before it": [
    { GOPROXY: proxy.url, GOMAXPROCS: "64" },
    [["go", ["list", "-m", "all"]], download],
  ],
  "floor: GOPROXY=file://": [{ GOPROXY: `file://${join(modules, "tree")}` }, [download]],
  "go-mod-guard": [{ GOPROXY: proxy.url }, [[process.execPath, [cli, "download"]]]],
};

function run(program, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (piece) => (stderr += piece));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(" ")}: ${stderr}`)),
    );
  });
}

async function measure([variables, commands], name) {
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
    TMPDIR: scratch,
    ...variables,
  };
  proxy.takeCount();
  const from = process.hrtime.bigint();
  for (const [program, args] of commands) await run(program, args, directory, env);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  rmSync(directory, { recursive: true, force: true });
  return { seconds, requests: proxy.takeCount() };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const figures = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      // The slow ones are what they are: once will do.
      if (round > 0 && figures.get(name)[0].seconds > 10) continue;
      figures.get(name).push(await measure(contender, name));
    }
  }
  const floor = median(figures.get("floor: GOPROXY=file://").map(({ seconds }) => seconds));
  console.log(
    `${set}, ${latencyMs} ms a request, node ${process.version}, ${cpus().length} processors, median of ${rounds}`,
  );
  for (const [name, runs] of figures) {
    const seconds = median(runs.map((one) => one.seconds));
    const columns = [
      `${seconds.toFixed(2)} s`,
      `${(seconds / floor).toFixed(2)} × floor`,
      `${runs[0].requests} requests`,
    ];
    console.log(name.padEnd(26), ...columns.map((column) => column.padStart(15)));
  }
} finally {
  proxy.close();
  rmSync(scratch, { recursive: true, force: true });
}
