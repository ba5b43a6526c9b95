// How long to wait before the next attempt: arithmetic, with time and chance handed in.

export interface RetryPolicy {
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Never more than 2 s unless a Retry-After says so. */
export const mirrorRetryPolicy: RetryPolicy = { firstDelayMs: 250, maxDelayMs: 2_000 };

/** Full jitter: anything from 0 to a ceiling that doubles. `attempt` is the one that failed, from 1. */
export function delayAfter(attempt: number, policy: RetryPolicy, random: number): number {
  const ceilingMs = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.floor(random * ceilingMs);
}

/** Retry-After as milliseconds from now: seconds or an HTTP date (RFC 9110, 10.2.3). Undefined if it is neither. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Only a date that names its day: Date.parse takes "-5" and "1.5" for years.
  const atMs =
    /^[A-Za-z]{3,9}, ?\d/.test(text) || /^[A-Za-z]{3} [A-Za-z]{3} /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
