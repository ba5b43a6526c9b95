// The store: the needed files of modules, in the layout of the GOPROXY protocol, so that it can be cached, served as a
// file:// proxy, and seeded into a GOMODCACHE. Nothing else ever lies in it: no list, no @latest, no .ziphash, no tree.

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import type { ModuleFile } from "../go/module-version.ts";
import { formatModuleVersion } from "../go/module-version.ts";
import type { FileFault, Files } from "../ports/files.ts";
import { layoutPath, parseLayoutPath } from "./layout.ts";
import { walk } from "./walk.ts";

export interface Store {
  readonly directory: string;
  /** Where the file lies if it is there. Below `directory` for every module path that Go allows. */
  pathOf(file: ModuleFile): string;
  /**
   * A name that nobody else uses, in a directory beside the store and so on its file system, never in the cache.
   * `prepare` makes that directory; put takes from it; what is not put, the caller removes.
   */
  temporaryPath(): string;
  /** Makes the directories of both. Leaves all that is there: another run may be at work in the same store. */
  prepare(): Promise<Result<void, FileFault>>;
  has(file: ModuleFile): Promise<boolean>;
  /**
   * Moves a file that was judged into its place. A file that is there already was judged, too, and stays: "kept", and
   * the temporary one is gone. Fault "other" for a module path or version that Go does not allow.
   */
  put(file: ModuleFile, temporaryPath: string): Promise<Result<"stored" | "kept", FileFault>>;
  /** Fine if it is not there. Takes whatever is in its place: a link, a directory. */
  evict(file: ModuleFile): Promise<Result<void, FileFault>>;
  /** Every module file in it, sorted by path; what does not belong there is not in the list (see prune). */
  contents(): Promise<ModuleFile[]>;
}

export function openStore(files: Files, directory: string): Store {
  const root = directory.replace(/(?<=^[/\\]|[^/\\])[/\\]+$/, "");
  const incoming = `${root}.incoming`;

  const pathOf = (file: ModuleFile): string => {
    const path = layoutPath(file);
    return path === undefined ? `${incoming}/no-such-file` : `${root}/${path}`;
  };
  const has = async (file: ModuleFile): Promise<boolean> =>
    layoutPath(file) !== undefined && (await files.stat(pathOf(file)))?.kind === "file";

  return {
    directory: root,
    pathOf,
    temporaryPath: () => `${incoming}/${files.uniqueName()}`,
    async prepare() {
      const made = await files.makeDirectory(root);
      return made.ok ? files.makeDirectory(incoming) : made;
    },
    has,
    async put(file, temporaryPath) {
      if (layoutPath(file) === undefined) return err(notStorable(file, temporaryPath));
      const lying = await files.stat(pathOf(file));
      if (lying?.kind === "file") {
        const removed = await files.remove(temporaryPath);
        return removed.ok ? ok("kept") : removed;
      }
      // A link or a directory may be in the way; renaming follows the one and fails on the other.
      const cleared = lying === undefined ? ok(undefined) : await files.remove(pathOf(file));
      if (!cleared.ok) return cleared;
      const moved = await move(files, temporaryPath, pathOf(file));
      return moved.ok ? ok("stored") : moved;
    },
    async evict(file) {
      return layoutPath(file) === undefined ? ok(undefined) : files.remove(pathOf(file));
    },
    async contents() {
      const found = await walk(files, root);
      return found.flatMap(({ path, kind }) => (kind === "file" ? (parseLayoutPath(path) ?? []) : []));
    },
  };
}

/** By rename; where the store turns out to be a mount of its own, by a copy that is whole before it has its name. */
async function move(files: Files, from: string, to: string): Promise<Result<void, FileFault>> {
  const renamed = await files.rename(from, to);
  if (renamed.ok || renamed.error.kind !== "other") return renamed;
  const copied = await files.linkOrCopy(from, to);
  if (!copied.ok && copied.error.kind !== "exists") return copied;
  return files.remove(from);
}

function notStorable(file: ModuleFile, path: string): FileFault {
  const message = `${formatModuleVersion(file)} is not a path and version that Go allows; correct the line of go.mod or go.sum that names it`;
  return { kind: "other", path, message };
}
