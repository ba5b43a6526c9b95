import { describe, expect, it } from "@jest/globals";
import { matchesGlob } from "../../src/plan/glob.ts";

describe("a pattern of paths", () => {
  it.each([
    ["**/go.sum", "go.sum"],
    ["**/go.sum", "a/b/go.sum"],
    ["a/**", "a/b/c"],
    ["a/**/c", "a/c"],
    ["a/*/go.sum", "a/b/go.sum"],
    ["go.*", "go.mod"],
    ["g?.mod", "go.mod"],
    ["*", "x"],
  ])("%s matches %s", (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(true);
  });

  it.each([
    ["*/go.sum", "go.sum"],
    ["*/go.sum", "a/b/go.sum"],
    ["go.*", "a/go.mod"],
    ["go.sum", "go.sumx"],
    ["a?b", "a/b"],
    ["a.c", "abc"],
  ])("%s does not match %s", (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(false);
  });

  it("is decided quickly, however many stars it has", () => {
    expect(matchesGlob(`${"**/".repeat(200)}x`, `${"a/".repeat(200)}y`)).toBe(false);
    expect(matchesGlob(`${"*a".repeat(200)}b`, "a".repeat(5000))).toBe(false);
  });
});
