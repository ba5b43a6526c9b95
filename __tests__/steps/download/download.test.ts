import { randomBytes } from "node:crypto";
import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeClock } from "../../../src/adapters/node-clock.ts";
import { nodeProcess } from "../../../src/adapters/exec.ts";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { err } from "../../../src/core/result.ts";
import type { NeededFile } from "../../../src/plan/plan.ts";
import type { Command, Process } from "../../../src/ports/command.ts";
import { walk } from "../../../src/store/walk.ts";
import { makeModule } from "../../fakes/made-module.ts";
import { withMoreTime } from "../../fakes/more-time.ts";
import { unkindProxy, type PlannedFault, type UnkindProxy } from "../../fakes/unkind-proxy.ts";
import { guardedBytes, workbench, type Workbench } from "../download-harness.ts";

const leaf = makeModule({ module: "dep.test/Leaf", version: "v1.2.0" });
const branch = makeModule({
  module: "dep.test/branch/v2",
  version: "v2.0.1",
  goMod: "module dep.test/branch/v2\n\ngo 1.17\n\nrequire dep.test/Leaf v1.2.0\n",
});
const modules = [leaf, branch];

let bench: Workbench;
const proxies: UnkindProxy[] = [];

beforeEach(async () => {
  bench = await workbench(modules);
});
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  await bench.remove();
});

async function proxy(faults: readonly PlannedFault[] = []): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, faults });
  proxies.push(opened);
  return opened;
}

async function expectUsableOffline(): Promise<void> {
  expect(await bench.go(["mod", "download"])).toEqual({ code: 0, output: "" });
  expect(await bench.go(["mod", "verify"])).toMatchObject({ code: 0 });
  expect(await bench.go(["build", "-o", "/dev/null", "."])).toEqual({ code: 0, output: "" });
}

/** A go that meets a reset of its own road so many times, and then the real one. */
function failingFirst(times: number): { readonly process: Process; runs(): number } {
  const real = nodeProcess();
  let runs = 0;
  return {
    runs: () => runs,
    process: {
      run: (command) => {
        const stderr =
          "go: other.test/m@v1.0.0: git fetch: read tcp 10.0.0.1:4->10.0.0.2:443: read: connection reset by peer\n";
        return runs++ < times
          ? Promise.resolve({ kind: "exited", code: 1, stdout: "", stderr })
          : real.run(command);
      },
    },
  };
}

