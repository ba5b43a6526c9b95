// When a wait is worth a word: before any limit strikes, never on a quick run, and seldom where no line can be taken back.

import type { Wait, WaitLimits } from "./under-way.ts";

/** How long nobody wonders, by what is under way. */
export const patience = { slowMs: 5_000, steadyMs: 10_000, silentMs: 30_000, stepMs: 15_000 } as const;

const firstPauseMs = 10_000;
const longestPauseMs = 60_000;

/** How soon the first word can be due, and how often to look. */
export function lookEveryMs(limits: WaitLimits): number {
  return Math.min(1_000, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}

/**
 * How long nobody wonders about something that brings nothing: half of the shortest limit at most, so that what is about
 * to be given up has been named before.
 */
export function patienceMs({ stallTimeoutMs, totalMs }: WaitLimits): number {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
}

/** Which waits get a line in a log now: the first at once, the next after 10 s, 20 s, 40 s, then one a minute. */
export function openPatience(): { due(waits: readonly Wait[], nowMs: number): readonly Wait[] } {
  const said = new Map<string, { atMs: number; pauseMs: number }>();
  return {
    due(waits, nowMs) {
      return waits.filter(({ key }) => {
        const before = said.get(key);
        if (before !== undefined && nowMs - before.atMs < before.pauseMs) return false;
        const pauseMs = before === undefined ? firstPauseMs : Math.min(longestPauseMs, 2 * before.pauseMs);
        said.set(key, { atMs: nowMs, pauseMs });
        return true;
      });
    },
  };
}
