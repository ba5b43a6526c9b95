// Whose turn it is to serve, where two processes may have seen the same worker die: the files of a directory decide.

import { join } from "node:path";
import type { Files } from "../ports/files.ts";
import type { GuardOrder } from "./order.ts";
import { isThere, type SuccessionWorld } from "./succession.ts";

type Directory = Pick<GuardOrder, "directory">;

/** Longer only where the one before lives, and has an heir to serve when it does not. */
const longestDyingMs = 3_000;
const lookEveryMs = 5;
/** For the heir of the worker itself, which is ready and hears of its end at once, where the asker is none. */
const precedenceMs = 100;

export interface Last {
  readonly order: Directory;
  readonly workerPid: number;
  /** How many workers died before that one. */
  readonly deaths: number;
  /** That worker has not started the asker, and may have an heir that is better prepared. */
  readonly isDistant: boolean;
}

/**
 * How many workers have died, for the one whose turn it is; undefined where a worker lives, or all is over. Two that ask
 * at once are never both told that it is theirs, unless the disk takes no file: then two are better than none. `onDeath`
 * hears that the worker is dead, before it is clear whose turn it is.
 */
export async function takeTurn(
  { clock, files, peers }: SuccessionWorld,
  { order, workerPid, deaths: before, isDistant }: Last,
  onDeath: () => void,
): Promise<number | undefined> {
  let holder = workerPid;
  for (let deaths = before + 1; ; deaths++) {
    const endMs = clock.nowMs() + longestDyingMs;
    while (peers.isAlive(holder)) {
      if (clock.nowMs() >= endMs || (await isOver(files, order))) return undefined;
      await clock.sleep(lookEveryMs);
    }
    // Where the one before has ended all of it, nobody waits for us, and nothing is to be loaded.
    if (await isOver(files, order)) return undefined;
    onDeath();
    if (isDistant) await clock.sleep(precedenceMs);
    if (await isOver(files, order)) return undefined;
    const other = await claim(files, order, deaths, peers.ownPid);
    if (other === undefined) return deaths;
    holder = other;
  }
}

/** Nobody takes a turn after this. */
export async function endTurns(files: Files, order: Directory): Promise<void> {
  if (await isThere(files, order)) await files.append(overPath(order.directory), "", 0o600);
}

async function isOver(files: Files, order: Directory): Promise<boolean> {
  return !(await isThere(files, order)) || (await files.stat(overPath(order.directory))) !== undefined;
}

/** The process that was there first; undefined if that is this one. */
async function claim(
  files: Files,
  { directory }: Directory,
  deaths: number,
  ownPid: number,
): Promise<number | undefined> {
  const own = join(directory, `process-${ownPid}`);
  const turn = join(directory, `turn-${deaths}`);
  await files.append(own, `${ownPid}\n`, 0o600);
  const linked = await files.linkOrCopy(own, turn);
  await files.remove(own);
  if (linked.ok || linked.error.kind !== "exists") return undefined;
  const read = await files.read(turn);
  const pid = read.ok ? Number.parseInt(new TextDecoder().decode(read.value), 10) : NaN;
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function overPath(directory: string): string {
  return join(directory, "over");
}
