import { describe, expect, it } from "@jest/globals";
import { nextWorker, whomToWatch, whyEnd, type Situation } from "../../src/guard/succession.ts";

const minutes = 60_000;
const usual: Situation = {
  nowMs: 100 * minutes,
  startedMs: 0,
  askedMs: 0,
  watched: "alive",
  directoryIsThere: true,
};

describe("the next worker", () => {
  it("is a full one at once until three have died, then a plain one, and never a second late", () => {
    expect([0, 1, 2].map(nextWorker)).toEqual(Array(3).fill({ mode: "full", delayMs: 0 }));
    expect(nextWorker(3)).toEqual({ mode: "plain", delayMs: 50 });
    for (const deaths of [4, 10, 1_000]) {
      const { mode, delayMs } = nextWorker(deaths);
      expect(mode).toBe("plain");
      expect(delayMs).toBeLessThanOrEqual(500);
    }
  });
});

describe("the end of a guard", () => {
  it.each<[string, Partial<Situation>, ReturnType<typeof whyEnd>]>([
    ["is not here while the job runs, though nobody asks", {}, undefined],
    ["comes with the process it watches", { watched: "gone" }, "watched"],
    ["comes when its directory is gone", { directoryIsThere: false }, "directory"],
    ["comes after six hours, whatever runs", { nowMs: 360 * minutes }, "age"],
    ["comes after half an hour without a request where nobody is watched", { watched: "nobody" }, "idle"],
    ["is put off by a request", { watched: "nobody", askedMs: 71 * minutes }, undefined],
    ["is not put off for ever", { watched: "nobody", nowMs: 360 * minutes, askedMs: 359 * minutes }, "age"],
  ])("%s", (_, more, why) => {
    expect(whyEnd({ ...usual, ...more })).toBe(why);
  });
});

describe("the process to watch", () => {
  it("is who started us, and in a container, where that one has no number, the first", () => {
    expect(whomToWatch(4711)).toBe(4711);
    expect(whomToWatch(0)).toBe(1);
  });
});
