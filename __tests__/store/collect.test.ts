import * as fs from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "@jest/globals";

import { formatModuleVersion } from "../../src/go/module-version.ts";
import type { NeededFile } from "../../src/plan/plan.ts";
import { collect } from "../../src/store/collect.ts";
import { walk } from "../../src/store/walk.ts";
import { provedSumdb } from "../../src/store/proved-sumdb.ts";
import { seedSumdb } from "../../src/store/seed.ts";
import { posixOnly, stepAside } from "../fakes/only-on.ts";
import { go, goproxyInForce } from "../go/real-go.ts";
import { lookup } from "./sumdb-sample.ts";
import type { MadeModule } from "./workshop.ts";
import { makeModule, openWorkshop, seedAll, withoutSum } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const other = await makeModule("example.com/M", "v1.0.0", "package evil\n");
const unsummed = made.needed.map(withoutSum);
const kinds = (needed: readonly NeededFile[]): string[] => needed.map(({ kind }) => kind).sort();

/** A GOMODCACHE as the real go leaves it. */
async function letGoDownload(module: MadeModule): Promise<void> {
  const proxy = `${shop.root()}/proxy/example.com/!m/@v/v1.0.0`;
  const info =
    '{"Version":"v1.0.0","Time":"2024-01-02T03:04:05Z","Origin":{"VCS":"git","URL":"https://corp.test/m"}}';
  await shop.write(`${proxy}.info`, info);
  await shop.write(`${proxy}.mod`, module.bytes.mod);
  await shop.write(`${proxy}.zip`, module.bytes.zip);
  const args = ["mod", "download", formatModuleVersion(module)];
  const answer = go(shop.root(), `${shop.root()}/work`, args, {
    GOPROXY: pathToFileURL(join(shop.root(), "proxy")).href,
    GOSUMDB: "off",
  });
  expect(answer).toMatchObject({ status: 0 });
}

