// What is downloaded in the measurements: generated tiny modules, and the modules of real programs, stored once.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fromSource } from "../scripts/from-source.mjs";

/** Programs whose go.mod and go.sum make a set. */
const programs = {
  caddy: "github.com/caddyserver/caddy/v2@v2.10.2",
  "client-go": "k8s.io/client-go@v0.34.1",
  prometheus: "github.com/prometheus/prometheus@v0.305.0",
};

/** A directory with `tree` (in the layout of a proxy), `go.mod` and `go.sum`; made if it is not there. */
export async function moduleSet(name, store) {
  const directory = join(store, name);
  if (existsSync(join(directory, "complete"))) return directory;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, "tree"), { recursive: true });
  const tiny = /^tiny-(\d+)$/.exec(name);
  if (tiny) await makeTiny(Number(tiny[1]), directory);
  else await storeReal(programs[name] ?? name, directory);
  writeFileSync(join(directory, "complete"), "");
  return directory;
}

async function makeTiny(count, directory) {
  const { makeModule } = await fromSource("__tests__/fakes/made-module.ts");
  const modules = Array.from({ length: count }, (_, index) => {
    const name = `m${String(index).padStart(5, "0")}`;
    return makeModule({ module: `bench.test/${name}`, version: "v1.0.0" });
  });
  for (const { files } of modules) {
    for (const [path, bytes] of Object.entries(files)) {
      const file = join(directory, "tree", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  const require = modules.map(({ module, version }) => `\t${module} ${version}\n`).join("");
  writeFileSync(join(directory, "go.mod"), `module bench.test/main\n\ngo 1.21\n\nrequire (\n${require})\n`);
  writeFileSync(join(directory, "go.sum"), modules.map(({ goSum }) => goSum).join(""));
}

/** Through the module proxy in force, once. */
async function storeReal(program, directory) {
  const cache = join(directory, "gomodcache");
  const env = { ...process.env, GOMODCACHE: cache, GOFLAGS: "-modcacherw", GOWORK: "off" };
  const go = (args, cwd) => {
    const { status, stdout, stderr } = spawnSync("go", args, {
      cwd,
      env,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`go ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  const { Dir } = JSON.parse(go(["mod", "download", "-json", program], directory));
  for (const name of ["go.mod", "go.sum"])
    writeFileSync(join(directory, name), readFileSync(join(Dir, name)));
  go(["mod", "download"], directory);
  go(["list", "-m", "all"], directory);
  cpSync(join(cache, "cache", "download"), join(directory, "tree"), { recursive: true });
  rmSync(cache, { recursive: true, force: true });
  await storeEveryGoMod(directory, go(["env", "GOPROXY"], directory).split(/[,|]/)[0].trim());
}

/** A real proxy has the .mod of every line of go.sum, also of those that go does not need. */
async function storeEveryGoMod(directory, proxy) {
  const escape = (text) => text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
  for (const line of readFileSync(join(directory, "go.sum"), "utf8").split("\n")) {
    const [, module, version] = /^(\S+) (\S+)\/go\.mod /.exec(line) ?? [];
    if (module === undefined) continue;
    const path = `${escape(module)}/@v/${escape(version)}.mod`;
    const file = join(directory, "tree", path);
    if (existsSync(file)) continue;
    const answer = await fetch(`${proxy}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  }
}
