// Many small deflated bodies inflated by one call. Alone, each costs an object with streams, 40 KB of state and a buffer, which
// is more than inflating a file of some kilobytes.
//
// Each body becomes a member of a gzip file (RFC 1952): a header, the body, and a trailer with the CRC-32 and the size that the
// zip declares. zlib goes from member to member and compares both itself. It could be led astray in two ways only: by a
// stream that goes on beyond its own body, and by one that ends before it and is followed by a member that is part of
// the body. The latter needs a header inside a body, and so none of this is done where one stands. Without it, each member
// begins at a header of ours and ends at a trailer of ours, and two that have grown into one are shorter than declared.

import zlib from "node:zlib";

import { release } from "../core/release.ts";
import { exactly } from "./inflate.ts";

export interface DeflatedBody {
  readonly bytes: Uint8Array;
  readonly crc32: number;
  /** Above zero. */
  readonly inflatedBytes: number;
}

const magic = Buffer.from([0x1f, 0x8b, 8]);
/** No name, no time, no system. */
const header = Buffer.from([...magic, 0, 0, 0, 0, 0, 0, 255]);
const trailerBytes = 8;

/**
 * Hands on what each body inflates to, in their order: bytes that are good until `take` returns. False, and nothing handed on, where any
 * of them is not exactly what is declared, or might not be: which one, inflating them one by one will tell.
 */
export function inflateTogether(
  bodies: readonly DeflatedBody[],
  take: (index: number, bytes: Uint8Array) => void,
): boolean {
  const members = membersOf(bodies);
  const wholeBytes = bodies.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  const whole = countOf(magic, members) === bodies.length ? gunzip(members, wholeBytes) : undefined;
  if (whole === undefined) return false;
  let at = 0;
  for (const [index, { inflatedBytes }] of bodies.entries()) {
    take(index, whole.subarray(at, at + inflatedBytes));
    at += inflatedBytes;
  }
  release(whole);
  return true;
}

function membersOf(bodies: readonly DeflatedBody[]): Buffer {
  const frameBytes = header.length + trailerBytes;
  const members = room(bodies.reduce((sum, { bytes }) => sum + bytes.length + frameBytes, 0));
  let at = 0;
  for (const { bytes, crc32, inflatedBytes } of bodies) {
    members.set(header, at);
    members.set(bytes, at + header.length);
    at += header.length + bytes.length;
    members.writeUInt32LE(crc32, at);
    members.writeUInt32LE(inflatedBytes, at + 4);
    at += trailerBytes;
  }
  return members;
}

/** The same memory each time: nothing of it is used after the call that it is made for. */
let kept = Buffer.alloc(0);
function room(sizeBytes: number): Buffer {
  if (kept.length < sizeBytes) kept = Buffer.allocUnsafeSlow(sizeBytes);
  return kept.subarray(0, sizeBytes);
}

function countOf(needle: Buffer, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) count++;
  return count;
}

/** Undefined unless all of it is read, without a fault, and comes to exactly so much. */
function gunzip(members: Buffer, wholeBytes: number): Buffer | undefined {
  try {
    // The types know nothing of what `info` does.
    const answer: { readonly buffer: unknown; readonly engine?: unknown } = zlib.gunzipSync(members, {
      ...exactly(wholeBytes),
      info: true,
    });
    const { buffer, engine } = answer;
    const isRead = engine instanceof zlib.Gunzip && engine.bytesWritten === members.length;
    return isRead && buffer instanceof Buffer && buffer.length === wholeBytes ? buffer : undefined;
  } catch {
    return undefined;
  }
}
