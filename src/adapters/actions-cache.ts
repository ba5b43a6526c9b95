// The cache service through @actions/cache, which runs only in a child process of ours: it changes directory and
// environment, prints commands for the runner, and hangs. None of that may reach us.

import { join } from "node:path";
import type { CacheAnswer, CacheStore } from "../ports/cache-store.ts";
import { askCacheChild, type CacheChildParts } from "./ask-cache-child.ts";
import { cachedPath, unavailable, whyNoService, type CacheVerb } from "./cache-protocol.ts";
import { moveTree, receiveTree, stageTree } from "./cache-staging.ts";

export interface ActionsCacheParts extends CacheChildParts {
  /** Where to work if RUNNER_TEMP has a name that @actions/cache cannot hand to tar. */
  readonly systemTemporaryDirectory?: string;
}

/**
 * A cache store that answers within the deadline whatever the service does. Directory and GITHUB_WORKSPACE of the
 * child are a fresh directory of ours, and the cached path is relative to it, so that an entry has the same version
 * hash in every job and on every system.
 */
export function actionsCache(parts: ActionsCacheParts): CacheStore {
  const { files, machine, clock } = parts;

  async function inFreshDirectory(
    verb: CacheVerb,
    act: (fresh: string) => Promise<CacheAnswer>,
  ): Promise<CacheAnswer> {
    const none = whyNoService(machine.environment, verb);
    if (none) return none;
    const base = await nameableDirectory();
    if (base === undefined) {
      const why = `@actions/cache hands tar no path with a blank in it, and ${machine.temporaryDirectory} has one; move the runner to a directory without`;
      return unavailable(why);
    }
    const name = join(base, `go-mod-guard-cache-${clock.randomHex(8)}`);
    const made = await files.makeDirectory(join(name, "temp"), 0o700);
    if (!made.ok) return unavailable(`${name} cannot be made: ${made.error.message}`);
    // The library compares the resolved path of its directory with GITHUB_WORKSPACE: a link in between breaks it.
    const answer = await act(await files.realPath(name));
    await files.remove(name); // what cannot be removed lies below RUNNER_TEMP, which the runner empties
    return answer;
  }

  /** The library joins the arguments of tar to one line and quotes none of them (tar.js, getTarArgs). */
  async function nameableDirectory(): Promise<string | undefined> {
    for (const directory of [machine.temporaryDirectory, parts.systemTemporaryDirectory ?? ""]) {
      if (directory !== "" && !/[\s"]/.test(await files.realPath(directory))) return directory;
    }
    return undefined;
  }

  return {
    restore: (request) =>
      inFreshDirectory("restore", async (fresh) => {
        if ((await files.list(request.directory)).length > 0) {
          return unavailable(`${request.directory} is not empty, and nothing is restored over files`);
        }
        const answer = await askCacheChild(parts, fresh, "restore", request);
        if (answer.kind !== "hit") return answer;
        const arrived = join(fresh, cachedPath);
        const fault =
          (await receiveTree(files, arrived)) ?? (await moveTree(files, arrived, request.directory));
        if (fault === undefined) return answer;
        await files.remove(request.directory);
        return unavailable(fault);
      }),
    lookup: (request) =>
      inFreshDirectory("lookup", (fresh) => askCacheChild(parts, fresh, "lookup", request)),
    save: (request) =>
      inFreshDirectory("save", async (fresh) => {
        const fault = await stageTree(files, request.directory, join(fresh, cachedPath));
        return fault === undefined ? askCacheChild(parts, fresh, "save", request) : unavailable(fault);
      }),
  };
}
