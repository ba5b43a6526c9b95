// Who comes after whom in a guard that lives as long as a job. The worker serves and has started the standby, which has
// everything loaded; that one has started the reserve, which is next to nothing but knows what they know.

import { untilAborted } from "../core/until-aborted.ts";
import type { Peer } from "../ports/peers.ts";
import type { GuardOrder } from "./order.ts";
import type { Begin, PeerMessage } from "./peer-messages.ts";
import { note, type Place, type SuccessionWorld } from "./succession.ts";
import { takeTurn } from "./turn.ts";

/** What does not live this long may not live the next time either. */
const shortLifeMs = 1_000;
/** Where the system gives no process now, or one that dies at once, it may do better in a while. */
const longestPauseMs = 10_000;
/** One that is still loading hears that all is over when it has loaded. */
const longestEndMs = 1_000;

/** The wait before another heir is started, when so many in a row came to nothing. */
export function pauseBefore(failures: number): number {
  return failures <= 1 ? 0 : Math.min(longestPauseMs, 125 * 2 ** Math.min(10, failures - 2));
}

/** What an heir is to know of those before it. */
export type Before = Pick<Begin, "order" | "workerPid" | "deaths">;

export interface Heir {
  /** Of the one that is there now, and of its own. */
  pids(): readonly number[];
  /** For the one that is there, and those that follow. */
  share(place: Place): void;
  /** We are the worker now: the reserve becomes the standby. */
  moveUp(before: Pick<Before, "workerPid" | "deaths">): void;
  /** Nobody is to take over any more. Resolves when the heir is gone, and those after it. */
  end(): Promise<void>;
}

export interface Kept {
  readonly role: "standby" | "reserve";
  readonly place: Place;
  readonly environment: Readonly<Record<string, string>>;
  /** Hears of each one that is started. */
  readonly onStarted?: (pid: number) => void;
}

/** One is started at once, and another whenever it dies, until the end. */
export function keepAnHeir(world: SuccessionWorld, first: Before, kept: Kept): Heir {
  const { clock, peers } = world;
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;
  let [before, role, place] = [first, kept.role, kept.place];
  let heir: Peer | undefined;
  let ofItsOwn: number | undefined;

  async function keep(): Promise<void> {
    for (let failures = 0; !isOver();) {
      const startedMs = clock.nowMs();
      heir = peers.start(kept.environment);
      ofItsOwn = undefined;
      if (heir !== undefined) {
        heir.send({ kind: "begin", role, ...before, port: place.port } satisfies Begin, place.socket);
        heir.onMessage((message) => {
          const said = message as PeerMessage;
          if (said.kind === "followed-by") ofItsOwn = said.pid;
        });
        kept.onStarted?.(heir.pid);
        await Promise.race([heir.gone, untilAborted(over.signal)]);
        if (!isOver()) void note(world, before.order, "standby");
      }
      failures = heir === undefined || clock.nowMs() - startedMs < shortLifeMs ? failures + 1 : 0;
      await clock.sleep(pauseBefore(heir === undefined ? failures + 1 : failures), over.signal);
    }
  }
  void keep();

  return {
    pids: () => [heir?.pid, ofItsOwn].filter((pid) => pid !== undefined),
    share(listening) {
      place = listening;
      heir?.send({ kind: "listening", port: place.port } satisfies PeerMessage, place.socket);
    },
    moveUp(now) {
      [before, role] = [{ ...before, ...now }, "standby"];
      heir?.send({ kind: "moved-up", ...now } satisfies PeerMessage);
    },
    async end() {
      over.abort();
      // Killed at once it would leave behind the one that it has just started, whom nobody else knows.
      heir?.send({ kind: "over" } satisfies PeerMessage);
      const waiting = new AbortController();
      await Promise.race([heir?.gone, clock.sleep(longestEndMs, waiting.signal)]);
      waiting.abort();
      heir?.kill();
    },
  };
}

/** What a process finds when its turn to serve has come. */
export interface Turn {
  readonly place: Place;
  readonly deaths: number;
  /** None where it had been the reserve. */
  readonly heir: Heir | undefined;
}

export interface Standing {
  readonly environment: Readonly<Record<string, string>>;
  /** It is the standby from now on, or may be the worker soon. */
  readonly onStandby: () => void;
}

/** Resolves when the worker is gone, and undefined where another one serves in its place, or nobody is to any more. */
export async function standBy(
  world: SuccessionWorld,
  starter: Peer,
  { begin, place: first }: { readonly begin: Begin; readonly place: Place },
  { environment, onStandby }: Standing,
): Promise<Turn | undefined> {
  const order: GuardOrder = begin.order;
  let [place, { workerPid, deaths }] = [first, begin];
  let heir: Heir | undefined;
  let role = begin.role;
  const over = new AbortController();
  const isStandby = (): boolean => role === "standby";
  function beStandby(): void {
    onStandby();
    role = "standby";
    startReserve();
  }
  /** Without the socket a reserve could serve nowhere that anybody asks: named before it has one, it would be no help. */
  function startReserve(): void {
    if (!isStandby() || place.port === 0) return;
    const tell = (pid: number): void => starter.send({ kind: "followed-by", pid } satisfies PeerMessage);
    const before = { order, workerPid, deaths };
    heir ??= keepAnHeir(world, before, { role: "reserve", place, environment, onStarted: tell });
  }
  if (isStandby()) beStandby();
  starter.onMessage((message, socket) => {
    const said = message as PeerMessage;
    if (said.kind === "listening") {
      place = { socket: socket ?? place.socket, port: said.port };
      if (heir === undefined) startReserve();
      else heir.share(place);
    }
    if (said.kind === "moved-up") {
      ({ workerPid, deaths } = said);
      beStandby();
    }
    if (said.kind === "over") over.abort();
  });
  await Promise.race([starter.gone, untilAborted(over.signal)]);
  if (over.signal.aborted) {
    await heir?.end();
    return undefined;
  }
  const isDistant = !isStandby();
  const turn = await takeTurn(world, { order, workerPid, deaths, isDistant }, onStandby);
  if (turn === undefined) await heir?.end();
  // The one between the worker and us never had its turn.
  else if (isDistant && turn === deaths + 1) void note(world, order, "standby");
  return turn === undefined ? undefined : { place, deaths: turn, heir };
}
