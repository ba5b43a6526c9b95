import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nearest, typingErrors } from "../../src/inputs/nearest.ts";

describe("the nearest word", () => {
  it.each([
    ["resilent", "resilient"],
    ["Enforced", "enforced"],
    ["ruoted", "routed"],
    ["enf", "enforced"],
  ])("to %s is %s", (word, meant) => {
    expect(nearest(word, ["resilient", "routed", "enforced"])).toBe(meant);
  });

  it.each(["fast", "", "x".repeat(5000)])("to something else is none", (word) => {
    expect(nearest(word, ["resilient", "routed", "enforced"])).toBeUndefined();
  });

  it("is the one that was begun where two are as near", () => {
    expect(nearest("of", ["on", "off", "auto"])).toBe("off");
  });

  it("counts typing errors alike in both directions, and none for the same word", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, b)).toBe(typingErrors(b, a));
        expect(typingErrors(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
