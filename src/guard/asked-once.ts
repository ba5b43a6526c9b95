// What is asked once for everybody. An answer stays; a failure is remembered only so long that not every request begins
// a cycle of retries of its own.

import { Recent } from "../core/recent.ts";
import type { Clock } from "../ports/clock.ts";

export interface AskedOnce<Value> {
  /** The answer there is, or the one that is under way; else `how` is asked. Rejects only as `how` does. */
  ask(key: string, how: () => Promise<Value>): Promise<Value>;
  /** What was no answer is asked for anew. */
  forgetFailures(): void;
  /** Ends when every answer that was forgotten has come and was let go of. */
  forgetAll(): Promise<void>;
}

export interface AskOnceOptions<Value> {
  readonly clock: Pick<Clock, "nowMs">;
  /** The answer holds for as long as anybody asks. */
  readonly isLasting: (value: Value, key: string) => boolean;
  /** The one that nobody has asked for the longest goes first. */
  readonly most: number;
  /** Never rejects. */
  readonly onForgotten?: (value: Promise<Value>) => Promise<void>;
}

interface Remembered<Value> {
  readonly value: Promise<Value>;
  failedMs?: number;
}

const rememberedMs = 60_000;

export function askedOnce<Value>(options: AskOnceOptions<Value>): AskedOnce<Value> {
  const { clock, isLasting, most, onForgotten = () => Promise.resolve() } = options;
  const all = new Recent<string, Remembered<Value>>(most, ({ value }) => void onForgotten(value));

  const isOld = ({ failedMs }: Remembered<Value>): boolean =>
    failedMs !== undefined && clock.nowMs() - failedMs >= rememberedMs;

  return {
    ask(key, how) {
      const earlier = all.get(key);
      if (earlier !== undefined && !isOld(earlier)) {
        all.set(key, earlier); // what is asked for again and again is the last to be forgotten
        return earlier.value;
      }
      const now: Remembered<Value> = { value: how() };
      all.set(key, now);
      void now.value.then((value) => {
        if (!isLasting(value, key)) now.failedMs = clock.nowMs();
      });
      return now.value;
    },
    forgetFailures() {
      for (const [key, { failedMs }] of all) if (failedMs !== undefined) all.delete(key);
    },
    async forgetAll() {
      const forgotten = [...all.values()];
      all.clear();
      for (const { value } of forgotten) await onForgotten(value);
    },
  };
}
