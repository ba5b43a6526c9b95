// Removes a file or a tree, also one that go has made read-only (GOMODCACHE: directories of mode 0555).

import { readdirSync, rmdirSync, unlinkSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join, sep } from "node:path";

import { attempt } from "./node-fault.ts";

/** Fine if nothing is there. Throws what node:fs throws when something stays. */
export async function removeTree(path: string): Promise<void> {
  // Mostly it is one file; a directory says EISDIR or EPERM.
  const unlinked = await attempt(path, () => unlinkSync(path));
  if (unlinked.ok || unlinked.error.kind === "missing") return;
  const removed = await attempt(path, () => rm(path));
  if (removed.ok) return;
  await loosen(path);
  await rm(path);
}

/** Node's own takes four times as long. It knows how to wait for who holds something, and so it is asked where ours fails. */
async function rm(path: string): Promise<void> {
  if ((await attempt(path, () => removeDirectory(path, { removed: 0 }))).ok) return;
  await fs.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}

/** Of direct calls in a row, which hold up everybody else. */
const mostInARow = 64;

/** Links are not followed. */
async function removeDirectory(path: string, count: { removed: number }): Promise<void> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    // `join` looks at every letter again.
    const inside = path + sep + entry.name;
    if (entry.isDirectory()) await removeDirectory(inside, count);
    else unlinkSync(inside);
    if (++count.removed % mostInARow === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  rmdirSync(path);
}

/** Links are left alone: what they lead to is not ours. */
async function loosen(path: string): Promise<void> {
  const stats = await attempt(path, () => fs.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    // Elsewhere only the directory's mode decides who may remove a file.
    if (process.platform === "win32") await attempt(path, () => fs.chmod(path, 0o600));
    return;
  }
  await attempt(path, () => fs.chmod(path, 0o700));
  const names = await attempt(path, () => fs.readdir(path));
  for (const name of names.ok ? names.value : []) await loosen(join(path, name));
}
