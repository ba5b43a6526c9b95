// What the checksum database says of a module version, and the proof of it: a signed tree head, the record's way up to
// its root, and that no head seen before contradicts it (golang.org/x/mod/sumdb, client.go).

import { err, ok, type Result } from "../core/result.ts";
import { escapePath, escapeVersion } from "./module-path.ts";
import type { ModuleFile, ModuleVersion } from "./module-version.ts";
import { isPlainText, openNote, parseVerifier, type Verifier } from "./note.ts";
import { fullWidth, hashInTile, tileOf, tilePath, type Tile } from "./tlog-tile.ts";
import {
  hashBytes,
  parseTree,
  recordHash,
  rootsThrough,
  rootWithRecord,
  type HashOf,
  type Tree,
} from "./tlog.ts";

/** The keys that go knows by heart (cmd/go/internal/modfetch/key.go, knownGOSUMDB). */
export const knownDatabaseKeys: Readonly<Record<string, string>> = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
};

export type SumdbFault =
  /** Somebody did not answer; his own words are where the request was sent from. */
  | { readonly kind: "unreadable"; readonly words: string }
  /** An answer came that proves nothing, or the contrary. */
  | { readonly kind: "unproved"; readonly words: string };

export interface Lookup {
  readonly verifier: Verifier;
  /** The answer to `lookup/MODULE@VERSION`. */
  readonly answer: Uint8Array;
  /** A signed head that this machine has seen before. */
  readonly remembered?: Uint8Array;
  /** The bytes of a tile as somebody serves them: as many hashes as its width. Nothing is taken on trust. */
  readTile(tile: Tile): Promise<Result<Uint8Array, string>>;
}

/** Such as `lookup/github.com/!azure/x@v1.0.0`; the error says what is wrong with the path or the version. */
export function lookupPath({ module, version }: ModuleVersion): Result<string, string> {
  const [path, escaped] = [escapePath(module), escapeVersion(version)];
  if (!path.ok) return path;
  return escaped.ok ? ok(`lookup/${path.value}@${escaped.value}`) : escaped;
}

/** Reads what a database has below its own path: `lookup/…`, `tile/…`. */
export type ReadDatabase = (rest: string) => Promise<Result<Uint8Array, string>>;

/** Of a database as GOSUMDB names it: by its key, or by the name alone if Go has its key. */
export function verifierOf(key: string): Result<Verifier, string> {
  return parseVerifier(knownDatabaseKeys[key] ?? key);
}

/** The lines of a module version's record from what `read` gives; undefined where that proves nothing. */
export async function provedLines(
  verifier: Verifier,
  module: ModuleVersion,
  read: ReadDatabase,
): Promise<string | undefined> {
  const path = lookupPath(module);
  const answer = path.ok ? await read(path.value) : path;
  if (!answer.ok) return undefined;
  const lines = await proveLookup({ verifier, answer: answer.value, readTile: tileReader(read) });
  return lines.ok ? lines.value : undefined;
}

/** The lines of the record, in the form of go.sum, once they are proved to stand in the signed tree. */
export async function proveLookup(lookup: Lookup): Promise<Result<string, SumdbFault>> {
  const { verifier, answer, remembered } = lookup;
  const record = parseRecord(answer);
  if (record === undefined) return unproved("malformed record data");
  const { id, text, head } = record;
  const tree = openTree(head, verifier);
  if (!tree.ok) return unproved(tree.error);
  const before = remembered === undefined ? ok(emptyTree) : openTree(remembered, verifier);
  if (!before.ok) return unproved(`${before.error} (the head kept on this machine)`);

  const [older, newer] =
    tree.value.size <= before.value.size ? [tree.value, before.value] : [before.value, tree.value];
  const consistent = await checkTrees(lookup, older, newer);
  if (!consistent.ok) return consistent;
  if (id >= newer.size) return unproved(`cannot validate record ${id} in tree of size ${newer.size}`);

  const root = await compute(lookup, newer.size, (hashOf) =>
    rootWithRecord(newer.size, id, recordHash(text), hashOf),
  );
  if (!root.ok) return root;
  if (root.value.equals(newer.root)) return ok(text.toString("utf8"));
  return unproved("cannot authenticate record data in server response");
}

