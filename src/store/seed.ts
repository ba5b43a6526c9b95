// Puts files of the store where go looks first, GOMODCACHE/cache/download, for go to hash and unpack by itself.
//
// A hard link is safe there: go never writes into an .info, .mod or .zip that exists, it writes a temporary file and
// renames (cmd/go/internal/modfetch/cache.go, writeDiskCache; fetch.go, downloadZip), and go clean -modcache only
// unlinks. Files of the checksum database are rewritten in place (lockedfile.Write) and so are copied.

import type { Result } from "../core/result.ts";
import { err } from "../core/result.ts";
import type { ModuleFile } from "../go/module-version.ts";
import type { FileFault, Files } from "../ports/files.ts";
import { downloadDirectory, layoutPath } from "./layout.ts";
import type { Store } from "./store.ts";

/**
 * Puts one .info, .mod or .zip there, never over a file that is there already: fault "exists". "copied" where the
 * cache is on another file system. Directories get the modes go gives them, 0777 less the umask.
 */
export async function seedFile(
  files: Files,
  store: Store,
  gomodcache: string,
  file: ModuleFile,
): Promise<Result<"linked" | "copied", FileFault>> {
  const from = store.pathOf(file);
  const to = seededPath(gomodcache, file);
  // Nothing but a plain file: linking a link would put the link there.
  if (to === undefined || (await files.stat(from))?.kind !== "file")
    return err({ kind: "missing", path: from, message: "it is not in the store" });
  return files.linkOrCopy(from, to);
}

/** Undefined for a path or version that Go does not allow. */
export function seededPath(gomodcache: string, file: ModuleFile): string | undefined {
  const place = layoutPath(file);
  return place === undefined ? undefined : `${downloadDirectory(gomodcache)}/${place}`;
}

/**
 * Copies `sumdb/` files of the store, by their paths in it, to where go caches them, never over one of go's. Gives back the paths written: go
 * proves what it reads there against the signed tree and fails if it cannot, so that a caller whose go fails on the
 * checksum database can take them away again and lose nothing but the requests they saved.
 */
export async function seedSumdb(
  files: Files,
  store: Store,
  gomodcache: string,
  paths: ReadonlySet<string>,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const path of paths) {
    const target = `${downloadDirectory(gomodcache)}/${path}`;
    const bytes = await files.read(`${store.directory}/${path}`);
    if (!bytes.ok || (await files.stat(target)) !== undefined) continue;
    if ((await files.write(target, bytes.value)).ok) written.push(target);
  }
  return written;
}
