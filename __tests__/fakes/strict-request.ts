// What is odd about a request to a module proxy; used by servers that are stricter than the real ones.

import type { IncomingMessage } from "node:http";

/** What no client of a module proxy should send. */
export function oddities(request: IncomingMessage): string[] {
  const { method, url = "", headers } = request;
  const encoding = headers["accept-encoding"];
  const isGo = (headers["user-agent"] ?? "").startsWith("Go");
  return [
    method === "GET" ? "" : `${method} ${url}`,
    /[!'()*]/.test(url) ? `unescaped: ${url}` : "",
    url.includes("?") && !isGo ? `query: ${url}` : "",
    encoding !== undefined && !isGo ? `accept-encoding: ${encoding}` : "",
    headers.range !== undefined && headers["if-range"] === undefined ? `Range without If-Range: ${url}` : "",
    headers.host === undefined || headers.host === "" ? `no Host: ${url}` : "",
  ].filter((oddity) => oddity !== "");
}
