// Makes faults for real, on loopback, and keeps what the real go command says of them: node scripts/capture.mjs [CODE…]
// Needs root for some (mount, another user). Other releases of Go: GO=/path/to/go node scripts/capture.mjs
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { machineFaults } from "./capture/machine-faults.mjs";
import { networkFaults } from "./capture/network-faults.mjs";
import { sourceFaults } from "./capture/source-faults.mjs";

const go = process.env.GO ?? execFileSync("sh", ["-c", "command -v go"], { encoding: "utf8" }).trim();
const corpus = join(import.meta.dirname, "../__tests__/corpus");
const version = execFileSync(go, ["env", "GOVERSION"], {
  encoding: "utf8",
  env: { ...process.env, GOTOOLCHAIN: "local" },
}).trim();
const goproxy = execFileSync(go, ["env", "GOPROXY"], { encoding: "utf8" }).trim();
const wanted = process.argv.slice(2);
const goMod =
  "module example.com/app\n\ngo 1.21\n\nrequire rsc.io/quote v1.5.2\n\nrequire (\n\tgolang.org/x/text v0.0.0-20170915032832-14c0d48ead0c // indirect\n\trsc.io/sampler v1.3.0 // indirect\n)\n";

const home = mkdtempSync(join(tmpdir(), "capture-"));
chmodSync(home, 0o755);
const real = {
  GOPATH: join(home, "seed"),
  HOME: home,
  PATH: process.env.PATH,
  GOFLAGS: "-modcacherw",
  GOENV: "off",
  GOTOOLCHAIN: "local",
  GOPROXY: goproxy,
  GOCACHE: join(home, "build"),
};
const seed = join(home, "seed-module");
mkdirSync(seed);
writeFileSync(join(seed, "go.mod"), goMod);
writeFileSync(join(seed, "main.go"), 'package main\n\nimport _ "rsc.io/quote"\n\nfunc main() {}\n');
execFileSync(go, ["mod", "tidy"], { cwd: seed, env: real, stdio: "ignore" });
execFileSync(go, ["mod", "download", "all"], { cwd: seed, env: real, stdio: "ignore" });
const goSum = readFileSync(join(seed, "go.sum"), "utf8");
const store = join(home, "seed/pkg/mod/cache/download");

try {
  for (const [code, name, make] of [...networkFaults, ...sourceFaults, ...machineFaults]) {
    if (wanted.length > 0 && !wanted.includes(code)) continue;
    const log = await capture(make);
    const file = join(corpus, String(code), `${version}-${String(name)}.log`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, log);
    process.stdout.write(`${String(code)} ${String(name)}: ${log.split("\n")[0]?.slice(0, 150)}\n`);
  }
} finally {
  execFileSync("chmod", ["-R", "u+w", home]);
  rmSync(home, { recursive: true, force: true });
}

async function capture(make) {
  const root = mkdtempSync(join(home, "scene-"));
  chmodSync(root, 0o755);
  const directory = join(root, "app");
  const gopath = join(root, "go");
  const onlyGo = join(root, "bin");
  for (const made of [directory, gopath, onlyGo]) mkdirSync(made);
  symlinkSync(go, join(onlyGo, "go"));
  const open = [];
  const environment = (extra) => {
    const { rewrite, ...rest } = extra;
    if (rewrite !== undefined) writeFileSync(join(directory, "go.mod"), rewrite);
    return {
      PATH: `${dirname(go)}:${process.env.PATH}`,
      HOME: root,
      GOPATH: gopath,
      GOMODCACHE: join(gopath, "pkg/mod"),
      GOCACHE: real.GOCACHE,
      GOENV: "off",
      GOTOOLCHAIN: "local",
      GOFLAGS: "-modcacherw",
      GOTELEMETRY: "off",
      GIT_CONFIG_NOSYSTEM: "1",
      LC_ALL: "C",
      ...rest,
    };
  };
  const run = (program, args, extra = {}, uid) =>
    new Promise((resolve) => {
      const env = environment(extra);
      const filled = args.map((arg) => arg.replace("$HEAD", scene.head ?? ""));
      const child = spawn(program, filled, {
        cwd: directory,
        env,
        ...(uid === undefined ? {} : { uid, gid: uid }),
      });
      let text = "";
      const limit = setTimeout(() => child.kill("SIGKILL"), 60_000);
      child.stdout.on("data", (data) => (text += data));
      child.stderr.on("data", (data) => (text += data));
      child.on("close", () => (clearTimeout(limit), resolve(text)));
    });
  const scene = {
    root,
    directory,
    gopath,
    gomodcache: join(gopath, "pkg/mod"),
    store,
    goSum,
    onlyGo,
    write: (file, text) => writeFileSync(join(directory, file), text),
    go: (args, extra, uid) => run(go, args, extra, uid),
    shell: (script, extra) => run("sh", ["-c", script], extra),
    open: async (opening) => {
      const opened = await opening;
      open.push(opened.server);
      return opened;
    },
    makeRepository: (files, tag) => {
      const repository = join(root, "repository");
      mkdirSync(repository);
      for (const [file, text] of Object.entries(files)) writeFileSync(join(repository, file), text);
      const git = (...args) =>
        spawnSync("git", args, {
          cwd: repository,
          encoding: "utf8",
          env: {
            PATH: process.env.PATH,
            HOME: root,
            GIT_AUTHOR_NAME: "a",
            GIT_AUTHOR_EMAIL: "a@example.com",
            GIT_COMMITTER_NAME: "a",
            GIT_COMMITTER_EMAIL: "a@example.com",
            GIT_AUTHOR_DATE: "2024-05-06T07:08:09Z",
            GIT_COMMITTER_DATE: "2024-05-06T07:08:09Z",
          },
        });
      git("init", "-q");
      git("add", ".");
      git("commit", "-q", "-m", "x");
      git("tag", tag);
      scene.head = git("rev-parse", "--short=12", "HEAD").stdout.trim();
      return repository;
    },
  };
  scene.write("go.mod", goMod);
  scene.write("go.sum", goSum);
  const text = await make(scene);
  for (const server of open) {
    server.close();
    server.closeAllConnections?.();
  }
  return redact(text, root);
}

/** Paths, ports and resolvers of this machine become made-up ones, the same every time. */
function redact(text, root) {
  return text
    .replaceAll(store, "/srv/goproxy")
    .replaceAll(root, "/home/ci")
    .replaceAll(home, "/home/ci")
    .replace(/(127\.0\.0\.1|localhost):\d{2,5}(?=->)/g, "127.0.0.1:40312")
    .replace(
      /(127\.0\.0\.1|localhost):\d{2,5}(?!->|\d)/g,
      (_, host) => `${host}:${host === "localhost" ? 8443 : 8081}`,
    )
    .replace(/127\.0\.0\.1:8081->/g, "127.0.0.1:40312->")
    .replace(/ on [\d.]+:53/g, " on 192.0.2.53:53")
    .replace(/\(\d+\.\d+s\)/g, "(0.012s)");
}
