// What the survey says against what the real go command says of the same directories.

import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { nodeProcess } from "../../../src/adapters/exec.ts";
import { Secret } from "../../../src/core/secret.ts";
import { parseInputs } from "../../../src/inputs/parse.ts";
import type { InputName } from "../../../src/inputs/spec.ts";
import type { Facts } from "../../../src/plan/facts.ts";
import type { World } from "../../../src/ports/world.ts";
import { survey } from "../../../src/steps/survey/survey.ts";
import type { SurveyWorld } from "../../../src/steps/survey/survey-world.ts";
import { posixOnly } from "../../fakes/only-on.ts";
import { withoutTelemetry } from "../../go/real-go.ts";

const run = promisify(execFile);
let home = "";
let work = "";

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "survey-")));
  work = join(home, "work");
  await mkdir(work);
  withoutTelemetry(home);
});
// go may still be writing its telemetry there.
afterEach(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));

function environmentOf(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    GOPATH: join(home, "go"),
    GOCACHE: join(home, "gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: join(home, "goenv"),
    ...more,
  };
}

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), text);
  }
}

function worldOf(environment: Record<string, string>): SurveyWorld {
  return {
    files: nodeFiles(),
    process: nodeProcess(),
    machine: {
      platform: process.platform === "win32" ? "win32" : "linux",
      environment,
      workingDirectory: work,
      homeDirectory: home,
      temporaryDirectory: home,
      processors: 2,
    },
  } satisfies Pick<World, "files" | "process" | "machine">;
}

async function surveyWith(given: Partial<Record<InputName, string>> = {}, more: Record<string, string> = {}) {
  const inputs = parseInputs(
    (name) => given[name],
    (name) => name,
  );
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.error));
  return survey(worldOf(environmentOf(more)), inputs.value);
}

