import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { shownByGo } from "../../src/guard/refusal.ts";

describe("shownByGo", () => {
  it("keeps a short diagnosis as it is", () => {
    expect(shownByGo(["proxy.corp.test answered 503", "Run again later."])).toBe(
      "proxy.corp.test answered 503\nRun again later.\n",
    );
  });

  it("starts at the first line that says something, for go stops at a blank one", () => {
    expect(shownByGo(["", " \t", "a\n\nb"])).toBe("a\nb\n");
  });

  it("takes out what a runner would obey", () => {
    const shown = shownByGo(["::error::x", "  ::set-env name=A::b", "##[add-mask]y", "ok\r::warning::z"]);
    expect(shown).not.toMatch(/^\s*::/m);
    expect(shown).not.toContain("##[");
  });

  it("takes out what would make go hide everything", () => {
    expect(shownByGo(["\u001b[31mred\u001b[0m\u200b\u0007 \ud800end"])).toBe("red end\n");
  });

  it("ends within go's 8 lines and 648 bytes, go's own line starts counted, whatever it is given", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("::error::", "##[", "\u001b]0;x\u0007", "ä".repeat(700)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (lines) => {
        const shown = shownByGo(lines);
        const bodyLines = shown === "" ? [] : shown.slice(0, -1).split("\n");
        expect(bodyLines.length).toBeLessThanOrEqual(8);
        expect(new TextEncoder().encode(bodyLines.join("\n\t")).byteLength).toBeLessThanOrEqual(648);
        expect(bodyLines.every((line) => line.trim() !== "")).toBe(true);
        expect(shown.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
        expect(shown).not.toMatch(/^\s*::/m);
      }),
    );
  });
});
