// `@v/list` in GOMODCACHE: which versions of a module lie there, for who reads it as a proxy (`GOPROXY=file://…`).
//
// go rewrites it whenever it writes a .mod (cmd/go/internal/modfetch/cache.go, rewriteVersionList), and so never for one
// that we put there.

import { compareVersions, isCanonicalVersion } from "../go/semver.ts";
import type { Files } from "../ports/files.ts";
import { downloadDirectory, layoutPath, parentOf } from "./layout.ts";
import type { ModuleVersion } from "../go/module-version.ts";

/** Says in the list of each module what go would say there. Whatever cannot be written is left as it is. */
export async function listVersions(
  files: Files,
  gomodcache: string,
  seeded: Iterable<ModuleVersion>,
): Promise<void> {
  const directories = new Set<string>();
  for (const version of seeded) {
    const place = layoutPath({ ...version, kind: "mod" });
    if (place !== undefined) directories.add(`${downloadDirectory(gomodcache)}/${parentOf(place)}`);
  }
  for (const directory of directories) {
    const versions = (await files.list(directory))
      .filter((name) => name.endsWith(".mod"))
      .map((name) => name.slice(0, -".mod".length))
      .filter(isCanonicalVersion)
      .sort(compareVersions);
    const text = versions.map((version) => `${version}\n`).join("");
    const before = await files.read(`${directory}/list`);
    if (before.ok && new TextDecoder().decode(before.value) === text) continue;
    await files.write(`${directory}/list`, text);
  }
}
