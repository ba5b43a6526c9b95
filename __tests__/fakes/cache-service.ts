// A cache service on loopback that speaks version 2 of the protocol as @actions/cache 6.3.0 uses it, and refuses what
// the real one would. Faults are data; each takes effect `times` times, or always.

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type CacheFault, type CacheMethod, failAs, misbehave } from "./cache-faults.ts";

export interface CacheEntry {
  readonly key: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

export interface CacheService {
  readonly url: string;
  /** What a job of this service has in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Finalized entries, oldest first. */
  readonly entries: readonly CacheEntry[];
  /** Names of the calls in the order in which they came. */
  readonly calls: readonly CacheMethod[];
  /** What a strict service found wrong with a request; empty if all were right. */
  readonly complaints: readonly string[];
  /** Other bytes for an entry: whoever can write the cache can do that. */
  poison(index: number, change: (bytes: Uint8Array) => Uint8Array): void;
  close(): Promise<void>;
}

export interface CacheServiceOptions {
  readonly faults?: readonly CacheFault[];
  /** As an untrusted trigger's token: reading only. */
  readonly readOnly?: boolean;
  /** The address in signed URLs, where clients come through a proxy. */
  readonly publicUrl?: string;
  /** A matched key comes back in lower case, as from the cache server of act. */
  readonly lowerCase?: boolean;
}

interface Upload {
  readonly key: string;
  readonly version: string;
  blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
}

const twirp = "/twirp/github.actions.results.api.v1.CacheService/";
const token = [
  "eyJhbGciOiJub25lIn0",
  "eyJzY3AiOiJBY3Rpb25zLlJlc3VsdHMifQ",
  randomBytes(12).toString("base64url"),
].join(".");

export async function cacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const entries: CacheEntry[] = [];
  const uploads = new Map<string, Upload>();
  const calls: CacheMethod[] = [];
  const complaints: string[] = [];
  const faults = (options.faults ?? []).map((fault) => ({ ...fault, left: fault.times ?? Infinity }));
  const timers = new Set<NodeJS.Timeout>();
  let base = "";

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  base = options.publicUrl ?? url;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? "/", url);
    const method = methodOf(target, request.method ?? "");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (method === undefined)
      return refuse(response, 404, "bad_route", `${request.method} ${target.pathname}`);
    calls.push(method);
    const fault = faults.find((candidate) => candidate.on === method && candidate.left-- > 0);
    const blob = entries[Number(target.pathname.split("/")[2])]?.bytes;
    if (fault) return misbehave(fault, response, blob, timers);
    if (method === "upload") return upload(target, request, body, response);
    if (method === "download") return download(target, response);
    if (request.headers.authorization !== `Bearer ${token}`) {
      return refuse(response, 401, "unauthenticated", "no valid token");
    }
    if (!(request.headers["content-type"] ?? "").startsWith("application/json")) {
      return refuse(response, 415, "malformed", "not JSON");
    }
    const asked = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
    const { key, version } = asked;
    if (typeof key !== "string" || key === "" || key.length > 512 || key.includes(",")) {
      return refuse(response, 400, "invalid_argument", "key");
    }
    if (typeof version !== "string" || !/^[0-9a-f]{64}$/.test(version)) {
      return refuse(response, 400, "invalid_argument", "version");
    }
    if (method === "GetCacheEntryDownloadURL")
      return find(key, version, asked["restore_keys"] ?? [], response);
    if (options.readOnly) {
      return answer(response, { ok: false, message: "cache write denied: token has no writable scopes" });
    }
    if (method === "CreateCacheEntry") return create(key, version, response);
    finalize(key, version, asked["size_bytes"], response);
  }

  function find(key: string, version: string, restoreKeys: unknown, response: ServerResponse): void {
    if (!Array.isArray(restoreKeys) || restoreKeys.length > 9) {
      return refuse(response, 400, "invalid_argument", "restore_keys");
    }
    const sameVersion = entries.filter((entry) => entry.version === version);
    const found = [key, ...(restoreKeys as string[])]
      .map(
        (wanted) =>
          sameVersion.findLast((entry) => entry.key === wanted) ??
          sameVersion.findLast((entry) => entry.key.startsWith(wanted)),
      )
      .find((entry) => entry !== undefined);
    if (!found) return answer(response, { ok: false });
    const matched = options.lowerCase ? found.key.toLowerCase() : found.key;
    answer(response, {
      ok: true,
      signed_download_url: `${base}/blob/${entries.indexOf(found)}?sig=secret-signature`,
      matched_key: matched,
    });
  }

  function create(key: string, version: string, response: ServerResponse): void {
    const taken = [...entries, ...uploads.values()].some(
      (entry) => entry.key === key && entry.version === version,
    );
    if (taken) return refuse(response, 409, "already_exists", "cache entry with the same key already exists");
    const id = randomBytes(6).toString("hex");
    uploads.set(id, { key, version, blocks: new Map(), bytes: undefined });
    answer(response, { ok: true, signed_upload_url: `${base}/upload/${id}?sig=secret-signature` });
  }

  function finalize(key: string, version: string, size: unknown, response: ServerResponse): void {
    const [id, pending] =
      [...uploads].find(([, entry]) => entry.key === key && entry.version === version) ?? [];
    if (!id || !pending?.bytes) return refuse(response, 404, "not_found", "no upload for this key");
    if (String(pending.bytes.length) !== size) {
      return refuse(
        response,
        400,
        "invalid_argument",
        `size_bytes is ${String(size)}, ${pending.bytes.length} arrived`,
      );
    }
    uploads.delete(id);
    entries.push({ key, version, bytes: pending.bytes });
    answer(response, { ok: true, entry_id: String(entries.length) });
  }

  /** Put Blob, Put Block and Put Block List of Azure's REST interface. */
  function upload(target: URL, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const pending = uploads.get(target.pathname.split("/")[2] ?? "");
    if (!pending || target.searchParams.get("sig") !== "secret-signature") {
      return refuse(response, 403, "AuthenticationFailed", "signature");
    }
    if (Number(request.headers["content-length"]) !== body.length) {
      return refuse(response, 411, "MissingContentLengthHeader", "length");
    }
    const part = target.searchParams.get("comp");
    if (part === "block") {
      pending.blocks.set(target.searchParams.get("blockid") ?? "", body);
    } else if (part === "blocklist") {
      const ids = [...body.toString("utf8").matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id!);
      const blocks = ids.map((id) => pending.blocks.get(id));
      if (ids.length === 0 || blocks.includes(undefined))
        return refuse(response, 400, "InvalidBlockList", "unknown block");
      pending.bytes = Buffer.concat(blocks as Buffer[]);
    } else {
      if (request.headers["x-ms-blob-type"] !== "BlockBlob")
        return refuse(response, 400, "InvalidHeaderValue", "blob type");
      pending.bytes = body;
    }
    response.writeHead(201, { etag: '"1"', "last-modified": new Date(0).toUTCString(), "content-length": 0 });
    response.end();
  }

  function download(target: URL, response: ServerResponse): void {
    const entry = entries[Number(target.pathname.split("/")[2])];
    if (!entry || target.searchParams.get("sig") !== "secret-signature") {
      return refuse(response, 404, "BlobNotFound", "no such blob");
    }
    response.writeHead(200, {
      "content-length": entry.bytes.length,
      "content-type": "application/octet-stream",
    });
    response.end(entry.bytes);
  }

  function refuse(response: ServerResponse, status: number, code: string, message: string): void {
    if (code !== "already_exists") complaints.push(`${status} ${code}: ${message}`);
    failAs(response, status, code, message);
  }

  return {
    url,
    environment: {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: `${base}/`,
      ACTIONS_CACHE_SERVICE_V2: "true",
      GITHUB_SERVER_URL: "https://github.com",
    },
    entries,
    calls,
    complaints,
    poison(index, change) {
      const entry = entries[index];
      if (entry !== undefined) entries[index] = { ...entry, bytes: change(entry.bytes) };
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function methodOf(target: URL, verb: string): CacheMethod | undefined {
  if (verb === "PUT" && target.pathname.startsWith("/upload/")) return "upload";
  if (verb === "GET" && target.pathname.startsWith("/blob/")) return "download";
  if (verb !== "POST" || !target.pathname.startsWith(twirp)) return undefined;
  const name = target.pathname.slice(twirp.length);
  return name === "GetCacheEntryDownloadURL" ||
    name === "CreateCacheEntry" ||
    name === "FinalizeCacheEntryUpload"
    ? name
    : undefined;
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
