import { describe, expect, it } from "@jest/globals";

import type { NeededFile } from "../../src/plan/plan.ts";
import { cachedSumdb } from "../../src/store/sumdb-files.ts";
import { lookup } from "./sumdb-sample.ts";
import { openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const plain = { direct: false, isPrivate: false, estimated: false } as const;
const asked: NeededFile = { module: "rsc.io/quote", version: "v1.5.2", kind: "zip", ...plain };

describe("what a module cache has of the checksum database", () => {
  it("is told by its form, and only as far as this run asks for it", async () => {
    const sumdb = `${shop.gomodcache()}/cache/download/sumdb/sum.golang.org`;
    const [sound, tile] = [`${sumdb}/lookup/rsc.io/quote@v1.5.2`, `${sumdb}/tile/8/0/000`];
    const cut = `${sumdb}/tile/8/0/001`;
    await shop.write(sound, lookup);
    await shop.write(tile, Buffer.alloc(8192, 1));
    await shop.write(cut, Buffer.alloc(8191, 1));
    // Of a module of another run, however it looks; what go does not take for a file of the database; and an empty one.
    await shop.write(`${sumdb}/lookup/rsc.io/sampler@v1.3.0`, "cut");
    await shop.write(`${sumdb}/latest`, "anything");
    await shop.write(`${sumdb}/tile/8/0/002`, "");
    const found = await cachedSumdb(shop.files, shop.gomodcache(), [asked]);
    expect([...found.sound].sort()).toEqual([sound, tile].sort());
    expect(found.malformed).toEqual([cut]);
  });

  it("is not looked at where go.sum knows every file", async () => {
    await shop.write(`${shop.gomodcache()}/cache/download/sumdb/sum.golang.org/tile/8/0/001`, "cut");
    const known: NeededFile = { ...asked, h1: "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" };
    const found = await cachedSumdb(shop.files, shop.gomodcache(), [known, { ...asked, kind: "info" }]);
    expect(found).toEqual({ sound: [], malformed: [] });
  });
});
