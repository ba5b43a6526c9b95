// Whatever a cache entry holds: what is left of it once it was verified is what go.sum says, all the rest is gone and
// named, and no tree of other bytes finds a place in the module cache.

import * as fs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { hashFileAlone } from "../../src/adapters/hash-file.ts";
import { hashZip } from "../../src/go/dirhash.ts";
import { fileKey } from "../../src/store/layout.ts";
import { type Verified, verifyStore } from "../../src/store/prune.ts";
import { openTrees } from "../../src/store/trees.ts";
import { walk } from "../../src/store/walk.ts";
import { sourceOf as sourceOfZip } from "../go/zip-writer.ts";
import { makeModule, openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const second = await makeModule("example.com/M", "v1.1.0");
const third = await makeModule("example.com/n/v2", "v2.0.0");
const evil = await makeModule("example.com/M", "v1.0.0", "package evil\n");
const all = [made, second, third];
const needed = all.flatMap((module) => module.needed);
const isPosix = process.platform !== "win32";

const kinds = ["info", "mod", "zip"] as const;
const rightBytes = new Map(
  all.flatMap((module) => kinds.map((kind) => [fileKey(module.file(kind)), module.bytes[kind]] as const)),
);
/** By the path below the store. */
const rightFiles = new Map(
  all.flatMap((module) =>
    kinds.map((kind) => {
      const path = shop.download(module.file(kind)).split("/cache/download/")[1] ?? "";
      return [path, module.bytes[kind]] as const;
    }),
  ),
);
const places = [...rightFiles.keys()];
const known = [...rightBytes.values(), evil.bytes.zip];

type Content = Uint8Array | "absent" | "directory" | "link out" | "link to a directory";
interface Mutation {
  readonly path: string;
  readonly content: Content;
}

const altered = fc
  .tuple(fc.constantFrom(...known), fc.nat(2000), fc.integer({ min: 1, max: 255 }))
  .map(([bytes, at, by]) => bytes.map((byte, index) => (index === at % bytes.length ? byte ^ by : byte)));
const cut = fc
  .tuple(fc.constantFrom(...known), fc.nat(2000))
  .map(([bytes, end]) => bytes.subarray(0, end % bytes.length));
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom<Content>(...known),
  altered,
  cut,
  fc.uint8Array({ maxLength: 100 }),
  fc.constantFrom<Content>(
    "absent",
    "directory",
    ...(isPosix ? (["link out", "link to a directory"] as const) : []),
  ),
  fc.constantFrom<Content>(Buffer.from('{"Version":"v1.0.0","Origin":{"URL":"https://corp.test"}}')),
  fc.constantFrom<Content>(Buffer.from("<html>Sign in</html>")),
);
const oddNames = [
  "example.com/!m/@v/v1.0.0.ziphash",
  "example.com/!m/@v/v1.0.0.lock",
  "example.com/!m/@v/v9.9.9.zip",
  "example.com/!m/@v/list",
  "example.com/!m@v1.0.0/m.go",
  "example.com/!m/@latest",
  "sumdb/sum.golang.org/latest",
  "README",
] as const;
const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    path: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...places) },
      { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
    ),
    content,
  }),
  { maxLength: 6 },
);

const store = (): string => shop.store().directory;
const outside = (): string => join(shop.root(), "outside");

/** As a restore leaves it. */
async function restored(changes: readonly Mutation[]): Promise<void> {
  await fs.rm(shop.root(), { recursive: true, force: true });
  await shop.write(join(outside(), "v1.0.0.zip"), made.bytes.zip);
  for (const [path, bytes] of rightFiles) await shop.write(join(store(), path), bytes);
  for (const { path, content: what } of changes) {
    const absolute = join(store(), path);
    await fs.rm(absolute, { recursive: true, force: true });
    if (what === "absent") continue;
    await fs.mkdir(join(absolute, ".."), { recursive: true });
    if (what === "directory") await fs.mkdir(join(absolute, "inside"), { recursive: true });
    else if (what === "link out") await fs.symlink(join(outside(), "v1.0.0.zip"), absolute);
    else if (what === "link to a directory") await fs.symlink(outside(), absolute);
    else await fs.writeFile(absolute, what);
  }
}

