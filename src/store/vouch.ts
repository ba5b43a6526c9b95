// The .ziphash beside a zip of ours: with it go takes the zip unread (cmd/go/internal/modfetch/fetch.go, DownloadZip). It
// may say only what this run has computed itself, and only of a module version of which nothing is there but our files.

import type { FileKind, ModuleVersion } from "../go/module-version.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { parentOf, treePath } from "./layout.ts";
import { seededPath } from "./seed.ts";
import type { Store } from "./store.ts";

export interface Vouching {
  readonly files: Files;
  /** Lends a name for a file that is whole before it has its own. */
  readonly store: Store;
  readonly gomodcache: string;
  readonly hasher: Hasher;
}

export interface VouchedFor extends ModuleVersion {
  /** Computed in this run from the bytes of the zip, and the one of go.sum. */
  readonly h1: string;
  /** What this run has put there, and how. */
  readonly placed: ReadonlyMap<FileKind, "linked" | "copied">;
}

/** Whether go will take the zip unread from now on. If not, go hashes it, and nothing is lost but the time. */
export async function vouch(vouching: Vouching, version: VouchedFor): Promise<boolean> {
  const { files, gomodcache, hasher, store } = vouching;
  const zip = seededPath(gomodcache, { ...version, kind: "zip" });
  if (zip === undefined || !(await isOurs(files, gomodcache, version, zip))) return false;
  if (version.placed.get("zip") === "copied") {
    // Another file than the one that was hashed.
    const copy = await hasher.hashZip(zip);
    if (!copy.ok || copy.value.h1 !== version.h1) return false;
  }
  const temporary = store.temporaryPath();
  const written = await files.write(temporary, version.h1);
  const placed = written.ok && (await files.linkOrCopy(temporary, `${zip}hash`)).ok;
  await files.remove(temporary);
  return placed;
}

/** No tree, no lock, nothing half done: each would be a sign of somebody else. */
async function isOurs(files: Files, gomodcache: string, version: VouchedFor, zip: string): Promise<boolean> {
  if (!version.placed.has("zip")) return false;
  const tree = treePath(version);
  if (tree === undefined || (await files.stat(`${gomodcache}/${tree}`)) !== undefined) return false;
  const stem = zip.slice(zip.lastIndexOf("/") + 1, -"zip".length);
  const beside = (await files.list(parentOf(zip))).filter((name) => name.startsWith(stem));
  const ours = new Set([...version.placed.keys()].map((kind) => `${stem}${kind}`));
  return beside.every((name) => ours.has(name));
}
