// Which of several errors go shows (cmd/go/internal/modfetch/proxy.go, TryProxies).

import type { Attempt } from "./journal.ts";

/** Collects what a walk meets. "Not exist" ranks below every other error; of one rank the later replaces the earlier. */
export class Shown {
  #error: Attempt | undefined;
  #absent: Attempt | undefined;
  #unverified: Attempt | undefined;
  #isClosed = false;

  absent(attempt: Attempt): void {
    if (!this.#isClosed) this.#absent = attempt;
  }

  error(attempt: Attempt): void {
    const { outcome } = attempt;
    // Bytes that go.sum does not know: go would end there and then, whatever follows.
    if (outcome.kind === "refused" && outcome.why.kind === "wrong-hash") this.#unverified ??= attempt;
    if (!this.#isClosed) this.#error = attempt;
  }

  /** From here on go would not have walked: what is met now is not what it would have shown. */
  close(): void {
    this.#isClosed = true;
  }

  /** Undefined if nothing was met. */
  get attempt(): Attempt | undefined {
    return this.#unverified ?? this.#error ?? this.#absent;
  }

  get hasError(): boolean {
    return (this.#unverified ?? this.#error) !== undefined;
  }
}
