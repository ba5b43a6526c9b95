// The .ziphash beside a zip of ours: with it go takes the zip unread (cmd/go/internal/modfetch/fetch.go, DownloadZip). It
// may say only what this run has computed itself, and only of a module version of which nothing is there but our files.

import type { FileKind, ModuleVersion } from "../go/module-version.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { parentOf, treePath } from "./layout.ts";
import { seededPath } from "./seed.ts";
import type { Store } from "./store.ts";
import type { Trees } from "./trees.ts";

export interface Vouching {
  readonly files: Files;
  /** Lends a name for a file that is whole before it has its own. */
  readonly store: Store;
  readonly gomodcache: string;
  readonly hasher: Hasher;
  /** Of what was unpacked beside the hashing. */
  readonly trees: Trees;
}

export interface VouchedFor extends ModuleVersion {
  /** Computed in this run from the bytes of the zip, and the one of go.sum. */
  readonly h1: string;
  /** What this run has put there, and how. */
  readonly placed: ReadonlyMap<FileKind, "linked" | "copied">;
}

/** What go is spared: nothing, to hash the zip, or to unpack it as well. Nothing is lost by the first but time. */
export type Spared = "nothing" | "hashing" | "unpacking";

/** The tree first: with the .ziphash go believes both. */
export async function vouch(vouching: Vouching, version: VouchedFor): Promise<Spared> {
  const { files, gomodcache, hasher, store, trees } = vouching;
  const zip = seededPath(gomodcache, { ...version, kind: "zip" });
  if (zip === undefined || !(await isOurs(files, gomodcache, version, zip))) return "nothing";
  if (version.placed.get("zip") === "copied") {
    // Another file than the one that was hashed.
    const copy = await hasher.hashZip(zip);
    if (!copy.ok || copy.value.h1 !== version.h1) return "nothing";
  }
  const isUnpacked = await trees.place(version, version.h1);
  const temporary = store.temporaryPath();
  const written = await files.create(temporary, version.h1);
  const placed = written.ok && (await files.linkOrCopy(temporary, `${zip}hash`)).ok;
  await files.remove(temporary);
  if (!placed) return "nothing";
  return isUnpacked ? "unpacking" : "hashing";
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
