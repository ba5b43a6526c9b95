// The h1 of a zip on disk, for the thread that asks: a worker, or the main one where there is no worker.

import { closeSync, fstatSync, openSync, readSync } from "node:fs";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { ByteSource, ReadFault } from "../go/byte-window.ts";
import { hashZip } from "../go/dirhash.ts";
import type { HashedZip, Unhashed } from "../ports/hasher.ts";
import { messageOf } from "./node-fault.ts";
import { forReading, openReader } from "./node-handles.ts";

/** Leaves the event loop its turns. Never rejects. */
export async function hashFile(path: string, keep?: string): Promise<Result<HashedZip, Unhashed>> {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep);
  await reader.value.close();
  return hash;
}

/** The same, reading without turns: faster, for a thread that has nothing else to do. */
export async function hashFileAlone(path: string, keep?: string): Promise<Result<HashedZip, Unhashed>> {
  const opened = orWords(() => openSync(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  try {
    return await hashZip(sourceOf(opened.value), keep);
  } finally {
    closeSync(opened.value);
  }
}

function sourceOf(handle: number): ByteSource {
  const sizeBytes = fstatSync(handle).size;
  return {
    sizeBytes,
    read: (position, length) =>
      Promise.resolve(orWords(() => readAt(handle, position, Math.min(length, sizeBytes - position)))),
  };
}

function readAt(handle: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(0, length));
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = readSync(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

function orWords<Value>(action: () => Value): Result<Value, ReadFault> {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}
