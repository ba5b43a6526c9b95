// The time this run has: one clock for every wait, and two ends, so that go hears why before it is killed itself.

import type { Clock } from "../../ports/clock.ts";

export interface RunBudget {
  /** Aborts when the run is cancelled, or a little before its time is up: nothing is fetched any more. */
  readonly signal: AbortSignal;
  /** The user's own: aborts when the run is cancelled, and only then. */
  readonly cancelled: AbortSignal;
  /** Milliseconds until everything ends, never below 0. */
  leftMs(): number;
  readonly totalMs: number;
  /** Leaves no timer behind. */
  close(): void;
}

/** The end comes at `deadlineMs` on this clock; `signal` is the user's. */
export function openBudget(
  clock: Clock,
  totalMs: number,
  deadlineMs: number,
  signal: AbortSignal,
): RunBudget {
  const ended = new AbortController();
  const closed = new AbortController();
  const leftMs = (): number => Math.max(0, deadlineMs - clock.nowMs());
  // What is left after the answers end is for go to print them.
  const answersMs = leftMs() - Math.min(2_000, totalMs / 10);
  const end = (): void => {
    ended.abort();
  };
  if (signal.aborted || answersMs <= 0) end();
  else {
    signal.addEventListener("abort", end, { once: true, signal: closed.signal });
    void clock.sleep(answersMs, closed.signal).then((slept) => {
      if (slept === "slept") end();
    });
  }
  return {
    signal: ended.signal,
    cancelled: signal,
    leftMs,
    totalMs,
    close: () => {
      closed.abort();
    },
  };
}
