// A guard of a job whose processes are killed, left over, or used a second time.

import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, posixOnly } from "../fakes/only-on.ts";
import {
  eventually,
  isAlive,
  expectNoGuardLeft,
  guardsLeft,
  markerOf,
  replacing,
  settled,
  stateOf,
  untilServed,
  type Marker,
} from "./guard-of-job.ts";
import type { PlannedFault } from "../fakes/unkind-proxy.ts";
import { dist, type Job } from "./runner.ts";
import { jobWith, lib, other, proxyWith } from "./scene.ts";

const inJob = { guard: "job", download: "none" };
const download = (job: Job) => job.run("go", ["mod", "download"]);

async function killWorker(marker: Marker): Promise<void> {
  const { worker } = await stateOf(marker);
  process.kill(worker, "SIGKILL");
  await untilServed(marker);
  await replacing(marker, "worker", worker);
}

describe("a guard that is killed with -9", () => {
  posixOnly(
    "is replaced, the worker by its standby and the standby by another, and go downloads as if nothing had been",
    async () => {
      const proxy = await proxyWith();
      const job = jobWith(proxy);
      const { main, post } = await job.use(inJob);
      const marker = markerOf(main);
      // Who has not been told yet what it needs does not take over: another one would.
      const first = await settled(marker);

      process.kill(first.worker, "SIGKILL");
      await untilServed(marker);
      await replacing(marker, "worker", first.worker);
      const second = await settled(marker);
      expect(second.worker).toBe(first.standby);

      process.kill(second.standby, "SIGKILL");
      await untilServed(marker);
      await replacing(marker, "standby", second.standby);
      const third = await settled(marker);
      expect(third.worker).toBe(second.worker);

      // This one has the socket and the order, too.
      process.kill(third.worker, "SIGKILL");
      await untilServed(marker);
      const fourth = await replacing(marker, "worker", third.worker);
      expect(fourth.worker).toBe(third.standby);
      expect(await download(job)).toMatchObject({ code: 0 });

      const ended = await post();
      expect(ended.log).toContain("3 of its processes died and were replaced");
      await expectNoGuardLeft(job);
    },
  );

  posixOnly("is there again where the next one is killed before its own standby has started", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const { main, post } = await job.use(inJob);
    const marker = markerOf(main);
    for (const _ of [1, 2]) {
      const { worker } = await stateOf(marker);
      process.kill(worker, "SIGKILL");
      const next = await replacing(marker, "worker", worker);
      process.kill(next.worker, "SIGKILL");
      await untilServed(marker);
    }
    expect(await download(job)).toMatchObject({ code: 0 });
    expect((await post()).log).toContain("4 of its processes died");
    await expectNoGuardLeft(job);
  });

  posixOnly("survives the death of any two of its three processes at once, in either order", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const { main, post } = await job.use(inJob);
    const marker = markerOf(main);
    const order = ["worker", "standby", "reserve"] as const;
    for (const first of order) {
      for (const second of order.filter((who) => who !== first)) {
        const before = await settled(marker);
        for (const who of [first, second]) process.kill(before[who], "SIGKILL");
        await untilServed(marker);
        await eventually(async () => {
          const { worker, standby, reserve } = await settled(marker);
          const killed = [before[first], before[second]];
          return [worker, standby, reserve].some((pid) => killed.includes(pid)) ? undefined : true;
        });
      }
    }
    expect(await download(job)).toMatchObject({ code: 0 });
    // None that saw the same death serves beside the others.
    await eventually(() => Promise.resolve(guardsLeft(job).length <= 3 ? true : undefined));
    await post();
    await expectNoGuardLeft(job);
  });

  linuxOnly(
    "is none of the processes that a step means that clears up by `killall -9 node` or `pkill -9 -f node`",
    async () => {
      const job = jobWith(await proxyWith());
      const { main, post } = await job.use(inJob);
      const { worker, standby, reserve } = await settled(markerOf(main));
      const nameOf = (pid: number) =>
        ["comm", "cmdline"].map((name) =>
          readFileSync(`/proc/${pid}/${name}`, "utf8").replace(/[\n\0]+$/, ""),
        );
      const isNamed = (pid: number) => nameOf(pid).every((name) => name === "go-mod-guard");
      const areNamed = () => [worker, standby, reserve].every(isNamed);
      await eventually(() => Promise.resolve(areNamed() ? true : undefined));
      await post();
    },
  );

  linuxOnly("gives its successors the mark by which the runner ends what is left of a job", async () => {
    const job = jobWith(await proxyWith());
    const { main, post } = await job.use(inJob);
    const marker = markerOf(main);
    const allAreMarked = () => Promise.resolve(guardsLeft(job).length === 3 ? true : undefined);
    await eventually(allAreMarked);
    const { worker } = await stateOf(marker);
    process.kill(worker, "SIGKILL");
    await replacing(marker, "worker", worker);
    await eventually(allAreMarked);
    await post();
    await expectNoGuardLeft(job);
  });

  const duties: readonly (readonly [string, string, PlannedFault["fault"]])[] = [
    ["waits for the first byte", "v1.2.3.zip", "silent"],
    ["is in the middle of a body", "v1.2.3.zip", "silent-body"],
    ["asks the list of versions", "@v/list", "silent"],
  ];
  for (const [duty, match, fault] of duties) {
    posixOnly(`serves the next request although the worker ${duty}`, async () => {
      const proxy = await proxyWith({ faults: [{ match, fault }] });
      const job = jobWith(proxy);
      const { main, post } = await job.use(inJob);
      const marker = markerOf(main);
      const { worker } = await stateOf(marker);
      const path = match === "@v/list" ? "example.test/lib/@v/list" : "example.test/lib/@v/v1.2.3.zip";
      const cut = fetch(`${marker.address}/${path}`).then(
        (answer) => answer.text(),
        () => "cut off",
      );
      await eventually(() => Promise.resolve(proxy.count(match) > 0 ? true : undefined));
      process.kill(worker, "SIGKILL");
      expect(await cut).toBe("cut off");
      proxy.setFaults([]);
      expect(await download(job)).toMatchObject({ code: 0 });
      await post();
      await expectNoGuardLeft(job);
    });
  }

  posixOnly("serves the next request although the worker is shaking hands with a mirror", async () => {
    const proxy = await proxyWith();
    let greeted = false;
    const mute = createServer((socket) => {
      greeted = true;
      socket.on("error", () => {});
    }).listen(0, "127.0.0.1");
    await once(mute, "listening");
    const { port } = mute.address() as AddressInfo;
    try {
      const job = jobWith(proxy);
      const list = `https://127.0.0.1:${port}|${proxy.url}`;
      const { main, post } = await job.use({ ...inJob, goproxy: list, "stall-timeout": "1s" });
      const marker = markerOf(main);
      const { worker } = await stateOf(marker);
      const cut = fetch(`${marker.address}/example.test/lib/@v/v1.2.3.zip`).catch(() => "cut off");
      await eventually(() => Promise.resolve(greeted ? true : undefined));
      process.kill(worker, "SIGKILL");
      expect(await cut).toBe("cut off");
      expect(await download(job)).toMatchObject({ code: 0 });
      await post();
    } finally {
      mute.close();
    }
  });

  posixOnly("loses no request that comes while there is no worker", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const { main, post } = await job.use(inJob);
    const marker = markerOf(main);
    const { worker } = await stateOf(marker);
    process.kill(worker, "SIGKILL");
    await eventually(() => Promise.resolve(isAlive(worker) ? undefined : true));
    expect(await download(job)).toMatchObject({ code: 0 });
    await post();
  });

  posixOnly(
    "relays plainly after three deaths of its worker: go judges the bytes, and nothing hangs",
    async () => {
      const proxy = await proxyWith();
      const job = jobWith(proxy);
      const { main, post } = await job.use({ ...inJob, "stall-timeout": "1s" });
      const marker = markerOf(main);
      for (const _ of [1, 2, 3]) await killWorker(marker);
      proxy.setFaults([{ match: ".zip", fault: "wrong-bytes" }]);
      const tampered = await download(job);
      expect(tampered.code).not.toBe(0);
      expect(tampered.log).toMatch(/SECURITY ERROR|checksum (?:mismatch|error)/);

      proxy.setFaults([{ match: "v1.2.3.zip", fault: "silent" }]);
      const stalled = await download(job);
      expect(stalled.code).not.toBe(0);
      expect(stalled.log).toContain("502");

      proxy.setFaults([]);
      expect(await download(job)).toMatchObject({ code: 0 });
      expect(await untilServed(marker)).toBeGreaterThan(0);
      const asked = proxy.count("v1.2.3.mod");
      await untilServed(marker);
      expect(proxy.count("v1.2.3.mod")).toBe(asked + 1); // no store
      await killWorker(marker);
      await post();
      await expectNoGuardLeft(job);
    },
  );
});

