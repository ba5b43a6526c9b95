// One attempt in its turn: a place among the connections first, for that wait is nobody's stall, then who we are.

import { attemptOnce, isLeft } from "./attempt.ts";
import type { AttemptRequest, AttemptWorld, Tried } from "./attempt.ts";
import type { Attempt } from "./journal.ts";
import type { ChainBudget, ChainEntry, ChainOptions } from "./request.ts";
import { authorizationFor } from "./send.ts";
import type { Slots } from "../core/slots.ts";

export interface TurnWorld extends AttemptWorld, Pick<ChainOptions, "credentials"> {
  readonly budget: ChainBudget;
  readonly slots: Slots;
}

/** A proxy, and where it has the file. */
export interface Place {
  readonly entry: ChainEntry;
  /** The entry as it may be shown. */
  readonly mirror: string;
  readonly url: URL;
}

export interface Turn extends Tried {
  readonly startedMs: number;
  /** False if its turn never came. */
  readonly isTried: boolean;
}

export interface TurnRequest extends Omit<
  AttemptRequest,
  "url" | "authorization" | "stallTimeoutMs" | "connections" | "moveTo"
> {
  /** Told when its turn has come. */
  onTurn?(): void;
}

/** Gives its place back in every case. Never rejects; the outcome is "abandoned" where its turn never came. */
export async function takeTurn(world: TurnWorld, place: Place, request: TurnRequest): Promise<Turn> {
  const { entry, url } = place;
  const { end, leave } = request;
  const first = await world.slots.take(url.protocol === "file:" ? "file:" : url.origin, end.signal);
  const startedMs = world.clock.nowMs();
  if (first === undefined) {
    return { ...untried({ kind: "abandoned" }), left: isLeft(end, leave), isTried: false, startedMs };
  }
  let giveBack = first;
  try {
    request.onTurn?.();
    const authorization = authorizationFor({ ...entry, url }, world.credentials ?? (() => undefined));
    if (!authorization.ok)
      return { ...untried({ kind: "transport", fault: authorization.error }), isTried: true, startedMs };
    const tried = await attemptOnce(world, {
      ...request,
      // The body is here: while it is looked at, which may take its turn among others, the place is somebody else's.
      accept: (file) => {
        giveBack();
        return request.accept(file);
      },
      url,
      stallTimeoutMs: world.budget.stallTimeoutMs,
      connections: world.budget.connections,
      async moveTo(origin, whileAsking) {
        giveBack();
        const next = await world.slots.take(origin, whileAsking);
        giveBack = next ?? giveBack;
        return next !== undefined;
      },
      ...(authorization.value === undefined ? {} : { authorization: authorization.value }),
    });
    return { ...tried, isTried: true, startedMs };
  } finally {
    giveBack();
  }
}

function untried(outcome: Attempt["outcome"]): Tried {
  return { outcome, headers: {}, bytes: 0, totalMs: 0, progressed: false, left: false, trickled: false };
}

export function toAttempt(
  { mirror, url }: Place,
  subject: Attempt["subject"],
  turn: Turn,
  { count, hedge }: { readonly count: number; readonly hedge?: boolean },
): Attempt {
  const { startedMs, outcome, bytes, firstByteMs, totalMs, resumedFrom, redirectedTo, trickled } = turn;
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: count,
    outcome,
    bytes,
    ...(firstByteMs === undefined ? {} : { firstByteMs }),
    totalMs,
    ...(resumedFrom === undefined ? {} : { resumedFrom }),
    ...(redirectedTo === undefined ? {} : { redirectedTo }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(trickled ? { trickled } : {}),
  };
}
