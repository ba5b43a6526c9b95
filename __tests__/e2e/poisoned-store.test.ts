// A cache entry that somebody has poisoned, in every way and place: the built action restores it, believes none of it,
// fetches anew what was wrong and says so. Where no proxy has it, the run fails as it would without a cache.

import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { cacheService, type CacheService } from "../fakes/cache-service.ts";
import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { repacked } from "./cache-archive.ts";
import type { Job } from "./runner.ts";
import { jobWith, lib, modules, other } from "./scene.ts";

const evil = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "answer.go": "package lib\n\nconst Answer = 666\n" },
});
const newer = makeModule({ module: "example.test/lib", version: "v1.2.4" });
const page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
const kinds = ["info", "mod", "zip"];
const time = "2024-05-06T07:08:09Z";
const isWindows = process.platform === "win32";

/** The store of an entry before it is packed again. */
class Entry {
  readonly store: string;

  constructor(store: string) {
    this.store = store;
  }

  file(kind: string): string {
    return join(this.store, "example.test", "lib", "@v", `v1.2.3.${kind}`);
  }

  write(kind: string, content: string | Uint8Array): void {
    fs.rmSync(this.file(kind), { force: true });
    fs.writeFileSync(this.file(kind), content);
  }

  extra(name: string, content: string | Uint8Array = page): void {
    fs.mkdirSync(join(this.store, name, ".."), { recursive: true });
    fs.writeFileSync(join(this.store, name), content);
  }
}

interface State {
  readonly name: string;
  readonly spoil: (entry: Entry) => void;
  /** The files of lib that were fetched anew. */
  readonly fetched: readonly string[];
  /** What the log says was refused, below the store; by default what was fetched. */
  readonly refused?: readonly string[];
}

const cutShort = lib.zip.subarray(0, lib.zip.length - 40);
const moreModules = `${lib.mod.toString()}\nrequire example.test/evil v1.0.0\n`;
/** Each of the three in one run: they are judged apart. */
const wrongContents: readonly {
  readonly how: string;
  readonly zip: Uint8Array | string;
  readonly mod: Uint8Array | string;
  readonly info: Uint8Array | string;
}[] = [
  { how: "altered files", zip: evil.zip, mod: moreModules, info: '{"Version":"v1.2.4"}' },
  { how: "files cut short", zip: cutShort, mod: lib.mod.subarray(0, 9), info: '{"Version":"v1.2.3"' },
  { how: "empty files", zip: "", mod: "", info: "" },
  { how: "pages for files", zip: page, mod: page, info: page },
  { how: "files of another version", zip: newer.zip, mod: `${lib.mod.toString()}\n`, info: newer.info },
  { how: "files of another module", zip: other.zip, mod: other.mod, info: other.info },
  {
    how: "one other byte in a zip, nulls for text",
    zip: lib.zip.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    mod: "\0",
    info: "null",
  },
  {
    how: "huge files",
    zip: Buffer.alloc(48 << 20),
    mod: Buffer.alloc(17 << 20),
    info: Buffer.alloc(17 << 20, " "),
  },
];
const oddNames = [
  "list",
  "@latest",
  "example.test/lib/@v/list",
  "example.test/lib/@latest",
  "example.test/lib/@v/v1.2.3.ziphash",
  "example.test/lib/@v/v1.2.3.lock",
  "example.test/lib/@v/v1.2.3.partial",
  "example.test/lib/@v/v1.2.3.zip123.tmp",
  "example.test/lib/@v/v1.2.zip",
  "example.test/lib/@v/..v1.2.3.zip",
  "example.test/lib@v1.2.3/answer.go",
  "example.test/lib@v1.2.3.tmp-0123456789ab/answer.go",
  "example.test/!Lib/@v/v1.2.3.zip",
  "example.test/!!lib/@v/v1.2.3.zip",
  "example.test/Upper/@v/v1.2.3.zip",
  "example.test/con/@v/v1.2.3.zip",
  "cache/download/example.test/lib/@v/v1.2.3.zip",
];

