// Raw deflate (RFC 1951) by node:zlib, with a bound on what may come out.

import zlib from "node:zlib";

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";

/** All of it at once, for small pieces. The error says what is wrong with the data, or that it is too much. */
export function inflateWhole(deflated: Uint8Array, declaredBytes: number): Result<Buffer, string> {
  try {
    return ok(zlib.inflateRawSync(deflated, exactly(declaredBytes)));
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
}

/** One buffer and no more. It has one byte more than declared, so that a longer body is seen for what it is. */
export function exactly(declaredBytes: number): {
  readonly chunkSize: number;
  readonly maxOutputLength: number;
} {
  return { chunkSize: Math.max(64, declaredBytes + 1), maxOutputLength: declaredBytes + 1 };
}

/**
 * Piece by piece, for large ones: holds one piece in, and what it inflates to in chunks of 64 KiB. `next` gives
 * undefined at the end of the data; `take` says false when it has had enough. What follows the last block of the stream is not looked at, as in Go's compress/flate.
 */
export async function inflatePieces<Failure>(
  next: () => Promise<Result<Uint8Array | undefined, Failure>>,
  take: (piece: Uint8Array) => boolean,
): Promise<Result<void, Failure | string>> {
  const inflater = zlib.createInflateRaw({ chunkSize: 64 * 1024 });
  const seen: { failure?: Failure | string; ended: boolean } = { ended: false };
  inflater.on("data", (piece: Buffer) => {
    if (take(piece)) return;
    seen.failure ??= "more comes out of it than declared";
    inflater.destroy();
  });
  inflater.on("error", (thrown) => {
    seen.failure ??= wordsOf(thrown);
  });
  inflater.on("end", () => {
    seen.ended = true;
  });
  const closed = new Promise<void>((resolve) => inflater.on("close", resolve));

  while (!seen.ended && seen.failure === undefined) {
    const piece = await next();
    if (!piece.ok) {
      seen.failure ??= piece.error;
      inflater.destroy();
      break;
    }
    if (piece.value === undefined) break;
    const written = new Promise<void>((resolve) => inflater.write(piece.value, () => resolve()));
    // Bad data closes the stream, and then nobody calls back about the piece that held it.
    await Promise.race([written, closed]);
  }
  inflater.end();
  await closed;
  return seen.failure === undefined ? ok(undefined) : err(seen.failure);
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
