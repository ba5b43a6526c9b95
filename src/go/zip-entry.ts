// The bytes of one zip entry and their SHA-256, with everything checked that Go's archive/zip checks when it reads them.

import { createHash, hash as digestOf } from "node:crypto";
import type { Hash } from "node:crypto";
import zlib from "node:zlib";

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ByteWindow } from "./byte-window.ts";
import { windowBytes } from "./byte-window.ts";
import { inflatePieces, inflateWhole } from "./inflate.ts";
import type { ZipEntry } from "./zip-directory.ts";
import type { ZipFault } from "./zip-fault.ts";
import { unreadable } from "./zip-fault.ts";

const localSignature = 0x04034b50;
const localLength = 30;
const descriptorSignature = 0x08074b50;

const stored = 0;
const deflated = 8;

/** What may be inflated in one go, without a turn of the event loop. */
const smallBytes = 1 << 20;

/**
 * The SHA-256 of what the entry holds, in lower-case hex; `onPiece` sees the same bytes, which are not its own to keep.
 * Errors: those of readEntry.
 */
export async function hashEntry(
  window: ByteWindow,
  entry: ZipEntry,
  onPiece?: (piece: Uint8Array) => void,
): Promise<Result<string, ZipFault>> {
  let only: Uint8Array = new Uint8Array();
  let hash: Hash | undefined;
  const read = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (hash === undefined && only.length === 0) only = piece;
    else hash = (hash ?? createHash("sha256").update(only)).update(piece);
  });
  if (!read.ok) return read;
  // Most entries are one small piece, and for those making a Hash costs more than hashing.
  return ok(hash === undefined ? digestOf("sha256", only, "hex") : hash.digest("hex"));
}

/**
 * Hands on what the entry holds, piece by piece, never more than it declares. Errors: it holds more or less than
 * declared, its CRC-32 disagrees, its data cannot be inflated, its method is not one of Go's two
 * (archive/zip/reader.go, File.Open and checksumReader.Read); the pieces handed on before count for nothing then.
 */
export async function readEntry(
  window: ByteWindow,
  entry: ZipEntry,
  onPiece: (piece: Uint8Array) => void,
): Promise<Result<void, ZipFault>> {
  const start = await findBody(window, entry);
  if (!start.ok) return start;
  if (entry.nameBytes.endsWith("/")) {
    // Some archivers give a directory compressed bytes, none give it content.
    if (entry.uncompressedBytes !== 0) return err(damaged(entry, "a directory with content"));
    return ok(undefined);
  }

  let crc = 0;
  let heldBytes = 0;
  const take = (piece: Uint8Array): boolean => {
    heldBytes += piece.length;
    if (heldBytes > entry.uncompressedBytes) return false;
    crc = zlib.crc32(piece, crc);
    onPiece(piece);
    return true;
  };

  const read = await readBody(window, entry, start.value, take);
  if (!read.ok) return read;
  if (heldBytes !== entry.uncompressedBytes) {
    return err(damaged(entry, `${heldBytes} bytes where ${entry.uncompressedBytes} are declared`));
  }
  if (entry.hasDescriptor) {
    const described = await readDescriptor(window, entry, start.value + entry.compressedBytes);
    if (!described.ok) return described;
    if (described.value !== entry.crc32) return err(damaged(entry, "its two checksums disagree"));
  }
  // Without a descriptor, 0 means to Go that nobody set a checksum.
  if (crc !== entry.crc32 && (entry.hasDescriptor || entry.crc32 !== 0)) {
    return err(damaged(entry, "its checksum disagrees"));
  }
  return ok(undefined);
}

function damaged(entry: ZipEntry, words: string): ZipFault {
  return { kind: "damaged", detail: `${printName(entry)}: ${words}` };
}

function printName(entry: ZipEntry): string {
  return JSON.stringify(Buffer.from(entry.nameBytes, "latin1").toString("utf8"));
}

async function findBody(window: ByteWindow, entry: ZipEntry): Promise<Result<number, ZipFault>> {
  const header = await window.at(entry.headerPosition, localLength);
  if (!header.ok) return err(unreadable(header.error));
  if (header.value.length < localLength || header.value.readUInt32LE(0) !== localSignature) {
    return err(damaged(entry, "no header where the directory points"));
  }
  const nameLength = header.value.readUInt16LE(26);
  const extraLength = header.value.readUInt16LE(28);
  return ok(entry.headerPosition + localLength + nameLength + extraLength);
}

async function readBody(
  window: ByteWindow,
  entry: ZipEntry,
  start: number,
  take: (piece: Uint8Array) => boolean,
): Promise<Result<void, ZipFault>> {
  const tooMuch = damaged(entry, "more comes out of it than declared");
  if (entry.method !== stored && entry.method !== deflated) {
    return err(damaged(entry, `compression method ${entry.method}`));
  }

  if (entry.method === deflated && Math.max(entry.compressedBytes, entry.uncompressedBytes) <= smallBytes) {
    const body = await window.at(start, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole = inflateWhole(body.value, entry.uncompressedBytes);
    if (!whole.ok) return err(damaged(entry, whole.error));
    return take(whole.value) ? ok(undefined) : err(tooMuch);
  }

  let position = start;
  const end = start + entry.compressedBytes;
  const next = async (): Promise<Result<Uint8Array | undefined, ZipFault>> => {
    const piece = await window.at(position, Math.min(windowBytes, end - position));
    if (!piece.ok) return err(unreadable(piece.error));
    position += piece.value.length;
    return ok(piece.value.length === 0 ? undefined : piece.value);
  };
  if (entry.method === deflated) {
    const inflated = await inflatePieces(next, take);
    if (inflated.ok) return inflated;
    return err(typeof inflated.error === "string" ? damaged(entry, inflated.error) : inflated.error);
  }
  for (;;) {
    const piece = await next();
    if (!piece.ok) return piece;
    if (piece.value === undefined) return ok(undefined);
    if (!take(piece.value)) return err(tooMuch);
  }
}

/** The CRC-32 of the data descriptor, whose signature may be there or not (APPNOTE 4.3.9.3). */
async function readDescriptor(
  window: ByteWindow,
  entry: ZipEntry,
  position: number,
): Promise<Result<number, ZipFault>> {
  const bytes = await window.at(position, 16);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const skipped = bytes.value.length >= 4 && bytes.value.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  // Go wants the two sizes to be there, too, but reads nothing from them: some write 32 bits, some 64.
  if (bytes.value.length < skipped + 12) return err(damaged(entry, "its descriptor is cut"));
  return ok(bytes.value.readUInt32LE(skipped));
}
