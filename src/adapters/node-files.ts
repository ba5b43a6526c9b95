// Files of this machine. Whatever makes a file makes the directories above it, too.

import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fchownSync,
  linkSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFile,
  writeFileSync,
} from "node:fs";
import type { Dirent } from "node:fs";
import * as fs from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

import type { FileInfo, Files } from "../ports/files.ts";
import { makeDirectories, withDirectory } from "./node-directory.ts";
import { attempt, codeOf } from "./node-fault.ts";
import { fewBytes, lookAt, openReader, openWriter, readPieces, readWhole } from "./node-handles.ts";
import { removeTree } from "./node-remove.ts";
import { isDevice, writeThrough } from "./node-special-files.ts";

/** Codes of a link(2) that cannot work here, where a copy still can. EISDIR is what a FAT drive on Windows says. */
const linkRefusals = new Set([
  "EXDEV",
  "EPERM",
  "EACCES",
  "EMLINK",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EINVAL",
  "EISDIR",
  "UNKNOWN",
]);

const writeAll = promisify<number, Uint8Array | string>(writeFile);

export function nodeFiles(): Files {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    readPieces: (path, take) => attempt(path, () => readPieces(path, take)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    create: (path, content) => attempt(path, () => createWhole(path, content)),
    writeOut: (path, content) =>
      attempt(path, async () => {
        if (!(await writeThrough(path, content))) await writeWhole(path, content);
      }),
    append: (path, content, mode) =>
      attempt(path, () => withDirectory(path, () => appendFileSync(path, content, { mode: mode ?? 0o666 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names = await attempt(directory, () => readdirSync(directory));
      return names.ok ? names.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => readdirSync(directory, { withFileTypes: true }));
      const found = entries.ok
        ? entries.value.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
        : [];
      return found.sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => renameOver(from, to)),
    remove: (path) => attempt(path, () => removeTree(path)),
    uniqueName,
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path),
  };
}

/**
 * Whole or not at all; the mode holds before the first byte is there. Without a mode the old file's is kept, and its
 * owner in any case, as far as the system lets us: root in a container writes files of other users.
 */
async function writeWhole(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  const found = lookAt(path);
  if (isDevice(found)) throw new Error(`${path} is a device, which no file may replace`);
  const old = found?.isFile() === true ? found : undefined;
  const wanted = mode ?? (old === undefined ? undefined : old.mode & 0o7777);
  const temporary = temporaryBeside(path);
  try {
    const handle = withDirectory(path, () => openSync(temporary, "wx", wanted ?? 0o666));
    try {
      if (old !== undefined) await attempt(path, () => fchownSync(handle, old.uid, old.gid));
      if (wanted !== undefined) fchmodSync(handle, wanted);
      await writeInto(handle, content);
    } finally {
      closeSync(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => unlinkSync(temporary));
    throw thrown;
  }
}

async function createWhole(path: string, content: Uint8Array | string): Promise<void> {
  const handle = withDirectory(path, () => openSync(path, "wx"));
  try {
    await writeInto(handle, content);
  } catch (thrown) {
    await attempt(path, () => unlinkSync(path));
    throw thrown;
  } finally {
    closeSync(handle);
  }
}

function writeInto(handle: number, content: Uint8Array | string): Promise<void> | void {
  if (content.length > fewBytes) return writeAll(handle, content);
  writeFileSync(handle, content);
}

async function linkOrCopy(from: string, to: string): Promise<"linked" | "copied"> {
  try {
    withDirectory(to, () => linkSync(from, to));
    return "linked";
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
  }
  const temporary = temporaryBeside(to);
  try {
    await fs.copyFile(from, temporary, fs.constants.COPYFILE_FICLONE | fs.constants.COPYFILE_EXCL);
    await placeWithoutOverwrite(temporary, to);
    return "copied";
  } finally {
    await attempt(temporary, () => unlinkSync(temporary));
  }
}

/** link(2) is the one call that places a whole file and refuses to replace one; some file systems do not have it. */
async function placeWithoutOverwrite(temporary: string, to: string): Promise<void> {
  try {
    linkSync(temporary, to);
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
    if (lookAt(to) !== undefined) {
      throw Object.assign(new Error(`${to} is there already`), { code: "EEXIST" });
    }
    await renameOver(temporary, to);
  }
}

/** On Windows a virus scanner may hold a new file for a moment; go waits the same way (cmd/internal/robustio). */
async function renameOver(from: string, to: string): Promise<void> {
  const delaysMs = process.platform === "win32" ? [10, 30, 100, 300, 900] : [];
  for (const delayMs of delaysMs) {
    try {
      withDirectory(to, () => renameSync(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => renameSync(from, to));
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.gmg-${uniqueName()}.tmp`);
}

/** Of this thread alone. To draw for each name what nobody can guess takes longer than to make the file. */
const ownNames = randomBytes(5).toString("hex");
let names = 0;

function uniqueName(): string {
  return ownNames + (names++).toString(16).padStart(6, "0");
}

function infoOf(path: string): FileInfo | undefined {
  const stats = lookAt(path);
  return stats && { kind: kindOf(stats), sizeBytes: stats.size, mode: stats.mode & 0o7777 };
}

function kindOf(entry: Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">): FileInfo["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** Also for what is not there yet: links above it, and a link that leads to nothing, are followed all the same. */
async function realPathOf(path: string, depth: number): Promise<string> {
  const found = await attempt(path, () => realpathSync.native(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => readlinkSync(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf(resolve(dirname(path), target.value), depth + 1);
  const parent = await attempt(path, () => realpathSync.native(dirname(path)));
  return parent.ok ? join(parent.value, resolve(path).slice(resolve(dirname(path)).length)) : path;
}

/** Of the nearest directory above that exists, for a cache is asked about before it is made. */
async function freeBytes(path: string): Promise<number | undefined> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await attempt(at, () => fs.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === dirname(at)) return undefined;
  }
}
