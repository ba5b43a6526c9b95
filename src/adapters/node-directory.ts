// Whatever makes a file makes the directories above it, too, but only asks about them when they are missing.

import { lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { codeOf } from "./node-fault.ts";

/** Does it again with the directory made, if that is what was missing. */
export function withDirectory<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    const directory = dirname(path);
    // If it is there by now, another process may have made it in between: one more try tells what else is missing.
    if (lstatSync(directory, { throwIfNoEntry: false }) === undefined) makeDirectories(directory);
    return action();
  }
}

/**
 * A directory with all above it; fine if it is there. Not by `recursive: true`: below /proc and the like, where a
 * directory that exists answers ENOENT, Node tries for ever.
 */
export function makeDirectories(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || dirname(path) === path) {
      if (isDirectory(path)) return;
      throw thrown;
    }
    // Another process may have made it in between. Where it says ENOENT below what is there, it does so the second time.
    if (!isDirectory(dirname(path))) makeDirectories(dirname(path), mode);
    try {
      mkdirSync(path, mode);
    } catch (again) {
      if (!isDirectory(path)) throw again;
    }
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // the call that failed before says why
  }
}
