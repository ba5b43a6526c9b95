// A place of its own to run the built command line and the real go in: module cache, HOME and environment from nothing.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const cli = join(process.env.GO_MOD_GUARD_DIST ?? join(repository, "dist"), "cli.js");

export class Desk {
  root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "go-mod-guard-desk-"));
  module = join(this.root, "module");
  gomodcache = join(this.root, "gopath", "pkg", "mod");

  /** A module that requires all of these. */
  constructor(modules) {
    mkdirSync(this.module);
    const requires = modules.map(({ module, version }) => `\t${module} ${version}\n`).join("");
    const goMod = `module example.test/app\n\ngo 1.21\n\nrequire (\n${requires})\n`;
    writeFileSync(join(this.module, "go.mod"), goMod);
    writeFileSync(join(this.module, "go.sum"), modules.map(({ goSum }) => goSum).join(""));
    this.before = this.fingerprint();
  }

  /** Of go.mod and go.sum: their bytes must be the same afterwards. */
  fingerprint() {
    const files = ["go.mod", "go.sum"].map((name) => readFileSync(join(this.module, name)));
    return createHash("sha256").update(Buffer.concat(files)).digest("hex");
  }

  /** Our download. `mostMs`: after that it is killed, and `killed` says so. `launcher`: a program to start it with. */
  async download(flags, { mostMs = 120_000, environment = {}, launcher = [], onStart } = {}) {
    const report = join(this.root, "report.json");
    rmSync(report, { force: true });
    const command = [...launcher, process.execPath, cli, "download", "--report", report, ...flags];
    const ended = await this.run(command, { mostMs, environment, onStart });
    return { ...ended, report: existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined };
  }

  go(args, { mostMs = 120_000, environment = {}, launcher = [] } = {}) {
    return this.run([...launcher, "go", ...args], { mostMs, environment });
  }

  /** Whether everything is there for go without any network, and go.sum agrees with all of it. */
  async isComplete() {
    const environment = { GOPROXY: "off" };
    const download = await this.go(["mod", "download"], { environment });
    const verify = await this.go(["mod", "verify"], { environment });
    return download.code === 0 && verify.code === 0;
  }

  /** Names of files that no run should leave behind in the module cache. */
  leftovers() {
    if (!existsSync(this.gomodcache)) return [];
    const names = readdirSync(this.gomodcache, { recursive: true, encoding: "utf8" });
    return names.filter((name) => /\.(?:hedge|partial|tmp\d*)$/.test(name));
  }

  emptyGomodcache() {
    rmSync(this.gomodcache, { recursive: true, force: true });
  }

  run([program, ...args], { mostMs, environment, onStart }) {
    return new Promise((resolve, reject) => {
      const from = performance.now();
      const child = spawn(program, args, { cwd: this.module, env: this.environment(environment) });
      onStart?.(child.pid);
      let log = "";
      let killed = false;
      child.stdout.on("data", (piece) => (log += piece));
      child.stderr.on("data", (piece) => (log += piece));
      const timer = setTimeout(() => {
        killed = true;
        child.kill("SIGKILL");
      }, mostMs);
      child.on("error", reject);
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({ code, log, killed, ms: performance.now() - from });
      });
    });
  }

  environment(more) {
    return {
      PATH: process.env.PATH,
      HOME: this.root,
      TMPDIR: this.root,
      GOPATH: join(this.root, "gopath"),
      GOCACHE: join(tmpdir(), "go-mod-guard-desk-gocache"),
      GOFLAGS: "-modcacherw",
      GOTOOLCHAIN: "local",
      GOENV: "off",
      GOTELEMETRY: "off",
      GOVCS: "*:off",
      ...more,
    };
  }

  dispose() {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}
