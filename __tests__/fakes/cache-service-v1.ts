// A cache service that speaks version 1 of the protocol as the server in act does: no token is asked for, and the
// matched key comes back in lower case (@actions/cache 6.3.0, internal/cacheHttpClient.js).

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface CacheServiceV1 {
  /** What a job of this service has in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Keys of the entries that were committed. */
  readonly keys: readonly string[];
  close(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
  committed: boolean;
}

const base = "/_apis/artifactcache";

export async function cacheServiceV1(): Promise<CacheServiceV1> {
  const entries: Entry[] = [];
  const keys: string[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? "/", url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    // Ids begin with 1: the client takes 0 for none.
    const entry = entries[Number(target.pathname.split("/").at(-1)) - 1];
    const call = `${request.method} ${target.pathname.replace(/\/\d+$/, "/ID")}`;
    if (call === `GET ${base}/cache`) return find(target.searchParams, response);
    if (call === "GET /archive/ID" && entry !== undefined) return void response.end(entry.bytes);
    if (call === `POST ${base}/caches`) {
      const { key, version } = JSON.parse(body.toString("utf8")) as { key: string; version: string };
      entries.push({ key, version, bytes: Buffer.alloc(0), committed: false });
      return json(response, { cacheId: entries.length });
    }
    if (call === `PATCH ${base}/caches/ID` && entry !== undefined) {
      const from = Number(/^bytes (\d+)-/.exec(request.headers["content-range"] ?? "")?.[1] ?? 0);
      entry.bytes = Buffer.concat([entry.bytes.subarray(0, from), body]);
      return json(response, {});
    }
    if (call === `POST ${base}/caches/ID` && entry !== undefined) {
      entry.committed = true;
      keys.push(entry.key);
      return json(response, {});
    }
    response.writeHead(404).end();
  }

  function find(asked: URLSearchParams, response: ServerResponse): void {
    const wanted = (asked.get("keys") ?? "").split(",");
    const at = entries.findLastIndex(
      ({ key, version, committed }) =>
        committed && version === asked.get("version") && wanted.some((prefix) => key.startsWith(prefix)),
    );
    const found = entries[at];
    if (found === undefined) return void response.writeHead(204).end();
    json(response, {
      result: "hit",
      archiveLocation: `${url}/archive/${at + 1}`,
      cacheKey: found.key.toLowerCase(),
    });
  }

  return {
    environment: { ACTIONS_CACHE_URL: `${url}/`, GITHUB_SERVER_URL: "https://github.com" },
    keys,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
