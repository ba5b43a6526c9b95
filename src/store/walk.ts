// Everything below a directory. No link is followed: a restored cache may hold one that leads anywhere.

import type { FileInfo, Files } from "../ports/files.ts";

export interface Found {
  /** Relative to where the walk began, with `/`. */
  readonly path: string;
  readonly kind: FileInfo["kind"];
}

/** In the order of names, a directory before what is in it. Empty if there is no such directory. */
export async function walk(files: Files, directory: string): Promise<Found[]> {
  const found: Found[] = [];
  await descend("");
  return found;

  async function descend(prefix: string): Promise<void> {
    for (const { name, kind } of await files.listKinds(`${directory}/${prefix}`)) {
      const path = `${prefix}${name}`;
      found.push({ path, kind });
      if (kind === "directory") await descend(`${path}/`);
    }
  }
}
