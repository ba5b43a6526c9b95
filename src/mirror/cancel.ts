// Signals that depend on others, without leaving listeners behind (AbortSignal.any on a long-lived signal leaks in Node 20).

export interface Cancel {
  readonly signal: AbortSignal;
  abort(): void;
  /** One signal does not matter any more. */
  unfollow(signal: AbortSignal): void;
  /** Follows nothing any more; needed once the work is over. */
  release(): void;
}

/** Said by name, for without one Node makes an error with a stack each time, and this happens twice a request. */
const reason = "cancelled";

/** Aborts when one of the signals does, or by hand. */
export function cancelWith(...signals: readonly (AbortSignal | undefined)[]): Cancel {
  const controller = new AbortController();
  const followed = new Set<AbortSignal>();
  const abort = (): void => controller.abort(reason);
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    else if (signal !== undefined) {
      signal.addEventListener("abort", abort, { once: true });
      followed.add(signal);
    }
  }
  return {
    signal: controller.signal,
    abort,
    unfollow: (signal) => {
      signal.removeEventListener("abort", abort);
      followed.delete(signal);
    },
    release: () => {
      for (const signal of followed) signal.removeEventListener("abort", abort);
      followed.clear();
    },
  };
}
