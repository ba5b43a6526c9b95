import { describe, expect, it } from "@jest/globals";
import { watchLookups } from "../../src/guard/lookups-above.ts";

const above = "a.test/x/@v/v1.0.0.info";
const below = "a.test/x/y/@v/v1.0.0.info";

describe("a refusal of the module above", () => {
  it.each([
    ["@latest", "a.test/x/@latest"],
    ["a list", "a.test/x/@v/list"],
    ["a version", above],
    ["a version of another major", "a.test/x/@v/v3.0.0.info"],
  ])("is nothing to go once the one below was found, whichever came first: %s", (_, refused) => {
    const before = watchLookups(() => 0);
    expect(before.answered(below)).toEqual([]);
    expect(before.isMoot(refused)).toBe(true);
    const after = watchLookups(() => 0);
    expect(after.isMoot(refused)).toBe(false);
    expect(after.answered(below)).toEqual([refused]);
    expect(after.answered(below)).toEqual([]);
  });

  it.each([
    ["it is beside", above, "a.test/xy/@v/v1.0.0.info"],
    ["it is above", below, above],
    ["it is the same", above, "a.test/x/@v/v1.1.0.info"],
    ["a list may be empty", above, "a.test/x/y/@v/list"],
    ["its go.mod is asked for by name", "a.test/x/@v/v1.0.0.mod", below],
    ["its zip is asked for by name", "a.test/x/@v/v1.0.0.zip", below],
  ])("stays one where %s", (_, refused, found) => {
    const lookups = watchLookups(() => 0);
    expect(lookups.isMoot(refused)).toBe(false);
    expect(lookups.answered(found)).toEqual([]);
    expect(lookups.isMoot(refused)).toBe(false);
  });

  it("is nothing to go either where it is below the module that a query found", () => {
    const [found, longer] = ["a.test/x/@v/main.info", "a.test/x/cmd/y/@v/main.info"];
    const before = watchLookups(() => 0);
    expect(before.answered(found)).toEqual([]);
    expect(before.isMoot(longer)).toBe(true);
    expect(before.isMoot("a.test/x/cmd/y/@v/dev.info")).toBe(false);
    const after = watchLookups(() => 0);
    expect(after.isMoot(longer)).toBe(false);
    expect(after.answered(found)).toEqual([longer]);
  });

  it("stays one where the module below was found in an earlier query", () => {
    let nowMs = 0;
    const lookups = watchLookups(() => nowMs);
    lookups.answered(below);
    nowMs = 60_000;
    expect(lookups.isMoot(above)).toBe(false);
    nowMs = 120_000;
    expect(lookups.answered(below)).toEqual([]);
  });
});
