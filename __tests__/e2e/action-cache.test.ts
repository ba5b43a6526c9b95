// The cache of the built action: what gets into an entry, what comes out of one, and when neither happens.

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report/report.ts";
import { filesIn } from "./cache-archive.ts";
import type { StepResult } from "./runner.ts";
import {
  cacheV1,
  cacheWith,
  databaseWith,
  goMod,
  goSum,
  jobWith,
  lib,
  modules,
  other,
  proxyWith,
} from "./scene.ts";

const filesOf = (path: string, version: string) =>
  ["info", "mod", "zip"].map((kind) => `${path}/@v/${version}.${kind}`);
const libFiles = filesOf("example.test/lib", "v1.2.3");
const otherFiles = filesOf("example.test/!other", "v0.1.0");
const onlyLib = "module example.test/app\n\ngo 1.21\n\nrequire example.test/lib v1.2.3\n";

describe("what is saved", () => {
  it("is exactly the files of the plan, also where the run started from an older entry", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    await (await jobWith(proxy, cache.environment).use({})).post();
    expect(filesIn(cache.entries[0]!.bytes)).toEqual([...otherFiles, ...libFiles].sort());
    const asked = proxy.requests.length;

    const job = jobWith(proxy, cache.environment);
    job.write("go.mod", onlyLib);
    job.write("go.sum", lib.goSum);
    const { main, post } = await job.use({});
    expect(main.outputs).toMatchObject({
      "cache-hit": "false",
      "cache-matched-key": cache.entries[0]?.key,
      outcome: "ok",
    });
    expect(proxy.requests).toHaveLength(asked);
    await post();
    expect(cache.entries).toHaveLength(2);
    expect(filesIn(cache.entries[1]!.bytes)).toEqual(libFiles);
  });

  it("is nothing after a download that failed", async () => {
    const proxy = await proxyWith({ faults: [{ match: /Other/i, fault: { status: 403 } }] });
    const cache = await cacheWith();
    const { main, post } = await jobWith(proxy, cache.environment).use({});
    expect(main.code).toBe(1);
    expect((await post()).log).toContain("Cache not saved");
    expect(cache.calls).not.toContain("CreateCacheEntry");
  });

  it.each(["", "reports/go.json"])("is in the report afterwards, also at report-path `%s`", async (named) => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const { main, post } = await jobWith(proxy, cache.environment).use({ "report-path": named });
    const reportPath = main.outputs["report-path"] ?? "";
    const cacheIn = () => (JSON.parse(readFileSync(reportPath, "utf8")) as Report).cache;
    expect(cacheIn()).toMatchObject({ bytes: 0, saveMs: 0 });
    expect((await post()).code).toBe(0);
    expect(cacheIn().bytes).toBe(cache.entries[0]?.bytes.length);
    expect(cacheIn().saveMs).toBeGreaterThan(0);
  });

  it("is no matter for a report that a later step has made something else of", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const { main, post } = await jobWith(proxy, cache.environment).use({});
    const reportPath = main.outputs["report-path"] ?? "";
    writeFileSync(reportPath, "{cut");
    expect(await post()).toMatchObject({ code: 0 });
    expect(readFileSync(reportPath, "utf8")).toBe("{cut");
  });

  it("has modules without a line in go.sum only if go checked them in this run", async () => {
    const proxy = await proxyWith();
    const database = await databaseWith(modules);
    for (const GOSUMDB of ["off", database.gosumdb]) {
      const cache = await cacheWith();
      const job = jobWith(proxy, { ...cache.environment, GOSUMDB, GOFLAGS: "-modcacherw -mod=mod" });
      job.write("go.sum", "");
      const { main, post } = await job.use({});
      expect(main.code).toBe(0);
      expect(job.read("go.sum")).toBe("");
      await post();
      const saved = cache.entries.flatMap(({ bytes }) => filesIn(bytes));
      expect(saved.filter((file) => !file.startsWith("sumdb/"))).toEqual(
        GOSUMDB === "off" ? [] : [...otherFiles, ...libFiles].sort(),
      );
    }
    expect(database.requests).toContain("/lookup/example.test/lib@v1.2.3");
  });

  it("spares the checksum database, whose lookups and tiles are in it", async () => {
    const proxy = await proxyWith();
    const database = await databaseWith(modules);
    const cache = await cacheWith();
    const more = { ...cache.environment, GOSUMDB: database.gosumdb, GOFLAGS: "-modcacherw -mod=mod" };
    for (const isFirst of [true, false]) {
      const job = jobWith(proxy, more);
      job.write("go.sum", "");
      const { main, post } = await job.use({ retries: "0" });
      expect([isFirst, main.code]).toEqual([isFirst, 0]);
      await post();
      if (isFirst) await database.close();
    }
  });

  it.each([
    { name: "of a public repository", isPrivate: false, inputs: {}, withOther: false },
    { name: "of a private repository", isPrivate: true, inputs: {}, withOther: true },
    {
      name: "with cache-private: true",
      isPrivate: false,
      inputs: { "cache-private": "true" },
      withOther: true,
    },
  ])("$name: private modules are in it as the repository or the user permits", async (row) => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const inputs = { goprivate: "example.test/Other", gonoproxy: "none", ...row.inputs };
    const job = jobWith(proxy, cache.environment);
    job.event = { repository: { private: row.isPrivate } };
    const { main, post } = await job.use(inputs);
    expect(main.outputs).toMatchObject({ outcome: "ok", modules: "2" });
    await post();
    const expected = row.withOther ? [...otherFiles, ...libFiles] : libFiles;
    expect(cache.entries.map(({ bytes }) => filesIn(bytes))).toEqual([expected.sort()]);
  });
});

