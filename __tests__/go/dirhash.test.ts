import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fromBufferPromise } from "yauzl";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import { windowBytes } from "../../src/go/byte-window.ts";
import { hashGoMod, hashZip, hasPrefix, isH1 } from "../../src/go/dirhash.ts";
import { stepAside } from "../fakes/only-on.ts";
import { go, goproxyInForce } from "./real-go.ts";
import type { Item } from "./zip-writer.ts";
import { makeZip, sourceOf } from "./zip-writer.ts";

const home = mkdtempSync(join(tmpdir(), "go-mod-guard-dirhash-"));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** Hash1 over what another reader finds in the zip. */
async function h1ByYauzl(zip: Buffer): Promise<string> {
  const lines: [name: string, line: string][] = [];
  const opened = await fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    const content = await buffer(await opened.openReadStreamPromise(entry));
    const line = `${createHash("sha256").update(content).digest("hex")}  ${entry.fileName}\n`;
    lines.push([entry.fileName, line]);
  }
  lines.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const summary = lines.map(([, line]) => line).join("");
  return `h1:${createHash("sha256").update(summary).digest("base64")}`;
}

async function h1Of(zip: Buffer): Promise<string> {
  const hash = await hashZip(sourceOf(zip));
  return hash.ok ? hash.value.h1 : `${hash.error.kind}: ${hash.error.detail}`;
}

const fileName = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_.é世-]{1,12}$/), { minLength: 1, maxLength: 4 })
  .map((elements) => elements.map((element) => (/^\.+$/.test(element) ? "x" : element)).join("/"));
