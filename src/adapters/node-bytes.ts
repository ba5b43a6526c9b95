// The bytes of open files. The system may do less than it was asked for: it is asked until all is done.

import { closeSync, read, readSync, write, writeSync } from "node:fs";
import { Socket } from "node:net";
import { promisify } from "node:util";

const [readSome, writeSome] = [promisify(read), promisify(write)];

/** Through one of Node's threads. Gives back what of `buffer` was filled: less than all where the file ends. */
export async function readAt(handle: number, buffer: Uint8Array, position: number): Promise<Uint8Array> {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await readSome(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** The same in this thread. */
export function readAtSync<Bytes extends Uint8Array>(handle: number, buffer: Bytes, position: number) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = readSync(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** Through one of Node's threads; at the end of what was written so far where `position` is null. */
export async function writeAt(handle: number, bytes: Uint8Array, position: number | null): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const at = position === null ? null : position + done;
    done += (await writeSome(handle, bytes, done, bytes.length - done, at)).bytesWritten;
  }
}

/** The same in this thread. */
export function writeAtSync(handle: number, bytes: Uint8Array, position: number | null): void {
  for (let done = 0; done < bytes.length;) {
    const at = position === null ? null : position + done;
    done += writeSync(handle, bytes, done, bytes.length - done, at);
  }
}

/** Until the end, which closes `handle`. Each piece lies where the last one lay. */
export async function* piecesOf(handle: number, pieceBytes: number): AsyncGenerator<Uint8Array> {
  try {
    const buffer = new Uint8Array(pieceBytes);
    for (;;) {
      const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * A pipe, read or written by the event loop, which closes `handle`: a thread that waits for its other end would keep the
 * process from ending.
 */
export function pipeOf(handle: number, way: "to-read" | "to-write"): Socket {
  return new Socket({ fd: handle, readable: way === "to-read", writable: way === "to-write" });
}
