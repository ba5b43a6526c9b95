// Starts the built command line as a person at a desk does: an environment built from nothing, own HOME, own temporary
// directory, own module cache, stdout and stderr apart.

import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "@jest/globals";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
// Another build can be put to the same tests.
const dist = besidePages(process.env["GO_MOD_GUARD_DIST"] ?? join(repository, "dist"));

/** The build itself, or a copy of it where `explain` finds its pages: in `docs` beside it. */
function besidePages(built: string): string {
  if (existsSync(join(built, "..", "docs", "diagnoses"))) return built;
  const root = mkdtempSync(join(tmpdir(), "gmg-build-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  cpSync(built, join(root, "dist"), { recursive: true });
  cpSync(join(repository, "docs", "diagnoses"), join(root, "docs", "diagnoses"), { recursive: true });
  return join(root, "dist");
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  interrupt(signal?: NodeJS.Signals): void;
  soFar(of?: "stdout" | "stderr"): string;
}

export interface Circumstances {
  /** Below the desk's work directory. */
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export class Desk {
  readonly root = realpathSync.native(mkdtempSync(join(tmpdir(), "gmg-desk-")));
  readonly home = this.#directory("home");
  readonly temporary = this.#directory("temp");
  readonly work: string;
  readonly gopath = join(this.root, "gopath");
  environment: Record<string, string>;

  /** The module lies in a directory of this name. */
  constructor(name = "work") {
    this.work = this.#directory(name);
    this.environment = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.home,
      USERPROFILE: this.home,
      LOCALAPPDATA: join(this.home, "AppData", "Local"),
      APPDATA: join(this.home, "AppData", "Roaming"),
      TMPDIR: this.temporary,
      TEMP: this.temporary,
      TMP: this.temporary,
      GOFLAGS: "-modcacherw",
      GOTOOLCHAIN: "local",
      GOENV: "off",
      GOPATH: this.gopath,
      GOCACHE: join(this.root, "gocache"),
      GOTELEMETRY: "off",
    };
  }

  #directory(name: string): string {
    const directory = join(this.root, name);
    mkdirSync(directory);
    return directory;
  }

  write(name: string, content: string | Uint8Array): string {
    const file = join(this.work, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  read(name: string): string {
    return readFileSync(join(this.work, name), "utf8");
  }

  cli(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
    return this.start(args, circumstances).ended;
  }

  start(args: readonly string[], circumstances: Circumstances = {}): Started {
    return this.#spawn(process.execPath, [join(dist, "cli.js"), ...args], circumstances);
  }

  run(program: string, args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
    return this.#spawn(program, args, circumstances).ended;
  }

  /** What the go command says when it may ask nobody. */
  async goOffline(args: readonly string[], { directory, environment }: Circumstances = {}): Promise<Ended> {
    return this.run("go", args, {
      ...(directory !== undefined && { directory }),
      environment: { GOSUMDB: "off", ...environment, GOPROXY: "off", GOVCS: "*:off" },
    });
  }

  /** What lies in the temporary directory. */
  left(): string[] {
    return readdirSync(this.temporary);
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  #spawn(program: string, args: readonly string[], circumstances: Circumstances): Started {
    const { directory = ".", environment = {}, input = "" } = circumstances;
    const child = spawn(program, args, {
      cwd: join(this.work, directory),
      env: { ...this.environment, ...environment },
      signal: AbortSignal.timeout(100_000),
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
    });
    return {
      ended,
      interrupt: (signal = "SIGINT") => void child.kill(signal),
      soFar: (of = "stdout") => (of === "stdout" ? stdout : stderr),
    };
  }
}
