import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { err, ok } from "../../src/core/result.ts";
import { openNote, parseVerifier } from "../../src/go/note.ts";
import { knownDatabaseKeys, lookupPath, proveLookup, hashIn } from "../../src/go/sumdb.ts";
import { tilePath } from "../../src/go/tlog-tile.ts";
import { fillers, makeKey, rootOf, signNote, transparencyLog, treeText } from "../fakes/transparency-log.ts";

const key = makeKey();
const other = makeKey();
const records = fillers(700);
const log = transparencyLog(records, key);

/** The answer proved against tiles as they are served, some of them changed. */
async function prove(
  answer: string | Buffer,
  options: {
    readonly tiles?: Readonly<Record<string, Buffer>>;
    readonly remembered?: string;
    readonly with?: string;
  } = {},
) {
  const { tiles = log.tiles(), remembered } = options;
  const verifier = parseVerifier(options.with ?? key.verifier);
  if (!verifier.ok) throw new Error(verifier.error);
  return proveLookup({
    verifier: verifier.value,
    answer: Buffer.from(answer),
    ...(remembered !== undefined && { remembered: Buffer.from(remembered) }),
    readTile: (tile) => {
      const bytes = tiles[tilePath(tile)];
      return Promise.resolve(bytes === undefined ? err(`no ${tilePath(tile)}`) : ok(bytes));
    },
  });
}

function unproved(words: string | RegExp) {
  return { ok: false, error: { kind: "unproved", words: expect.stringMatching(words) } };
}

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return flipped;
}

describe("A lookup in the checksum database", () => {
  it("is proved for every record of trees of every shape", async () => {
    const sizes = fc.integer({ min: 1, max: records.length });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, at) => {
        const id = at % size;
        const proved = await prove(log.answer(id, size), { tiles: log.tiles(size) });
        expect(proved).toEqual(ok(records[id]));
      }),
      { numRuns: 60 },
    );
  });

  it("is never proved when one byte of the record, of the head or of a tile that counts is another", async () => {
    const answer = Buffer.from(log.answer(300));
    const tiles = log.tiles();
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        // The last letter of a signature has two bits that mean nothing, to go as to us.
        const proved = await prove(flip(answer, at % (answer.length - 3)));
        expect(proved.ok).toBe(false);
      }),
      { numRuns: 80 },
    );
    // Record 300 lies in the second tile; the third one is at the edge; their parents are in level 1.
    for (const path of ["tile/8/0/001", "tile/8/0/002.p/188", "tile/8/1/000.p/2"]) {
      const bytes = tiles[path] ?? Buffer.alloc(0);
      // The second half of tile 001's parent is recomputed from the tile, so its own hash is not asked for.
      const at = path === "tile/8/1/000.p/2" ? 5 : bytes.length - 5;
      const changed = { ...tiles, [path]: flip(bytes, at) };
      expect([path, await prove(log.answer(300), { tiles: changed })]).toEqual([
        path,
        unproved("cannot authenticate record"),
      ]);
    }
  });

  it("reads what go reads: a record that stands elsewhere, or beyond the tree, proves nothing", async () => {
    const moved = log.answer(300).replace(/^300\n/, "301\n");
    expect(await prove(moved)).toEqual(unproved("cannot authenticate record"));
    const beyond = `600\n${records[600]}\n${log.head(500)}`;
    expect(await prove(beyond, { tiles: log.tiles(500) })).toEqual(
      unproved("cannot validate record 600 in tree of size 500"),
    );
  });

  it.each([
    ["another key", signNote(treeText(700, Buffer.alloc(32)), other), "no verifiable signatures"],
    [
      "another key under the right key's number",
      signNote(treeText(700, Buffer.alloc(32)), { ...other, keyHash: key.keyHash }),
      "invalid signature for key",
    ],
    ["nobody", treeText(700, Buffer.alloc(32)), "malformed note"],
    [
      "the right key, over something that is no tree",
      signNote("go.sum database tree\n-1\nx\n", key),
      "malformed tree",
    ],
  ])("is not believed when its head is signed by %s", async (_, head, words) => {
    expect(await prove(`3\n${records[3]}\n${head}`)).toEqual(unproved(words));
  });

  it("keeps every signature but the key's own out of the verdict", async () => {
    const foreign = signNote(treeText(700, Buffer.alloc(32)), other).split("\n\n")[1] ?? "";
    expect(await prove(log.answer(3) + foreign)).toEqual(ok(records[3]));
  });

  it.each(["", "<html>", "x\n", "1\nno end", "1\n\n\n", "9007199254740993\na b c\n\n"])(
    "is malformed when it reads %j",
    async (answer) => {
      expect(await prove(answer)).toEqual(unproved("malformed"));
    },
  );

  it("says who did not answer when a tile is missing, and what is wrong with one that is cut", async () => {
    const { "tile/8/0/001": whole = Buffer.alloc(0), ...without } = log.tiles();
    expect(await prove(log.answer(300), { tiles: without })).toEqual(
      err({ kind: "unreadable", words: "no tile/8/0/001" }),
    );
    const cut = { ...without, "tile/8/0/001": whole.subarray(0, 100) };
    expect(await prove(log.answer(300), { tiles: cut })).toEqual(
      unproved(/tile\/8\/0\/001 len=100, want 8192/),
    );
  });
});

