// A cache entry in which somebody has altered what it holds of the checksum database: none of it is believed without its
// proof. It is asked for again, the run ends as with a clean cache, and what go would write into go.sum is right.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { cacheService, type CacheService } from "../fakes/cache-service.ts";
import { checksumDatabase, type ChecksumDatabase } from "../fakes/checksum-database.ts";
import { makeModule } from "../fakes/made-module.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { contentOf, repacked } from "./cache-archive.ts";
import type { Job, StepResult } from "./runner.ts";
import { goMod, goSum, jobWith, lib, modules, other } from "./scene.ts";

const evil = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "answer.go": "package lib\n\nconst Answer = 666\n" },
});
const page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
const lookup = "lookup/example.test/lib@v1.2.3";
const tile = "tile/8/0/000.p/3";
const newer = makeModule({ module: "example.test/lib", version: "v1.2.4" });
const evilNewer = makeModule({
  module: "example.test/lib",
  version: "v1.2.4",
  files: { "answer.go": "evil" },
});
const unneeded = "lookup/example.test/lib@v1.2.4";

let [proxy, cache]: [UnkindProxy | undefined, CacheService | undefined] = [undefined, undefined];
/** The one in force; two of the same name with keys of their own: one that knows the same, one that knows the evil. */
let [database, another, evils]: ChecksumDatabase[] = [];
/** The entry as a sound run has saved it, and what that run said. */
let sound: Uint8Array = new Uint8Array();
let clean: Said | undefined;

beforeAll(async () => {
  proxy = await unkindProxy({ modules: [...modules, newer] });
  cache = await cacheService();
  database = await checksumDatabase([...modules, newer]);
  another = await checksumDatabase([...modules, newer]);
  evils = await checksumDatabase([evil, other, newer]);
  const job = jobOf();
  const { main, post } = await job.use({});
  clean = saidBy(main, job);
  await post();
  sound = cache.entries[0]!.bytes;
  job.dispose();
});
afterAll(async () => {
  for (const thing of [proxy, cache, database, another, evils]) await thing?.close();
});

/** go.sum does not speak for lib: the checksum database does. */
function jobOf(gosumdb = database!.gosumdb): Job {
  const job = jobWith(proxy!, { ...cache!.environment, GOSUMDB: gosumdb });
  job.write("go.sum", other.goSum);
  return job;
}

interface Said {
  readonly code: number | null;
  readonly outcome: string | undefined;
  /** Annotations, with what go wanted to write into go.sum. */
  readonly told: unknown;
}

function saidBy({ code, outputs, commands, log }: StepResult, job: Job): Said {
  const wanted = log.split("\n").filter((line) => line.includes("│"));
  const told = JSON.stringify([wanted, commands]).replaceAll(JSON.stringify(job.root).slice(1, -1), "");
  return { code, outcome: outputs["outcome"], told };
}

/** What of the database lies in the entry, and the store around it. */
class Entry {
  readonly store: string;

  constructor(store: string) {
    this.store = store;
  }

