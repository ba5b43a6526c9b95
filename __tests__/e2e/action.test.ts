// The built action as a runner starts it: main, later steps, post; every process with an environment from nothing.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { cacheService, type CacheService } from "../fakes/cache-service.ts";
import { makeModule } from "../fakes/made-module.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { commandsIn, Job, type StepResult } from "./runner.ts";

const lib = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "answer.go": "package lib\n\nconst Answer = 42\n" },
});
const other = makeModule({ module: "example.test/Other", version: "v0.1.0" });
const modules = [lib, other];

const goMod = `module example.test/app

go 1.21

require (
	example.test/Other v0.1.0
	example.test/lib v1.2.3
)
`;
const goSum = modules.map(({ goSum: lines }) => lines).join("");
const program = `package main

import (
	_ "example.test/Other"
	"example.test/lib"
)

func main() { println(lib.Answer) }
`;

const open: { close(): unknown }[] = [];

async function proxyWith(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const proxy = await unkindProxy({ modules, ...options });
  open.push(proxy);
  return proxy;
}

async function cacheWith(): Promise<CacheService> {
  const service = await cacheService();
  open.push(service);
  return service;
}

function jobWith(proxy: UnkindProxy, environment: Readonly<Record<string, string>> = {}): Job {
  const job = new Job();
  open.push({ close: () => job.dispose() });
  job.write("go.mod", goMod);
  job.write("go.sum", goSum);
  job.write("main.go", program);
  job.environment = { ...job.environment, GOPROXY: proxy.url, GOSUMDB: "off", ...environment };
  return job;
}

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

/** Every file below a directory, as text: what a search for a planted secret looks through. */
function everythingBelow(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

function wordsOf(...steps: StepResult[]): string {
  return JSON.stringify(
    steps.map(({ log, ...rest }) => ({ ...rest, log: log.replace(/^::add-mask::.*$/gm, "") })),
  );
}

describe("the built action", () => {
  it("downloads, so that later steps build without a network, and go.mod and go.sum keep their bytes", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const { main, post } = await job.use({});
    expect(main).toMatchObject({
      code: 0,
      exported: {},
      outputs: { outcome: "ok", modules: "2", cause: "" },
    });
    expect(commandsIn(main.log).filter((line) => !line.startsWith("::add-mask::"))).toEqual([]);
    expect(proxy.complaints).toEqual([]);

    const built = await job.run("go", ["build", "-buildvcs=false", "./..."], { GOPROXY: "off" });
    expect(built).toEqual({ code: 0, log: "" });
    expect(await job.run("go", ["mod", "verify"], { GOPROXY: "off" })).toMatchObject({ code: 0 });
    expect([job.read("go.mod"), job.read("go.sum")]).toEqual([goMod, goSum]);
    expect((await post()).code).toBe(0);
  });

  it("restores what the run before saved, and then asks no proxy for anything", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const first = jobWith(proxy, cache.environment);
    const before = await first.use({});
    expect(before.main.outputs).toMatchObject({ "cache-hit": "false", outcome: "ok" });
    const saved = await before.post();
    expect(saved.log).toContain("Cache: saved");
    expect(cache.entries).toHaveLength(1);
    const asked = proxy.requests.length;

    const second = jobWith(proxy, cache.environment);
    const after = await second.use({});
    expect(after.main.outputs).toMatchObject({
      "cache-hit": "true",
      "cache-matched-key": before.main.outputs["cache-primary-key"],
      outcome: "ok",
    });
    expect(proxy.requests).toHaveLength(asked);
    expect(await second.run("go", ["build", "-buildvcs=false", "./..."], { GOPROXY: "off" })).toMatchObject({
      code: 0,
    });
    await after.post();
    expect(cache.entries).toHaveLength(1);
    expect(cache.complaints).toEqual([]);
  });

  it("looks up only, where a cache-warm job finds its entry", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const before = await jobWith(proxy, cache.environment).use({});
    await before.post();
    const asked = proxy.requests.length;
    const job = jobWith(proxy, cache.environment);
    const { main } = await job.use({ "lookup-only": "true" });
    expect(main).toMatchObject({ code: 0, outputs: { "cache-hit": "true" } });
    expect(proxy.requests).toHaveLength(asked);
    expect(existsSync(join(job.gomodcache, "cache", "download"))).toBe(false);
  });

  it("takes a module cache that is there already as it is, and saves nothing", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    expect(await job.run("go", ["mod", "download"])).toMatchObject({ code: 0 });
    const asked = proxy.requests.length;
    const { main, post } = await job.use({});
    expect(main.outputs).toMatchObject({ outcome: "ok", modules: "2" });
    await post();
    expect(proxy.requests).toHaveLength(asked);
    expect(cache.calls).toEqual([]);
  });

  it("exports what inputs name, byte for byte, and nothing else", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const goproxy = `${proxy.url}|https://u:p%2Fw@goproxy.example.test,direct`;
    const { main } = await job.use({ goproxy, goprivate: "git.example.test/*", gosumdb: "off" });
    expect(main.exported).toEqual({ GOPROXY: goproxy, GOPRIVATE: "git.example.test/*", GOSUMDB: "off" });
    expect(main.log).toContain("::add-mask::p%252Fw");
    expect(main.log.replace(/^::add-mask::.*$/gm, "")).not.toContain("p%2Fw");
  });

  it("refuses wrong inputs all at once, with exit code 2 and nothing changed", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const before = readdirSync(job.temporary);
    const { main } = await job.use({
      policy: "resilent",
      "stall-timeout": "20",
      retries: "many",
      "working-directory": "nowhere",
      netrc: "machine git.example.test login ci",
    });
    expect(main.code).toBe(2);
    const errors = commandsIn(main.log).filter((line) => line.startsWith("::error"));
    expect(errors).toHaveLength(5);
    expect(errors.join("\n")).toMatch(/resilient[^]*20s/);
    expect([main.exported, main.state, main.outputs]).toEqual([{}, {}, {}]);
    expect([readdirSync(job.temporary), readdirSync(job.home)]).toEqual([before, []]);
    expect(proxy.requests).toEqual([]);
  });

  it("names the go.mod files below a directory that has none", async () => {
    const job = jobWith(await proxyWith());
    job.write("sub/deep/go.mod", "module example.test/deep\n");
    job.write("elsewhere/readme.txt", "");
    const outside = await job.use({ "working-directory": ".." });
    expect(outside.main.code).toBe(2);
    expect(outside.main.log).toContain("workspace/go.mod");
    expect(outside.main.log).toContain("workspace/sub/deep/go.mod");
    expect((await job.use({ "working-directory": "..", download: "none" })).main.code).toBe(0);
  });
});

