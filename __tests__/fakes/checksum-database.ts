// A checksum database on loopback with a key of its own, for a handful of modules: what `go` asks of sum.golang.org
// (golang.org/x/mod/sumdb, server.go; sumdb/note; sumdb/tlog).

import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { escapeUpper, type MadeModule } from "./made-module.ts";

export interface ChecksumDatabase {
  readonly name: string;
  /** For GOSUMDB: key and address. */
  readonly gosumdb: string;
  /** For GOSUMDB where a proxy passes the database on: the key alone. */
  readonly verifier: string;
  /** What such a proxy serves, by path. */
  readonly belowProxy: Readonly<Record<string, string | Buffer>>;
  /** What the database itself serves, by path. */
  readonly itself: Readonly<Record<string, string | Buffer>>;
  /** Paths that were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const name = "sum.example.test";

/** One tile has room for 256 records; `liesAbout` gets hashes that are not its own. */
export async function checksumDatabase(
  modules: readonly MadeModule[],
  { liesAbout }: { readonly liesAbout?: MadeModule } = {},
): Promise<ChecksumDatabase> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const key = Buffer.concat([Buffer.of(1), raw]);
  const keyHash = sha256(Buffer.from(`${name}\n`), key).subarray(0, 4);

  const records = modules.map((made) =>
    made === liesAbout ? made.goSum.replaceAll(made.h1, `h1:${"A".repeat(43)}=`) : made.goSum,
  );
  const leaves = records.map((record) => sha256(Buffer.of(0), Buffer.from(record)));
  const tree = `go.sum database tree\n${leaves.length}\n${rootOf(leaves).toString("base64")}\n`;
  const signature = Buffer.concat([keyHash, sign(null, Buffer.from(tree), privateKey)]).toString("base64");
  const latest = `${tree}\n— ${name} ${signature}\n`;

  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").replace(/!([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    requests.push(path);
    const at = modules.findIndex((made) => path === `/lookup/${made.module}@${made.version}`);
    const isTile = path === `/tile/8/0/000.p/${leaves.length}`;
    if (at >= 0) response.end(`${at}\n${records[at]}\n${latest}`);
    else if (isTile) response.end(Buffer.concat(leaves));
    else if (path === "/latest") response.end(latest);
    else response.writeHead(404).end("not found\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const verifier = `${name}+${keyHash.toString("hex")}+${key.toString("base64")}`;
  const itself = {
    latest,
    [`tile/8/0/000.p/${leaves.length}`]: Buffer.concat(leaves),
    ...Object.fromEntries(
      modules.map(({ module, version }, at) => [
        `lookup/${escapeUpper(module)}@${escapeUpper(version)}`,
        `${at}\n${records[at]}\n${latest}`,
      ]),
    ),
  };
  return {
    name,
    verifier,
    itself,
    belowProxy: Object.fromEntries(
      Object.entries({ supported: "", ...itself }).map(([path, content]) => [
        `sumdb/${name}/${path}`,
        content,
      ]),
    ),
    gosumdb: `${verifier} http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** RFC 6962, section 2.1. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first !== undefined && leaves.length === 1) return first;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
