// An end for what a chain is asked: its answer, or that the time was up first.

import type { ChainAnswer } from "../mirror/request.ts";

/** The time was up first. */
export interface Late {
  readonly kind: "late";
}

/**
 * The chain ends by itself soon after the signal; should it not, nobody waits for it. What it could not do after the
 * signal was for want of time.
 */
export function beforeTheEnd(
  fetching: Promise<ChainAnswer>,
  signal: AbortSignal,
): Promise<ChainAnswer | Late> {
  if (signal.aborted) return Promise.resolve({ kind: "late" });
  return new Promise((resolve, reject) => {
    const end = (): void => {
      resolve({ kind: "late" });
    };
    signal.addEventListener("abort", end, { once: true });
    fetching
      .then((answer) => {
        resolve(answer.kind !== "served" && signal.aborted ? { kind: "late" } : answer);
      }, reject)
      .finally(() => {
        signal.removeEventListener("abort", end);
      });
  });
}
