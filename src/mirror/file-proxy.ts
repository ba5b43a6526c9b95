// A file:// proxy as if it were a server: a missing file is a 404, one that may not be read a 403
// (cmd/go/internal/web/http.go, getFile).

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { FileReader, Files } from "../ports/files.ts";
import type { HttpAnswer, TransportFault } from "../ports/http.ts";

const pieceBytes = 1024 * 1024;

/** Never resumed, so no ETag. Anything but a missing or forbidden file is the fault "other", as it is an error for go. */
export async function answerFromFile(files: Files, url: URL): Promise<Result<HttpAnswer, TransportFault>> {
  const path = pathOf(url);
  if (path === undefined) return fault("EINVAL", `${url.pathname} is no path`);
  if ((await files.stat(path))?.kind === "directory") return fault("EISDIR", `${path} is a directory`);
  const opened = await files.openForReading(path);
  if (opened.ok) return ok(whole(opened.value));
  if (opened.error.kind === "missing") return ok(empty(404, "Not Found"));
  if (opened.error.kind === "denied") return ok(empty(403, "Forbidden"));
  return fault("READ_FAULT", opened.error.message);
}

function pathOf(url: URL): string | undefined {
  try {
    const path = decodeURIComponent(url.pathname);
    // file:///C:/store
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return undefined;
  }
}

function whole(reader: FileReader): HttpAnswer {
  const headers = { "content-length": String(reader.sizeBytes) };
  return { status: 200, statusText: "OK", headers, body: pieces(reader), discard: () => void reader.close() };
}

async function* pieces(reader: FileReader): AsyncGenerator<Result<Uint8Array, TransportFault>> {
  try {
    for (let position = 0; position < reader.sizeBytes;) {
      const piece = await reader.read(position, pieceBytes);
      if (!piece.ok) yield fault("READ_FAULT", piece.error.message);
      else if (piece.value.length === 0)
        yield fault("READ_FAULT", "the file became shorter while it was read");
      else yield piece;
      if (!piece.ok || piece.value.length === 0) return;
      position += piece.value.length;
    }
  } finally {
    await reader.close();
  }
}

function empty(status: number, statusText: string): HttpAnswer {
  return { status, statusText, headers: {}, body: nothing(), discard: () => undefined };
}

async function* nothing(): AsyncGenerator<Result<Uint8Array, TransportFault>> {
  // A missing file has no body.
}

function fault(code: string, message: string): Result<never, TransportFault> {
  return err({ kind: "other", code, message });
}
