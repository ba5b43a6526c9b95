// Machines without go: a small made-up toolchain behind a module proxy, a checksum database with a key of its own.

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { makeToolchain, platform } from "../fakes/made-toolchain.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { withMoreTime } from "../fakes/more-time.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { fillers, makeKey, transparencyLog } from "../fakes/transparency-log.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Desk } from "./cli-runner.ts";
import { Job } from "./runner.ts";

const older = makeToolchain("1.99.1");
const newer = makeToolchain("1.99.10");
const forged = { ...newer, ...Object.fromEntries([["files", makeToolchain("1.99.10", "forged").files]]) };
const lib = makeModule({ module: "example.test/lib", version: "v1.2.3" });
const key = makeKey();
const log = transparencyLog([...fillers(300), older.goSum, newer.goSum], key);
const list = {
  "golang.org/toolchain/@v/list": `${older.version}\n${newer.version}\nv0.0.1-go1.98.3.${platform}\n`,
};
const database = log.files();
const goMod = `module example.test/app\n\ngo 1.21\n\ntoolchain go1.99.1\n\nrequire ${lib.module} ${lib.version}\n`;

const open = closedAfterEach();

async function proxyWith(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const proxy = await unkindProxy({
    modules: [older, newer, lib],
    ...options,
    files: { ...list, ...database, ...options.files },
  });
  open.push(proxy);
  return proxy;
}

/** A PATH with everything that go needs but go. */
function pathWithoutGo(root: string): string {
  const bin = join(root, "bin-without-go");
  mkdirSync(bin);
  for (const program of ["sh", "git"]) {
    const found = (process.env["PATH"] ?? "").split(delimiter).map((directory) => join(directory, program));
    const path = found.find((candidate) => existsSync(candidate));
    if (path !== undefined) symlinkSync(path, join(bin, program));
  }
  return bin;
}

function jobWithoutGo(goproxy: string): { readonly job: Job; readonly bin: string } {
  const job = new Job();
  open.push({ close: () => job.dispose() });
  job.write("go.mod", goMod);
  job.write("go.sum", lib.goSum);
  const bin = pathWithoutGo(job.root);
  job.environment = { ...job.environment, PATH: bin, GOPROXY: goproxy, GOSUMDB: key.verifier };
  return { job, bin };
}

function deskWithoutGo(goproxy: string): Desk {
  const desk = new Desk();
  open.push({ close: () => desk.dispose() });
  desk.write("go.mod", goMod);
  desk.write("go.sum", lib.goSum);
  const PATH = pathWithoutGo(desk.root);
  desk.environment = { ...desk.environment, PATH, GOPROXY: goproxy, GOSUMDB: key.verifier };
  return desk;
}

const kept = (desk: Desk): string => join(desk.home, ".cache", "go-mod-guard", "toolchains", "go");

