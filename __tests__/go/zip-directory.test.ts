import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "@jest/globals";

import { openWindow } from "../../src/go/byte-window.ts";
import { hashZip } from "../../src/go/dirhash.ts";
import { maxZipBytes, readZipDirectory } from "../../src/go/zip-directory.ts";
import { go } from "./real-go.ts";
import type { Frame, Item } from "./zip-writer.ts";
import { makeZip, sourceOf } from "./zip-writer.ts";

const home = mkdtempSync(join(tmpdir(), "go-mod-guard-zip-"));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

interface Case {
  readonly name: string;
  /** What both we and go make of it. */
  readonly verdict: "hashed" | "refused";
  readonly zip: (prefix: string) => Buffer;
}

const text = "package m\n";
const large = Buffer.from("all work and no play\n".repeat(120_000));

function zip(item: Omit<Item, "name">, frame?: Frame): (prefix: string) => Buffer {
  return (prefix) => makeZip([{ name: `${prefix}m.go`, content: text, ...item }], frame);
}

const cases: readonly Case[] = [
  { name: "a plain archive", verdict: "hashed", zip: zip({}) },
  { name: "a stored file", verdict: "hashed", zip: zip({ store: true }) },
  { name: "a descriptor with its signature", verdict: "hashed", zip: zip({ descriptor: "signed" }) },
  { name: "a descriptor without one", verdict: "hashed", zip: zip({ descriptor: "unsigned" }) },
  { name: "sizes in a zip64 field", verdict: "hashed", zip: zip({ zip64: true }) },
  { name: "a zip64 end record", verdict: "hashed", zip: zip({ zip64: true }, { zip64: true }) },
  { name: "bytes before the archive", verdict: "hashed", zip: zip({}, { before: Buffer.from("MZ...") }) },
  { name: "a comment of some length", verdict: "hashed", zip: zip({}, { comment: "x".repeat(3000) }) },
  {
    name: "a comment with the end signature in it",
    verdict: "refused",
    zip: zip({}, { comment: `${"PK\u0005\u0006"}${"z".repeat(30)}` }),
  },
  {
    name: "a comment cut short",
    verdict: "refused",
    zip: (prefix) => zip({}, { comment: "made elsewhere" })(prefix).subarray(0, -3),
  },
  { name: "no checksum set", verdict: "hashed", zip: zip({ crc: 0 }) },
  {
    name: "a count that is wrong by 65536",
    verdict: "hashed",
    zip: zip({}, { zip64: true, records: 65_537 }),
  },
  {
    name: "bytes after the last block of the data",
    verdict: "hashed",
    zip: zip({ body: Buffer.concat([deflateRawSync(Buffer.from(text)), Buffer.from("more")]) }),
  },
  {
    name: "the same in a large file",
    verdict: "hashed",
    zip: zip({
      content: large,
      body: Buffer.concat([deflateRawSync(large, { level: 0 }), Buffer.alloc(300_000, 7)]),
    }),
  },
  {
    name: "an empty directory",
    verdict: "hashed",
    zip: (prefix) => makeZip([{ name: `${prefix}d/` }, { name: `${prefix}a`, content: "a" }]),
  },
  {
    name: "the same directory twice",
    verdict: "hashed",
    zip: (prefix) => makeZip([{ name: `${prefix}d/` }, { name: `${prefix}d/` }]),
  },
  {
    name: "many names",
    verdict: "hashed",
    zip: (prefix) =>
      makeZip(
        Array.from({ length: 3000 }, (_, index) => ({ name: `${prefix}${index}`, content: `${index}` })),
      ),
  },
  {
    name: "names in an order that only bytes have",
    verdict: "hashed",
    zip: (prefix) =>
      makeZip(["z", "é", "Z", "a-b", "a/b", "世", "ab"].map((name) => ({ name: prefix + name }))),
  },
  { name: "a descriptor that disagrees", verdict: "refused", zip: zip({ descriptor: "signed", crc: 5 }) },
  { name: "another checksum", verdict: "refused", zip: zip({ crc: 5 }) },
  { name: "less than declared", verdict: "refused", zip: zip({ declaredBytes: 11 }) },
  { name: "more than declared", verdict: "refused", zip: zip({ declaredBytes: 9 }) },
  {
    name: "more than declared in a stored file",
    verdict: "refused",
    zip: zip({ store: true, declaredBytes: 9 }),
  },
  {
    name: "more than declared in a large file",
    verdict: "refused",
    zip: zip({ content: large, declaredBytes: 2_000_000 }),
  },
  {
    name: "data cut short",
    verdict: "refused",
    zip: zip({ body: deflateRawSync(Buffer.from(text)).subarray(0, 5) }),
  },
  {
    name: "data cut short in a large file",
    verdict: "refused",
    zip: zip({ content: large, body: deflateRawSync(large, { level: 0 }).subarray(0, -900) }),
  },
  { name: "data that is none", verdict: "refused", zip: zip({ body: Buffer.from([0xff, 0xff, 0xff]) }) },
  {
    name: "data that is none in a large file",
    verdict: "refused",
    zip: zip({ content: large, body: Buffer.alloc(2_000_000, 0xff) }),
  },
  {
    name: "data beyond the end of the file",
    verdict: "refused",
    zip: zip({ store: true, compressedBytes: 1 << 20, declaredBytes: 1 << 20 }),
  },
  { name: "a compression that Go does not know", verdict: "refused", zip: zip({ method: 12 }) },
  { name: "a count that is wrong", verdict: "refused", zip: zip({}, { records: 2 }) },
  {
    name: "a directory with content",
    verdict: "refused",
    zip: (prefix) => makeZip([{ name: `${prefix}d/`, content: "x" }]),
  },
  {
    name: "a name with a line end",
    verdict: "refused",
    zip: (prefix) => makeZip([{ name: `${prefix}a\nb` }]),
  },
  { name: "nothing", verdict: "refused", zip: () => Buffer.alloc(0) },
  { name: "a page of HTML", verdict: "refused", zip: () => Buffer.from("<html>".repeat(300)) },
  {
    name: "an archive cut in its directory",
    verdict: "refused",
    zip: (prefix) => zip({})(prefix).subarray(0, -30),
  },
];

