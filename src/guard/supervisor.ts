// The supervisor of a guard that lives as long as a job. It serves nothing: it holds the socket while there is no worker,
// puts a new one in the place of one that died, and says when all of it is over. The worker does the same for it.

import { untilAborted } from "../core/until-aborted.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { SharedSocket } from "../ports/loopback.ts";
import type { Peer, Peers } from "../ports/peers.ts";
import { journalPath, type GuardOrder } from "./order.ts";
import type { Begin, PeerMessage } from "./peer-messages.ts";
import { formatRecord } from "./records.ts";

/** After so many deaths of the worker it is not trusted with more than relaying. */
const mostDeaths = 3;
const longestLifeMs = 6 * 60 * 60_000;
const longestIdleMs = 30 * 60_000;
/** How often it looks whether all is over. */
const lookEveryMs = 2_000;
/** Where the system gives no process now, it may in a while. */
const noProcessMs = 500;

/** What the next worker is, and after which wait: none for one that was killed, a little for one that dies on and on. */
export function nextWorker(deaths: number): { readonly mode: "full" | "plain"; readonly delayMs: number } {
  if (deaths < mostDeaths) return { mode: "full", delayMs: 0 };
  return { mode: "plain", delayMs: Math.min(500, 50 * 2 ** Math.min(8, deaths - mostDeaths)) };
}

export interface Situation {
  readonly nowMs: number;
  readonly startedMs: number;
  /** When it was asked for something the last time, or started. */
  readonly askedMs: number;
  readonly watched: "alive" | "gone" | "nobody";
  readonly directoryIsThere: boolean;
}

/** Why the guard is to end now; undefined if it is not. */
export function whyEnd(now: Situation): "directory" | "watched" | "idle" | "age" | undefined {
  // RUNNER_TEMP is emptied before the next job: what outlived its own ends there.
  if (!now.directoryIsThere) return "directory";
  if (now.watched === "gone") return "watched";
  if (now.watched === "nobody" && now.nowMs - now.askedMs >= longestIdleMs) return "idle";
  return now.nowMs - now.startedMs >= longestLifeMs ? "age" : undefined;
}

/**
 * The process whose end is the end of the job. A runner starts an action's process itself (actions/runner,
 * NodeScriptActionHandler), so that is who started us; in a `container:` job it is `docker exec`, which has no number
 * inside, and the container ends with its first process.
 */
export function whomToWatch(starterPid: number): number {
  return starterPid > 0 ? starterPid : 1;
}

export interface SupervisorWorld {
  readonly clock: Clock;
  readonly files: Files;
  readonly peers: Peers;
  /** For the processes it starts. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What it begins with; an heir has a worker already, and its socket. */
export interface Charge extends Omit<Begin, "kind" | "role"> {
  readonly worker?: Peer;
  readonly socket?: SharedSocket | undefined;
}

/** Resolves when the guard is over; the worker was told then. `onListening` hears of the port, each time. */
export async function supervise(
  world: SupervisorWorld,
  charge: Charge,
  onListening: (port: number) => void,
): Promise<void> {
  const { clock, peers } = world;
  const { order } = charge;
  const over = new AbortController();
  let { socket, port, deaths, worker } = charge;
  let askedMs = clock.nowMs();
  const isOver = (): boolean => over.signal.aborted;

  function listenTo(peer: Peer): void {
    peer.onMessage((message, shared) => {
      const told = message as PeerMessage;
      if (told.kind === "stop") over.abort();
      if (told.kind === "asked") askedMs = clock.nowMs();
      if (told.kind !== "listening") return;
      socket = shared ?? socket;
      port = told.port;
      onListening(port);
    });
  }

  async function keepAWorker(): Promise<void> {
    while (!isOver()) {
      worker ??= peers.start(world.environment);
      if (worker === undefined) {
        await clock.sleep(noProcessMs, over.signal);
        continue;
      }
      listenTo(worker);
      if (worker !== charge.worker) {
        const begin: Begin = { kind: "begin", role: "worker", order, port, deaths };
        worker.send(begin, socket);
      }
      await Promise.race([worker.gone, untilAborted(over.signal)]);
      if (isOver()) return;
      worker = undefined;
      deaths++;
      void note(world, order, "worker");
      await clock.sleep(nextWorker(deaths).delayMs, over.signal);
    }
  }

  async function watch(): Promise<void> {
    while (!isOver()) {
      await clock.sleep(lookEveryMs, over.signal);
      const why = whyEnd({
        nowMs: clock.nowMs(),
        startedMs: order.startedMs,
        askedMs,
        watched: watchedState(peers, order.watchedPid),
        directoryIsThere: (await world.files.stat(order.directory)) !== undefined,
      });
      if (why !== undefined) over.abort();
    }
  }

  await Promise.all([keepAWorker(), watch()]);
  const last: PeerMessage = { kind: "stop" };
  worker?.send(last);
}

/** For the post step, if anybody is left to read it. */
export async function note(
  { clock, files }: Pick<SupervisorWorld, "clock" | "files">,
  order: GuardOrder,
  who: "worker" | "supervisor",
): Promise<void> {
  if ((await files.stat(order.directory)) === undefined) return;
  await files.append(journalPath(order), formatRecord({ kind: "replaced", atMs: clock.nowMs(), who }), 0o600);
}

function watchedState(peers: Peers, pid: number | undefined): Situation["watched"] {
  if (pid === undefined) return "nobody";
  return peers.isAlive(pid) ? "alive" : "gone";
}
