// What one run has to undo, in a file of mode 600 in its directory: it holds until the post step, whatever happens.

import { join } from "node:path";

import type { Result } from "../../core/result.ts";
import type { FileFault } from "../../ports/files.ts";
import type { NetrcWorld } from "./files.ts";

export interface UndoRecord {
  /** netrc files that the run writes to. */
  readonly targets: readonly string[];
  /** The lines it adds to each: secrets, hence the mode. */
  readonly lines: readonly string[];
}

export function writeRecord(
  { files }: NetrcWorld,
  runDirectory: string,
  record: UndoRecord,
): Promise<Result<void, FileFault>> {
  return files.write(recordPath(runDirectory), JSON.stringify(record), 0o600);
}

/** Undefined if the run has nothing to undo; "unreadable" if it had. */
export async function readRecord(
  { files }: NetrcWorld,
  runDirectory: string,
): Promise<UndoRecord | "unreadable" | undefined> {
  const read = await files.read(recordPath(runDirectory));
  if (!read.ok) return read.error.kind === "missing" ? undefined : "unreadable";
  try {
    const record = JSON.parse(Buffer.from(read.value).toString("utf8")) as UndoRecord;
    return Array.isArray(record.targets) && Array.isArray(record.lines) ? record : "unreadable";
  } catch {
    // Cut or changed by another; the caller says so.
    return "unreadable";
  }
}

export async function removeRecord({ files }: NetrcWorld, runDirectory: string): Promise<void> {
  await files.remove(join(runDirectory, "undo"));
}

function recordPath(runDirectory: string): string {
  return join(runDirectory, "undo", "netrc.json");
}
