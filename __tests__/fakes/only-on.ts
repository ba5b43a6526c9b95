// Tests of what not every machine has. Where it is missing the test stands in the list all the same, and says in one
// clear line why it steps aside.
/* oxlint-disable jest/no-export, jest/expect-expect, jest/valid-title -- registers the tests of other files */

import { it } from "@jest/globals";

type Run = () => void | Promise<void>;

/** One line for people, in the same words everywhere: `skipped: TITLE: WHY`. */
export function stepAside(title: string, why: string): void {
  process.stderr.write(`skipped: ${title}: ${why}\n`);
}

/** Registers the test where `isHere`; elsewhere one of the same title that only says what it needs. */
export function onlyWhere(isHere: boolean, needs: string): (title: string, run: Run) => void {
  return (title, run) => {
    it(title, isHere ? run : () => stepAside(title, needs));
  };
}

const isWindows = process.platform === "win32";

/** Permission bits, links that anybody may make, pipes with names, process groups, a shell called sh. */
export const posixOnly = onlyWhere(!isWindows, "it needs what POSIX has and Windows has not");

/** /proc, mkfifo, mounts: things of Linux. */
export const linuxOnly = onlyWhere(process.platform === "linux", "it needs Linux");

/** A path in a URL: file:///C:/store on Windows, file:///store elsewhere. */
export function fileUrl(path: string): string {
  const forward = isWindows ? `/${path.replaceAll("\\", "/")}` : path;
  return `file://${encodeURI(forward)}`;
}
