import { symlink } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";

import { clearObstacles } from "../../src/store/obstacles.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { openWorkshop } from "./workshop.ts";

const shop = openWorkshop();
const file = { module: "example.test/m", version: "v1.0.0", kind: "zip" } as const;

async function clear() {
  const cleared = await clearObstacles(shop.files, shop.gomodcache(), [file]);
  return cleared.map(({ path, kind }) => [path.slice(shop.gomodcache().length), kind]);
}

describe("what stands in go's way", () => {
  const place = "/cache/download/example.test/m/@v/v1.0.0";

  it("is a directory in the place of a file, and files are none", async () => {
    await shop.write(shop.download(file), "zip");
    await shop.write(`${shop.download(file).replace(/zip$/, "info")}/x`, "x");
    expect(await clear()).toEqual([[`${place}.info`, "no-file"]]);
    expect(await shop.files.stat(shop.download(file))).toMatchObject({ kind: "file" });
  });

  posixOnly("is a link to a directory, but neither one to a file nor one to nothing", async () => {
    const [elsewhere, zip] = [`${shop.root()}/elsewhere`, shop.download(file)];
    await shop.write(`${elsewhere}/kept.mod`, "module example.test/m\n");
    await shop.write(zip, "zip");
    await symlink(elsewhere, zip.replace(/zip$/, "info"));
    await symlink(`${elsewhere}/kept.mod`, zip.replace(/zip$/, "mod"));
    await symlink(`${elsewhere}/gone`, zip.replace(/zip$/, "ziphash"));
    expect(await clear()).toEqual([[`${place}.info`, "no-file"]]);
    expect(await shop.files.stat(`${elsewhere}/kept.mod`)).toMatchObject({ kind: "file" });
    expect(await shop.files.stat(zip.replace(/zip$/, "ziphash"))).toMatchObject({ kind: "link" });
  });
});
