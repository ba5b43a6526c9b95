// Tests of what not every machine has. Where it is missing the test stands in the list all the same, and says in one
// clear line why it steps aside.
/* oxlint-disable jest/no-export, jest/expect-expect, jest/valid-title, jest/no-standalone-expect, jest/no-conditional-expect -- for other files */

import { lstat } from "node:fs/promises";

import { expect, it } from "@jest/globals";

type Run = () => void | Promise<void>;

/** One line for people, in the same words everywhere: `skipped: TITLE: WHY`. */
export function stepAside(why: string): void {
  process.stderr.write(`skipped: ${expect.getState().currentTestName ?? "a whole file"}: ${why}\n`);
}

/** Registers the test where `isHere`; elsewhere one of the same title that only says what it needs. */
export function onlyWhere(isHere: boolean, needs: string): (title: string, run: Run) => void {
  return (title, run) => {
    it(title, isHere ? run : () => stepAside(needs));
  };
}

const isWindows = process.platform === "win32";

/** Permission bits, links that anybody may make, pipes with names, process groups, a shell called sh. */
export const posixOnly = onlyWhere(!isWindows, "it needs what POSIX has and Windows has not");

/** /proc, mkfifo, mounts: things of Linux. */
export const linuxOnly = onlyWhere(process.platform === "linux", "it needs Linux");

/** The permission bits of a file. Windows keeps only one of them: whether it may be written. */
export async function expectMode(path: string, mode: number): Promise<void> {
  const kept = (mode & 0o200) === 0 ? 0o444 : 0o666;
  expect((await lstat(path)).mode & 0o777).toBe(isWindows ? kept : mode);
}
