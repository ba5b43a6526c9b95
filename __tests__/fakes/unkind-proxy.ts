// A real module proxy for tests, unkind on request: modules are data, faults are data. Stricter than the real one: it
// answers only what the GOPROXY protocol knows, and anything odd about a request is kept in `complaints`.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";

import type { MadeModule } from "./made-module.ts";
import { oddities } from "./strict-request.ts";

export type Fault =
  | "reset" // before the first byte
  | "silent" // never answers
  | "silent-body" // head and half of the body, then nothing
  | "trickle" // a byte now and then
  | "cut" // half of the body, then the connection closes
  | "cut-late" // all but the last 10 bytes
  | "reset-body" // half of the body, then a reset (RST)
  | "html" // 200 with a login page
  | "empty" // 200 with nothing
  | "wrong-bytes" // 200, right length, other bytes
  | "garbage-json" // 200 with what is no JSON
  | "not-http"
  | "chunked-cut" // no Content-Length, ends in the middle
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly redirect: string }
  | { readonly dropEveryMs: number } // a byte each time
  | { readonly cutAfterBytes: number } // of the body, or of the rest that was asked for
  | { readonly firstBytes: number; readonly restWhen: () => boolean } // so much of the body, the rest once this holds
  | { readonly delayMs: number } // answers well, late
  | { readonly until: () => boolean; readonly fault?: Fault }; // answers, well or not, as soon as this holds

export interface PlannedFault {
  /** Of the path below the proxy, `%21` decoded; all paths if it is not there. */
  readonly match?: string | RegExp;
  readonly fault: Fault;
  /** Always, if it is not there. */
  readonly times?: number;
  /** Requests that match but are answered well before. */
  readonly after?: number;
}

export interface UnkindOptions {
  readonly modules?: readonly MadeModule[];
  /** Further files by path: `example.test/m/@v/list`, `sumdb/sum.golang.org/supported`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly faults?: readonly PlannedFault[];
  /** Chance: asked for every request that no planned fault meets. */
  readonly draw?: (path: string) => Fault | undefined;
  /** What a resume needs: a strong ETag (default), only a Last-Modified, neither; whether Range is honoured. */
  readonly validator?: "etag" | "weak-etag" | "last-modified" | "none";
  readonly ranges?: boolean;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Wanted as Authorization; 401 without it. */
  readonly authorization?: string;
  /** All is served below it, such as "/secret". */
  readonly prefix?: string;
  /** The address to listen at; 127.0.0.1 if it is not there. */
  readonly host?: string;
}

export interface SeenRequest {
  /** Below the prefix, decoded, without the first slash. */
  readonly path: string;
  readonly rawUrl: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface UnkindProxy {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  readonly complaints: readonly string[];
  /** Most requests that were under way at the same time. */
  readonly mostAtOnce: () => number;
  readonly connections: () => number;
  /** Most connections that were open at the same time. */
  readonly mostOpen: () => number;
  /** How many requests were for paths that match. */
  count(match?: string | RegExp): number;
  /** How many of them are neither answered nor given up yet. */
  underWay(match?: string | RegExp): number;
  /** The requests so far do not count. */
  forget(): void;
  /** Faults from now on. */
  setFaults(faults: readonly PlannedFault[]): void;
  close(): Promise<void>;
}

const lastModified = "Mon, 06 May 2024 07:08:09 GMT";
export async function unkindProxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const { modules = [], files = {}, prefix = "", host = "127.0.0.1" } = options;
  const all = [...modules.map((made) => made.files), files].flatMap(Object.entries<string | Uint8Array>);
  const content = new Map(all.map(([path, bytes]) => [path, Buffer.from(bytes)]));

  const requests: SeenRequest[] = [];
  const complaints: string[] = [];
  let faults = (options.faults ?? []).map((planned) => ({ ...planned, seen: 0 }));
  const underWay: string[] = [];
  let mostAtOnce = 0;
  let connections = 0;
  let openNow = 0;
  let mostOpen = 0;
  const timers = new Set<NodeJS.Timeout>();

