// One proxy asked for one file until it answers, another attempt is not worth it, or another proxy should be asked.

import { delayAfter, mirrorRetryPolicy } from "./backoff.ts";
import type { Body } from "./body.ts";
import { cancelWith } from "../core/cancel.ts";
import type { Garbage } from "./garbage.ts";
import type { Health } from "./health.ts";
import { askWithHedge } from "./hedge.ts";
import type { HedgeWorld } from "./hedge.ts";
import type { Attempt } from "./journal.ts";
import type { ChainOptions, ChainRequest } from "./request.ts";
import type { Trials } from "./trials.ts";
import type { Place } from "./turn.ts";
import { down, verdictOf, type Verdict } from "./verdict.ts";

export interface UpstreamWorld extends HedgeWorld, Pick<ChainOptions, "onRetry"> {
  readonly trials: Trials;
  readonly garbage: Garbage;
  /** Writes down an attempt that counts for the request. */
  record(attempt: Attempt): void;
  /** Writes down one that decided nothing. */
  recordAside(attempt: Attempt): void;
}

export interface Asking {
  readonly place: Place;
  /** Who may be asked beside it when it is late, in this order. */
  readonly beside: readonly Place[];
  readonly request: Pick<ChainRequest, "subject" | "accept" | "deadlineMs">;
  readonly body: Body;
  /** Ends with the request and with the budget. */
  readonly signal: AbortSignal;
  /** Whether another proxy may be asked after this. */
  mayMove(verdict: Verdict): boolean;
  /** Go itself goes on to version control after an error here. */
  readonly handsOver: boolean;
  /** It is known to be out and asked because nobody else is left: no second attempt. */
  readonly onlyOnce: boolean;
}

export type Asked =
  | {
      readonly kind: "ended";
      readonly attempt: Attempt;
      readonly headers: Readonly<Record<string, string>>;
      /** What has arrived. */
      readonly body: Body;
    }
  /** Found to be out, or of no use for this kind of file, by another request while this one waited. */
  | { readonly kind: "left" };

/** A file that nobody else may be asked for: so often in all, at a proxy that has answered well in this run. */
const mostAttempts = 20;
/** Attempts that bring bytes are free, but not for ever. */
const mostResumes = 200;
/** A second request begins at the first byte: not beside the rest of a body of which more than this is there. */
const mostBytesAskedTwice = 1024 * 1024;

/** Ends with the signal, and with the budget. What arrived is for the caller to move or to drop. */
export async function askProxy(world: UpstreamWorld, asking: Asking): Promise<Asked> {
  const giveBack = world.health.takeHopelessWait(asking.place.mirror);
  if (giveBack === undefined) return { kind: "left" };
  try {
    return await askOnTrial(world, asking);
  } finally {
    giveBack();
  }
}

async function askOnTrial(world: UpstreamWorld, asking: Asking): Promise<Asked> {
  const { mirror } = asking.place;
  if (!asking.mayMove(down)) return askUntilDone(world, asking);
  const cancel = cancelWith(asking.signal, world.health.whenOut(mirror));
  const { file } = asking.request.subject;
  const end = await world.trials.enter(mirror, file, cancel.signal);
  cancel.release();
  if (end === undefined) return { kind: "left" };
  try {
    // Found out by those that were asked meanwhile.
    if (world.garbage.faultOf(mirror, file) !== undefined) return { kind: "left" };
    return await askUntilDone(world, asking);
  } finally {
    end();
  }
}

