// Where the central directory of a zip lies (PKWARE APPNOTE 4.3.14 to 4.3.16), found by the same rules as in Go's
// archive/zip/reader.go, readDirectoryEnd: what Go would read differently must never be read at all.

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ByteWindow } from "./byte-window.ts";
import type { ZipFault } from "./zip-fault.ts";
import { unreadable } from "./zip-fault.ts";

export interface DirectoryEnd {
  /** As written: a zip behind other bytes has its entries at another position. */
  readonly directoryOffset: number;
  /** What to add to every offset of the archive. */
  readonly baseOffset: number;
  readonly records: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const locator64Signature = 0x07064b50;
const locator64Length = 20;
const end64Signature = 0x06064b50;
const end64Length = 56;

/** Go looks for the record in the last KiB first, then as far back as a comment can push it. */
const searchLengths = [1024, 65 * 1024];

export function notAZip(detail: string): ZipFault {
  return { kind: "not-a-zip", detail };
}

/** The end record; errors: no such record, or one that points outside of the file. */
export async function readDirectoryEnd(window: ByteWindow): Promise<Result<DirectoryEnd, ZipFault>> {
  const found = await findEnd(window);
  if (!found.ok) return found;

  const { record, position } = found.value;
  let end = {
    position,
    records: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
  };
  // 0xffff as a size is Go's own reading of "this may be a zip64 file", not APPNOTE's.
  if (end.records === 0xffff || end.size === 0xffff || end.offset === 0xffffffff) {
    const end64 = await readEnd64(window, position);
    if (!end64.ok) return end64;
    end = end64.value ?? end;
  }

  const directoryPosition = end.position - end.size;
  if (directoryPosition < 0 || directoryPosition >= window.sizeBytes) {
    return err(notAZip("the end record points outside of the file"));
  }
  return ok({
    directoryOffset: end.offset,
    baseOffset: directoryPosition - end.offset,
    records: end.records,
  });
}

async function findEnd(window: ByteWindow): Promise<Result<{ record: Buffer; position: number }, ZipFault>> {
  for (const length of searchLengths) {
    const blockLength = Math.min(length, window.sizeBytes);
    const block = await window.at(window.sizeBytes - blockLength, blockLength);
    if (!block.ok) return err(unreadable(block.error));

    const index = findEndIn(block.value);
    if (index >= 0) {
      return ok({
        record: block.value.subarray(index),
        position: window.sizeBytes - blockLength + index,
      });
    }
    if (blockLength === window.sizeBytes) break;
  }
  return err(notAZip("no end of a central directory"));
}

/** The last record whose comment fits; a comment cut short ends the search, as in Go. */
function findEndIn(block: Buffer): number {
  for (let index = block.length - endLength; index >= 0; index--) {
    if (block.readUInt32LE(index) !== endSignature) continue;

    const commentLength = block.readUInt16LE(index + 20);
    return index + endLength + commentLength > block.length ? -1 : index;
  }
  return -1;
}

type End = { position: number; records: number; size: number; offset: number };

/** Undefined where there is no zip64 record: then the short record is meant as it is. */
async function readEnd64(
  window: ByteWindow,
  endPosition: number,
): Promise<Result<End | undefined, ZipFault>> {
  const locatorPosition = endPosition - locator64Length;
  if (locatorPosition < 0) return ok(undefined);

  const locator = await window.at(locatorPosition, locator64Length);
  if (!locator.ok) return err(unreadable(locator.error));
  const isLocator =
    locator.value.readUInt32LE(0) === locator64Signature &&
    locator.value.readUInt32LE(4) === 0 &&
    locator.value.readUInt32LE(16) === 1;
  if (!isLocator) return ok(undefined);

  const position = readSafeUInt64(locator.value, 8);
  if (position === undefined) return err(notAZip("the zip64 record lies outside of the file"));
  const record = await window.at(position, end64Length);
  if (!record.ok) return err(unreadable(record.error));
  if (record.value.length < end64Length || record.value.readUInt32LE(0) !== end64Signature) {
    return err(notAZip("no zip64 record where its locator points"));
  }

  const records = readSafeUInt64(record.value, 32);
  const size = readSafeUInt64(record.value, 40);
  const offset = readSafeUInt64(record.value, 48);
  if (records === undefined || size === undefined || offset === undefined) {
    return err(notAZip("a zip64 record beyond all sizes"));
  }
  return ok({ position, records, size, offset });
}

/** Undefined beyond 2^53, which no archive of 500 MiB has a use for. */
export function readSafeUInt64(bytes: Buffer, index: number): number | undefined {
  const value = bytes.readBigUInt64LE(index);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}
