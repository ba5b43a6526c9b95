// How long each step took, for the report.

import type { Clock } from "../ports/clock.ts";

export interface Stopwatch {
  /** Waits for the step and notes its time, also of one that throws. */
  time<Value>(name: string, step: Promise<Value>): Promise<Value>;
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly startedMs: number;
  elapsedMs(): number;
}

export function startStopwatch(clock: Clock): Stopwatch {
  const startedMs = clock.nowMs();
  const steps: { name: string; ms: number }[] = [];
  return {
    steps,
    startedMs,
    elapsedMs: () => clock.nowMs() - startedMs,
    async time(name, step) {
      const fromMs = clock.nowMs();
      try {
        return await step;
      } finally {
        steps.push({ name, ms: clock.nowMs() - fromMs });
      }
    },
  };
}