const item = fc.record({
  name: fileName,
  content: fc.oneof(
    fc.string({ maxLength: 400 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
  ),
  store: fc.boolean(),
  zip64: fc.boolean(),
});
const archive = fc
  .uniqueArray(item, { selector: ({ name }) => name, maxLength: 12 })
  .map((items): readonly Item[] =>
    items.map((one) => ({ ...one, name: `example.com/m@v1.0.0/${one.name}` })),
  );

describe("hashZip", () => {
  it("gives the h1 that go.sum has for real modules", async () => {
    // Lines of go.sum files as they are published.
    const sums = {
      "rsc.io/quote@v1.5.2": "h1:w5fcysjrx7yqtD/aO+QwRjYZOKnaM9Uh2b40tElTs3Y=",
      "github.com/pkg/errors@v0.9.1": "h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=",
      "github.com/BurntSushi/toml@v1.3.2": "h1:o7IhLm0Msx3BaB+n3Ag7L8EVlByGnpq14C4YWiu/gL8=",
    };
    const args = ["mod", "download", "-json", ...Object.keys(sums)];
    const answer = go(home, join(home, "real"), args, { GOPROXY: goproxyInForce(), GONOSUMDB: "*" });
    if (answer.status !== 0) {
      stepAside(`no module proxy (${goproxyInForce()}) is in reach`);
      return;
    }
    for (const { Path, Version, Zip, Sum, GoMod, GoModSum } of jsonValues(answer.stdout)) {
      const reader = await nodeFiles().openForReading(Zip ?? "");
      if (!reader.ok) throw new Error(reader.error.message);
      const hash = await hashZip(reader.value);
      await reader.value.close();
      expect(hash).toMatchObject({ ok: true, value: { h1: Sum } });
      expect(hash.ok && hasPrefix(hash.value, { module: Path ?? "", version: Version ?? "" })).toBe(true);
      expect(Object.entries(sums)).toContainEqual([`${Path}@${Version}`, Sum]);
      const mod = await nodeFiles().read(GoMod ?? "");
      expect(mod.ok && hashGoMod(mod.value)).toBe(GoModSum);
    }
  });

  it("agrees with another reader on any archive", async () => {
    await fc.assert(
      fc.asyncProperty(archive, async (items) => {
        const zip = makeZip(items);
        expect(await h1Of(zip)).toBe(await h1ByYauzl(zip));
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on order, method, comment, or bytes before the archive", async () => {
    await fc.assert(
      fc.asyncProperty(archive, async (items) => {
        const other = items
          .toReversed()
          .map((one) => ({ ...one, store: !one.store, descriptor: "signed" as const }));
        const frame = { comment: "PK made elsewhere", before: Buffer.from("#!/bin/sh\n"), zip64: true };
        expect(await h1Of(makeZip(other, frame))).toBe(await h1Of(makeZip(items)));
      }),
      { numRuns: 40 },
    );
  });

  it("never gives the right h1 for other content or other names, whichever bit is flipped", async () => {
    const items: Item[] = [
      { name: "example.com/m@v1.0.0/go.mod", content: "module example.com/m\n", store: true },
      { name: "example.com/m@v1.0.0/m.go", content: "package m\n\nfunc M() {}\n".repeat(20) },
      { name: "example.com/m@v1.0.0/d.txt", content: "described", descriptor: "signed" },
    ];
    const whole = makeZip(items);
    const right = await h1Of(whole);
    const storedAt = whole.indexOf("module example.com/m\n");
    const namesAt = whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    let stillRight = 0;
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await h1Of(flipped)) !== right) continue;
      // What is left are dates, versions and the like, which no h1 covers; another reader sees the same files.
      stillRight++;
      expect(bit >> 3 >= storedAt && bit >> 3 < storedAt + 21).toBe(false);
      expect(flipped.includes("example.com/m@v1.0.0/m.go", namesAt)).toBe(true);
      expect(await h1ByYauzl(flipped).catch(() => right)).toBe(right);
    }
    expect(stillRight).toBeLessThan((whole.length * 8) / 2);
  });

  it("reads a large entry in small pieces", async () => {
    const noise = createHash("sha512").update("seed").digest();
    const content = Buffer.concat([Buffer.alloc(2 << 20, noise), Buffer.alloc(6 << 20, "a")]);
    const random = Buffer.concat(
      Array.from({ length: 20_000 }, (_, index) => createHash("sha512").update(String(index)).digest()),
    );
    const zip = makeZip([
      { name: "m@v1/large", content },
      { name: "m@v1/noise", content: random },
      { name: "m@v1/stored", content: random, store: true },
    ]);
    const source = sourceOf(zip);
    const hash = await hashZip(source);
    expect(hash).toMatchObject({
      ok: true,
      value: { h1: await h1ByYauzl(zip), uncompressedBytes: content.length + 2 * random.length },
    });
    expect(source.longestRead()).toBeLessThanOrEqual(windowBytes);
  });

  it("says what all names begin with, in bytes", async () => {
    const zip = makeZip([{ name: "example.com/é@v1.0.0/a" }, { name: "example.com/é@v1.0.0/b" }]);
    const hash = await hashZip(sourceOf(zip));
    expect(hash.ok && hasPrefix(hash.value, { module: "example.com/é", version: "v1.0.0" })).toBe(true);
    expect(hash.ok && hasPrefix(hash.value, { module: "example.com/é", version: "v1.0.1" })).toBe(false);
  });

  it("sees one name that lies elsewhere, and takes a zip without names as go does", async () => {
    const m = { module: "example.com/m", version: "v1.0.0" };
    const fits = async (...names: string[]): Promise<boolean> => {
      const hash = await hashZip(sourceOf(makeZip(names.map((name) => ({ name })))));
      return hash.ok && hasPrefix(hash.value, m);
    };
    expect(await fits("example.com/m@v1.0.0/a", "etc/passwd")).toBe(false);
    expect(await fits()).toBe(true);
  });
});

describe("h1", () => {
  it("of an empty go.mod is the one that Go knows as an old mistake", () => {
    expect(hashGoMod(Buffer.alloc(0))).toBe("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
  });

  it("is told from other text by its form", () => {
    expect(isH1(hashGoMod(Buffer.from("module m\n")))).toBe(true);
    expect([isH1("h1:"), isH1("\0".repeat(47)), isH1(`${hashGoMod(Buffer.alloc(0))}\n`)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

type Download = Partial<Record<"Path" | "Version" | "Zip" | "Sum" | "GoMod" | "GoModSum", string>>;

function jsonValues(stdout: string): Download[] {
  return stdout
    .split(/(?<=^\})\n/m)
    .filter((text) => text.trim() !== "")
    .map((text) => JSON.parse(text) as Download);
}
