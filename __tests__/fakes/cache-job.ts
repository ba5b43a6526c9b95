// Jobs that use the cache: each with a RUNNER_TEMP of its own, the built child, and one service for all of a test.

import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { actionsCache } from "../../src/adapters/actions-cache.ts";
import { nodeProcess } from "../../src/adapters/exec.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { CacheAnswer, CacheStore } from "../../src/ports/cache-store.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Command } from "../../src/ports/command.ts";
import { type CacheService, type CacheServiceOptions, cacheService } from "./cache-service.ts";

export interface RestoreOptions {
  readonly more?: Readonly<Record<string, string>>;
  readonly restoreKeys?: readonly string[];
  readonly timeoutMs?: number;
  readonly stallTimeoutMs?: number;
  readonly wanted?: string;
  /** Until this holds, no time passes for the watch of the transfer. */
  readonly waitsFrom?: () => boolean;
}

export interface CacheJobs {
  /** The key that `save` and `restore` use. */
  readonly key: string;
  /** Where all jobs of the test lie. */
  scratch(): string;
  /** Where cache-child.js lies. */
  bundle(): string;
  service(): CacheService;
  start(options?: CacheServiceOptions): Promise<CacheService>;
  /** What was run, in every job. */
  commands(): readonly Command[];
  /** Whether a child has printed such a line. */
  hasSaid(words: RegExp): boolean;
  /** A cache in a job of this name; `more` goes into its environment. */
  job(name: string, more?: Readonly<Record<string, string>>, waitsFrom?: () => boolean): Promise<CacheStore>;
  makeStore(): Promise<string>;
  save(): Promise<CacheAnswer>;
  /** To `target`. */
  restore(options?: RestoreOptions): Promise<CacheAnswer>;
  target(): string;
  /** What is left in a job's RUNNER_TEMP. */
  temporaryOf(name: string): Promise<string[]>;
}

/** Builds the child once a file, and clears up after each test. */
export function cacheJobs(): CacheJobs {
  const key = "go-mod-guard-1-aaaa-bbbb";
  let bundle = "";
  let scratch = "";
  let service: CacheService | undefined;
  let commands: Command[] = [];
  let lines: string[] = [];

  beforeAll(async () => {
    bundle = await fs.mkdtemp(join(tmpdir(), "gmg-bundle-"));
    await promisify(execFile)(process.execPath, ["scripts/build.mjs", bundle, "cache-child"]);
    // Outside the repository there is no package.json that would make a .js file a module.
    await fs.writeFile(join(bundle, "package.json"), '{"type":"module"}');
  });
  afterAll(() => fs.rm(bundle, { recursive: true, force: true }));
  beforeEach(async () => {
    scratch = await fs.realpath(await fs.mkdtemp(join(tmpdir(), "gmg-cache-")));
    commands = [];
    lines = [];
  });
  afterEach(async () => {
    await service?.close();
    service = undefined;
    await fs.rm(scratch, { recursive: true, force: true });
  });

  /** A job with a RUNNER_TEMP of its own; `more` goes into its environment. */
  async function job(
    name: string,
    more: Readonly<Record<string, string>> = {},
    waitsFrom: () => boolean = () => true,
  ): Promise<CacheStore> {
    const temporaryDirectory = join(scratch, name);
    const systemTemporaryDirectory = join(scratch, "system-temp");
    await fs.mkdir(systemTemporaryDirectory, { recursive: true });
    await fs.mkdir(temporaryDirectory, { recursive: true });
    const inner = nodeProcess();
    return actionsCache({
      process: {
        run: (command) => {
          commands.push(command);
          const onLine: Command["onLine"] = (line, from) => {
            lines.push(line);
            command.onLine?.(line, from);
          };
          return inner.run({ ...command, onLine });
        },
      },
      files: nodeFiles(),
      clock: clockFrom(waitsFrom),
      machine: {
        platform: "linux",
        environment: { ...ofTheSystem(), HOME: scratch, ...service?.environment, ...more },
        workingDirectory: scratch,
        homeDirectory: scratch,
        temporaryDirectory,
        processors: 2,
      },
      childPath: join(bundle, "cache-child.js"),
      nodePath: process.execPath,
      systemTemporaryDirectory,
    });
  }

  async function start(options: CacheServiceOptions = {}): Promise<CacheService> {
    service = await cacheService(options);
    return service;
  }

  async function makeStore(): Promise<string> {
    const store = join(scratch, "a-store");
    await fs.mkdir(join(store, "github.com/!azure/x/@v"), { recursive: true });
    await fs.writeFile(join(store, "github.com/!azure/x/@v/v1.0.0.zip"), Buffer.alloc(50_000, "zip bytes"));
    await fs.writeFile(join(store, "github.com/!azure/x/@v/v1.0.0.info"), "{}");
    return store;
  }

  async function save(): Promise<CacheAnswer> {
    return (await job("saver")).save({ directory: await makeStore(), key, timeoutMs: 20_000 });
  }

  async function restore(options: RestoreOptions = {}): Promise<CacheAnswer> {
    const {
      more = {},
      restoreKeys = [],
      timeoutMs = 20_000,
      stallTimeoutMs = 20_000,
      wanted = key,
      waitsFrom,
    } = options;
    const store = await job("restorer", more, waitsFrom);
    return store.restore({ directory: target(), key: wanted, restoreKeys, timeoutMs, stallTimeoutMs });
  }

  const target = () => join(scratch, "elsewhere", "deep", "store");
  const temporaryOf = (name: string) => fs.readdir(join(scratch, name));

  return {
    key,
    scratch: () => scratch,
    bundle: () => bundle,
    service: () => service!,
    start,
    commands: () => commands,
    hasSaid: (words) => lines.some((line) => words.test(line)),
    job,
    makeStore,
    save,
    restore,
    target,
    temporaryOf,
  };
}

/** However long a child takes to start: time stands still until this holds, and then passes by what is slept. */
function clockFrom(begins: () => boolean): Clock {
  const real = nodeClock();
  let nowMs = real.nowMs();
  return {
    ...real,
    nowMs: () => nowMs,
    async sleep(delayMs, signal) {
      do {
        if ((await real.sleep(delayMs, signal)) === "aborted") return "aborted";
      } while (!begins());
      nowMs += delayMs;
      return "slept";
    },
  };
}

/** Where programs are; on Windows also what @actions/cache looks for tar by. */
export function ofTheSystem(): Record<string, string> {
  const names = ["PATH", "PATHEXT", "SYSTEMROOT", "SYSTEMDRIVE", "PROGRAMFILES", "COMSPEC"];
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** "" unless the cache was unavailable. */
export const whyOf = (answer: CacheAnswer): string => (answer.kind === "unavailable" ? answer.why : "");
