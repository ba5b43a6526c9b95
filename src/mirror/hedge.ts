// A second request beside one whose first byte is late. Whoever has the head of a usable answer first is listened to,
// the other is given up at once and leaves nothing behind.

import { Body } from "./body.ts";
import { cancelWith } from "./cancel.ts";
import type { FirstBytes } from "./first-bytes.ts";
import type { Health } from "./health.ts";
import type { Attempt } from "./journal.ts";
import type { ChainRequest } from "./request.ts";
import { takeTurn, toAttempt } from "./turn.ts";
import type { Place, Turn, TurnWorld } from "./turn.ts";

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
  /** Whether there may be a second request. */
  readonly mayHedge: boolean;
  /** Of this attempt at the place. */
  readonly count: number;
  readonly body: Body;
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

interface Counted {
  readonly attempt: Attempt;
  readonly turn: Turn;
  readonly body: Body;
}

export async function askWithHedge(world: HedgeWorld, asking: Hedged): Promise<Raced> {
  const { place, leave, count, body } = asking;
  const { subject, accept } = asking.request;
  const ends = { first: cancelWith(asking.signal), second: cancelWith(asking.signal) };
  const race: { winner?: keyof typeof ends; secondRuns: boolean } = { secondRuns: false };
  let second: Promise<Counted | undefined> = Promise.resolve(undefined);

  async function askFirst(): Promise<Counted> {
    const turn = await takeTurn(world, place, {
      body,
      accept,
      leave,
      signal: ends.first.signal,
      onTurn: () => {
        if (asking.mayHedge) second = askSecondWhenLate();
      },
      onHead: (status) => {
        if (status !== 200 && !isAbsent(status)) return;
        race.winner ??= "first";
        if (race.winner === "first") ends.second.abort();
      },
    });
    return { attempt: toAttempt(place, subject, turn, { count }), turn, body };
  }

  async function askSecondWhenLate(): Promise<Counted | undefined> {
    const lateAfterMs = world.firstBytes.lateAfterMs(place.mirror);
    if (lateAfterMs === undefined) return undefined;
    if ((await world.clock.sleep(lateAfterMs, ends.second.signal)) === "aborted") return undefined;
    if (!world.firstBytes.takeHedge(place.mirror)) return undefined;
    race.secondRuns = true;
    const at = asking.beside.find(({ mirror }) => world.health.whenOut(mirror) !== undefined) ?? place;
    const own = new Body(world.files, `${body.path}.hedge`);
    const turn = await takeTurn(world, at, {
      body: own,
      accept,
      leave: at === place ? leave : undefined,
      signal: ends.second.signal,
      fresh: at === place,
      onHead: (status) => {
        // Another proxy's 404 is no answer to what this one was asked.
        if (status !== 200 && !(at === place && isAbsent(status))) return;
        race.winner ??= "second";
        if (race.winner === "second") ends.first.abort();
      },
    });
    const attempt = toAttempt(at, subject, turn, { count: at === place ? count : 1, hedge: true });
    return { attempt, turn, body: own };
  }

  const first = await askFirst();
  // What has failed meanwhile may still be answered by the other, if that is under way.
  if (!race.secondRuns || first.turn.left) ends.second.abort();
  const other = await second;
  for (const end of Object.values(ends)) end.release();
  for (const one of [first, other]) if (one?.turn.isTried) noteFirstByte(world.firstBytes, one.attempt);
  return conclude(first, other, race.winner === "second");
}

async function conclude(first: Counted, other: Counted | undefined, otherWon: boolean): Promise<Raced> {
  const isOfUse = otherWon && other !== undefined && countsFor(first.attempt, other.attempt);
  const loser = isOfUse ? first : other;
  await loser?.body.drop();
  const asides = loser?.turn.isTried === true ? [loser.attempt] : [];
  if (isOfUse) return { kind: "ended", ...other, asides };
  const both = first.turn.isTried ? [...asides, first.attempt] : asides;
  if (first.turn.left) return { kind: "left", asides: both };
  return otherWon ? { kind: "lost", asides: both } : { kind: "ended", ...first, asides };
}

/** The same proxy has been asked twice: but for bytes of no use, what came of the second is what came of the first. */
function countsFor(first: Attempt, { mirror, outcome }: Attempt): boolean {
  return mirror === first.mirror ? outcome.kind !== "refused" : outcome.kind === "answered";
}

function isAbsent(status: number): boolean {
  return status === 404 || status === 410;
}

/** One that was given up before it began to answer would have taken at least as long. */
function noteFirstByte(firstBytes: FirstBytes, { mirror, outcome, firstByteMs, totalMs }: Attempt): void {
  if (firstByteMs !== undefined) firstBytes.heard(mirror, firstByteMs);
  else if (outcome.kind === "abandoned") firstBytes.heard(mirror, totalMs);
}