describe("A head that this machine has seen before", () => {
  it("agrees with every later and every earlier one of the same log", async () => {
    const sizes = fc.integer({ min: 1, max: records.length });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (seen, served) => {
        const tiles = { ...log.tiles(seen), ...log.tiles(served) };
        const id = Math.min(seen, served) - 1;
        const proved = await prove(log.answer(id, served), { tiles, remembered: log.head(seen) });
        expect(proved).toEqual(ok(records[id]));
      }),
      { numRuns: 60 },
    );
  });

  const forked = transparencyLog(
    [...records.slice(0, 100), "fork v1.0.0 h1:x\n", ...records.slice(101)],
    key,
  );
  it.each([
    ["newer than", 700, 650],
    ["older than", 650, 700],
    ["as old as", 700, 700],
  ])("is a security error when the fork served is %s it", async (_, served, seen) => {
    const tiles = served >= seen ? forked.tiles(served) : log.tiles(seen);
    const proved = await prove(forked.answer(3, served), { tiles, remembered: log.head(seen) });
    expect(proved).toEqual(unproved("SECURITY ERROR: go.sum database server misbehavior detected"));
  });

  it("does not pass for a beginning of the newer one because a tile says so", async () => {
    // The tiles of the log that was seen, under the head of its fork.
    const proved = await prove(forked.answer(3, 700), { tiles: log.tiles(), remembered: log.head(650) });
    expect(proved).toEqual(unproved("inconsistent tile"));
  });
});

describe("A verifier's key", () => {
  it("is the one that go has for sum.golang.org", () => {
    const known = parseVerifier(knownDatabaseKeys["sum.golang.org"] ?? "");
    expect(known).toMatchObject({ ok: true, value: { name: "sum.golang.org", keyHash: "033de0ae" } });
  });

  it.each([
    ["nothing", "", "malformed verifier id"],
    ["a name alone", "sum.golang.org", "malformed verifier id"],
    ["no name", "+033de0ae+Ac4z", "malformed verifier id"],
    ["another name", key.verifier.replace("sum.", "sun."), "invalid verifier hash"],
    ["another key", key.verifier.replace(/\+A/, "+B"), "invalid verifier hash"],
    ["more than base64", `${key.verifier}!`, "malformed verifier id"],
    ["a blank in the name", "a b+12345678+AQ==", "malformed verifier id"],
  ])("is refused in the words of go when it has %s", (_, text, words) => {
    expect(parseVerifier(text)).toEqual(err(words));
  });

  it("opens the very text that was signed", () => {
    const verifier = parseVerifier(key.verifier);
    const text = treeText(1, rootOf([Buffer.alloc(32)]));
    expect(verifier.ok && openNote(Buffer.from(signNote(text, key)), verifier.value)).toEqual(ok(text));
  });
});

it("asks for a module under its escaped name and finds only its own hash", () => {
  expect(lookupPath({ module: "github.com/Azure/x", version: "v1.0.0-RC" })).toEqual(
    ok("lookup/github.com/!azure/x@v1.0.0-!r!c"),
  );
  expect(lookupPath({ module: "..", version: "v1.0.0" }).ok).toBe(false);
  const lines = "a.test/m v1.0.0/go.mod h1:mod\na.test/m v1.0.0 h1:zip\n";
  expect(hashIn(lines, { module: "a.test/m", version: "v1.0.0", kind: "zip" })).toBe("h1:zip");
  expect(hashIn(lines, { module: "a.test/m", version: "v1.0", kind: "zip" })).toBeUndefined();
});
