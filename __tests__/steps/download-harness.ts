// A module of its own with dependencies on proxies of its own, and the download step on them with the real go.

import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeProcess } from "../../src/adapters/exec.ts";
import { hashFile } from "../../src/adapters/hash-file.ts";
import { nodeHttp } from "../../src/adapters/http.ts";
import { nodeLoopback } from "../../src/adapters/loopback.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { nodeNetwork } from "../../src/adapters/node-network.ts";
import { nodeResources } from "../../src/adapters/node-resources.ts";
import { parseProxyList, type ProxyList } from "../../src/go/proxy-list.ts";
import { Secret } from "../../src/core/secret.ts";
import { openChain } from "../../src/mirror/chain.ts";
import type { NeededFile, Plan } from "../../src/plan/plan.ts";
import type { World } from "../../src/ports/world.ts";
import type { Event } from "../../src/report/event.ts";
import { download, type Downloaded, type DownloadRuntime } from "../../src/steps/download/download.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { withoutTelemetry } from "../go/real-go.ts";
import type { MadeModule } from "../fakes/made-module.ts";
import { recordingHost } from "../fakes/recording-host.ts";

export interface Workbench {
  readonly directory: string;
  readonly module: string;
  readonly gomodcache: string;
  readonly goEnvironment: Readonly<Record<string, string>>;
  /** A new store for each, as on a new runner. */
  download(options: DownloadOptions): Promise<Done>;
  /** Exit code and both streams. */
  go(
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<{ code: number; output: string }>;
  emptyGomodcache(): Promise<void>;
  remove(): Promise<void>;
}

export interface DownloadOptions {
  readonly goproxy: string;
  readonly policy?: Plan["routes"]["policy"];
  readonly routes?: Partial<Plan["routes"]>;
  readonly budget?: Partial<Plan["budget"]>;
  readonly files?: (files: NeededFile[]) => NeededFile[];
  readonly privateModules?: boolean;
  /** The store is to be saved afterwards; true if it is not there. */
  readonly saves?: boolean;
  readonly world?: Partial<World>;
  readonly plan?: Partial<Pick<Plan, "verify" | "vouches">>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly store?: Store;
}

export interface Done extends Downloaded {
  readonly events: readonly Event[];
  readonly printed: readonly string[];
  readonly store: Store;
}

const noChecksums = { GOSUMDB: "off", GONOSUMDB: "", GOPRIVATE: "" };

/** `sums` is what go.sum says: by default every line of every module. */
export async function workbench(modules: readonly MadeModule[], sums?: string): Promise<Workbench> {
  const directory = await mkdtemp(join(tmpdir(), "download-"));
  const [module, gomodcache] = [join(directory, "m"), join(directory, "modcache")];
  await mkdir(module);
  withoutTelemetry(directory);
  const requires = modules.map((made) => `require ${made.module} ${made.version}\n`).join("");
  await writeFile(join(module, "go.mod"), `module example.test/main\n\ngo 1.21\n\n${requires}`);
  await chmod(join(module, "go.mod"), 0o640);
  const goSum = sums ?? modules.map((made) => made.goSum).join("");
  await writeFile(join(module, "go.sum"), goSum);
  const imports = modules.map((made) => `import _ "${made.module}"\n`).join("");
  await writeFile(join(module, "main.go"), `package main\n\n${imports}\nfunc main() {}\n`);
  const goEnvironment = {
    PATH: process.env["PATH"] ?? "",
    HOME: directory,
    GOPATH: join(directory, "gopath"),
    GOMODCACHE: gomodcache,
    GOCACHE: join(tmpdir(), "go-mod-guard-test-gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOTELEMETRY: "off",
    GOVCS: "*:off",
    GOPROXY: "off",
    ...noChecksums,
  };

  const runDownload = async (options: DownloadOptions): Promise<Done> => {
    const list = parseProxyList(options.goproxy);
    if (!list.ok) throw new Error(list.error.join());
    const world = worldOf({ ...goEnvironment, ...options.environment }, module, options.world);
    const base = planOf(modules, goSum, { module, gomodcache, list: list.value, options });
    const plan = { ...base, files: options.files?.([...base.files]) ?? base.files };
    const runDirectory = await mkdtemp(join(directory, "run-"));
    const store = options.store ?? openStore(world.files, join(runDirectory, "store"));
    const events: Event[] = [];
    const runtime: DownloadRuntime = {
      runDirectory,
      store,
      chain: openChain({
        ...world,
        proxies: list.value.proxies.map((entry) => ({ ...entry, named: "list" as const })),
        closing: list.value.closing,
        budget: { ...plan.budget, deadlineMs: world.clock.nowMs() + plan.budget.totalMs },
      }),
      emit: (event) => events.push(event),
      signal: options.signal ?? new AbortController().signal,
    };
    const withheld = { proxies: list.value, mirrors: [], variables: {}, settings: [], netrc: new Secret("") };
    const downloaded = await download(world, plan, withheld, runtime);
    world.http.close();
    const printed = events.flatMap((event) => (event.kind === "go-printed" ? [event.line] : []));
    return { ...downloaded, events, printed, store };
  };

  return {
    directory,
    module,
    gomodcache,
    goEnvironment,
    download: runDownload,
    go: (args, environment = {}) =>
      new Promise((resolve) => {
        const options = { cwd: module, env: { ...goEnvironment, ...environment }, timeout: 100_000 };
        execFile("go", [...args], options, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: stdout + stderr });
        });
      }),
    emptyGomodcache: () => rm(gomodcache, { recursive: true, force: true }),
    remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function worldOf(
  environment: Readonly<Record<string, string>>,
  workingDirectory: string,
  other: Partial<World> = {},
): World {
  const never = (): never => {
    throw new Error("the download step asked for what is none of its business");
  };
  return {
    clock: nodeClock(),
    files: nodeFiles(),
    hasher: { hashZip: hashFile },
    http: nodeHttp({ connectionsPerOrigin: 32, environment }),
    process: nodeProcess({ graceMs: 200 }),
    cacheStore: { restore: never, lookup: never, save: never },
    host: recordingHost(),
    machine: {
      platform: "linux",
      environment,
      workingDirectory,
      homeDirectory: workingDirectory,
      temporaryDirectory: tmpdir(),
      processors: 2,
    },
    loopback: nodeLoopback,
    peers: { start: never, isAlive: never, starterPid: 0, ownPid: 0 },
    toolchains: { platform: "linux-amd64", find: never, list: never, keep: never },
    network: nodeNetwork(environment),
    resources: nodeResources,
    ...other,
  };
}

interface Situation {
  readonly module: string;
  readonly gomodcache: string;
  readonly list: ProxyList;
  readonly options: DownloadOptions;
}

function planOf(modules: readonly MadeModule[], goSum: string, situation: Situation): Plan {
  const { module, gomodcache, list, options } = situation;
  const line = (key: string): { h1?: string } => {
    const found = goSum.split("\n").find((one) => one.startsWith(`${key} `));
    return found === undefined ? {} : { h1: found.slice(key.length + 1).trim() };
  };
  const files = modules.flatMap(({ module: path, version }): NeededFile[] => {
    const common = { module: path, version, direct: false, isPrivate: false, estimated: false };
    return [
      { ...common, kind: "info" },
      { ...common, kind: "mod", ...line(`${path} ${version}/go.mod`) },
      { ...common, kind: "zip", ...line(`${path} ${version}`) },
    ];
  });
  return {
    schemaVersion: 1,
    goVersion: "go1.26.8",
    gomodcache,
    gomodcachePopulated: false,
    directories: [
      {
        directory: module,
        name: ".",
        kind: "module",
        guardedFiles: [join(module, "go.mod"), join(module, "go.sum")],
        goArgs: ["mod", "download"],
      },
    ],
    settings: [],
    routes: {
      proxies: list.proxies.map(({ url, separator }) => ({ address: url.host, separator, named: "list" })),
      closing: list.closing,
      policy: options.policy ?? "resilient",
      gonoproxy: "",
      gonosumdb: "",
      goprivate: "nothing.test",
      gosumdb: "off",
      ...options.routes,
    },
    files,
    cache: {
      restore: false,
      save: options.saves ?? true,
      lookupOnly: false,
      key: "",
      restoreKeys: [],
      privateModules: options.privateModules ?? false,
      why: "",
    },
    budget: {
      totalMs: 90_000,
      stallTimeoutMs: 10_000,
      retries: 2,
      connections: 8,
      hedge: true,
      ...options.budget,
    },
    download: "auto",
    guard: "step",
    verify: true,
    vouches: true,
    choices: [],
    contradictions: [],
    ...options.plan,
  };
}

/** go.mod and go.sum with their modes. */
export async function guardedBytes(bench: Workbench): Promise<string> {
  const parts = await Promise.all(
    ["go.mod", "go.sum"].map((name) => readFile(join(bench.module, name), "utf8").catch(() => "none")),
  );
  return parts.join("\n---\n") + (await readdir(bench.module)).join();
}
