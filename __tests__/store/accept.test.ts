import * as fs from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import type { FileKind } from "../../src/go/module-version.ts";
import { judge, judgeQuery } from "../../src/store/accept.ts";
import { makeZip } from "../go/zip-writer.ts";
import { makeModule, openWorkshop, withoutSum } from "./workshop.ts";

const shop = openWorkshop();
const made = await makeModule("example.com/m", "v1.0.0");
const other = await makeModule("example.com/m", "v1.0.0", "package evil\n");
const html = "\ufeff \n<!DOCTYPE html><title>Sign in to Wi-Fi</title>";
const bomb = makeZip([
  { name: "example.com/m@v1.0.0/a", content: "x", declaredBytes: 600 << 20, zip64: true },
]);

interface Case {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Buffer | string;
  readonly summed?: boolean;
  readonly verdict: "taken" | "wrong-hash" | "html" | "empty" | "other";
}

/** Its directory stands; the content of its first entry does not. */
const flipped = Buffer.from(made.bytes.zip);
const inFirstEntry = 30 + flipped.readUInt16LE(26);
flipped.writeUInt8(flipped.readUInt8(inFirstEntry) ^ 1, inFirstEntry);

const cases: readonly Case[] = [
  { name: "a zip of the right h1", kind: "zip", bytes: made.bytes.zip, summed: true, verdict: "taken" },
  { name: "a zip of another h1", kind: "zip", bytes: other.bytes.zip, summed: true, verdict: "wrong-hash" },
  {
    name: "a zip cut short",
    kind: "zip",
    bytes: made.bytes.zip.subarray(0, 90),
    summed: true,
    verdict: "other",
  },
  { name: "a zip with other bytes inside", kind: "zip", bytes: flipped, summed: true, verdict: "wrong-hash" },
  { name: "the same without a sum", kind: "zip", bytes: flipped, verdict: "other" },
  { name: "a page for a zip", kind: "zip", bytes: html, summed: true, verdict: "html" },
  { name: "no bytes for a zip", kind: "zip", bytes: "", summed: true, verdict: "empty" },
  { name: "a zip with the right prefix", kind: "zip", bytes: other.bytes.zip, verdict: "taken" },
  {
    name: "a zip of another version",
    kind: "zip",
    bytes: makeZip([{ name: "example.com/m@v1.0.1/a" }]),
    verdict: "other",
  },
  { name: "a zip without names", kind: "zip", bytes: makeZip([]), verdict: "taken" },
  { name: "a zip that unpacks to too much", kind: "zip", bytes: bomb, verdict: "other" },
  { name: "a page for a zip without a sum", kind: "zip", bytes: html, verdict: "html" },
  { name: "a go.mod of the right h1", kind: "mod", bytes: made.bytes.mod, summed: true, verdict: "taken" },
  {
    name: "a go.mod of another h1",
    kind: "mod",
    bytes: "module example.com/m\n",
    summed: true,
    verdict: "wrong-hash",
  },
  { name: "a page for a go.mod", kind: "mod", bytes: html, summed: true, verdict: "html" },
  { name: "no bytes for a go.mod", kind: "mod", bytes: "", summed: true, verdict: "empty" },
  {
    name: "a go.mod that parses",
    kind: "mod",
    bytes: "module example.com/m\nfuture thing\n",
    verdict: "taken",
  },
  { name: "a go.mod without a module line", kind: "mod", bytes: "go 1.21\n", verdict: "other" },
  { name: "a go.mod that does not parse", kind: "mod", bytes: "module (\n", verdict: "other" },
  { name: "a page for a go.mod without a sum", kind: "mod", bytes: html, verdict: "html" },
  { name: "an info of its version", kind: "info", bytes: '{"Version":"v1.0.0"}', verdict: "taken" },
  { name: "an info of another version", kind: "info", bytes: '{"Version":"v1.0.1"}', verdict: "other" },
  {
    name: "an info of its version, incompatible",
    kind: "info",
    bytes: '{"Version":"v1.0.0+incompatible"}',
    verdict: "other",
  },
  { name: "a page for an info", kind: "info", bytes: html, verdict: "html" },
  { name: "blanks for an info", kind: "info", bytes: " \n", verdict: "empty" },
];

