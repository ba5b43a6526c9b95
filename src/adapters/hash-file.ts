// The h1 of a zip on disk, for the thread that asks: a worker, or the main one where there is no worker.

import { closeSync, fstatSync, openSync } from "node:fs";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { windowBytes, type ByteSource, type ReadFault } from "../go/byte-window.ts";
import { hashShare, hashZip, joinShares, type Share, type ZipPart } from "../go/dirhash.ts";
import type { HashedZip, HashZipOptions, Unhashed } from "../ports/hasher.ts";
import { readAtSync } from "./node-bytes.ts";
import { messageOf } from "./node-fault.ts";
import { forReading, openReader } from "./node-handles.ts";
import { openTreeWriter, withoutWriting } from "./tree-writer.ts";

/** Plain data, so that it can come from another thread. */
export interface HashedShare extends ZipPart {
  /** The directories of the tree that this share made, each before those in it; absent if not all of its files are there. */
  readonly directories?: readonly string[];
}

/** Leaves the event loop its turns, and so unpacks nothing. Never rejects. */
export async function hashFile(
  path: string,
  { keep }: HashZipOptions = {},
): Promise<Result<HashedZip, Unhashed>> {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep === undefined ? {} : { keep });
  await reader.value.close();
  return hash;
}

/** The same, reading without turns: faster, for a thread that has nothing else to do. It unpacks, too. */
export async function hashFileAlone(
  path: string,
  options: HashZipOptions = {},
): Promise<Result<HashedZip, Unhashed>> {
  const whole = await hashFileShare(path, options, { index: 0, of: 1 });
  return whole.ok ? ok(joinHashed([whole.value], options)) : whole;
}

/** A share of it, likewise. What it unpacks keeps its write permission until all shares are joined. */
export async function hashFileShare(
  path: string,
  { keep, tree }: HashZipOptions,
  share: Share,
): Promise<Result<HashedShare, Unhashed>> {
  const opened = orWords(() => openSync(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  const writer = tree && openTreeWriter(tree);
  try {
    const part = await hashShare(sourceOf(opened.value), share, {
      ...(keep !== undefined && { keep }),
      ...(writer !== undefined && { watcher: writer }),
    });
    const directories = writer?.finish();
    return part.ok ? ok({ ...part.value, ...(directories !== undefined && { directories }) }) : part;
  } finally {
    closeSync(opened.value);
  }
}

/** All shares of one zip, the first one first. */
export function joinHashed(shares: readonly HashedShare[], { tree }: HashZipOptions): HashedZip {
  const zip = joinShares(shares);
  const directories = shares.flatMap((share) => share.directories ?? []);
  const isUnpacked = tree !== undefined && shares.every((share) => share.directories !== undefined);
  const isSealed = isUnpacked && (!tree.readOnly || withoutWriting(tree.directory, directories));
  return isSealed ? { ...zip, unpacked: true } : zip;
}

/**
 * What is read in windows goes into two buffers in turn: the window before the last is nobody's any more (who reads a
 * directory may still hold a piece of the last).
 */
function sourceOf(handle: number): ByteSource {
  const sizeBytes = fstatSync(handle).size;
  let [spare, last]: [Buffer?, Buffer?] = [];
  const bufferFor = (length: number): Buffer => {
    if (length > windowBytes) return Buffer.allocUnsafeSlow(length);
    [spare, last] = [last, spare ?? Buffer.allocUnsafeSlow(windowBytes)];
    return last.subarray(0, Math.max(0, length));
  };
  return {
    sizeBytes,
    read: (position, length) =>
      Promise.resolve(
        orWords(() => readAtSync(handle, bufferFor(Math.min(length, sizeBytes - position)), position)),
      ),
  };
}

function orWords<Value>(action: () => Value): Result<Value, ReadFault> {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}
