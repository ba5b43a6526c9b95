// The cache service through @actions/cache, which runs only in a child process of ours: it changes directory and
// environment, prints commands for the runner, and hangs. None of that may reach us.

import { join } from "node:path";
import type { CacheAnswer, CacheRequest, CacheStore } from "../ports/cache-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { Machine } from "../ports/machine.ts";
import type { Exit, Process } from "../ports/command.ts";
import {
  cachedPath,
  childEnvironment,
  judge,
  lastWord,
  parseAnswer,
  whyNoService,
} from "./cache-protocol.ts";
import type { CacheVerb, ChildRequest } from "./cache-protocol.ts";
import { moveTree, receiveTree, stageTree } from "./cache-staging.ts";
import { cacheWatch } from "./cache-watch.ts";

export interface ActionsCacheParts {
  readonly process: Process;
  readonly files: Files;
  readonly machine: Machine;
  readonly clock: Clock;
  /** The bundled cache-child.js. */
  readonly childPath: string;
  /** The node to run it with: our own. */
  readonly nodePath: string;
  /** Where to work if RUNNER_TEMP has a name that @actions/cache cannot hand to tar. */
  readonly systemTemporaryDirectory?: string;
}

/** @actions/cache takes ten keys at most (cache.js, restoreCacheV2). */
const mostRestoreKeys = 9;
const defaultStallTimeoutMs = 20_000;

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

  async function ask(fresh: string, verb: CacheVerb, request: CacheRequest, restoreKeys: readonly string[]) {
    const temporary = join(fresh, "temp");
    const secrets = [machine.environment["ACTIONS_RUNTIME_TOKEN"] ?? ""];
    const mark = `answer-${clock.randomHex(16)} `;
    const question: ChildRequest = {
      verb,
      key: request.key,
      restoreKeys: restoreKeys.slice(0, mostRestoreKeys),
      limitMs: request.timeoutMs + 5000,
      parentPid: process.pid,
      mark,
    };
    const stallMs = request.stallTimeoutMs ?? defaultStallTimeoutMs;
    const watch = cacheWatch({ clock, files, temporary, verb, stallMs });
    const over = new AbortController();
    const halt = new AbortController();
    const stalled = watch.untilStalled(over.signal).then((why) => {
      if (why !== undefined) halt.abort();
      return why;
    });
    const exit = await parts.process.run({
      program: parts.nodePath,
      args: [parts.childPath],
      directory: fresh,
      environment: childEnvironment(machine.environment, fresh, temporary),
      timeoutMs: request.timeoutMs,
      input: JSON.stringify(question),
      signal: halt.signal,
      onLine: (line) => watch.hear(line),
    });
    over.abort();
    const answer = exit.kind === "exited" ? parseAnswer(exit.stdout, mark) : undefined;
    if (exit.kind === "exited" && answer) return judge(answer, exit.stdout, secrets);
    return unavailable(whyEnded(exit, await stalled, request.timeoutMs, secrets));
  }

  return {
    restore: (request) =>
      inFreshDirectory("restore", async (fresh) => {
        if ((await files.list(request.directory)).length > 0) {
          return unavailable(`${request.directory} is not empty, and nothing is restored over files`);
        }
        const answer = await ask(fresh, "restore", request, request.restoreKeys);
        if (answer.kind !== "hit") return answer;
        const arrived = join(fresh, cachedPath);
        const fault =
          (await receiveTree(files, arrived)) ?? (await moveTree(files, arrived, request.directory));
        if (fault === undefined) return answer;
        await files.remove(request.directory);
        return unavailable(fault);
      }),
    lookup: (request) =>
      inFreshDirectory("lookup", (fresh) => ask(fresh, "lookup", request, request.restoreKeys)),
    save: (request) =>
      inFreshDirectory("save", async (fresh) => {
        const fault = await stageTree(files, request.directory, join(fresh, cachedPath));
        return fault === undefined ? ask(fresh, "save", request, []) : unavailable(fault);
      }),
  };
}

function unavailable(why: string): CacheAnswer {
  return { kind: "unavailable", why };
}

/** Why there was no answer of the child. */
function whyEnded(
  exit: Exit,
  stalled: string | undefined,
  timeoutMs: number,
  secrets: readonly string[],
): string {
  if (exit.kind === "not-found")
    return `${exit.program} could not be started: ${exit.why ?? "there is no such program"}`;
  const said = lastWord(exit.kind === "exited" && exit.code !== 0 ? exit.stderr : exit.stdout, secrets);
  const after = said === "" ? "" : `; the last it said: ${said}`;
  if (exit.kind === "exited") return `the cache process ended with exit code ${exit.code}${after}`;
  switch (exit.why) {
    case "deadline":
      return `no answer within ${(timeoutMs / 1000).toFixed(0)} s${after}`;
    case "aborted":
      return `${stalled ?? "it was given up"}${after}`;
    case "signal":
      return `the cache process was killed${after}`;
  }
}
