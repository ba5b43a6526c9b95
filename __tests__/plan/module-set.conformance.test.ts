// The planned zips against what `go mod download` fetches, on small real modules from the module proxy in force.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { moduleSet } from "../../src/plan/module-set.ts";
import { stepAside } from "../fakes/only-on.ts";
import { directoryWith, moduleOf } from "../fakes/plan-samples.ts";

const run = promisify(execFile);
let home = "";
let goproxy = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "module-set-"));
  const { stdout } = await run("go", ["env", "GOPROXY"], {
    cwd: home,
    env: { ...process.env, GOTOOLCHAIN: "local" },
    timeout: 20_000,
  });
  goproxy = stdout.trim();
});
afterAll(() => rm(home, { recursive: true, force: true }));

function environment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    GOPATH: join(home, "go"),
    GOMODCACHE: join(home, "mod"),
    GOCACHE: join(home, "gocache"),
    GOFLAGS: "-modcacherw -mod=mod",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOPROXY: goproxy,
  };
}

/** Standard output; undefined if go failed, which here means that the proxy cannot be reached. */
async function go(directory: string, ...args: readonly string[]): Promise<string | undefined> {
  return run("go", args, { cwd: directory, env: environment(), timeout: 40_000 }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

interface Downloaded {
  readonly Path: string;
  readonly Version: string;
  readonly Sum?: string;
}

function parseDownloads(text: string): Downloaded[] {
  return JSON.parse(`[${text.trim().replace(/^\}\n\{/gm, "},{")}]`) as Downloaded[];
}

const modules: [string, string, string][] = [
  ["rsc.io/quote", "v1.5.2", "rsc.io/quote"],
  ["golang.org/x/text", "v0.14.0", "golang.org/x/text/language"],
  ["github.com/spf13/cobra", "v1.8.0", "github.com/spf13/cobra"],
];

describe("the zips of a tidy module", () => {
  it.each(modules)("with %s %s are those that go downloads", async (path, version, imported) => {
    const directory = await mkdtemp(join(home, "work-"));
    await writeFile(
      join(directory, "go.mod"),
      `module example.test/a\n\ngo 1.21\n\nrequire ${path} ${version}\n`,
    );
    await writeFile(join(directory, "a.go"), `package a\n\nimport _ "${imported}"\n`);
    const tidied = await go(directory, "mod", "tidy");
    const listed = tidied === undefined ? undefined : await go(directory, "mod", "download", "-json");
    if (listed === undefined) {
      stepAside(`${goproxy} does not serve it here`);
      return;
    }
    const downloads = parseDownloads(listed);
    const wanted = downloads.map(({ Path, Version }) => `${Path}@${Version}`);
    const goMod = await readFile(join(directory, "go.mod"), "utf8");
    const goSum = await readFile(join(directory, "go.sum"), "utf8");
    const files = moduleSet({
      directories: [directoryWith({ module: moduleOf(goMod, goSum) })],
      download: "auto",
      goVersion: "go1.26.8",
      isPrivate: () => false,
      isDirect: () => false,
    });
    const zips = files.filter(({ kind }) => kind === "zip");
    expect(zips.map(({ module, version: at }) => `${module}@${at}`)).toEqual(wanted.sort());
    expect(zips.some(({ estimated }) => estimated)).toBe(false);
    const sums = new Map(downloads.map(({ Path, Version, Sum }) => [`${Path}@${Version}`, Sum]));
    const hashed = zips.filter(({ h1 }) => h1 !== undefined);
    expect(hashed.map(({ module, version: at }) => sums.get(`${module}@${at}`))).toEqual(
      hashed.map(({ h1 }) => h1),
    );
  });
});
