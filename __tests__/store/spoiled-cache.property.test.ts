// Whatever bytes lie wherever in a module cache: once repaired and filled up, what go builds from is what go.sum says.

import * as fs from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { hashGoMod, hashZip } from "../../src/go/dirhash.ts";
import { parseInfo } from "../../src/go/module-info.ts";
import { repairGomodcache } from "../../src/steps/download/stock.ts";
import { go } from "../go/real-go.ts";
import { sourceOf } from "../go/zip-writer.ts";
import { makeModule, openWorkshop, seedAll } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const other = await makeModule("example.com/M", "v1.0.0", "package evil\n");
const kinds = ["info", "mod", "zip"] as const;
const [zipH1, modH1] = [made.file("zip").h1 ?? "", made.file("mod").h1 ?? ""];
const zipPath = (): string => shop.download(made.file("zip"));
const place = (suffix: string): string => zipPath().replace(/zip$/, suffix);
const tree = (): string => `${shop.gomodcache()}/example.com/!m@v1.0.0`;

type Content = Uint8Array | "absent" | "directory";

interface Disorder {
  readonly contents: Readonly<Record<string, Content>>;
  /** Go's own work when it was whole; go does not look into it again. */
  readonly tree: "none" | "whole" | "file";
}

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom<Content>("absent", "directory", Buffer.alloc(0), Buffer.from("<html>Sign in</html>")),
);
const orBytesOf = (...known: readonly Uint8Array[]): fc.Arbitrary<Content> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Content>(...known) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...known), fc.nat(400))
        .map(([bytes, end]) => bytes.subarray(0, end)),
    },
    { weight: 2, arbitrary: anything },
  );
const disorder: fc.Arbitrary<Disorder> = fc.record({
  contents: fc.record({
    info: orBytesOf(made.bytes.info, Buffer.from('{"Version":"v1.0.1"}'), Buffer.from("null")),
    mod: orBytesOf(made.bytes.mod, Buffer.from("module example.com/M\n")),
    zip: orBytesOf(made.bytes.zip, other.bytes.zip),
    ziphash: orBytesOf(Buffer.from(zipH1), Buffer.from(other.file("zip").h1 ?? "")),
    lock: fc.constantFrom<Content>("absent", "directory", Buffer.alloc(0)),
    partial: fc.constantFrom<Content>("absent", "absent", "directory", Buffer.alloc(0)),
  }),
  tree: fc.constantFrom("none", "whole", "file"),
});

async function make({ contents, tree: kind }: Disorder): Promise<void> {
  await fs.rm(shop.root(), { recursive: true, force: true });
  await fs.mkdir(dirname(zipPath()), { recursive: true });
  for (const [suffix, content] of Object.entries(contents)) {
    if (content === "directory") await fs.mkdir(`${place(suffix)}/inside`, { recursive: true });
    else if (content !== "absent") await fs.writeFile(place(suffix), content);
  }
  if (kind === "file") await shop.write(tree(), "no tree");
  if (kind !== "whole") return;
  await shop.write(`${tree()}/go.mod`, made.bytes.mod);
  await shop.write(`${tree()}/m.go`, "package m\n");
}

/** As a run does it: repaired, and what is missing put there from a store that is right. */
async function putRight(): Promise<void> {
  const events: unknown[] = [];
  const plan = { gomodcache: shop.gomodcache(), files: made.needed };
  const { present } = await repairGomodcache(shop.files, plan, (event) => events.push(event));
  for (const kind of kinds) {
    const path = await shop.write(shop.store().temporaryPath(), made.bytes[kind]);
    await shop.store().put(made.file(kind), path);
  }
  const missing = made.needed.filter(
    ({ module, version, kind }) => !present.has(`${module}@${version}.${kind}`),
  );
  const { failed, kept } = await seedAll(shop.files, shop.store(), shop.gomodcache(), missing);
  expect([failed, [...kept]]).toEqual([[], []]);
}

/** modfetch/fetch.go and cache.go, on paper: what go would build from, or why it would stop. */
async function goWouldTake(): Promise<string> {
  const read = (suffix: string): Promise<Buffer | undefined> =>
    fs.readFile(place(suffix)).catch(() => undefined);
  const [info, mod, zip, ziphash] = [
    await read("info"),
    await read("mod"),
    await read("zip"),
    await read("ziphash"),
  ];
  const named = info === undefined ? undefined : parseInfo(info);
  if (named?.ok !== true || named.value.Version !== "v1.0.0") return "an info of another version";
  if (mod === undefined || hashGoMod(mod) !== modH1) return "another go.mod";
  const isThere = (path: string): Promise<boolean> =>
    fs.stat(path).then(
      () => true,
      () => false,
    );
  const isTree = await fs.stat(tree()).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
  const hashText = ziphash?.toString().trim() ?? "";
  const isHash = /^h1:[A-Za-z0-9+/]{43}=$/.test(hashText);
  if (isHash && hashText !== zipH1) return "SECURITY ERROR";
  // What is no hash is computed anew from the zip (checkMod).
  if (isTree && isHash && !(await isThere(place("partial")))) return "the tree";
  if (zip === undefined) return "no zip";
  const hash = await hashZip(sourceOf(zip));
  return hash.ok && hash.value.h1 === zipH1 ? "the zip" : "another zip";
}

describe("a module cache in any disorder", () => {
  it("holds what go.sum says once it is repaired and filled up", async () => {
    await fc.assert(
      fc.asyncProperty(disorder, async (given) => {
        await make(given);
        await putRight();
        expect(["the tree", "the zip"]).toContain(await goWouldTake());
      }),
      { numRuns: 100, seed: 20261128 },
    );
  });

  it("is one that the real go builds from, for some of them", async () => {
    for (const given of fc.sample(disorder, { numRuns: 12, seed: 20261128 })) {
      await make(given);
      await putRight();
      const work = `${shop.root()}/work`;
      await shop.write(
        `${work}/go.mod`,
        "module example.com/work\n\ngo 1.21\n\nrequire example.com/M v1.0.0\n",
      );
      await shop.write(
        `${work}/go.sum`,
        `example.com/M v1.0.0 ${zipH1}\nexample.com/M v1.0.0/go.mod ${modH1}\n`,
      );
      const done = go(shop.root(), work, ["mod", "download"], { GOPROXY: "off", GOSUMDB: "off" });
      expect(done).toMatchObject({ status: 0, stderr: "" });
      expect(await fs.readFile(`${tree()}/m.go`, "utf8")).toBe("package m\n");
    }
  });
});
