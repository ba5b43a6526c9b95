// The bytes of one zip entry and their SHA-256, with everything checked that Go's archive/zip checks when it reads them.

import { createHash, hash as digestOf } from "node:crypto";
import type { Hash } from "node:crypto";
import zlib from "node:zlib";

import { release } from "../core/release.ts";
import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ByteWindow, ReadFault } from "./byte-window.ts";
import { windowBytes } from "./byte-window.ts";
import { inflatePieces, inflateWhole } from "./inflate.ts";
import type { ZipEntry } from "./zip-directory.ts";
import type { ZipFault } from "./zip-fault.ts";
import { unreadable } from "./zip-fault.ts";
import { bodyOffset, describedCrc32, localHeaderBytes, mostDescriptorBytes } from "./zip-local.ts";

const stored = 0;
/** The method that the others are called by. */
export const deflated = 8;

/**
 * What is inflated in one go, without a turn of the event loop, and held in memory: nearly all files of nearly all modules, for
 * piece by piece means a trip through Node's threads for each piece.
 */
const atOnce = { deflatedBytes: 2 << 20, inflatedBytes: 8 << 20 };

/**
 * The SHA-256 of what the entry holds, in lower-case hex; `onPiece` sees the same bytes, which are not its own to keep.
 * Errors: those of readEntry.
 */
export async function hashEntry(
  window: ByteWindow,
  entry: ZipEntry,
  onPiece?: (piece: Uint8Array) => void,
): Promise<Result<string, ZipFault>> {
  let whole: string | undefined;
  let hash: Hash | undefined;
  const read = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    // Most entries are one small piece, and for those making a Hash costs more than hashing.
    if (piece.length === entry.uncompressedBytes) whole = sha256Of(piece);
    else hash = (hash ?? createHash("sha256")).update(piece);
  });
  if (!read.ok) return read;
  return ok(whole ?? hash?.digest("hex") ?? sha256Of(new Uint8Array()));
}

/** In lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return digestOf("sha256", bytes, "hex");
}

/**
 * Hands on what the entry holds, piece by piece, never more than it declares. Errors: it holds more or less than
 * declared, its CRC-32 disagrees, its data cannot be inflated, its method is not one of Go's two
 * (archive/zip/reader.go, File.Open and checksumReader.Read); the pieces handed on before count for nothing then. A piece
 * is good until `onPiece` returns.
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
  const header = await window.at(entry.headerPosition, localHeaderBytes);
  if (!header.ok) return err(unreadable(header.error));
  const offset = bodyOffset(header.value);
  if (offset === undefined) return err(damaged(entry, "no header where the directory points"));
  return ok(entry.headerPosition + offset);
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

  const isAtOnce =
    entry.compressedBytes <= atOnce.deflatedBytes && entry.uncompressedBytes <= atOnce.inflatedBytes;
  if (entry.method === deflated && isAtOnce) {
    const body = await gather(window, start, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole = inflateWhole(body.value, entry.uncompressedBytes);
    if (entry.compressedBytes > windowBytes) release(body.value);
    if (!whole.ok) return err(damaged(entry, whole.error));
    const isTaken = take(whole.value);
    release(whole.value);
    return isTaken ? ok(undefined) : err(tooMuch);
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

/** All of these bytes, read in no larger pieces than a window; more than a window is in memory of its own. */
async function gather(window: ByteWindow, start: number, length: number): Promise<Result<Buffer, ReadFault>> {
  if (length <= windowBytes) return window.at(start, length);
  const whole = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length;) {
    const piece = await window.at(start + done, Math.min(windowBytes, length - done));
    if (!piece.ok) return piece;
    if (piece.value.length === 0) return ok(whole.subarray(0, done));
    done += piece.value.copy(whole, done);
  }
  return ok(whole);
}

async function readDescriptor(
  window: ByteWindow,
  entry: ZipEntry,
  position: number,
): Promise<Result<number, ZipFault>> {
  const bytes = await window.at(position, mostDescriptorBytes);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const crc32 = describedCrc32(bytes.value);
  return crc32 === undefined ? err(damaged(entry, "its descriptor is cut")) : ok(crc32);
}
