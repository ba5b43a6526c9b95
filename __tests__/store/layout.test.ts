import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { fileKey, layoutPath, parseLayoutPath, parseSumdbPath, treePath } from "../../src/store/layout.ts";

describe("layoutPath", () => {
  it("writes capitals as Go does", () => {
    const file = { module: "github.com/Azure/x", version: "v1.0.0-RC1", kind: "zip" } as const;
    expect(layoutPath(file)).toBe("github.com/!azure/x/@v/v1.0.0-!r!c1.zip");
    expect(treePath(file)).toBe("github.com/!azure/x@v1.0.0-!r!c1");
    expect(fileKey(file)).toBe("github.com/Azure/x@v1.0.0-RC1.zip");
  });

  it.each([
    ["../../etc", "v1.0.0"],
    ["example.com/../../etc", "v1.0.0"],
    ["/etc/passwd", "v1.0.0"],
    ["example.com/m", "master"],
    ["example.com/m", "v1"],
    ["example.com/m", "v2.0.0"],
    ["example.com/m/v2", "v1.0.0"],
    ["example.com/m", "v1.0.0/../../x"],
    ["", "v1.0.0"],
  ])("has no place for %s at %s", (module, version) => {
    expect(layoutPath({ module, version, kind: "mod" })).toBeUndefined();
  });
});

describe("parseLayoutPath", () => {
  it("undoes layoutPath", () => {
    const module = fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,3}(?:\/[A-Za-z][A-Za-z0-9_-]{0,8}){0,3}$/);
    const version = fc.stringMatching(
      /^v[01]\.[0-9]{1,2}\.[1-9](?:-[A-Za-z][A-Za-z0-9]{0,6})?(?:\+incompatible)?$/,
    );
    fc.assert(
      fc.property(module, version, fc.constantFrom("info", "mod", "zip"), (path, tag, kind) => {
        const file = { module: path, version: tag, kind } as const;
        const place = layoutPath(file);
        fc.pre(place !== undefined);
        expect(parseLayoutPath(place)).toEqual(file);
      }),
    );
  });

  it.each([
    "example.com/m/@v/list",
    "example.com/m/@latest",
    "example.com/m/@v/v1.0.0.ziphash",
    "example.com/m/@v/v1.0.0.lock",
    "example.com/m/@v/v1.0.0.zip123.tmp",
    "example.com/M/@v/v1.0.0.zip",
    "example.com/m/@v/master.info",
    "example.com/m/@v/v1.0.info",
    "example.com/../m/@v/v1.0.0.zip",
    "m@v1.0.0/m.go",
    ".gmg-0.tmp",
  ])("knows no file at %s", (path) => {
    expect(parseLayoutPath(path)).toBeUndefined();
  });
});

describe("parseSumdbPath", () => {
  it.each([
    ["sumdb/sum.golang.org/tile/8/0/x085/456", { kind: "tile" }],
    ["sumdb/sum.golang.org/tile/8/2/001.p/79", { kind: "tile" }],
    [
      "sumdb/sum.golang.org/lookup/github.com/!azure/x@v1.0.0",
      { kind: "lookup", module: "github.com/!azure/x@v1.0.0" },
    ],
    [
      "sumdb/corp.test/a/b/lookup/rsc.io/quote@v2.0.0+incompatible",
      { kind: "lookup", module: "rsc.io/quote@v2.0.0+incompatible" },
    ],
  ])("knows %s", (path, what) => {
    expect(parseSumdbPath(path)).toEqual(what);
  });

  it.each([
    "sumdb/sum.golang.org/latest",
    "sumdb/sum.golang.org/supported",
    "sumdb/sum.golang.org/tile/8/0/../../x",
    "sumdb/../lookup/x@v1.0.0",
    "sumdb/sum.golang.org/lookup/../../../x@v1",
    "sumdb/sum.golang.org/tile/8/0/000.tmp",
    "sumdb/lookup/x@v1.0.0",
  ])("does not know %s", (path) => {
    expect(parseSumdbPath(path)).toBeUndefined();
  });
});
