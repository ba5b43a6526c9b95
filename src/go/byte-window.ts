// Random access to bytes through one buffered window, so that many small reads near each other are one read.

import type { Result } from "../core/result.ts";
import { ok } from "../core/result.ts";

/** Random access to bytes; an open file of the port `Files` is one. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Up to `length` bytes from `position`; fewer only at the end. */
  read(position: number, length: number): Promise<Result<Uint8Array, ReadFault>>;
}

export interface ReadFault {
  /** The system's own words. */
  readonly message: string;
}

export interface ByteWindow {
  readonly sizeBytes: number;
  /** `length` bytes from `position`; fewer only where the file ends, none outside of it. */
  at(position: number, length: number): Promise<Result<Buffer, ReadFault>>;
}

/** What one read asks for at least. It also bounds how long a caller works between two turns of the event loop. */
export const windowBytes = 256 * 1024;

export function openWindow(source: ByteSource): ByteWindow {
  let start = 0;
  let held: Buffer = Buffer.alloc(0);

  return {
    sizeBytes: source.sizeBytes,
    async at(position, length) {
      const wanted = Math.min(length, source.sizeBytes - position);
      if (position < 0 || wanted <= 0) return ok(Buffer.alloc(0));

      if (position < start || position + wanted > start + held.length) {
        const read = await source.read(position, Math.max(wanted, windowBytes));
        if (!read.ok) return read;

        start = position;
        held = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
      }
      return ok(held.subarray(position - start, position - start + wanted));
    },
  };
}
