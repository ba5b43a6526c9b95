// After go succeeded: what did not come through us but from version control, or was taken from a GOMODCACHE that had
// it, goes from cache/download into the store, judged like everything else.

import pLimit from "p-limit";

import { isH1 } from "../go/dirhash.ts";
import type { NeededFile } from "../plan/plan.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { judge } from "./accept.ts";
import { downloadDirectory, layoutPath } from "./layout.ts";
import type { Store } from "./store.ts";
import { storedSumdbFiles } from "./sumdb-files.ts";

export interface Collected {
  readonly taken: readonly NeededFile[];
  /** Needed and still not in the store: the store is not complete. */
  readonly missing: readonly NeededFile[];
  readonly sumdbFiles: number;
}

const atOnce = 8;

/**
 * Takes what `needed` names and the store lacks. With a line in go.sum the h1 decides. Without one a file is taken only
 * if `verifiedByGo`, which is to say that go succeeded in this run with a checksum database in force, and if the module
 * is not private; a zip then has to have the h1 that go wrote beside it, the one it checked. Also takes go's `sumdb/` files. What lies in GOMODCACHE is
 * not changed. Whether private modules may be stored is for the caller to say, by what is in `needed`.
 */
export async function collect(
  files: Files,
  gomodcache: string,
  store: Store,
  needed: readonly NeededFile[],
  verifiedByGo: boolean,
  hasher?: Hasher,
): Promise<Collected> {
  const taken: NeededFile[] = [];
  const missing: NeededFile[] = [];
  await store.prepare();
  await pLimit(atOnce).map(needed, async (file) => {
    if (await store.has(file)) return;
    const isTaken = await take(files, gomodcache, store, file, verifiedByGo, hasher);
    (isTaken ? taken : missing).push(file);
  });
  return { taken, missing, sumdbFiles: await collectSumdb(files, gomodcache, store) };
}

async function take(
  files: Files,
  gomodcache: string,
  store: Store,
  file: NeededFile,
  verifiedByGo: boolean,
  hasher: Hasher | undefined,
): Promise<boolean> {
  const place = layoutPath(file);
  if (place === undefined) return false;
  const source = `${downloadDirectory(gomodcache)}/${place}`;
  // Nothing but a plain file: linking a link would put the link into the store.
  if ((await files.stat(source))?.kind !== "file") return false;
  const expected = file.h1 ?? (file.kind === "zip" ? await hashThatGoChecked(files, source) : undefined);
  if (!isVouchedFor(file, expected, verifiedByGo)) return false;

  // Judged under the name it is put from, so that the bytes judged are the bytes stored.
  const temporary = store.temporaryPath();
  const copied = await files.linkOrCopy(source, temporary);
  const accepted = copied.ok && (await judge(files, file, temporary, expected, hasher)) === undefined;
  const stored = accepted && (await store.put(file, temporary)).ok;
  if (!stored) await files.remove(temporary);
  return stored;
}

/** An .info speaks for itself. For a private module go asks no checksum database: only go.sum vouches for it. */
function isVouchedFor(file: NeededFile, expected: string | undefined, verifiedByGo: boolean): boolean {
  if (file.kind === "info" || file.h1 !== undefined) return true;
  return verifiedByGo && !file.isPrivate && (file.kind === "mod" || expected !== undefined);
}

async function hashThatGoChecked(files: Files, zip: string): Promise<string | undefined> {
  const bytes = await files.read(`${zip}hash`);
  const text = bytes.ok ? new TextDecoder().decode(bytes.value).trim() : "";
  return isH1(text) ? text : undefined;
}

/** Copies, for go rewrites these in place. Every one of them is immutable in itself, so none is taken twice. */
async function collectSumdb(files: Files, gomodcache: string, store: Store): Promise<number> {
  let count = 0;
  const source = downloadDirectory(gomodcache);
  for (const { path } of await storedSumdbFiles(files, source)) {
    const target = `${store.directory}/${path}`;
    if ((await files.stat(target)) !== undefined) continue;
    const bytes = await files.read(`${source}/${path}`);
    if (bytes.ok && (await files.write(target, bytes.value)).ok) count++;
  }
  return count;
}
