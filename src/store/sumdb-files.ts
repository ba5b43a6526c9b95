// The files of the checksum database that go keeps and a store may hold beside its modules: lookups and tiles
// (https://go.dev/ref/mod#checksum-database). Looked at for their form only; go proves them each time it uses them.

import type { NeededFile } from "../plan/plan.ts";
import type { Files } from "../ports/files.ts";
import type { SumdbPath } from "./layout.ts";
import { downloadDirectory, parseSumdbPath, treePath } from "./layout.ts";
import { walk } from "./walk.ts";

export interface SumdbFile {
  /** Below the store or below cache/download: `sumdb/sum.golang.org/lookup/rsc.io/quote@v1.5.2`. */
  readonly path: string;
  readonly what: SumdbPath;
}

const hashBytes = 32;
/** A full tile of height 8: 256 hashes (golang.org/x/mod/sumdb/tlog). Go asks for no other height. */
const maxTileBytes = 256 * hashBytes;
const maxLookupBytes = 64 * 1024;

/** Those that lie in `directory` and have the form; a file cut short by a crash has not. */
export async function storedSumdbFiles(files: Files, directory: string): Promise<SumdbFile[]> {
  const found: SumdbFile[] = [];
  for (const { path, kind } of await walk(files, `${directory}/sumdb`)) {
    const what = parseSumdbPath(`sumdb/${path}`);
    if (kind !== "file" || what === undefined) continue;
    if (await hasSumdbForm(files, `${directory}/sumdb/${path}`, what))
      found.push({ path: `sumdb/${path}`, what });
  }
  return found;
}

/**
 * What go has cached that it would read for these files: tiles, and the lookups of their modules. Absolute paths; those
 * without the form apart, but not empty ones, which to go are none.
 */
export async function cachedSumdb(
  files: Files,
  gomodcache: string,
  needed: readonly NeededFile[],
): Promise<{ readonly sound: readonly string[]; readonly malformed: readonly string[] }> {
  const lookups = lookupsFor(needed);
  const [sound, malformed]: [string[], string[]] = [[], []];
  if (lookups.size === 0) return { sound, malformed };
  const directory = downloadDirectory(gomodcache);
  for (const { path, kind } of await walk(files, `${directory}/sumdb`)) {
    const what = parseSumdbPath(`sumdb/${path}`);
    if (kind !== "file" || what === undefined) continue;
    if (what.kind === "lookup" && !lookups.has(what.module)) continue;
    const absolute = `${directory}/sumdb/${path}`;
    if ((await files.stat(absolute))?.sizeBytes === 0) continue;
    ((await hasSumdbForm(files, absolute, what)) ? sound : malformed).push(absolute);
  }
  return { sound, malformed };
}

/** The modules, as lookups name them, that the database is asked about: those with a file without an h1. */
export function lookupsFor(needed: readonly NeededFile[]): ReadonlySet<string> {
  const asked = needed.filter((file) => file.h1 === undefined && file.kind !== "info");
  return new Set(asked.flatMap((file) => treePath(file) ?? []));
}

/** A tile is a row of hashes; a lookup is a record number, go.sum lines, an empty line and a signed tree head. */
export async function hasSumdbForm(files: Files, path: string, what: SumdbPath): Promise<boolean> {
  const info = await files.stat(path);
  if (info?.kind !== "file" || info.sizeBytes === 0) return false;
  if (what.kind === "tile") return info.sizeBytes <= maxTileBytes && info.sizeBytes % hashBytes === 0;
  if (info.sizeBytes > maxLookupBytes) return false;
  const bytes = await files.read(path);
  if (!bytes.ok) return false;
  return /^\d+\n(?:[^\n]+ h1:[^\n]+\n)+\n[^]*\n\n— [^]*\n$/.test(new TextDecoder().decode(bytes.value));
}