async function factsWith(
  given: Partial<Record<InputName, string>> = {},
  more: Record<string, string> = {},
): Promise<Facts> {
  const facts = await surveyWith(given, more);
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

async function problemsWith(
  given: Partial<Record<InputName, string>>,
  more: Record<string, string> = {},
): Promise<string[]> {
  const facts = await surveyWith(given, more);
  return facts.ok || !Array.isArray(facts.error)
    ? []
    : facts.error.map(({ message }: { message: string }) => message);
}

const goMod = "module example.test/a\n\ngo 1.21\n";

describe("the survey", () => {
  it("finds the module of a directory below it, as go does", async () => {
    await put({ "go.mod": goMod, "deep/er/x.txt": "" });
    const { directories } = await factsWith({ "working-directory": "deep/er" });
    expect(directories).toHaveLength(1);
    expect(directories[0]).toMatchObject({ name: "deep/er", relativePath: "deep/er", unreadable: [] });
    expect(directories[0]?.module).toMatchObject({
      goModPath: join(work, "go.mod"),
      goSumPath: join(work, "go.sum"),
    });
    expect(directories[0]?.module?.goSum).toBeUndefined();
  });

  it("finds a workspace with its members, and only the module with GOWORK=off", async () => {
    await put({
      "go.work": "go 1.21\n\nuse (\n\t./a\n\t./b\n)\n",
      "go.work.sum": "rsc.io/quote v1.5.2/go.mod h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=\n",
      "a/go.mod": goMod,
      "b/go.mod": goMod.replace("/a", "/b"),
    });
    const inWorkspace = await factsWith({ "working-directory": "a" });
    expect(inWorkspace.directories[0]?.module).toBeUndefined();
    expect(inWorkspace.directories[0]?.workspace?.members.map((member) => member.goMod.module?.path)).toEqual(
      ["example.test/a", "example.test/b"],
    );
    expect(inWorkspace.directories[0]?.workspace?.goWorkSum?.hashes.size).toBe(1);
    expect(inWorkspace.keyFiles.map(({ path }) => path).sort()).toEqual([
      "a/go.mod",
      "b/go.mod",
      "go.work",
      "go.work.sum",
    ]);

    const alone = await factsWith({ "working-directory": "a" }, { GOWORK: "off" });
    expect(alone.directories[0]?.workspace).toBeUndefined();
    expect(alone.directories[0]?.module?.goMod.module?.path).toBe("example.test/a");
  });

  it("tells a module that the workspace in force does not list from its members", async () => {
    await put({
      "go.work": "go 1.21\n\nuse ./a\n",
      "a/go.mod": goMod,
      "a/deep/x.txt": "",
      "b/go.mod": goMod.replace("/a", "/b"),
      "b/deep/x.txt": "",
    });
    const { directories } = await factsWith({ "working-directory": "a/deep\nb/deep\n." });
    expect(directories.map(({ name, unlisted }) => [name, unlisted])).toEqual([
      ["a/deep", undefined],
      ["b/deep", "./b"],
    ]);
    const [alone] = (await factsWith({ "working-directory": "b" }, { GOWORK: "off" })).directories;
    expect(alone?.unlisted).toBeUndefined();
  });

  it("takes the go.mod that -modfile names, with the go.sum beside it", async () => {
    await put({ "go.mod": goMod, "other.mod": goMod.replace("1.21", "1.22"), "other.sum": "" });
    const { directories } = await factsWith({ goflags: "-modfile=other.mod" });
    expect(directories[0]?.module).toMatchObject({
      goModPath: join(work, "other.mod"),
      goSumPath: join(work, "other.sum"),
    });
    expect(directories[0]?.module?.goMod.go).toBe("1.22");
  });

  it("reads a go.mod with CRLF, and one with a byte order mark exactly if go does", async () => {
    await put({ "go.mod": goMod.replaceAll("\n", "\r\n") });
    expect((await factsWith()).directories[0]?.module?.goMod.go).toBe("1.21");
    await put({ "go.mod": `\ufeff${goMod}` });
    const goReads = await run("go", ["mod", "edit", "-json"], { cwd: work, env: environmentOf() }).then(
      () => true,
      () => false,
    );
    const [directory] = (await factsWith()).directories;
    expect(directory?.module !== undefined).toBe(goReads);
    expect(directory?.unreadable.length).toBe(goReads ? 0 : 1);
  });

  it("goes on with a go.mod that go refuses, and says where it is wrong", async () => {
    await put({ "go.mod": "module example.test/a\n\nrequire (\n" });
    const { directories } = await factsWith();
    expect(directories[0]?.module).toBeUndefined();
    expect(directories[0]?.unreadable).toEqual([
      { path: join(work, "go.mod"), why: expect.stringMatching(/^line \d/) },
    ]);
  });

  it("names the go.mod files below a directory that has none, in a bounded search", async () => {
    await put({
      "svc/api/go.mod": goMod,
      "lib/go.mod": goMod,
      "vendor/x/go.mod": goMod,
      "node_modules/y/go.mod": goMod,
    });
    const [message] = await problemsWith({});
    expect(message).toBe(
      "`working-directory: .` has no go.mod or go.work, there or above; below it are `lib/go.mod`, `svc/api/go.mod`: write `working-directory: lib`.",
    );
    expect((await factsWith({ download: "none" })).directories[0]).toMatchObject({ unreadable: [] });
  });

  it("says why go ignores a go.mod that is there", async () => {
    await put({ "go.mod": goMod });
    // os.TempDir: TMPDIR on POSIX, TMP on Windows.
    expect(await problemsWith({}, { TMPDIR: work, TMP: work })).toEqual([
      expect.stringMatching(/has a go\.mod that go ignores, because TMPDIR names this very directory/),
    ]);
  });

  it("takes a directory once that is written twice, or a module that two of them lie in", async () => {
    await put({ "a/go.mod": goMod, "a/in/x.txt": "", "b/go.mod": goMod });
    const { directories } = await factsWith({ "working-directory": "a\n./a/\nb\nb/../a\na/in\na" });
    expect(directories.map(({ relativePath }) => relativePath)).toEqual(["a", "b"]);
    await put({ "go.work": "go 1.22\nuse ./a\nuse ./b\n" });
    expect((await factsWith({ "working-directory": "b\na\n." })).directories).toHaveLength(1);
    expect(await problemsWith({ "working-directory": "gone\n./gone" })).toHaveLength(1);
  });

  it("tells every wrong directory at once", async () => {
    await put({ "a/go.mod": goMod, "b/x.txt": "", file: "" });
    const messages = await problemsWith({ "working-directory": "a\nnowhere\nfile\nb" });
    expect(messages).toHaveLength(3);
    expect(messages[0]).toContain("`working-directory: nowhere` is not there");
    expect(messages[1]).toContain("`working-directory: file` is no directory");
    expect(messages[2]).toContain("`working-directory: b` has no go.mod");
  });

  it("leaves GO111MODULE=off to go's own error", async () => {
    await put({ "go.mod": goMod });
    expect((await factsWith({ go111module: "off" })).go.env.GO111MODULE).toBe("off");
  });

  it("says where each setting comes from, and agrees with `go env -changed`", async () => {
    await put({ "go.mod": goMod });
    await writeFile(join(home, "goenv"), "GOPRIVATE=*.corp.test\nGOVCS=*:git\nGOINSECURE=old.test\n");
    const more = { GOINSECURE: "new.test", GOSUMDB: "" };
    const { go } = await factsWith({ goproxy: "https://p.test,direct" }, more);
    expect(go.sources).toMatchObject({
      GOPROXY: "input",
      GOPRIVATE: "go env -w",
      GONOPROXY: "go env -w",
      GONOSUMDB: "go env -w",
      GOVCS: "go env -w",
      GOINSECURE: "environment",
      GOFLAGS: "environment",
      GO111MODULE: "default",
    });
    expect(go.sources.GOSUMDB).not.toBe("environment");
    expect(go.env).toMatchObject({ GONOPROXY: "*.corp.test", GOINSECURE: "new.test" });
    const env = { ...environmentOf(more), GOPROXY: "https://p.test,direct" };
    const { stdout } = await run("go", ["env", "-changed", "-json"], { cwd: work, env });
    const changed = Object.keys(JSON.parse(stdout) as object).filter((name) => name in go.sources);
    expect(changed.length).toBeGreaterThan(4);
    expect(changed.filter((name) => go.sources[name] === "default")).toEqual([]);
  });

  it("is not stopped by a go line newer than the local go, nor does it fetch anything", async () => {
    await put({ "go.mod": goMod.replace("1.21", "1.99.1") });
    const facts = await factsWith({}, { GOTOOLCHAIN: "auto", GOPROXY: "http://127.0.0.1:1" });
    expect(facts.directories[0]?.newerGo).toEqual({ version: "1.99.1", line: "go" });
    expect(facts.go.env.GOTOOLCHAIN).toBe("auto");
    expect(facts.gomodcache.populated).toBe(false);
    expect(facts.gomodcache.freeBytes).toBeGreaterThan(0);
  });

  it("has GOTOOLCHAIN as go says it, wherever it is set", async () => {
    await put({ "go.mod": goMod });
    await writeFile(join(home, "goenv"), "GOTOOLCHAIN=go1.22.0+auto\n");
    for (const GOTOOLCHAIN of ["", "local", "path", "go1.21.3", "go1.23.4+path", "of-nobody"]) {
      const env = environmentOf({ GOTOOLCHAIN });
      const { stdout } = await run("go", ["env", "GOTOOLCHAIN"], { cwd: work, env });
      expect((await factsWith({}, { GOTOOLCHAIN })).go.env.GOTOOLCHAIN).toBe(stdout.trim());
    }
  });

  posixOnly("has none of a go that does not know it", async () => {
    await put({ "go.mod": goMod });
    // What Go 1.20 does with a name it has never heard of.
    const known = { GOVERSION: "go1.20.14", GOMOD: join(work, "go.mod"), GOTOOLCHAIN: "" };
    const old = join(home, "bin", "go");
    await mkdir(dirname(old));
    await writeFile(old, `#!/bin/sh\ncat <<'END'\n${JSON.stringify(known)}\nEND\n`);
    await chmod(old, 0o755);
    const facts = await factsWith({}, { PATH: `${dirname(old)}:/usr/bin:/bin`, GOTOOLCHAIN: "local" });
    expect(facts.go.version).toBe("go1.20.14");
    expect(facts.go.env.GOTOOLCHAIN).toBe("");
  });

  it("finds vendoring in force where go build would use it", async () => {
    await put({ "go.mod": goMod, "vendor/modules.txt": "" });
    expect((await factsWith()).directories[0]?.vendoring.inForce).toBe(true);
    expect((await factsWith({ goflags: "-mod=mod" })).directories[0]?.vendoring.inForce).toBe(false);
  });

  it("names files alike wherever the checkout lies, and whether or not a link leads to it", async () => {
    const named: unknown[] = [];
    const module = "module example.test/svc\n\ngo 1.21\n";
    await put({
      "real/repo/svc/go.mod": module,
      "real/repo/svc/go.sum": "",
      "other/svc/go.mod": module,
      "other/svc/go.sum": "",
    });
    await symlink("real", join(work, "linked"));
    for (const checkout of ["real/repo", "linked/repo", "other"]) {
      const { directories, keyFiles } = await factsWith(
        { "working-directory": `${checkout}/svc` },
        { GITHUB_WORKSPACE: join(work, checkout) },
      );
      named.push([directories[0]?.relativePath, ...keyFiles.map(({ path }) => path)]);
    }
    expect(named).toEqual(Array.from({ length: 3 }, () => ["svc", "svc/go.mod", "svc/go.sum"]));
  });

  it("says what go said where go does not answer", async () => {
    await put({ "go.mod": goMod });
    const facts = await surveyWith({}, { GOWORK: "../go.work" });
    expect(facts.ok ? {} : facts.error).toMatchObject({
      kind: "go-failed",
      sentence: `\`go env\` in ${work} ended with exit code 1: go: invalid GOWORK: not an absolute path.`,
    });
  });

  posixOnly("reads the settings behind what a wrapper around go prints", async () => {
    await put({ "go.mod": goMod });
    const [wrapped, plain] = [join(home, "bin"), await factsWith()];
    await mkdir(wrapped);
    const script = '#!/bin/sh\necho "go of the company"\nPATH=${PATH#*:}\nexec go "$@"\n';
    await writeFile(join(wrapped, "go"), script, { mode: 0o755 });
    const facts = await factsWith({}, { PATH: `${wrapped}:${process.env.PATH ?? ""}` });
    expect(facts.go).toEqual(plain.go);
  });

  posixOnly("waits for a go that does not answer no longer than the whole run may take", async () => {
    await put({ "go.mod": goMod });
    const silent = join(home, "bin");
    await mkdir(silent);
    await writeFile(join(silent, "go"), "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 });
    const facts = await surveyWith({ timeout: "1s" }, { PATH: `${silent}:${process.env.PATH ?? ""}` });
    expect(facts.ok ? {} : facts.error).toMatchObject({
      sentence: `\`go env\` in ${work} gave no answer within 1 s.`,
    });
  });

  it("keeps credentials out of the facts that can be printed", async () => {
    await put({ "go.mod": goMod });
    const secret = "hunter2secret";
    await writeFile(join(home, ".netrc"), `machine git.test login ci password ${secret}\n`);
    const facts = await factsWith(
      { netrc: `machine p.test login ci password ${secret}` },
      { GOPROXY: `https://ci:${secret}@p.test` },
    );
    expect(JSON.stringify(facts)).not.toContain(secret);
    expect(facts.go.goproxy).toBeInstanceOf(Secret);
    expect(facts.go.goproxy.reveal()).toContain(secret);
    expect(facts.netrcMachines).toEqual(["git.test", "p.test"]);
  });

  it("takes the list behind an earlier guard, from a marker that only its owner may write", async () => {
    const marker = join(home, "marker");
    await put({ "go.mod": goMod });
    await writeFile(
      marker,
      JSON.stringify({ address: "http://127.0.0.1:9/s", goproxy: "https://a.test,direct" }),
      { mode: 0o600 },
    );
    const more = { GO_MOD_GUARD: marker, GOPROXY: "http://127.0.0.1:9/s,direct" };
    const facts = await factsWith({}, more);
    expect(facts.go.goproxy.reveal()).toBe("https://a.test,direct");
    expect(facts.earlierGuard).toEqual({
      address: "http://127.0.0.1:9/s",
      originalGoproxy: "https://a.test,direct",
    });
    const another = await factsWith({ goproxy: "https://b.test" }, more);
    expect(another.go.goproxy.reveal()).toBe("https://b.test");
    const changed = await factsWith({}, { ...more, GOPROXY: "https://c.test" });
    expect(changed.go.goproxy.reveal()).toBe("https://c.test");
    expect(changed.earlierGuard).toBeUndefined();
    if (process.platform === "win32") return; // Its files have no modes; a home directory is its user's own.
    await chmod(marker, 0o666);
    expect((await factsWith({}, more)).earlierGuard).toBeUndefined();
  });

  it("counts a module cache as empty that holds only another Go, which any go command may have fetched", async () => {
    await put({ "go.mod": goMod });
    const gomodcache = join(home, "go/pkg/mod");
    const tree = join("golang.org", "toolchain@v0.0.1-go1.99.0.linux-amd64", "bin");
    const download = join("cache", "download");
    const zip = join(download, "golang.org", "toolchain", "@v", "v0.0.1-go1.99.0.linux-amd64.zip");
    const lookup = join(download, "sumdb", "sum.golang.org", "lookup", "golang.org", "toolchain@v0.0.1");
    for (const directory of [tree, dirname(zip), dirname(lookup)])
      await mkdir(join(gomodcache, directory), { recursive: true });
    for (const file of [join(tree, "go"), zip, lookup]) await writeFile(join(gomodcache, file), "");
    expect((await factsWith()).gomodcache).toMatchObject({ populated: false, empty: false });
    await mkdir(join(gomodcache, "golang.org", "x", "text@v0.3.0"), { recursive: true });
    expect((await factsWith()).gomodcache.populated).toBe(true);
  });

  it("counts a module cache with modules as populated, one with locks alone as empty", async () => {
    await put({ "go.mod": goMod });
    const version = join(home, "go/pkg/mod/cache/download/example.test/x/@v");
    await mkdir(version, { recursive: true });
    await writeFile(join(version, "v1.0.0.lock"), "");
    expect((await factsWith()).gomodcache.populated).toBe(false);
    await writeFile(join(version, "v1.0.0.mod"), "");
    expect((await factsWith()).gomodcache.populated).toBe(true);
  });

  it("makes the key from the files that an input names, and tells a pattern that finds none", async () => {
    await put({ "go.mod": goMod, "a/go.sum": "", "b/c/go.sum": "", "tools.txt": "" });
    const { keyFiles } = await factsWith({ "cache-dependency-path": "**/go.sum\n!b/**\ntools.txt" });
    expect(keyFiles.map(({ path }) => path)).toEqual(["a/go.sum", "tools.txt"]);
    expect(await problemsWith({ "cache-dependency-path": "**/go.lock" })).toHaveLength(1);
  });

  it("names a missing go as what it is", async () => {
    await put({ "go.mod": goMod });
    const facts = await surveyWith({}, { PATH: home });
    expect(facts).toMatchObject({ ok: false, error: { kind: "go-missing", cause: "go-missing-executable" } });
  });
});