describe("collect", () => {
  it("takes what go downloaded by itself, judged by go.sum, and changes nothing of go's", async () => {
    await letGoDownload(made);
    const before = await walk(shop.files, shop.gomodcache());
    const result = await collect(shop.files, shop.gomodcache(), shop.store(), made.needed, false);
    expect([kinds(result.taken), result.missing]).toEqual([["info", "mod", "zip"], []]);
    expect(await walk(shop.files, shop.gomodcache())).toEqual(before);
    expect(await fs.readFile(shop.download(made.file("info")), "utf8")).toContain("Origin");
    expect(await fs.readFile(shop.store().pathOf(made.file("info")))).toEqual(made.bytes.info);
    expect(await fs.readFile(shop.store().pathOf(made.file("zip")))).toEqual(made.bytes.zip);
    expect(await shop.files.list(`${shop.root()}/store.incoming`)).toEqual([]);
  });

  it("takes without a line in go.sum only what go verified, and never a private module", async () => {
    await letGoDownload(made);
    const take = (needed: readonly NeededFile[], verified: boolean) =>
      collect(shop.files, shop.gomodcache(), shop.store(), needed, verified);
    expect(kinds((await take(unsummed, false)).missing)).toEqual(["mod", "zip"]);
    const secret = unsummed.map((file) => ({ ...file, isPrivate: true }));
    expect(kinds((await take(secret, true)).missing)).toEqual(["mod", "zip"]);
    expect((await take(unsummed, true)).missing).toEqual([]);
  });

  it("takes a zip without a line in go.sum only with the hash that go wrote beside it", async () => {
    await letGoDownload(made);
    await shop.write(shop.download(made.file("zip")), other.bytes.zip);
    expect(
      kinds((await collect(shop.files, shop.gomodcache(), shop.store(), unsummed, true)).missing),
    ).toEqual(["zip"]);
    await fs.rm(shop.download(made.file("zip"), "hash"));
    expect(
      kinds((await collect(shop.files, shop.gomodcache(), shop.store(), unsummed, true)).missing),
    ).toEqual(["zip"]);
  });

  posixOnly("takes no wrong bytes, no info of another version and no link", async () => {
    await shop.write(shop.download(made.file("mod")), "module example.com/other\n");
    await shop.write(shop.download(made.file("info")), '{"Version":"v1.0.1"}');
    const elsewhere = await shop.write(`${shop.root()}/elsewhere`, made.bytes.zip);
    await fs.symlink(elsewhere, shop.download(made.file("zip")));
    const result = await collect(shop.files, shop.gomodcache(), shop.store(), made.needed, true);
    expect(kinds(result.missing)).toEqual(["info", "mod", "zip"]);
    expect(
      (await walk(shop.files, `${shop.root()}/store`)).filter(({ kind }) => kind !== "directory"),
    ).toEqual([]);
  });

  it("copies what go keeps of the checksum database, and nothing beside it", async () => {
    const kept = `${shop.gomodcache()}/cache/download/sumdb/sum.golang.org`;
    await shop.write(`${kept}/lookup/rsc.io/quote@v1.5.2`, lookup);
    await shop.write(`${kept}/tile/8/1/000.p/17`, Buffer.alloc(17 * 32));
    await shop.write(`${kept}/lookup/rsc.io/empty@v1.0.0`, "");
    await shop.write(`${kept}/latest`, "a tree head");
    const result = await collect(shop.files, shop.gomodcache(), shop.store(), [], true);
    expect(result.sumdbFiles).toBe(2);
    const found = await walk(shop.files, shop.store().directory);
    expect(found.filter(({ kind }) => kind === "file").map(({ path }) => path)).toEqual([
      "sumdb/sum.golang.org/lookup/rsc.io/quote@v1.5.2",
      "sumdb/sum.golang.org/tile/8/1/000.p/17",
    ]);
    const lookupPath = `${shop.store().directory}/sumdb/sum.golang.org/lookup/rsc.io/quote@v1.5.2`;
    expect((await fs.stat(lookupPath)).nlink).toBe(1);
  });

  it("lets a next run verify a real module without go.sum, and without asking anybody", async () => {
    const work = `${shop.root()}/work`;
    const goMod = "module example.com/work\n\ngo 1.21\n\nrequire rsc.io/quote v1.5.2\n";
    await shop.write(`${work}/go.mod`, goMod);
    const online = go(shop.root(), work, ["mod", "download", "rsc.io/quote"], { GOPROXY: goproxyInForce() });
    if (online.status !== 0) {
      stepAside(`no module proxy with a checksum database (${goproxyInForce()}) is in reach`);
      return;
    }
    const plain = {
      module: "rsc.io/quote",
      version: "v1.5.2",
      direct: false,
      isPrivate: false,
      estimated: false,
    };
    const needed = (["info", "mod", "zip"] as const).map((kind) => ({ ...plain, kind }));
    const result = await collect(shop.files, shop.gomodcache(), shop.store(), needed, true);
    expect([result.missing, result.sumdbFiles > 2]).toEqual([[], true]);

    const home = `${shop.root()}/next`;
    await seedAll(shop.files, shop.store(), `${home}/mod`, needed);
    const database = { name: "sum.golang.org", key: "sum.golang.org" };
    const { proved, unproved } = await provedSumdb(shop.files, shop.store().directory, database, needed);
    expect([proved.size > 2, unproved.size]).toEqual([true, 0]);
    await seedSumdb(shop.files, shop.store(), `${home}/mod`, proved);
    await shop.write(`${home}/work/go.mod`, goMod);
    const offline = go(home, `${home}/work`, ["mod", "download", "rsc.io/quote"], { GOPROXY: "off" });
    expect(offline).toMatchObject({ status: 0, stderr: "" });
    expect(await fs.readFile(`${home}/work/go.sum`, "utf8")).toContain(
      "rsc.io/quote v1.5.2 h1:w5fcysjrx7yqtD",
    );
  });
});
