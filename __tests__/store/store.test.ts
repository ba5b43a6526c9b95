import * as fs from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";

import { walk } from "../../src/store/walk.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { makeModule, openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/M", "v1.0.0");
const zip = made.file("zip");

async function incoming(content: string | Uint8Array): Promise<string> {
  return shop.write(shop.store().temporaryPath(), content);
}

describe("a store", () => {
  it("moves a file to its place in the layout of the GOPROXY protocol, and leaves nothing else behind", async () => {
    const store = shop.store();
    expect(await store.put(zip, await incoming(made.bytes.zip))).toEqual({ ok: true, value: "stored" });
    expect(await store.has(zip)).toBe(true);
    expect(await fs.readFile(`${store.directory}/example.com/!m/@v/v1.0.0.zip`)).toEqual(made.bytes.zip);
    const found = await walk(shop.files, shop.root());
    expect(found.filter(({ kind }) => kind === "file").map(({ path }) => path)).toEqual([
      "store/example.com/!m/@v/v1.0.0.zip",
    ]);
  });

  it("never writes over a file that it has", async () => {
    const store = shop.store();
    await store.put(zip, await incoming("first"));
    const second = await incoming("second");
    expect(await store.put(zip, second)).toEqual({ ok: true, value: "kept" });
    expect(await fs.readFile(store.pathOf(zip), "utf8")).toBe("first");
    expect(await shop.files.stat(second)).toBeUndefined();
  });

  posixOnly("puts a file where a link or a directory was, and not through them", async () => {
    const store = shop.store();
    const outside = await shop.write(`${shop.root()}/outside`, "untouched");
    await shop.write(`${store.directory}/example.com/!m/@v/v1.0.0.mod/inside`, "");
    await fs.symlink(outside, store.pathOf(zip));
    expect(await store.has(zip)).toBe(false);
    for (const kind of ["mod", "zip"] as const)
      await store.put(made.file(kind), await incoming(made.bytes[kind]));
    expect(await fs.readFile(outside, "utf8")).toBe("untouched");
    expect(await fs.readFile(store.pathOf(made.file("mod")))).toEqual(made.bytes.mod);
  });

  it("lists its files, and forgets one that is evicted", async () => {
    const store = shop.store();
    for (const file of made.needed) await store.put(file, await incoming(made.bytes[file.kind]));
    await shop.write(`${store.directory}/example.com/!m/@v/list`, "v1.0.0\n");
    const { module, version } = made;
    expect(await store.contents()).toEqual(["info", "mod", "zip"].map((kind) => ({ module, version, kind })));
    await store.evict(zip);
    expect((await store.contents()).map(({ kind }) => kind)).toEqual(["info", "mod"]);
    expect(await store.evict(zip)).toEqual({ ok: true, value: undefined });
  });

  it("takes nothing for a path that Go does not allow", async () => {
    const store = shop.store();
    const bad = { module: "../../m", version: "v1.0.0", kind: "mod" } as const;
    const path = await incoming("module m\n");
    expect(await store.put(bad, path)).toMatchObject({ ok: false, error: { kind: "other" } });
    expect([await store.has(bad), store.pathOf(bad).startsWith(`${shop.root()}/store.incoming/`)]).toEqual([
      false,
      true,
    ]);
  });

  it("gives a temporary path once, beside the store", async () => {
    const [a, b] = [shop.store(), shop.store()];
    expect((await a.prepare()).ok).toBe(true);
    const paths = [a.temporaryPath(), a.temporaryPath(), b.temporaryPath()];
    expect(new Set(paths).size).toBe(3);
    const writer = await shop.files.openForWriting(a.temporaryPath());
    expect(writer.ok && (await writer.value.close()).ok).toBe(true);
    expect(await a.contents()).toEqual([]);
  });
});
