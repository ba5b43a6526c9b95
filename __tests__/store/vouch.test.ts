import * as fs from "node:fs/promises";
import { beforeEach, describe, expect, it } from "@jest/globals";

import { hashFile, hashFileAlone } from "../../src/adapters/hash-file.ts";
import type { FileKind } from "../../src/go/module-version.ts";
import { fileKey } from "../../src/store/layout.ts";
import { seedFile } from "../../src/store/seed.ts";
import { noTrees, openTrees, type Trees } from "../../src/store/trees.ts";
import { vouch, type Spared } from "../../src/store/vouch.ts";
import { go } from "../go/real-go.ts";
import { makeModule, openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const zip = made.file("zip");
const h1 = zip.h1 ?? "";
const tree = (): string => `${shop.gomodcache()}/example.com/!m@v1.0.0`;
const placed = new Map<FileKind, "linked" | "copied">();

beforeEach(async () => {
  placed.clear();
  const store = shop.store();
  await store.prepare();
  for (const file of made.needed) {
    await store.put(file, await shop.write(store.temporaryPath(), made.bytes[file.kind]));
    const seeded = await seedFile(shop.files, store, shop.gomodcache(), file);
    if (seeded.ok) placed.set(file.kind, seeded.value);
  }
});

async function vouched(trees: Trees = noTrees): Promise<Spared> {
  const [files, gomodcache, store] = [shop.files, shop.gomodcache(), shop.store()];
  return vouch(
    { files, gomodcache, store, hasher: { hashZip: hashFile }, trees },
    { module: made.module, version: made.version, h1, placed },
  );
}

async function ziphash(): Promise<string> {
  return fs.readFile(shop.download(zip, "hash"), "utf8").catch(() => "none");
}

async function work(): Promise<(...args: string[]) => ReturnType<typeof go>> {
  const directory = `${shop.root()}/work`;
  await shop.write(
    `${directory}/go.mod`,
    "module example.com/work\n\ngo 1.21\n\nrequire example.com/M v1.0.0\n",
  );
  await shop.write(`${directory}/w.go`, 'package w\n\nimport _ "example.com/M"\n');
  const sums = `example.com/M v1.0.0 ${h1}\nexample.com/M v1.0.0/go.mod ${made.file("mod").h1}\n`;
  await shop.write(`${directory}/go.sum`, sums);
  return (...args) => go(shop.root(), directory, args, { GOPROXY: "off", GOSUMDB: "off" });
}

describe("vouching for a zip", () => {
  it("writes the h1 as go does, and go mod verify is content with all of it", async () => {
    expect(await vouched()).toBe("hashing");
    expect(await ziphash()).toBe(h1);
    const run = await work();
    expect(run("mod", "download")).toMatchObject({ status: 0, stderr: "" });
    expect(run("mod", "verify").stdout).toBe("all modules verified\n");
    expect(run("build", "./...")).toMatchObject({ status: 0 });
    expect(await ziphash()).toBe(h1);
  });

  it("spares go the unpacking as well where the tree was made beside, and go mod verify is content with it", async () => {
    const [files, gomodcache] = [shop.files, shop.gomodcache()];
    const trees = openTrees({ files, gomodcache, zips: new Set([fileKey(zip)]), readOnly: false });
    await trees.hashing({ hashZip: hashFileAlone }, zip).hashZip(shop.download(zip));
    expect(await vouched(trees)).toBe("unpacking");
    const touched = (await fs.stat(tree())).mtimeMs;
    const run = await work();
    expect(run("mod", "download")).toMatchObject({ status: 0, stderr: "" });
    expect((await fs.stat(tree())).mtimeMs).toBe(touched);
    expect(run("mod", "verify").stdout).toBe("all modules verified\n");
    expect(run("build", "./...")).toMatchObject({ status: 0 });
  });

  it("puts no tree where somebody else is at work", async () => {
    const [files, gomodcache] = [shop.files, shop.gomodcache()];
    const trees = openTrees({ files, gomodcache, zips: new Set([fileKey(zip)]), readOnly: false });
    await trees.hashing({ hashZip: hashFileAlone }, zip).hashZip(shop.download(zip));
    await shop.write(shop.download(zip).replace(/zip$/, "lock"), "");
    expect(await vouched(trees)).toBe("nothing");
    expect(await files.stat(tree())).toBeUndefined();
  });

  it("spares go the hashing: a zip exchanged behind our back is noticed without it, and not with it", async () => {
    const other = await makeModule("example.com/M", "v1.0.0", "package m // exchanged\n");
    const run = await work();
    await fs.unlink(shop.download(zip));
    await fs.writeFile(shop.download(zip), other.bytes.zip);
    expect(run("mod", "download").stderr).toContain("checksum mismatch");
    await fs.unlink(shop.download(zip).replace(/zip$/, "lock"));
    expect(await vouched()).toBe("hashing");
    expect(run("mod", "download")).toMatchObject({ status: 0, stderr: "" });
    expect(run("mod", "verify").stdout + run("mod", "verify").stderr).toContain("zip has been modified");
  });

  it.each([
    ["a .ziphash, which keeps its bytes", () => shop.download(zip, "hash")],
    ["a tree", () => `${tree()}/go.mod`],
    ["a half unpacked tree", () => shop.download(zip).replace(/zip$/, "partial")],
    ["a lock", () => shop.download(zip).replace(/zip$/, "lock")],
    ["a zip on its way", () => shop.download(zip, "123.tmp")],
  ])("leaves it to go where %s of somebody else is there", async (_, path) => {
    await shop.write(path(), "theirs");
    expect(await vouched()).toBe("nothing");
    expect(await ziphash()).toBe(path().endsWith("hash") ? "theirs" : "none");
  });

  it.each(["zip", "mod", "info"] as const)("leaves it to go where the .%s is not ours", async (kind) => {
    placed.delete(kind);
    expect(await vouched()).toBe("nothing");
    expect(await ziphash()).toBe("none");
  });

  it("is not troubled by another version in the same directory", async () => {
    await shop.write(shop.download(zip).replace("v1.0.0.zip", "v1.0.0-rc.1.zip"), "theirs");
    await shop.write(shop.download(zip).replace("v1.0.0.zip", "list"), "v1.0.0\n");
    expect(await vouched()).toBe("hashing");
  });

  it("hashes a copy once more: it is another file than the one that was hashed", async () => {
    placed.set("zip", "copied");
    expect(await vouched()).toBe("hashing");
    expect(await ziphash()).toBe(h1);
    await fs.unlink(shop.download(zip, "hash"));
    await fs.writeFile(shop.download(zip), "a copy gone wrong");
    expect(await vouched()).toBe("nothing");
    expect(await ziphash()).toBe("none");
  });

  it("leaves nothing beside the store", async () => {
    await vouched();
    expect(await shop.files.list(`${shop.store().directory}.incoming`)).toEqual([]);
  });
});
