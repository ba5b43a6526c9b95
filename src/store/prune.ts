// Keeps the store to what it is for: nothing that is not needed, nothing that was not judged, nothing that is no file.

import pLimit from "p-limit";

import type { ModuleFile } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { NeededFile } from "../plan/plan.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { judge } from "./accept.ts";
import { fileKey, parseLayoutPath, parseSumdbPath } from "./layout.ts";
import type { Store } from "./store.ts";
import { hasSumdbForm, lookupsFor } from "./sumdb-files.ts";
import type { Found } from "./walk.ts";
import { walk } from "./walk.ts";

/** Zips hashed at a time: enough to keep the disk busy while one is inflated. */
const atOnce = 4;

/**
 * Removes every file that `needed` does not name, whatever is no regular file, directories left empty, and lookups of
 * the checksum database that no needed file without an h1 calls for; without such a lookup its tiles, too. Gives back
 * the paths removed, relative to the store.
 */
export async function prune(
  files: Files,
  store: Store,
  needed: readonly NeededFile[],
): Promise<readonly string[]> {
  const keys = new Set(needed.map(fileKey));
  const lookups = lookupsFor(needed);
  const removed: string[] = [];
  const found = await walk(files, store.directory);
  const isKept = ({ path, kind }: Found): boolean => {
    if (kind !== "file") return kind === "directory";
    const sumdb = parseSumdbPath(path);
    if (sumdb?.kind === "tile") return lookups.size > 0;
    if (sumdb?.kind === "lookup") return lookups.has(sumdb.module);
    const file = parseLayoutPath(path);
    return file !== undefined && keys.has(fileKey(file));
  };
  for (const entry of found.filter((candidate) => !isKept(candidate))) {
    if ((await files.remove(`${store.directory}/${entry.path}`)).ok) removed.push(entry.path);
  }
  await removeEmpty(files, store, found);
  return removed;
}

/** Deepest first, so that a directory of empty directories goes as well. */
async function removeEmpty(files: Files, store: Store, found: readonly Found[]): Promise<void> {
  for (const { path } of found.filter(({ kind }) => kind === "directory").reverse()) {
    const directory = `${store.directory}/${path}`;
    if ((await files.list(directory)).length === 0) await files.remove(directory);
  }
}

export interface Verified {
  /** By fileKey: what stayed. */
  readonly good: ReadonlySet<string>;
  /** Those of the good whose h1 was computed now and is the one of go.sum. */
  readonly agreed: ReadonlySet<string>;
  readonly evicted: readonly Evicted[];
}

export interface Evicted {
  /** Relative to the store. */
  readonly path: string;
  /** "odd": no module's file by its name, or no regular file. */
  readonly why: RefusedWhy | { readonly kind: "odd" };
}

/**
 * After a cache was restored: trusts nothing in it. Every file is judged, by its h1 where `needed` has one, else by its
 * form; an .info that says more than Version and Time is rewritten. What fails is removed, and so are links, odd names
 * and directories in a file's place. Nothing outside of the store is read or touched.
 */
export async function verifyStore(
  files: Files,
  store: Store,
  needed: readonly NeededFile[],
  hasherFor?: (file: ModuleFile) => Hasher,
): Promise<Verified> {
  const h1s = new Map(needed.map((file) => [fileKey(file), file.h1]));
  const good = new Set<string>();
  const agreed = new Set<string>();
  const evicted: Evicted[] = [];

  async function verify({ path, kind }: Found): Promise<void> {
    const absolute = `${store.directory}/${path}`;
    const file = parseLayoutPath(path);
    const sumdb = parseSumdbPath(path);
    const isDirectory = kind === "directory" && file === undefined && sumdb === undefined;
    if (isDirectory) return;

    let why: Evicted["why"] | undefined = { kind: "odd" };
    if (kind === "file" && sumdb !== undefined && (await hasSumdbForm(files, absolute, sumdb))) return;
    if (kind === "file" && file !== undefined) {
      const h1 = h1s.get(fileKey(file));
      why = await judge(files, file, absolute, h1, hasherFor?.(file));
      if (why === undefined) {
        good.add(fileKey(file));
        if (h1 !== undefined && file.kind !== "info") agreed.add(fileKey(file));
        return;
      }
    }
    await files.remove(absolute);
    evicted.push({ path, why });
  }

  await pLimit(atOnce).map(await walk(files, store.directory), verify);
  evicted.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { good, agreed, evicted };
}
