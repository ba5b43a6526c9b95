// Versions of Go, the switch of toolchains, GOFLAGS and vendor/, by a few named cases; go itself is asked elsewhere.

import { describe, expect, it } from "@jest/globals";
import { flagValue, parseGoFlags } from "../../src/go/go-flags.ts";
import { compareGoVersions, goLineAtLeast, toolchainNeeded } from "../../src/go/toolchain.ts";
import { decideVendoring } from "../../src/go/vendoring.ts";

describe("versions of Go", () => {
  it("have a language version before its candidates before its releases", () => {
    const inOrder = ["1.20", "1.21", "1.21rc2", "1.21.0", "1.21.9", "1.21.10", "1.22"];
    expect(inOrder.toReversed().toSorted(compareGoVersions)).toEqual(inOrder);
  });

  it("are at least what is asked, a missing line counting as 1.16", () => {
    expect(goLineAtLeast("1.17", "1.17")).toBe(true);
    expect(goLineAtLeast("1.9", "1.17")).toBe(false);
    expect(goLineAtLeast(undefined, "1.16")).toBe(true);
    expect(goLineAtLeast(undefined, "1.17")).toBe(false);
  });
});

describe("toolchainNeeded", () => {
  it.each([
    ["nothing if the local one will do", "go1.26.8", "1.26", "go1.26.7", undefined],
    ["the first release of a newer language version", "go1.26.8", "1.27", undefined, "go1.27.0"],
    ["the toolchain line where it is newer", "go1.26.8", "1.27", "go1.27.3", "go1.27.3"],
    ["the go line where that is newer still", "go1.26.8", "1.27.4", "go1.27.3", "go1.27.4"],
    ["nothing under toolchain default", "go1.26.8", "1.27", "default", undefined],
    ["nothing where the local one is custom and new enough", "go1.27.0-corp", "1.27.0", undefined, undefined],
    [
      "nothing for a development build of that language version",
      "devel go1.27-abcdef",
      "1.27",
      undefined,
      undefined,
    ],
    ["a later release for a development build", "devel go1.27-abcdef", "1.27.1", undefined, "go1.27.1"],
    ["nothing where the local version says nothing", "gccgo", "1.27", undefined, undefined],
  ])("is %s", (_, local, goLine, toolchainLine, needed) => {
    expect(toolchainNeeded(local, goLine, toolchainLine)).toBe(needed);
  });
});

describe("GOFLAGS", () => {
  it("is split at blanks, with quotes around whole words only", () => {
    expect(parseGoFlags(` -mod=mod\t'-ldflags=-s -w' -tags="a" "-x"`)).toEqual([
      "-mod=mod",
      "-ldflags=-s -w",
      '-tags="a"',
      "-x",
    ]);
  });

  it("has no words if a quote is not closed", () => {
    expect(parseGoFlags("-mod=mod '-x")).toEqual([]);
  });

  it.each([
    ["the last one counts", "-mod=mod --mod=vendor", "vendor"],
    ["an empty value is a value", "-mod=", ""],
    ["a flag alone is true", "-mod", "true"],
    ["another flag that begins alike is another flag", "-modfile=x", undefined],
    ["a word that is no flag is nothing", "mod=vendor ---mod=vendor", undefined],
    ["a value may hold equals signs", "-mod=a=b", "a=b"],
  ])("%s", (_, text, value) => {
    expect(flagValue(parseGoFlags(text), "mod")).toBe(value);
  });
});

describe("decideVendoring", () => {
  // go 1.21.13 in both cases: cmd/go/internal/modload/init.go of that release knows no mark.
  it.each([
    ["never in a workspace", true, "", false],
    ["also with the mark of a workspace", false, "## workspace\n", true],
  ])("before Go 1.22 says vendor/ is in force %s", (_, workspace, modulesTxt, inForce) => {
    const facts = { flags: [], hasVendorDirectory: true, goLine: "1.21", modulesTxt, workspace };
    expect(decideVendoring({ ...facts, goVersion: "1.21.13" }).inForce).toBe(inForce);
    expect(decideVendoring({ ...facts, goVersion: "1.22.0", goLine: "1.22" }).inForce).toBe(false);
  });

  it("gives its reason as a sentence with the user's values in it", () => {
    const facts = { flags: [], hasVendorDirectory: true, workspace: false, goVersion: "1.26.8" };
    expect(decideVendoring({ ...facts, goLine: "1.21" })).toEqual({
      inForce: true,
      why: "go.mod says go 1.21 and there is a vendor directory.",
    });
    expect(decideVendoring({ ...facts, goLine: "1.13" }).why).toBe(
      "go.mod says go 1.13, and Go uses vendor directories by itself from go 1.14.",
    );
    expect(decideVendoring({ ...facts, goLine: "1.21", flags: ["-mod=mod"] })).toEqual({
      inForce: false,
      why: "GOFLAGS says -mod=mod, which decides before anything else.",
    });
  });
});
