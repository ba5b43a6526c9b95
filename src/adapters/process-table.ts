// What runs below this process, from Linux's /proc (proc(5)). A process that ends while we look is not there.

import { readFile, readdir } from "node:fs/promises";
import { basename } from "node:path";
import type { RunningProgram } from "../ports/command.ts";
import { awaitedLocks } from "./held-locks.ts";

/** Linux counts the start of a process in this unit whatever the kernel's own is (USER_HZ). */
const ticksPerSecond = 100;

/** Undefined where there is no /proc to read: everywhere but on Linux. */
export function processTable(): (() => Promise<readonly RunningProgram[]>) | undefined {
  return process.platform === "linux" ? () => runningBelow(process.pid) : undefined;
}

/** Empty if the table cannot be read, or nothing runs. */
async function runningBelow(id: number): Promise<readonly RunningProgram[]> {
  try {
    const uptimeMs = Number.parseFloat(await readFile("/proc/uptime", "latin1")) * 1000;
    const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const all = (await Promise.all(ids.map((one) => readProgram(one, uptimeMs)))).filter(
      (one) => one !== undefined,
    );
    const below = new Set([id]);
    // Children usually have higher numbers than their parents, but numbers begin anew.
    for (let before = 0; before !== below.size;) {
      before = below.size;
      for (const one of all) if (below.has(one.parentId)) below.add(one.id);
    }
    const ours = all.filter((one) => one.id !== id && below.has(one.id));
    const locks = await awaitedLocks();
    const names = new Map(all.map((one) => [one.id, one.program]));
    return ours.map((one) => {
      const lock = locks.get(one.id);
      if (lock === undefined) return one;
      const { path, holderId } = lock;
      const holder = { id: holderId, program: names.get(holderId) ?? "" };
      return { ...one, lock: { path, ...(holderId !== 0 && { holder }) } };
    });
  } catch {
    return []; // Without the table less can be told, and that is all.
  }
}

async function readProgram(id: string, uptimeMs: number): Promise<RunningProgram | undefined> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${id}/stat`, "latin1"),
      readFile(`/proc/${id}/cmdline`, "utf8"),
    ]);
    // `1234 (a name) S 1 …`: the name may hold blanks and parentheses, so count from the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const args = commandLine.split("\0").slice(0, -1);
    return {
      id: Number(id),
      parentId: Number(fields[1]),
      program: basename(args[0] ?? ""),
      args,
      ageMs: Math.max(0, uptimeMs - (Number(fields[19]) / ticksPerSecond) * 1000),
    };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}