describe("a service of the first version, without a token, that answers in lower case", () => {
  it("is used like the other, and its hit is exact", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheV1()];
    const inputs = { "cache-key-prefix": "UPPER" };
    const before = await jobWith(proxy, cache.environment).use(inputs);
    expect((await before.post()).log).toContain("Cache: saved");
    expect(cache.keys).toEqual([before.main.outputs["cache-primary-key"]]);
    const asked = proxy.requests.length;
    const { main, post } = await jobWith(proxy, cache.environment).use(inputs);
    expect(main.outputs).toMatchObject({ "cache-hit": "true", outcome: "ok" });
    expect(proxy.requests).toHaveLength(asked);
    await post();
    expect(cache.keys).toHaveLength(1);
  });
});

/** A service that there is, and that this job may not ask: keys are all that is to be seen of it. */
const unreadable = {
  ACTIONS_RUNTIME_TOKEN: "a.b.c",
  ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
  ACTIONS_CACHE_MODE: "none",
};

describe("the key", () => {
  it("is the same where git checked out with CRLF, and another for another go.sum", async () => {
    const proxy = await proxyWith();
    const keys: (string | undefined)[] = [];
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    for (const [mod, sum] of [
      [goMod, goSum],
      [crlf(goMod), crlf(goSum)],
      [goMod, other.goSum + lib.goSum],
    ] as const) {
      const job = jobWith(proxy, unreadable);
      job.write("go.mod", mod);
      job.write("go.sum", sum);
      const { main } = await job.use({});
      expect([main.code, job.read("go.mod"), job.read("go.sum")]).toEqual([0, mod, sum]);
      keys.push(main.outputs["cache-primary-key"]);
    }
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("begins with cache-key-prefix, and is made of what cache-dependency-path names", async () => {
    const proxy = await proxyWith();
    const inputs = { "cache-key-prefix": "mine again", "cache-dependency-path": "tools.lock\nsub/*.lock" };
    const keys: (string | undefined)[] = [];
    for (const lock of ["one", "one", "two"]) {
      const job = jobWith(proxy, unreadable);
      job.write("tools.lock", "");
      job.write("sub/a.lock", lock);
      if (keys.length === 1) job.write("unnamed.txt", "does not count");
      keys.push((await job.use(inputs)).main.outputs["cache-primary-key"]);
    }
    expect(keys[0]).toMatch(/^mine-again-v1-/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    const job = jobWith(proxy, unreadable);
    expect((await job.use({ "cache-dependency-path": "nothing/*.here" })).main.code).toBe(2);
  });
});

describe("the inputs of the cache", () => {
  it("read only: restores, and never saves; lookup-only without an entry: downloads and saves", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    await (await jobWith(proxy, cache.environment).use({ "cache-read-only": "true" })).post();
    expect(cache.entries).toEqual([]);
    const warm = await jobWith(proxy, cache.environment).use({ "lookup-only": "true" });
    expect(warm.main.outputs).toMatchObject({ "cache-hit": "false", modules: "2" });
    await warm.post();
    expect(cache.entries).toHaveLength(1);
    const behind = await jobWith(proxy, cache.environment).use({ "cache-read-only": "true" });
    expect(behind.main.outputs["cache-hit"]).toBe("true");
    await behind.post();
    expect(cache.entries).toHaveLength(1);
  });

  it("false: asks the service for nothing", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const { main, post } = await jobWith(proxy, cache.environment).use({ cache: "false" });
    expect(main.outputs).toMatchObject({ outcome: "ok", "cache-hit": "false" });
    await post();
    expect(cache.calls).toEqual([]);
  });

  it("true: saves also where the module cache already held everything", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    expect(await job.run("go", ["mod", "download"])).toMatchObject({ code: 0 });
    const asked = proxy.requests.length;
    const { main, post } = await job.use({ cache: "true" });
    expect(main.outputs).toMatchObject({ outcome: "ok", modules: "2" });
    await post();
    expect(proxy.requests).toHaveLength(asked);
    expect(filesIn(cache.entries[0]!.bytes)).toEqual([...otherFiles, ...libFiles].sort());
  });

  it("two uses in one job for different modules each have their entry, whatever the order of their post steps", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const useBoth = async (order: "as they came" | "as a runner") => {
      const job = jobWith(proxy, cache.environment);
      job.write("tools/go.mod", onlyOther);
      job.write("tools/go.sum", other.goSum);
      job.write("go.mod", onlyLib);
      job.write("go.sum", lib.goSum);
      const first = await job.use({});
      const second = await job.use({ "working-directory": "tools" });
      const posts = order === "as a runner" ? [second, first] : [first, second];
      for (const use of posts) expect((await use.post()).code).toBe(0);
      return [first, second].map(({ main }) => main.outputs["cache-hit"]);
    };
    expect(await useBoth("as they came")).toEqual(["false", "false"]);
    expect(cache.entries.map(({ bytes }) => filesIn(bytes))).toEqual([libFiles, otherFiles]);
    const asked = proxy.requests.length;
    expect(await useBoth("as a runner")).toEqual(["true", "true"]);
    expect(proxy.requests).toHaveLength(asked);
  });

  it("the same directory twice: nothing is fetched or saved twice", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    const first = await job.use({});
    const asked = proxy.requests.length;
    const second = await job.use({});
    expect(second.main.outputs).toMatchObject({ outcome: "ok", modules: "2" });
    expect(proxy.requests).toHaveLength(asked);
    const posts: StepResult[] = [await second.post(), await first.post()];
    expect(posts.map(({ code }) => code)).toEqual([0, 0]);
    expect(cache.entries).toHaveLength(1);
    const report = JSON.parse(readFileSync(second.main.outputs["report-path"] ?? "", "utf8")) as object;
    expect(report).toMatchObject({ modules: { wanted: 2, present: 2, fetched: 0 } });
  });
});

const onlyOther = "module example.test/tools\n\ngo 1.21\n\nrequire example.test/Other v0.1.0\n";
