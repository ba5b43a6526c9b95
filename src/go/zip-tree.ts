// What a module zip unpacks to, by the rules of Go's Unzip (golang.org/x/mod/zip, checkZip). A zip that Go would refuse, or
// that it might, has no tree here and is left to go: only what is beyond doubt is unpacked by anyone else.

import { isFileElement } from "./module-path.ts";
import type { ModuleVersion } from "./module-version.ts";
import { formatModuleVersion } from "./module-version.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** x/mod/zip, MaxGoMod and MaxLICENSE. */
const maxTextBytes = 16 << 20;
const limitedNames = new Set(["go.mod", "LICENSE"]);

/**
 * Where each file of the zip goes, below the tree's root, with `/`. Undefined where Go would refuse the zip, and where a
 * name has a character beyond ASCII: those are compared by the case folding of Unicode, which is left to Go.
 */
export function treeOf(
  entries: readonly ZipEntry[],
  version: ModuleVersion,
): ReadonlyMap<ZipEntry, string> | undefined {
  const prefix = `${formatModuleVersion(version)}/`;
  const tree = new Map<ZipEntry, string>();
  const seen = new Map<string, Seen>();
  for (const entry of entries) {
    if (!entry.nameBytes.startsWith(prefix)) return undefined;
    const path = entry.nameBytes.slice(prefix.length);
    if (path === "") continue;
    const isDirectory = path.endsWith("/");
    const name = isDirectory ? path.slice(0, -1) : path;
    if (!isAllowed(name) || !isAlone(seen, name, isDirectory)) return undefined;
    if (isDirectory) continue;
    if (!isGoModInPlace(name)) return undefined;
    if (limitedNames.has(name) && entry.uncompressedBytes > maxTextBytes) return undefined;
    tree.set(entry, name);
  }
  return tree;
}

function isAllowed(name: string): boolean {
  return /^[\x20-\x7e]+$/.test(name) && name.split("/").every(isFileElement);
}

interface Seen {
  readonly name: string;
  readonly isDirectory: boolean;
}

/** No other name with the same letters, and no file where a directory is (collisionChecker.check). */
function isAlone(seen: Map<string, Seen>, name: string, isDirectory: boolean): boolean {
  const folded = name.toLowerCase();
  const other = seen.get(folded);
  if (other !== undefined) return isDirectory && other.isDirectory && other.name === name;
  seen.set(folded, { name, isDirectory });
  const end = name.lastIndexOf("/");
  return end === -1 || isAlone(seen, name.slice(0, end), true);
}

/** A go.mod in any spelling is the one of the root, and spelled so. */
function isGoModInPlace(name: string): boolean {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return base.toLowerCase() !== "go.mod" || name === "go.mod";
}
