// A go.mod that asks for a newer Go than the one on PATH: go itself fetches it, through the guard. A small made-up
// toolchain behind module proxies, a checksum database with a key of its own, and the real go command that switches.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { makeToolchain } from "../fakes/made-toolchain.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { fillers, makeKey, transparencyLog } from "../fakes/transparency-log.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { filesIn } from "./cache-archive.ts";
import { Desk } from "./cli-runner.ts";
import { Job } from "./runner.ts";
import { cacheWith } from "./scene.ts";

const toolchain = makeToolchain("1.99.1");
const forged = { ...toolchain, files: makeToolchain("1.99.1", "forged").files };
const lib = makeModule({ module: "example.test/lib", version: "v1.2.3" });
const key = makeKey();
const database = transparencyLog([...fillers(20), toolchain.goSum], key).files();
const goMod = `module example.test/app\n\ngo 1.21\n\ntoolchain go1.99.1\n\nrequire ${lib.module} ${lib.version}\n`;
const isZip = /toolchain.*\.zip$/;

const open = closedAfterEach();

async function proxyWith(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const proxy = await unkindProxy({
    modules: [toolchain, lib],
    ...options,
    files: { ...database, ...options.files },
  });
  open.push(proxy);
  return proxy;
}

/** `settings` are those of the shell. */
function deskWith(goproxy: string, settings: Readonly<Record<string, string>> = {}): Desk {
  const desk = new Desk();
  open.push({ close: () => desk.dispose() });
  desk.write("go.mod", goMod);
  desk.write("go.sum", lib.goSum);
  const GOSUMDB = key.verifier;
  desk.environment = { ...desk.environment, GOTOOLCHAIN: "auto", GOPROXY: goproxy, GOSUMDB, ...settings };
  return desk;
}

function jobWith(goproxy: string, settings: Readonly<Record<string, string>> = {}): Job {
  const job = new Job();
  open.push({ close: () => job.dispose() });
  job.write("go.mod", goMod);
  job.write("go.sum", lib.goSum);
  const GOSUMDB = key.verifier;
  job.environment = { ...job.environment, GOTOOLCHAIN: "auto", GOPROXY: goproxy, GOSUMDB, ...settings };
  return job;
}

describe("A newer Go", () => {
  for (const policy of ["resilient", "routed", "enforced"]) {
    posixOnly(`comes through the guard of \`download\` under \`${policy}\`, once, and proved`, async () => {
      const proxy = await proxyWith();
      const desk = deskWith(proxy.url);
      const done = await desk.cli(["download", "--policy", policy]);
      expect([done.code, done.stderr]).toEqual([0, expect.stringContaining("go: downloading go1.99.1")]);
      expect((await desk.run("go", ["which"], { environment: { GOPROXY: "off" } })).stdout).toBe("1.99.1\n");
      expect([proxy.count(isZip), proxy.count(/\/lookup\/golang\.org\/toolchain@/)]).toEqual([1, 1]);
      expect(proxy.complaints).toEqual([]);
      expect(proxy.requests.map(({ headers }) => headers["user-agent"])).not.toContain("Go-http-client/1.1");

      const again = await desk.cli(["download", "--policy", policy]);
      expect([again.code, proxy.count(isZip)]).toEqual([0, 1]);
      expect(desk.left()).toEqual([]);
    });
  }

  posixOnly("runs the command of `exec`", async () => {
    const proxy = await proxyWith({ faults: [{ match: isZip, fault: { cutAfterBytes: 300 }, times: 1 }] });
    const desk = deskWith(proxy.url);
    const done = await desk.cli(["exec", "--", "go", "which"]);
    expect([done.code, done.stdout]).toEqual([0, "1.99.1\n"]);
    const ranges = proxy.requests.filter(({ path }) => isZip.test(path)).map(({ headers }) => headers.range);
    expect(ranges).toEqual([undefined, "bytes=300-"]);
  });

  posixOnly("comes through the guard of a job in a later step, and is kept for those after it", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy.url);
    const { main, post } = await job.use({ guard: "job", cache: "false", download: "none" });
    expect([main.code, proxy.count(isZip)]).toEqual([0, 0]);
    for (const GOMODCACHE of ["one", "another"]) {
      const later = await job.run("go", ["which"], { GOMODCACHE: join(job.root, GOMODCACHE) });
      expect([later.code, later.log]).toEqual([0, expect.stringMatching(/^1\.99\.1$/m)]);
    }
    expect(proxy.count(isZip)).toBe(1);
    expect((await post()).log).not.toContain("GMG");
  });

  posixOnly("is no part of the cache, which is for every system", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    await (await jobWith(proxy.url, cache.environment).use({})).post();
    expect(filesIn(cache.entries[0]!.bytes)).toEqual(
      ["info", "mod", "zip"].map((kind) => `example.test/lib/@v/v1.2.3.${kind}`),
    );
    const next = jobWith(proxy.url, cache.environment);
    // Any go command before the action fetches it.
    expect((await next.run("go", ["which"])).code).toBe(0);
    const { main } = await next.use({});
    expect(main.outputs).toMatchObject({ "cache-hit": "true", outcome: "ok" });
    expect([proxy.count(isZip), proxy.count(/lib.*zip$/)]).toEqual([2, 1]);
  });
});