describe("The action on a runner without go", () => {
  posixOnly("installs what go.mod asks for into the tool cache, for itself and for later steps", async () => {
    const proxy = await proxyWith();
    const { job, bin } = jobWithoutGo(proxy.url);
    const { main, post } = await job.use({ cache: "false" });
    expect([main.code, main.log]).toEqual([0, expect.stringContaining("go1.99.1")]);
    const goroot = join(job.root, "tools", "go", "1.99.1", process.arch);
    expect(main.path.trim()).toBe(join(goroot, "bin"));
    expect(main.outputs).toMatchObject({ outcome: "ok", modules: "1" });
    expect(readFileSync(join(goroot, "src", "go.mod"), "utf8")).toBe("module std\n");
    const later = await job.run("go", ["which"], { PATH: `${main.path.trim()}${delimiter}${bin}` });
    expect(later).toMatchObject({ code: 0, log: "1.99.1\n" });
    expect((await post()).code).toBe(0);
    expect(proxy.count(/toolchain.*zip$/)).toBe(1);
    // The report is all that is left of the run.
    expect(readdirSync(job.temporary).filter((name) => name.includes("go-mod-guard-go-"))).toEqual([]);

    const again = await job.use({ cache: "false" });
    expect([again.main.code, again.main.path.trim()]).toEqual([0, join(goroot, "bin")]);
    expect(proxy.count(/toolchain/)).toBe(2); // lookup and zip, of the first time
  });

  posixOnly("keeps it elsewhere where the tool cache takes nothing, and says so", async () => {
    const proxy = await proxyWith();
    const { job } = jobWithoutGo(proxy.url);
    writeFileSync(join(job.root, "tools"), "a file");
    const { main } = await job.use({ cache: "false" });
    expect([main.code, main.outputs["outcome"], main.log]).toEqual([
      0,
      "degraded",
      expect.stringContaining("Went on without the tool cache"),
    ]);
    expect(main.path).toContain(join(job.home, ".cache", "go-mod-guard", "toolchains"));
  });

  posixOnly("installs nothing where the database has signed something else, and names it", async () => {
    const lookup = `sumdb/${key.name}/lookup/golang.org/toolchain@${older.version}`;
    const proxy = await proxyWith({
      files: { [lookup]: log.answer(300).replace(older.h1, forged.h1) },
    });
    const { job } = jobWithoutGo(proxy.url);
    const { main } = await job.use({ cache: "false" });
    expect(main.code).toBe(1);
    expect(main.outputs).toMatchObject({ cause: "sumdb-mismatch-security", "retry-helps": "false" });
    expect([main.path, existsSync(join(job.root, "tools"))]).toEqual(["", false]);
    expect(proxy.count(/zip$/)).toBe(0);
  });
});

