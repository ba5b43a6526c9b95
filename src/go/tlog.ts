// The transparent log behind the checksum database: a Merkle tree (RFC 6962, section 2.1; golang.org/x/mod/sumdb/tlog).
// What is proved here is proved by computing the root anew from hashes that anybody may have served.

import { createHash } from "node:crypto";

import { err, ok, type Result } from "../core/result.ts";
import { decodeBase64 } from "./base64.ts";

/** The head of a tree: how many records it has, and its root. */
export interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** A complete subtree: the records from `index * 2**level` on, 2**level of them. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

export type HashOf = (subtree: Subtree) => Buffer;

export const hashBytes = 32;

export function recordHash(record: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(record).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

/** Reads `go.sum database tree`, a line with the size, a line with the root; what follows is of a later format. */
export function parseTree(text: string): Result<Tree, string> {
  const [, digits = "", encoded = ""] =
    /^go\.sum database tree\n(0|[1-9]\d{0,15})\n([^\n]*)\n/.exec(text) ?? [];
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (digits === "" || !Number.isSafeInteger(size) || root?.length !== hashBytes)
    return err("malformed tree note");
  return ok({ size, root });
}

/** The root of a tree of this size, if record `id` has this hash and the other hashes are as given (2.1.1). */
export function rootWithRecord(size: number, id: number, record: Buffer, hashOf: HashOf): Buffer {
  const rootOf = (from: number, to: number): Buffer => {
    if (id < from || id >= to) return hashOfRange(from, to, hashOf);
    if (to - from === 1) return record;
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return rootOf(0, size);
}

/** The roots of a tree of this size and of the one it once was, from the same hashes (2.1.2). */
export function rootsThrough(
  size: number,
  oldSize: number,
  hashOf: HashOf,
): { readonly root: Buffer; readonly oldRoot: Buffer } {
  const rootOf = (from: number, to: number): Buffer => {
    if (oldSize <= from || oldSize >= to) return hashOfRange(from, to, hashOf);
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return { root: rootOf(0, size), oldRoot: hashOfRange(0, oldSize, hashOf) };
}

/** Of the complete subtrees that make up the range, joined from the right. */
function hashOfRange(from: number, to: number, hashOf: HashOf): Buffer {
  const level = levelBelow(to - from + 1);
  const next = from + 2 ** level;
  const first = hashOf({ level, index: from / 2 ** level });
  return next === to ? first : nodeHash(first, hashOfRange(next, to, hashOf));
}

/** The largest level whose complete subtree has fewer records than this. */
function levelBelow(count: number): number {
  let level = 0;
  while (2 ** (level + 1) < count) level++;
  return level;
}
