import { describe, expect, it } from "@jest/globals";

import { findOnWindows, isBatchFile } from "../../src/adapters/exec-lookup.ts";

const there = new Set([
  "C:\\go\\bin\\go.exe",
  "C:\\shims\\go.cmd",
  "C:\\both\\go.cmd",
  "C:\\both\\go.exe",
  "C:\\with space\\git.exe",
  "C:\\node\\node.exe",
  "go.exe",
  ".\\go.exe",
]);
const find = (program: string, environment: Record<string, string>): string | undefined =>
  findOnWindows(program, environment, (path) => there.has(path));

describe("findOnWindows", () => {
  it.each([
    [
      "takes the first directory of PATH that has it",
      "go",
      { PATH: "C:\\none;C:\\go\\bin;C:\\both" },
      "C:\\go\\bin\\go.exe",
    ],
    ["knows the variable as Path, too", "go", { Path: "C:\\go\\bin" }, "C:\\go\\bin\\go.exe"],
    ["takes a batch file that stands first", "go", { PATH: "C:\\shims;C:\\go\\bin" }, "C:\\shims\\go.cmd"],
    ["prefers the program beside its batch file", "go", { PATH: "C:\\both" }, "C:\\both\\go.exe"],
    ["follows PATHEXT", "go", { PATH: "C:\\both", PATHEXT: ".CMD;.EXE;.JS" }, "C:\\both\\go.cmd"],
    [
      "falls back where PATHEXT names nothing to start",
      "go",
      { PATH: "C:\\both", PATHEXT: ".JS" },
      "C:\\both\\go.exe",
    ],
    ["takes a name with its ending", "go.exe", { PATH: "C:\\shims;C:\\go\\bin" }, "C:\\go\\bin\\go.exe"],
    ["reads through quotes", "git", { PATH: '"C:\\with space";C:\\go\\bin' }, "C:\\with space\\git.exe"],
    ["takes a path as it is", "C:\\node\\node.exe", { PATH: "" }, "C:\\node\\node.exe"],
    ["gives a path its ending", "C:\\node\\node", {}, "C:\\node\\node.exe"],
    ["never looks where we are, nor in a relative entry", "go", { PATH: ";.;sub" }, undefined],
    ["finds nothing where there is nothing", "svn", { PATH: "C:\\go\\bin" }, undefined],
    ["finds nothing without a PATH", "go", {}, undefined],
  ])("%s", (_, program, environment, expected) => {
    expect(find(program, environment as Record<string, string>)).toBe(expected);
  });
});

it("isBatchFile tells what only cmd.exe can run", () => {
  expect(["C:\\a\\go.cmd", "C:\\a\\GO.BAT"].every(isBatchFile)).toBe(true);
  expect(isBatchFile("C:\\a\\go.cmd.exe")).toBe(false);
});
