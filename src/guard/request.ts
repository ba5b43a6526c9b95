// Which requests the guard listens to at all: ours by secret path and Host, in a form that means one thing only.

import { timingSafeEqual } from "node:crypto";
import type { LoopbackRequest } from "../ports/loopback.ts";

export type ReadRequest =
  | { readonly kind: "path"; /** Below the secret, decoded once. */ readonly path: string }
  | { readonly kind: "refused"; readonly status: 404 | 405 };

/**
 * The path below the secret, percent-escapes decoded once (`%21azure` is `!azure`; `+` stays `+`), or the status of
 * the empty answer. A page in a browser that was tricked into asking 127.0.0.1 knows neither secret nor port's Host.
 */
export function readRequest(request: LoopbackRequest, door: { port: number; secret: string }): ReadRequest {
  const refused = { kind: "refused", status: 404 } as const;
  if (request.headers["host"] !== `127.0.0.1:${door.port}`) return refused;
  const prefix = `/${door.secret}/`;
  if (!sameText(request.target.slice(0, prefix.length), prefix)) return refused;
  if (request.method !== "GET" && request.method !== "HEAD") return { kind: "refused", status: 405 };
  const path = decodeOnce(request.target.slice(prefix.length));
  return path === undefined || !meansOneThing(path) ? refused : { kind: "path", path };
}

function decodeOnce(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined; // not UTF-8 behind the escapes: no such module
  }
}

function meansOneThing(path: string): boolean {
  // Module paths and versions are printable ASCII. A colon would make a drive or a stream on Windows; ? and # end a path.
  if (/[^!-~]|[\\?#:*"<>|%]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function sameText(one: string, other: string): boolean {
  const encoder = new TextEncoder();
  const [left, right] = [encoder.encode(one), encoder.encode(other)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
