// A chain over real sockets for tests: opened on unkind proxies, fetching into a directory of its own.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { nodeHttp } from "../../src/adapters/http.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { parseProxyList } from "../../src/go/proxy-list.ts";
import { openChain } from "../../src/mirror/chain.ts";
import type { Chain, ChainAnswer, ChainEntry, ChainOptions, Reach } from "../../src/mirror/request.ts";
import type { Attempt, RefusedWhy } from "../../src/mirror/journal.ts";
import type { Http } from "../../src/ports/http.ts";
import type { FakeClock } from "../fakes/fake-clock.ts";
import { makeModule } from "../fakes/made-module.ts";
import { unkindProxy } from "../fakes/unkind-proxy.ts";
import type { UnkindOptions, UnkindProxy } from "../fakes/unkind-proxy.ts";

export interface BenchOptions extends Partial<Omit<ChainOptions, "budget" | "proxies">> {
  readonly list: string;
  readonly mirrors?: readonly string[];
  readonly stallTimeoutMs?: number;
  readonly retries?: number;
  readonly connections?: number;
  readonly hedge?: boolean;
  readonly totalMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface FetchOptions {
  readonly reach?: Reach;
  readonly accept?: (bytes: Buffer) => RefusedWhy | undefined;
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  readonly name?: string;
  /** Of the subject; else the whole path, which is no kind that a mirror is known for. */
  readonly kind?: "info" | "mod" | "zip";
}

export const anywhere: Reach = { acrossComma: true, toMirrors: true };
export const nowhere: Reach = { acrossComma: false, toMirrors: false };

export interface Bench {
  proxy(options?: UnkindOptions): Promise<UnkindProxy>;
  open(options: BenchOptions): Chain;
  fetch(chain: Chain, path: string, options?: FetchOptions): Promise<ChainAnswer>;
  /** What a fetch left behind, by file name. */
  left(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), "gmg-chain-"));
  const servers: UnkindProxy[] = [];
  const clients: Http[] = [];
  let files = 0;

  return {
    async proxy(options) {
      const server = await unkindProxy(options);
      servers.push(server);
      return server;
    },
    open({ list, mirrors = [], environment = {}, ...options }) {
      const {
        stallTimeoutMs = 20_000,
        retries = 0,
        connections = 8,
        hedge = false,
        totalMs = 60_000,
      } = options;
      const http = nodeHttp({ connectionsPerOrigin: connections, environment });
      clients.push(http);
      const parsed = parseProxyList([...mirrors, list].join("|"));
      if (!parsed.ok) throw new Error(parsed.error.join("\n"));
      const { proxies, closing } = parsed.value;
      const listed = proxies.slice(mirrors.length).map((entry): ChainEntry => ({ ...entry, named: "list" }));
      const named = proxies
        .slice(0, mirrors.length)
        .map((entry): ChainEntry => ({ ...entry, named: "mirrors" }));
      const clock = options.clock ?? nodeClock();
      const budget = { deadlineMs: clock.nowMs() + totalMs, stallTimeoutMs, retries, connections, hedge };
      const world = { http, files: nodeFiles(), closing, ...options, clock };
      return openChain({ ...world, proxies: [...listed, ...named], budget });
    },
    fetch(chain, path, { reach = nowhere, accept = () => undefined, signal, deadlineMs, name, kind } = {}) {
      const isDatabase = path.startsWith("sumdb/");
      const module = isDatabase ? "" : "example.test/m";
      return chain.fetch({
        path,
        subject: { module, version: isDatabase ? "" : "v1.0.0", file: kind ?? path },
        reach,
        destination: join(directory, name ?? `file${++files}`),
        accept: async (file) => accept(await readFile(file)),
        signal: signal ?? new AbortController().signal,
        ...(deadlineMs !== undefined && { deadlineMs }),
      });
    },
    async left() {
      const names = await readdir(directory);
      const texts = await Promise.all(names.map((name) => readFile(join(directory, name), "latin1")));
      return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
    },
    async close() {
      for (const client of clients) client.close();
      await Promise.all(servers.map((server) => server.close()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export function outcomes(attempts: readonly Attempt[]): string[] {
  return attempts.map(({ outcome }) => {
    if (outcome.kind === "transport") return outcome.fault.kind;
    return outcome.kind === "absent" || outcome.kind === "status" ? String(outcome.status) : outcome.kind;
  });
}

/** Waits between attempts are over at once; the deadline and the stall watch keep real time. */
export function hurriedClock() {
  const clock = nodeClock();
  return {
    ...clock,
    sleep: (delayMs: number, signal?: AbortSignal) => clock.sleep(delayMs <= 2_000 ? 0 : delayMs, signal),
  };
}

/** Ends with the condition, however long that takes here and today; the test's own time limit is the end of it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Lets time pass on the clock, no faster than sockets can follow, until this holds. */
export async function passing(clock: FakeClock, condition: () => boolean, stepMs = 1_000): Promise<void> {
  while (!condition()) {
    await clock.advance(stepMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** True once the condition has held for this long: time for what must not follow to follow. */
export function lasting(ms: number, condition: () => boolean): () => boolean {
  let sinceMs: number | undefined;
  return () => {
    sinceMs = condition() ? (sinceMs ?? performance.now()) : undefined;
    return sinceMs !== undefined && performance.now() - sinceMs >= ms;
  };
}

export const made = makeModule({
  module: "example.test/m",
  version: "v1.0.0",
  files: { "big.bin": "x".repeat(5000) },
  method: "stored",
});
export const modules = [made];
export const zip = "example.test/m/@v/v1.0.0.zip";
export const isZip = (bytes: Buffer) =>
  bytes.equals(made.zip) ? undefined : ({ kind: "wrong-hash", expected: made.h1, got: "h1:other" } as const);
