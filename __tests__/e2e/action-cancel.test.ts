// A job that is cancelled, at different moments: main ends in time, post puts everything back, and nobody is left.

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect } from "@jest/globals";
import type { Job, Use } from "./runner.ts";
import { makeModule } from "../fakes/made-module.ts";
import { expectMode, linuxOnly } from "../fakes/only-on.ts";
import { cacheWith, jobWith, proxyWith } from "./scene.ts";

const original = "machine old.example.test login a password b\n";
const secret = "cancel-me-s3cret";
const netrc = `machine git.example.test login ci password ${secret}`;

/** How a runner ends a step: it asks, asks again after 7.5 s, and kills 2.5 s later (ProcessInvoker.cs). */
const patienceMs = 7_500;

interface Moment {
  readonly name: string;
  readonly begin: () => Promise<{ job: Job; isThere: () => boolean }>;
}

const moments: readonly Moment[] = [
  {
    name: "while a cache that never answers is asked",
    begin: async () => {
      const cache = await cacheWith({ faults: [{ on: "GetCacheEntryDownloadURL", kind: "silent" }] });
      const job = jobWith(await proxyWith(), cache.environment);
      return { job, isThere: () => cache.calls.length > 0 };
    },
  },
  {
    name: "while a proxy that never answers is asked",
    begin: async () => {
      const proxy = await proxyWith({ faults: [{ fault: "silent" }] });
      return { job: jobWith(proxy), isThere: () => proxy.requests.length > 0 };
    },
  },
  {
    name: "while go mod download waits behind the guard",
    begin: async () => {
      // Only go finds out that it needs this one.
      const deep = makeModule({ module: "example.test/deep", version: "v1.0.0" });
      const required = "module example.test/top\n\ngo 1.16\n\nrequire example.test/deep v1.0.0\n";
      const top = makeModule({ module: "example.test/top", version: "v1.0.0", goMod: required });
      const proxy = await proxyWith({ modules: [top, deep], faults: [{ match: "deep", fault: "silent" }] });
      const job = jobWith(proxy);
      job.write("go.mod", "module example.test/app\n\ngo 1.16\n\nrequire example.test/top v1.0.0\n");
      job.write("go.sum", top.goSum);
      return {
        job,
        isThere: () =>
          proxy.count("deep") > 0 && job.leftProcesses().some((line) => line.startsWith("go\0mod")),
      };
    },
  },
];

async function expectAsBefore(job: Job, use: Use, files: readonly string[]): Promise<void> {
  const post = await use.post();
  expect(post.code).toBe(0);
  const file = job.netrc;
  expect(readFileSync(file, "utf8")).toBe(original);
  await expectMode(file, 0o640);
  expect([job.read("go.mod"), job.read("go.sum")]).toEqual(files);
  expect(post.unmasked).not.toContain(secret);
}

/** Who is orphaned looks for its parent twice a second. */
async function expectNobodyLeft(job: Job): Promise<void> {
  for (let looks = 0; looks < 600 && job.leftProcesses().length > 0; looks++) {
    await new Promise((wake) => setTimeout(wake, 100));
  }
  expect(job.leftProcesses()).toEqual([]);
}

describe.each(moments)("main cancelled $name", ({ begin }) => {
  for (const how of ["SIGINT and then SIGTERM", "SIGKILL"] as const)
    linuxOnly(`by ${how} leaves nothing behind`, async () => {
      const { job, isThere } = await begin();
      const files = [job.read("go.mod"), job.read("go.sum")];
      writeFileSync(job.netrc, original, { mode: 0o640 });
      const { running, over } = job.start({ netrc });
      await running.until(isThere);
      expect(readFileSync(job.netrc, "utf8")).toContain(secret);
      const askedMs = Date.now();
      running.signal(how === "SIGKILL" ? "SIGKILL" : "SIGINT");
      if (how === "SIGINT and then SIGTERM") running.signal("SIGTERM");
      const use = await over;
      expect(Date.now() - askedMs).toBeLessThan(patienceMs);
      // Nobody is to blame for what broke off.
      expect(use.main.commands).toEqual([]);
      await expectAsBefore(job, use, files);
      await expectNobodyLeft(job);
    });

  linuxOnly("by SIGINT says that it was cancelled, and names no cause", async () => {
    const { job, isThere } = await begin();
    const files = [job.read("go.mod"), job.read("go.sum")];
    writeFileSync(job.netrc, original, { mode: 0o640 });
    const { running, over } = job.start({ netrc });
    await running.until(isThere);
    running.signal("SIGINT");
    const use = await over;
    expect(use.main).toMatchObject({
      code: 1,
      commands: [],
      outputs: { outcome: "failed", cause: "", diagnosis: "" },
    });
    expect(use.main.log).toContain("Cancelled after");
    await expectAsBefore(job, use, files);
    await expectNobodyLeft(job);
  });
});
