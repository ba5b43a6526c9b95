// The trees of modules that are unpacked while their zips are hashed, each beside its place in GOMODCACHE until it is
// known to be of the right bytes. Until then it has a name that go itself takes away when it unpacks this version
// (cmd/go/internal/modfetch/fetch.go, download), so that what a killed run leaves is in nobody's way.

import type { ModuleFile, ModuleVersion } from "../go/module-version.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { fileKey, treePath } from "./layout.ts";

export interface Trees {
  /** For a zip that will be unpacked here: a hasher that does it on the way. For all others the same hasher. */
  hashing(hasher: Hasher, file: ModuleFile): Hasher;
  /**
   * Whether the tree lies in its place now. Only one that came out of bytes with this h1 goes there, and only where
   * nothing is; that nobody else is about to unpack this version is for the caller to know.
   */
  place(version: ModuleVersion, h1: string): Promise<boolean>;
  /** Removes what has not found its place. */
  close(): Promise<void>;
}

export interface TreesOptions {
  readonly files: Files;
  readonly gomodcache: string;
  /** By fileKey: the zips that go would unpack for sure. */
  readonly zips: ReadonlySet<string>;
  /** Without -modcacherw, go takes the write permission from every directory. */
  readonly readOnly: boolean;
}

interface Tree {
  readonly directory: string;
  /** Undefined while it is being unpacked. */
  h1?: string;
}

export function openTrees({ files, gomodcache, zips, readOnly }: TreesOptions): Trees {
  const trees = new Map<string, Tree>();

  async function drop(key: string): Promise<void> {
    const tree = trees.get(key);
    trees.delete(key);
    if (tree !== undefined) await files.remove(tree.directory);
  }

  async function orderFor(file: ModuleFile): Promise<Tree | undefined> {
    const key = fileKey(file);
    const path = treePath(file);
    if (!zips.has(key) || path === undefined) return undefined;
    await drop(key);
    const place = `${gomodcache}/${path}`;
    if ((await files.stat(place)) !== undefined) return undefined;
    const tree = { directory: `${place}.tmp-${files.uniqueName()}` };
    trees.set(key, tree);
    return tree;
  }

  return {
    hashing: (hasher, file) => ({
      async hashZip(path, options) {
        const tree = await orderFor(file);
        if (tree === undefined) return hasher.hashZip(path, options);
        const { module, version } = file;
        const { directory } = tree;
        const hash = await hasher.hashZip(path, {
          ...options,
          tree: { directory, module, version, readOnly },
        });
        if (hash.ok && hash.value.unpacked === true) tree.h1 = hash.value.h1;
        return hash;
      },
    }),
    async place(version, h1) {
      const key = fileKey({ ...version, kind: "zip" });
      const tree = trees.get(key);
      const path = treePath(version);
      if (tree?.h1 !== h1 || path === undefined) return false;
      const place = `${gomodcache}/${path}`;
      if ((await files.stat(place)) !== undefined) return false;
      if (!(await files.rename(tree.directory, place)).ok) return false;
      trees.delete(key);
      const root = readOnly ? await files.stat(place) : undefined;
      if (root !== undefined) await files.setMode(place, root.mode & ~0o222);
      return true;
    },
    async close() {
      for (const key of trees.keys()) await drop(key);
    },
  };
}

/** For who unpacks nothing. */
export const noTrees: Trees = {
  hashing: (hasher) => hasher,
  place: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};