describe("download", () => {
  it("brings all that go needs, each file asked for once, and a complete store", async () => {
    const mirror = await proxy();
    const done = await bench.download({ goproxy: mirror.url });
    expect(done).toMatchObject({
      outcome: "ok",
      findings: [],
      wanted: 2,
      present: 0,
      fetched: 2,
      verified: 2,
      complete: true,
    });
    expect(mirror.requests.map(({ path }) => path).sort()).toEqual(
      modules.flatMap((made) => Object.keys(made.files)).sort(),
    );
    expect(await done.store.contents()).toHaveLength(6);
    await expectUsableOffline();
  });

  it("asks nobody for anything when GOMODCACHE has it, and still fills the store", async () => {
    const mirror = await proxy();
    await bench.download({ goproxy: mirror.url });
    const before = mirror.requests.length;
    const again = await bench.download({ goproxy: mirror.url });
    expect(again).toMatchObject({ outcome: "ok", present: 2, fetched: 0, complete: true });
    expect(mirror.requests).toHaveLength(before);
    expect(await again.store.contents()).toHaveLength(6);
  });

  it("puts nothing into a store that nobody will save, and counts all the same", async () => {
    const mirror = await proxy();
    await bench.download({ goproxy: mirror.url });
    const again = await bench.download({ goproxy: mirror.url, saves: false });
    expect(again).toMatchObject({ outcome: "ok", wanted: 2, present: 2, verified: 2, complete: false });
    expect(await again.store.contents()).toEqual([]);
  });

  it("counts what go fetched itself, also where it was only an estimate and nothing is saved", async () => {
    const mirror = await proxy();
    const elsewhere = (files: NeededFile[]): NeededFile[] =>
      files.map((file) => (file.module === leaf.module ? { ...file, direct: true, estimated: true } : file));
    const done = await bench.download({ goproxy: mirror.url, saves: false, files: elsewhere });
    expect(done).toMatchObject({ outcome: "ok", wanted: 2, verified: 2 });
  });

  it("asks nobody for anything when a restored store has it", async () => {
    const mirror = await proxy();
    const { store } = await bench.download({ goproxy: mirror.url });
    await bench.emptyGomodcache();
    const before = mirror.requests.length;
    const again = await bench.download({ goproxy: mirror.url, store });
    expect(again).toMatchObject({ outcome: "ok", present: 2, fetched: 0, complete: true });
    expect(mirror.requests).toHaveLength(before);
    await expectUsableOffline();
  });

  it("takes nothing of a restored store that is not what go.sum says", async () => {
    const mirror = await proxy();
    const { store } = await bench.download({ goproxy: mirror.url });
    await bench.emptyGomodcache();
    await writeFile(store.pathOf({ ...leaf, kind: "mod" }), "module evil\n");
    const again = await bench.download({ goproxy: mirror.url, store });
    expect(again).toMatchObject({ outcome: "ok", evicted: 1, complete: true });
    await expectUsableOffline();
  });

  it.each([
    ["resets", "reset"],
    ["answers 500", { status: 500 }],
    ["answers 429", { status: 429, headers: { "retry-after": "0" } }],
    ["cuts the body", "cut"],
    ["stalls", "silent"],
    ["stalls in the body", "silent-body"],
  ] as const)("outlives a mirror that %s once for each kind of file", async (_, fault) => {
    const faults = [/\.info$/, /\.mod$/, /\.zip$/].map((match) => ({ match, fault, times: 1 }));
    const mirror = await proxy(faults);
    const done = await bench.download({ goproxy: mirror.url, budget: { stallTimeoutMs: 1_000 } });
    expect(done).toMatchObject({ outcome: "ok", complete: true });
    await expectUsableOffline();
  });

  it("takes the right bytes from the second mirror of `A,B` when the first sends wrong ones", async () => {
    const [wrong, right] = [await proxy([{ fault: "wrong-bytes" }]), await proxy()];
    const done = await bench.download({ goproxy: `${wrong.url},${right.url}` });
    expect(done).toMatchObject({ outcome: "ok", complete: true });
    await expectUsableOffline();
  });

  it("fails for good, names the checksum, and leaves nothing behind when every mirror sends wrong bytes", async () => {
    const evil = makeModule({ ...leaf, files: { "evil.go": "package Leaf\n" } });
    const wrong = await unkindProxy({ modules: [branch, evil] });
    proxies.push(wrong);
    const done = await bench.download({ goproxy: wrong.url });
    expect(done).toMatchObject({ outcome: "failed", complete: false });
    expect(done.findings[0]).toMatchObject({ cause: "checksum-mismatch-gosum", retry: "never" });
    const zips = (await done.store.contents()).filter(({ kind }) => kind === "zip");
    expect(zips.map(({ module }) => module)).toEqual([branch.module]);
  });

  it("leaves to go what was not foreseen, and go takes the same road", async () => {
    const mirror = await proxy([{ match: /Leaf|!leaf/, fault: "reset", times: 2 }]);
    const done = await bench.download({
      goproxy: mirror.url,
      files: (files) => files.filter(({ module }) => module !== leaf.module),
    });
    expect(done.outcome).toBe("ok");
    expect((await done.store.contents()).map(({ module }) => module)).toContain(leaf.module);
    await expectUsableOffline();
  });

  it("asks a mirror that does not have a file once in all", async () => {
    const mirror = await proxy([
      { match: /branch.*\.zip$/, fault: { status: 404, body: "not found: gone" } },
    ]);
    const done = await bench.download({ goproxy: mirror.url });
    expect(done.outcome).toBe("failed");
    expect(done.findings[0]).toMatchObject({
      cause: "module-not-found-404-410",
      modules: [`${branch.module}@${branch.version}`],
    });
    expect(mirror.count(/branch.*\.zip$/)).toBe(1);
  });

  it("names the mirror, not itself, when a proxy is out", async () => {
    const mirror = await proxy([{ fault: { status: 503 } }]);
    const done = await bench.download({ goproxy: mirror.url, budget: { retries: 0 } });
    expect(done.findings.map(({ cause }) => cause)).toEqual(["proxy-5xx"]);
    expect(JSON.stringify(done.findings)).toContain(`127.0.0.1:${mirror.port}`);
    expect(done.findings[0]?.hosts).toEqual([`127.0.0.1:${mirror.port}`]);
  });

  it("prints nothing that a runner would obey, whatever a mirror says", async () => {
    const body = "::error::one\r::set-env name=A::two\n##[add-mask]three\n\u001b[31m::warning::four";
    for (const status of [404, 500]) {
      const mirror = await proxy([{ match: /\.mod$/, fault: { status, body } }]);
      const done = await bench.download({ goproxy: mirror.url, budget: { retries: 0 } });
      expect(done.outcome).toBe("failed");
      expect(done.printed.join("\n")).not.toMatch(/^\s*::|##\[|\r|\p{Cc}\[/mu);
      expect(done.printed).not.toHaveLength(0);
      // The bar is taken away also where not everything came.
      const progress = done.events.flatMap((event) => (event.kind === "progressed" ? [event] : []));
      expect(progress.at(-1)).toMatchObject({ done: progress.at(-1)?.wanted });
    }
  });

  it("gives go.sum its bytes back when go adds lines, and says which", async () => {
    await bench.remove();
    bench = await workbench(modules, branch.goSum.replaceAll("\n", "\r\n"));
    const before = await guardedBytes(bench);
    const mirror = await proxy();
    const done = await bench.download({ goproxy: mirror.url });
    expect(done.outcome).toBe("ok");
    expect(await guardedBytes(bench)).toBe(before);
    const restored = done.events.find(({ kind }) => kind === "restored-file");
    expect(restored).toMatchObject({ path: join(bench.module, "go.sum") });
    expect(restored?.kind === "restored-file" && restored.diff).toContain(
      `+${leaf.module} ${leaf.version}/go.mod`,
    );
    // Nobody vouched for the leaf: no line, and no checksum database in force.
    expect(done.complete).toBe(false);
  });

  it("gives them back after a failure, too", async () => {
    await writeFile(join(bench.module, "go.mod"), `module m\n\nrequire ${leaf.module} ${leaf.version}\n`);
    const before = await guardedBytes(bench);
    const mirror = await proxy([{ match: /\.zip$/, fault: { status: 500 } }]);
    const done = await bench.download({ goproxy: mirror.url, budget: { retries: 0 } });
    expect(done.outcome).toBe("failed");
    expect(await guardedBytes(bench)).toBe(before);
  });

  it("ends within its budget before a silent mirror, and names what it waited for", async () => {
    const mirror = await proxy([{ match: /branch.*\.zip$/, fault: "silent" }]);
    const done = await withMoreTime(
      [3_000, 12_000, 48_000],
      (totalMs) => bench.download({ goproxy: mirror.url, budget: { totalMs, stallTimeoutMs: 80_000 } }),
      () => mirror.count(/branch.*\.zip$/) > 0,
    );
    expect(done.outcome).toBe("failed");
    expect(done.findings[0]).toMatchObject({
      cause: "read-timeout-or-stall",
      modules: [`${branch.module}@${branch.version}`],
      hosts: [`127.0.0.1:${mirror.port}`],
      evidence: expect.stringContaining("sent nothing for"),
    });
  });

  it("says of what came until its budget was over that it was on its way, and asks for more time", async () => {
    const [path = ""] = Object.keys(branch.files).filter((name) => name.endsWith(".zip"));
    const large = Buffer.concat([branch.zip, randomBytes(400_000)]);
    const mirror = await unkindProxy({
      modules,
      files: { [path]: large },
      faults: [{ match: path, fault: { firstBytes: 300_000, restWhen: () => false } }],
    });
    proxies.push(mirror);
    const done = await withMoreTime(
      [3_000, 12_000, 48_000],
      (totalMs) => bench.download({ goproxy: mirror.url, budget: { totalMs, stallTimeoutMs: 80_000 } }),
      ({ findings }) => findings.some(({ because }) => because.includes("was still sending")),
    );
    expect(done.findings[0]).toMatchObject({
      cause: "read-timeout-or-stall",
      title: "The time was up before everything had come",
      because: expect.stringMatching(/was still sending `dep\.test\/branch.*0\.3 MB had come in \d+ s/),
      advice: [expect.stringContaining("`timeout: 30m`"), expect.anything()],
    });
  });

  it("lets go download alone where there is no room for what it fetches itself, but not under `enforced`", async () => {
    const real = nodeFiles();
    const openForWriting: typeof real.openForWriting = (path) =>
      path.includes("incoming")
        ? Promise.resolve(err({ kind: "full", path, message: "ENOSPC: no space left on device, open" }))
        : real.openForWriting(path);
    const options = { world: { files: { ...real, openForWriting } }, environment: {} };
    const mirror = await proxy();
    const environment = { GOPROXY: mirror.url };
    const enforced = { ...options, goproxy: mirror.url, policy: "enforced", environment } as const;
    expect(await bench.download(enforced)).toMatchObject({
      outcome: "failed",
      findings: [{ cause: "disk-full" }],
    });

    const done = await bench.download({ ...options, goproxy: mirror.url, environment });
    expect(done).toMatchObject({ outcome: "ok", findings: [] });
    const degraded = done.events.flatMap((event) => (event.kind === "degraded" ? [event] : []));
    expect(degraded).toEqual([
      { kind: "degraded", without: "guard", why: expect.stringMatching(/^writing .*incoming.*ENOSPC/) },
    ]);
    await expectUsableOffline();
  });

  it("names every module that a silent mirror keeps from coming, also those it was not asked for any more", async () => {
    const mirror = await proxy([{ fault: "silent" }]);
    const budget = { retries: 0, stallTimeoutMs: 1_500, connections: 1 };
    const done = await bench.download({ goproxy: mirror.url, budget });
    expect(done.findings).toMatchObject([{ cause: "read-timeout-or-stall" }]);
    expect(done.findings[0]?.modules.toSorted()).toEqual(
      modules.map(({ module, version }) => `${module}@${version}`).toSorted(),
    );
  });

  it("deletes a damaged zip that would make go fail at every run", async () => {
    const mirror = await proxy();
    await bench.download({ goproxy: mirror.url });
    await bench.go(["clean", "-modcache"]);
    const path = Object.keys(leaf.files).find((name) => name.endsWith(".zip")) ?? "";
    const zip = join(bench.gomodcache, "cache/download", path);
    await mkdir(dirname(zip), { recursive: true });
    await writeFile(zip, "garbage");
    expect((await bench.go(["mod", "download"], { GOPROXY: mirror.url })).output).toContain(
      "not a valid zip",
    );
    const done = await bench.download({ goproxy: mirror.url });
    expect(done).toMatchObject({ outcome: "ok", evicted: 1 });
    await expectUsableOffline();
  });

  it("refuses under `enforced` what GONOPROXY keeps for version control, and asks nobody", async () => {
    const mirror = await proxy();
    const done = await bench.download({
      goproxy: `${mirror.url},direct`,
      policy: "enforced",
      routes: { gonoproxy: "dep.test/branch" },
    });
    expect(done.outcome).toBe("failed");
    expect(done.printed.join("\n")).toContain("gonoproxy: none");
    expect(mirror.count(/branch/)).toBe(0);
  });

  it("keeps private modules out of the store unless it may hold them", async () => {
    const mirror = await proxy();
    const isPrivate = {
      files: (files: NeededFile[]) =>
        files.map((file) => (file.module === leaf.module ? { ...file, isPrivate: true } : file)),
    };
    const without = await bench.download({ goproxy: mirror.url, ...isPrivate });
    expect((await without.store.contents()).some(({ module }) => module === leaf.module)).toBe(false);
    expect(without.complete).toBe(true);
    await bench.emptyGomodcache();
    const beside = await bench.download({ goproxy: mirror.url, ...isPrivate, privateModules: true });
    expect((await beside.store.contents()).some(({ module }) => module === leaf.module)).toBe(true);
  });

  it("runs go again for what only go itself could try, and not when it is told to stop", async () => {
    const mirror = await proxy();
    const clock = { ...nodeClock(), random: () => 0 };
    const flaky = failingFirst(2);
    const done = await bench.download({ goproxy: mirror.url, world: { clock, process: flaky.process } });
    expect([done.outcome, flaky.runs()]).toEqual(["ok", 3]);

    const stubborn = failingFirst(9);
    const failed = await bench.download({
      goproxy: mirror.url,
      budget: { retries: 1 },
      world: { clock, process: stubborn.process },
    });
    expect([failed.outcome, stubborn.runs()]).toEqual(["failed", 2]);
  });

  it("runs go once for what the chain has tried often enough", async () => {
    const mirror = await proxy([{ fault: { status: 503 } }]);
    const counting = failingFirst(0);
    const done = await bench.download({
      goproxy: mirror.url,
      budget: { retries: 1 },
      world: { process: counting.process },
    });
    expect([done.outcome, done.findings[0]?.retry, counting.runs()]).toEqual(["failed", "after-delay", 1]);
  });

  it("ends soon after it is cancelled, with go.mod and go.sum as they were", async () => {
    const mirror = await proxy([{ match: /\.zip$/, fault: "silent" }]);
    const before = await guardedBytes(bench);
    const cancel = new AbortController();
    const running = bench.download({ goproxy: mirror.url, signal: cancel.signal });
    while (mirror.count(/\.zip$/) === 0) await new Promise((wake) => setTimeout(wake, 5));
    cancel.abort();
    expect((await running).outcome).toBe("failed");
    expect(await guardedBytes(bench)).toBe(before);
  });

  it("leaves alone what somebody wrote into go.mod while modules were fetched and no go was at work", async () => {
    const mirror = await proxy([{ match: /\.zip$/, fault: "silent" }]);
    const cancel = new AbortController();
    const running = bench.download({ goproxy: mirror.url, signal: cancel.signal });
    while (mirror.count(/\.zip$/) === 0) await new Promise((wake) => setTimeout(wake, 5));
    const goMod = join(bench.module, "go.mod");
    await appendFile(goMod, "\n// by hand\n");
    const edited = await readFile(goMod, "utf8");
    cancel.abort();
    const { events } = await running;
    expect(await readFile(goMod, "utf8")).toBe(edited);
    expect(events.filter(({ kind }) => kind === "restored-file")).toEqual([]);
  });

  it("masks the guard's secret path", async () => {
    const mirror = await proxy([{ fault: { status: 500 } }]);
    const done = await bench.download({ goproxy: mirror.url, budget: { retries: 0 } });
    expect(JSON.stringify(done.findings)).not.toMatch(/127\.0\.0\.1:\d+\/[0-9a-f]{32}/);
  });

  describe("and go's own work", () => {
    const ziphashes = async (): Promise<readonly string[]> => {
      const found = await walk(nodeFiles(), bench.gomodcache);
      return found.map(({ path }) => path).filter((path) => path.endsWith(".ziphash"));
    };
    /** A go that does nothing and is content with it. */
    const idle: Process = {
      run: () => Promise.resolve({ kind: "exited", code: 0, stdout: "", stderr: "" }),
    };

    it("saves go the hashing of what this run has hashed, and keeps no word of it in the store", async () => {
      const { url } = await proxy();
      const { store } = await bench.download({ goproxy: url, world: { process: idle } });
      expect(await ziphashes()).toHaveLength(2);
      const kept = await walk(nodeFiles(), store.directory);
      expect(kept.filter(({ path }) => path.endsWith("hash"))).toEqual([]);
      await expectUsableOffline();
    });

    it("does the same for a restored store that it has hashed itself, and for nothing else of it", async () => {
      const { url } = await proxy();
      const { store } = await bench.download({ goproxy: url });
      await bench.emptyGomodcache();
      await writeFile(store.pathOf({ ...leaf, kind: "zip" }), branch.zip);
      const planted = store.pathOf({ ...leaf, kind: "zip" });
      await writeFile(`${planted}hash`, leaf.h1);
      const { events } = await bench.download({ goproxy: url, store, world: { process: idle } });
      expect(events.filter(({ kind }) => kind === "evicted")).toHaveLength(1);
      expect(await ziphashes()).toHaveLength(2);
      await expectUsableOffline();
    });

    it.each([
      ["the plan has others write there, too", { vouches: false }],
      ["no zip is hashed", { verify: false }],
    ])("leaves the hashing to go where %s", async (_, plan) => {
      const { url } = await proxy();
      await bench.download({ goproxy: url, plan, world: { process: idle } });
      expect(await ziphashes()).toEqual([]);
      await expectUsableOffline();
    });

    it("leaves the hashing to go for a module of which something was there before", async () => {
      const { url } = await proxy();
      await bench.go(["mod", "download", `${leaf.module}@${leaf.version}`], { GOPROXY: url });
      await rm(join(bench.gomodcache, "cache/download/dep.test/!leaf/@v/v1.2.0.zip"));
      await rm(join(bench.gomodcache, "cache/download/dep.test/!leaf/@v/v1.2.0.ziphash"));
      await bench.download({ goproxy: url, world: { process: idle } });
      expect(await ziphashes()).toEqual(["cache/download/dep.test/branch/v2/@v/v2.0.1.ziphash"]);
      await expectUsableOffline();
    });

    it("unpacks what is whole while the rest is on its way, away from the user's files and the network", async () => {
      const large = makeModule({
        module: "dep.test/large",
        version: "v1.0.0",
        files: { "data.bin": randomBytes(5 << 20) },
      });
      const ownBench = await workbench([large, leaf]);
      const runs: Command[] = [];
      const opened = await unkindProxy({
        modules: [large, leaf],
        faults: [{ match: /leaf.*zip$/, fault: { until: () => runs.length > 0 } }],
      });
      proxies.push(opened);
      const real = nodeProcess();
      const watching: Process = {
        run(command) {
          runs.push(command);
          return real.run(command);
        },
      };
      const before = await guardedBytes(ownBench);
      const { outcome } = await ownBench.download({ goproxy: opened.url, world: { process: watching } });
      expect(outcome).toBe("ok");
      expect(await guardedBytes(ownBench)).toBe(before);
      expect(runs.map(({ args }) => args.join(" "))).toEqual([
        "mod download dep.test/large@v1.0.0",
        "mod download",
      ]);
      expect(runs[0]?.environment).toMatchObject({ GOPROXY: "off", GOWORK: "off", GOFLAGS: "" });
      expect(runs[0]?.directory).not.toContain(ownBench.module);
      expect(await ownBench.go(["mod", "verify"])).toMatchObject({ code: 0 });
      await ownBench.remove();
    });

    it("loses nothing where that cannot be done", async () => {
      const large = makeModule({
        module: "dep.test/large",
        version: "v1.0.0",
        files: { "data.bin": randomBytes(5 << 20) },
      });
      const ownBench = await workbench([large]);
      const opened = await unkindProxy({ modules: [large] });
      proxies.push(opened);
      const real = nodeProcess();
      const refusing: Process = {
        run: (command) =>
          command.args.length > 2
            ? Promise.resolve({ kind: "exited", code: 1, stdout: "", stderr: "go: no\n" })
            : real.run(command),
      };
      const done = await ownBench.download({ goproxy: opened.url, world: { process: refusing } });
      expect([done.outcome, done.printed, done.findings]).toEqual(["ok", [], []]);
      expect(await ownBench.go(["mod", "verify"])).toMatchObject({ code: 0 });
      await ownBench.remove();
    });
  });
});
