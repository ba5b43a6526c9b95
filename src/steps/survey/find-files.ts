// A bounded search below a directory, nearest first.

import { join } from "node:path";
import type { Files } from "../../ports/files.ts";

/** Directories that hold no modules of the user's own. */
const skipped = new Set(["vendor", "node_modules", ".git", "testdata"]);
const deepest = 8;
const mostDirectories = 3000;

/** Paths of wanted files relative to the directory, with forward slashes; at most `most`. Links are not followed. */
export async function findFiles(
  files: Files,
  directory: string,
  isWanted: (path: string) => boolean,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const below of level) {
      if (found.length >= most || ++visited > mostDirectories) return found;
      for (const name of await files.list(join(directory, below))) {
        const path = below === "" ? name : `${below}/${name}`;
        const kind = skipped.has(name) ? undefined : (await files.stat(join(directory, path)))?.kind;
        if (kind === "directory") next.push(path);
        else if (kind === "file" && isWanted(path)) found.push(path);
      }
    }
    level = next;
  }
  return found.slice(0, most);
}
