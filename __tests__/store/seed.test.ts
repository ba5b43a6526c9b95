import * as fs from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";

import type { Files } from "../../src/ports/files.ts";
import { err } from "../../src/core/result.ts";
import { fileKey } from "../../src/store/layout.ts";
import { seedSumdb } from "../../src/store/seed.ts";
import { walk } from "../../src/store/walk.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { go } from "../go/real-go.ts";
import { lookup } from "./sumdb-sample.ts";
import { makeModule, openWorkshop, seedAll } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");

async function fillStore(): Promise<void> {
  const store = shop.store();
  for (const file of made.needed) {
    await store.put(file, await shop.write(store.temporaryPath(), made.bytes[file.kind]));
  }
}

describe("seed", () => {
  it("makes go succeed with GOPROXY=off, which then finds nothing modified and leaves the store as it was", async () => {
    await fillStore();
    const before = await snapshot(shop.store().directory);
    const result = await seedAll(shop.files, shop.store(), shop.gomodcache(), made.needed);
    expect(result).toMatchObject({ linked: 3, failed: [] });
    expect(result.seeded).toEqual(new Set(made.needed.map(fileKey)));

    const work = `${shop.root()}/work`;
    await shop.write(
      `${work}/go.mod`,
      "module example.com/work\n\ngo 1.21\n\nrequire example.com/M v1.0.0\n",
    );
    const sums = `example.com/M v1.0.0 ${made.file("zip").h1}\nexample.com/M v1.0.0/go.mod ${made.file("mod").h1}\n`;
    await shop.write(`${work}/go.sum`, sums);
    await shop.write(`${work}/w.go`, 'package w\n\nimport _ "example.com/M"\n');
    const off = { GOPROXY: "off", GOSUMDB: "off" };
    expect(go(shop.root(), work, ["mod", "download"], off)).toMatchObject({ status: 0, stderr: "" });
    expect(go(shop.root(), work, ["list", "-m", "-json", "all"], off).stdout).toContain(
      '"Time": "2024-01-02T03:04:05Z"',
    );
    expect(go(shop.root(), work, ["build", "./..."], off)).toMatchObject({ status: 0 });
    expect(go(shop.root(), work, ["mod", "verify"], off).stdout).toBe("all modules verified\n");
    expect(await fs.readFile(`${work}/go.sum`, "utf8")).toBe(sums);
    expect(await snapshot(shop.store().directory)).toEqual(before);
  });

  it("writes the three kinds of files and nothing else, in directories like go's", async () => {
    await fillStore();
    await seedAll(shop.files, shop.store(), shop.gomodcache(), made.needed);
    const found = await walk(shop.files, shop.gomodcache());
    expect(found.filter(({ kind }) => kind === "file").map(({ path }) => path)).toEqual(
      ["info", "mod", "zip"].map((kind) => `cache/download/example.com/!m/@v/v1.0.0.${kind}`),
    );
    const modes = await Promise.all(
      found
        .filter(({ kind }) => kind === "directory")
        .map(async ({ path }) => (await shop.files.stat(`${shop.gomodcache()}/${path}`))?.mode),
    );
    const usual = process.platform === "win32" ? 0o666 : 0o777 & ~process.umask();
    expect(new Set(modes.map((mode) => mode && mode & usual))).toEqual(new Set([usual]));
  });

  it("places many files at once, whose directories are not there yet", async () => {
    const store = shop.store();
    const modules = await Promise.all(
      Array.from({ length: 40 }, (_, index) => makeModule(`example.com/many/m${index}`, "v1.0.0")),
    );
    const needed = modules.flatMap((module) => module.needed);
    await store.prepare();
    await Promise.all(
      modules.flatMap((module) =>
        module.needed.map(async (file) => {
          const path = await shop.write(store.temporaryPath(), module.bytes[file.kind]);
          expect(await store.put(file, path)).toEqual({ ok: true, value: "stored" });
        }),
      ),
    );
    expect(await seedAll(shop.files, store, shop.gomodcache(), needed)).toMatchObject({
      linked: 120,
      failed: [],
    });
  });

  it("writes over nothing, and says what the store does not have", async () => {
    await fillStore();
    await shop.store().evict(made.file("mod"));
    await shop.write(shop.download(made.file("zip")), "go's own");
    const result = await seedAll(shop.files, shop.store(), shop.gomodcache(), made.needed);
    expect([...result.kept]).toEqual([fileKey(made.file("zip"))]);
    expect([...result.missing]).toEqual([fileKey(made.file("mod"))]);
    expect(await fs.readFile(shop.download(made.file("zip")), "utf8")).toBe("go's own");
  });

  posixOnly("seeds nothing through a link or a directory in the store", async () => {
    const store = shop.store();
    const secret = await shop.write(`${shop.root()}/secret`, "token");
    await shop.write(`${store.pathOf(made.file("mod"))}/inside`, "");
    await fs.symlink(secret, store.pathOf(made.file("zip")));
    const result = await seedAll(shop.files, store, shop.gomodcache(), made.needed);
    expect([result.missing.size, await walk(shop.files, shop.gomodcache())]).toEqual([3, []]);
  });

  it("goes on after a file that cannot be placed, and names it", async () => {
    await fillStore();
    const fault = { kind: "full", path: "/there", message: "ENOSPC" } as const;
    const crowded: Files = {
      ...shop.files,
      linkOrCopy: (from, to) =>
        to.endsWith(".zip") ? Promise.resolve(err(fault)) : shop.files.linkOrCopy(from, to),
    };
    const result = await seedAll(crowded, shop.store(), shop.gomodcache(), made.needed);
    expect(result.failed).toEqual([{ file: made.file("zip"), fault }]);
    expect(result.seeded.size).toBe(2);
  });
});

describe("seedSumdb", () => {
  it("copies the lookups and tiles that are named, and leaves go's own alone", async () => {
    const sumdb = "sumdb/sum.golang.org";
    const target = `${shop.gomodcache()}/cache/download`;
    await shop.write(`${shop.store().directory}/${sumdb}/lookup/rsc.io/quote@v1.5.2`, lookup);
    await shop.write(`${shop.store().directory}/${sumdb}/lookup/rsc.io/sampler@v1.3.0`, lookup.slice(0, 50));
    await shop.write(`${shop.store().directory}/${sumdb}/tile/8/0/000`, Buffer.alloc(8192, 1));
    await shop.write(`${shop.store().directory}/${sumdb}/tile/8/0/001`, Buffer.alloc(8191, 1));
    await shop.write(`${target}/${sumdb}/tile/8/0/000`, Buffer.alloc(8192, 2));
    const named = new Set([`${sumdb}/lookup/rsc.io/quote@v1.5.2`, `${sumdb}/tile/8/0/000`]);
    const written = await seedSumdb(shop.files, shop.store(), shop.gomodcache(), named);
    expect(written).toEqual([`${target}/${sumdb}/lookup/rsc.io/quote@v1.5.2`]);
    const [path = ""] = written;
    expect((await fs.stat(path)).nlink).toBe(1);
    expect((await fs.readFile(`${target}/${sumdb}/tile/8/0/000`))[0]).toBe(2);
  });
});

async function snapshot(directory: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { path, kind } of await walk(shop.files, directory)) {
    if (kind === "file") contents[path] = await fs.readFile(`${directory}/${path}`, "base64");
  }
  return contents;
}
