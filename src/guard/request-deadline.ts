// Where no budget of a run ends them, every request to the guard has a deadline of its own.

import { cancelWith } from "../core/cancel.ts";
import type { Chain } from "../mirror/request.ts";
import type { Clock } from "../ports/clock.ts";

/** A chain whose every fetch ends within `limitMs`, with what the last attempt met. */
export function withDeadline(
  chain: Pick<Chain, "fetch">,
  clock: Clock,
  limitMs: number,
): Pick<Chain, "fetch"> {
  return {
    async fetch(request) {
      const end = cancelWith(request.signal);
      const over = new AbortController();
      void clock.sleep(limitMs, over.signal).then((slept) => {
        if (slept === "slept") end.abort();
      });
      try {
        return await chain.fetch({ ...request, signal: end.signal, deadlineMs: clock.nowMs() + limitMs });
      } finally {
        over.abort();
        end.release();
      }
    },
  };
}
