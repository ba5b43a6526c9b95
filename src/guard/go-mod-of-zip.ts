// A module's .mod out of its .zip, which carries the same bytes as M@V/go.mod. Only the h1 of go.sum says that they are
// the same: a zip without a go.mod, or with another one, brings nothing, and the .mod is asked for like any other file.

import { hashGoMod } from "../go/dirhash.ts";
import { formatModuleVersion, type ModuleFile } from "../go/module-version.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import type { Store } from "../store/store.ts";

export interface GoModKeeper {
  /** To hash the zip with, in the place of the one it was made from. */
  readonly hasher: Hasher;
  /** The go.mod of the zip that was hashed last, or what stands for one where it has none. */
  readonly goMod: () => Uint8Array | undefined;
}

/** Hashes like `hasher` and keeps the go.mod on the way, for which no byte is read twice. */
export function keepGoMod(hasher: Hasher, { module, version }: ModuleFile): GoModKeeper {
  let goMod: Uint8Array | undefined;
  return {
    hasher: {
      async hashZip(path, options) {
        const keep = `${formatModuleVersion({ module, version })}/go.mod`;
        const hash = await hasher.hashZip(path, { ...options, keep });
        goMod = hash.ok ? (hash.value.kept ?? inPlaceOfNone(module)) : undefined;
        return hash;
      },
    },
    goMod: () => goMod,
  };
}

/** Go's go.mod of a module that has none (modfetch/coderepo.go, legacyGoMod). No module path needs its quotes. */
function inPlaceOfNone(module: string): Uint8Array {
  return Buffer.from(`module ${module}\n`);
}

/** Whether it lies in the store now, because these bytes have exactly this h1. What lay there before is not theirs. */
export async function putGoMod(
  { files, store }: { readonly files: Files; readonly store: Store },
  file: ModuleFile,
  goMod: Uint8Array,
  expectedH1: string,
): Promise<boolean> {
  if (hashGoMod(goMod) !== expectedH1) return false;
  const temporary = store.temporaryPath();
  const written = await files.create(temporary, goMod);
  const put = written.ok ? await store.put(file, temporary) : written;
  if (!put.ok) await files.remove(temporary);
  return put.ok && put.value === "stored";
}
