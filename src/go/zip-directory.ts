// The central directory of a zip: what entries there are, read as Go's archive/zip reads it, without their bytes.

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ByteWindow } from "./byte-window.ts";
import type { DirectoryEnd } from "./zip-end.ts";
import { notAZip, readDirectoryEnd, readSafeUInt64 } from "./zip-end.ts";
import type { ZipFault } from "./zip-fault.ts";
import { unreadable } from "./zip-fault.ts";

export interface ZipEntry {
  /** One character for each byte of the name (latin1), so that comparing strings compares bytes. */
  readonly nameBytes: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly hasDescriptor: boolean;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  /** Of the local header, from the beginning of the file. */
  readonly headerPosition: number;
}

/** x/mod/zip/zip.go, MaxZipFile: of the file, and of all that comes out of it. */
export const maxZipBytes = 500 << 20;

/** A directory as large as this has names for some hundred thousand files; Go's largest modules need a tenth. */
const maxDirectoryBytes = 64 << 20;

const headerSignature = 0x02014b50;
const headerLength = 46;
const zip64ExtraTag = 1;
const unknown32 = 0xffffffff;

/**
 * The entries in the order of the directory, names as often as they are there. Errors: no zip, beyond Go's limit of
 * 500 MiB for the file or for what its entries say they hold (x/mod/zip/zip.go, checkZip), unreadable.
 */
export async function readZipDirectory(window: ByteWindow): Promise<Result<ZipEntry[], ZipFault>> {
  if (window.sizeBytes > maxZipBytes) {
    return err({ kind: "too-large", detail: `${window.sizeBytes} bytes; Go takes ${maxZipBytes}` });
  }
  const end = await readDirectoryEnd(window);
  if (!end.ok) return end;
  const baseOffset = await correctBase(window, end.value);
  if (!baseOffset.ok) return baseOffset;

  const entries: ZipEntry[] = [];
  const start = baseOffset.value + end.value.directoryOffset;
  let heldBytes = 0;
  for (let position = start; ;) {
    const header = await readHeader(window, position, baseOffset.value);
    if (!header.ok) return header;
    if (header.value === "no-header") break;

    entries.push(header.value.entry);
    position = header.value.nextPosition;
    if (position - start > maxDirectoryBytes) return err({ kind: "too-large", detail: "its directory" });
    if (!header.value.entry.nameBytes.endsWith("/")) heldBytes += header.value.entry.uncompressedBytes;
    if (heldBytes > maxZipBytes) {
      return err({ kind: "too-large", detail: `its files; Go takes ${maxZipBytes} bytes in all` });
    }
  }
  // Sixteen bits of the count are all that an old archive can be held to (archive/zip/reader.go, init).
  if (entries.length % 0x10000 !== end.value.records % 0x10000) {
    return err(notAZip(`${entries.length} entries where its end record counts ${end.value.records}`));
  }
  return ok(entries);
}

/** A base other than 0 is a mistake if there is a header where base 0 would have it (readDirectoryEnd in Go). */
async function correctBase(window: ByteWindow, end: DirectoryEnd): Promise<Result<number, ZipFault>> {
  if (end.baseOffset <= 0) return ok(end.baseOffset);

  const header = await readHeader(window, end.directoryOffset, 0);
  if (!header.ok && header.error.kind === "unreadable") return header;
  return ok(header.ok && header.value !== "no-header" ? 0 : end.baseOffset);
}

type Header = { readonly entry: ZipEntry; readonly nextPosition: number };

/** "no-header" is what ends a directory: another signature, or a header that is cut or not consistent. */
async function readHeader(
  window: ByteWindow,
  position: number,
  baseOffset: number,
): Promise<Result<Header | "no-header", ZipFault>> {
  const fixed = await window.at(position, headerLength);
  if (!fixed.ok) return err(unreadable(fixed.error));
  const bytes = fixed.value;
  // To end exactly where the file does is an error in Go, and not the end of the directory.
  if (bytes.length === 0) return err(notAZip("its directory runs past the end of the file"));
  if (bytes.length < headerLength || bytes.readUInt32LE(0) !== headerSignature) return ok("no-header");

  const nameLength = bytes.readUInt16LE(28);
  const extraLength = bytes.readUInt16LE(30);
  const restLength = nameLength + extraLength + bytes.readUInt16LE(32);
  const rest = await window.at(position + headerLength, restLength);
  if (!rest.ok) return err(unreadable(rest.error));
  if (restLength > 0 && rest.value.length === 0) {
    return err(notAZip("its directory runs past the end of the file"));
  }
  if (rest.value.length < restLength) return ok("no-header");

  const sizes = applyZip64(rest.value.subarray(nameLength, nameLength + extraLength), {
    uncompressed: bytes.readUInt32LE(24),
    compressed: bytes.readUInt32LE(20),
    offset: bytes.readUInt32LE(42),
  });
  if (!sizes.ok) return sizes;
  if (sizes.value === "no-header") return ok("no-header");

  const entry: ZipEntry = {
    nameBytes: rest.value.toString("latin1", 0, nameLength),
    method: bytes.readUInt16LE(10),
    hasDescriptor: (bytes.readUInt16LE(8) & 8) !== 0,
    crc32: bytes.readUInt32LE(16),
    compressedBytes: sizes.value.compressed,
    uncompressedBytes: sizes.value.uncompressed,
    headerPosition: sizes.value.offset + baseOffset,
  };
  return ok({ entry, nextPosition: position + headerLength + restLength });
}

type Sizes = { readonly uncompressed: number; readonly compressed: number; readonly offset: number };

/**
 * The three values, those that do not fit in 32 bits taken from the first zip64 extra field, in its fixed order.
 * An uncompressed size of 2^32-1 without such a field is taken at its word, as Go does.
 */
function applyZip64(extra: Buffer, short: Sizes): Result<Sizes | "no-header", ZipFault> {
  const wide = (Object.keys(short) as (keyof Sizes)[]).filter((name) => short[name] === unknown32);
  const field = wide.length === 0 ? undefined : findExtra(extra, zip64ExtraTag);
  if (field === undefined) {
    return ok(wide.includes("compressed") || wide.includes("offset") ? "no-header" : short);
  }
  if (field.length < wide.length * 8) return ok("no-header");

  const sizes = { ...short };
  for (const [index, name] of wide.entries()) {
    const value = readSafeUInt64(field, index * 8);
    // Go would go on with a negative number; an entry left out instead would change what the h1 covers.
    if (value === undefined) return err(notAZip("an entry beyond all sizes"));
    sizes[name] = value;
  }
  return ok(sizes);
}

function findExtra(extra: Buffer, tag: number): Buffer | undefined {
  for (let index = 0; index + 4 <= extra.length;) {
    const end = index + 4 + extra.readUInt16LE(index + 2);
    if (end > extra.length) return undefined;
    if (extra.readUInt16LE(index) === tag) return extra.subarray(index + 4, end);
    index = end;
  }
  return undefined;
}
