// Open files: a body written piece by piece, and random access for reading.
//
// Here and in node-files.ts, what touches names and inodes only (open, close, stat, link, rename, mkdir) or a few bytes is
// called directly, and what moves many goes through Node's threads: a trip there costs five times the call itself, and a
// run makes some twenty such calls for each module (docs/benchmarks.md).

import { closeSync, constants, fstatSync, lstatSync, ftruncateSync, openSync, readFile } from "node:fs";
import type { Stats } from "node:fs";
import { promisify } from "node:util";

import { err } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { FileFault, FileReader, FileWriter } from "../ports/files.ts";
import { piecesOf, pipeOf, readAt, readAtSync, writeAt, writeAtSync } from "./node-bytes.ts";
import { withDirectory } from "./node-directory.ts";
import { attempt } from "./node-fault.ts";
import { readToTheEnd } from "./node-special-files.ts";

const readAll = promisify(readFile);
/** Up to here the bytes go where the system keeps them at hand anyway. */
export const fewBytes = 16 * 1024;
/** What a socket brings at once. Written directly it costs half of a trip through a thread, and there are thousands. */
const socketBytes = 64 * 1024;
const pieceBytes = 256 * 1024;

/** Undefined where nothing is or nothing can be seen. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // a directory above that is closed to us, or none
  }
}

/** All of a file. What is no plain file is waited for, but not for ever. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const handle = openSync(path, forReading);
  const stats = fstatSync(handle);
  if (!stats.isFile()) return readToTheEnd(handle, path);
  try {
    if (stats.size > 0 && stats.size <= fewBytes) return readAtSync(handle, new Uint8Array(stats.size), 0);
    return await readAll(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same piece by piece, each good until `take` returns. */
export async function readPieces(path: string, take: (piece: Uint8Array) => void): Promise<void> {
  const handle = openSync(path, forReading);
  const isPipe = fstatSync(handle).isFIFO();
  for await (const piece of isPipe ? pipeOf(handle, "to-read") : piecesOf(handle, pieceBytes))
    take(piece as Uint8Array);
}

/** A pipe in the place of a file opens at once, too, and is empty. Windows does not know the flag, nor such pipes. */
export const forReading = process.platform === "win32" ? "r" : constants.O_RDONLY | constants.O_NONBLOCK;

/** What is there is cut to nothing; the directories above are made. */
export function openWriter(path: string): Promise<Result<FileWriter, FileFault>> {
  return attempt(path, () =>
    writerOn(
      withDirectory(path, () => openSync(path, "w")),
      path,
    ),
  );
}

/** `sizeBytes` is that of when it was opened. A pipe opens at once, too, and is empty. */
export function openReader(path: string): Promise<Result<FileReader, FileFault>> {
  return attempt(path, () => {
    const handle = openSync(path, forReading);
    try {
      return readerOn(handle, path, fstatSync(handle).size);
    } catch (thrown) {
      closeSync(handle);
      throw thrown;
    }
  });
}

function writerOn(handle: number, path: string): FileWriter {
  let position = 0;
  const close = closingOnce(handle);
  // The first fault stays the answer: a body with a hole in it never counts as whole.
  let fault: FileFault | undefined;

  async function guarded(action: () => Promise<void> | void): Promise<Result<void, FileFault>> {
    if (fault !== undefined) return err(fault);
    const result = await attempt(path, action);
    if (!result.ok) fault = result.error;
    return result;
  }

  return {
    write: (chunk) =>
      guarded(async () => {
        if (chunk.length <= socketBytes) writeAtSync(handle, chunk, position);
        else await writeAt(handle, chunk, position);
        position += chunk.length;
      }),
    truncate: (sizeBytes) =>
      guarded(() => {
        ftruncateSync(handle, sizeBytes);
        position = sizeBytes;
      }),
    async close() {
      const closed = await attempt(path, close);
      return fault === undefined ? closed : err(fault);
    },
  };
}

function readerOn(handle: number, path: string, sizeBytes: number): FileReader {
  const close = closingOnce(handle);
  return {
    sizeBytes,
    read: (position, length) =>
      attempt(path, () => {
        const wanted = Math.max(0, Math.min(length, sizeBytes - position));
        const buffer = new Uint8Array(wanted);
        return wanted <= fewBytes ? readAtSync(handle, buffer, position) : readAt(handle, buffer, position);
      }),
    async close() {
      await attempt(path, close);
    },
  };
}

/** A number that was closed may be another file's by now. */
function closingOnce(handle: number): () => void {
  let isOpen = true;
  return () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
}
