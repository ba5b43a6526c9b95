import * as fs from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "@jest/globals";

import { hashFileAlone } from "../../src/adapters/hash-file.ts";
import { fileKey } from "../../src/store/layout.ts";
import { openTrees, type Trees } from "../../src/store/trees.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { go } from "../go/real-go.ts";
import { makeModule, openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const other = await makeModule("example.com/M", "v1.0.0", "package m // other\n");
const zip = made.file("zip");
const h1 = zip.h1 ?? "";
const place = (): string => `${shop.gomodcache()}/example.com/!m@v1.0.0`;
let trees: Trees;

beforeEach(() => {
  trees = open(false);
});

function open(readOnly: boolean, zips: readonly string[] = [fileKey(zip)]): Trees {
  return openTrees({ files: shop.files, gomodcache: shop.gomodcache(), zips: new Set(zips), readOnly });
}

async function hash(bytes: Buffer = made.bytes.zip): Promise<void> {
  const path = await shop.write(join(shop.root(), "candidate.zip"), bytes);
  await trees.hashing({ hashZip: hashFileAlone }, zip).hashZip(path);
}

function around(): Promise<string[]> {
  return shop.files.list(dirname(place()));
}

describe("a tree beside its place", () => {
  it("goes there when its bytes have the right h1, and nothing else is left", async () => {
    await hash();
    expect(await around()).toEqual([expect.stringMatching(/^!m@v1\.0\.0\.tmp-[0-9a-f]{16}$/)]);
    expect(await trees.place(zip, h1)).toBe(true);
    expect(await around()).toEqual(["!m@v1.0.0"]);
    expect((await shop.files.list(place())).sort()).toEqual(["go.mod", "m.go"]);
    expect(await trees.place(zip, h1)).toBe(false);
  });

  it("does not go there with other bytes, and makes room for the right ones", async () => {
    await hash(other.bytes.zip);
    expect(await trees.place(zip, h1)).toBe(false);
    await hash();
    expect(await around()).toHaveLength(1);
    expect(await trees.place(zip, h1)).toBe(true);
    expect(await fs.readFile(join(place(), "m.go"), "utf8")).toBe("package m\n");
  });

  it("is not made where a tree is, and does not go where one has come meanwhile", async () => {
    await shop.write(join(place(), "theirs"), "theirs");
    await hash();
    expect(await around()).toEqual(["!m@v1.0.0"]);
    await fs.rm(place(), { recursive: true });
    await hash();
    await shop.write(join(place(), "theirs"), "theirs");
    expect(await trees.place(zip, h1)).toBe(false);
    expect(await shop.files.list(place())).toEqual(["theirs"]);
  });

  it("is made of those zips alone that go unpacks for sure", async () => {
    trees = open(false, []);
    await hash();
    expect(await around()).toEqual([]);
  });

  it("is taken away in the end if it found no place, also a read-only one", async () => {
    for (const readOnly of [false, true]) {
      trees = open(readOnly);
      await hash();
      expect(await around()).toHaveLength(1);
      await trees.close();
      expect(await around()).toEqual([]);
    }
  });

  posixOnly("has no write permission in its place where go would take it", async () => {
    trees = open(true);
    await hash();
    await trees.place(zip, h1);
    expect((await fs.stat(place())).mode & 0o222).toBe(0);
  });

  it("of a killed run is taken away by go itself, when it unpacks this version", async () => {
    await hash();
    const tree = join(shop.root(), "proxy");
    for (const kind of ["info", "mod", "zip"] as const)
      await shop.write(join(tree, "example.com", "!m", "@v", `v1.0.0.${kind}`), made.bytes[kind]);
    const environment = { GOPROXY: pathToFileURL(tree).href, GOSUMDB: "off" };
    const answer = go(
      shop.root(),
      join(shop.root(), "w"),
      ["mod", "download", "example.com/M@v1.0.0"],
      environment,
    );
    expect(answer).toMatchObject({ status: 0 });
    expect(await around()).toEqual(["!m@v1.0.0"]);
  });
});
