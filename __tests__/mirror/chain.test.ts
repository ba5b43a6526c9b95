import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { err } from "../../src/core/result.ts";
import type { Http } from "../../src/ports/http.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { makeModule } from "../fakes/made-module.ts";
import type { Fault } from "../fakes/unkind-proxy.ts";
import {
  anywhere,
  hurriedClock,
  isZip,
  made,
  modules,
  openBench,
  outcomes,
  until,
  zip,
} from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

describe("the chain", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  it("writes down what the first proxy serves, and nothing beside it", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = bench.open({ list: proxy.url });
    const answer = await bench.fetch(chain, zip, { accept: isZip, name: "m.zip" });
    expect(answer).toMatchObject({ kind: "served", mirror: proxy.url, sizeBytes: made.zip.length });
    expect(await bench.left()).toEqual({ "m.zip": made.zip.toString("latin1") });
    expect(chain.journal).toMatchObject([
      {
        mirror: proxy.url,
        url: `${proxy.url}/${zip}`,
        attempt: 1,
        outcome: { kind: "answered" },
        bytes: made.zip.length,
      },
    ]);
    expect(proxy.complaints).toEqual([]);
  });

  it("without an end to its budget writes down so much and no more, and one with an end everything", async () => {
    const gone = err({ kind: "refused", code: "ECONNREFUSED", message: "connect" } as const);
    const http: Http = { get: () => Promise.resolve(gone), close: () => undefined };
    const asked = 10_050;
    for (const [totalMs, most] of [
      [Infinity, 10_000],
      [600_000, asked],
    ] as const) {
      // Time stands still: nobody is given up for having taken long.
      const clock = fakeClock({ turns: "by-hand" });
      const chain = bench.open({ list: "http://gone.test", http, totalMs, clock });
      // Many at once: each waits for the disk of a busy machine a few times.
      for (let count = 0; count < asked; count += 50) {
        const some = Array.from({ length: 50 }, (_, nth) => `m${count + nth}/@v/v1.0.0.zip`);
        await Promise.all(some.map((path) => bench.fetch(chain, path)));
      }
      expect(chain.journal.length).toBeLessThanOrEqual(most);
      expect(chain.journal.length + chain.forgotten).toBe(asked);
    }
  });

  it("asks with ! percent-encoded, as go does, and keeps + as it is", async () => {
    const upper = makeModule({ module: "github.com/Azure/x", version: "v2.0.0+incompatible" });
    const proxy = await bench.proxy({ modules: [upper] });
    const answer = await bench.fetch(
      bench.open({ list: proxy.url }),
      "github.com/!azure/x/@v/v2.0.0+incompatible.mod",
    );
    expect(answer.kind).toBe("served");
    expect(proxy.requests[0]?.rawUrl).toBe("/github.com/%21azure/x/@v/v2.0.0+incompatible.mod");
    expect(proxy.complaints).toEqual([]);
  });

  const passing: readonly Fault[] = [
    "reset",
    "cut",
    "chunked-cut",
    { status: 503 },
    { status: 429 },
    { status: 408 },
  ];
  it.each(passing)("asks again after %j, and no more often than retries allow", async (fault) => {
    const proxy = await bench.proxy({ modules, faults: [{ fault, times: 2 }], validator: "none" });
    const retried: number[] = [];
    const chain = bench.open({
      list: proxy.url,
      retries: 2,
      clock: hurriedClock(),
      onRetry: ({ delayMs }) => retried.push(delayMs),
    });
    expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
    expect(chain.journal).toHaveLength(3);
    expect(retried).toHaveLength(2);

    const worse = await bench.proxy({ modules, faults: [{ fault }], validator: "none" });
    const second = bench.open({
      list: worse.url,
      retries: 1,
      clock: hurriedClock(),
      onRetry: ({ delayMs }) => retried.push(delayMs),
    });
    const answer = await bench.fetch(second, zip, { accept: isZip });
    expect(answer.kind).toBe("failed");
    expect(second.journal).toHaveLength(2);
    expect(retried).toHaveLength(3); // no wait after the last attempt
    expect(Object.keys(await bench.left())).toHaveLength(1);
  });

  it.each([400, 401, 403, 407, 451, 206, 204])("asks nobody twice after %d", async (status) => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { status } }] });
    const second = await bench.proxy({ modules });
    const chain = bench.open({ list: `${proxy.url},${second.url}`, retries: 4 });
    const answer = await bench.fetch(chain, zip, { reach: anywhere });
    expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "status", status } } });
    expect([proxy.count(), second.count()]).toEqual([1, 0]);
  });

  it("asks nothing twice with retries: 0", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "cut", times: 1 }] });
    const answer = await bench.fetch(bench.open({ list: proxy.url }), zip);
    expect(answer.kind).toBe("failed");
    expect(proxy.count()).toBe(1);
  });

  it("waits longer each time only from when the proxy has answered nobody any more", async () => {
    const mod = "example.test/m/@v/v1.0.0.mod";
    const proxy = await bench.proxy({
      modules,
      faults: [{ match: ".zip", fault: { status: 503 }, times: 5 }],
    });
    const delays: number[] = [];
    let nowMs = 0;
    const clock = { ...hurriedClock(), nowMs: () => nowMs, random: () => 0.999 };
    const onRetry = ({ delayMs }: { delayMs: number }): void => {
      // While time stands still, all that fails began before the answer.
      if (delays.push(delayMs) >= 3) nowMs += 10;
    };
    const chain = bench.open({ list: proxy.url, retries: 5, clock, onRetry });
    for (const path of [mod, zip]) expect((await bench.fetch(chain, path)).kind).toBe("served");
    expect(delays).toEqual([249, 249, 249, 499, 999]);
  });

  it("waits as long as Retry-After says, and not at all beyond the budget", async () => {
    const faults = [{ fault: { status: 429, headers: { "retry-after": "1" } }, times: 1 }];
    const proxy = await bench.proxy({ modules, faults });
    const delays: number[] = [];
    const hurried = hurriedClock();
    const slept: number[] = [];
    const clock = {
      ...hurried,
      sleep: (delayMs: number, signal?: AbortSignal) => {
        slept.push(delayMs);
        return hurried.sleep(delayMs, signal);
      },
    };
    const onRetry = ({ delayMs }: { delayMs: number }) => delays.push(delayMs);
    const chain = bench.open({ list: proxy.url, retries: 1, clock, onRetry });
    expect((await bench.fetch(chain, zip)).kind).toBe("served");
    expect(delays).toEqual([1000]);
    expect(slept).toContain(1000);

    const slow = await bench.proxy({
      modules,
      faults: [{ fault: { status: 503, headers: { "retry-after": "3600" } } }],
    });
    const short = bench.open({ list: slow.url, retries: 4, totalMs: 5_000 });
    expect(await bench.fetch(short, zip)).toMatchObject({
      kind: "failed",
      shown: { outcome: { status: 503 } },
    });
    expect(slow.count()).toBe(1);

    // In the guard of a job, which has no budget, a request ends by itself.
    const endless = bench.open({ list: slow.url, retries: 4, totalMs: Infinity, clock: hurriedClock() });
    const answer = await bench.fetch(endless, zip, { deadlineMs: hurriedClock().nowMs() + 900_000 });
    expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { status: 503 } } });
    expect(slow.count()).toBe(2);
  });

  it("asks the last proxy up to 20 times if it has answered well in this run", async () => {
    const proxy = await bench.proxy({
      modules,
      faults: [{ match: ".zip", fault: { status: 502 }, times: 6 }],
    });
    const chain = bench.open({ list: proxy.url, retries: 1, clock: hurriedClock() });
    await bench.fetch(chain, "example.test/m/@v/v1.0.0.mod");
    expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
    expect(chain.journal).toHaveLength(8);
    proxy.setFaults([{ match: ".zip", fault: { status: 500 } }]);
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "failed" });
    expect(chain.journal).toHaveLength(28);
  });

  it("takes a 404 of a mirror that is still fetching for what it is", async () => {
    const fault = { status: 404, body: "not found: temporarily unavailable due to fetch timeout\n" };
    const proxy = await bench.proxy({ modules, faults: [{ fault, times: 1 }] });
    const chain = bench.open({ list: proxy.url, retries: 2 });
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "served" });
    expect(outcomes(chain.journal)).toEqual(["404", "answered"]);
  });

  it("stops at the tenth redirect, as go does", async () => {
    const proxy = await bench.proxy({ faults: [{ fault: { redirect: "/again" } }] });
    const answer = await bench.fetch(bench.open({ list: proxy.url }), zip);
    expect(answer).toMatchObject({
      kind: "failed",
      shown: { outcome: { fault: { code: "REDIRECT_LOOP" } } },
    });
    expect(proxy.count()).toBe(10);
  });

  it("takes a redirect to nowhere for the status that it is, as go does", async () => {
    const fault = { status: 302, headers: { location: "" } };
    const proxy = await bench.proxy({ faults: [{ fault }] });
    const chain = bench.open({ list: proxy.url, retries: 2 });
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "failed" });
    expect(outcomes(chain.journal)).toEqual(["302"]);
  });

  it("answers two requests for one path with one fetch, each in its own file", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { delayMs: 50 } }] });
    const chain = bench.open({ list: proxy.url });
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) => bench.fetch(chain, zip, { name, accept: isZip })),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(["served", "served", "served"]);
    expect(proxy.count()).toBe(1);
    expect(Object.keys(await bench.left())).toEqual(["a", "b", "c"]);
  });

  it("goes on for the second when the first gives up", async () => {
    const first = new AbortController();
    const proxy = await bench.proxy({ modules, faults: [{ fault: { until: () => first.signal.aborted } }] });
    const chain = bench.open({ list: proxy.url });
    const one = bench.fetch(chain, zip, { name: "a", signal: first.signal });
    const two = bench.fetch(chain, zip, { name: "b", accept: isZip });
    await until(() => proxy.underWay() === 1);
    first.abort();
    expect((await one).kind).toBe("failed");
    expect((await two).kind).toBe("served");
    expect(Object.keys(await bench.left())).toEqual(["b"]);
  });

  it("leaves nothing behind when it is given up", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "silent-body" }] });
    const chain = bench.open({ list: proxy.url });
    const stop = new AbortController();
    const answer = bench.fetch(chain, zip, { signal: stop.signal });
    await until(async () => Object.keys(await bench.left()).length === 1);
    stop.abort();
    expect((await answer).kind).toBe("failed");
    expect(outcomes(chain.journal)).toEqual(["abandoned"]);
    expect(await bench.left()).toEqual({});
  });

  it("says what is wrong on this machine instead of asking the next proxy", async () => {
    const first = await bench.proxy({ modules });
    const second = await bench.proxy({ modules });
    const chain = bench.open({ list: `${first.url}|${second.url}`, retries: 2 });
    await bench.fetch(chain, zip, { name: "file" });
    const answer = await bench.fetch(chain, zip, { name: "file/below" });
    expect(answer).toMatchObject({
      kind: "failed",
      shown: { outcome: { fault: { kind: "other", code: "EEXIST" } } },
    });
    expect(second.count()).toBe(0);
  });
});
