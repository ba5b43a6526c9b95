// An end for what a chain is asked: its answer, or that the time was up first.

import type { ChainAnswer } from "../mirror/request.ts";

/** The chain ends by itself soon after the signal; should it not, nobody waits for it. */
export function beforeTheEnd(
  fetching: Promise<ChainAnswer>,
  signal: AbortSignal,
): Promise<ChainAnswer | { readonly kind: "late" }> {
  if (signal.aborted) return Promise.resolve({ kind: "late" });
  return new Promise((resolve, reject) => {
    const end = (): void => {
      resolve({ kind: "late" });
    };
    signal.addEventListener("abort", end, { once: true });
    fetching.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", end);
    });
  });
}