  #path(name: string): string {
    return join(this.store, "sumdb", database!.name, name);
  }

  write(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(join(this.#path(name), ".."), { recursive: true });
    fs.writeFileSync(this.#path(name), content);
  }

  change(name: string, change: (text: string) => string): void {
    const text = fs.readFileSync(this.#path(name), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`nothing changed in ${name}`);
    this.write(name, changed);
  }

  /** Both files as that database has them. */
  from(of: ChecksumDatabase): void {
    for (const name of [lookup, tile]) this.write(name, of.itself[name] ?? "");
  }

  module(kind: "info" | "mod" | "zip", content: string | Uint8Array, version = "v1.2.3"): void {
    fs.writeFileSync(join(this.store, "example.test", "lib", "@v", `${version}.${kind}`), content);
  }
}

const withOtherHash = (text: string): string => text.replace(lib.h1, evil.h1);

const states: readonly {
  readonly name: string;
  readonly spoil: (entry: Entry) => void;
  /** What is asked of the database again. */
  readonly asked: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
}[] = [
  { name: "nothing amiss", spoil: () => undefined, asked: [] },
  {
    name: "another hash in a lookup",
    spoil: (entry) => entry.change(lookup, withOtherHash),
    asked: [lookup, tile],
  },
  {
    name: "another number of a record",
    spoil: (entry) => entry.change(lookup, (text) => text.replace(/^0/, "1")),
    asked: [lookup, tile],
  },
  {
    name: "an altered tile",
    spoil: (entry) =>
      entry.write(
        tile,
        Buffer.from(database!.itself[tile]!).map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      ),
    asked: [lookup, tile],
  },
  {
    name: "a forged head: another root under the signature",
    spoil: (entry) => {
      const root = (of: ChecksumDatabase): string => String(of.itself["latest"]).split("\n")[2] ?? "";
      entry.write(tile, evils!.itself[tile]!);
      entry.change(lookup, (text) => withOtherHash(text).replace(root(database!), root(evils!)));
    },
    asked: [lookup, tile],
  },
  {
    name: "an altered signature",
    spoil: (entry) =>
      entry.change(lookup, (text) =>
        text.replace(
          /(— \S+ .{20})(.)/,
          (_, begin: string, one: string) => begin + (one === "A" ? "B" : "A"),
        ),
      ),
    asked: [lookup, tile],
  },
  {
    name: "a lookup cut short",
    spoil: (entry) => entry.change(lookup, (text) => text.slice(0, 60)),
    asked: [lookup, tile],
  },
  {
    name: "a tile cut short",
    spoil: (entry) => entry.write(tile, Buffer.from(database!.itself[tile]!).subarray(0, 32)),
    asked: [lookup, tile],
  },
  {
    name: "empty files",
    spoil: (entry) => [lookup, tile].forEach((name) => entry.write(name, "")),
    asked: [lookup, tile],
  },
  {
    name: "pages",
    spoil: (entry) => [lookup, tile].forEach((name) => entry.write(name, page)),
    asked: [lookup, tile],
  },
  {
    name: "the lookup of another module",
    spoil: (entry) => entry.write(lookup, database!.itself["lookup/example.test/!other@v0.1.0"]!),
    asked: [lookup, tile],
  },
  { name: "what another database says", spoil: (entry) => entry.from(another!), asked: [lookup, tile] },
  {
    name: "another zip, and a database that vouches for it",
    spoil: (entry) => {
      entry.module("zip", evil.zip);
      entry.from(evils!);
    },
    asked: [lookup, tile],
  },
  {
    name: "another zip beside what the database says of the right one",
    spoil: (entry) => entry.module("zip", evil.zip),
    asked: [],
  },
  {
    name: "the same where zips that arrive are left to go",
    spoil: (entry) => entry.module("zip", evil.zip),
    asked: [],
    inputs: { verify: "false" },
  },
  {
    name: "another go.mod, and a database that vouches for it",
    spoil: (entry) => {
      entry.module("mod", "module example.test/lib\n\ngo 1.18\n");
      entry.from(evils!);
    },
    asked: [lookup, tile],
  },
];

/** Of whatever lies there now go itself makes the right go.sum, without a network, and it would compile what is right. */
async function expectRight(job: Job): Promise<void> {
  const offline = { GOPROXY: "off", GOFLAGS: "-modcacherw -mod=mod" };
  expect(await job.run("go", ["list", "./..."], offline)).toMatchObject({ code: 0 });
  expect(job.read("go.sum").split("\n").sort()).toEqual(goSum.split("\n").sort());
  const answer = join(job.gomodcache, "example.test", "lib@v1.2.3", "answer.go");
  expect(fs.readFileSync(answer, "utf8")).toBe("package lib\n\nconst Answer = 42\n");
}

describe("a restored entry: of the checksum database it holds", () => {
  it.each(states)("$name, and go ends as with a clean cache", async ({ spoil, asked, inputs }) => {
    cache!.poison(0, () => repacked(sound, (store) => spoil(new Entry(store))));
    const earlier = database!.requests.length;
    const job = jobOf();
    const { main, post } = await job.use({ retries: "0", ...inputs });
    expect(main.outputs).toMatchObject({ "cache-hit": "true", modules: "2" });
    expect(saidBy(main, job)).toEqual(clean);
    expect(
      database!.requests
        .slice(earlier)
        .map((path) => path.slice(1))
        .sort(),
    ).toEqual(asked);
    expect(job.read("go.sum")).toBe(other.goSum);
    await expectRight(job);
    expect((await post()).code).toBe(0);
  });
});

it.each<readonly [string, (entry: Entry) => void]>([
  ["a forged lookup", (entry) => entry.change(lookup, withOtherHash)],
  ["an altered tile", (entry) => entry.write(tile, Buffer.alloc(64, 7))],
  [
    "the lookup of a module that nobody needs yet",
    (entry) => entry.write(unneeded, evils!.itself[unneeded]!),
  ],
])(
  "a restored entry with %s does not keep go from its work where a later step is the first to ask",
  async (_, spoil) => {
    cache!.poison(0, () => repacked(sound, (store) => spoil(new Entry(store))));
    const job = jobOf();
    const { main } = await job.use({ download: "none" });
    expect([main.code, main.outputs["cache-matched-key"]]).toEqual([0, cache!.entries[0]!.key]);
    job.write("go.mod", goMod.replace("v1.2.3", "v1.2.4"));
    const online = { GOFLAGS: "-modcacherw -mod=mod" };
    for (const version of ["v1.2.3", "v1.2.4"])
      expect(await job.run("go", ["mod", "download", `example.test/lib@${version}`], online)).toMatchObject({
        code: 0,
      });
  },
);

const withEvilNewer = (entry: Entry): void => {
  for (const kind of ["info", "mod", "zip"] as const) entry.module(kind, evilNewer[kind], "v1.2.4");
};

it.each<readonly [string, "off" | undefined, Readonly<Record<string, string>>]>([
  ["go.sum nor, without a checksum database, anybody", "off", {}],
  ["go.sum nor anybody, where zips that arrive are left to go", "off", { verify: "false" }],
])("what is restored and neither %s speaks for is fetched again", async (_, gosumdb, inputs) => {
  const poison = (entry: Entry): void => {
    entry.module("zip", evil.zip);
    entry.module("mod", "module example.test/lib\n\ngo 1.18\n");
  };
  cache!.poison(0, () => repacked(sound, (store) => poison(new Entry(store))));
  const job = jobOf(gosumdb);
  const { main } = await job.use(inputs);
  expect(main.outputs).toMatchObject({ "cache-hit": "true", outcome: "ok" });
  expect(main.log).toMatch(/^Refused \S+v1\.2\.3\.zip: go\.sum has no line for it and no checksum database/m);
  await expectRight(job);
});

it("a later step gets nothing that was restored for a module which go.sum does not know", async () => {
  cache!.poison(0, () => repacked(sound, (store) => withEvilNewer(new Entry(store))));
  const job = jobOf();
  const { main, post } = await job.use({ guard: "job" });
  expect(main.outputs["cache-hit"]).toBe("true");
  const later = await job.run("go", ["mod", "download", "example.test/lib@v1.2.4"]);
  expect([later.code, later.log]).toEqual([0, ""]);
  expect((await post()).code).toBe(0);
});

it("a restored entry whose lookup somebody has altered is saved with the right one under a key of its own", async () => {
  cache!.poison(0, () => repacked(sound, (store) => new Entry(store).change(lookup, withOtherHash)));
  const job = jobOf();
  job.write("go.mod", `${goMod}\n// changed\n`);
  const { main, post } = await job.use({ retries: "0" });
  expect(main.outputs).toMatchObject({ "cache-hit": "false", outcome: "ok" });
  expect((await post()).code).toBe(0);
  const saved = contentOf(cache!.entries[1]!.bytes);
  expect(saved).toContain(lib.h1);
  expect(saved).not.toContain(evil.h1);
});