const states: readonly State[] = [
  { name: "nothing amiss", spoil: () => undefined, fetched: [] },
  ...wrongContents.map(({ how, zip, mod, info }) => ({
    name: how,
    spoil: (entry: Entry) => {
      entry.write("zip", zip);
      entry.write("mod", mod);
      entry.write("info", info);
    },
    fetched: kinds,
  })),
  {
    name: "an altered zip beside a hash that vouches for it",
    spoil: (entry) => {
      entry.write("zip", evil.zip);
      entry.write("ziphash", evil.h1);
    },
    fetched: ["zip"],
    refused: ["zip", "ziphash"].map((kind) => `example.test/lib/@v/v1.2.3.${kind}`),
  },
  {
    name: "an info that says more than it should",
    spoil: (entry) =>
      entry.write("info", `{"Version":"v1.2.3","Time":"${time}","Origin":{"URL":"https://corp.test/x"}}`),
    fetched: [],
  },
  {
    name: "directories for files",
    spoil: (entry) => {
      for (const kind of kinds) {
        fs.rmSync(entry.file(kind));
        fs.mkdirSync(join(entry.file(kind), "inside"), { recursive: true });
        fs.writeFileSync(join(entry.file(kind), "inside", "file"), page);
      }
    },
    fetched: kinds,
    refused: kinds.flatMap((kind) =>
      ["", "/inside/file"].map((below) => `example.test/lib/@v/v1.2.3.${kind}${below}`),
    ),
  },
  {
    name: "a file for the directory of a module",
    spoil: (entry) => {
      fs.rmSync(join(entry.file("zip"), ".."), { recursive: true });
      entry.extra("example.test/lib/@v");
    },
    fetched: kinds,
    refused: ["example.test/lib/@v"],
  },
  {
    name: "files that have no place there",
    spoil: (entry) => oddNames.forEach((name) => entry.extra(name)),
    fetched: [],
    refused: oddNames.filter((name) => !isWindows || !/Upper|!Lib/.test(name)),
  },
];

let [proxy, cache]: [UnkindProxy | undefined, CacheService | undefined] = [undefined, undefined];
/** The entry as a sound run has saved it. */
let sound: Uint8Array = new Uint8Array();

beforeAll(async () => {
  proxy = await unkindProxy({ modules });
  cache = await cacheService();
  const job = jobWith(proxy, cache.environment);
  await (await job.use({})).post();
  sound = cache.entries[0]!.bytes;
  job.dispose();
});
afterAll(async () => {
  await proxy?.close();
  await cache?.close();
});

function poisonedJob(change: (entry: Entry) => void, tarArguments: readonly string[] = []): Job {
  cache!.poison(0, () => repacked(sound, (store) => change(new Entry(store)), tarArguments));
  return jobWith(proxy!, cache!.environment);
}

