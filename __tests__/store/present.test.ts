import * as fs from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";

import type { FileKind } from "../../src/go/module-version.ts";
import { fileKey } from "../../src/store/layout.ts";
import type { Damaged } from "../../src/store/present.ts";
import { findPresent, repair } from "../../src/store/present.ts";
import { walk } from "../../src/store/walk.ts";
import { makeZip } from "../go/zip-writer.ts";
import { go } from "../go/real-go.ts";
import { makeModule, openWorkshop, seedAll, withoutSum } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const other = await makeModule("example.com/M", "v1.0.0", "package evil\n");
const zip = made.file("zip");
const right = zip.h1 ?? "";
const wrong = other.file("zip").h1 ?? "";

interface State {
  readonly name: string;
  /** Instead of the right files; null is no file. */
  readonly info?: string | null;
  readonly mod?: string | null;
  readonly zip?: Buffer | string | null;
  readonly ziphash?: string;
  readonly tree?: "whole" | "partial";
  /** What counts as present, by kind. */
  readonly present: readonly FileKind[];
  /** Suffixes of the files that are damaged. */
  readonly damaged: readonly string[];
  /** go can do without what is damaged, as long as it can ask somebody. */
  readonly harmless?: boolean;
}

const all: readonly FileKind[] = ["info", "mod", "zip"];
const states: readonly State[] = [
  { name: "seeded files", present: all, damaged: [] },
  { name: "a zip with its hash", ziphash: right, present: all, damaged: [] },
  { name: "a zip with its hash and its tree", ziphash: right, tree: "whole", present: all, damaged: [] },
  { name: "a zip with its hash and half a tree", ziphash: right, tree: "partial", present: all, damaged: [] },
  { name: "a zip and a tree without a hash", tree: "whole", present: all, damaged: [] },
  { name: "a zip with a hash of zeros", ziphash: "\0".repeat(47), present: all, damaged: [] },
  { name: "a zip with an empty hash and its tree", ziphash: "", tree: "whole", present: all, damaged: [] },
  { name: "no zip", zip: null, present: ["info", "mod"], damaged: [] },
  {
    name: "a tree and its hash without a zip",
    zip: null,
    ziphash: right,
    tree: "whole",
    present: ["info", "mod"],
    damaged: [],
  },
  { name: "a hash without anything", zip: null, ziphash: right, present: ["info", "mod"], damaged: [] },
  { name: "another zip", zip: other.bytes.zip, present: ["info", "mod"], damaged: ["zip"] },
  {
    name: "another zip with its own hash",
    zip: other.bytes.zip,
    ziphash: wrong,
    present: ["info", "mod"],
    damaged: ["zip", "ziphash"],
  },
  { name: "the right zip with a wrong hash", ziphash: wrong, present: all, damaged: ["ziphash"] },
  {
    name: "a wrong hash alone",
    zip: null,
    ziphash: wrong,
    present: ["info", "mod"],
    damaged: ["ziphash"],
    harmless: true,
  },
  {
    name: "a tree with a void hash and no zip",
    zip: null,
    ziphash: "short",
    tree: "whole",
    present: ["info", "mod"],
    damaged: ["ziphash"],
  },
  {
    name: "a zip cut short",
    zip: made.bytes.zip.subarray(0, 80),
    present: ["info", "mod"],
    damaged: ["zip"],
  },
  { name: "an empty zip", zip: "", present: ["info", "mod"], damaged: ["zip"] },
  {
    name: "a zip cut short with the right hash",
    zip: made.bytes.zip.subarray(0, 80),
    ziphash: right,
    present: ["info", "mod"],
    damaged: ["zip"],
  },
  { name: "another go.mod", mod: "module example.com/M\n", present: ["info", "zip"], damaged: ["mod"] },
  { name: "an empty go.mod", mod: "", present: ["info", "zip"], damaged: ["mod"] },
  {
    name: "an info that is none",
    info: "<html>",
    present: ["mod", "zip"],
    damaged: ["info"],
    harmless: true,
  },
  { name: "no info", info: null, present: ["mod", "zip"], damaged: [] },
  { name: "no go.mod", mod: null, present: ["info", "zip"], damaged: [] },
];

async function build(state: State): Promise<void> {
  const contents = { info: state.info, mod: state.mod, zip: state.zip };
  for (const kind of all) {
    const content = contents[kind] === undefined ? made.bytes[kind] : contents[kind];
    if (content !== null) await shop.write(shop.download(made.file(kind)), content);
  }
  if (state.ziphash !== undefined) await shop.write(shop.download(zip, "hash"), state.ziphash);
  if (state.tree === undefined) return;
  await shop.write(`${shop.gomodcache()}/example.com/!m@v1.0.0/go.mod`, made.bytes.mod);
  await shop.write(`${shop.gomodcache()}/example.com/!m@v1.0.0/m.go`, "package m\n");
  if (state.tree === "partial") await shop.write(shop.download(zip).replace(/zip$/, "partial"), "");
}

