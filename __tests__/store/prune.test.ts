import { execFileSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";

import { fileKey } from "../../src/store/layout.ts";
import { prune, verifyStore } from "../../src/store/prune.ts";
import { walk } from "../../src/store/walk.ts";
import { lookup } from "./sumdb-sample.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { makeModule, openWorkshop, withoutSum } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const second = await makeModule("example.com/n/v2", "v2.0.0");
const evil = await makeModule("example.com/M", "v1.0.0", "package evil\n");
const sumdb = "sumdb/sum.golang.org";

async function filesLeft(): Promise<string[]> {
  const found = await walk(shop.files, shop.store().directory);
  return found.filter(({ kind }) => kind !== "directory").map(({ path }) => path);
}

/** As a restore leaves it: whatever was in the archive. */
async function restore(contents: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(contents))
    await shop.write(`${shop.store().directory}/${path}`, content);
}

const whole = {
  "example.com/!m/@v/v1.0.0.info": made.bytes.info,
  "example.com/!m/@v/v1.0.0.mod": made.bytes.mod,
  "example.com/!m/@v/v1.0.0.zip": made.bytes.zip,
};

describe("prune", () => {
  posixOnly("leaves what is needed and takes everything else, empty directories too", async () => {
    await restore({
      ...whole,
      "example.com/n/v2/@v/v2.0.0.zip": second.bytes.zip,
      "example.com/!m/@v/v1.0.0.ziphash": "h1:",
      "example.com/!m/@v/list": "v1.0.0\n",
      ".gmg-1.tmp": "",
      "example.com/!m@v1.0.0/m.go": "package m\n",
    });
    const outside = await shop.write(`${shop.root()}/outside/kept`, "");
    await fs.symlink(`${shop.root()}/outside`, `${shop.store().directory}/linked`);
    const removed = await prune(shop.files, shop.store(), made.needed);
    expect(removed).toHaveLength(6);
    expect(await filesLeft()).toEqual(Object.keys(whole));
    expect(await shop.files.list(`${shop.store().directory}/example.com`)).toEqual(["!m"]);
    expect(await fs.readFile(outside, "utf8")).toBe("");
  });

  it("keeps of the checksum database what a file without a line in go.sum calls for", async () => {
    const tile = `${sumdb}/tile/8/0/000`;
    await restore({
      [tile]: Buffer.alloc(8192),
      [`${sumdb}/lookup/example.com/!m@v1.0.0`]: lookup,
      [`${sumdb}/lookup/example.com/n/v2@v2.0.0`]: lookup,
    });
    await prune(shop.files, shop.store(), [...made.needed.map(withoutSum), ...second.needed]);
    expect(await filesLeft()).toEqual([`${sumdb}/lookup/example.com/!m@v1.0.0`, tile]);
    await prune(shop.files, shop.store(), made.needed);
    expect(await filesLeft()).toEqual([]);
  });
});

describe("verifyStore", () => {
  it("keeps a store in which everything is as it should be", async () => {
    await restore(whole);
    const result = await verifyStore(shop.files, shop.store(), made.needed);
    expect(result.evicted).toEqual([]);
    expect(result.good).toEqual(new Set(made.needed.map(fileKey)));
    expect(result.agreed).toEqual(new Set([made.file("mod"), made.file("zip")].map(fileKey)));
    expect(await filesLeft()).toEqual(Object.keys(whole));
  });

  it("evicts a poisoned zip and go.mod, and an info of another version", async () => {
    await restore({
      "example.com/!m/@v/v1.0.0.info": '{"Version":"v1.0.1"}',
      "example.com/!m/@v/v1.0.0.mod": "module example.com/M\n\nrequire evil.test v1.0.0\n",
      "example.com/!m/@v/v1.0.0.zip": evil.bytes.zip,
    });
    const { good, evicted } = await verifyStore(shop.files, shop.store(), made.needed);
    expect([good.size, evicted.map(({ why }) => why.kind)]).toEqual([
      0,
      ["unusable", "wrong-hash", "wrong-hash"],
    ]);
    expect(await filesLeft()).toEqual([]);
  });

  it("judges by form what has no line in go.sum, and says so", async () => {
    await restore({ ...whole, "example.com/n/v2/@v/v2.0.0.zip": made.bytes.zip });
    const result = await verifyStore(shop.files, shop.store(), made.needed.map(withoutSum));
    expect([result.good.size, result.agreed.size]).toEqual([3, 0]);
    expect(result.evicted.map(({ path }) => path)).toEqual(["example.com/n/v2/@v/v2.0.0.zip"]);
  });

  posixOnly(
    "evicts links, pipes, odd names and directories in a file's place, and follows nothing",
    async () => {
      const outside = await shop.write(`${shop.root()}/outside/example.com/!m/@v/v1.0.0.zip`, made.bytes.zip);
      const root = shop.store().directory;
      await restore({
        "example.com/!m/@v/v1.0.0.mod/nested": "x",
        "example.com/!m/@v/v1.0.0.ziphash": "h1:",
        "example.com/!m/@v/v1.0.0.info": `{"Version":"v1.0.0","Origin":{"URL":"https://corp.test"}}`,
        "example.com/M/@v/v1.0.0.zip": made.bytes.zip,
        [`${sumdb}/lookup/example.com/!m@v1.0.0`]: "cut",
        [`${sumdb}/tile/8/0/000`]: Buffer.alloc(8192),
      });
      await fs.symlink(outside, `${root}/example.com/!m/@v/v1.0.0.zip`);
      await fs.symlink(`${shop.root()}/outside`, `${root}/linked`);
      execFileSync("mkfifo", [`${root}/pipe`]);
      const { evicted } = await verifyStore(shop.files, shop.store(), made.needed);
      expect(evicted.map(({ path, why }) => [path, why.kind])).toEqual(
        [
          "example.com/!m/@v/v1.0.0.mod",
          "example.com/!m/@v/v1.0.0.mod/nested",
          "example.com/!m/@v/v1.0.0.zip",
          "example.com/!m/@v/v1.0.0.ziphash",
          "example.com/M/@v/v1.0.0.zip",
          "linked",
          "pipe",
          `${sumdb}/lookup/example.com/!m@v1.0.0`,
        ].map((path) => [path, "odd"]),
      );
      expect(await filesLeft()).toEqual(["example.com/!m/@v/v1.0.0.info", `${sumdb}/tile/8/0/000`]);
      expect(await fs.readFile(`${root}/example.com/!m/@v/v1.0.0.info`, "utf8")).not.toContain("corp.test");
      expect(await fs.readFile(outside)).toEqual(made.bytes.zip);
    },
  );

  it("is content with a store that is not there", async () => {
    const result = await verifyStore(shop.files, shop.store(), made.needed);
    expect([result.good.size, result.evicted]).toEqual([0, []]);
  });
});
