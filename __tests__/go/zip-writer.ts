// Makes zips, also ones that no archiver would make.

import { deflateRawSync, crc32 } from "node:zlib";

import type { ByteSource } from "../../src/go/byte-window.ts";
import { err, ok } from "../../src/core/result.ts";

export interface Item {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  /** Default: deflate. */
  readonly store?: boolean;
  /** The checksum behind the data as well. */
  readonly descriptor?: "signed" | "unsigned";
  /** Sizes and offset in a zip64 field. */
  readonly zip64?: boolean;
  readonly method?: number;
  /** Instead of the true values. */
  readonly crc?: number;
  readonly declaredBytes?: number;
  readonly compressedBytes?: number;
  /** The compressed bytes themselves. */
  readonly body?: Buffer;
}

export interface Frame {
  readonly before?: Buffer;
  readonly comment?: string;
  readonly records?: number;
  readonly offset?: number;
  readonly zip64?: boolean;
}

export function makeZip(items: readonly Item[], frame: Frame = {}): Buffer {
  const before = frame.before ?? Buffer.alloc(0);
  const bodies: Buffer[] = [];
  const headers: Buffer[] = [];
  let position = 0;
  for (const item of items) {
    const made = makeEntry(item, position);
    bodies.push(made.local);
    headers.push(made.central);
    position += made.local.length;
  }
  const directory = Buffer.concat(headers);
  const records = frame.records ?? items.length;
  const offset = frame.offset ?? position;
  const comment = Buffer.from(frame.comment ?? "");
  const end = bytes(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, frame.zip64 ? 0xffff : records],
    [2, frame.zip64 ? 0xffff : records],
    [4, frame.zip64 ? 0xffffffff : directory.length],
    [4, frame.zip64 ? 0xffffffff : offset],
    [2, comment.length],
  );
  const end64 = frame.zip64
    ? bytes(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, records],
        [8, records],
        [8, directory.length],
        [8, offset],
        [4, 0x07064b50],
        [4, 0],
        [8, before.length + position + directory.length],
        [4, 1],
      )
    : Buffer.alloc(0);
  return Buffer.concat([before, ...bodies, directory, end64, end, comment]);
}

function makeEntry(item: Item, position: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(item.name as string);
  const content = Buffer.from((item.content ?? "") as string);
  const body = item.body ?? (item.store ? content : deflateRawSync(content));
  const crc = item.crc ?? crc32(content);
  const method = item.method ?? (item.store ? 0 : 8);
  const compressed = item.compressedBytes ?? body.length;
  const declared = item.declaredBytes ?? content.length;
  // 0x800: the name is UTF-8.
  const flags = 0x800 | (item.descriptor === undefined ? 0 : 8);
  const extra = item.zip64
    ? bytes([2, 0x5455], [2, 1], [1, 0], [2, 1], [2, 24], [8, declared], [8, compressed], [8, position])
    : Buffer.alloc(0);
  const wide = item.zip64 === true;
  const descriptor = Buffer.concat([
    item.descriptor === "signed" ? bytes([4, 0x08074b50]) : Buffer.alloc(0),
    item.descriptor === undefined ? Buffer.alloc(0) : bytes([4, crc], [4, compressed], [4, declared]),
  ]);
  const local = Buffer.concat([
    bytes([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
    bytes([4, compressed], [4, declared], [2, name.length], [2, 0]),
    name,
    body,
    descriptor,
  ]);
  const central = Buffer.concat([
    bytes([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
    bytes([4, wide ? 0xffffffff : compressed], [4, wide ? 0xffffffff : declared]),
    bytes([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
    bytes([4, wide ? 0xffffffff : position]),
    name,
    extra,
  ]);
  return { local, central };
}

function bytes(...fields: readonly (readonly [size: 1 | 2 | 4 | 8, value: number])[]): Buffer {
  const made = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let index = 0;
  for (const [size, value] of fields) {
    if (size === 8) made.writeBigUInt64LE(BigInt(value), index);
    else made.writeUIntLE(value, index, size);
    index += size;
  }
  return made;
}

/** Bytes in memory in the place of an open file; a read that begins at `brokenAt` or behind fails. */
export function sourceOf(content: Buffer, brokenAt = Infinity): ByteSource & { longestRead: () => number } {
  let longest = 0;
  return {
    sizeBytes: content.length,
    read(position, length) {
      longest = Math.max(longest, length);
      if (position + length > brokenAt) return Promise.resolve(err({ message: "EIO: i/o error, read" }));
      return Promise.resolve(ok(Uint8Array.from(content.subarray(position, position + length))));
    },
    longestRead: () => longest,
  };
}
