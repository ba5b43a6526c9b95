// The built action as a runner starts it: main, later steps, post; every process with an environment from nothing.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Job } from "./runner.ts";
import { cacheWith, goMod, goSum, jobWith, proxyWith } from "./scene.ts";

/** What go finds without a network; all that a build does but compile. */
const packagesOf = (job: Job) => job.run("go", ["list", "-deps", "./..."], { GOPROXY: "off" });

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
    expect(main.commands).toEqual([]);
    expect(proxy.complaints).toEqual([]);

    expect(await packagesOf(job)).toMatchObject({
      code: 0,
      log: expect.stringContaining("example.test/lib\n"),
    });
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
    expect(await packagesOf(second)).toMatchObject({ code: 0 });
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
    expect(main.masks).toEqual(expect.arrayContaining(["p%2Fw", "p/w", "u:p%2Fw"]));
    expect(main.unmasked).not.toContain("p%2Fw");
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
    expect(main.commands.map(({ name }) => name)).toEqual(Array(5).fill("error"));
    expect(main.commands.map(({ message }) => message).join("\n")).toMatch(/resilient[^]*20s/);
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
