// go.mod, go.sum, go.work and go.work.sum have the same bytes and modes afterwards, whatever go does to them and
// however the run ends. The snapshots lie in the run's own directory, so that post can put back what a killed main left.

import { join } from "node:path";
import { ok, type Result } from "../../core/result.ts";
import { sameBytes } from "../../core/same-bytes.ts";
import type { FileFault, Files } from "../../ports/files.ts";
import { lineDiff } from "./line-diff.ts";

export interface RestoredFile {
  readonly path: string;
  /** What go had changed, as lines with - and +. */
  readonly diff: string;
}

export interface GuardedFiles {
  /** The bytes a file had when it was first looked at; undefined where there was none. */
  contentOf(path: string): Uint8Array | undefined;
  /** Just before go runs: what differs by now was written by somebody else, and is theirs to keep. */
  takeAsTheyAre(): Promise<void>;
  /** Puts back what differs and says what it was. The snapshots are gone afterwards if all went well. */
  restore(): Promise<Restoration>;
}

export interface Restoration {
  readonly restored: readonly RestoredFile[];
  readonly faults: readonly FileFault[];
}

interface Snapshot {
  /** With links resolved: go writes through them. */
  readonly path: string;
  readonly before?: { readonly content: Uint8Array; readonly mode: number };
}

interface Manifest {
  readonly schemaVersion: 1;
  readonly files: readonly { readonly path: string; readonly mode?: number; readonly copy?: string }[];
}

/**
 * Remembers the files. A fault means that they are remembered in memory only, and a main that is killed leaves them
 * as go left them.
 */
export async function guardFiles(
  files: Files,
  runDirectory: string,
  paths: readonly string[],
): Promise<{ readonly guarded: GuardedFiles; readonly kept: Result<void, FileFault> }> {
  const snapshots: Snapshot[] = [];
  for (const path of new Set(await Promise.all(paths.map((given) => files.realPath(given))))) {
    const snapshot = await takeSnapshot(files, path);
    if (snapshot) snapshots.push(snapshot);
  }
  const byGivenPath = new Map<string, Snapshot>();
  for (const given of paths) {
    const real = await files.realPath(given);
    const snapshot = snapshots.find(({ path }) => path === real);
    if (snapshot) byGivenPath.set(given, snapshot);
  }
  const kept = await keep(files, runDirectory, snapshots);
  const guarded: GuardedFiles = {
    contentOf: (path) => byGivenPath.get(path)?.before?.content,
    async takeAsTheyAre() {
      const anew = await Promise.all(snapshots.map(({ path }) => takeSnapshot(files, path)));
      if (anew.every((snapshot, index) => isSame(snapshot, snapshots[index]))) return;
      snapshots.splice(0, snapshots.length, ...anew.filter((snapshot) => snapshot !== undefined));
      // Older copies would have post undo what is not go's.
      await files.remove(directoryOf(runDirectory));
      await keep(files, runDirectory, snapshots);
    },
    async restore() {
      const restoration = await restoreAll(files, snapshots);
      if (restoration.faults.length === 0) await files.remove(directoryOf(runDirectory));
      return restoration;
    },
  };
  return { guarded, kept };
}

/** For post: puts back what a main that was killed could not. Does nothing where main has done so itself. */
export async function restoreGuardedFiles(files: Files, runDirectory: string): Promise<Restoration> {
  const directory = directoryOf(runDirectory);
  const manifest = await files.read(join(directory, "manifest.json"));
  if (!manifest.ok) return { restored: [], faults: [] };
  const snapshots: Snapshot[] = [];
  for (const { path, mode, copy } of readManifest(manifest.value).files) {
    if (mode === undefined || copy === undefined) {
      snapshots.push({ path });
      continue;
    }
    const content = await files.read(join(directory, copy));
    if (content.ok) snapshots.push({ path, before: { content: content.value, mode } });
  }
  const restoration = await restoreAll(files, snapshots);
  if (restoration.faults.length === 0) await files.remove(directory);
  return restoration;
}

function directoryOf(runDirectory: string): string {
  return join(runDirectory, "guarded");
}

async function takeSnapshot(files: Files, path: string): Promise<Snapshot | undefined> {
  const info = await files.stat(path);
  if (info === undefined) return { path };
  const content = await files.read(path);
  // What we cannot read, go cannot read either, and will say so.
  return content.ok ? { path, before: { content: content.value, mode: info.mode } } : undefined;
}

/** The manifest comes last: with it, every copy is there. */
async function keep(
  files: Files,
  runDirectory: string,
  snapshots: readonly Snapshot[],
): Promise<Result<void, FileFault>> {
  const directory = directoryOf(runDirectory);
  const made = await files.makeDirectory(directory, 0o700);
  if (!made.ok) return made;
  const entries: Manifest["files"][number][] = [];
  for (const [index, { path, before }] of snapshots.entries()) {
    if (before === undefined) {
      entries.push({ path });
      continue;
    }
    const copy = `${index}`;
    const written = await files.write(join(directory, copy), before.content, 0o600);
    if (!written.ok) return written;
    entries.push({ path, mode: before.mode, copy });
  }
  const manifest: Manifest = { schemaVersion: 1, files: entries };
  return files.write(join(directory, "manifest.json"), JSON.stringify(manifest), 0o600);
}

function readManifest(content: Uint8Array): Manifest {
  // Written whole or not at all, by us, into a directory that only we can read.
  return JSON.parse(new TextDecoder().decode(content)) as Manifest;
}

async function restoreAll(files: Files, snapshots: readonly Snapshot[]): Promise<Restoration> {
  const restored: RestoredFile[] = [];
  const faults: FileFault[] = [];
  for (const snapshot of snapshots) {
    const result = await restoreOne(files, snapshot);
    if (!result.ok) faults.push(result.error);
    else if (result.value !== undefined) restored.push({ path: snapshot.path, diff: result.value });
  }
  return { restored, faults };
}

/** The diff if something had to be put back. */
async function restoreOne(
  files: Files,
  { path, before }: Snapshot,
): Promise<Result<string | undefined, FileFault>> {
  const info = await files.stat(path);
  const now = info === undefined ? undefined : await files.read(path);
  const text = now?.ok === true ? decode(now.value) : "";
  if (before === undefined) {
    if (info === undefined) return ok(undefined);
    const removed = await files.remove(path);
    return removed.ok ? ok(lineDiff("", text)) : removed;
  }
  if (now?.ok === true && sameBytes(now.value, before.content)) {
    if (info?.mode === before.mode) return ok(undefined);
    const set = await files.setMode(path, before.mode);
    return set.ok ? ok(`mode ${info?.mode.toString(8)} was ${before.mode.toString(8)}`) : set;
  }
  const written = await files.write(path, before.content, before.mode);
  return written.ok ? ok(lineDiff(decode(before.content), text)) : written;
}

function isSame(one: Snapshot | undefined, other: Snapshot | undefined): boolean {
  const [now, then] = [one?.before, other?.before];
  if (now === undefined || then === undefined)
    return now === then && (one === undefined) === (other === undefined);
  return now.mode === then.mode && sameBytes(now.content, then.content);
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
