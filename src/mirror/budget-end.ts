// The end of a chain's budget: one alarm for all requests that are under way.

import type { Clock } from "../ports/clock.ts";
import { cancelWith, type Cancel } from "./cancel.ts";

export interface BudgetEnd {
  /** A request is under way. The signal aborts when the budget ends; undefined where it has no end. */
  begin(): AbortSignal | undefined;
  /** One that began is over. When all are, nothing is waited for. */
  end(): void;
}

export function openBudgetEnd(clock: Clock, deadlineMs: number): BudgetEnd {
  const alarm = cancelWith();
  let underWay = 0;
  let waiting: Cancel | undefined;

  async function wait(over: AbortSignal): Promise<void> {
    const leftMs = Math.max(0, deadlineMs - clock.nowMs());
    if ((await clock.sleep(leftMs, over)) === "slept") alarm.abort();
  }

  return {
    begin() {
      underWay++;
      if (!Number.isFinite(deadlineMs)) return undefined;
      if (waiting === undefined) {
        waiting = cancelWith();
        void wait(waiting.signal);
      }
      return alarm.signal;
    },
    end() {
      underWay--;
      if (underWay > 0) return;
      waiting?.abort();
      waiting = undefined;
    },
  };
}
