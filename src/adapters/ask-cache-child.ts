// One question to the process that speaks to the cache service: started, watched, ended, and its last word understood.

import { join } from "node:path";
import type { CacheAnswer, CacheRequest } from "../ports/cache-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Exit, Process } from "../ports/command.ts";
import type { Files } from "../ports/files.ts";
import type { Machine } from "../ports/machine.ts";
import { childEnvironment, judge, lastWord, parseAnswer, unavailable } from "./cache-protocol.ts";
import type { CacheVerb, ChildRequest } from "./cache-protocol.ts";
import { cacheWatch } from "./cache-watch.ts";

export interface CacheChildParts {
  readonly process: Process;
  readonly files: Files;
  readonly machine: Machine;
  readonly clock: Clock;
  /** The bundled cache-child.js. */
  readonly childPath: string;
  /** The node to run it with: our own. */
  readonly nodePath: string;
}

/** @actions/cache takes ten keys at most (cache.js, restoreCacheV2). */
const mostRestoreKeys = 9;
const defaultStallTimeoutMs = 20_000;

/** Ends within the deadline of the request, whatever the service does. Never rejects. `fresh` is a directory of this question alone. */
export async function askCacheChild(
  parts: CacheChildParts,
  fresh: string,
  verb: CacheVerb,
  request: CacheRequest & { readonly restoreKeys?: readonly string[] },
): Promise<CacheAnswer> {
  const { clock, files, machine } = parts;
  const temporary = join(fresh, "temp");
  const secrets = [machine.environment["ACTIONS_RUNTIME_TOKEN"] ?? ""];
  const mark = `answer-${clock.randomHex(16)} `;
  const question: ChildRequest = {
    verb,
    key: request.key,
    restoreKeys: (request.restoreKeys ?? []).slice(0, mostRestoreKeys),
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
