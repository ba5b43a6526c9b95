import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cacheKeys, type CacheKeyParts } from "../../src/plan/cache-key.ts";

const parts: CacheKeyParts = {
  prefix: "go-mod-guard",
  directories: [".", "tools"],
  download: "auto",
  files: [
    { path: "go.mod", content: Buffer.from("module a\n\ngo 1.21\n") },
    { path: "go.sum", content: Buffer.from("x v1.0.0 h1:abc=\n") },
  ],
};

describe("the cache key", () => {
  it("is the same for CRLF, and for another order of directories and files", () => {
    const crlf = parts.files.map(({ path, content }) => ({
      path,
      content: Buffer.from(Buffer.from(content).toString().replaceAll("\n", "\r\n")),
    }));
    const turned = { ...parts, directories: ["tools", "."], files: crlf.reverse() };
    expect(cacheKeys(turned)).toEqual(cacheKeys(parts));
  });

  it.each([
    ["a byte of a file", { files: [{ path: "go.mod", content: Buffer.from("module b\n") }] }],
    [
      "the path of a file",
      { files: [{ path: "b/go.mod", content: parts.files[0]?.content ?? Buffer.of() }] },
    ],
    ["the download mode", { download: "all" }],
  ])("changes with %s, and the restore prefix stays", (_, change) => {
    const [before, after] = [cacheKeys(parts), cacheKeys({ ...parts, ...change })];
    expect(after.key).not.toBe(before.key);
    expect(after.restorePrefix).toBe(before.restorePrefix);
  });

  it.each([
    ["the directories", { directories: ["."] }],
    ["the prefix", { prefix: "afresh" }],
  ])("changes with %s, and so does the restore prefix", (_, change) => {
    expect(cacheKeys({ ...parts, ...change }).restorePrefix).not.toBe(cacheKeys(parts).restorePrefix);
  });

  it("has no comma, fits into 512 characters, and begins with its restore prefix, whatever the parts", () => {
    const file = fc.record({ path: fc.string(), content: fc.uint8Array() });
    const any = fc.record({
      prefix: fc.string({ maxLength: 1000 }),
      directories: fc.array(fc.string()),
      download: fc.string(),
      files: fc.array(file),
    });
    fc.assert(
      fc.property(any, (given) => {
        const { key, restorePrefix } = cacheKeys(given);
        expect(key.length).toBeLessThanOrEqual(512);
        expect(key).not.toContain(",");
        expect(key.startsWith(restorePrefix)).toBe(true);
      }),
    );
  });
});
