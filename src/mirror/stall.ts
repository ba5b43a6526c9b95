// When a transfer stands still: under 1 KiB/s averaged over the stall timeout, the wait for the first byte included.

import { leastBytesPerSecond } from "../core/least-speed.ts";

/** A window is kept in this many pieces, so that its memory does not grow with the transfer. */
const pieces = 32;

/** Before that nothing can be said of how fast it is. */
const leastTrickleMs = 500;

/** So few bytes in this time that going on like that would be a stall. */
export function isTrickle(bytes: number, ms: number): boolean {
  return ms >= trickleFromMs(bytes);
}

/** The time from which on no more bytes than these are a trickle. */
export function trickleFromMs(bytes: number): number {
  return Math.max(leastTrickleMs, Math.floor((bytes * 1000) / leastBytesPerSecond) + 1);
}

/** Bytes over time. The clock of a watch stands still while we write to disk: that is not the mirror's fault. */
export class StallWatch {
  readonly #timeoutMs: number;
  readonly #leastBytes: number;
  readonly #arrivals: { atMs: number; bytes: number }[] = [];
  #beganMs: number;
  #pausedMs: number | undefined;
  #bytes = 0;

  constructor(nowMs: number, timeoutMs: number) {
    this.#beganMs = nowMs;
    this.#timeoutMs = timeoutMs;
    this.#leastBytes = (leastBytesPerSecond * timeoutMs) / 1000;
  }

  arrived(nowMs: number, bytes: number): void {
    this.#bytes += bytes;
    const last = this.#arrivals.at(-1);
    if (last !== undefined && nowMs - last.atMs < this.#timeoutMs / pieces) last.bytes += bytes;
    else this.#arrivals.push({ atMs: nowMs, bytes });
  }

  /** It has brought, in all, what one whole window must bring at least. */
  get wasFast(): boolean {
    return this.#bytes >= this.#leastBytes;
  }

  pause(nowMs: number): void {
    this.#pausedMs ??= nowMs;
  }

  resume(nowMs: number): void {
    const shiftMs = nowMs - (this.#pausedMs ?? nowMs);
    this.#pausedMs = undefined;
    this.#beganMs += shiftMs;
    for (const arrival of this.#arrivals) arrival.atMs += shiftMs;
  }

  /** Milliseconds until it counts as standing still if nothing more comes; 0 if it does now. */
  remainingMs(nowMs: number): number {
    if (this.#pausedMs !== undefined) return this.#timeoutMs;
    while ((this.#arrivals[0]?.atMs ?? Infinity) <= nowMs - this.#timeoutMs) this.#arrivals.shift();
    let bytes = this.#arrivals.reduce((sum, arrival) => sum + arrival.bytes, 0);
    let stallsMs = this.#beganMs + this.#timeoutMs;
    for (const arrival of this.#arrivals) {
      if (bytes < this.#leastBytes) break;
      bytes -= arrival.bytes;
      stallsMs = Math.max(stallsMs, arrival.atMs + this.#timeoutMs);
    }
    return Math.max(0, stallsMs - nowMs);
  }
}
