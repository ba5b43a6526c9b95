// Go's h1: the hash of a module zip or of a go.mod that go.sum and the checksum database know
// (golang.org/x/mod/sumdb/dirhash, Hash1 and HashZip).

import { createHash } from "node:crypto";

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ByteSource } from "./byte-window.ts";
import { openWindow } from "./byte-window.ts";
import type { ModuleVersion } from "./module-version.ts";
import { formatModuleVersion } from "./module-version.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { readZipDirectory } from "./zip-directory.ts";
import type { ZipFault } from "./zip-fault.ts";
import { hashRun, runsOf, type EntryWatcher } from "./zip-run.ts";

/** Plain data, so that it can come from another thread. */
export interface ZipHash {
  /** Such as "h1:dSHVHTSmDmkP2e0jQCOaOuVtj9pIYCWX2oFVDk/5hnI=". */
  readonly h1: string;
  /** How many names the archive has; one that is there twice counts twice. */
  readonly names: number;
  /** What all names together begin with, one character a byte (latin1). */
  readonly commonPrefix: string;
  readonly uncompressedBytes: number;
  /** What the entry holds that was to be kept; undefined without such an entry, and for one that is larger than a go.mod. */
  readonly kept?: Uint8Array;
}

export interface ZipReading {
  /** The name of an entry whose bytes are handed back. */
  readonly keep?: string;
  /** Sees all that is hashed. */
  readonly watcher?: ZipWatcher;
}

/** Sees the content of a zip while it is read for its h1, entry by entry; nothing of it is certain before the h1 is. */
export interface ZipWatcher extends EntryWatcher {
  begin(entries: readonly ZipEntry[]): void;
}

/** Of an entry that is handed back. Larger ones are read and hashed like all others. */
const mostKeptBytes = 1 << 20;

/** A share of a zip's entries, for several threads to hash one zip: from 0, of so many. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** What one share found out; plain data, too. */
export interface ZipPart {
  /** By name, of the entries of this share. */
  readonly hashes: ReadonlyMap<string, string>;
  /** All names of the zip, sorted, as often as they are there; from the first share alone. */
  readonly names: readonly string[];
  /** Of the whole zip. */
  readonly uncompressedBytes: number;
  readonly kept?: Uint8Array;
}

/**
 * The h1 of a zip, computed by reading every byte once and holding a small part of them at a time. It is Go's h1, or
 * there is none: whatever archive/zip would refuse is a fault. A fault is never a hash that happens not to agree.
 */
export async function hashZip(
  source: ByteSource,
  reading: ZipReading = {},
): Promise<Result<ZipHash, ZipFault>> {
  const whole = await hashShare(source, { index: 0, of: 1 }, reading);
  return whole.ok ? ok(joinShares([whole.value])) : whole;
}

/** The same for a share of the entries. Faults of the directory are found by every share, others by one. */
export async function hashShare(
  source: ByteSource,
  share: Share,
  { keep, watcher }: ZipReading = {},
): Promise<Result<ZipPart, ZipFault>> {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const broken = entries.find(({ nameBytes }) => nameBytes.includes("\n"));
  if (broken !== undefined) {
    const detail = `a name with a line end: ${JSON.stringify(broken.nameBytes)}`;
    return err({ kind: "illegal-name", detail });
  }

  const nameToKeep = keep === undefined ? undefined : Buffer.from(keep, "utf8").toString("latin1");
  const hashes = new Map<string, string>();
  let kept: Uint8Array | undefined;
  watcher?.begin(entries);
  const isKept = (entry: ZipEntry): boolean =>
    entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
  const watching: EntryWatcher = {
    piece(entry, bytes) {
      watcher?.piece(entry, bytes);
      if (isKept(entry)) kept = joined(kept, bytes);
    },
    end(entry, sha256) {
      watcher?.end(entry, sha256);
      if (isKept(entry)) kept ??= new Uint8Array();
      hashes.set(entry.nameBytes, sha256);
    },
  };
  for (const run of runsOf(entriesOf(share, entries))) {
    const hashed = await hashRun(window, run, watching);
    if (!hashed.ok) return hashed;
  }
  return ok({
    hashes,
    names: share.index === 0 ? entries.map(({ nameBytes }) => nameBytes).sort() : [],
    uncompressedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...(kept !== undefined && { kept }),
  });
}

/** Of all shares of one zip, the first one first. */
export function joinShares(parts: readonly ZipPart[]): ZipHash {
  const names = parts.flatMap((part) => part.names);
  const kept = parts.find((part) => part.kept !== undefined)?.kept;
  const summary = createHash("sha256");
  for (const name of names) {
    const hash = parts.find(({ hashes }) => hashes.has(name))?.hashes.get(name);
    summary.update(`${hash ?? ""}  ${name}\n`, "latin1");
  }
  return {
    h1: `h1:${summary.digest("base64")}`,
    names: names.length,
    commonPrefix: commonPrefixOf(names.at(0) ?? "", names.at(-1) ?? ""),
    uncompressedBytes: parts[0]?.uncompressedBytes ?? 0,
    ...(kept !== undefined && { kept }),
  };
}

/** What an entry costs beside its bytes, as bytes: a file has to be made of it. */
const entryBytes = 16 << 10;

/**
 * Of entries with one name the last counts (HashZip). Read in the order of the file, which is fastest, and so a share is
 * a stretch of it; all stretches are about the same amount of work.
 */
function entriesOf({ index, of }: Share, entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
  const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
  if (of === 1) return inFileOrder;
  const work = inFileOrder.reduce((sum, entry) => sum + entry.uncompressedBytes + entryBytes, 0);
  let done = 0;
  return inFileOrder.filter((entry) => {
    const at = Math.min(of - 1, Math.floor((done / work) * of));
    done += entry.uncompressedBytes + entryBytes;
    return at === index;
  });
}

/**
 * Whether every name lies below `module@version/`, unescaped, as go demands of a module zip
 * (cmd/go/internal/modfetch/fetch.go, downloadZip). A zip without names has none that lies elsewhere: a version without files.
 */
export function hasPrefix(zip: Pick<ZipHash, "names" | "commonPrefix">, module: ModuleVersion): boolean {
  const prefix = Buffer.from(`${formatModuleVersion(module)}/`, "utf8").toString("latin1");
  return zip.names === 0 || zip.commonPrefix.startsWith(prefix);
}

/** The h1 of a go.mod: of a tree with this one file (modfetch/fetch.go, goModSum). */
export function hashGoMod(bytes: Uint8Array): string {
  const content = createHash("sha256").update(bytes).digest("hex");
  return `h1:${createHash("sha256").update(`${content}  go.mod\n`).digest("base64")}`;
}

/** Whether it is an h1 by its form: prefix and 44 characters of base64 (modfetch/fetch.go, isValidSum). */
export function isH1(text: string): boolean {
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(text);
}

/** In memory of its own, so that a thread sends these bytes and not what lies around them. */
function joined(before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((before?.length ?? 0) + bytes.length);
  if (before !== undefined) whole.set(before);
  whole.set(bytes, before?.length ?? 0);
  return whole;
}

/** Of a sorted list: what its first and its last have in common, all have. */
function commonPrefixOf(first: string, last: string): string {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}
