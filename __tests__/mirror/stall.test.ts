import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { StallWatch } from "../../src/mirror/stall.ts";

describe("StallWatch", () => {
  it("counts the wait for the first byte", () => {
    const watch = new StallWatch(0, 20_000);
    expect(watch.remainingMs(5_000)).toBe(15_000);
    expect(watch.remainingMs(20_000)).toBe(0);
  });

  it("lets 1 KiB/s pass and stops what is slower", () => {
    const fast = new StallWatch(0, 20_000);
    const slow = new StallWatch(0, 20_000);
    for (let atMs = 1_000; atMs <= 60_000; atMs += 1_000) {
      fast.arrived(atMs, 1_100);
      slow.arrived(atMs, 900);
      expect(fast.remainingMs(atMs)).toBeGreaterThan(0);
    }
    expect(slow.remainingMs(60_000)).toBe(0);
  });

  it("gives a burst its time, and no more than the timeout", () => {
    const watch = new StallWatch(0, 20_000);
    watch.arrived(19_000, 50_000_000);
    expect(watch.remainingMs(20_000)).toBe(19_000);
    expect(watch.remainingMs(39_000)).toBe(0);
  });

  it("tells a transfer that was going well from a trickle", () => {
    const [well, trickle] = [new StallWatch(0, 2_000), new StallWatch(0, 2_000)];
    well.arrived(10, 500_000);
    for (let atMs = 100; atMs < 2_000; atMs += 100) trickle.arrived(atMs, 5);
    expect([well.wasFast, trickle.wasFast]).toEqual([true, false]);
  });

  it("stands still while the disk is busy", () => {
    const watch = new StallWatch(0, 20_000);
    watch.pause(10_000);
    expect(watch.remainingMs(100_000)).toBe(20_000);
    watch.resume(100_000);
    expect(watch.remainingMs(100_000)).toBe(10_000);
  });

  it("agrees with the plain average over the window, but for one piece of it", () => {
    const arrivals = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 1, max: 40_000 })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(arrivals, (steps) => {
        const timeoutMs = 20_000;
        const watch = new StallWatch(0, timeoutMs);
        const all: { atMs: number; bytes: number }[] = [];
        let atMs = 0;
        for (const [waitMs, bytes] of steps) {
          atMs += waitMs;
          all.push({ atMs, bytes });
          watch.arrived(atMs, bytes);
          const within = (windowMs: number) =>
            all.filter((one) => one.atMs > atMs - windowMs).reduce((sum, one) => sum + one.bytes, 0);
          const isStalled = watch.remainingMs(atMs) === 0;
          const least = 1024 * 20;
          const isSlow = atMs >= timeoutMs && within(timeoutMs) < least;
          const isSlowAlready = atMs >= timeoutMs && within(timeoutMs - timeoutMs / 16) < least;
          expect(isStalled ? isSlowAlready : !isSlow).toBe(true);
        }
      }),
    );
  });
});
