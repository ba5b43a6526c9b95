// Whether the module cache already holds something.

import { join } from "node:path";
import type { Files } from "../ports/files.ts";

/** What go leaves behind when a download came to nothing: locks, lists and half files. */
const leftover = /(?:\.lock|\.tmp|\.partial|\.info-tmp)$|^(?:lock|list)$/;
const mostLooks = 2000;

/** Any tree beside `cache`, or any file in cache/download that is more than a leftover. */
export async function isPopulated(files: Files, gomodcache: string): Promise<boolean> {
  const names = await files.list(gomodcache);
  if (names.some((name) => name !== "cache" && !leftover.test(name))) return true;
  const waiting = [join(gomodcache, "cache", "download")];
  for (let looks = 0; looks < mostLooks; looks++) {
    const directory = waiting.pop();
    if (directory === undefined) return false;
    for (const name of await files.list(directory)) {
      if (leftover.test(name)) continue;
      const path = join(directory, name);
      if ((await files.stat(path))?.kind === "directory") waiting.push(path);
      else return true;
    }
  }
  return true;
}
