// The built command line on a machine of its own: an empty module cache, an environment from nothing, a Go module that
// requires what a test made up.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { MadeModule } from "../fakes/made-module.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
// Another build can be put to the same tests.
const dist = process.env["GO_MOD_GUARD_DIST"] ?? join(repository, "dist");

type Variables = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  /** Both streams. */
  readonly log: string;
  readonly ms: number;
}

export interface Downloaded extends Ended {
  readonly report: Report;
}

/** What tests read of the report. */
export interface Report {
  readonly outcome: string;
  readonly modules: Readonly<
    Record<"wanted" | "present" | "fetched" | "verified" | "evicted" | "bytes", number>
  >;
  readonly requests: {
    readonly total: number;
    readonly retried: number;
    readonly resumed: number;
    readonly byMirror: Readonly<Record<string, { readonly answered: number }>>;
    readonly ofFailed: readonly { readonly mirror: string; readonly outcome: string }[];
  };
  readonly findings: readonly {
    readonly cause: string;
    readonly code: string;
    readonly title: string;
    readonly because: string;
    readonly advice: readonly string[];
    readonly hosts: readonly string[];
    readonly modules: readonly string[];
    readonly evidence: string;
  }[];
}

export interface LaptopOptions {
  /** All of go.mod; else one `require` for each module. */
  readonly goMod?: string;
  /** All of go.sum; else both lines of each module. Undefined is no go.sum. */
  readonly goSum?: string | undefined;
}

export class Laptop {
  readonly root = mkdtempSync(join(tmpdir(), "gmg-laptop-"));
  readonly module = join(this.root, "module");
  readonly gopath = join(this.root, "gopath");
  readonly gomodcache = join(this.gopath, "pkg", "mod");
  readonly #reportPath = join(this.root, "report.json");

  constructor(modules: readonly MadeModule[], options: LaptopOptions = {}) {
    mkdirSync(this.module);
    const requires = modules.map(({ module, version }) => `require ${module} ${version}\n`).join("");
    this.write("go.mod", options.goMod ?? `module example.test/app\n\ngo 1.21\n\n${requires}`);
    const goSum = "goSum" in options ? options.goSum : modules.map((made) => made.goSum).join("");
    if (goSum !== undefined) this.write("go.sum", goSum);
    const imports = modules.map(({ module }) => `import _ "${module}"\n`).join("");
    this.write("main.go", `package main\n\n${imports}\nfunc main() {}\n`);
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.module, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.module, name), "utf8");
  }

  /** Every variable that go or we might read is this laptop's own. */
  environment(more: Variables = {}): Variables {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: this.root,
      GOPATH: this.gopath,
      GOCACHE: join(tmpdir(), "go-mod-guard-test-gocache"),
      GOFLAGS: "-modcacherw",
      GOTOOLCHAIN: "local",
      GOENV: "off",
      GOTELEMETRY: "off",
      GOVCS: "*:off",
      ...more,
    };
  }

  /** `starter` stands before the command: a program that starts it with other rights. */
  async download(
    flags: readonly string[],
    environment: Variables = {},
    starter: readonly string[] = [],
  ): Promise<Downloaded> {
    rmSync(this.#reportPath, { force: true });
    const args = [join(dist, "cli.js"), "download", "--report", this.#reportPath, ...flags];
    const [program = "", ...rest] = [...starter, process.execPath, ...args];
    const ended = await collect(program, rest, this.module, this.environment(environment));
    if (!existsSync(this.#reportPath)) throw new Error(`no report, exit ${ended.code}:\n${ended.log}`);
    return { ...ended, report: JSON.parse(readFileSync(this.#reportPath, "utf8")) as Report };
  }

  /** `starter` as above. */
  go(args: readonly string[], environment: Variables = {}, starter: readonly string[] = []): Promise<Ended> {
    const [program = "", ...rest] = [...starter, "go", ...args];
    return collect(program, rest, this.module, this.environment(environment));
  }

  emptyGomodcache(): void {
    rmSync(this.gomodcache, { recursive: true, force: true });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function collect(program: string, args: readonly string[], cwd: string, env: Variables): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const child = spawn(program, args, { cwd, env, signal: AbortSignal.timeout(100_000) });
    let log = "";
    child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, log, ms: performance.now() - startedMs }));
  });
}
