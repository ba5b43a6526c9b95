// The line of go.sum that go counts the fields of and does not show.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { brokenSumLine } from "../../../src/steps/download/broken-sum-line.ts";

const directory = mkdtempSync(join(tmpdir(), "broken-sum-line-"));
const path = join(directory, "go.sum");
const good = "a.test/b v1.0.0 h1:aa=";
writeFileSync(
  path,
  [good, "<<<<<<< HEAD", good, "=======", "a.test/b v1.0.0", ">>>>>>> x", "||||||| y"].join("\n"),
);
mkdirSync(join(directory, "d.sum"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("brokenSumLine", () => {
  it.each([
    [2, "merge-mark"],
    [4, "merge-mark"],
    [5, "other"],
    [6, "merge-mark"],
    [7, "merge-mark"],
    [99, "other"],
  ])("says of line %d: %s", async (line, expected) => {
    const output = `go: malformed go.sum:\n${path}:${line}: wrong number of fields 2\n`;
    expect(await brokenSumLine(nodeFiles(), output)).toBe(expected);
  });

  it.each([
    `${path}: 2`,
    `${directory}/none.sum:1: wrong number of fields 2`,
    `${directory}/d.sum:1: wrong number of fields 2`,
  ])("says nothing where there is no such line: %s", async (output) => {
    expect(await brokenSumLine(nodeFiles(), output)).toBeUndefined();
  });
});
