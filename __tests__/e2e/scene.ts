// What the end-to-end tests of the action play with: two small modules, a proxy, a cache service, jobs; all of it gone
// after each test.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheService, type CacheService, type CacheServiceOptions } from "../fakes/cache-service.ts";
import { cacheServiceV1, type CacheServiceV1 } from "../fakes/cache-service-v1.ts";
import { checksumDatabase, type ChecksumDatabase } from "../fakes/checksum-database.ts";
import { makeModule, type MadeModule } from "../fakes/made-module.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Job, type StepResult } from "./runner.ts";

export const lib = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "answer.go": "package lib\n\nconst Answer = 42\n" },
});
export const other = makeModule({ module: "example.test/Other", version: "v0.1.0" });
export const modules = [lib, other];

export const goMod = `module example.test/app

go 1.21

require (
	example.test/Other v0.1.0
	example.test/lib v1.2.3
)
`;
export const goSum = modules.map(({ goSum: lines }) => lines).join("");
const program = `package main

import (
	_ "example.test/Other"
	"example.test/lib"
)

func main() { println(lib.Answer) }
`;

const open = closedAfterEach();

export async function proxyWith(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const proxy = await unkindProxy({ modules, ...options });
  open.push(proxy);
  return proxy;
}

export async function cacheWith(options: CacheServiceOptions = {}): Promise<CacheService> {
  const service = await cacheService(options);
  open.push(service);
  return service;
}

export async function cacheV1(): Promise<CacheServiceV1> {
  const service = await cacheServiceV1();
  open.push(service);
  return service;
}

export async function databaseWith(known: readonly MadeModule[]): Promise<ChecksumDatabase> {
  const database = await checksumDatabase(known);
  open.push(database);
  return database;
}

/** A job with the module checked out; `environment` is what the workflow sets. */
export function jobWith(
  proxy: Pick<UnkindProxy, "url">,
  environment: Readonly<Record<string, string>> = {},
): Job {
  const job = new Job();
  open.push({ close: () => job.dispose() });
  job.write("go.mod", goMod);
  job.write("go.sum", goSum);
  job.write("main.go", program);
  job.environment = { ...job.environment, GOPROXY: proxy.url, GOSUMDB: "off", ...environment };
  return job;
}

/** Every file below a directory, as text: what a search for a planted secret looks through. */
export function everythingBelow(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

/** Everything that anybody can read of these steps, what a mask would hide in the log included. */
export function wordsOf(...steps: readonly StepResult[]): string {
  const read = steps.map(({ unmasked, commands, outputs, state, summary }) => [
    unmasked,
    commands,
    outputs,
    state,
    summary,
  ]);
  return JSON.stringify(read);
}
