import { describe, expect, it } from "@jest/globals";
import { err, ok } from "../../src/core/result.ts";
import {
  chooseRelease,
  goOfSemver,
  mostWanted,
  parseWantedGo,
  releasesIn,
  semverOfGo,
  toolchainVersion,
  wantedByLines,
} from "../../src/go/wanted-go.ts";

const exact = (version: string) => ({ kind: "exact" as const, version });
const ofLine = (line: string, orNewest = false) => ({ kind: "newest-of" as const, line, orNewest });
const newest = { kind: "newest" as const };

describe("What somebody writes for a Go version", () => {
  it.each([
    ["1.22.3", exact("1.22.3")],
    ["go1.22.3", exact("1.22.3")],
    [" 1.23rc1 ", exact("1.23rc1")],
    ["1.23.0-rc.1", exact("1.23rc1")],
    ["1.22", ofLine("1.22")],
    ["1.22.x", ofLine("1.22")],
    ["~1.22.3", ofLine("1.22")],
    [">=1.21", newest],
    ["^1.21.3", newest],
    ["1.x", newest],
    ["stable", newest],
    ["oldstable", { kind: "newest-before" }],
  ])("means a release: %j", (text, wanted) => {
    expect(parseWantedGo(text)).toEqual(ok(wanted));
  });

  it.each([
    "",
    "1.22.3.4",
    "01.22",
    "1.022",
    "1.22.03",
    "1.22-custom",
    "tip",
    "../1.22",
    "1.22.3; rm",
    "local",
  ])("is refused with what to write instead: %j", (text) => {
    expect(parseWantedGo(text)).toEqual(err(expect.stringContaining("write one such as `1.26.0`")));
  });
});

describe("What somebody writes for a Go version, with a v before it", () => {
  it.each(["v1.22", "v1.22.3", "v1.23rc1"])("is refused with the same without it: %j", (text) => {
    expect(parseWantedGo(text)).toEqual(err(`is no version of Go; write \`${text.slice(1)}\`.`));
  });
});

describe("A Go that knows no modules", () => {
  it.each(["1.2", "1.2.2", "1.10.8", "~1.9", "1.9rc2"])("is refused: %j", (text) => {
    expect(parseWantedGo(text)).toEqual(err(expect.stringContaining("older than Go's modules")));
  });

  it("is most likely one whose zero YAML has taken away", () => {
    expect(parseWantedGo("1.2")).toEqual(err(expect.stringContaining('write it in quotes: `"1.20"`')));
  });
});

describe("The lines of go.mod", () => {
  it.each([
    ["1.22.3", undefined, exact("1.22.3")],
    ["1.22", undefined, ofLine("1.22", true)],
    ["1.22.3", "go1.23.1", exact("1.23.1")],
    ["1.24.0", "go1.23.1", exact("1.24.0")],
    ["1.22.3", "default", exact("1.22.3")],
    ["1.22.3", "go1.23.1-custom", exact("1.23.1")],
    [undefined, undefined, newest],
  ])("go %s, toolchain %s", (go, toolchain, wanted) => {
    expect(wantedByLines(go, toolchain)).toEqual(wanted);
  });

  it("of several directories, those that ask for most decide", () => {
    expect(mostWanted([exact("1.22.3"), ofLine("1.22"), newest])).toEqual(ofLine("1.22"));
    expect(mostWanted([ofLine("1.22"), exact("1.23.0")])).toEqual(exact("1.23.0"));
    expect(mostWanted([])).toBeUndefined();
  });
});

describe("The release that is meant", () => {
  const list = ["1.21.0", "1.22.9", "1.22.10", "1.22rc1", "1.23.1", "1.23.2", "1.24rc1", "1.24rc2", "1.20"];
  it.each([
    ["a line is its newest, counted as numbers", ofLine("1.22"), "1.22.10"],
    ["a line that is not out yet is its newest candidate", ofLine("1.24"), "1.24rc2"],
    ["a line from before the third number", ofLine("1.20"), "1.20"],
    ["a line nobody has", ofLine("1.19"), undefined],
    ["a go line nobody has is served by the newest", ofLine("1.19", true), "1.23.2"],
    ["a go line of the future is served by none", ofLine("1.30", true), undefined],
    ["the newest is no candidate", newest, "1.23.2"],
    ["the newest before", { kind: "newest-before" as const }, "1.22.10"],
    ["an exact one is not looked up", exact("1.99.1"), "1.99.1"],
  ])("of %s", (_, wanted, version) => {
    expect(chooseRelease(wanted, list)).toBe(version);
  });

  it("is one of this platform, or of any where the list has none of it", () => {
    const text =
      "v0.0.1-go1.22.0.linux-amd64\nv0.0.1-go1.22.1.darwin-arm64\r\nv0.0.1-go1.23rc1.linux-amd64\nnoise\n";
    expect(releasesIn(text, "linux-amd64")).toEqual(["1.22.0", "1.23rc1"]);
    expect(releasesIn(text, "windows-amd64")).toEqual(["1.22.0", "1.22.1", "1.23rc1"]);
    expect(toolchainVersion("1.22.0", "linux-amd64")).toBe("v0.0.1-go1.22.0.linux-amd64");
  });

  it.each([
    ["1.22.3", "1.22.3"],
    ["1.20", "1.20.0"],
    ["1.23rc1", "1.23.0-rc.1"],
  ])("has a directory in a tool cache that setup-go shares: %s", (version, semver) => {
    expect(semverOfGo(version)).toBe(semver);
    expect(semverOfGo(goOfSemver(semver) ?? "")).toBe(semver);
  });

  it.each(["1.22", "1.22.3-custom", "stable", ".tmp"])("and no other directory is one: %s", (name) => {
    expect(goOfSemver(name)).toBeUndefined();
  });
});
