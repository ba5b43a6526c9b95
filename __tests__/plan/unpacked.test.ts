import { describe, expect, it } from "@jest/globals";

import type { NeededFile, Plan } from "../../src/plan/plan.ts";
import { treesAreReadOnly, zipsToUnpack } from "../../src/plan/unpacked.ts";
import { decide } from "../../src/plan/decide.ts";
import { emptyHash, factsWith, inputsWith } from "../fakes/plan-samples.ts";

const zip: NeededFile = {
  module: "example.test/m",
  version: "v1.0.0",
  kind: "zip",
  h1: emptyHash,
  direct: false,
  isPrivate: false,
  estimated: false,
};
const { plan } = decide(inputsWith(), factsWith(), []);
const { h1: _, ...unknown } = zip;

describe("the zips that may be unpacked before go does it", () => {
  it.each([
    ["one that go.sum knows and go takes for sure", zip, true],
    ["not one that go.sum does not know", unknown, false],
    ["not one that is only estimated", { ...zip, estimated: true }, false],
    ["not one of version control", { ...zip, direct: true }, false],
    ["no go.mod", { ...zip, kind: "mod" }, false],
  ] as [string, NeededFile, boolean][])("are %s", (_, file, isTaken) => {
    expect(zipsToUnpack({ ...plan, files: [file] })).toEqual(isTaken ? [file] : []);
  });

  it("are none where go downloads nothing", () => {
    const directories = plan.directories.map((directory) => ({ ...directory, goArgs: [] }));
    expect(zipsToUnpack({ directories, files: [zip] })).toEqual([]);
  });
});

describe("the modes of trees", () => {
  const settings = (value: string): Plan["settings"] => [
    { name: "GOFLAGS", value, from: "environment", exported: false },
  ];
  it.each([
    ["", true],
    ["-modcacherw", false],
    ["--modcacherw=true -v", false],
    ["-modcacherw=0", true],
    ["-modcacherw=yes", true],
  ])("with GOFLAGS=%s are read-only: %s", (goflags, expected) => {
    expect(treesAreReadOnly({ settings: settings(goflags) })).toBe(expected);
  });
});