describe("a guard and a second use of the action", () => {
  it("is reused, learns of the further go.sum, and ends with the use that started it", async () => {
    const tool = makeModule({ module: "example.test/tool", version: "v0.3.0" });
    const proxy = await proxyWith({ modules: [lib, other, tool] });
    const job = jobWith(proxy);
    job.write("tools/go.mod", "module example.test/tools\n\ngo 1.21\n\nrequire example.test/tool v0.3.0\n");
    job.write("tools/go.sum", tool.goSum);
    const first = await job.use(inJob);
    const marker = markerOf(first.main);
    const before = await stateOf(marker);

    const second = await job.use({ ...inJob, "working-directory": "tools" });
    expect(second.main.outputs).toMatchObject({ outcome: "ok", goproxy: proxy.url });
    expect(second.main.exported["GOPROXY"]).toBe(first.main.exported["GOPROXY"]);
    expect(await stateOf(marker)).toMatchObject({ worker: before.worker });
    // Only who knows the hash can refuse these bytes.
    proxy.setFaults([{ match: "tool/@v/v0.3.0.zip", fault: "wrong-bytes" }]);
    const refused = await job.run("go", ["-C", "tools", "mod", "download"]);
    expect(refused.log).toContain("go.sum has");

    expect((await second.post()).code).toBe(0);
    expect(await stateOf(marker)).toMatchObject({ worker: before.worker });
    expect((await first.post()).code).toBe(0);
    await expectNoGuardLeft(job);
  });

  it("is not shared by a use that asks others", async () => {
    const [proxy, further] = [await proxyWith(), await proxyWith()];
    const job = jobWith(proxy);
    const first = await job.use(inJob);
    const second = await job.use({ ...inJob, goproxy: further.url });
    expect(second.main.exported["GOPROXY"]).not.toBe(first.main.exported["GOPROXY"]);
    expect(await download(job)).toMatchObject({ code: 0 });
    expect([proxy.requests.length, further.count(".zip")]).toEqual([0, 2]);
    await second.post();
    await first.post();
    await expectNoGuardLeft(job);
  });

  it("is passed by where it died altogether: the list it stood before is asked again", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const first = await job.use(inJob);
    const { worker, standby, reserve } = await settled(markerOf(first.main));
    for (const pid of [reserve, standby, worker]) process.kill(pid, "SIGSTOP");
    for (const pid of [reserve, standby, worker]) process.kill(pid, "SIGKILL");
    const second = await job.use({ guard: "step" });
    expect(second.main.outputs).toMatchObject({ outcome: "ok", modules: "2" });
    await second.post();
    const ended = await first.post();
    expect(ended.code).toBe(0);
    expect(ended.log).toContain("it had died before this job was over");
    await expectNoGuardLeft(job);
  });
});

