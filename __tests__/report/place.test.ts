import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/diagnose/rule.ts";
import { placeOf, type SourceFile } from "../../src/report/place.ts";
import { sampleFinding } from "../fakes/report-samples.ts";

const goMod = `module example.test/app

go 1.25.3
toolchain go1.26.8 // the newest

require (
	github.com/pkg/errors v0.9.1
	github.com/acme/lib v1.0.0 // indirect
	github.com/acme/lib/v2 v2.1.0
	"example.test/quoted" v1.0.0
)

require github.com/one/line v0.1.0

replace github.com/old/one => github.com/new/one v1.2.3
replace (
	github.com/acme/shared v1.0.0 => ../shared
	example.test/win => ..\\win
)
`;
const h1 = (letter: string): string => `h1:${letter.repeat(43)}=`;
const goSum = `github.com/acme/lib v1.0.0 ${h1("a")}
github.com/acme/lib v1.0.0/go.mod ${h1("b")}
github.com/pkg/errors v0.9.1 ${h1("c")}
github.com/pkg/errors v0.9.1 ${h1("d")}
github.com/pkg/errors v0.9.1/go.mod ${h1("e")}
`;
const goWork = `go 1.27.1

use (
	./app
	../gone
)

use ./tools
`;
const files: readonly SourceFile[] = [
  { file: "app/go.mod", text: goMod },
  { file: "app/go.sum", text: goSum },
  { file: "tools/go.mod", text: "module example.test/tools\n\ngo 1.21\nrequire github.com/tool/x v0.1.0\n" },
];
const workspace = [{ file: "go.work", text: goWork }, { file: "go.work.sum", text: "" }, ...files];

