// What the next worker is in a guard that lives as long as a job, and when all of it is over.

import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { SharedSocket } from "../ports/loopback.ts";
import type { Peers } from "../ports/peers.ts";
import { journalPath, planPath, type GuardOrder } from "./order.ts";
import { formatRecord } from "./records.ts";

/** After so many deaths of the worker it is not trusted with more than relaying. */
const mostDeaths = 3;
const longestLifeMs = 6 * 60 * 60_000;
const longestIdleMs = 30 * 60_000;
/** How often it looks whether all is over. */
const lookEveryMs = 2_000;

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

export interface SuccessionWorld {
  readonly clock: Clock;
  readonly files: Files;
  readonly peers: Peers;
}

/** What a worker begins with. */
export interface Place {
  readonly socket: SharedSocket | undefined;
  /** 0: not known yet. */
  readonly port: number;
}

type Life = Pick<GuardOrder, "startedMs" | "watchedPid" | "directory">;

/** As `whyEnd`, looked up now. */
export async function whyOver(
  { clock, files, peers }: SuccessionWorld,
  { startedMs, watchedPid, directory }: Life,
  askedMs: number,
): Promise<ReturnType<typeof whyEnd>> {
  return whyEnd({
    nowMs: clock.nowMs(),
    startedMs,
    askedMs,
    watched: watchedPid === undefined ? "nobody" : peers.isAlive(watchedPid) ? "alive" : "gone",
    directoryIsThere: await isThere(files, { directory }),
  });
}

/** With its plan: a directory alone may be what a process of the guard wrote into while somebody removed it. */
export async function isThere(files: Files, { directory }: Pick<GuardOrder, "directory">): Promise<boolean> {
  return (await files.stat(planPath({ directory }))) !== undefined;
}

/** Resolves when the guard has nothing left to live for, or the signal aborts. */
export async function untilOver(
  world: SuccessionWorld,
  life: Life,
  askedMs: () => number,
  signal: AbortSignal,
): Promise<void> {
  while ((await world.clock.sleep(lookEveryMs, signal)) === "slept") {
    if ((await whyOver(world, life, askedMs())) !== undefined) return;
  }
}

/** For the post step, if anybody is left to read it. */
export async function note(
  { clock, files }: Pick<SuccessionWorld, "clock" | "files">,
  order: GuardOrder,
  who: "worker" | "standby",
): Promise<void> {
  if (!(await isThere(files, order))) return;
  await files.append(journalPath(order), formatRecord({ kind: "replaced", atMs: clock.nowMs(), who }), 0o600);
}
