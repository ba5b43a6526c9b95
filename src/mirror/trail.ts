// Where a walk along the list has been: whom it asked, whom it passed over, and what go would show of it.

import type { Attempt } from "./journal.ts";
import type { ChainEntry } from "./request.ts";
import { Shown } from "./shown.ts";
import { down, verdictOf, type Verdict } from "./verdict.ts";

export interface Question {
  readonly entry: ChainEntry;
  mayMove(verdict: Verdict): boolean;
  readonly handsOver: boolean;
  readonly onlyOnce: boolean;
  /** Who may be asked beside it while it is late: only where Go's list, or `mirrors:`, would let it be asked after this. */
  readonly beside: readonly ChainEntry[];
}

export interface Guide {
  /** What came of asking it, or the fault for which it is out if it was left waiting. */
  ask(question: Question): Promise<Attempt>;
  /** The fault of a proxy that others should be asked instead of; undefined if it may be asked. */
  outFault(entry: ChainEntry): Attempt | undefined;
  movedOn(from: ChainEntry, to: ChainEntry, fault: Attempt): void;
}

export type Walked =
  | { readonly kind: "served" }
  | { readonly kind: "absent"; readonly handsOver: boolean }
  | { readonly kind: "failed"; readonly shown: Attempt };

export class Trail {
  readonly #guide: Guide;
  readonly #shown = new Shown();
  readonly #skipped: ChainEntry[] = [];
  #someoneIsOut = false;
  #someoneAnswered = false;
  #from: { readonly entry: ChainEntry; readonly fault: Attempt } | undefined;
  #goWalks = true;

  constructor(guide: Guide) {
    this.#guide = guide;
  }

  /** Passed over while it is out, if another may be asked. */
  async visit(question: Question): Promise<Attempt> {
    const { entry } = question;
    const fault = question.mayMove(down) ? this.#guide.outFault(entry) : undefined;
    const attempt = fault === undefined ? await this.ask(question) : this.#passOver(entry, fault);
    if (verdictOf(attempt.outcome).walk === "error") this.#from = { entry, fault: attempt };
    return attempt;
  }

  #passOver(entry: ChainEntry, fault: Attempt): Attempt {
    this.#skipped.push(entry);
    this.#someoneIsOut = true;
    this.#shown.error(fault);
    return fault;
  }

  async ask(question: Question): Promise<Attempt> {
    if (this.#from !== undefined) this.#guide.movedOn(this.#from.entry, question.entry, this.#from.fault);
    const attempt = await this.#guide.ask(question);
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "absent") {
      this.#someoneAnswered = true;
      this.#shown.absent(attempt);
    } else if (verdict.walk === "error") {
      this.#someoneIsOut ||= verdict.out !== "no";
      this.#shown.error(attempt);
    }
    return attempt;
  }

  /** Go would have stopped here: what is met now is not what it would have shown. */
  goStops(): void {
    this.#goWalks = false;
    this.#shown.close();
  }

  /** Where Go would be: still walking, or stopped at a `,`. */
  get goWalks(): boolean {
    return this.#goWalks;
  }

  /** `mirrors:` are for a list that is out. */
  get someoneIsOut(): boolean {
    return this.#someoneIsOut;
  }

  /** Those that were passed over and should be asked after all: whoever is left, where nobody else has answered. */
  get unasked(): readonly ChainEntry[] {
    return this.#someoneAnswered ? [] : this.#skipped;
  }

  /** What the walk came to if this attempt was its end; undefined if it goes on. */
  endedBy(attempt: Attempt): Walked | undefined {
    const { walk } = verdictOf(attempt.outcome);
    if (walk === "served") return { kind: "served" };
    if (walk !== "ends") return undefined;
    // The last real failure says more than the end of the budget.
    const isOurs = attempt.outcome.kind === "transport";
    return { kind: "failed", shown: isOurs ? attempt : (this.#shown.attempt ?? attempt) };
  }

  /** What it came to if nobody is left to be asked. */
  end(): Walked {
    const { attempt: shown, hasError } = this.#shown;
    return hasError && shown !== undefined ? { kind: "failed", shown } : { kind: "absent", handsOver: false };
  }
}