const namesBelow = (directory: string): string[] =>
  fs.existsSync(directory)
    ? fs.readdirSync(directory, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"))
    : [];

/** What lies in GOMODCACHE is right or absent, and nobody's half-finished work is among it. */
function expectNothingWrong(job: Job): void {
  const names = namesBelow(job.gomodcache);
  expect(names.filter((name) => /\.tmp-|\.partial$|evil|!!|corp/.test(name))).toEqual([]);
  const at = (name: string): string => join(job.gomodcache, name);
  for (const { file, content } of [
    { file: "cache/download/example.test/lib/@v/v1.2.3.zip", content: lib.zip },
    { file: "cache/download/example.test/lib/@v/v1.2.3.mod", content: lib.mod },
    { file: "cache/download/example.test/lib/@v/v1.2.3.ziphash", content: Buffer.from(lib.h1) },
    { file: "example.test/lib@v1.2.3/answer.go", content: Buffer.from("package lib\n\nconst Answer = 42\n") },
  ]) {
    const lying = names.includes(file) ? fs.readFileSync(at(file)) : content;
    expect([file, lying]).toEqual([file, content]);
  }
  const info = "cache/download/example.test/lib/@v/v1.2.3.info";
  if (!names.includes(info)) return;
  const said = JSON.parse(fs.readFileSync(at(info), "utf8")) as object;
  expect(said).toEqual({ Version: "v1.2.3", Time: time });
}

async function expectSound(job: Job): Promise<void> {
  expectNothingWrong(job);
  for (const args of [
    ["mod", "verify"],
    ["mod", "download"],
  ])
    expect(await job.run("go", args, { GOPROXY: "off" })).toMatchObject({ code: 0 });
  expectNothingWrong(job);
  expect(namesBelow(job.gomodcache)).toContain("example.test/lib@v1.2.3/answer.go");
}

const refusedIn = (log: string): string[] =>
  log.split("\n").flatMap((line) => /^Refused (.+?): /.exec(line.trim())?.[1] ?? []);

describe("a restored entry: one with", () => {
  it.each(states)("$name leaves the module cache with what is right", async (state) => {
    const asked = proxy!.requests.length;
    const job = poisonedJob(state.spoil);
    const { main, post } = await job.use({ retries: "0" });
    const named = state.fetched.map((kind) => `example.test/lib/@v/v1.2.3.${kind}`);
    expect(main).toMatchObject({ code: 0, commands: [], outputs: { "cache-hit": "true", modules: "2" } });
    expect(refusedIn(main.log).sort()).toEqual([...(state.refused ?? named)].sort());
    expect(
      proxy!.requests
        .slice(asked)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(named);
    await expectSound(job);
    expect((await post()).code).toBe(0);
  });
});

const fromTheRoot = join(tmpdir(), `gmg-from-the-root-${process.pid}`);

/** Entries that no archive of ours looks like: none of it is taken, and what is fetched is what plain go would fetch. */
const hostile: readonly {
  readonly name: string;
  readonly change: (entry: Entry) => void;
  readonly tarArguments?: readonly string[];
}[] = [
  {
    name: "a link in place of a zip",
    change: (entry) => {
      fs.rmSync(entry.file("zip"));
      fs.symlinkSync("/etc/hostname", entry.file("zip"));
    },
  },
  {
    name: "a link in place of the directory of a module",
    change: (entry) => {
      fs.rmSync(join(entry.file("zip"), ".."), { recursive: true });
      fs.symlinkSync("/etc", join(entry.file("zip"), ".."));
    },
  },
  {
    name: "a read-only directory around an altered zip",
    change: (entry) => {
      entry.write("zip", evil.zip);
      fs.chmodSync(join(entry.file("zip"), ".."), 0o555);
    },
  },
  {
    name: "a pipe in place of a zip",
    change: (entry) => {
      fs.rmSync(entry.file("zip"));
      execFileSync("mkfifo", [entry.file("zip")]);
    },
  },
  {
    name: "a name that leads out of the store",
    change: (entry) => entry.extra("escape", "out"),
    tarArguments: ["-P", "--transform", "s,^store/escape,store/../../escape,"],
  },
  {
    name: "a name from the root",
    change: (entry) => entry.extra("escape", "out"),
    tarArguments: ["-P", "--transform", `s,^store/escape,${fromTheRoot},`],
  },
];

describe("a restored entry of a kind that no store is:", () => {
  it.each(hostile)("$name leads nowhere, and the modules are right", async ({ change, tarArguments }) => {
    if (process.platform !== "linux") return stepAside("it needs GNU tar and pipes");
    const job = poisonedJob(change, tarArguments);
    const { main, post } = await job.use({ retries: "0" });
    expect(main).toMatchObject({ code: 0, commands: [], outputs: { modules: "2" } });
    await expectSound(job);
    expect((await post()).code).toBe(0);
    expect(
      namesBelow(job.root).filter((name) => /(^|\/)escape$/.test(name) && !name.includes("/store/")),
    ).toEqual([]);
    expect(fs.existsSync(fromTheRoot)).toBe(false);
  });
});

describe("a restored entry whose wrong file no proxy has", () => {
  const wrong = [
    { kind: "zip", content: evil.zip },
    { kind: "zip", content: cutShort },
    { kind: "mod", content: moreModules },
  ];
  it.each(wrong)("fails over its $kind by name, and takes nothing of it", async ({ kind, content }) => {
    const job = poisonedJob((entry) => {
      entry.write(kind, content);
    });
    job.environment = { ...job.environment, GOPROXY: "http://127.0.0.1:1" };
    const { main, post } = await job.use({ retries: "0" });
    expect(main).toMatchObject({ code: 1, outputs: { outcome: "failed" } });
    expect(refusedIn(main.log)).toEqual([`example.test/lib/@v/v1.2.3.${kind}`]);
    expect(main.unmasked).toContain("example.test/lib@v1.2.3");
    expectNothingWrong(job);
    expect((await post()).code).toBe(0);
    expectNothingWrong(job);
  });
});
