// Signals that depend on others, without leaving listeners behind (AbortSignal.any on a long-lived signal leaks in Node 20).

export interface Cancel {
  readonly signal: AbortSignal;
  /** Which of those that it follows came first; undefined where none did. */
  readonly by: AbortSignal | undefined;
  abort(): void;
  /** One signal does not matter any more. */
  unfollow(signal: AbortSignal): void;
  /** Follows nothing any more; needed once the work is over. */
  release(): void;
}

/** Said by name, for without one Node makes an error with a stack each time. */
const reason = "cancelled";

/** Aborts when one of the signals does, or by hand. */
export function cancelWith(...signals: readonly (AbortSignal | undefined)[]): Cancel {
  const controller = new AbortController();
  const followed = new Map<AbortSignal, () => void>();
  let by: AbortSignal | undefined;
  const unfollow = (signal: AbortSignal): void => {
    const onAbort = followed.get(signal);
    if (onAbort !== undefined) signal.removeEventListener("abort", onAbort);
    followed.delete(signal);
  };
  for (const signal of signals) {
    if (signal === undefined) continue;
    const onAbort = (): void => {
      if (!controller.signal.aborted) by = signal;
      controller.abort(reason);
    };
    if (signal.aborted) onAbort();
    else {
      signal.addEventListener("abort", onAbort, { once: true });
      followed.set(signal, onAbort);
    }
  }
  return {
    signal: controller.signal,
    get by() {
      return by;
    },
    abort: () => controller.abort(reason),
    unfollow,
    release: () => {
      for (const signal of followed.keys()) unfollow(signal);
    },
  };
}
