// One proxy asked for one file until it answers, another attempt is not worth it, or another proxy should be asked.

import { delayAfter, mirrorRetryPolicy } from "./backoff.ts";
import { attemptOnce } from "./attempt.ts";
import type { AttemptWorld, Tried } from "./attempt.ts";
import type { Body } from "./body.ts";
import { cancelWith } from "./cancel.ts";
import type { ChainBudget, ChainEntry, ChainOptions, ChainRequest } from "./request.ts";
import type { Health } from "./health.ts";
import type { Attempt } from "./journal.ts";
import { authorizationFor } from "./send.ts";
import type { Slots } from "./slots.ts";
import { verdictOf } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

export interface UpstreamWorld extends AttemptWorld, Pick<ChainOptions, "credentials" | "onRetry"> {
  readonly budget: ChainBudget;
  readonly health: Health;
  readonly slots: Slots;
  /** Writes the attempt into every journal. */
  record(attempt: Attempt): void;
}

export interface Asking {
  readonly entry: ChainEntry;
  /** The entry as it may be shown. */
  readonly mirror: string;
  readonly url: URL;
  readonly request: Pick<ChainRequest, "subject" | "accept">;
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
    }
  /** Found to be out by another request while this one waited. */
  | { readonly kind: "left" };

/** A file that nobody else may be asked for: so often in all, at a proxy that has answered well in this run. */
const mostAttempts = 20;
/** Attempts that bring bytes are free, but not for ever. */
const mostResumes = 200;
/** As if the proxy had refused the connection: what a request does that only waits for it. */
const isDown: Verdict = { walk: "error", again: "if-last", out: "at-once" };

export async function askProxy(world: UpstreamWorld, asking: Asking): Promise<Asked> {
  const { mirror, signal } = asking;
  const { clock, health, budget } = world;
  const leave = asking.mayMove(isDown) ? health.whenOut(mirror) : undefined;
  for (let count = 1, spent = 0; ; count++) {
    const tried = await tryInTurn(world, asking, leave);
    if (tried === "left") return { kind: "left" };
    const attempt = toAttempt(asking, tried.startedMs, tried.tried, count);
    world.record(attempt);
    if (tried.tried.left) return { kind: "left" };
    const verdict = verdictOf(attempt.outcome);
    noteHealth(health, attempt, verdict);
    const ended: Asked = { kind: "ended", attempt, headers: tried.tried.headers };
    if (!tried.tried.progressed || count > mostResumes) spent++;
    if (!isWorthAnother(world, asking, verdict, spent)) {
      if (verdict.out === "after-retries") health.failed(attempt);
      if (!asking.mayMove(verdict)) health.gaveUp(attempt);
      return ended;
    }

    const retryAfterMs = attempt.outcome.kind === "status" ? (attempt.outcome.retryAfterMs ?? 0) : 0;
    const delayMs = Math.max(retryAfterMs, delayAfter(Math.max(spent, 1), mirrorRetryPolicy, clock.random()));
    // Somebody else answers sooner; and a wait that the budget ends would only lose the real failure.
    const isTooLong = asking.mayMove(verdict) && retryAfterMs > mirrorRetryPolicy.maxDelayMs;
    if (isTooLong || clock.nowMs() + delayMs >= budget.deadlineMs) return ended;
    world.onRetry?.({ attempt, delayMs });
    const cancel = cancelWith(signal, leave);
    const slept = await clock.sleep(delayMs, cancel.signal);
    cancel.release();
    if (slept === "aborted") return ended;
  }
}

/** Waits for a place among the connections first: that wait is nobody's stall. */
async function tryInTurn(
  world: UpstreamWorld,
  asking: Asking,
  leave: AbortSignal | undefined,
): Promise<{ tried: Tried; startedMs: number } | "left"> {
  const { entry, url, body, signal } = asking;
  const cancel = cancelWith(signal, leave);
  const giveBack = await world.slots.take(url.protocol === "file:" ? "file:" : url.origin, cancel.signal);
  cancel.release();
  const startedMs = world.clock.nowMs();
  if (giveBack === undefined) {
    if (!signal.aborted) return "left";
    return { tried: untried({ kind: "abandoned" }), startedMs };
  }
  try {
    const authorization = authorizationFor({ ...entry, url }, world.credentials ?? (() => undefined));
    if (!authorization.ok)
      return { tried: untried({ kind: "transport", fault: authorization.error }), startedMs };
    const tried = await attemptOnce(world, {
      url,
      ...(authorization.value === undefined ? {} : { authorization: authorization.value }),
      stallTimeoutMs: world.budget.stallTimeoutMs,
      body,
      accept: (file) => asking.request.accept(file),
      signal,
      ...(leave === undefined ? {} : { leave }),
    });
    return { tried, startedMs };
  } finally {
    giveBack();
  }
}

function untried(outcome: Attempt["outcome"]): Tried {
  return { outcome, headers: {}, bytes: 0, totalMs: 0, progressed: false, left: false };
}

function isWorthAnother(world: UpstreamWorld, asking: Asking, verdict: Verdict, spent: number): boolean {
  const { retries } = world.budget;
  const mayMove = asking.mayMove(verdict);
  if (retries === 0 || asking.onlyOnce || asking.signal.aborted) return false;
  if (verdict.again === "never" || (verdict.again === "if-last" && mayMove)) return false;
  if (mayMove || asking.handsOver || verdict.walk === "absent") return spent <= retries;
  if (world.health.isHopeless(asking.mirror)) return false;
  return spent <= retries || (spent < mostAttempts && world.health.hasAnswered(asking.mirror));
}

function noteHealth(health: Health, attempt: Attempt, verdict: Verdict): void {
  if (verdict.walk === "served" || (verdict.walk === "absent" && verdict.again === "never"))
    health.answered(attempt.mirror);
  else if (verdict.out === "at-once") health.failed(attempt);
}

function toAttempt(asking: Asking, startedMs: number, tried: Tried, count: number): Attempt {
  const { outcome, bytes, firstByteMs, totalMs, resumedFrom } = tried;
  return {
    startedMs,
    mirror: asking.mirror,
    url: asking.url.href,
    subject: asking.request.subject,
    attempt: count,
    outcome,
    bytes,
    ...(firstByteMs === undefined ? {} : { firstByteMs }),
    totalMs,
    ...(resumedFrom === undefined ? {} : { resumedFrom }),
  };
}
