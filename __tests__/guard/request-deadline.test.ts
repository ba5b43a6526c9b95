import { describe, expect, it } from "@jest/globals";
import { withDeadline } from "../../src/guard/request-deadline.ts";
import type { Chain, ChainAnswer, ChainRequest } from "../../src/mirror/request.ts";
import { fakeClock } from "../fakes/fake-clock.ts";

const request: ChainRequest = {
  path: "example.test/m/@v/list",
  subject: { module: "example.test/m", version: "", file: "list" },
  reach: { acrossComma: false, toMirrors: false },
  destination: "/nowhere",
  accept: () => Promise.resolve(undefined),
  signal: new AbortController().signal,
};
const absent: ChainAnswer = { kind: "absent", attempts: [], handsOver: false };

/** Answers when it is told to stop, as a chain does. */
const silent: Pick<Chain, "fetch"> = {
  fetch: ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve(absent), { once: true });
    }),
};

describe("a request without a budget of a run", () => {
  it("ends at its own deadline", async () => {
    const clock = fakeClock({ turns: "by-hand" });
    const fetching = withDeadline(silent, clock, 900_000).fetch(request);
    await clock.advance(899_999);
    expect(clock.sleeping).toBe(1);
    await clock.advance(1);
    expect(await fetching).toEqual(absent);
  });

  it("tells the chain when that is, so that no wait leads beyond", async () => {
    const clock = fakeClock({ turns: "by-hand" });
    const told: (number | undefined)[] = [];
    const chain: Pick<Chain, "fetch"> = {
      fetch({ deadlineMs }) {
        told.push(deadlineMs);
        return Promise.resolve(absent);
      },
    };
    await withDeadline(chain, clock, 900_000).fetch(request);
    expect(told).toEqual([clock.nowMs() + 900_000]);
  });

  it("leaves no timer behind, and still ends with whoever asked", async () => {
    const clock = fakeClock({ turns: "by-hand" });
    const cancelled = new AbortController();
    const fetching = withDeadline(silent, clock, 900_000).fetch({ ...request, signal: cancelled.signal });
    cancelled.abort();
    expect(await fetching).toEqual(absent);
    expect(clock.sleeping).toBe(0);
  });
});
