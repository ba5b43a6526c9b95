// The key of the cache entry: the same for the same modules on every system, and another as soon as go.mod changes.

import { createHash } from "node:crypto";

/** Part of every key; another number where the layout of the store changes. */
const storeFormat = "v1";

export interface KeyFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface CacheKeyParts {
  readonly prefix: string;
  /** The directories of the input, relative to the workspace, with forward slashes. */
  readonly directories: readonly string[];
  readonly download: string;
  /** go.mod, go.sum, go.work, go.work.sum of the directories, or what `cache-dependency-path` names. */
  readonly files: readonly KeyFile[];
}

export interface CacheKeys {
  readonly key: string;
  /** Ends after the hash of the directories: entries of the same directories with other files. */
  readonly restorePrefix: string;
}

/** The service takes keys of at most 512 characters without commas (@actions/cache, checkKey). */
const longestPrefix = 400;

/** PREFIX-v1-DIRECTORIES-FILES. Neither the order of directories and files nor their line ends matter. */
export function cacheKeys({ prefix, directories, download, files }: CacheKeyParts): CacheKeys {
  const safePrefix = prefix.replace(/[,\s]+/g, "-").slice(0, longestPrefix);
  const directoriesHash = hashOf([...new Set(directories)].sort()).slice(0, 16);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const filesHash = hashOf([
    download,
    ...sorted.flatMap(({ path, content }) => [path, contentHash(content)]),
  ]);
  const restorePrefix = `${safePrefix}-${storeFormat}-${directoriesHash}-`;
  return { key: restorePrefix + filesHash.slice(0, 40), restorePrefix };
}

/** Each part with its length before it, so that no two lists of parts make the same bytes. */
function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}\n`);
  return hash.digest("hex");
}

/** git may check files out with CRLF on Windows; the modules are the same. */
function contentHash(content: Uint8Array): string {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  return createHash("sha256").update(text, "latin1").digest("hex");
}
