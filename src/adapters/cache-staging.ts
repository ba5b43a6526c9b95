// Moves a store into the directory that @actions/cache works in, and out of it. Nothing is copied where a link will do.

import { basename, dirname, join } from "node:path";
import type { Files } from "../ports/files.ts";

/** At once: enough to hide latency, few enough for any limit on open files. */
const atOnce = 32;

/** Hard links of every file of the tree below `to`; the tree itself stays as it is. Undefined, or why not. */
export async function stageTree(files: Files, from: string, to: string): Promise<string | undefined> {
  if ((await files.stat(from))?.kind !== "directory")
    return `${from} is not a directory, so there is nothing to save`;
  return linkTree(files, from, to);
}

/** The tree is at `to` afterwards, which must not exist or be empty. Undefined, or why not. */
export async function moveTree(files: Files, from: string, to: string): Promise<string | undefined> {
  const cleared = await files.remove(to);
  const made = cleared.ok ? await files.makeDirectory(dirname(to)) : cleared;
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  const renamed = await files.rename(from, to);
  // Another file system: RUNNER_TEMP and the store may lie on different volumes.
  return renamed.ok ? undefined : linkTree(files, from, to);
}

/**
 * A tree that arrived: each of its directories may be written into afterwards, for what is wrong in it has to go. The
 * answer is what it must not hold: a link or a device, which a store never has and which would lead a reader elsewhere.
 * Undefined if there are only files and directories.
 */
export async function receiveTree(files: Files, root: string): Promise<string | undefined> {
  if (!(await openDirectory(files, root))) return `the entry holds no directory named ${basename(root)}`;
  return walk(files, root, "", async (path, kind) => {
    if (kind === "directory") await openDirectory(files, join(root, path));
    return kind === "link" || kind === "other"
      ? `the entry holds ${path}, which is not a plain file`
      : undefined;
  });
}

const ownerMay = 0o700;

/** False if there is no directory; whoever may not change its mode meets that soon enough. */
async function openDirectory(files: Files, path: string): Promise<boolean> {
  const stat = await files.stat(path);
  if (stat?.kind !== "directory") return false;
  if ((stat.mode & ownerMay) !== ownerMay) await files.setMode(path, stat.mode | ownerMay);
  return true;
}

async function linkTree(files: Files, from: string, to: string): Promise<string | undefined> {
  const made = await files.makeDirectory(to);
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  return walk(files, from, "", async (path, kind) => {
    const done =
      kind === "directory"
        ? await files.makeDirectory(join(to, path))
        : kind === "file"
          ? await files.linkOrCopy(join(from, path), join(to, path))
          : undefined;
    return done === undefined || done.ok ? undefined : `${path} cannot be staged: ${done.error.message}`;
  });
}

/** Visits every entry below root, a directory before what is in it; ends at the first answer. */
async function walk(
  files: Files,
  root: string,
  below: string,
  visit: (path: string, kind: "file" | "directory" | "link" | "other") => Promise<string | undefined>,
): Promise<string | undefined> {
  const names = await files.list(join(root, below));
  for (let start = 0; start < names.length; start += atOnce) {
    const faults = await Promise.all(
      names.slice(start, start + atOnce).map(async (name) => {
        const path = join(below, name);
        const kind = (await files.stat(join(root, path)))?.kind ?? "other";
        const fault = await visit(path, kind);
        return fault ?? (kind === "directory" ? walk(files, root, path, visit) : undefined);
      }),
    );
    const fault = faults.find((candidate) => candidate !== undefined);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
