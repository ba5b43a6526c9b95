// What stands in go's way in a GOMODCACHE: a directory or a pipe where go wants a file, a file where it wants a
// directory, a directory that nobody may write to. go fails over them at every run, and names none of them as the cause.

import pLimit from "p-limit";

import type { Result } from "../core/result.ts";
import type { ModuleFile } from "../go/module-version.ts";
import type { FileFault, FileInfo, Files } from "../ports/files.ts";
import { downloadDirectory, layoutPath, parentOf, treePath } from "./layout.ts";

export interface Obstacle {
  readonly path: string;
  readonly kind: "no-file" | "no-directory" | "read-only";
}

/** What go keeps of a version, by the ends of the names (cmd/go/internal/modfetch/cache.go, CachePath). */
const suffixes = ["info", "mod", "zip", "ziphash", "lock", "partial"] as const;
const ownersWrite = 0o200;
const atOnce = 16;

/**
 * Clears the way for what go will have to write of these modules, and gives back what was in it. What cannot be
 * cleared stays: go has the words for it. Nothing but their own places is looked at, and links that lead nowhere stay,
 * for a disk may be missing.
 */
export async function clearObstacles(
  files: Files,
  gomodcache: string,
  modules: readonly ModuleFile[],
): Promise<readonly Obstacle[]> {
  const cleared: Obstacle[] = [];
  if ((await follow(files, gomodcache)) === undefined) return cleared;
  const directories = new Map<string, Promise<boolean>>();

  async function clear(obstacle: Obstacle, doing: Promise<Result<void, FileFault>>): Promise<void> {
    if ((await doing).ok) cleared.push(obstacle);
  }

  /** Whether it is there and a directory; looked at from the root down, each one once. */
  function hasDirectory(path: string): Promise<boolean> {
    const known = directories.get(path);
    if (known !== undefined) return known;
    const looking = look(path);
    directories.set(path, looking);
    return looking;
  }

  async function look(path: string): Promise<boolean> {
    const isRoot = path.length <= gomodcache.length;
    if (!isRoot && !(await hasDirectory(parentOf(path)))) return false;
    const info = await follow(files, path);
    if (info === undefined) return false;
    if (info.kind !== "directory") {
      // What GOMODCACHE itself names is the user's affair.
      if (!isRoot) await clear({ path, kind: "no-directory" }, files.remove(path));
      return false;
    }
    if ((info.mode & ownersWrite) === 0)
      await clear({ path, kind: "read-only" }, files.setMode(path, info.mode | ownersWrite));
    return true;
  }

  async function clearWay(module: ModuleFile): Promise<void> {
    const [zip, tree] = [layoutPath({ ...module, kind: "zip" }), treePath(module)];
    if (zip === undefined || tree === undefined) return;
    await hasDirectory(parentOf(`${gomodcache}/${tree}`));
    const path = `${downloadDirectory(gomodcache)}/${zip}`;
    if (!(await hasDirectory(parentOf(path)))) return;
    for (const suffix of suffixes) {
      const file = path.replace(/zip$/, suffix);
      const info = await follow(files, file);
      if (info !== undefined && info.kind !== "file")
        await clear({ path: file, kind: "no-file" }, files.remove(file));
    }
  }

  const versions = new Map(modules.map((module) => [`${module.module}@${module.version}`, module]));
  await pLimit(atOnce).map([...versions.values()], clearWay);
  return cleared;
}

/** As os.Stat: what a link leads to, undefined if that is nothing. */
export async function follow(files: Files, path: string): Promise<FileInfo | undefined> {
  const info = await files.stat(path);
  return info?.kind === "link" ? files.stat(await files.realPath(path)) : info;
}