describe("A newer Go behind a list of proxies", () => {
  const faults: Readonly<Record<string, UnkindOptions>> = {
    "is out": { faults: [{ match: isZip, fault: { status: 503 } }] },
    "sends a page": { faults: [{ match: isZip, fault: "html" }] },
    "sends other bytes": { modules: [forged, lib] },
  };
  for (const [what, options] of Object.entries(faults)) {
    posixOnly(`is asked of the second where the first ${what}, by a download and by a command`, async () => {
      const [first, second] = [await proxyWith(options), await proxyWith()];
      for (const command of [["download"], ["exec", "--", "go", "which"]]) {
        const desk = deskWith(`${first.url},${second.url}`);
        const [verb = "", ...rest] = command;
        const done = await desk.cli([verb, "--retries", "0", ...rest]);
        expect([verb, done.code, done.stderr]).toEqual([verb, 0, expect.stringContaining("Moved on")]);
        expect((await desk.run("go", ["which"], { environment: { GOPROXY: "off" } })).stdout).toBe(
          "1.99.1\n",
        );
      }
    });
  }

  posixOnly("stops at the first under `routed`, as go does", async () => {
    const [first, second] = [await proxyWith(faults["is out"]), await proxyWith()];
    const desk = deskWith(`${first.url},${second.url}`);
    expect((await desk.cli(["download", "--policy", "routed", "--retries", "0"])).code).toBe(1);
    expect(second.count(/toolchain/)).toBe(0);
  });
});

describe("A newer Go that cannot be had", () => {
  const failures: Readonly<Record<string, { cause: string; says: RegExp } & UnkindOptions>> = {
    "its only proxy sends other bytes": {
      cause: "sumdb-mismatch-security",
      says: /golang\.org\/toolchain@v0\.0\.1-go1\.99\.1.*differs from what the public log has recorded/,
      modules: [forged, lib],
    },
    "the database has another record of it": {
      cause: "sumdb-mismatch-security",
      says: /golang\.org\/toolchain@v0\.0\.1-go1\.99\.1/,
      files: {
        [`sumdb/${key.name}/lookup/golang.org/toolchain@${toolchain.version}`]: String(
          database[`sumdb/${key.name}/lookup/golang.org/toolchain@${toolchain.version}`],
        ).replace(toolchain.h1, forged.goModH1),
      },
    },
    "the database is out": {
      cause: "sumdb-unreachable",
      says: /503/,
      faults: [{ match: "lookup", fault: { status: 503 } }],
    },
    "no proxy has it": {
      cause: "toolchain-download-failed",
      says: /go\.mod asks for go1\.99\.1/,
      modules: [lib],
    },
  };
  for (const [why, { cause, says, ...options }] of Object.entries(failures)) {
    posixOnly(`is named at its line, and nothing of it is kept, where ${why}`, async () => {
      const proxy = await proxyWith(options);
      const job = jobWith(proxy.url);
      const { main } = await job.use({ cache: "false", retries: "0", preflight: "never" });
      expect([main.code, main.outputs["cause"], main.log]).toEqual([1, cause, expect.stringMatching(says)]);
      const [annotation] = main.commands.filter(({ name }) => name === "error");
      expect(annotation?.properties).toMatchObject({ file: "go.mod", line: "5" });
      expect(main.log).not.toMatch(/go mod tidy|GOPRIVATE|go env -w GONOSUMDB/);
      expect(existsSync(join(job.gomodcache, "golang.org"))).toBe(false);
    });
  }
});
