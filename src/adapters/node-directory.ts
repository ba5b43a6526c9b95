// Whatever makes a file makes the directories above it, too.

import { lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { codeOf } from "./node-fault.ts";

/** Directories that were there the last time: about these nobody is asked. */
const known = new Set<string>();
const mostKnown = 10_000;

/**
 * Does it again with the directory made, if that is what was missing. A directory of which nothing is known is looked at
 * first: the system's "no" is an exception, and a dear one.
 */
export function withDirectory<Value>(path: string, action: () => Value): Value {
  const directory = dirname(path);
  if (!known.has(directory)) remember(directory);
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    // If it is there by now, another process may have made it in between: one more try tells what else is missing.
    if (isMissing(directory)) makeDirectories(directory);
    return action();
  }
}

function remember(directory: string): void {
  try {
    if (isMissing(directory)) makeDirectories(directory);
  } catch {
    return; // what is to be done there says why it cannot be done
  }
  if (known.size >= mostKnown) known.clear();
  known.add(directory);
}

/**
 * A directory with all above it; fine if it is there. Not by `recursive: true`: below /proc and the like, where a
 * directory that exists answers ENOENT, Node tries for ever.
 */
export function makeDirectories(path: string, mode = 0o777): void {
  if (dirname(path) !== path && isMissing(dirname(path))) makeDirectories(dirname(path), mode);
  makeDirectory(path, mode);
}

/** One directory, for whoever knows that the one above it is there; fine if it is there. */
export function makeDirectory(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, mode);
  } catch (thrown) {
    // Another process may have made it in between.
    if (!isDirectory(path)) throw thrown;
  }
}

/** Not to be seen is not missing. */
function isMissing(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // the call that failed before says why
  }
}