async function verified(): Promise<{ result: Verified; before: string[]; trees: string[] }> {
  const before = (await walk(shop.files, store())).filter(({ kind }) => kind !== "directory");
  const gomodcache = shop.gomodcache();
  const zips = new Set(all.map((module) => fileKey(module.file("zip"))));
  const trees = openTrees({ files: shop.files, gomodcache, zips, readOnly: true });
  const hasherFor = trees.hashing.bind(undefined, { hashZip: hashFileAlone });
  const result = await verifyStore(shop.files, shop.store(), needed, hasherFor);
  for (const module of all) await trees.place(module, module.file("zip").h1 ?? "");
  await trees.close();
  const left = (await walk(shop.files, gomodcache)).filter(({ kind }) => kind !== "directory");
  return { result, before: before.map(({ path }) => path), trees: left.map(({ path }) => path) };
}

const sourceOf = new Map([
  ["example.com/!m@v1.0.0/", made],
  ["example.com/!m@v1.1.0/", second],
  ["example.com/n/v2@v2.0.0/", third],
]);

/** A zip by its h1, as bytes that nobody reads may differ; an info by its version, with what else it says but a time. */
async function essenceOf(path: string, bytes: Uint8Array): Promise<unknown> {
  if (path.endsWith(".zip")) {
    const hash = await hashZip(sourceOfZip(Buffer.from(bytes)));
    return hash.ok ? hash.value.h1 : undefined;
  }
  const text = Buffer.from(bytes).toString("latin1");
  return path.endsWith(".info") ? { ...(JSON.parse(text) as object), Time: "" } : text;
}

async function expectRight(changes: readonly Mutation[]): Promise<void> {
  const { result, before, trees } = await verified();
  const left = (await walk(shop.files, store())).filter(({ kind }) => kind !== "directory");
  for (const { path, kind } of left) {
    expect([path, kind]).toEqual([path, "file"]);
    const right = rightFiles.get(path);
    // What nobody asked for may stay if it has the form; prune takes it before anything is saved.
    const bytes = right && (await fs.readFile(join(store(), path)));
    expect([path, bytes && (await essenceOf(path, bytes))]).toEqual([
      path,
      right && (await essenceOf(path, right)),
    ]);
  }
  const paths = left.map(({ path }) => path);
  const evicted = result.evicted.map(({ path }) => path);
  expect(before.filter((path) => !paths.includes(path) && !evicted.includes(path))).toEqual([]);
  expect(paths.filter((path) => evicted.includes(path))).toEqual([]);
  const isGood = (path: string): boolean => paths.includes(path);
  const goodPaths = needed
    .filter((file) => result.good.has(fileKey(file)))
    .map((file) => shop.download(file));
  expect(
    goodPaths.map((path) => path.split("/cache/download/")[1] ?? "").filter((path) => !isGood(path)),
  ).toEqual([]);
  // Of what was left alone, nothing is lost.
  const touched = new Set(changes.map(({ path }) => path));
  expect(places.filter((path) => !touched.has(path) && !isGood(path))).toEqual([]);

  expect(trees.filter((path) => path.includes(".tmp-"))).toEqual([]);
  for (const path of trees) {
    const [directory] = [...sourceOf.keys()].filter((start) => path.startsWith(start));
    expect([path, directory]).not.toEqual([path, undefined]);
    const text = await fs.readFile(join(shop.gomodcache(), path), "utf8");
    const goMod = sourceOf.get(directory ?? "")?.bytes.mod.toString();
    expect([path, text]).toEqual([path, path.endsWith("m.go") ? "package m\n" : goMod]);
  }
  const unpacked = [...sourceOf].filter(([start]) => trees.some((path) => path.startsWith(start)));
  expect(unpacked.map(([, module]) => fileKey(module.file("zip"))).sort()).toEqual(
    all
      .map((module) => fileKey(module.file("zip")))
      .filter((key) => result.agreed.has(key))
      .sort(),
  );
  expect(await fs.readdir(outside())).toEqual(["v1.0.0.zip"]);
  expect((await fs.readFile(join(outside(), "v1.0.0.zip"))).equals(made.bytes.zip)).toBe(true);
}

describe("a restored store in any disorder", () => {
  it("holds what go.sum says, and unpacks nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        await restored(changes);
        await expectRight(changes);
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });
});
