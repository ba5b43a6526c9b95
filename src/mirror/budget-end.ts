// The end of a chain's budget: one alarm for all requests that are under way.

import type { Clock } from "../ports/clock.ts";
import { cancelWith } from "../core/cancel.ts";

export interface BudgetEnd {
  /** A request is under way. The signal aborts when the budget ends; undefined where it has no end. */
  begin(): AbortSignal | undefined;
  /** One that began is over. When all are, nothing is waited for. */
  end(): void;
}

export function openBudgetEnd(clock: Clock, deadlineMs: number): BudgetEnd {
  const over = cancelWith();
  let underWay = 0;
  let takeBack: (() => void) | undefined;

  return {
    begin() {
      underWay++;
      if (!Number.isFinite(deadlineMs)) return undefined;
      takeBack ??= clock.alarm(Math.max(0, deadlineMs - clock.nowMs()), () => over.abort());
      return over.signal;
    },
    end() {
      underWay--;
      if (underWay > 0) return;
      takeBack?.();
      takeBack = undefined;
    },
  };
}
