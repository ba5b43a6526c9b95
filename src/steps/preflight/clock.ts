// The clock of this machine against those of the servers that answered.

import { stageOf, type Asking } from "./asking.ts";

/** Certificates and tokens bear less; a certificate that is minutes old is rare. */
const mostSkewMs = 60 * 60_000;
const remarkableSkewMs = 2 * 60_000;

/** One server may be wrong itself: where several answered, the middle one counts. */
export function tellClock(
  asking: Asking,
  skews: readonly { readonly host: string; readonly aheadMs: number }[],
): void {
  const sorted = skews.toSorted((a, b) => a.aheadMs - b.aheadMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) return;
  const { host, aheadMs } = middle;
  const stage = stageOf(asking, "this machine", "clock");
  const nowMs = asking.world.clock.nowMs();
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const side = aheadMs > 0 ? "behind" : "ahead of";
  if (Math.abs(aheadMs) < mostSkewMs) {
    const isRemarkable = Math.abs(aheadMs) > remarkableSkewMs;
    stage.good(
      seconds < 2 ? `as that of ${host}` : `${seconds} s ${side} ${host}`,
      isRemarkable ? true : undefined,
    );
    return;
  }
  const [here, there] = [nowMs, nowMs + aheadMs].map((ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`);
  stage.bad(`${Math.round(seconds / 60)} min ${side} ${host}`, {
    kind: "clock",
    host,
    here: here ?? "",
    there: there ?? "",
  });
}
