// Time and chance.

export interface Clock {
  /** Milliseconds since the epoch, never going backwards within a run. */
  nowMs(): number;
  /** At least 0, below 1. Jitter comes from here and from nowhere else. */
  random(): number;
  /** Bytes nobody can guess, as lower-case hex. */
  randomHex(bytes: number): string;
  /** Says "aborted" as soon as the signal does, and then leaves no timer behind. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<"slept" | "aborted">;
  /** Rings once, after the delay, unless what comes back is called before: for what hardly ever comes to pass. */
  alarm(delayMs: number, ring: () => void): () => void;
  /** Resolves when the sockets that have something to say have said it, and again before whoever asks for a turn after. */
  turn(): Promise<void>;
}