describe("a finding is about", () => {
  it.each<[string, Partial<Finding>, string, number, (readonly SourceFile[])?]>([
    [
      "the require line of the module at its version",
      { modules: ["github.com/pkg/errors@v0.9.1"] },
      "app/go.mod",
      7,
    ],
    [
      "the require line of a module at another version",
      { modules: ["github.com/pkg/errors@v0.8.0"] },
      "app/go.mod",
      7,
    ],
    [
      "the require line of the module that a package is in",
      { modules: ["github.com/acme/lib/v2/sub"] },
      "app/go.mod",
      9,
    ],
    ["a require line outside any block", { modules: ["github.com/one/line@v0.1.0"] }, "app/go.mod", 13],
    ["a require line in quotes", { modules: ["example.test/quoted@v1.0.0"] }, "app/go.mod", 10],
    [
      "the replace line that brings the module in",
      { modules: ["github.com/new/one@v1.2.3"] },
      "app/go.mod",
      15,
    ],
    ["the go.mod that knows the module", { modules: ["github.com/tool/x@v0.1.0"] }, "tools/go.mod", 4],
    [
      "the require line of the file that -modfile names",
      { modules: ["github.com/pkg/errors@v0.9.1"] },
      "alt.mod",
      7,
      [
        { file: "alt.mod", text: goMod },
        { file: "alt.sum", text: goSum },
      ],
    ],
    [
      "the line of the sums beside the file that -modfile names",
      { cause: "checksum-mismatch-gosum", modules: ["github.com/pkg/errors@v0.9.1"], evidence: h1("d") },
      "ci/alt.sum",
      4,
      [
        { file: "ci/alt.mod", text: goMod },
        { file: "ci/alt.sum", text: goSum },
      ],
    ],
    [
      "the line that go names of the sums beside the file that -modfile names",
      { evidence: "go: malformed go.sum: /work/ci/alt.sum:5: wrong number of fields 1" },
      "ci/alt.sum",
      5,
      [
        { file: "ci/alt.mod", text: goMod },
        { file: "ci/alt.sum", text: goSum },
      ],
    ],
    [
      "the first module that any go.mod knows",
      { modules: ["example.test/y@v1.0.0", "github.com/acme/lib@v1.0.0"] },
      "app/go.mod",
      8,
    ],
    [
      "the first line when no go.mod knows the module",
      { modules: ["github.com/pkg/errorsx@v0.9.1"] },
      "app/go.mod",
      1,
    ],
    ["the first line when it is about no module", { modules: [] }, "app/go.mod", 1],
    [
      "the line of go.sum with the hash that go shows",
      { cause: "checksum-mismatch-gosum", evidence: `go.sum:     ${h1("d")}` },
      "app/go.sum",
      4,
    ],
    [
      "the line with the hash that go wanted, where another file of the workspace has the one that arrived",
      {
        cause: "checksum-mismatch-gosum",
        because: `it should be \`${h1("d")}\` by go.sum, arrived as \`${h1("f")}\``,
      },
      "app/go.sum",
      4,
      [{ file: "lib/go.sum", text: `github.com/pkg/errors v0.9.1 ${h1("f")}\n` }, ...files],
    ],
    [
      "the line of go.sum of a go.mod, where that is what differs",
      {
        cause: "checksum-mismatch-gosum",
        modules: ["github.com/acme/lib@v1.0.0"],
        evidence: "verifying github.com/acme/lib@v1.0.0/go.mod: checksum mismatch",
      },
      "app/go.sum",
      2,
    ],
    [
      "the line of go.sum of a zip",
      {
        cause: "sumdb-mismatch-security",
        modules: ["github.com/acme/lib@v1.0.0"],
        evidence: "SECURITY ERROR",
      },
      "app/go.sum",
      1,
    ],
    [
      "the require line of a module whose hash differs and that go.sum does not know",
      { cause: "sumdb-mismatch-security", modules: ["github.com/one/line@v0.1.0"], evidence: "" },
      "app/go.mod",
      13,
    ],
    [
      "the go line whose version is wanted",
      {
        cause: "go-version-too-old-for-module",
        modules: [],
        evidence: "go: go.mod requires go >= 1.25.3 (running go 1.21.13; GOTOOLCHAIN=local)",
      },
      "app/go.mod",
      3,
    ],
    [
      "the toolchain line whose release the checksum database could not confirm",
      {
        cause: "sumdb-unreachable",
        modules: ["golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64"],
        evidence: "go: golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64: verifying module: 503",
      },
      "app/go.mod",
      4,
    ],
    [
      "the toolchain line whose release cannot be had",
      {
        cause: "toolchain-download-failed",
        modules: ["golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64"],
        evidence: "go: download go1.26.8: golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64: 503",
      },
      "app/go.mod",
      4,
    ],
    [
      "the go line of go.work, where that asks for it",
      {
        cause: "go-version-too-old-for-module",
        modules: [],
        evidence: "go: module . listed in go.work requires go >= 1.27.1, but go.work lists go 1.21",
      },
      "go.work",
      1,
      workspace,
    ],
    [
      "the require line of a module that wants a newer go",
      {
        cause: "go-version-too-old-for-module",
        modules: ["github.com/one/line@v0.1.0"],
        evidence: "go: github.com/one/line@v0.1.0 requires go >= 1.30.0",
      },
      "app/go.mod",
      13,
    ],
    [
      "the replace line whose directory is missing",
      {
        cause: "replace-target-missing",
        modules: ["github.com/acme/shared@v1.0.0"],
        because: "go.mod or go.work points to `../shared`, and there is no module there on this machine.",
        evidence: "go: github.com/acme/shared@v1.0.0: replacement directory ../shared does not exist",
      },
      "app/go.mod",
      17,
    ],
    [
      "the replace line of a directory written for Windows",
      {
        cause: "replace-target-missing",
        modules: [],
        because: "x",
        evidence: "reading ..\\win\\go.mod: open C:\\w",
      },
      "app/go.mod",
      18,
    ],
    [
      "the use line whose directory is missing",
      {
        cause: "replace-target-missing",
        modules: [],
        because: "x",
        evidence:
          "go: cannot load module ../gone listed in go.work file: open ../gone/go.mod: no such file or directory",
      },
      "go.work",
      5,
      workspace,
    ],
    [
      "the line that go points to",
      { evidence: "/home/ci/work/app/go.mod:9:2: require github.com/acme/lib/v2: version is wrong" },
      "app/go.mod",
      9,
    ],
    [
      "the line that go points to, from where it runs",
      { evidence: "go.sum:3: wrong number of fields 2" },
      "app/go.sum",
      3,
    ],
    [
      "the line of the likeliest of two files that go may point to",
      { evidence: "go.mod:3: unknown directive: foo" },
      "app/go.mod",
      3,
      [...files, { file: "app/deeper/go.mod", text: "module m\n" }],
    ],
    ["the line of a go.work that go points to", { evidence: "../go.work:7: bad" }, "go.work", 7, workspace],
    [
      "its own module, where go points into the module cache",
      { evidence: "/root/go/pkg/mod/github.com/x/y@v1.0.0/go.mod:3: unknown directive" },
      "app/go.mod",
      7,
    ],
  ])("%s", (_, change, file, line, among = files) => {
    const finding = sampleFinding({ evidence: "", because: "", ...change });
    expect(placeOf(finding, among)).toEqual({ file, line });
  });

  it("nothing that can be shown, where there is no go.mod", () => {
    expect(placeOf(sampleFinding(), [])).toBeUndefined();
  });

  it("a line of a go.mod that go cannot parse, too", () => {
    const broken = {
      file: "go.mod",
      text: "module m\n<<<<<<< HEAD\nrequire github.com/pkg/errors v0.9.1\n(\n",
    };
    expect(placeOf(sampleFinding(), [broken])).toEqual({ file: "go.mod", line: 3 });
  });
});
