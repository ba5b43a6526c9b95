// A second request beside one whose first byte is late. Whoever has the head of a usable answer first is listened to,
// the other is given up at once and leaves nothing behind.

import { alarmWhen } from "./alarm-when.ts";
import { Body } from "./body.ts";
import { cancelWith, type Cancel } from "../core/cancel.ts";
import { leastLateMs } from "./first-bytes.ts";
import type { FirstBytes } from "./first-bytes.ts";
import type { Health } from "./health.ts";
import type { Attempt } from "./journal.ts";
import type { ChainRequest } from "./request.ts";
import { takeTurn, toAttempt } from "./turn.ts";
import type { Place, Turn, TurnWorld } from "./turn.ts";
import { verdictOf } from "./verdict.ts";

export interface HedgeWorld extends TurnWorld {
  readonly firstBytes: FirstBytes;
  readonly health: Health;
}

export interface Hedged {
  readonly place: Place;
  /** Who may be asked beside it, in this order; where none can be, it is asked itself on a new connection. */
  readonly beside: readonly Place[];
  readonly request: Pick<ChainRequest, "subject" | "accept">;
  readonly signal: AbortSignal;
  /** The place was found to be out. */
  readonly leave: AbortSignal | undefined;
  readonly tricklesUntilMs?: (() => number | undefined) | undefined;
  /** Whether there may be a second request. */
  readonly mayHedge: boolean;
  /** Of this attempt at the place. */
  readonly count: number;
  readonly body: Body;
  /** Told when the place sends more of a body than any page has. */
  onFlow(): void;
}

export type Raced = {
  /** What decided nothing: the loser, or a second request that was of no use. */
  readonly asides: readonly Attempt[];
} & (
  | ({ readonly kind: "ended" } & Counted)
  /** The place was found to be out. */
  | { readonly kind: "left" }
  /** The second request was first, and what it brought is of no use. */
  | { readonly kind: "lost" }
);

interface Race {
  /** Who had the head of a usable answer first. */
  winner?: "first" | "second";
  readonly runs: { first: boolean; second: boolean };
}

interface Outcome {
  readonly first: Counted;
  /** The last of the second requests. */
  readonly other: Counted | undefined;
  readonly asides: readonly Attempt[];
  readonly otherWon: boolean;
}

/** Beside one attempt. */
const mostSeconds = 3;

interface Counted {
  readonly attempt: Attempt;
  readonly turn: Turn;
  readonly body: Body;
}

