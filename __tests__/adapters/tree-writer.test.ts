// Trees that we unpack beside hashing, next to those that the real go unpacks of the same zips.

import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { hashFile, hashFileAlone } from "../../src/adapters/hash-file.ts";
import { makeModule } from "../fakes/made-module.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { go } from "../go/real-go.ts";

const module = "tree.test/M";
const version = "v1.2.3";
/** A small file, one that is inflated in pieces, one that is stored, an empty one, and directories. */
const made = makeModule({
  module,
  version,
  files: {
    "a/b/c/deep.go": "package c\n",
    "a/empty.txt": "",
    "large.txt": Buffer.alloc(3 << 20, "many words of the same kind, "),
    "random.bin": randomBytes(2 << 20),
  },
});
const stored = makeModule({
  module,
  version,
  method: "stored",
  files: { "s/large.bin": randomBytes(1 << 20) },
});
let home = "";
let count = 0;
beforeAll(async () => {
  home = await fs.mkdtemp(join(tmpdir(), "tree-writer-"));
});
afterAll(() => fs.rm(home, { recursive: true, force: true, maxRetries: 5 }));

/** Every path below with its mode, its bytes or `/`. */
async function picture(directory: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const look = async (path: string): Promise<void> => {
    const stat = await fs.lstat(path);
    const bytes = stat.isDirectory() ? "/" : (await fs.readFile(path)).toString("base64");
    found.set(path.slice(directory.length), `${(stat.mode & 0o7777).toString(8)} ${bytes}`);
    if (!stat.isDirectory()) return;
    for (const name of (await fs.readdir(path)).sort()) await look(join(path, name));
  };
  await look(directory);
  return found;
}

async function unpackedByGo(zip: typeof made, goflags: string): Promise<string> {
  const root = join(home, `go-${++count}`);
  for (const [path, bytes] of Object.entries(zip.files)) {
    const place = join(root, "tree", path);
    await fs.mkdir(join(place, ".."), { recursive: true });
    await fs.writeFile(place, bytes);
  }
  const environment = { GOPROXY: pathToFileURL(join(root, "tree")).href, GOSUMDB: "off", GOFLAGS: goflags };
  const answer = go(root, join(root, "work"), ["mod", "download", `${module}@${version}`], environment);
  expect(answer).toMatchObject({ status: 0 });
  return join(root, "mod", "tree.test", "!m@v1.2.3");
}

async function unpackedByUs(zip: Buffer, readOnly: boolean): Promise<{ directory: string; answer: unknown }> {
  const root = join(home, `us-${++count}`);
  await fs.mkdir(root);
  await fs.writeFile(join(root, "m.zip"), zip);
  const directory = join(root, "not", "yet", "there");
  const tree = { directory, module, version, readOnly };
  return { directory, answer: await hashFileAlone(join(root, "m.zip"), { tree }) };
}

describe("a tree that is unpacked while its zip is hashed", () => {
  it.each([
    ["deflated", made],
    ["stored", stored],
  ])("is to the bit and the mode what go unpacks: %s", async (_, zip) => {
    const byGo = await unpackedByGo(zip, "-modcacherw");
    const { directory, answer } = await unpackedByUs(zip.zip, false);
    expect(answer).toMatchObject({ ok: true, value: { h1: zip.h1, unpacked: true } });
    expect(await picture(directory)).toEqual(await picture(byGo));
  });

  posixOnly(
    "has directories without write permission where go would take it from them, all but its root",
    async () => {
      const byGo = await picture(await unpackedByGo(made, ""));
      const { directory } = await unpackedByUs(made.zip, true);
      expect((await picture(directory)).get("")).toMatch(/^7/);
      await fs.chmod(directory, (await fs.stat(directory)).mode & 0o7777 & ~0o222);
      expect(await picture(directory)).toEqual(byGo);
      expect(byGo.get("/a/b")).toMatch(/^5/);
    },
  );

  it("is none where the zip is damaged, has no place to go, or is not one that go takes", async () => {
    const damaged = Buffer.from(made.zip);
    damaged.fill(0x55, made.zip.length / 2, made.zip.length / 2 + 64);
    expect((await unpackedByUs(damaged, false)).answer).toMatchObject({ ok: false });

    const inTheWay = join(home, "in-the-way");
    await fs.writeFile(inTheWay, "a file");
    await fs.writeFile(join(home, "m.zip"), made.zip);
    const tree = { directory: join(inTheWay, "x"), module, version, readOnly: false };
    const answer = await hashFileAlone(join(home, "m.zip"), { tree });
    expect(answer).toMatchObject({ ok: true, value: { h1: made.h1 } });
    expect(answer).not.toMatchObject({ value: { unpacked: true } });

    const foreign = makeModule({ module: "other.test/m", version });
    const { directory, answer: strange } = await unpackedByUs(foreign.zip, false);
    expect(strange).toMatchObject({ ok: true, value: { h1: foreign.h1 } });
    expect(strange).not.toMatchObject({ value: { unpacked: true } });
    await expect(fs.stat(directory)).rejects.toThrow("ENOENT");
  });

  it("never writes where something is", async () => {
    const { directory } = await unpackedByUs(stored.zip, false);
    const file = join(directory, "s", "large.bin");
    await fs.chmod(file, 0o600);
    await fs.writeFile(file, "somebody's");
    const zip = join(directory, "..", "again.zip");
    await fs.writeFile(zip, stored.zip);
    const answer = await hashFileAlone(zip, { tree: { directory, module, version, readOnly: false } });
    expect(answer).not.toMatchObject({ value: { unpacked: true } });
    expect(await fs.readFile(file, "utf8")).toBe("somebody's");
  });

  it("is not made by the thread that everybody waits for", async () => {
    const [zip, directory] = [join(home, "main.zip"), join(home, "main-tree")];
    await fs.writeFile(zip, made.zip);
    const answer = await hashFile(zip, { tree: { directory, module, version, readOnly: false } });
    expect(answer).toMatchObject({ ok: true, value: { h1: made.h1 } });
    await expect(fs.stat(directory)).rejects.toThrow("ENOENT");
  });
});
