import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { fakeClock } from "../fakes/fake-clock.ts";
import {
  anywhere,
  hurriedClock,
  isZip,
  made,
  modules,
  openBench,
  outcomes,
  passing,
  until,
  zip,
} from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

describe("a body on its way", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  describe("resume", () => {
    it.each(["etag", "last-modified"] as const)(
      "goes on where a body was cut, by its %s",
      async (validator) => {
        const faults = [{ fault: "cut", times: 3 } as const];
        const proxy = await bench.proxy({ modules, validator, faults });
        const chain = bench.open({ list: proxy.url, retries: 1, clock: hurriedClock() });
        expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
        expect(outcomes(chain.journal)).toEqual(["cut", "cut", "cut", "answered"]);
        const sent = chain.journal.reduce((sum, attempt) => sum + attempt.bytes, 0);
        expect(sent).toBe(made.zip.length);
        expect(chain.journal.at(-1)?.resumedFrom).toBeGreaterThan(0);
        expect(proxy.complaints).toEqual([]);
      },
    );

    it("starts again where the server does not continue", async () => {
      const proxy = await bench.proxy({ modules, ranges: false, faults: [{ fault: "cut", times: 1 }] });
      const chain = bench.open({ list: proxy.url, retries: 1 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({
        kind: "served",
        sizeBytes: made.zip.length,
      });
    });

    it("does not ask for the rest by a weak ETag", async () => {
      const proxy = await bench.proxy({
        modules,
        validator: "weak-etag",
        faults: [{ fault: "cut", times: 1 }],
      });
      const chain = bench.open({ list: proxy.url, retries: 1 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
      expect(proxy.requests.map(({ headers }) => headers["range"])).toEqual([undefined, undefined]);
    });

    const whole = made.zip.length;
    const rest = `bytes ${Math.ceil(whole / 2)}-${whole - 1}/${whole}`;
    it.each([
      ["a 206 for something else", { status: 206, headers: { "content-range": "bytes 1-2/3" } }],
      [
        "a 206 of other bytes by its ETag",
        { status: 206, headers: { "content-range": rest, etag: '"new"' }, body: "x" },
      ],
      [
        "a 206 of other bytes that has no ETag",
        { status: 206, headers: { "content-range": rest }, body: "x".repeat(Math.floor(whole / 2)) },
      ],
      ["416", { status: 416, headers: { "content-range": `bytes */${whole}` } }],
    ])("starts again after %s", async (_, wrong) => {
      const faults = [
        { fault: "cut", times: 1 },
        { fault: wrong, times: 1 },
      ] as const;
      const proxy = await bench.proxy({ modules, faults });
      const chain = bench.open({ list: proxy.url, retries: 3 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
      const ranges = proxy.requests.map(({ headers }) => headers["range"] !== undefined);
      expect(ranges).toEqual([false, true, false]);
      expect(outcomes(chain.journal)).toEqual(["cut", "cut", "answered"]);
      expect(Object.values(await bench.left())).toEqual([made.zip.toString("latin1")]);
    });

    it("that fits nowhere is no excuse for bytes that are wrong from the beginning on", async () => {
      const other = {
        status: 206,
        headers: { "content-range": rest },
        body: "x".repeat(Math.floor(whole / 2)),
      };
      const proxy = await bench.proxy({
        modules,
        faults: [{ fault: "cut", times: 1 }, { fault: other, times: 1 }, { fault: "wrong-bytes" }],
      });
      const chain = bench.open({ list: proxy.url, retries: 3 });
      const answer = await bench.fetch(chain, zip, { accept: isZip });
      expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "refused" } } });
      expect(outcomes(chain.journal)).toEqual(["cut", "cut", "refused"]);
    });
  });

  it("that would say more of a status is not waited for when it stays away", async () => {
    const headers = { "content-length": "100" };
    const proxy = await bench.proxy({
      modules,
      faults: [{ fault: { status: 503, headers, body: "the rest of this" } }],
    });
    const clock = fakeClock({ turns: "by-hand" });
    const chain = bench.open({ list: proxy.url, stallTimeoutMs: 60_000, totalMs: 600_000, clock });
    const startedMs = clock.nowMs();
    const answer = bench.fetch(chain, zip);
    await passing(clock, () => chain.journal.length > 0, 100);
    expect(await answer).toMatchObject({
      kind: "failed",
      shown: { outcome: { kind: "status", status: 503, detail: "the rest of this" } },
    });
    expect(clock.nowMs() - startedMs).toBeLessThan(60_000);
  });

  it("of more than go takes is refused, and does not come to its end", async () => {
    const path = "example.test/m/@v/v1.0.0.mod";
    const endless = await bench.proxy({ files: { [path]: Buffer.alloc(40 << 20, "a") } });
    const good = await bench.proxy({ modules });
    const chain = bench.open({ list: `${endless.url},${good.url}` });
    const answer = await bench.fetch(chain, path, { reach: anywhere });
    expect(answer).toMatchObject({ kind: "served", mirror: good.url });
    expect(outcomes(chain.journal)).toEqual(["refused", "answered"]);
    expect(chain.journal[0]?.bytes).toBeLessThan(18 << 20);
  });

  describe("a stall", () => {
    /** Time passes by hand: what a busy machine takes for its own work is no stall. */
    const stall = { stallTimeoutMs: 20_000, totalMs: 600_000 };
    const byHand = () => fakeClock({ turns: "by-hand" });
    const filesLeft = async () => Object.keys(await bench.left()).length;

    it.each(["silent", "silent-body", "trickle"] as const)("ends a %s proxy at the limit", async (fault) => {
      const proxy = await bench.proxy({ modules, faults: [{ fault }] });
      const clock = byHand();
      const chain = bench.open({ list: proxy.url, ...stall, clock });
      const answer = bench.fetch(chain, zip);
      await until(() => proxy.underWay() === 1);
      const startedMs = clock.nowMs();
      await passing(clock, () => chain.journal.length > 0);
      expect(clock.nowMs() - startedMs).toBeGreaterThanOrEqual(stall.stallTimeoutMs);
      expect(await answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "stalled" } } });
      expect(await bench.left()).toEqual({});
    });

    it("is not the wait for a free connection", async () => {
      let answered = 0;
      const proxy = await bench.proxy({
        modules,
        // Answers one after the other, each when it is told to.
        faults: [1, 2, 3].map((nth) => ({ fault: { until: () => answered >= nth }, times: 1 })),
      });
      const clock = byHand();
      const chain = bench.open({ list: proxy.url, ...stall, connections: 1, clock });
      const answers = Object.keys(made.files).map((path) => bench.fetch(chain, path));
      for (const nth of [1, 2, 3]) {
        await until(() => proxy.count() === nth);
        // The third has waited for longer than a stall takes when it is its turn.
        await clock.advance(stall.stallTimeoutMs - 2_000);
        answered = nth;
      }
      expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(["served", "served", "served"]);
      expect(proxy.mostAtOnce()).toBe(1);
    });

    it("leads to the next proxy, once for all files that wait", async () => {
      const silent = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
      const good = await bench.proxy({ modules });
      const moves: string[] = [];
      const clock = byHand();
      const options = { ...stall, retries: 4, connections: 2, clock };
      const list = `${silent.url},${good.url}`;
      const chain = bench.open({ list, ...options, onMoveOn: ({ to }) => moves.push(to) });
      const names = ["info", "mod", "zip", "info", "mod", "zip"];
      const paths = names.map((name, index) =>
        `example.test/m/@v/v1.0.0.${name}?${index}`.replace(/\?.*/, ""),
      );
      const answers = paths.map((path) => bench.fetch(chain, path, { reach: anywhere }));
      await until(() => silent.count() === 2);
      await clock.advance(stall.stallTimeoutMs);
      // No more time than one stall takes, for all of them.
      expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(names.map(() => "served"));
      expect(silent.count()).toBe(2);
      await bench.fetch(chain, zip, { reach: anywhere });
      expect(silent.count()).toBe(2);
      expect(new Set(moves)).toEqual(new Set([good.url]));
    });

    it("of a proxy that brings a little each time is one attempt each time", async () => {
      const trickling = await bench.proxy({ modules, faults: [{ match: zip, fault: "trickle" }] });
      const clock = byHand();
      const chain = bench.open({ list: trickling.url, ...stall, retries: 2, clock });
      const answer = bench.fetch(chain, zip);
      for (const nth of [1, 2, 3]) {
        await passing(clock, () => trickling.count(zip) >= nth, 100);
        await passing(clock, () => chain.journal.length >= nth);
      }
      expect(await answer).toMatchObject({ kind: "failed" });
      expect(trickling.count(zip)).toBe(3);
    });

    it("is near where small files come by drops: they are no sign that the proxy is well", async () => {
      const dripping = await bench.proxy({ modules, faults: [{ fault: "trickle" }] });
      const good = await bench.proxy({ modules });
      const clock = byHand();
      const chain = bench.open({ list: `${dripping.url},${good.url}`, ...stall, retries: 4, clock });
      const options = { reach: anywhere };
      const info = bench.fetch(chain, "example.test/m/@v/v1.0.0.info", options);
      await until(async () => (await filesLeft()) === 1);
      await clock.advance(1_000);
      expect(await info).toMatchObject({ kind: "served", mirror: dripping.url });
      expect(chain.journal).toMatchObject([{ trickled: true }]);
      const large = bench.fetch(chain, zip, options);
      await passing(clock, () => chain.journal.length >= 2);
      expect(await large).toMatchObject({ kind: "served", mirror: good.url });
      await bench.fetch(chain, "example.test/m/@v/v1.0.0.mod", options);
      expect([dripping.count(".info"), dripping.count(".zip"), dripping.count(".mod")]).toEqual([1, 1, 0]);
    });

    it("ends what comes by drops for others, too, and what nobody can go on from is not kept", async () => {
      const dripping = await bench.proxy({ modules, faults: [{ fault: "trickle" }] });
      const good = await bench.proxy({ modules });
      const clock = byHand();
      const chain = bench.open({ list: `${dripping.url},${good.url}`, ...stall, clock });
      const first = bench.fetch(chain, zip, { reach: anywhere });
      await until(async () => (await filesLeft()) === 1);
      await clock.advance(stall.stallTimeoutMs / 2);
      // With another reach, so that it is not one flight.
      const second = bench.fetch(chain, zip, { reach: { ...anywhere, toMirrors: false } });
      await until(async () => (await filesLeft()) === 2);
      await passing(clock, () => chain.journal.length >= 2);
      expect([(await first).kind, (await second).kind]).toEqual(["served", "served"]);
      expect(outcomes(chain.journal)).toEqual(["stalled", "abandoned", "answered", "answered"]);
      expect(chain.journal.map(({ resumedFrom }) => resumedFrom)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });

    it("of every proxy ends within the budget", async () => {
      const silent = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
      const clock = byHand();
      const chain = bench.open({ list: silent.url, ...stall, totalMs: 3_000, retries: 4, clock });
      const answer = bench.fetch(chain, zip);
      await until(() => silent.count() === 1);
      await clock.advance(3_000);
      expect(await answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "abandoned" } } });
    });
  });
});
