// What can go wrong with a cache service, as data.

import type { ServerResponse } from "node:http";

export type CacheMethod =
  "GetCacheEntryDownloadURL" | "CreateCacheEntry" | "FinalizeCacheEntryUpload" | "upload" | "download";

export interface CacheFault {
  readonly on: CacheMethod;
  readonly kind:
    | "503"
    | "429"
    | "409"
    | "403"
    | "html" // a proxy's error page with status 200
    | "silent" // accepts and never answers
    | "trickle" // a byte now and then
    | "truncated" // the head promises more than comes
    | "other-bytes"; // whole, but not what was saved: `bytes`
  readonly times?: number;
  readonly bytes?: Uint8Array;
  readonly message?: string;
}

/** Answers as the fault says. `blob` is what was asked for, where something was; timers are for the caller to clear. */
export function misbehave(
  fault: CacheFault,
  response: ServerResponse,
  blob: Uint8Array | undefined,
  timers: Set<NodeJS.Timeout>,
): void {
  switch (fault.kind) {
    case "503":
      failAs(response, 503, "unavailable", fault.message ?? "upstream connect error");
      return;
    case "429":
      response.setHeader("retry-after", "60");
      failAs(response, 429, "resource_exhausted", fault.message ?? "slow down");
      return;
    case "409":
      failAs(
        response,
        409,
        "already_exists",
        fault.message ?? "cache entry with the same key already exists",
      );
      return;
    case "403":
      failAs(response, 403, "permission_denied", fault.message ?? "denied");
      return;
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html><body>Sign in to the corporate proxy</body></html>");
      return;
    case "silent":
      return;
    case "trickle": {
      response.writeHead(200, { "content-length": 100_000 });
      timers.add(setInterval(() => response.write("x"), 50));
      return;
    }
    case "truncated":
      response.writeHead(200, { "content-length": blob?.length ?? 10 });
      response.write(blob?.subarray(0, Math.floor(blob.length / 2)) ?? "x");
      timers.add(setTimeout(() => response.destroy(), 50));
      return;
    case "other-bytes":
      response.writeHead(200, { "content-length": fault.bytes?.length ?? 0 });
      response.end(fault.bytes);
      return;
  }
}

export function failAs(response: ServerResponse, status: number, code: string, msg: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ code, msg }));
}
