// An end for what has none of its own.

/** What the promise gives, or which came first: the time, or the signal. What comes of it later is dropped. */
export function beforeDeadline<Value>(
  promise: Promise<Value>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Value | "late" | "aborted"> {
  return new Promise((resolve, reject) => {
    const settle = (value: Value | "late" | "aborted"): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve(value);
    };
    const onAbort = (): void => settle("aborted");
    const timer = setTimeout(() => settle("late"), Math.max(0, timeoutMs));
    if (signal.aborted) settle("aborted");
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(settle, (thrown: unknown) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      reject(thrown as Error);
    });
  });
}
