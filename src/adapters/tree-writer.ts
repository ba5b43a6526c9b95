// Unpacks a module zip while it is read for its h1, as go does it (golang.org/x/mod/zip, Unzip; modfetch/fetch.go,
// makeDirsReadOnly). Inflating is most of the work of both, and so it is done once.

import { chmodSync, closeSync, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

import type { ZipWatcher } from "../go/dirhash.ts";
import type { ZipEntry } from "../go/zip-directory.ts";
import { treeOf } from "../go/zip-tree.ts";
import type { TreeOrder } from "../ports/hasher.ts";

export interface TreeWriter extends ZipWatcher {
  /** Whether the whole tree is there. If not, what is there of it is whoever's who ordered it. */
  finish(isHashed: boolean): boolean;
}

/** Calls that wait for the disk: for a thread that nobody waits for. Throws nothing; what goes wrong, go does itself. */
export function openTreeWriter({ directory, readOnly, ...version }: TreeOrder): TreeWriter {
  let tree: ReadonlyMap<ZipEntry, string> | undefined;
  let current: { readonly entry: ZipEntry; readonly handle: number } | undefined;
  /** In the order they were made: a directory before those in it. */
  const made = new Set<string>();

  function guarded(action: (paths: ReadonlyMap<ZipEntry, string>) => void): void {
    if (tree === undefined) return;
    try {
      action(tree);
    } catch {
      tree = undefined;
      closeQuietly();
    }
  }

  function makeDirectory(path: string): void {
    if (made.has(path)) return;
    if (path !== directory) makeDirectory(dirname(path));
    mkdirSync(path, { recursive: path === directory });
    made.add(path);
  }

  function open(entry: ZipEntry, name: string): number {
    const path = join(directory, name);
    makeDirectory(dirname(path));
    const handle = openSync(path, "wx", 0o444);
    current = { entry, handle };
    return handle;
  }

  function closeQuietly(): void {
    try {
      close();
    } catch {
      // The tree is given up as it is.
    }
  }

  function close(): void {
    const handle = current?.handle;
    current = undefined;
    if (handle !== undefined) closeSync(handle);
  }

  return {
    begin(entries) {
      tree = treeOf(entries, version);
      guarded(() => makeDirectory(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === undefined) return;
        const handle = current?.entry === entry ? current.handle : open(entry, name);
        for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done);
      });
    },
    end(entry) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name !== undefined && current?.entry !== entry) open(entry, name);
        close();
      });
    },
    finish(isHashed) {
      if (!isHashed) closeQuietly();
      guarded(() => {
        if (isHashed && readOnly) [...made].slice(1).reverse().forEach(withoutWriting);
      });
      return isHashed && tree !== undefined;
    },
  };
}

function withoutWriting(directory: string): void {
  chmodSync(directory, statSync(directory).mode & ~0o222);
}