describe("secrets", () => {
  const token = "s3cr3t/T0ken+zZ9";

  it("go into netrc for go and git, come out in post byte for byte, and show up nowhere", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    const original = "machine old.example.test login a password b\r\n# a comment";
    writeFileSync(join(job.home, ".netrc"), original, { mode: 0o640 });
    const named = join(job.root, "named-netrc");
    job.environment = { ...job.environment, NETRC: named };
    const { main, post } = await job.use({
      netrc: `machine git.example.test login ci password ${token}`,
      "add-job-summary": "always",
    });
    expect(main.code).toBe(0);
    for (const file of [join(job.home, ".netrc"), named]) {
      expect(readFileSync(file, "utf8")).toContain(`machine git.example.test login ci password ${token}`);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(join(job.home, ".netrc"), "utf8")).toContain(original);
    const after = await post();
    expect(readFileSync(join(job.home, ".netrc"), "utf8")).toBe(original);
    expect(statSync(join(job.home, ".netrc")).mode & 0o777).toBe(0o640);
    expect(existsSync(named)).toBe(false);
    expect(wordsOf(main, after)).not.toContain(token);
    expect(everythingBelow(job.temporary)).not.toContain(token);
    expect(cache.entries.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).join("")).not.toContain(
      token,
    );
  });

  it.each(["the order of the runner", "the other order"])(
    "leave no trace of two uses in one job, with the post steps in %s",
    async (order) => {
      const job = jobWith(await proxyWith());
      const netrc = join(job.home, ".netrc");
      const first = await job.use({ netrc: "machine one.example.test login ci password first-secret" });
      const second = await job.use({ netrc: "machine two.example.test login ci password second-secret" });
      expect([first.main.code, second.main.code]).toEqual([0, 0]);
      expect(readFileSync(netrc, "utf8")).toMatch(/second-secret[^]*first-secret/);
      const posts = order === "the other order" ? [first, second] : [second, first];
      for (const use of posts) expect((await use.post()).code).toBe(0);
      expect(existsSync(netrc)).toBe(false);
    },
  );

  it("come out of netrc also after a main that failed", async () => {
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403 } }] }));
    const { main, post } = await job.use({ netrc: `machine git.example.test login ci password ${token}` });
    expect(main.code).toBe(1);
    await post();
    expect(existsSync(join(job.home, ".netrc"))).toBe(false);
    expect(wordsOf(main)).not.toContain(token);
  });
});

describe("a failure", () => {
  it("is an annotation on the require line, a summary, outputs, a report, and exit code 1", async () => {
    const faults = [{ match: /lib/, fault: { status: 403, body: "not for you\n" } }] as const;
    const job = jobWith(await proxyWith({ faults }));
    const { main, post } = await job.use({});
    expect(main).toMatchObject({
      code: 1,
      outputs: { outcome: "failed", cause: "proxy-403-forbidden", "retry-helps": "false" },
    });
    const [error] = commandsIn(main.log).filter((line) => line.startsWith("::error"));
    expect(error).toMatch(/file=go\.mod/);
    expect(error).toMatch(/line=7/);
    expect(main.summary).toContain(main.outputs["diagnosis"]);
    const report = JSON.parse(readFileSync(main.outputs["report-path"] ?? "", "utf8")) as {
      findings: unknown[];
    };
    expect(report.findings).not.toHaveLength(0);
    expect([job.read("go.mod"), job.read("go.sum")]).toEqual([goMod, goSum]);
    expect((await post()).code).toBe(0);
  });

  it("injects nothing, whatever the mirror writes into its error", async () => {
    const body =
      "first\n::error::pwned\n##[add-mask]secret\r::set-output name=a::b\u001b[31m\u001b]0;t\u0007\n";
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403, body } }] }));
    const { main } = await job.use({ "add-job-summary": "always" });
    expect(main.code).toBe(1);
    const obeyed = commandsIn(main.log).filter(
      (line) => !/^::(add-mask::[0-9a-f]|error title=GMG)/.test(line),
    );
    expect(obeyed).toEqual([]);
    expect(main.log).not.toContain("\u001b");
    expect(main.outputs).not.toHaveProperty("a");
  });

  it("with fail-on-error: false is reported and does not fail the step", async () => {
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403 } }] }));
    const { main } = await job.use({ "fail-on-error": "false" });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "failed" } });
    expect(commandsIn(main.log).some((line) => line.startsWith("::warning"))).toBe(true);
  });

  it("of the cache costs nothing but a word", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy, {
      ACTIONS_CACHE_SERVICE_V2: "true",
      ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
      ACTIONS_RUNTIME_TOKEN: "a.b.c",
    });
    const { main, post } = await job.use({});
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "degraded" } });
    expect((await post()).code).toBe(0);
  });
});
