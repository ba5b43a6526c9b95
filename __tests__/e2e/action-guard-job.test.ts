// `guard: job`: the go commands of later steps download through the guard, until the post step of the use that started it.

import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { expectMode, linuxOnly } from "../fakes/only-on.ts";
import { failedJob, gocache, expectNoGuardLeft, markerOf, settled } from "./guard-of-job.ts";
import { cacheWith, databaseWith, everythingBelow, jobWith, modules, proxyWith, wordsOf } from "./scene.ts";
import { filesIn } from "./cache-archive.ts";
import type { Job } from "./runner.ts";
import { readFileSync } from "node:fs";

const tool = makeModule({
  module: "example.test/tool",
  version: "v0.3.0",
  files: { "cmd/hello/main.go": 'package main\n\nfunc main() { println("hello") }\n' },
});

const toolList = { "example.test/tool/@v/list": "v0.3.0\n" };

const inJob = { guard: "job", download: "none" };
const download = (job: Job) => job.run("go", ["mod", "download"]);

describe("`guard: job`", () => {
  it("serves the go commands of later steps, exports GOPROXY and the marker alone, and is gone after post", async () => {
    const proxy = await proxyWith({ faults: [{ match: ".zip", fault: { status: 503 }, times: 2 }] });
    const job = jobWith(proxy);
    const { main, post } = await job.use(inJob);
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok", goproxy: proxy.url } });
    expect(Object.keys(main.exported).sort()).toEqual(["GOPROXY", "GO_MOD_GUARD"]);
    const secret = new URL(main.exported["GOPROXY"] ?? "").pathname.slice(1);
    expect(main.masks).toContain(secret);
    expect(wordsOf(main)).not.toContain(secret);
    expect(markerOf(main).goproxy).toBe(proxy.url);
    await expectMode(main.exported["GO_MOD_GUARD"] ?? "", 0o600);

    expect(await download(job)).toMatchObject({ code: 0 });
    const listed = await job.run("go", ["list", "-deps", "./..."], { GOPROXY: "off" });
    expect(listed).toMatchObject({ code: 0, log: expect.stringContaining("example.test/lib\n") });
    expect(proxy.count(".zip")).toBe(4);

    const ended = await post();
    expect(ended).toMatchObject({ code: 0, commands: [], summary: "" });
    expect(ended.log).toMatch(/The guard answered \d+ requests of later steps/);
    await expectNoGuardLeft(job);
    expect(await fetch(main.exported["GOPROXY"] ?? "").catch(() => "refused")).toBe("refused");
  });

  it("installs a tool that no go.mod knows, as the checksum database vouches for it", async () => {
    const database = await databaseWith([...modules, tool]);
    const proxy = await proxyWith({
      modules: [...modules, tool],
      files: { ...toolList, ...database.belowProxy },
    });
    const job = jobWith(proxy, { GOSUMDB: database.verifier, GOCACHE: gocache });
    const { main, post } = await job.use({ guard: "job" });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok", modules: "2" } });
    const bin = join(job.root, "bin");
    const installed = await job.run("go", ["install", "example.test/tool/cmd/hello@v0.3.0"], { GOBIN: bin });
    expect(installed).toMatchObject({ code: 0 });
    expect(await job.run(join(bin, "hello"), [])).toMatchObject({ code: 0, log: "hello\n" });
    expect(await job.run("go", ["build", "./..."])).toMatchObject({ code: 0 });
    expect(database.requests).toEqual([]); // all of it through the proxy
    // What go looked up above and below the module was no failure that "went well later".
    expect((await post()).summary).toBe("");
  });

  it("names in post why a later step could not download, where the job failed", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy, { GOFLAGS: "-modcacherw -mod=mod" });
    const { main, post } = await job.use({ guard: "job", retries: "0" });
    expect(main).toMatchObject({ code: 0 });
    proxy.setFaults([{ match: "tool", fault: { status: 503, body: "::error::in the body\n" } }]);
    const failing = await job.run("go", ["install", "example.test/tool/cmd/hello@v0.3.0"]);
    expect(failing.code).not.toBe(0);
    expect(failing.log).toContain("503");
    expect(failing.log).not.toMatch(/^\s*::error/m);

    const ended = await post(failedJob);
    expect(ended.code).toBe(0);
    expect(ended.commands).toMatchObject([
      { name: "error", properties: { title: expect.stringMatching(/^GMG\d+/) } },
    ]);
    expect(ended.summary).toContain("a later step could not download");
    expect(ended.summary).toContain("503");
  });

  it("names in post what a later step that was cut off had been waiting for: module, host, seconds, bytes", async () => {
    const proxy = await proxyWith({ faults: [{ match: "v1.2.3.zip", fault: "silent-body" }] });
    const job = jobWith(proxy);
    const { main, post } = await job.use(inJob);
    // As go would, and nobody is there any more when the answer comes.
    const cut = fetch(`${markerOf(main).address}/example.test/lib/@v/v1.2.3.zip`).catch(() => {});
    while (proxy.count("v1.2.3.zip") === 0) await sleep(20);
    await sleep(1_100);
    const { log, commands } = await post(failedJob);
    await cut;
    const { host } = new URL(proxy.url);
    expect(log).toContain(`\`${host}\` took the connection and then sent nothing for`);
    expect(commands).toMatchObject([{ properties: { title: expect.stringContaining("GMG108") } }]);
    expect(log).not.toContain("proxy.golang.org");
  });

  it("notes once what it tells again and again", async () => {
    const proxy = await proxyWith({ faults: [{ match: ".zip", fault: { status: 503 } }] });
    const job = jobWith(proxy);
    const { main, post } = await job.use({ ...inJob, retries: "0" });
    const { address } = markerOf(main);
    const asked = [];
    for (let count = 0; count < 20; count++)
      asked.push((await fetch(`${address}/example.test/lib/@v/v1.2.3.zip`)).status);
    expect(asked).toEqual(Array(20).fill(502));
    const journal = join(dirname(main.exported["GO_MOD_GUARD"] ?? ""), "journal.jsonl");
    expect(readFileSync(journal, "utf8").match(/"refused"/g)).toHaveLength(1);
    proxy.setFaults([]);
    expect((await post(failedJob)).commands).toMatchObject([
      { properties: { title: expect.stringMatching(/^GMG/) } },
    ]);
  });

  it("says one line in the summary, where the job went well without it, and advises for the place it is in", async () => {
    const proxy = await proxyWith({ faults: [{ match: "tool", fault: { status: 429 } }] });
    const job = jobWith(proxy);
    const { post } = await job.use({ guard: "job", retries: "0" });
    const failing = await job.run("go", ["install", "example.test/tool/cmd/hello@v0.3.0"]);
    expect(failing.code).not.toBe(0);
    expect(failing.log).toContain("`connections: 4`");
    expect(failing.log).not.toMatch(/RUN --mount|gitlab/);
    const ended = await post({ "INPUT_JOB-STATUS": "success" });
    expect(ended).toMatchObject({ code: 0, commands: [] });
    expect(ended.summary).toMatch(/^[^\n]+of later steps stayed without an answer[^\n]+\n*$/);
  });

  it("calls nobody to account for what was answered well later, nor for what go asked on its way", async () => {
    const database = await databaseWith([...modules, tool]);
    const proxy = await proxyWith({
      modules: [...modules, tool],
      files: { ...toolList, ...database.belowProxy },
    });
    const job = jobWith(proxy, { GOSUMDB: database.verifier, GOCACHE: gocache });
    const { post } = await job.use({ guard: "job", retries: "0" });
    proxy.setFaults([{ match: "tool/@v/list", fault: { status: 500 }, times: 1 }]);
    const install = () => job.run("go", ["install", "example.test/tool/cmd/hello@v0.3.0"]);
    expect((await install()).code).not.toBe(0);
    expect(await install()).toMatchObject({ code: 0 });
    const ended = await post(failedJob);
    expect(ended.commands).toEqual([]);
    expect(ended.summary).toMatch(/^[^\n]+failed first and went well later\.\n*$/);
  });

  it("keeps private modules that later steps fetch out of a public repository's cache", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    job.event = { repository: { private: false } };
    const { main, post } = await job.use({
      guard: "job",
      goprivate: "example.test/Other",
      gonoproxy: "none",
    });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok" } });
    expect(await job.run("go", ["clean", "-modcache"])).toMatchObject({ code: 0 });
    expect(await download(job)).toMatchObject({ code: 0 });
    expect((await post()).log).toContain("Cache: saved");
    const saved = filesIn(cache.entries[0]?.bytes ?? new Uint8Array());
    expect(saved.filter((file) => file.includes("lib")).length).toBeGreaterThan(0);
    expect(saved.filter((file) => file.includes("!other"))).toEqual([]);
  });

  it("asks nobody but the named proxies under `enforced`, and later steps neither", async () => {
    const proxy = await proxyWith();
    const job = jobWith({ url: `${proxy.url},direct` }, { GONOPROXY: "example.test/lib" });
    const { main, post } = await job.use({ ...inJob, policy: "enforced" });
    expect(Object.keys(main.exported).sort()).toEqual(["GONOPROXY", "GOPROXY", "GO_MOD_GUARD"]);
    expect(main.exported["GONOPROXY"]).toBe("none");
    expect(main.exported["GOPROXY"]).toBe(markerOf(main).address);
    const asked = await download(job);
    expect(asked.code).not.toBe(0);
    expect(asked.log).toContain("policy enforced: example.test/lib matches GONOPROXY=example.test/lib");
    expect(proxy.count("lib")).toBe(0);
    await post();
  });

  it("stands before no list without a proxy, and says so", async () => {
    const job = jobWith({ url: "off" });
    const { main } = await job.use(inJob);
    expect(main).toMatchObject({ code: 0, exported: {} });
    await expectNoGuardLeft(job);
  });

  linuxOnly("keeps every secret out of what others can read of its processes", async () => {
    const proxy = await proxyWith();
    const withPassword = proxy.url.replace("//", "//ci:pa55word-in-goproxy@");
    const job = jobWith(
      { url: withPassword },
      {
        ACTIONS_RUNTIME_TOKEN: "runtime-token",
        HTTPS_PROXY: "http://u:pa55word-of-proxy@127.0.0.1:9",
        NO_PROXY: "127.0.0.1",
        MY_TOKEN: "my-own-token",
      },
    );
    const { main, post } = await job.use({
      ...inJob,
      netrc: "machine git.example.test login ci password pa55word-in-netrc",
    });
    expect(main.code).toBe(0);
    const { worker, standby, reserve } = await settled(markerOf(main));
    for (const pid of [worker, standby, reserve]) {
      const seen = ["environ", "cmdline"]
        .map((file) => readFileSync(`/proc/${pid}/${file}`, "latin1"))
        .join("\0");
      expect(seen).toContain("RUNNER_TRACKING_ID=");
      expect(seen).not.toMatch(/INPUT_|GITHUB_|ACTIONS_|STATE_|PROXY|pa55word|token/);
    }
    expect(await download(job)).toMatchObject({ code: 0 });
    const ended = await post(failedJob);
    // The marker may hold it, while it is there; nothing else, and afterwards nothing.
    expect(everythingBelow(job.temporary)).not.toContain("pa55word");
    expect(wordsOf(main, ended)).not.toContain("pa55word");
  });
});
