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
    if (!isThere) await fs.mkdir(directory, { recursive: true });
    return await action();
  }
}
