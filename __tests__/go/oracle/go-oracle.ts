// The real go command, in an environment made from nothing, and a program of the toolchain's own packages.

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

import { stepAside } from "../../fakes/only-on.ts";

export interface GoRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory of our own, gone with `remove`, and go running in it without any network. */
export interface GoBox {
  readonly directory: string;
  write(path: string, content: string): void;
  go(args: readonly string[], options?: GoOptions): GoRun;
  remove(): void;
}

export interface GoOptions {
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** "off" where there is no home directory. */
const sharedCache = spawnSync("go", ["env", "GOCACHE"], { encoding: "utf8", timeout: 100_000 }).stdout.trim();

export function openGoBox(): GoBox {
  const root = mkdtempSync(join(tmpdir(), "go-box-"));
  const directory = join(root, "work");
  mkdirSync(directory);
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: root,
    GOPATH: join(root, "gopath"),
    GOCACHE: isAbsolute(sharedCache) ? sharedCache : join(root, "gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOPROXY: "off",
    GOSUMDB: "off",
    GOTELEMETRY: "off",
  };
  return {
    directory,
    write: (path, content) => {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    },
    go: (args, options = {}) => {
      const run = spawnSync("go", args, {
        cwd: join(directory, options.directory ?? "."),
        env: { ...environment, ...options.environment },
        encoding: "utf8",
        timeout: 100_000,
      });
      return { code: run.status, stdout: run.stdout, stderr: run.stderr };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export type Question = readonly [name: string, ...args: string[]];

const copied = [
  ["cmd/vendor/golang.org/x/mod/modfile", "mod/modfile"],
  ["cmd/vendor/golang.org/x/mod/module", "mod/module"],
  ["cmd/vendor/golang.org/x/mod/semver", "mod/semver"],
  ["cmd/vendor/golang.org/x/mod/internal", "mod/internal"],
  ["internal/gover/gover.go", "gover/gover.go"],
  ["cmd/internal/quoted/quoted.go", "quoted/quoted.go"],
] as const;

/**
 * Builds the oracle from the sources that lie in GOROOT; no network is needed. Undefined, with one line that says
 * so, where the toolchain came without its sources.
 */
export function buildOracle(box: GoBox): ((questions: readonly Question[]) => unknown[]) | undefined {
  const sources = join(box.go(["env", "GOROOT"]).stdout.trim(), "src");
  if (copied.some(([from]) => !existsSync(join(sources, from)))) {
    stepAside(`there are no sources of the toolchain in ${sources}`);
    return undefined;
  }
  for (const [from, to] of copied)
    cpSync(join(sources, from), join(box.directory, "oracle", to), {
      recursive: true,
      filter: (path) => !path.endsWith("_test.go"),
    });
  cpSync(join(import.meta.dirname, "main.go"), join(box.directory, "oracle/main.go"));
  box.write("oracle/mod/go.mod", "module golang.org/x/mod\n\ngo 1.24\n");
  box.write(
    "oracle/go.mod",
    "module oracle\n\ngo 1.24\n\nrequire golang.org/x/mod v0.0.0\n\nreplace golang.org/x/mod => ./mod\n",
  );
  const built = box.go(["build", "-o", "asked.exe", "."], { directory: "oracle" });
  if (built.code !== 0) throw new Error(`the oracle does not build:\n${built.stderr}`);

  return (questions) => {
    const run = spawnSync(join(box.directory, "oracle/asked.exe"), {
      input: JSON.stringify(questions),
      encoding: "utf8",
      timeout: 100_000,
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(`the oracle failed:\n${run.stderr}`);
    return JSON.parse(run.stdout) as unknown[];
  };
}

/** Files called `name` in the scripts with which the go command itself is tested; none where they are not installed. */
export function filesOfGoScripts(box: GoBox, name: string): string[] {
  const scripts = join(box.go(["env", "GOROOT"]).stdout.trim(), "src/cmd/go/testdata/script");
  if (!existsSync(scripts)) return [];
  return readdirSync(scripts)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => {
      const parts = readFileSync(join(scripts, file), "utf8").split(/^-- (.+) --\n/m);
      return parts.filter((_, index) => parts[index - 1]?.endsWith(name) && index % 2 === 0);
    });
}