  const listener: RequestListener = (request, response) => {
    const rawUrl = request.url ?? "";
    complaints.push(...oddities(request));
    if (!rawUrl.startsWith(`${prefix}/`)) return void response.writeHead(404).end();
    const path = decodeURIComponent(rawUrl.slice(prefix.length + 1).replace(/\?.*$/, ""));
    requests.push({ path, rawUrl, headers: request.headers });
    mostAtOnce = Math.max(mostAtOnce, underWay.push(path));
    response.once("close", () => underWay.splice(underWay.indexOf(path), 1));
    if (options.authorization !== undefined && request.headers.authorization !== options.authorization)
      return plain(response, 401, "need auth\n");
    const planned = faults.find((one) => {
      if (!matches(path, one.match)) return false;
      const nth = one.seen++ - (one.after ?? 0);
      return nth >= 0 && nth < (one.times ?? Infinity);
    });
    const body = content.get(path);
    const fault = planned?.fault ?? options.draw?.(path);
    if (fault !== undefined) return misbehave(fault, request, response, path, body);
    if (body === undefined) return plain(response, 404, `not found: ${path}\n`);
    serve(request, response, path, body);
  };

  function serve(request: IncomingMessage, response: ServerResponse, path: string, body: Buffer): void {
    const validator = options.validator ?? "etag";
    const strong = strongEtag(body);
    const headers: Record<string, string> = { "content-type": typeOf(path) };
    if (validator === "etag") headers["etag"] = strong;
    if (validator === "weak-etag") headers["etag"] = `W/${strong}`;
    if (validator === "last-modified") headers["last-modified"] = lastModified;
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? "");
    const isSame = request.headers["if-range"] === (validator === "etag" ? strong : lastModified);
    if (range !== null && isSame && options.ranges !== false) {
      const from = Number(range[1]);
      const rest = body.subarray(from);
      headers["content-range"] = `bytes ${from}-${body.length - 1}/${body.length}`;
      response.writeHead(206, { ...headers, "content-length": rest.length }).end(rest);
    } else response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
  }

  /** While somebody waits for the answer. */
  function whenHolds(response: ServerResponse, condition: () => boolean, then: () => void): void {
    const timer = setInterval(() => {
      if (!condition()) return;
      clearInterval(timer);
      then();
    }, 5);
    timers.add(timer);
    response.once("close", () => clearInterval(timer));
  }

  function misbehave(
    fault: Fault,
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    wanted: Buffer | undefined,
  ): void {
    const range = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const whole = wanted ?? Buffer.from("some body of some length");
    const body = whole.subarray(range);
    const half = body.subarray(0, Math.ceil(body.length / 2));
    const head = (): void => {
      const etag = strongEtag(whole);
      const contentRange = `bytes ${range}-${whole.length - 1}/${whole.length}`;
      const more = range > 0 ? { "content-range": contentRange } : {};
      const validators: Record<string, string> = {};
      if ((options.validator ?? "etag") === "etag") validators["etag"] = etag;
      if (options.validator === "last-modified") validators["last-modified"] = lastModified;
      const headers = { "content-type": typeOf(path), "content-length": body.length, ...more, ...validators };
      response.writeHead(range > 0 ? 206 : 200, headers);
    };
    const trickle = (everyMs: number): void => {
      head();
      let sent = 0;
      const timer = setInterval(() => {
        response.write(body.subarray(sent, ++sent));
        // Its connection is of use again, for the next that comes by drops.
        if (sent >= body.length) response.end();
      }, everyMs);
      timers.add(timer);
      response.once("close", () => clearInterval(timer));
    };
    if (typeof fault === "object") {
      if ("redirect" in fault) response.writeHead(302, { location: fault.redirect }).end();
      else if ("dropEveryMs" in fault) trickle(fault.dropEveryMs);
      else if ("cutAfterBytes" in fault) {
        head();
        if (body.length <= fault.cutAfterBytes) response.end(body);
        else response.write(body.subarray(0, fault.cutAfterBytes), () => request.socket.end());
      } else if ("delayMs" in fault) {
        const timer = setTimeout(() => serve(request, response, path, whole), fault.delayMs);
        timers.add(timer);
      } else if ("firstBytes" in fault) {
        head();
        response.write(body.subarray(0, fault.firstBytes));
        whenHolds(response, fault.restWhen, () => response.end(body.subarray(fault.firstBytes)));
      } else if ("until" in fault) {
        const { until, fault: afterwards } = fault;
        whenHolds(response, until, () => {
          if (afterwards === undefined) serve(request, response, path, whole);
          else misbehave(afterwards, request, response, path, wanted);
        });
      } else {
        const type = { "content-type": "text/plain; charset=utf-8" };
        response.writeHead(fault.status, { ...type, ...fault.headers }).end(fault.body ?? "");
      }
      return;
    }
    switch (fault) {
      case "reset":
        request.socket.resetAndDestroy();
        return;
      case "silent":
        return;
      case "silent-body":
        head();
        response.write(half);
        return;
      case "trickle":
        trickle(20);
        return;
      case "cut":
      case "cut-late": {
        head();
        const part = fault === "cut" ? half : body.subarray(0, Math.max(0, body.length - 10));
        response.write(part, () => request.socket.end());
        return;
      }
      case "reset-body":
        head();
        response.write(half, () => request.socket.resetAndDestroy());
        return;
      case "chunked-cut":
        response.writeHead(200, { "content-type": typeOf(path) });
        response.write(half, () => request.socket.destroy());
        return;
      case "html":
        response.writeHead(200, { "content-type": "text/html" });
        response.end("<!DOCTYPE html><html><body>Sign in to the network</body></html>");
        return;
      case "empty":
        response.writeHead(200, { "content-length": 0 }).end();
        return;
      case "wrong-bytes": {
        const wrong = Buffer.from(body);
        wrong.writeUInt8((wrong[wrong.length >> 1] ?? 0) ^ 1, wrong.length >> 1);
        response.writeHead(200, { "content-type": typeOf(path), "content-length": wrong.length }).end(wrong);
        return;
      }
      case "garbage-json":
        response.writeHead(200, { "content-type": "application/json" }).end("{{{ not json");
        return;
      case "not-http":
        request.socket.end("SSH-2.0-OpenSSH_9.2\r\n");
    }
  }

  const server: Server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.on("connection", (socket: Socket) => {
    connections++;
    openNow++;
    socket.once("close", () => openNow--);
    // On a busy machine one that has ended and the one in its place are heard of in one turn, in any order.
    setImmediate(() =>
      setImmediate(() => {
        mostOpen = Math.max(mostOpen, openNow);
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.tls === undefined ? "http" : "https"}://${host}:${port}${prefix}`,
    port,
    requests,
    complaints,
    mostAtOnce: () => mostAtOnce,
    connections: () => connections,
    mostOpen: () => mostOpen,
    count: (match) => requests.filter(({ path }) => matches(path, match)).length,
    underWay: (match) => underWay.filter((path) => matches(path, match)).length,
    forget: () => {
      requests.length = 0;
    },
    setFaults: (next) => {
      faults = next.map((planned) => ({ ...planned, seen: 0 }));
    },
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const etags = new WeakMap<Buffer, string>();

function strongEtag(body: Buffer): string {
  const known = etags.get(body) ?? `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  etags.set(body, known);
  return known;
}

function matches(path: string, match: string | RegExp | undefined): boolean {
  return match === undefined || (typeof match === "string" ? path.includes(match) : match.test(path));
}

function typeOf(path: string): string {
  if (path.endsWith(".zip")) return "application/zip";
  return path.endsWith(".info") || path.endsWith("@latest")
    ? "application/json"
    : "text/plain; charset=UTF-8";
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}