describe("a guard that is left over", () => {
  it("ends by itself when its directory is gone, as RUNNER_TEMP is emptied before the next job", async () => {
    const job = jobWith(await proxyWith());
    const { main } = await job.use(inJob);
    const state = await stateOf(markerOf(main));
    for (const name of readdirSync(job.temporary)) rmSync(join(job.temporary, name), { recursive: true });
    const isLeft = () => isAlive(state.worker) || isAlive(state.standby);
    await eventually(() => Promise.resolve(isLeft() ? undefined : true));
    await expectNoGuardLeft(job);
    expect(readdirSync(job.temporary)).toEqual([]);
  });

  it("is ended by the next job of the same runner, whatever that one asks for", async () => {
    const proxy = await proxyWith();
    const killed = jobWith(proxy);
    const first = await killed.use(inJob);
    const { worker, standby } = await stateOf(markerOf(first.main));
    const next = jobWith(proxy);
    next.environment = { ...next.environment, RUNNER_TEMP: killed.temporary };
    const second = await next.use({ guard: "step" });
    expect(second.main.code).toBe(0);
    await eventually(() => Promise.resolve(isAlive(worker) || isAlive(standby) ? undefined : true));
    expect(existsSync(first.main.exported["GO_MOD_GUARD"] ?? "")).toBe(false);
    await second.post();
  });

  posixOnly("ends with the process that started main", async () => {
    const job = jobWith(await proxyWith());
    const enough = join(job.root, "enough");
    const runner = `require("node:child_process").spawnSync(process.execPath, [process.argv[1]]);
      setInterval(() => require("node:fs").existsSync(process.argv[2]) && process.exit(), 10)`;
    const environment = { INPUT_GUARD: "job", INPUT_DOWNLOAD: "none" };
    const started = job.run(process.execPath, ["-e", runner, join(dist, "main.js"), enough], environment);
    const guardIsUp = () => guardsLeft(job).length === 3;
    await eventually(() => Promise.resolve(guardIsUp() ? true : undefined));
    writeFileSync(enough, "");
    await started;
    await expectNoGuardLeft(job);
  });
});
