// The end of a chain's budget: one alarm for all requests that are under way.

import type { Clock } from "../ports/clock.ts";
import { cancelWith, type Cancel } from "../core/cancel.ts";

export interface BudgetEnd {
  /** A request is under way. The signal aborts with its own, and when the budget ends; all with one signal of their own share it. */
  begin(own: AbortSignal): AbortSignal;
  /** One that began is over. When all are, nothing is waited for. */
  end(own: AbortSignal): void;
}

interface Shared {
  readonly cancel: Cancel;
  underWay: number;
}

export function openBudgetEnd(clock: Clock, deadlineMs: number): BudgetEnd {
  const over = cancelWith();
  /** Hundreds of files are asked for with one signal, and to make and to follow one is dearer than the rest of it here. */
  const bySignal = new Map<AbortSignal, Shared>();
  let takeBack: (() => void) | undefined;

  return {
    begin(own) {
      if (Number.isFinite(deadlineMs))
        takeBack ??= clock.alarm(Math.max(0, deadlineMs - clock.nowMs()), () => over.abort());
      const shared = bySignal.get(own) ?? { cancel: cancelWith(own, over.signal), underWay: 0 };
      bySignal.set(own, shared);
      shared.underWay++;
      return shared.cancel.signal;
    },
    end(own) {
      const shared = bySignal.get(own);
      if (shared === undefined || --shared.underWay > 0) return;
      shared.cancel.release();
      bySignal.delete(own);
      if (bySignal.size > 0) return;
      takeBack?.();
      takeBack = undefined;
    },
  };
}
