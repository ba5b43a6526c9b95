// What of the needed files GOMODCACHE has already, as go itself would take it (cmd/go/internal/modfetch/fetch.go and
// cache.go), and what lies there that would make go fail at every run until somebody deletes it.

import pLimit from "p-limit";

import { isH1 } from "../go/dirhash.ts";
import type { ModuleFile } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { NeededFile } from "../plan/plan.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { judge, judgeGoMod, judgeInfo } from "./accept.ts";
import { downloadDirectory, fileKey, layoutPath, treePath } from "./layout.ts";
import { follow } from "./obstacles.ts";

export interface Present {
  /** By fileKey. A damaged file is never among them; with it repaired, none of these has to be fetched. */
  readonly present: ReadonlySet<string>;
  /** Of these, the zips that nobody reads any more: their trees are in place, and go takes them as they are. */
  readonly unpacked: ReadonlySet<string>;
  readonly damaged: readonly Damaged[];
}

export interface Damaged {
  readonly file: ModuleFile;
  /** The file itself, or the .ziphash beside a zip. */
  readonly path: string;
  readonly why: RefusedWhy;
}

/** Open files at a time. */
const atOnce = 16;

/**
 * Looks at every needed file, changes nothing. Read are .mod and .info always, as go does; an .info has to name its own
 * version, which go does not check. A .zip is hashed unless its tree and the right .ziphash are in place: without the
 * tree go would believe the .ziphash and unpack the zip unread.
 */
export async function findPresent(
  files: Files,
  gomodcache: string,
  needed: readonly NeededFile[],
  hasher?: Hasher,
): Promise<Present> {
  const present = new Set<string>();
  const unpacked = new Set<string>();
  const damaged: Damaged[] = [];
  // A tree alone is nothing to go mod download, and all else of a module lies below here.
  if ((await files.list(downloadDirectory(gomodcache))).length === 0) return { present, unpacked, damaged };
  await pLimit(atOnce).map(needed, async (file) => {
    const found =
      file.kind === "zip"
        ? await findZip(files, gomodcache, file, hasher)
        : await findText(files, gomodcache, file);
    if (found.present) present.add(fileKey(file));
    if (found.unpacked === true) unpacked.add(fileKey(file));
    damaged.push(...found.damaged);
  });
  return { present, unpacked, damaged };
}

/** By fileKey, the files that lie in GOMODCACHE, unread: for figures, where go itself has just judged them. */
export async function findLying(
  files: Files,
  gomodcache: string,
  wanted: readonly NeededFile[],
): Promise<ReadonlySet<string>> {
  const lying = await pLimit(atOnce).map(wanted, async (file) => {
    const place = layoutPath(file);
    if (place === undefined) return [];
    return (await files.stat(`${downloadDirectory(gomodcache)}/${place}`)) === undefined
      ? []
      : [fileKey(file)];
  });
  return new Set(lying.flat());
}

/**
 * Deletes what is damaged, and nothing else: files only, and only where a module's file lies below some
 * `cache/download`. Gives back what could not be deleted.
 */
export async function repair(files: Files, damaged: readonly Damaged[]): Promise<readonly Damaged[]> {
  const left: Damaged[] = [];
  for (const entry of damaged) {
    const removed = (await mayDelete(files, entry)) && (await files.remove(entry.path)).ok;
    if (!removed) left.push(entry);
  }
  return left;
}

async function mayDelete(files: Files, { file, path }: Damaged): Promise<boolean> {
  const place = layoutPath(file);
  if (place === undefined) return false;
  const names = file.kind === "zip" ? [place, `${place}hash`] : [place];
  const kind = (await files.stat(path))?.kind;
  return (
    names.some((name) => path.endsWith(`/cache/download/${name}`)) && (kind === "file" || kind === "link")
  );
}

interface Finding {
  readonly present: boolean;
  readonly unpacked?: boolean;
  readonly damaged: readonly Damaged[];
}

const absent: Finding = { present: false, damaged: [] };

async function findText(files: Files, gomodcache: string, file: NeededFile): Promise<Finding> {
  const place = layoutPath(file);
  if (place === undefined) return absent;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  if ((await follow(files, path))?.kind !== "file") return absent;
  const bytes = await files.read(path);
  // What we may not read, go may not read either.
  const why = !bytes.ok
    ? unusable
    : file.kind === "mod"
      ? judgeGoMod(bytes.value, file.h1)
      : judgeInfo(bytes.value, file);
  return why === undefined
    ? { present: true, damaged: [] }
    : { present: false, damaged: [{ file, path, why }] };
}

async function findZip(
  files: Files,
  gomodcache: string,
  file: NeededFile,
  hasher: Hasher | undefined,
): Promise<Finding> {
  const place = layoutPath(file);
  const tree = treePath(file);
  if (place === undefined || tree === undefined) return absent;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  const zipIsThere = (await follow(files, path))?.kind === "file";
  const treeIsWhole =
    (await follow(files, `${gomodcache}/${tree}`))?.kind === "directory" &&
    (await follow(files, path.replace(/zip$/, "partial"))) === undefined;

  const ziphash = await readZiphash(files, `${path}hash`, file.h1);
  // go takes the tree as it is, and a build is content with that; go mod download wants the zip to be there, too.
  if (ziphash.kind === "good" && treeIsWhole && zipIsThere)
    return { present: true, unpacked: true, damaged: [] };

  // Wrong: a SECURITY ERROR as soon as there is a zip or a tree, of ours or not. Void: computed anew from the zip, and
  // fatal where only a tree is left (checkMod).
  const isFatal = ziphash.kind === "wrong" || (ziphash.kind === "void" && treeIsWhole && !zipIsThere);
  const damaged: Damaged[] = isFatal ? [{ file, path: `${path}hash`, why: ziphash.why }] : [];
  if (!zipIsThere) return { present: false, damaged };
  const claimed = ziphash.kind === "good" ? ziphash.h1 : undefined;
  const refused = await judge(files, file, path, file.h1 ?? claimed, hasher);
  // Without a line in go.sum it is not go.sum that the zip is at odds with.
  const why = refused?.kind === "wrong-hash" && file.h1 === undefined ? unusable : refused;
  if (why !== undefined) damaged.push({ file, path, why });
  return { present: why === undefined, damaged };
}

const unusable: RefusedWhy = { kind: "unusable", looksLike: "other" };

type Ziphash =
  | { readonly kind: "none" }
  | { readonly kind: "good"; readonly h1: string }
  | { readonly kind: "void" | "wrong"; readonly why: RefusedWhy };

/** What the .ziphash says of the zip. One that nobody may read is as fatal to go as a wrong one. */
async function readZiphash(files: Files, path: string, expected: string | undefined): Promise<Ziphash> {
  const kind = (await follow(files, path))?.kind;
  if (kind !== "file") return { kind: "none" };
  const bytes = await files.read(path);
  if (!bytes.ok) return { kind: "wrong", why: unusable };
  const got = new TextDecoder().decode(bytes.value).trim();
  if (!isH1(got)) return { kind: "void", why: unusable };
  if (expected === undefined || got === expected) return { kind: "good", h1: got };
  return { kind: "wrong", why: { kind: "wrong-hash", expected, got } };
}
