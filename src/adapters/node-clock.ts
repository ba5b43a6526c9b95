// Time and chance, from Node.

import { randomBytes } from "node:crypto";

import type { Clock } from "../ports/clock.ts";

/** setTimeout takes no more; a longer delay would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

export function nodeClock(): Clock {
  let lastTurn = Promise.resolve();
  return {
    nowMs,
    random: () => Math.random(),
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    sleep,
    alarm(delayMs, ring) {
      const timer = setTimeout(ring, timerMs(delayMs));
      return () => clearTimeout(timer);
    },
    turn() {
      lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
      return lastTurn;
    },
  };
}

/** Not by `performance`: whoever touches that loads a part of Node of its own, 3 ms of start-up. */
const startedMs = Date.now() - sinceBootMs();

/** The system's clock may be set back while we run, this sum cannot. */
function nowMs(): number {
  return Math.floor(startedMs + sinceBootMs());
}

function sinceBootMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1_000_000;
}

function sleep(delayMs: number, signal?: AbortSignal): Promise<"slept" | "aborted"> {
  if (signal?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve("slept");
    }, timerMs(delayMs));
    function onAbort(): void {
      clearTimeout(timer);
      resolve("aborted");
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

function timerMs(delayMs: number): number {
  return Math.max(0, Math.min(delayMs, longestTimerMs));
}
