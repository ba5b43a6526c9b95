import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { openWindow } from "../../src/go/byte-window.ts";
import { readZipDirectory, type ZipEntry } from "../../src/go/zip-directory.ts";
import { hashEntry } from "../../src/go/zip-entry.ts";
import { hashRun, runsOf } from "../../src/go/zip-run.ts";
import { makeZip, sourceOf, type Item } from "./zip-writer.ts";

async function entriesOf(zip: Buffer): Promise<readonly ZipEntry[]> {
  const directory = await readZipDirectory(openWindow(sourceOf(zip)));
  return directory.ok ? directory.value : [];
}

/** Each entry with its bytes and their hash, up to the first fault. */
async function runByRun(zip: Buffer, entries: readonly ZipEntry[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  let pieces: Buffer[] = [];
  const window = openWindow(sourceOf(zip));
  for (const run of runsOf(entries)) {
    const hashed = await hashRun(window, run, {
      piece: (_, bytes) => void pieces.push(Buffer.from(bytes)),
      end({ nameBytes }, sha256) {
        seen.push([nameBytes, Buffer.concat(pieces).toString("hex"), sha256]);
        pieces = [];
      },
    });
    if (!hashed.ok) return [...seen, hashed.error];
  }
  return seen;
}

async function oneByOne(zip: Buffer, entries: readonly ZipEntry[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  const window = openWindow(sourceOf(zip));
  for (const entry of entries) {
    const pieces: Buffer[] = [];
    const hash = await hashEntry(window, entry, (piece) => void pieces.push(Buffer.from(piece)));
    if (!hash.ok) return [...seen, hash.error];
    seen.push([entry.nameBytes, Buffer.concat(pieces).toString("hex"), hash.value]);
  }
  return seen;
}

const item = fc.record(
  {
    name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\/?$/),
    content: fc.oneof(
      fc.constant(Buffer.alloc(0)),
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      fc.integer({ min: 1, max: 900_000 }).map((length) => Buffer.alloc(length, "func M() {}\n")),
    ),
    store: fc.boolean(),
    descriptor: fc.constantFrom<"signed" | "unsigned">("signed", "unsigned"),
    zip64: fc.boolean(),
    crc: fc.constantFrom(0, 1),
  },
  { requiredKeys: ["name", "content"] },
);
const items = fc.uniqueArray(item, { selector: ({ name }) => name, minLength: 1, maxLength: 10 });

describe("runs of entries", () => {
  it("give the same bytes, hashes and faults as entry by entry, whichever bytes are spoiled", async () => {
    const spoiled = fc.array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(items, spoiled, async (all, flips) => {
        const zip = makeZip(all as Item[]);
        const entries = await entriesOf(zip);
        for (const { at, bit } of flips) {
          const index = at % zip.length;
          zip[index] = (zip[index] ?? 0) ^ (1 << bit);
        }
        expect(await runByRun(zip, entries)).toEqual(await oneByOne(zip, entries));
      }),
      { numRuns: 150 },
    );
  });

  it("hold every entry once, in their order, and are no longer than one reading", async () => {
    const many: Item[] = Array.from({ length: 900 }, (_, index) => ({
      name: `f${index}`,
      content: Buffer.alloc(1 + ((index * 7919) % 5000), `${index} `),
      store: index % 100 === 7,
    }));
    const entries = await entriesOf(makeZip(many));
    const runs = runsOf(entries);
    expect(runs.flat()).toEqual(entries);
    expect(runs.length).toBeLessThan(40);
    for (const run of runs) {
      const inflatedBytes = run.reduce((sum, { uncompressedBytes }) => sum + uncompressedBytes, 0);
      expect(run.length === 1 || inflatedBytes <= 1 << 20).toBe(true);
    }
  });
});