describe("judge", () => {
  it.each(cases)("says of $name: $verdict", async ({ kind, bytes, summed, verdict }) => {
    const path = await shop.write(`${shop.root()}/file`, bytes);
    const file = summed === true ? made.file(kind) : withoutSum(made.file(kind));
    const refused = await judge(shop.files, file, path, file.h1);
    const said =
      refused === undefined ? "taken" : refused.kind === "unusable" ? refused.looksLike : refused.kind;
    expect(said).toBe(verdict);
  });

  it("says which h1 go.sum has and which the bytes have", async () => {
    for (const kind of ["mod", "zip"] as const) {
      const changed = kind === "zip" ? other.bytes.zip : "module example.com/other\n";
      const path = await shop.write(`${shop.root()}/file`, changed);
      const expected = made.file(kind).h1;
      const refused = await judge(shop.files, made.file(kind), path, expected);
      expect(refused).toMatchObject({ kind: "wrong-hash", expected });
      expect(refused).not.toMatchObject({ got: expected });
    }
  });

  it("leaves an info with Version and Time alone, in a file of its own", async () => {
    const path = await shop.write(
      `${shop.root()}/a.info`,
      '{"Origin":{"VCS":"git","URL":"https://user:secret@corp.test"},"Version":"v1.0.0","Time":"2024-01-02T03:04:05Z"}',
    );
    await fs.link(path, `${shop.root()}/linked`);
    expect(await judge(shop.files, made.file("info"), path, undefined)).toBeUndefined();
    expect(await fs.readFile(path, "utf8")).toBe('{"Version":"v1.0.0","Time":"2024-01-02T03:04:05Z"}');
    expect(await fs.readFile(`${shop.root()}/linked`, "utf8")).toContain("Origin");
  });

  it.each([
    ['{"Version":"v1.0.1"}', "is for v1.0.1"],
    ['{"Version":"::error::\\n"}', "is for another version"],
    ['{"Version":"v1.0.0","Time":"today"}', "has a Time that is none"],
    ["[]", "is not a JSON object"],
  ])("says what is wrong with the info %s", async (text, fault) => {
    const path = await shop.write(`${shop.root()}/a.info`, text);
    const refused = await judge(shop.files, made.file("info"), path, undefined);
    expect(refused).toEqual({ kind: "unusable", looksLike: "other", fault });
  });

  it("refuses what is not there, and a directory", async () => {
    await fs.mkdir(`${shop.root()}/directory`, { recursive: true });
    for (const kind of ["info", "mod", "zip"] as const) {
      for (const name of ["missing", "directory"]) {
        const refused = await judge(
          shop.files,
          made.file(kind),
          `${shop.root()}/${name}`,
          made.file(kind).h1,
        );
        expect(refused).toEqual({ kind: "unusable", looksLike: "other" });
      }
    }
  });

  it("takes no bytes for a summed file but the right ones", async () => {
    const path = `${shop.root()}/file`;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("mod" as const, "zip" as const),
        fc.uint8Array({ maxLength: 300 }),
        async (kind, bytes) => {
          await shop.write(path, bytes);
          expect(await judge(shop.files, made.file(kind), path, made.file(kind).h1)).toBeDefined();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("judgeQuery", () => {
  it.each<["list" | "info", string, boolean]>([
    ["list", "v1.0.0\nv1.1.0\n", true],
    ["list", "", true],
    ["list", html, false],
    ["list", "v1.0.0\0", false],
    ["info", '{"Version":"v2.22.0+incompatible"}', true],
    ["info", html, false],
    ["info", "{}", false],
    ["info", "", false],
  ])("for a %s of %j: %s", async (what, text, taken) => {
    const path = await shop.write(`${shop.root()}/query`, text);
    expect((await judgeQuery(shop.files, what, path)) === undefined).toBe(taken);
    expect(await fs.readFile(path, "utf8")).toBe(text);
  });
});
