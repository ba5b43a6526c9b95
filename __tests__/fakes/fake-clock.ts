// A clock that tests turn by hand, or that turns itself to the next waiting sleeper.

import type { Clock } from "../../src/ports/clock.ts";

export interface FakeClock extends Clock {
  /** Lets time pass and wakes, in order, whoever has slept long enough. */
  advance(byMs: number): Promise<void>;
  /** The length of every sleep asked for, in order. */
  readonly sleeps: readonly number[];
  /** How many are asleep now. */
  readonly sleeping: number;
}

export interface FakeClockOptions {
  readonly startMs?: number;
  /** What random() gives, in turn, over and over. */
  readonly random?: readonly number[];
  /** "itself": a sleep passes at once and moves the time on. "by-hand": only advance() does. */
  readonly turns?: "itself" | "by-hand";
}

interface Sleeper {
  readonly untilMs: number;
  readonly wake: () => void;
}

export function fakeClock(options: FakeClockOptions = {}): FakeClock {
  const { startMs = Date.UTC(2026, 0, 1), random = [0.5], turns = "itself" } = options;
  let nowMs = startMs;
  let randomTurn = 0;
  let hexTurn = 0;
  const sleeps: number[] = [];
  const asleep = new Set<Sleeper>();

  async function wakeUntil(untilMs: number): Promise<void> {
    for (;;) {
      const [next] = [...asleep]
        .filter((sleeper) => sleeper.untilMs <= untilMs)
        .sort((a, b) => a.untilMs - b.untilMs);
      if (next === undefined) break;
      nowMs = Math.max(nowMs, next.untilMs);
      next.wake();
      await settle();
    }
  }

  const clock: FakeClock = {
    nowMs: () => nowMs,
    random: () => random[randomTurn++ % random.length] ?? 0,
    randomHex: (bytes) =>
      (++hexTurn)
        .toString(16)
        .padStart(bytes * 2, "0")
        .slice(-bytes * 2),
    sleep(delayMs, signal) {
      if (signal?.aborted === true) return Promise.resolve("aborted");
      sleeps.push(delayMs);
      return new Promise((resolve) => {
        const sleeper: Sleeper = { untilMs: nowMs + Math.max(0, delayMs), wake: () => end("slept") };
        const onAbort = (): void => end("aborted");
        function end(how: "slept" | "aborted"): void {
          asleep.delete(sleeper);
          signal?.removeEventListener("abort", onAbort);
          resolve(how);
        }
        asleep.add(sleeper);
        signal?.addEventListener("abort", onAbort, { once: true });
        if (turns === "itself") void settle().then(() => wakeUntil(sleeper.untilMs));
      });
    },
    alarm(delayMs, ring) {
      const takenBack = new AbortController();
      void clock.sleep(delayMs, takenBack.signal).then((how) => {
        if (how === "slept") ring();
      });
      return () => takenBack.abort();
    },
    turn: settle,
    async advance(byMs) {
      await settle();
      const untilMs = nowMs + byMs;
      await wakeUntil(untilMs);
      nowMs = Math.max(nowMs, untilMs);
      await settle();
    },
    get sleeps() {
      return [...sleeps];
    },
    get sleeping() {
      return asleep.size;
    },
  };
  return clock;
}

/** Lets everything run that needs no more than the event loop's next turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
