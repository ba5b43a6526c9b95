// What go chooses by itself: vendor/ or the module cache, this toolchain or another.

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parseGoFlags } from "../../src/go/go-flags.ts";
import { toolchainNeeded } from "../../src/go/toolchain.ts";
import { decideVendoring, type VendoringFacts } from "../../src/go/vendoring.ts";
import { type GoBox, openGoBox } from "./oracle/go-oracle.ts";

let box: GoBox;
let local: string;
beforeAll(() => {
  box = openGoBox();
  local = box.go(["env", "GOVERSION"]).stdout.trim();
});
afterAll(() => box.remove());

const listing = "# x.com/d v1.0.0\n## explicit\nx.com/d\n";

interface VendoringCase {
  readonly name: string;
  readonly goLine?: string;
  readonly goflags?: string;
  /** "missing" for none. */
  readonly modulesTxt?: string;
  readonly vendor?: boolean;
  readonly workspace?: boolean;
}

const vendoringCases: readonly VendoringCase[] = [
  { name: "a vendor directory", goLine: "1.20" },
  { name: "no vendor directory", goLine: "1.20", vendor: false },
  { name: "go 1.13", goLine: "1.13" },
  { name: "go 1.14", goLine: "1.14" },
  { name: "no go line" },
  { name: "no modules.txt", goLine: "1.20", modulesTxt: "missing" },
  { name: "modules.txt of a workspace outside one", goLine: "1.20", modulesTxt: `## workspace\n${listing}` },
  {
    name: "the mark among others",
    goLine: "1.22",
    modulesTxt: `## x; workspace \n${listing}`,
    workspace: true,
  },
  { name: "a workspace", goLine: "1.22", modulesTxt: `## workspace\n${listing}`, workspace: true },
  { name: "an old workspace", goLine: "1.20", modulesTxt: `## workspace\n${listing}`, workspace: true },
  { name: "a workspace without a go line", modulesTxt: `## workspace\n${listing}`, workspace: true },
  { name: "modules.txt of a module in a workspace", goLine: "1.22", workspace: true },
  { name: "no modules.txt in a workspace", goLine: "1.22", modulesTxt: "missing", workspace: true },
  {
    name: "the mark on the second line",
    goLine: "1.22",
    modulesTxt: `\n## workspace\n${listing}`,
    workspace: true,
  },
  { name: "-mod=vendor with go 1.13", goLine: "1.13", goflags: "-mod=vendor" },
  { name: "-mod=mod", goLine: "1.20", goflags: "-mod=mod" },
  { name: "--mod=readonly", goLine: "1.20", goflags: "--mod=readonly" },
  { name: "-mod= without a word", goLine: "1.20", goflags: "-mod=" },
  { name: "-mod= behind another", goLine: "1.20", goflags: "-mod=vendor -mod=" },
  { name: "-mod twice, vendor last", goLine: "1.20", goflags: "-mod=mod '-mod=vendor'" },
  { name: "-mod twice, vendor first", goLine: "1.20", goflags: "-mod=vendor --mod=mod" },
];

describe("vendor/ is in force where go takes packages from it", () => {
  it.each(vendoringCases)("with $name", (one) => {
    const directory = one.name.replaceAll(/\W+/g, "-");
    const { goLine, goflags = "", modulesTxt = listing, vendor = true, workspace = false } = one;
    const root = workspace ? directory : `${directory}/m`;
    const goLineOf = (version: string | undefined): string =>
      version === undefined ? "" : `go ${version}\n`;
    box.write(
      `${directory}/m/go.mod`,
      `module a.com/a\n${goLineOf(workspace ? "1.20" : goLine)}require x.com/d v1.0.0\n`,
    );
    box.write(`${directory}/m/a.go`, 'package a\n\nimport _ "x.com/d"\n');
    if (workspace) box.write(`${directory}/go.work`, `${goLineOf(goLine)}use ./m\n`);
    if (vendor) box.write(`${root}/vendor/x.com/d/d.go`, "package d\n");
    if (vendor && modulesTxt !== "missing") box.write(`${root}/vendor/modules.txt`, modulesTxt);

    const { stdout, stderr } = box.go(["list", "-f", "{{.Dir}}", "x.com/d"], {
      directory: `${directory}/m`,
      environment: { GOFLAGS: goflags },
    });
    const takenByGo = /vendor\/x\.com\/d|inconsistent vendoring/.test(stdout.replaceAll("\\", "/") + stderr);
    const facts: VendoringFacts = {
      flags: parseGoFlags(goflags),
      goLine,
      hasVendorDirectory: vendor,
      modulesTxt: modulesTxt === "missing" ? undefined : modulesTxt,
      workspace,
      goVersion: local.replace(/^go/, ""),
    };
    expect({ ...decideVendoring(facts), output: stdout + stderr }).toMatchObject({ inForce: takenByGo });
  });
});

describe("the toolchain needed is the one go switches to", () => {
  it.each([
    ["1.16", undefined],
    ["1.99", undefined],
    ["1.99.3", undefined],
    ["1.99rc1", undefined],
    [undefined, undefined],
    ["1.16", "go1.99.1"],
    ["1.99.2", "go1.99.1"],
    ["1.99", "go1.99.1"],
    ["1.99.1", "go1.99.1"],
    ["1.99", "default"],
    ["1.16", "go1.17"],
    ["1.16", "go1.99.1-custom"],
    ["1.99.1", "go1.99.1-custom"],
    ["1.99", "go1.98"],
    ["1.16", "go1"],
    ["1.16", "go1.x"],
    ["2.0", undefined],
  ])("for go %s and toolchain %s", (goLine, toolchainLine) => {
    const lines = [goLine && `go ${goLine}`, toolchainLine && `toolchain ${toolchainLine}`].filter(Boolean);
    box.write("switch/go.mod", `module a.com/a\n${lines.join("\n")}\n`);
    const { stderr } = box.go(["version"], {
      directory: "switch",
      environment: { GOTOOLCHAIN: "auto", GODEBUG: "toolchaintrace=1" },
    });
    // Go 1.24 tells what it decides; before, only the failed download names it.
    const told = [...stderr.matchAll(/upgrading toolchain to (\S+)/g)].at(-1)?.[1];
    const chosen = told ?? /^go: download (\S+) for /m.exec(stderr)?.[1];
    expect(toolchainNeeded(local, goLine, toolchainLine)).toBe(chosen);
  });
});
