import { describe, expect, it } from "@jest/globals";
import type { DownloadMode } from "../../src/inputs/spec.ts";
import type { DirectoryFacts } from "../../src/plan/facts.ts";
import { moduleSet } from "../../src/plan/module-set.ts";
import { directoryWith, emptyHash, moduleOf, sumOf, workspaceOf } from "../fakes/plan-samples.ts";

interface Asked {
  readonly download?: DownloadMode;
  readonly goVersion?: string;
}

function filesOf(
  directories: readonly DirectoryFacts[],
  { download = "auto", goVersion = "go1.26.8" }: Asked = {},
) {
  return moduleSet({
    directories,
    download,
    goVersion,
    isPrivate: (module) => module.startsWith("private.test"),
    isDirect: (module) => module.startsWith("private.test/direct"),
  });
}

/** `x@v1.0.0.zip`, with a question mark behind what is an estimate. */
function namesOf(directories: readonly DirectoryFacts[], asked?: Asked): string[] {
  return filesOf(directories, asked).map(
    ({ module, version, kind, estimated }) => `${module}@${version}.${kind}${estimated ? "?" : ""}`,
  );
}

function zipsOf(directories: readonly DirectoryFacts[], asked?: Asked): string[] {
  return namesOf(directories, asked).filter((name) => name.includes(".zip"));
}

const head = (go: string): string => `module example.test/a\n\n${go === "" ? "" : `go ${go}\n\n`}`;
const twoInSum = sumOf("x.test v1.0.0", "stale.test v1.0.0");