describe("The command line on a machine without go", () => {
  posixOnly("keeps the newest of a line with the user's caches and says where", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    const first = await desk.cli(["download", "--go-version", "1.99", "--format", "json"]);
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining(kept(desk))]);
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: "ok", modules: { wanted: 1 } });
    expect(readdirSync(kept(desk))).toEqual(["1.99.10"]);
    expect(desk.left()).toEqual([]);

    const second = await desk.cli(["download", "--go-version", "1.99"]);
    expect([second.code, second.stderr]).toEqual([0, expect.stringContaining("was here already")]);
    expect(proxy.count(/toolchain.*zip$/)).toBe(1);

    proxy.setFaults([{ match: "list", fault: { status: 503 } }]);
    const third = await desk.cli(["download", "--go-version", "1.99", "--retries", "0"]);
    expect([third.code, third.stderr]).toEqual([
      0,
      expect.stringContaining("go1.99.10, which is here, is used"),
    ]);
    const other = await desk.cli(["download", "--go-version", "1.98", "--retries", "0"]);
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("503")]);
  });

  posixOnly("reads .go-version and .tool-versions, and refuses what is no version", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    desk.write(".tool-versions", "nodejs 24.0.0\ngolang 1.99.10 # newest\n");
    desk.write(".go-version", "next\n");
    const wrong = await desk.cli(["download", "--go-version-file", ".go-version"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("has `next` in it")]);
    expect((await desk.cli(["download", "--go-version-file", "missing"])).code).toBe(2);
    expect((await desk.cli(["download", "--go-version", "tip"])).code).toBe(2);
    expect(proxy.requests).toEqual([]);
    expect((await desk.cli(["download", "--go-version-file", ".tool-versions"])).code).toBe(0);
    expect(readdirSync(kept(desk))).toEqual(["1.99.10"]);
  });

  posixOnly("runs the command of `exec` with it, and `plan` says which one that would be", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    const plan = await desk.cli(["plan", "--go-version", "1.99"]);
    expect([plan.code, plan.stderr]).toEqual([
      1,
      expect.stringContaining("would first fetch the newest go1.99 (`--go-version 1.99`)"),
    ]);
    expect(plan.stderr).not.toContain("--go-version stable");
    expect([proxy.requests, existsSync(kept(desk))]).toEqual([[], false]);

    const environment = { GOROOT: "/nowhere" };
    const done = await desk.cli(["exec", "--go-version", "1.99", "--", "go", "which"], { environment });
    expect([done.code, done.stdout]).toEqual([0, "1.99.10\n"]);
    expect(desk.left()).toEqual([]);
    const serving = desk.start(["serve", "--go-version", "1.99", "--format", "json"]);
    while (serving.soFar() === "") await new Promise((resolve) => setTimeout(resolve, 20));
    serving.interrupt();
    expect((await serving.ended).stderr).toContain("was here already");
  });

  posixOnly("says who asked for a release that is not there", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    for (const [version, says] of [
      ["1.99.2", /`--go-version 1\.99\.2` asks for go1\.99\.2.*no such release/],
      ["1.97", /`--go-version 1\.97` asks for go1\.97.*toolchain not available/],
    ] as const) {
      const failed = await desk.cli(["download", "--go-version", version]);
      expect([failed.code, failed.stderr]).toEqual([1, expect.stringMatching(says)]);
      expect(failed.stderr).not.toMatch(/GMG404|GOPRIVATE|GOTOOLCHAIN=local|go-version stable/);
      expect(failed.stderr).toContain("GMG603");
    }
    const wrong = await desk.cli(["download", "--go-version", "v1.99.1"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("`v1.99.1`")]);
    expect(wrong.stderr).toContain("write `1.99.1`");
  });

  posixOnly("names the place that cannot keep it", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    const XDG_CACHE_HOME = desk.write("caches", "a file");
    const failed = await desk.cli(["download", "--go-version", "1.99.1"], {
      environment: { XDG_CACHE_HOME },
    });
    expect([failed.code, failed.stderr]).toEqual([
      1,
      expect.stringMatching(
        /none could be installed: keeping go1\.99\.1: mkdir \S*\/caches\S*: not a directory/,
      ),
    ]);
    expect(failed.stderr).toContain("export XDG_CACHE_HOME=");
  });

  posixOnly("says of one that was on its way when the time was up that it needs more", async () => {
    const isZip = /toolchain.*zip$/;
    const [path = ""] = Object.keys(older.files).filter((name) => isZip.test(name));
    const proxy = await proxyWith({
      files: { [path]: Buffer.concat([older.zip, randomBytes(400_000)]) },
      faults: [{ match: isZip, fault: { firstBytes: 300_000, restWhen: () => false } }],
    });
    const desk = deskWithoutGo(proxy.url);
    const asked = ["download", "--go-version", "1.99.1", "--stall-timeout", "90s", "--timeout"];
    const failed = await withMoreTime(
      [4, 16, 64],
      (time) => desk.cli([...asked, `${time}s`]),
      ({ stderr }) => stderr.includes("was still sending it"),
    );
    expect([failed.code, failed.stderr]).toEqual([
      1,
      expect.stringMatching(
        /`--go-version 1\.99\.1` asks for go1\.99\.1.*was still sending it.*0\.3 MB had come/,
      ),
    ]);
    expect(failed.stderr).toContain("`--timeout 30m`");
    expect([existsSync(kept(desk)), desk.left()]).toEqual([false, []]);
  });

  posixOnly("takes the bytes of the next proxy where the first has others", async () => {
    const [wrong, right] = [await proxyWith({ modules: [older, forged, lib] }), await proxyWith()];
    const desk = deskWithoutGo(`${wrong.url},${right.url}`);
    const done = await desk.cli(["download", "--go-version", "1.99.10"]);
    expect([done.code, done.stderr]).toEqual([0, expect.stringContaining("Moved on")]);
    const go = join(kept(desk), "1.99.10", process.arch, "bin", "go");
    expect((await desk.run(go, ["which"])).stdout).toBe("1.99.10\n");
  });

  posixOnly("gets through a proxy that resets, cuts and fails", async () => {
    const proxy = await proxyWith({
      faults: [
        { match: "list", fault: "reset", times: 1 },
        { match: "lookup", fault: { status: 503 }, times: 1 },
        { match: "tile/8/0", fault: "cut", times: 1 },
        { match: /toolchain.*zip$/, fault: "cut", times: 2 },
      ],
    });
    const desk = deskWithoutGo(proxy.url);
    const done = await desk.cli(["download", "--go-version", "1.99"]);
    expect([done.code, readdirSync(kept(desk))]).toEqual([0, ["1.99.10"]]);
  });

  posixOnly("asks for a full tile where a partial one is gone", async () => {
    const { [`sumdb/${key.name}/tile/8/0/001.p/46`]: partial = "", ...rest } = database;
    const full = Buffer.concat([Buffer.from(partial), Buffer.alloc(32 * 210)]);
    const proxy = await unkindProxy({
      modules: [newer, lib],
      files: { ...rest, [`sumdb/${key.name}/tile/8/0/001`]: full },
    });
    open.push(proxy);
    const desk = deskWithoutGo(proxy.url);
    expect((await desk.cli(["download", "--go-version", "1.99.10"])).code).toBe(0);
  });

  const noCause = {
    cause: "",
    files: {} as Record<string, string | Buffer>,
    environment: {},
    flags: [] as string[],
  };
  const failures: Readonly<
    Record<string, Partial<typeof noCause> & Pick<UnkindOptions, "faults" | "modules">>
  > = {
    "nobody proves it": { cause: "sumdb-unreachable", faults: [{ match: "lookup", fault: { status: 500 } }] },
    "its tile is another": {
      cause: "sumdb-mismatch-security",
      faults: [{ match: "tile/8/0/001", fault: "wrong-bytes" }],
    },
    "the head it remembers is of another log": { cause: "sumdb-mismatch-security" },
    "the database is switched off": { cause: "gosumdb-invalid-value", environment: { GOSUMDB: "off" } },
    "the zip is another": { cause: "sumdb-mismatch-security", modules: [older, forged, lib] },
    "no proxy has the zip": { cause: "toolchain-download-failed", modules: [lib] },
    "no release is meant": { cause: "toolchain-download-failed", flags: ["--go-version", "1.97"] },
    "every proxy is down": { cause: "sumdb-unreachable", faults: [{ fault: { status: 502 } }] },
  };
  for (const [why, { cause, environment = {}, flags, ...options }] of Object.entries(failures)) {
    posixOnly(`keeps nothing, and names the cause, where ${why}`, async () => {
      const proxy = await proxyWith(options);
      const desk = deskWithoutGo(proxy.url);
      if (why.startsWith("the head")) {
        const seen = join(desk.gopath, "pkg", "sumdb", key.name);
        mkdirSync(seen, { recursive: true });
        writeFileSync(join(seen, "latest"), transparencyLog(["x v1 h1:x\n"], key).head());
      }
      const asked = [
        "download",
        "--retries",
        "0",
        "--format",
        "json",
        ...(flags ?? ["--go-version", "1.99.10"]),
      ];
      const failed = await desk.cli(asked, { environment });
      expect(failed.code).toBe(1);
      const report = JSON.parse(failed.stdout) as { findings: { cause: string; because: string }[] };
      expect([report.findings[0]?.cause, report.findings[0]?.because, failed.stderr]).toEqual([
        cause,
        expect.stringContaining("There is no `go` in PATH, and none could be installed"),
        expect.anything(),
      ]);
      expect([existsSync(kept(desk)), desk.left()]).toEqual([false, []]);
    });
  }
});

describe("A machine with go", () => {
  posixOnly("uses it, whatever `go-version` says", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    desk.environment["PATH"] = process.env["PATH"] ?? "";
    const done = await desk.cli(["download", "--go-version", "1.99.10"]);
    expect([done.code, existsSync(kept(desk))]).toEqual([0, false]);
    expect(proxy.count(/toolchain/)).toBe(0);
    const plan = await desk.cli(["plan", "--go-version", "1.99.10"]);
    expect(plan.stdout).toContain("counts only where no go is on PATH");
  });

  posixOnly("and without a module to ask for one, go is not guessed", async () => {
    const proxy = await proxyWith();
    const desk = deskWithoutGo(proxy.url);
    const failed = await desk.cli(["download", "--working-directory", "..", "--download", "none"]);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining("GMG601")]);
    expect(proxy.requests).toEqual([]);
  });
});
