// An attempt that the end of time cut off: whether it stood still, or bytes came until then.

import { leastBytesPerSecond } from "../core/least-speed.ts";
import type { Attempt } from "./journal.ts";

/** The attempt with what is to be told of it, where it was given up in the middle of a body that came fast enough. */
export function cutWhileComing(attempt: Attempt): Attempt | undefined {
  const { outcome, bytes, totalMs } = attempt;
  const isComing = outcome.kind === "abandoned" && bytes > (totalMs / 1000) * leastBytesPerSecond;
  return isComing
    ? { ...attempt, outcome: { kind: "stalled", afterMs: totalMs, bytes, coming: true } }
    : undefined;
}
