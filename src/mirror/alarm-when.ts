// An alarm for a time that moves while it is waited for.

import type { Clock } from "../ports/clock.ts";

/**
 * Rings once nothing is left to wait: at once, or when `leftMs`, asked anew whenever that time is up, says zero or less.
 * What comes back takes it back.
 */
export function alarmWhen(clock: Pick<Clock, "alarm">, leftMs: () => number, ring: () => void): () => void {
  let takeBack = (): void => undefined;
  const look = (): void => {
    const waitMs = leftMs();
    if (waitMs > 0) takeBack = clock.alarm(waitMs, look);
    else ring();
  };
  look();
  return () => takeBack();
}
