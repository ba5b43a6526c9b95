// Puts files of the store where go looks first, GOMODCACHE/cache/download, for go to hash and unpack by itself.
//
// A hard link is safe there: go never writes into an .info, .mod or .zip that exists, it writes a temporary file and
// renames (cmd/go/internal/modfetch/cache.go, writeDiskCache; fetch.go, downloadZip), and go clean -modcache only
// unlinks. Files of the checksum database are rewritten in place (lockedfile.Write) and so are copied.

import pLimit from "p-limit";

import type { ModuleFile } from "../go/module-version.ts";
import type { FileFault, Files } from "../ports/files.ts";
import { downloadDirectory, fileKey, layoutPath, parentOf } from "./layout.ts";
import type { Store } from "./store.ts";
import { storedSumdbFiles } from "./sumdb-files.ts";

export interface SeedResult {
  /** By fileKey. */
  readonly seeded: ReadonlySet<string>;
  /** How many of them share their bytes with the store; the others took room of their own. */
  readonly linked: number;
  /** There was a file already, which is never written over. */
  readonly kept: ReadonlySet<string>;
  /** Not in the store. */
  readonly missing: ReadonlySet<string>;
  readonly failed: readonly { readonly file: ModuleFile; readonly fault: FileFault }[];
}

const atOnce = 16;

/**
 * Seeds .info, .mod and .zip, and nothing else: never a .ziphash (for go would take the zip unread), .lock or list.
 * Directories get the modes go gives them, 0777 less the umask. Works across file systems by copying.
 */
export async function seed(
  files: Files,
  store: Store,
  gomodcache: string,
  which: readonly ModuleFile[],
): Promise<SeedResult> {
  const seeded = new Set<string>();
  const kept = new Set<string>();
  const missing = new Set<string>();
  const failed: { file: ModuleFile; fault: FileFault }[] = [];
  let linked = 0;

  await pLimit(atOnce).map(which, async (file) => {
    const place = layoutPath(file);
    if (place === undefined || !(await store.has(file))) {
      missing.add(fileKey(file));
      return;
    }
    const target = `${downloadDirectory(gomodcache)}/${place}`;
    // Here, and not only when it turns out to be missing: three files that share a directory are placed at once.
    await files.makeDirectory(parentOf(target));
    const placed = await files.linkOrCopy(store.pathOf(file), target);
    if (placed.ok) {
      seeded.add(fileKey(file));
      if (placed.value === "linked") linked++;
    } else if (placed.error.kind === "exists") kept.add(fileKey(file));
    else failed.push({ file, fault: placed.error });
  });
  return { seeded, linked, kept, missing, failed };
}

/**
 * Copies the store's `sumdb/` files to where go caches them, never over one of go's. Gives back the paths written: go
 * proves what it reads there against the signed tree and fails if it cannot, so that a caller whose go fails on the
 * checksum database can take them away again and lose nothing but the requests they saved.
 */
export async function seedSumdb(files: Files, store: Store, gomodcache: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { path } of await storedSumdbFiles(files, store.directory)) {
    const target = `${downloadDirectory(gomodcache)}/${path}`;
    const bytes = await files.read(`${store.directory}/${path}`);
    if (!bytes.ok || (await files.stat(target)) !== undefined) continue;
    if ((await files.write(target, bytes.value)).ok) written.push(target);
  }
  return written;
}