describe("the module set", () => {
  it("is exact for the zips of a module with go 1.17 or later, and takes each go.mod of the sums as an estimate", () => {
    const module = moduleOf(`${head("1.17")}require x.test v1.0.0 // indirect\n`, twoInSum);
    expect(namesOf([directoryWith({ module })])).toEqual([
      "stale.test@v1.0.0.mod?",
      "x.test@v1.0.0.info",
      "x.test@v1.0.0.mod",
      "x.test@v1.0.0.zip",
    ]);
  });

  it("knows the hash of a file only where a sum has it, and none for .info", () => {
    const module = moduleOf(`${head("1.21")}require (\n\tx.test v1.0.0\n\tnew.test v1.0.0\n)\n`, twoInSum);
    const h1s = Object.fromEntries(
      filesOf([directoryWith({ module })]).map(({ module: path, kind, h1 }) => [`${path} ${kind}`, h1]),
    );
    expect(h1s).toMatchObject({ "x.test zip": emptyHash, "x.test mod": emptyHash });
    expect([h1s["x.test info"], h1s["new.test zip"]]).toEqual([undefined, undefined]);
  });

  it.each([
    ["a go line before 1.17", head("1.16"), {}],
    ["no go line", head(""), {}],
  ])("takes every zip of the sums for %s", (_, text, asked) => {
    const module = moduleOf(`${text}require x.test v1.0.0\n`, twoInSum);
    expect(zipsOf([directoryWith({ module })], asked)).toEqual([
      "stale.test@v1.0.0.zip?",
      "x.test@v1.0.0.zip?",
    ]);
  });

  it.each([
    ["`download: all`", { download: "all" as const }],
    ["a go command before 1.18", { goVersion: "go1.17.13" }],
  ])("adds the zips of the sums for %s", (_, asked) => {
    const module = moduleOf(`${head("1.17")}require x.test v1.0.0\n`, twoInSum);
    expect(zipsOf([directoryWith({ module })], asked)).toEqual([
      "stale.test@v1.0.0.zip?",
      "x.test@v1.0.0.zip",
    ]);
  });

  it("takes the newest version of each go.mod in the sums for what the graph selects", () => {
    const lines = [
      "x.test v1.0.0",
      "deep.test v1.9.0/go.mod",
      "deep.test v1.10.0-rc.1/go.mod",
      "deep.test v1.10.0/go.mod",
      "deep.test v1.11.0/go.mod",
      "golang.org/toolchain v0.0.1-go1.30.0.linux-amd64",
    ];
    const text = `${head("1.16")}require x.test v1.0.0\nexclude deep.test v1.11.0\n`;
    const module = moduleOf(text, lines.map((line) => `${line} ${emptyHash}\n`).join(""));
    expect(zipsOf([directoryWith({ module })])).toEqual(["deep.test@v1.10.0.zip?", "x.test@v1.0.0.zip?"]);
    const pruned = moduleOf(
      text.replace("1.16", "1.17"),
      lines.map((line) => `${line} ${emptyHash}\n`).join(""),
    );
    expect(zipsOf([directoryWith({ module: pruned })])).toEqual(["x.test@v1.0.0.zip"]);
  });

  it("asks for replacements in the place of what they replace, and for no directory", () => {
    const module = moduleOf(
      `${head("1.21")}require (\n\tx.test v1.0.0\n\ty.test v1.0.0\n\tz.test v1.0.0\n)\n` +
        "replace (\n\tx.test => fork.test v1.2.0\n\ty.test => ./y\n\tz.test v1.0.0 => z.test v1.1.0\n)\n",
      sumOf("fork.test v1.2.0", "x.test v1.0.0", "y.test v1.0.0", "z.test v1.1.0"),
    );
    expect(zipsOf([directoryWith({ module })])).toEqual(["fork.test@v1.2.0.zip", "z.test@v1.1.0.zip"]);
    expect(namesOf([directoryWith({ module })]).join()).not.toMatch(/x\.test|y\.test/);
  });

  it("drops a requirement on an excluded version, as go does", () => {
    const module = moduleOf(`${head("1.21")}require x.test v1.0.0\n\nexclude x.test v1.0.0\n`);
    expect(namesOf([directoryWith({ module })])).toEqual([]);
  });

  it("takes all of a workspace, but its members, and lets go.work replace first", () => {
    const members = [
      moduleOf(
        `${head("1.21")}require (\n\texample.test/b v1.0.0\n\tx.test v1.0.0\n)\nreplace x.test => ./x\n`,
        twoInSum,
      ),
      moduleOf("module example.test/b\n\ngo 1.21\n", sumOf("y.test v1.0.0", "example.test/a v0.1.0"), "/w/b"),
    ];
    const goWork = "go 1.21\n\nuse (\n\t.\n\t./b\n)\n\nreplace x.test => fork.test v1.0.0\n";
    const workspace = workspaceOf(goWork, members);
    const names = zipsOf([directoryWith({ ...(workspace !== undefined && { workspace }) })]);
    expect(names).toEqual(["fork.test@v1.0.0.zip?", "stale.test@v1.0.0.zip?", "y.test@v1.0.0.zip?"]);
  });

  it("is empty where vendoring is in force, but not for `download: all`", () => {
    const module = moduleOf(`${head("1.21")}require x.test v1.0.0\n`);
    const vendored = [directoryWith({ module, vendoring: { inForce: true, why: "" } })];
    expect(namesOf(vendored)).toEqual([]);
    expect(zipsOf(vendored, { download: "all" })).toEqual(["x.test@v1.0.0.zip"]);
  });

  it("names a file once for several directories, for sure if one of them is sure", () => {
    const sure = moduleOf(`${head("1.21")}require x.test v1.0.0\n`, twoInSum);
    const guess = moduleOf(`${head("1.16")}require x.test v1.0.0\n`, twoInSum);
    for (const modules of [
      [sure, guess],
      [guess, sure],
    ]) {
      const directories = modules.map((module) => directoryWith({ module }));
      expect(zipsOf(directories)).toEqual(["stale.test@v1.0.0.zip?", "x.test@v1.0.0.zip"]);
    }
  });

  it("marks what is private and what go asks version control for", () => {
    const module = moduleOf(
      `${head("1.21")}require (\n\tprivate.test/direct v1.0.0\n\tprivate.test/p v1.0.0\n\tx.test v1.0.0\n)\n`,
    );
    const marks = filesOf([directoryWith({ module })])
      .filter(({ kind }) => kind === "zip")
      .map(({ module: path, isPrivate, direct }) => [path, isPrivate, direct]);
    expect(marks).toEqual([
      ["private.test/direct", true, true],
      ["private.test/p", true, false],
      ["x.test", false, false],
    ]);
  });
});