/** What the real go command makes of each: its h1, or "" with an error of its own. */
function askGo(): Map<string, string> {
  const modules = cases.map((one, index) => ({ ...one, module: `example.com/c${index}` }));
  for (const { module, zip: make } of modules) {
    const directory = join(home, "proxy", module, "@v");
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "v1.0.0.info"), '{"Version":"v1.0.0"}');
    writeFileSync(join(directory, "v1.0.0.mod"), `module ${module}\n`);
    writeFileSync(join(directory, "v1.0.0.zip"), make(`${module}@v1.0.0/`));
  }
  const { stdout } = go(
    home,
    join(home, "work"),
    ["mod", "download", "-json", ...modules.map(({ module }) => `${module}@v1.0.0`)],
    { GOPROXY: pathToFileURL(join(home, "proxy")).href, GOSUMDB: "off" },
  );
  const answers = stdout.split(/(?<=^\})\n/m).filter((part) => part.trim() !== "");
  return new Map(
    answers.map((part) => {
      const { Path, Sum } = JSON.parse(part) as { Path: string; Sum?: string };
      return [modules.find(({ module }) => module === Path)?.name ?? "", Sum ?? ""];
    }),
  );
}

describe("an archive that go and we read alike", () => {
  const byGo = askGo();

  it.each(cases)("with $name is $verdict", async ({ name, verdict, zip: make }) => {
    const module = `example.com/c${cases.findIndex((one) => one.name === name)}`;
    const hash = await hashZip(sourceOf(make(`${module}@v1.0.0/`)));
    expect([name, byGo.get(name) === "" ? "refused" : "hashed"]).toEqual([name, verdict]);
    expect([name, hash.ok ? hash.value.h1 : ""]).toEqual([name, byGo.get(name)]);
  });
});

describe("readZipDirectory", () => {
  const read = (content: Buffer) => readZipDirectory(openWindow(sourceOf(content)));

  it("refuses a file beyond 500 MiB before it reads a byte of it", async () => {
    const source = { ...sourceOf(Buffer.alloc(0)), sizeBytes: maxZipBytes + 1 };
    expect(await readZipDirectory(openWindow(source))).toMatchObject({
      ok: false,
      error: { kind: "too-large" },
    });
    expect(source.longestRead()).toBe(0);
  });

  it("refuses what would unpack to more than 500 MiB, whether or not it says so in zip64", async () => {
    const half = { content: "x", declaredBytes: (maxZipBytes >> 1) + 1 };
    const bomb = [
      { name: "m@v1/a", ...half },
      { name: "m@v1/b", ...half, zip64: true },
    ];
    expect(await read(makeZip(bomb))).toMatchObject({ ok: false, error: { kind: "too-large" } });
    expect(await read(makeZip(bomb.slice(1)))).toMatchObject({ ok: true });
  });

  it("refuses sizes that no number can hold", async () => {
    const wide = makeZip([{ name: "m@v1/a", content: "x", zip64: true }]);
    const field = wide.lastIndexOf(Buffer.from([1, 0, 24, 0]));
    wide.writeBigUInt64LE(2n ** 63n + 5n, field + 4);
    expect(await read(wide)).toMatchObject({ ok: false, error: { kind: "not-a-zip" } });
  });

  it("tells a disk that cannot be read from an archive that is damaged", async () => {
    const whole = makeZip([{ name: "m@v1/a", content: "x".repeat(5000), store: true }]);
    expect(await readZipDirectory(openWindow(sourceOf(whole, 100)))).toEqual({
      ok: false,
      error: { kind: "unreadable", detail: "EIO: i/o error, read" },
    });
  });

  it("names entries as often as they are there, in their order", async () => {
    const entries = await read(makeZip(["b", "a", "b"].map((name) => ({ name }))));
    expect(entries.ok && entries.value.map(({ nameBytes }) => nameBytes)).toEqual(["b", "a", "b"]);
  });
});
