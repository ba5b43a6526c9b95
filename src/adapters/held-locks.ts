// Which of our processes waits for a lock on a file, and who holds it: Linux's /proc/locks (proc(5)). go locks with
// flock(2) (cmd/go/internal/lockedfile), waits without end, and says nothing.

import { readFile, readdir, readlink, stat } from "node:fs/promises";

export interface Waiter {
  readonly id: number;
  readonly inode: number;
  /** 0 where the system does not say it: of another container, or of a lock without an owner. */
  readonly holderId: number;
}

/**
 * `3: FLOCK  ADVISORY  WRITE 812 08:01:5243 0 EOF` holds, `3: -> FLOCK  ADVISORY  WRITE 901 08:01:5243 0 EOF` waits for
 * it.
 */
export function parseLocks(text: string): readonly Waiter[] {
  const holders = new Map<string, number>();
  return text.split("\n").flatMap((line) => {
    const [, entry = "", arrow, id = "", inode = ""] =
      /^(\d+):\s+(->\s+)?\S+\s+\S+\s+\S+\s+(-?\d+)\s+[\da-f]+:[\da-f]+:(\d+)\s/.exec(line) ?? [];
    if (entry === "") return [];
    if (arrow !== undefined)
      return [{ id: Number(id), inode: Number(inode), holderId: holders.get(entry) ?? 0 }];
    holders.set(entry, Math.max(0, Number(id)));
    return [];
  });
}

export interface FoundLock {
  readonly path: string;
  readonly holderId: number;
}

/** By the number of the process that waits; empty where that cannot be read. */
export async function awaitedLocks(): Promise<ReadonlyMap<number, FoundLock>> {
  const text = await readFile("/proc/locks", "latin1").catch(() => "");
  const found = await Promise.all(
    parseLocks(text).map(async ({ id, inode, holderId }) => {
      const path = await pathOf(id, inode);
      return path === undefined ? [] : [[id, { path, holderId }] as const];
    }),
  );
  return new Map(found.flat());
}

/** A lock is on an open file; the table knows its number alone. */
async function pathOf(id: number, inode: number): Promise<string | undefined> {
  const directory = `/proc/${id}/fd`;
  for (const name of await readdir(directory).catch(() => [])) {
    const opened = await stat(`${directory}/${name}`).catch(() => undefined);
    if (opened?.ino === inode) return readlink(`${directory}/${name}`).catch(() => undefined);
  }
  return undefined;
}