/** The h1 of a .zip or .mod in lines of a record; undefined if there is none, and for every .info. */
export function hashIn(lines: string, { module, version, kind }: ModuleFile): string | undefined {
  if (kind === "info") return undefined;
  const start = `${module} ${version}${kind === "mod" ? "/go.mod" : ""} `;
  return lines
    .split("\n")
    .find((line) => line.startsWith(`${start}h1:`))
    ?.slice(start.length);
}

/** A partial tile may be gone once its log has grown; the full one begins with the same hashes (client.go, readTile). */
export function tileReader(read: ReadDatabase): (tile: Tile) => Promise<Result<Uint8Array, string>> {
  return async (tile) => {
    const bytes = await read(tilePath(tile));
    if (bytes.ok || tile.width === fullWidth) return bytes;
    const full = await read(tilePath({ ...tile, width: fullWidth }));
    return full.ok ? ok(full.value.subarray(0, tile.width * hashBytes)) : bytes;
  };
}

const emptyTree: Tree = { size: 0, root: Buffer.alloc(0) };

/** A number, the record, an empty line, the note of the tree (tlog.ParseRecord). */
function parseRecord(answer: Uint8Array): { id: number; text: Buffer; head: Buffer } | undefined {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  const firstLine = bytes.indexOf("\n");
  const digits = bytes.toString("latin1", 0, Math.max(0, firstLine));
  const end = bytes.indexOf("\n\n", firstLine + 1);
  if (!/^\d{1,15}$/.test(digits) || end < 0) return undefined;
  const text = bytes.subarray(firstLine + 1, end + 1);
  if (!isPlainText(text) || text.length < 2) return undefined;
  return { id: Number(digits), text, head: bytes.subarray(end + 2) };
}

function openTree(note: Uint8Array, verifier: Verifier): Result<Tree, string> {
  const text = openNote(note, verifier);
  if (!text.ok) return err(`reading tree note: ${text.error}`);
  const tree = parseTree(text.value);
  return tree.ok ? tree : err(`reading tree: ${tree.error}`);
}

/** Two signed heads of one log: the older has to be a beginning of the newer (client.go, checkTrees). */
async function checkTrees(lookup: Lookup, older: Tree, newer: Tree): Promise<Result<void, SumdbFault>> {
  if (older.size === 0) return ok(undefined);
  if (older.size === newer.size && older.root.equals(newer.root)) return ok(undefined);
  const misbehaved = unproved(
    `SECURITY ERROR: go.sum database server misbehavior detected! Its signed trees of ${older.size} and of ${newer.size} records contradict each other`,
  );
  if (older.size === newer.size) return misbehaved;
  const roots = await compute(lookup, newer.size, (hashOf) => rootsThrough(newer.size, older.size, hashOf));
  if (!roots.ok) return roots;
  if (!roots.value.root.equals(newer.root)) return unproved("downloaded inconsistent tile");
  return roots.value.oldRoot.equals(older.root) ? ok(undefined) : misbehaved;
}

/** Runs a computation twice: once to see which hashes it asks for, then with their tiles. */
async function compute<Value>(
  lookup: Lookup,
  treeSize: number,
  computation: (hashOf: HashOf) => Value,
): Promise<Result<Value, SumdbFault>> {
  const tiles = new Map<string, Tile>();
  computation((subtree) => {
    const tile = tileOf(subtree, treeSize);
    tiles.set(tilePath(tile), tile);
    return Buffer.alloc(0);
  });
  const read = await Promise.all(
    [...tiles].map(async ([path, tile]) => ({ path, tile, bytes: await lookup.readTile(tile) })),
  );
  const contents = new Map<string, Buffer>();
  for (const { path, tile, bytes } of read) {
    if (!bytes.ok) return err({ kind: "unreadable", words: bytes.error });
    const wanted = tile.width * hashBytes;
    if (bytes.value.length !== wanted)
      return unproved(`bad result slice (${path} len=${bytes.value.length}, want ${wanted})`);
    contents.set(path, Buffer.from(bytes.value));
  }
  return ok(
    computation((subtree) =>
      hashInTile(contents.get(tilePath(tileOf(subtree, treeSize))) ?? Buffer.alloc(0), subtree),
    ),
  );
}

function unproved(words: string): Result<never, SumdbFault> {
  return err({ kind: "unproved", words });
}
