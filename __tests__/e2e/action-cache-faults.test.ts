// What a cache can do to the built action: nothing but cost time.

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { posixOnly } from "../fakes/only-on.ts";
import { makeModule } from "../fakes/made-module.ts";
import { repacked } from "./cache-archive.ts";
import type { Job } from "./runner.ts";
import { cacheWith, jobWith, lib, proxyWith } from "./scene.ts";

const evil = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "answer.go": "package lib\n\nconst Answer = 666\n" },
});

async function filledCache() {
  const [proxy, cache] = [await proxyWith(), await cacheWith()];
  await (await jobWith(proxy, cache.environment).use({})).post();
  return { proxy, cache, asked: proxy.requests.length };
}

async function expectSound(job: Job): Promise<void> {
  expect(await job.run("go", ["mod", "verify"], { GOPROXY: "off" })).toMatchObject({ code: 0 });
  const downloads = join(job.gomodcache, "cache", "download", "example.test", "lib", "@v");
  expect(readFileSync(join(downloads, "v1.2.3.zip"))).toEqual(lib.zip);
  expect(readFileSync(join(downloads, "v1.2.3.mod"))).toEqual(lib.mod);
  expect(JSON.parse(readFileSync(join(downloads, "v1.2.3.info"), "utf8"))).toMatchObject({
    Version: "v1.2.3",
  });
}

describe("an entry that was poisoned", () => {
  it("has its wrong bytes refused and fetched anew, and its odd files left out", async () => {
    const { proxy, cache, asked } = await filledCache();
    cache.poison(0, (bytes) =>
      repacked(bytes, (store) => {
        const at = join(store, "example.test", "lib", "@v");
        writeFileSync(join(at, "v1.2.3.zip"), evil.zip);
        writeFileSync(join(at, "v1.2.3.ziphash"), evil.h1);
        writeFileSync(join(at, "v1.2.3.info"), '{"Version":"v9.9.9"}');
        writeFileSync(
          join(at, "v1.2.3.mod"),
          "module example.test/lib\n\nrequire example.test/evil v1.0.0\n",
        );
        writeFileSync(join(at, "list"), "v1.2.3\nv9.9.9\n");
        writeFileSync(join(store, "README"), "::error::pwned\n");
        mkdirSync(join(store, "example.test", "!other", "@v", "v0.1.0.lock"));
        writeFileSync(join(store, "\u001b[31m::error::pwned"), "");
      }),
    );
    const job = jobWith(proxy, cache.environment);
    const { main, post } = await job.use({});
    expect(main).toMatchObject({ code: 0, commands: [], outputs: { "cache-hit": "true", modules: "2" } });
    expect(main.log).toContain("Refused example.test/lib/@v/v1.2.3.zip");
    expect(main.log).not.toContain("\u001b");
    expect(
      proxy.requests
        .slice(asked)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["info", "mod", "zip"].map((kind) => `example.test/lib/@v/v1.2.3.${kind}`));
    await expectSound(job);
    expect((await post()).code).toBe(0);
  });

  posixOnly("with a link in place of a module leads nowhere", async () => {
    const { proxy, cache } = await filledCache();
    cache.poison(0, (bytes) =>
      repacked(bytes, (store) => symlinkSync("/etc", join(store, "example.test", "etc"))),
    );
    const job = jobWith(proxy, cache.environment);
    const { main } = await job.use({});
    expect(main).toMatchObject({ code: 0, commands: [], outputs: { outcome: "degraded", modules: "2" } });
    await expectSound(job);
  });

  it("with bytes that are no archive is as good as none", async () => {
    const { proxy, cache } = await filledCache();
    cache.poison(0, () => Buffer.from("<html>Sign in</html>"));
    const job = jobWith(proxy, cache.environment);
    const { main, post } = await job.use({});
    expect(main).toMatchObject({
      code: 0,
      commands: [],
      outputs: { outcome: "degraded", "cache-hit": "false" },
    });
    await expectSound(job);
    expect((await post()).code).toBe(0);
  });
});

describe("a cache service", () => {
  it("that never answers costs bounded time, and the run is degraded", async () => {
    const cache = await cacheWith({ faults: [{ on: "GetCacheEntryDownloadURL", kind: "silent" }] });
    const { main, post } = await jobWith(await proxyWith(), cache.environment).use({ "stall-timeout": "2s" });
    expect(main).toMatchObject({ code: 0, commands: [], outputs: { outcome: "degraded", modules: "2" } });
    // It was given up at that limit, and by no other.
    expect(main.log).toMatch(/Went on without the cache.*only 0 bytes moved in \d s/);
    expect((await post()).code).toBe(0);
  });

  it("that stands still during the upload is left, and post ends well", async () => {
    const cache = await cacheWith({ faults: [{ on: "upload", kind: "silent" }] });
    const { main, post } = await jobWith(await proxyWith(), cache.environment).use({ "stall-timeout": "1s" });
    expect(main.code).toBe(0);
    const after = await post();
    expect(after).toMatchObject({ code: 0, commands: [] });
    expect(after.log).toContain("nothing was saved");
  });
});