async function askUntilDone(world: UpstreamWorld, asking: Asking): Promise<Asked> {
  const { place, signal } = asking;
  const { clock, health, budget } = world;
  const { mirror } = place;
  const mayLeave = asking.mayMove(down);
  const leave = mayLeave ? health.whenOut(mirror) : health.whenHopeless(mirror);
  let { body } = asking;
  let mayHedge = budget.hedge && budget.retries > 0 && !asking.onlyOnce && place.url.protocol !== "file:";
  for (let count = 1, spent = 0, inARow = 0; ; count++) {
    const raced = await askWithHedge(world, {
      ...asking,
      leave,
      ...(mayLeave && { tricklesUntilMs: () => tricklesUntilMs(world, mirror) }),
      count,
      body,
      onFlow: () => world.trials.passed(mirror, asking.request.subject.file),
      mayHedge: mayHedge && body.sizeBytes <= mostBytesAskedTwice,
    });
    for (const aside of raced.asides) {
      world.recordAside(aside);
      noteHealth(world, aside, aside.hedge === true && aside.mirror === mirror);
    }
    if (raced.kind === "left") {
      await body.drop();
      return { kind: "left" };
    }
    if (raced.kind === "lost") {
      mayHedge = false;
      continue;
    }
    const { attempt, turn } = raced;
    body = raced.body;
    world.record(attempt);
    const verdict = verdictOf(attempt.outcome);
    noteHealth(world, attempt);
    const ended: Asked = { kind: "ended", attempt, headers: turn.headers, body };
    const isSpent = !turn.progressed || count > mostResumes;
    if (isSpent) spent++;
    inARow = isBadLuck(health, attempt) ? 1 : inARow + (isSpent ? 1 : 0);
    if (!isWorthAnother(world, asking, verdict, spent)) {
      if (verdict.out === "after-retries") health.failed(attempt);
      if (!asking.mayMove(verdict)) health.gaveUp(attempt);
      return ended;
    }

    const untilMs = Math.min(budget.deadlineMs, asking.request.deadlineMs ?? Infinity);
    const delayMs = pauseAfter(world, attempt, { inARow, mayMove: asking.mayMove(verdict), untilMs });
    if (delayMs === undefined) return ended;
    world.onRetry?.({ attempt, delayMs });
    const cancel = cancelWith(signal, leave);
    const slept = await clock.sleep(delayMs, cancel.signal);
    cancel.release();
    if (slept === "aborted") return ended;
  }
}

/** A proxy that brings nothing but drops for as long as a stall takes is one, although every file of its was small. */
function tricklesUntilMs({ health, budget }: UpstreamWorld, mirror: string): number | undefined {
  const sinceMs = health.tricklesSinceMs(mirror);
  return sinceMs === undefined ? undefined : sinceMs + budget.stallTimeoutMs;
}

/**
 * How long to wait before the next attempt; undefined where the wait would be in vain. `inARow`: failures since the
 * proxy answered anybody.
 */
function pauseAfter(
  { clock }: UpstreamWorld,
  attempt: Attempt,
  {
    inARow,
    mayMove,
    untilMs,
  }: { readonly inARow: number; readonly mayMove: boolean; readonly untilMs: number },
): number | undefined {
  const { outcome } = attempt;
  const retryAfterMs = outcome.kind === "status" ? (outcome.retryAfterMs ?? 0) : 0;
  const backoffMs = delayAfter(Math.max(inARow, 1), mirrorRetryPolicy, clock.random());
  const delayMs = Math.max(retryAfterMs, backoffMs);
  // Somebody else answers sooner; and a wait that the end of the budget or of the request cuts off would only lose the real failure.
  const isTooLong = mayMove && retryAfterMs > mirrorRetryPolicy.maxDelayMs;
  return isTooLong || clock.nowMs() + delayMs >= untilMs ? undefined : delayMs;
}

/** It has answered others meanwhile, and did not say that it has too much to do: no reason to wait longer each time. */
function isBadLuck(health: Health, { mirror, outcome, startedMs }: Attempt): boolean {
  const isBusy = outcome.kind === "status" && outcome.status === 429;
  return !isBusy && (health.lastAnswerMs(mirror) ?? -1) >= startedMs;
}

function isWorthAnother(world: UpstreamWorld, asking: Asking, verdict: Verdict, spent: number): boolean {
  const { retries, stallTimeoutMs } = world.budget;
  const { mirror } = asking.place;
  const mayMove = asking.mayMove(verdict);
  if (retries === 0 || asking.onlyOnce || asking.signal.aborted) return false;
  if (verdict.again === "never" || (verdict.again === "if-last" && mayMove)) return false;
  // All its retries would have taken no longer.
  const patienceMs = (retries + 1) * stallTimeoutMs;
  if (verdict.out === "at-once" && world.health.inVainMs(mirror) >= patienceMs) return false;
  if (mayMove || asking.handsOver || verdict.walk === "absent") return spent <= retries;
  if (world.health.isHopeless(mirror)) return false;
  return spent <= retries || (spent < mostAttempts && world.health.hasAnswered(mirror));
}

/** Of a second request to the same proxy only the answer counts: a fault may be due to its being the second. */
function noteHealth(world: UpstreamWorld, attempt: Attempt, onlyAnswers = false): void {
  const { health, trials } = world;
  world.garbage.note(attempt);
  const verdict = verdictOf(attempt.outcome);
  if (verdict.walk !== "ends" && verdict.out === "no" && attempt.trickled !== true)
    trials.passed(attempt.mirror, attempt.subject.file);
  if (verdict.walk === "served" || (verdict.walk === "absent" && verdict.again === "never")) {
    if (attempt.trickled === true) health.trickled(attempt);
    else health.answered(attempt.mirror);
  } else if (verdict.out === "at-once" && !onlyAnswers) health.failed(attempt);
}
