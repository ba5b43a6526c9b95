// Unpacks a module zip while it is read for its h1, as go does it (golang.org/x/mod/zip, Unzip; modfetch/fetch.go,
// makeDirsReadOnly). Inflating is most of the work of both, and so it is done once.

import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import type { ZipWatcher } from "../go/dirhash.ts";
import type { ZipEntry } from "../go/zip-directory.ts";
import { treeOf } from "../go/zip-tree.ts";
import type { TreeOrder } from "../ports/hasher.ts";
import { writeAtSync } from "./node-bytes.ts";
import { makeDirectories, makeDirectory } from "./node-directory.ts";

export interface TreeWriter extends ZipWatcher {
  /**
   * The directories that were made, each before those in it; undefined where a file is missing. What is there then is
   * for whoever ordered it to remove.
   */
  finish(): readonly string[] | undefined;
}

/**
 * Calls that wait for the disk: for a thread that nobody waits for. Throws nothing; what goes wrong, go does itself.
 * Several may be at work in one tree, each with its own files.
 */
export function openTreeWriter({ directory, module, version }: TreeOrder): TreeWriter {
  let tree: ReadonlyMap<ZipEntry, string> | undefined;
  let current: { readonly entry: ZipEntry; readonly handle: number } | undefined;
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

  function make(path: string): void {
    if (made.has(path)) return;
    // Not an error where another is: it may be made by each, and each file is new or a fault.
    if (path === directory) makeDirectories(path);
    else {
      make(dirname(path));
      makeDirectory(path);
    }
    made.add(path);
  }

  function open(entry: ZipEntry, name: string): number {
    const path = join(directory, name);
    make(dirname(path));
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
      tree = treeOf(entries, { module, version });
      guarded(() => make(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === undefined) return;
        const handle = current?.entry === entry ? current.handle : open(entry, name);
        writeAtSync(handle, bytes, null);
      });
    },
    end(entry) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name !== undefined && current?.entry !== entry) open(entry, name);
        close();
      });
    },
    finish() {
      closeQuietly();
      return tree === undefined ? undefined : [...made];
    },
  };
}

/** Whether every one of these directories but the root is without write permission now, as makeDirsReadOnly leaves them. */
export function withoutWriting(root: string, directories: readonly string[]): boolean {
  try {
    for (const path of new Set(directories)) if (path !== root) chmodSync(path, statSync(path).mode & ~0o222);
    return true;
  } catch {
    return false;
  }
}
