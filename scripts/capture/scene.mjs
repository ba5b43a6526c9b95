// A scene: a module of its own, an empty cache, one release of go, and the servers that a fault opens.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { redact } from "./redact.mjs";

export const goMod =
  "module example.com/app\n\ngo 1.21\n\nrequire rsc.io/quote v1.5.2\n\nrequire (\n\tgolang.org/x/text v0.0.0-20170915032832-14c0d48ead0c // indirect\n\trsc.io/sampler v1.3.0 // indirect\n)\n";
export const imports = (path) => `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`;

/** Three real modules, from the proxy that `go` is set up with: what the faults are played upon. */
export function makeStage(go, goproxy) {
  const home = mkdtempSync(join(tmpdir(), "capture-"));
  chmodSync(home, 0o755);
  const seed = join(home, "seed-module");
  mkdirSync(seed);
  writeFileSync(join(seed, "go.mod"), goMod);
  writeFileSync(join(seed, "main.go"), imports("rsc.io/quote"));
  const env = {
    GOPATH: join(home, "seed"),
    HOME: home,
    PATH: process.env.PATH,
    GOENV: "off",
    GOTOOLCHAIN: "local",
    GOPROXY: goproxy,
  };
  for (const args of [
    ["mod", "tidy"],
    ["mod", "download", "all"],
  ])
    spawnSync(go, args, { cwd: seed, env, stdio: "ignore" });
  return {
    home,
    goSum: readFileSync(join(seed, "go.sum"), "utf8"),
    store: join(home, "seed/pkg/mod/cache/download"),
    strike: () => {
      spawnSync("chmod", ["-R", "u+w", home]);
      rmSync(home, { recursive: true, force: true, maxRetries: 9, retryDelay: 100 });
    },
  };
}

/** Makes the fault once with one release; the log, and whether go failed at all. */
export async function play(make, { stage, version, goroot }) {
  const root = mkdtempSync(join(stage.home, "scene-"));
  chmodSync(root, 0o755);
  const at = (name) => join(root, name);
  const [directory, gopath, onlyGo] = ["app", "go", "bin"].map(at);
  for (const made of [directory, gopath, onlyGo]) mkdirSync(made);
  const go = join(goroot, "bin/go");
  symlinkSync(go, join(onlyGo, "go"));
  const open = [];
  let failed = false;
  const run = (program, args, extra = {}, uid) =>
    new Promise((resolve, reject) => {
      const { rewrite, ...rest } = extra;
      if (rewrite !== undefined) writeFileSync(join(directory, "go.mod"), rewrite);
      const env = { ...plain(), ...rest };
      for (const [key, value] of Object.entries(env)) if (value === undefined) delete env[key];
      let late = false;
      const filled = args.map((arg) => arg.replace("$HEAD", scene.head ?? ""));
      const child = spawn(program, filled, {
        cwd: directory,
        env,
        detached: true,
        ...(uid === undefined ? {} : { uid, gid: uid }),
      });
      let text = "";
      const limit = setTimeout(() => ((late = true), process.kill(-child.pid, "SIGKILL")), 120_000);
      child.stdout.on("data", (data) => (text += data));
      child.stderr.on("data", (data) => (text += data));
      child.on("error", reject);
      child.on("close", (status) => {
        clearTimeout(limit);
        failed = status !== 0 && !late;
        resolve(text);
      });
    });
  const plain = () => ({
    PATH: `${dirname(go)}:${process.env.PATH}`,
    HOME: root,
    GOROOT: goroot,
    GOPATH: gopath,
    GOMODCACHE: join(gopath, "pkg/mod"),
    GOCACHE: join(root, "build"),
    GOENV: "off",
    GOTOOLCHAIN: "local",
    GOTELEMETRY: "off",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  });
  const scene = {
    root,
    directory,
    gopath,
    gomodcache: join(gopath, "pkg/mod"),
    store: stage.store,
    stage,
    goSum: stage.goSum,
    onlyGo,
    atLeast: (minor) => Number(version.split(".")[1]) >= minor,
    write: (file, text) => writeFileSync(join(directory, file), text),
    go: (args, extra, uid) => run(go, args, extra, uid),
    shell: (script, extra) => run("sh", ["-c", `exec 2>&1; ${script}`], extra),
    /** In a network and a mount table of its own, which end with it. */
    alone: (script, extra) =>
      run("unshare", ["-nm", "sh", "-c", `exec 2>&1; ip link set lo up; ${script}`], extra),
    open: async (opening) => {
      const opened = await opening;
      open.push(opened);
      return opened;
    },
  };
  scene.write("go.mod", goMod);
  scene.write("go.sum", stage.goSum);
  try {
    const text = await make(scene);
    return {
      failed,
      log: redact(text, [
        [stage.store, "/srv/goproxy"],
        [goroot, "/usr/local/go"],
        [root, "/home/ci"],
        [stage.home, "/home/ci"],
      ]),
    };
  } finally {
    for (const { server, stop } of open) {
      stop?.();
      server?.close();
      server?.closeAllConnections?.();
    }
    spawnSync("chmod", ["-R", "u+w", root]);
    // What a killed child still writes shall not end the run; the stage goes as a whole at the end.
    spawnSync("rm", ["-rf", root], { stdio: "ignore" });
  }
}
