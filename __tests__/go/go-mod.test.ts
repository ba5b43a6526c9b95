// The shapes that parseGoMod, parseGoModLax and parseGoWork give; what they accept is proved against go itself.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseGoMod, parseGoModLax, replacementFor } from "../../src/go/go-mod.ts";
import { decodeGoText } from "../../src/go/go-text.ts";
import { parseGoWork } from "../../src/go/go-work.ts";

describe("parseGoMod", () => {
  it("gives every directive with its line", () => {
    const text = `// The module.
module example.com/m

go 1.24.1

toolchain go1.26.8

require (
	github.com/Azure/x v1.2.3
	"golang.org/x/text" v0.3.0 // indirect; why
)

replace example.com/a => ../a
replace example.com/b v1.0.0 => example.com/c v1.1.0

exclude example.com/d v1.0.0

tool example.com/m/cmd
`;
    expect(parseGoMod(text)).toEqual({
      ok: true,
      value: {
        module: { path: "example.com/m", line: 2 },
        go: "1.24.1",
        toolchain: "go1.26.8",
        require: [
          { module: "github.com/Azure/x", version: "v1.2.3", indirect: false, line: 9 },
          { module: "golang.org/x/text", version: "v0.3.0", indirect: true, line: 10 },
        ],
        replace: [
          {
            old: { module: "example.com/a", version: "" },
            by: { kind: "directory", path: "../a" },
            line: 13,
          },
          {
            old: { module: "example.com/b", version: "v1.0.0" },
            by: { kind: "module", module: "example.com/c", version: "v1.1.0" },
            line: 14,
          },
        ],
        exclude: [{ module: "example.com/d", version: "v1.0.0", line: 16 }],
        tool: ["example.com/m/cmd"],
      },
    });
  });

  it("leaves out what the file does not say", () => {
    expect(parseGoMod("")).toEqual({ ok: true, value: { require: [], replace: [], exclude: [], tool: [] } });
  });

  it.each(["master", "v1.2", "v1.2.3+meta", "0123abcd", "latest"])(
    "keeps the version %s as written",
    (version) => {
      const goMod = parseGoMod(
        `require example.com/a ${version}\nreplace example.com/b => example.com/c ${version}\n`,
      );
      expect(goMod).toMatchObject({
        value: { require: [{ version }], replace: [{ by: { kind: "module", version } }] },
      });
    },
  );

  it("names every problem of a file at once", () => {
    const result = parseGoMod("module example.com/m\nfuture x\nrequire a\ngo 1\n");
    expect(result).toEqual({
      ok: false,
      error: [
        { line: 2, message: "unknown directive: future" },
        { line: 3, message: "usage: require module/path v1.2.3" },
        { line: 4, message: "invalid go version '1': must match format 1.23.0" },
      ],
    });
  });

  it("says what to do about a byte order mark", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("module example.com/m\n")]);
    expect(parseGoMod(decodeGoText(bytes))).toEqual({
      ok: false,
      error: [
        {
          line: 1,
          message: "unexpected input character U+FEFF, a byte order mark; save the file as UTF-8 without one",
        },
      ],
    });
  });

  it("says what to do about a merge conflict", () => {
    const message = "unknown directive: <<<<<<<; resolve the merge conflict that left this line";
    expect(parseGoMod("<<<<<<< HEAD\n")).toEqual({ ok: false, error: [{ line: 1, message }] });
  });

  it("answers for any text, and soon", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        parseGoMod(text);
        parseGoModLax(text);
        parseGoWork(text);
      }),
    );
    expect(parseGoMod(`module ${'"\\'.repeat(200_000)}`).ok).toBe(false);
    expect(parseGoMod(`module ${"x".repeat(1_000_000)}`).ok).toBe(true);
  });
});

describe("parseGoModLax", () => {
  it("passes over what only a main module may say and what it does not know", () => {
    const text =
      "module example.com/m\ngo 1.21.x\nfuture (\n\tx\n)\nreplace nonsense\nexclude nonsense\nretract nonsense\ntoolchain x\ntool\nrequire a.com/b v1.2\n";
    expect(parseGoModLax(text)).toEqual({
      ok: true,
      value: {
        module: { path: "example.com/m", line: 1 },
        go: "1.21",
        require: [{ module: "a.com/b", version: "v1.2.0", indirect: false, line: 11 }],
        replace: [],
        exclude: [],
        tool: [],
      },
    });
  });

  it("refuses a version that is for go to look up", () => {
    expect(parseGoModLax("require a.com/b master\n")).toEqual({
      ok: false,
      error: [{ line: 1, message: 'require a.com/b: version "master" invalid: must be of the form v1.2.3' }],
    });
  });
});

describe("parseGoWork", () => {
  it("gives every directive with its line", () => {
    expect(
      parseGoWork('go 1.24\ntoolchain default\nuse (\n\t./a\n\t"../b c"\n)\nreplace a.com/b => ./b\n'),
    ).toEqual({
      ok: true,
      value: {
        go: "1.24",
        toolchain: "default",
        use: [
          { path: "./a", line: 4 },
          { path: "../b c", line: 5 },
        ],
        replace: [
          { old: { module: "a.com/b", version: "" }, by: { kind: "directory", path: "./b" }, line: 7 },
        ],
      },
    });
  });
});

describe("replacementFor", () => {
  const parsed = parseGoMod("replace a.com/b => ./any\nreplace a.com/b v1.0.0 => ./exact\n");
  const replace = parsed.ok ? parsed.value.replace : [];

  it.each([
    ["takes the one for the exact version first", "a.com/b", "v1.0.0", "./exact"],
    ["takes the one for every version otherwise", "a.com/b", "v1.0.1", "./any"],
    ["finds none for another module", "a.com/c", "v1.0.0", undefined],
  ])("%s", (_, module, version, path) => {
    const by = replacementFor(replace, { module, version })?.by;
    expect(by?.kind === "directory" ? by.path : undefined).toBe(path);
  });
});