export async function askWithHedge(world: HedgeWorld, asking: Hedged): Promise<Raced> {
  const { place, leave, count, body } = asking;
  const { subject, accept } = asking.request;
  const end = cancelWith(asking.signal, leave);
  /** Of the second requests, if there are any. */
  let endOfSeconds: Cancel | undefined;
  let stopWaiting = (): void => undefined;
  const race: Race = { runs: { first: true, second: false } };
  let seconds: Promise<readonly Counted[]> = Promise.resolve([]);

  async function askFirst(): Promise<Counted> {
    const turn = await takeTurn(world, place, {
      body,
      accept,
      leave,
      tricklesUntilMs: asking.tricklesUntilMs,
      end,
      onTurn: () => {
        if (!asking.mayHedge) return;
        stopWaiting = whenLate(world, place.mirror, () => {
          seconds = askAgainWhileLate();
        });
      },
      onFlow: () => asking.onFlow(),
      onHead: (status) => {
        if (status !== 200 && !isAbsent(status) && !(status === 206 && body.canResume)) return;
        race.winner ??= "first";
        if (race.winner === "first") decided();
      },
    });
    return { attempt: toAttempt(place, subject, turn, { count }), turn, body };
  }

  function decided(): void {
    stopWaiting();
    endOfSeconds?.abort();
  }

  /** One after the other, while nothing is decided and another may have more luck than the one before. */
  async function askAgainWhileLate(): Promise<readonly Counted[]> {
    const { signal } = (endOfSeconds = cancelWith(asking.signal));
    const asked: Counted[] = [];
    do {
      const giveBack = world.firstBytes.takeHedge(place.mirror);
      if (giveBack === undefined) break;
      race.runs.second = true;
      const second = await askSecond(signal);
      race.runs.second = false;
      if (!second.turn.isTried) giveBack();
      asked.push(second);
      const isLuck = verdictOf(second.attempt.outcome).again === "here-first";
      if (race.winner !== undefined || !race.runs.first || !isLuck) break;
      await second.body.drop();
    } while (asked.length < mostSeconds && (await untilLate(world, place.mirror, signal)));
    return asked;
  }

  async function askSecond(signal: AbortSignal): Promise<Counted> {
    const at = asking.beside.find(({ mirror }) => world.health.whenOut(mirror) !== undefined) ?? place;
    const own = new Body(world.files, `${body.path}.hedge`);
    const leaveAt = at === place ? leave : undefined;
    const endOfSecond = cancelWith(signal, leaveAt);
    const turn = await takeTurn(world, at, {
      body: own,
      accept,
      leave: leaveAt,
      end: endOfSecond,
      fresh: at === place,
      onHead: (status) => {
        // Another proxy's 404 is no answer to what this one was asked.
        if (status !== 200 && !(at === place && isAbsent(status))) return;
        race.winner ??= "second";
        if (race.winner === "second") end.abort();
      },
    });
    endOfSecond.release();
    const attempt = toAttempt(at, subject, turn, { count: at === place ? count : 1, hedge: true });
    return { attempt, turn, body: own };
  }

  const first = await askFirst();
  race.runs.first = false;
  // What has failed meanwhile may still be answered by the other, if that is under way.
  if (!race.runs.second || first.turn.left) decided();
  const others = await seconds;
  end.release();
  endOfSeconds?.release();
  for (const one of [first, ...others]) if (one.turn.isTried) noteFirstByte(world.firstBytes, one.attempt);
  const asides = others.slice(0, -1).map(({ attempt }) => attempt);
  return conclude({ first, other: others.at(-1), asides, otherWon: race.winner === "second" });
}

/** Rings when it is late. What is usual may become known, or another, meanwhile. What comes back takes it back. */
function whenLate({ clock, firstBytes }: HedgeWorld, mirror: string, ring: () => void): () => void {
  const startedMs = clock.nowMs();
  const leftMs = (): number => (firstBytes.lateAfterMs(mirror) ?? Infinity) - (clock.nowMs() - startedMs);
  return alarmWhen(clock, () => Math.min(leftMs(), leastLateMs), ring);
}

/** False if the signal came first. */
function untilLate(world: HedgeWorld, mirror: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const takeBack = whenLate(world, mirror, () => resolve(true));
    const onAbort = (): void => {
      takeBack();
      resolve(false);
    };
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

async function conclude({ first, other, asides, otherWon }: Outcome): Promise<Raced> {
  const isOfUse = otherWon && other !== undefined && countsFor(first.attempt, other.attempt);
  const loser = isOfUse ? first : other;
  await loser?.body.drop();
  const beside = [...asides, ...(loser?.turn.isTried === true ? [loser.attempt] : [])];
  if (isOfUse && other.turn.left) {
    await other.body.drop();
    return { kind: "left", asides: [...beside, other.attempt] };
  }
  if (isOfUse) return { kind: "ended", ...other, asides: beside };
  const all = first.turn.isTried ? [...beside, first.attempt] : beside;
  if (first.turn.left) return { kind: "left", asides: all };
  return otherWon ? { kind: "lost", asides: all } : { kind: "ended", ...first, asides: beside };
}

/** The same proxy has been asked twice: but for bytes of no use, what came of the second is what came of the first. */
function countsFor(first: Attempt, { mirror, outcome }: Attempt): boolean {
  return mirror === first.mirror ? outcome.kind !== "refused" : outcome.kind === "answered";
}

function isAbsent(status: number): boolean {
  return status === 404 || status === 410;
}

function noteFirstByte(firstBytes: FirstBytes, { mirror, outcome, firstByteMs, totalMs }: Attempt): void {
  if (firstByteMs !== undefined) firstBytes.heard(mirror, firstByteMs);
  else if (outcome.kind === "abandoned") firstBytes.outlasted(mirror, totalMs);
}
