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
import { hashEntry } from "./zip-entry.ts";
import type { ZipFault } from "./zip-fault.ts";

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
export interface ZipWatcher {
  begin(entries: readonly ZipEntry[]): void;
  /** Bytes that are not its own to keep. */
  piece(entry: ZipEntry, bytes: Uint8Array): void;
  /** All pieces of this entry were seen, and none if it is empty. */
  end(entry: ZipEntry): void;
}

/** Of an entry that is handed back. Larger ones are read and hashed like all others. */
const mostKeptBytes = 1 << 20;

/**
 * The h1 of a zip, computed by reading every byte once and holding a small part of them at a time. It is Go's h1, or
 * there is none: whatever archive/zip would refuse is a fault. A fault is never a hash that happens not to agree.
 */
export async function hashZip(
  source: ByteSource,
  { keep, watcher }: ZipReading = {},
): Promise<Result<ZipHash, ZipFault>> {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;

  const names = directory.value.map((entry) => entry.nameBytes).sort();
  const broken = names.find((name) => name.includes("\n"));
  if (broken !== undefined) {
    return err({ kind: "illegal-name", detail: `a name with a line end: ${JSON.stringify(broken)}` });
  }

  const nameToKeep = keep === undefined ? undefined : Buffer.from(keep, "utf8").toString("latin1");
  let kept: Uint8Array | undefined;
  watcher?.begin(directory.value);
  const hashes = await hashEntries(directory.value);
  if (!hashes.ok) return hashes;
  const summary = createHash("sha256");
  for (const name of names) summary.update(`${hashes.value.get(name) ?? ""}  ${name}\n`, "latin1");
  return ok({
    h1: `h1:${summary.digest("base64")}`,
    names: names.length,
    commonPrefix: commonPrefixOf(names.at(0) ?? "", names.at(-1) ?? ""),
    uncompressedBytes: directory.value.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...(kept !== undefined && { kept }),
  });

  /** By name; of entries with one name the last counts (HashZip). Read in the order of the file, which is fastest. */
  async function hashEntries(entries: readonly ZipEntry[]): Promise<Result<Map<string, string>, ZipFault>> {
    const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
    const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
    const found = new Map<string, string>();
    for (const entry of inFileOrder) {
      const isKept = entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
      const pieces: Uint8Array[] = [];
      const hash = await hashEntry(window, entry, (piece) => {
        watcher?.piece(entry, piece);
        if (isKept) pieces.push(piece.slice());
      });
      if (!hash.ok) return hash;
      watcher?.end(entry);
      if (isKept) kept = joined(pieces);
      found.set(entry.nameBytes, hash.value);
    }
    return ok(found);
  }
}

/**
 * Whether every name lies below `module@version/`, unescaped, as go demands of a module zip
 * (cmd/go/internal/modfetch/fetch.go, downloadZip). No for a zip without names.
 */
export function hasPrefix(zip: Pick<ZipHash, "names" | "commonPrefix">, module: ModuleVersion): boolean {
  const prefix = Buffer.from(`${formatModuleVersion(module)}/`, "utf8").toString("latin1");
  return zip.names > 0 && zip.commonPrefix.startsWith(prefix);
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
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Of a sorted list: what its first and its last have in common, all have. */
function commonPrefixOf(first: string, last: string): string {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}
