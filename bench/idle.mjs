// Nothing to do, everything present: what we add to `go mod download`.
//
//   npm run bench -- idle [SET] [--rounds 11]
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurn, medianOf, readArguments, run, scratchDirectory } from "./measure.mjs";
import { moduleSet } from "./module-sets.mjs";

const { words, options } = readArguments(process.argv.slice(2), { rounds: "11" });
const [set = "tiny-200"] = words;
const cli = join(process.env.BENCH_DIST ?? join(import.meta.dirname, "..", "dist"), "cli.js");
const store = process.env.BENCH_STORE ?? join(tmpdir(), "go-mod-guard-bench-sets");
const modules = await moduleSet(set, store);
const scratch = scratchDirectory();
const directory = join(scratch, "module");
mkdirSync(directory);
for (const file of ["go.mod", "go.sum"]) cpSync(join(modules, file), join(directory, file));
const env = {
  PATH: process.env.PATH,
  HOME: scratch,
  GOMODCACHE: join(scratch, "gomodcache"),
  GOFLAGS: "-modcacherw",
  GOTOOLCHAIN: "local",
  GOSUMDB: "off",
  GOTELEMETRY: "off",
  TMPDIR: scratch,
  GOPROXY: `file://${join(modules, "tree")}`,
};
const goName = "go mod download";
const [startName, usName] = ["start-up: a wrong flag", "go-mod-guard"];
const contenders = {
  [goName]: { command: ["go", "mod", "download"], code: 0 },
  [startName]: { command: [process.execPath, cli, "download", "--stall-timeout", "soon"], code: 2 },
  [usName]: { command: [process.execPath, cli, "download"], code: 0 },
};

try {
  await run(["go", "mod", "download"], { cwd: directory, env });
  const figures = await inTurn(contenders, Number(options.rounds), async ({ command, code }) => {
    const one = await run(command, { cwd: directory, env });
    if (one.code !== code) throw new Error(`${command.join(" ")}: exit ${one.code}\n${one.stderr}`);
    return one;
  });
  console.log(`\n${set}, all present, median of ${options.rounds}`);
  for (const name of figures.keys())
    console.log(name.padEnd(26), `${(medianOf(figures, name) * 1000).toFixed(0)} ms`.padStart(10));
  const left = medianOf(figures, usName) - medianOf(figures, goName) - medianOf(figures, startName);
  console.log(`us, without go's own time and the start-up: ${(left * 1000).toFixed(0)} ms`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
