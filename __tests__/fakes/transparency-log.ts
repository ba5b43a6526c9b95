// A checksum database as files that any server can serve: records, a signed head, every tile. It is written a second
// time from the description (https://go.dev/design/25530-sumdb), so that the product can be held against it; the real
// go command judges it in sumdb.conformance.test.ts.

import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

export interface LogKey {
  readonly name: string;
  /** `name+hash+key`, for GOSUMDB. */
  readonly verifier: string;
  readonly keyHash: Buffer;
  readonly privateKey: KeyObject;
}

export interface TransparencyLog {
  readonly key: LogKey;
  /** The signed head of the first `size` records; of all, if it is not given. */
  head(size?: number): string;
  /** The answer to a lookup of this record, with the head of the first `size`. */
  answer(id: number, size?: number): string;
  /** By path below the database: `tile/8/0/000.p/3`. Of the tree of all records, or of the first `size`. */
  tiles(size?: number): Record<string, Buffer>;
  /** Everything below `sumdb/NAME/`, as a module proxy serves it; lookups by the record's first two words. */
  files(): Record<string, string | Buffer>;
}

export function makeKey(name = "sum.example.test"): LogKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const encoded = Buffer.concat([Buffer.of(1), raw]);
  const keyHash = sha256(Buffer.from(`${name}\n`), encoded).subarray(0, 4);
  return {
    name,
    verifier: `${name}+${keyHash.toString("hex")}+${encoded.toString("base64")}`,
    keyHash,
    privateKey,
  };
}

/** Records that nobody looks up, to make a tree of some size. */
export function fillers(count: number): string[] {
  return Array.from({ length: count }, (_, id) => {
    const h1 = `h1:${sha256(Buffer.from(`filler ${id}`)).toString("base64")}`;
    return `example.test/filler v0.0.${id} ${h1}\nexample.test/filler v0.0.${id}/go.mod ${h1}\n`;
  });
}

export function transparencyLog(records: readonly string[], key: LogKey = makeKey()): TransparencyLog {
  const leaves = records.map((record) => sha256(Buffer.of(0), Buffer.from(record)));
  const head = (size = leaves.length): string => signNote(treeText(size, rootOf(leaves.slice(0, size))), key);
  const answer = (id: number, size?: number): string => `${id}\n${records[id]}\n${head(size)}`;
  const tiles = (size = leaves.length): Record<string, Buffer> => tilesOf(leaves.slice(0, size));
  return {
    key,
    head,
    answer,
    tiles,
    files() {
      const lookups = records.map((record, id) => {
        const [module = "", version = ""] = record.split(/[ \n]/);
        return [`lookup/${module}@${version}`, answer(id)] as const;
      });
      const all = { supported: "", latest: head(), ...Object.fromEntries(lookups), ...tiles() };
      return Object.fromEntries(
        Object.entries(all).map(([path, content]) => [`sumdb/${key.name}/${path}`, content]),
      );
    },
  };
}

export function treeText(size: number, root: Uint8Array): string {
  return `go.sum database tree\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

export function signNote(text: string, key: LogKey): string {
  const signature = Buffer.concat([key.keyHash, sign(null, Buffer.from(text), key.privateKey)]);
  return `${text}\n— ${key.name} ${signature.toString("base64")}\n`;
}

/** RFC 6962, section 2.1. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** Level by level: the hashes of complete subtrees of 256**level records, 256 a tile. */
function tilesOf(leaves: readonly Buffer[]): Record<string, Buffer> {
  const tiles: Record<string, Buffer> = {};
  let hashes = leaves;
  for (let level = 0; hashes.length > 0; level++) {
    const next: Buffer[] = [];
    for (let index = 0; index * 256 < hashes.length; index++) {
      const inTile = hashes.slice(index * 256, index * 256 + 256);
      const isFull = inTile.length === 256;
      const path = `tile/8/${level}/${String(index).padStart(3, "0")}${isFull ? "" : `.p/${inTile.length}`}`;
      tiles[path] = Buffer.concat(inTile);
      if (isFull) next.push(rootOf(inTile));
    }
    hashes = next;
  }
  return tiles;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
