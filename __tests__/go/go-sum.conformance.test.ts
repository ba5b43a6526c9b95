// go.sum, the versions go looks up, and replacements: asked of go list -m, with a proxy that is a directory.

import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parseGoMod, replacementFor } from "../../src/go/go-mod.ts";
import { parseGoSum } from "../../src/go/go-sum.ts";
import { type GoBox, openGoBox } from "./oracle/go-oracle.ts";

const goModOfD = "module x.com/d\n";
const right = `h1:${createHash("sha256")
  .update(`${createHash("sha256").update(goModOfD).digest("hex")}  go.mod\n`)
  .digest("base64")}`;
const wrong = "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const key = "x.com/d v1.0.0/go.mod";

let box: GoBox;
let proxy: { readonly GOPROXY: string };
beforeAll(() => {
  box = openGoBox();
  proxy = { GOPROXY: pathToFileURL(join(box.directory, "proxy")).href };
  box.write("proxy/x.com/d/@v/v1.0.0.mod", goModOfD);
  box.write("proxy/x.com/d/@v/v1.0.0.info", '{"Version":"v1.0.0"}');
});
afterAll(() => box.remove());

describe("go.sum means to us what it means to go", () => {
  it.each([
    ["the right hash", `${key} ${right}\n`],
    ["a wrong hash", `${key} ${wrong}\n`],
    ["no line for it", `x.com/d v1.0.1/go.mod ${right}\n`],
    ["an empty file", ""],
    ["the right hash before a wrong one", `${key} ${right}\n${key} ${wrong}\n`],
    ["a wrong hash before the right one", `${key} ${wrong}\n${key} ${right}\n`],
    ["CRLF line ends", `${key} ${right}\r\n\r\n`],
    ["blank lines and odd blanks", `\n \t\n\t x.com/d\u00a0v1.0.0/go.mod\u3000${right}\f\n`],
    ["a byte order mark", `\u{feff}${key} ${right}\n`],
    ["a hash of a kind to come", `${key} h2:abc\n`],
    ["a hash of a kind to come before the right one", `${key} h2:abc\n${key} ${right}\n`],
    [
      "the hash of an empty go.mod first",
      `${key} h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=\n${key} ${right}\n`,
    ],
    ["too few fields", `${key}\n`],
    ["too many fields", `${key} ${right} ${right}\n`],
    ["merge markers", `<<<<<<< HEAD\n${key} ${right}\n=======\n>>>>>>> other\n`],
    ["no line end", `${key} ${right}`],
  ])("with %s", (_, text) => {
    box.write("sum/go.mod", "module a.com/a\n\ngo 1.20\n\nrequire x.com/d v1.0.0\n");
    box.write("sum/go.sum", text);
    const { stdout, stderr } = box.go(["list", "-m", "all"], { directory: "sum", environment: proxy });
    expect(readByUs(text)).toBe(readByGo(stdout + stderr));
  });

  function readByGo(output: string): string {
    const malformed = /go\.sum:(\d+): wrong number of fields (\d+)/.exec(output);
    if (malformed !== null) return `line ${malformed[1]} has ${malformed[2]} fields`;
    if (output.includes("checksum mismatch")) return "another hash is wanted";
    if (output.includes("missing go.sum entry")) return "no hash is known";
    return output.includes("x.com/d v1.0.0") ? "the hash is known" : output;
  }

  function readByUs(text: string): string {
    const sum = parseGoSum(text);
    if (!sum.ok) {
      const [first] = sum.error;
      return `line ${first?.line} has ${/fields (\d+)/.exec(first?.message ?? "")?.[1]} fields`;
    }
    const hash = sum.value.hashes.get(key);
    if (hash === undefined) return "no hash is known";
    return hash === right ? "the hash is known" : "another hash is wanted";
  }
});

describe("a version that is not canonical is for go to look up", () => {
  it.each([
    ["master"],
    ["v1"],
    ["v1.2.3+meta"],
    ["latest"],
    ["v1.0.0-"],
    ["~1"],
    ['"<v2.0.0"'],
    ['">=master"'],
    ["bad!x"],
    ['""'],
    ["a/b"],
    ["é"],
    ["b."],
    ['"a b"'],
  ])("%s, or it is wrong for go too", (version) => {
    const text = `module a.com/a\n\ngo 1.20\n\nrequire x.com/unknown ${version}\n`;
    box.write("query/go.mod", text);
    const environment = { ...proxy, GOFLAGS: "-mod=mod -modcacherw" };
    const { stderr } = box.go(["list", "-m", "all"], { directory: "query", environment });
    expect(parseGoMod(text).ok).toBe(/reading file:.*no such file|reading file:.*cannot find/.test(stderr));
  });
});

describe("the replacement in force is the one go takes", () => {
  it("for exact versions, every version, directories and modules", () => {
    const required = ["a", "b", "c", "d", "e"].map((name) => `x.com/${name}`);
    const text = [
      "module a.com/a",
      "go 1.20",
      ...required.map((module) => `require ${module} v1.0.0`),
      "replace x.com/a => ./any",
      "replace x.com/a v1.0.0 => ./exact",
      "replace x.com/b v1.0.1 => ./other",
      "replace x.com/b => ./any",
      "replace x.com/c v1.0.1 => ./other",
      "replace (",
      '\tx.com/d => "./with space"',
      "\tx.com/e v1.0.0 => x.com/d v1.0.0",
      ")",
    ].join("\n");
    for (const directory of ["any", "exact", "other", "with space"])
      box.write(`replace/${directory}/go.mod`, "module x.com/any\n");
    box.write("proxy/x.com/c/@v/v1.0.0.mod", "module x.com/c\n");
    box.write("proxy/x.com/c/@v/v1.0.0.info", '{"Version":"v1.0.0"}');
    box.write("replace/go.mod", text);

    const format = "{{.Path}} {{.Version}}{{with .Replace}} => {{.Path}} {{.Version}}{{end}}";
    const go = box.go(["list", "-m", "-f", format, "all"], {
      directory: "replace",
      environment: { ...proxy, GOFLAGS: "-mod=mod -modcacherw" },
    });
    const parsed = parseGoMod(text);
    if (!parsed.ok) throw new Error(parsed.error[0]?.message);
    const ours = required.map((module) => {
      const by = replacementFor(parsed.value.replace, { module, version: "v1.0.0" })?.by;
      const target = by?.kind === "directory" ? `${by.path} ` : `${by?.module} ${by?.version}`;
      return `${module} v1.0.0${by === undefined ? "" : ` => ${target}`}`;
    });
    expect({ listed: ours, stderr: go.stderr }).toEqual({
      listed: go.stdout.trimEnd().split("\n").slice(1),
      stderr: "",
    });
  });
});
