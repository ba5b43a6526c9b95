// Runs of small entries that lie one behind the other: read at once, and inflated together. What is out of the ordinary in
// any way is read entry by entry, and judged there.

import type { Result } from "../core/result.ts";
import { ok } from "../core/result.ts";
import { windowBytes, type ByteWindow } from "./byte-window.ts";
import { inflateTogether, type DeflatedBody } from "./inflate-together.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { deflated, hashEntry, sha256Of } from "./zip-entry.ts";
import type { ZipFault } from "./zip-fault.ts";
import { bodyOffset, describedCrc32, localHeaderBytes, mostDescriptorBytes } from "./zip-local.ts";

/** Sees what is hashed, entry by entry. */
export interface EntryWatcher {
  /** Bytes that are good until this returns. */
  piece(entry: ZipEntry, bytes: Uint8Array): void;
  /** All pieces of this entry were seen, and none if it is empty. The hash is in lower-case hex. */
  end(entry: ZipEntry, sha256: string): void;
}

/** What a run inflates to at the most: more at once is no faster. */
const mostInflatedBytes = 1 << 20;
/** Of the extra fields in the local headers, whose length the directory does not tell. Most archivers write none. */
const extraBytes = 64;

/** All of these entries, which are in the order of the file, in the same order; each run is worth one reading. */
export function runsOf(entries: readonly ZipEntry[]): readonly (readonly ZipEntry[])[] {
  const runs: ZipEntry[][] = [];
  let inflatedBytes = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    inflatedBytes += entry.uncompressedBytes;
    const first = run?.[0];
    const goesOn =
      first !== undefined &&
      isOrdinary(first) &&
      isOrdinary(entry) &&
      inflatedBytes <= mostInflatedBytes &&
      endOf(entry) - first.headerPosition <= windowBytes;
    if (goesOn) run?.push(entry);
    else {
      runs.push([entry]);
      inflatedBytes = entry.uncompressedBytes;
    }
  }
  return runs;
}

/** Hashes each entry with SHA-256. Errors: those of readEntry, of the first entry that has one. */
export async function hashRun(
  window: ByteWindow,
  run: readonly ZipEntry[],
  watcher: EntryWatcher,
): Promise<Result<void, ZipFault>> {
  if (run.length > 1 && (await hashTogether(window, run, watcher))) return ok(undefined);
  for (const entry of run) {
    const hash = await hashEntry(window, entry, (piece) => watcher.piece(entry, piece));
    if (!hash.ok) return hash;
    watcher.end(entry, hash.value);
  }
  return ok(undefined);
}

/** False, and nothing seen by anybody, where one of them has to be looked at by itself. */
async function hashTogether(
  window: ByteWindow,
  run: readonly ZipEntry[],
  watcher: EntryWatcher,
): Promise<boolean> {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  const bytes = await window.at(first.headerPosition, endOf(last) - first.headerPosition);
  if (!bytes.ok) return false;
  const bodies: DeflatedBody[] = [];
  for (const entry of run) {
    const body = bodyIn(bytes.value.subarray(entry.headerPosition - first.headerPosition), entry);
    if (body === undefined) return false;
    bodies.push(body);
  }
  return inflateTogether(bodies, (index, piece) => {
    const entry = run[index];
    if (entry === undefined) return;
    watcher.piece(entry, piece);
    watcher.end(entry, sha256Of(piece));
  });
}

/** `bytes` begin with the entry's local header. */
function bodyIn(bytes: Buffer, entry: ZipEntry): DeflatedBody | undefined {
  const start = bodyOffset(bytes);
  if (start === undefined) return undefined;
  const end = start + entry.compressedBytes;
  if (end > bytes.length) return undefined;
  if (entry.hasDescriptor && describedCrc32(bytes.subarray(end)) !== entry.crc32) return undefined;
  return { bytes: bytes.subarray(start, end), crc32: entry.crc32, inflatedBytes: entry.uncompressedBytes };
}

function isOrdinary({ method, nameBytes, uncompressedBytes }: ZipEntry): boolean {
  return method === deflated && uncompressedBytes > 0 && !nameBytes.endsWith("/");
}

/** At least as far as this one reaches, if it is as most are. */
function endOf({ headerPosition, nameBytes, compressedBytes }: ZipEntry): number {
  const aroundBytes = localHeaderBytes + nameBytes.length + extraBytes + mostDescriptorBytes;
  return headerPosition + aroundBytes + compressedBytes;
}