async function goModDownload(): Promise<{ status: number | null; stderr: string }> {
  const work = `${shop.root()}/work`;
  const goMod = `module example.com/work\n\ngo 1.21\n\nrequire example.com/M v1.0.0\n`;
  await shop.write(`${work}/go.mod`, goMod);
  await shop.write(
    `${work}/go.sum`,
    `example.com/M v1.0.0 ${right}\nexample.com/M v1.0.0/go.mod ${made.file("mod").h1}\n`,
  );
  return go(shop.root(), work, ["mod", "download"], { GOPROXY: "off", GOSUMDB: "off" });
}

async function fillStore(): Promise<void> {
  const store = shop.store();
  for (const kind of all) {
    const path = await shop.write(store.temporaryPath(), made.bytes[kind]);
    await store.put(made.file(kind), path);
  }
}

const suffix = ({ path }: Damaged): string => path.slice(path.lastIndexOf(".") + 1);

describe("findPresent", () => {
  it.each(states)("takes $name as go takes it", async (state) => {
    await build(state);
    const before = await walk(shop.files, shop.root());
    const found = await findPresent(shop.files, shop.gomodcache(), made.needed);
    expect(await walk(shop.files, shop.root())).toEqual(before);
    expect([...found.present].sort()).toEqual(state.present.map((kind) => fileKey(made.file(kind))));
    expect(found.damaged.map(suffix).sort()).toEqual(state.damaged);

    // go is content exactly where we say that all is there; and with what was missing, after repair, everywhere.
    const asks = state.present.length < all.length || (state.damaged.length > 0 && state.harmless !== true);
    const first = await goModDownload();
    expect([state.name, first.status === 0]).toEqual([state.name, !asks]);
    const left = await repair(
      shop.files,
      (await findPresent(shop.files, shop.gomodcache(), made.needed)).damaged,
    );
    expect(left).toEqual([]);
    await fillStore();
    await seedAll(shop.files, shop.store(), shop.gomodcache(), made.needed);
    expect(await goModDownload()).toMatchObject({ status: 0 });
    expect((await findPresent(shop.files, shop.gomodcache(), made.needed)).present.size).toBe(3);
  });

  it("sees an info that names another version, which go does not", async () => {
    await build({ name: "", info: '{"Version":"v1.0.1"}', present: [], damaged: [] });
    const { present, damaged } = await findPresent(shop.files, shop.gomodcache(), made.needed);
    expect([present.has(fileKey(made.file("info"))), damaged.map(suffix)]).toEqual([false, ["info"]]);
  });

  it("judges by form, or by a hash that go wrote, where go.sum has no line", async () => {
    const unsummed = made.needed.map(withoutSum);
    await build({ name: "", zip: other.bytes.zip, ziphash: wrong, present: [], damaged: [] });
    expect((await findPresent(shop.files, shop.gomodcache(), unsummed)).present.size).toBe(3);
    await shop.write(shop.download(zip, "hash"), right);
    const lied = await findPresent(shop.files, shop.gomodcache(), unsummed);
    expect(lied.damaged.map(({ path }) => path)).toEqual([shop.download(zip)]);
    await shop.write(shop.download(zip), makeZip([{ name: "elsewhere/m.go" }]));
    await fs.rm(shop.download(zip, "hash"));
    const found = await findPresent(shop.files, shop.gomodcache(), unsummed);
    expect(found.damaged.map(({ path, why }) => [path, why.kind])).toEqual([
      [shop.download(zip), "unusable"],
    ]);
  });

  it("finds nothing in a GOMODCACHE that is not there, nor for a path that Go does not allow", async () => {
    const strange = { ...zip, module: "../../x" };
    const found = await findPresent(shop.files, shop.gomodcache(), [...made.needed, strange]);
    expect([found.present.size, found.damaged]).toEqual([0, []]);
  });
});

describe("repair", () => {
  it("deletes nothing but a module's file below cache/download", async () => {
    const why = { kind: "unusable", looksLike: "other" } as const;
    const tree = `${shop.gomodcache()}/example.com/!m@v1.0.0`;
    const paths = [
      await shop.write(`${tree}/m.go`, "package m\n"),
      tree,
      await shop.write(`${shop.root()}/example.com/!m/@v/v1.0.0.zip`, "x"),
      await shop.write(shop.download(zip).replace("v1.0.0", "v1.0.1"), "x"),
      await shop.write(shop.download(zip).replace(/zip$/, "lock"), ""),
    ];
    const damaged = paths.map((path) => ({ file: zip, path, why }));
    expect(await repair(shop.files, damaged)).toEqual(damaged);
    for (const path of paths) expect(await shop.files.stat(path)).toBeDefined();
    await shop.write(`${shop.download(zip)}/inside`, "");
    expect(await repair(shop.files, [{ file: zip, path: shop.download(zip), why }])).toHaveLength(1);
  });
});
