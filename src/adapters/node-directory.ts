// Whatever makes a file makes the directories above it, too, but only asks about them when they are missing.

import * as fs from "node:fs/promises";
import { dirname } from "node:path";

import { attempt, codeOf } from "./node-fault.ts";

/** Does it again with the directory made, if that is what was missing. */
export async function withDirectory<Value>(path: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    const directory = dirname(path);
    // If it is there by now, another call may have made it in between: one more try tells what else is missing.
    const isThere = (await attempt(directory, () => fs.lstat(directory))).ok;
    if (!isThere) await makeDirectories(directory);
    return await action();
  }
}

/**
 * A directory with all above it; fine if it is there. Not by `recursive: true`: below /proc and the like, where a
 * directory that exists answers ENOENT, Node tries for ever.
 */
export async function makeDirectories(path: string, mode = 0o777): Promise<void> {
  try {
    await fs.mkdir(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || dirname(path) === path) {
      if (await isDirectory(path)) return;
      throw thrown;
    }
    // Another call may have made it in between. Where it says ENOENT below what is there, it does so the second time.
    if (!(await isDirectory(dirname(path)))) await makeDirectories(dirname(path), mode);
    await fs.mkdir(path, mode).catch(async (again: unknown) => {
      if (!(await isDirectory(path))) throw again;
    });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  const asked = await attempt(path, () => fs.stat(path));
  return asked.ok && asked.value.isDirectory();
}
