// What of the needed files GOMODCACHE has already, as go itself would take it (cmd/go/internal/modfetch/fetch.go and
// cache.go), and what lies there that would make go fail at every run until somebody deletes it.

import pLimit from "p-limit";

import { isH1 } from "../go/dirhash.ts";
import { openWindow } from "../go/byte-window.ts";
import type { ModuleFile } from "../go/module-version.ts";
import { readZipDirectory } from "../go/zip-directory.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { NeededFile } from "../plan/plan.ts";
import type { FileInfo, Files } from "../ports/files.ts";
import { judge, judgeGoMod, judgeInfo } from "./accept.ts";
import { downloadDirectory, fileKey, layoutPath, treePath } from "./layout.ts";

export interface Present {
  /** By fileKey. A damaged file is never among them; with it repaired, none of these has to be fetched. */
  readonly present: ReadonlySet<string>;
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
 * Looks at every needed file, changes nothing. Read and hashed are .mod and .info always, as go does, and a .zip only
 * if no .ziphash stands for it; an .info has to name its own version, which go does not check.
 */
export async function findPresent(
  files: Files,
  gomodcache: string,
  needed: readonly NeededFile[],
): Promise<Present> {
  const present = new Set<string>();
  const damaged: Damaged[] = [];
  await pLimit(atOnce).map(needed, async (file) => {
    const found =
      file.kind === "zip" ? await findZip(files, gomodcache, file) : await findText(files, gomodcache, file);
    if (found.present) present.add(fileKey(file));
    damaged.push(...found.damaged);
  });
  return { present, damaged };
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
  readonly damaged: readonly Damaged[];
}

const absent: Finding = { present: false, damaged: [] };

async function findText(files: Files, gomodcache: string, file: NeededFile): Promise<Finding> {
  const place = layoutPath(file);
  if (place === undefined) return absent;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  const bytes = await files.read(path);
  if (!bytes.ok) return absent;
  const why = file.kind === "mod" ? judgeGoMod(bytes.value, file.h1) : judgeInfo(bytes.value, file);
  return why === undefined
    ? { present: true, damaged: [] }
    : { present: false, damaged: [{ file, path, why }] };
}

async function findZip(files: Files, gomodcache: string, file: NeededFile): Promise<Finding> {
  const place = layoutPath(file);
  const tree = treePath(file);
  if (place === undefined || tree === undefined) return absent;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  const zipIsThere = (await follow(files, path)) !== undefined;
  const treeIsWhole =
    (await follow(files, `${gomodcache}/${tree}`))?.kind === "directory" &&
    (await follow(files, path.replace(/zip$/, "partial"))) === undefined;

  const ziphash = await readZiphash(files, `${path}hash`, file.h1);
  // Good: go takes the zip unread, and unpacks it if there is no tree (DownloadZip). A build is content with the tree
  // alone, but go mod download is not: it wants the zip to be there.
  if (ziphash === "good") {
    if (!zipIsThere) return absent;
    const why = treeIsWhole ? undefined : await lookInto(files, path);
    return why === undefined
      ? { present: true, damaged: [] }
      : { present: false, damaged: [{ file, path, why }] };
  }

  // Wrong: a SECURITY ERROR as soon as there is a zip or a tree, of ours or not. Void: computed anew from the zip, and
  // fatal where only a tree is left (checkMod).
  const isFatal = typeof ziphash === "object" || (ziphash === "void" && treeIsWhole && !zipIsThere);
  const damaged: Damaged[] = isFatal
    ? [{ file, path: `${path}hash`, why: typeof ziphash === "object" ? ziphash : unusable }]
    : [];
  if (!zipIsThere) return { present: false, damaged };
  const why = await judge(files, file, path, file.h1);
  if (why !== undefined) damaged.push({ file, path, why });
  return { present: why === undefined, damaged };
}

const unusable: RefusedWhy = { kind: "unusable", looksLike: "other" };

type Ziphash = "good" | "none" | "void" | RefusedWhy;

/** What the .ziphash says of the zip: a refusal where it is a hash, but not the one of go.sum. */
async function readZiphash(files: Files, path: string, expected: string | undefined): Promise<Ziphash> {
  const bytes = await files.read(path);
  if (!bytes.ok) return bytes.error.kind === "missing" ? "none" : "void";
  const got = new TextDecoder().decode(bytes.value).trim();
  if (!isH1(got)) return "void";
  return expected === undefined || got === expected ? "good" : { kind: "wrong-hash", expected, got };
}

/** A look at the directory of a zip that go will unpack unhashed: cut and empty files are seen, others are not. */
async function lookInto(files: Files, path: string): Promise<RefusedWhy | undefined> {
  const reader = await files.openForReading(path);
  if (!reader.ok) return undefined;
  const directory = await readZipDirectory(openWindow(reader.value));
  await reader.value.close();
  if (directory.ok || directory.error.kind === "unreadable") return undefined;
  return { kind: "unusable", looksLike: reader.value.sizeBytes === 0 ? "empty" : "other" };
}

/** As os.Stat: what a link leads to, undefined if that is nothing. */
async function follow(files: Files, path: string): Promise<FileInfo | undefined> {
  const info = await files.stat(path);
  return info?.kind === "link" ? files.stat(await files.realPath(path)) : info;
}
