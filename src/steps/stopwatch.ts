// How long each step took, for the report.

import type { Clock } from "../ports/clock.ts";

export interface Stopwatch {
  /** Waits for the step and notes its time, also of one that throws. */
  time<Value>(name: string, step: Promise<Value>): Promise<Value>;
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  /** Those that have begun and not ended. */
  underWay(): readonly { readonly name: string; readonly sinceMs: number }[];
  readonly startedMs: number;
  elapsedMs(): number;
}

export function startStopwatch(clock: Clock): Stopwatch {
  const startedMs = clock.nowMs();
  const steps: { name: string; ms: number }[] = [];
  const open = new Set<{ readonly name: string; readonly sinceMs: number }>();
  return {
    steps,
    startedMs,
    underWay: () => [...open],
    elapsedMs: () => clock.nowMs() - startedMs,
    async time(name, step) {
      const begun = { name, sinceMs: clock.nowMs() };
      open.add(begun);
      try {
        return await step;
      } finally {
        open.delete(begun);
        steps.push({ name, ms: clock.nowMs() - begun.sinceMs });
      }
    },
  };
}
