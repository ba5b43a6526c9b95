import { describe, expect, it } from "@jest/globals";

import { openBudgetEnd } from "../../src/mirror/budget-end.ts";
import { fakeClock } from "../fakes/fake-clock.ts";

const byHand = { startMs: 0, turns: "by-hand" } as const;

describe("the end of a budget", () => {
  it("comes for every request that is under way, whatever signal each has of its own", async () => {
    const clock = fakeClock(byHand);
    const end = openBudgetEnd(clock, 1_000);
    const signals = [new AbortController(), new AbortController()].map(({ signal }) => end.begin(signal));
    await clock.advance(999);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
    await clock.advance(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it("leaves a signal followed until the last request that has it is over", () => {
    const own = new AbortController();
    const end = openBudgetEnd(fakeClock(byHand), Infinity);
    const [one, other] = [end.begin(own.signal), end.begin(own.signal)];
    end.end(own.signal);
    own.abort();
    expect([one.aborted, other.aborted]).toEqual([true, true]);
    end.end(own.signal);
    expect(end.begin(own.signal).aborted).toBe(true);
  });

  it("keeps apart what has different signals", () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const end = openBudgetEnd(fakeClock(byHand), Infinity);
    const signals = [end.begin(one.signal), end.begin(other.signal)];
    one.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("is waited for only while something is under way", async () => {
    const clock = fakeClock(byHand);
    const end = openBudgetEnd(clock, 1_000);
    const [one, other] = [new AbortController(), new AbortController()];
    for (const { signal } of [one, one, other]) end.begin(signal);
    for (const { signal } of [one, other]) end.end(signal);
    expect(clock.sleeping).toBe(1);
    end.end(one.signal);
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
    const late = end.begin(other.signal);
    await clock.advance(1_000);
    expect(late.aborted).toBe(true);
  });
});
