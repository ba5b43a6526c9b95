// The body of an answer that came compressed although nobody asked for it: undone as Go's own client undoes it
// (net/http asks for gzip and reads it transparently), so that a server which plain go can read is readable here too.

import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { TransportFault } from "../ports/http.ts";

type Body = AsyncIterable<Result<Uint8Array, TransportFault>>;

/** The one coding that net/http reads. */
export function isGzip(contentEncoding: string | undefined): boolean {
  return contentEncoding?.trim().toLowerCase() === "gzip";
}

/** The last piece is a fault as before: of the connection, or of bytes that are no whole gzip. */
export async function* decodedBody(body: Body): AsyncGenerator<Result<Uint8Array, TransportFault>> {
  const gunzip = createGunzip();
  let fault: TransportFault | undefined;
  let isEmpty = true;
  gunzip.on("error", (error: NodeJS.ErrnoException) => {
    // No bytes at all are an empty body to Go.
    if (!isEmpty) fault ??= faultOfGunzip(error);
  });
  async function* compressed(): AsyncGenerator<Uint8Array> {
    for await (const piece of body) {
      if (piece.ok) {
        isEmpty = false;
        yield piece.value;
      } else fault = piece.error;
    }
  }
  const fed = pipeline(compressed, gunzip).catch(() => undefined);
  try {
    for await (const piece of gunzip) yield ok(piece as Uint8Array);
    await fed;
  } catch {
    // Its "error" has told.
  } finally {
    gunzip.destroy();
  }
  if (fault !== undefined) yield err(fault);
}

function faultOfGunzip({ code = "", message }: NodeJS.ErrnoException): TransportFault {
  // It ended too soon: on a connection without a length nothing else tells that it was cut.
  if (code === "Z_BUF_ERROR") return { kind: "cut", code, message: "the gzip of the body ended too soon" };
  return { kind: "not-http", code, message: `gzip: ${message}` };
}
