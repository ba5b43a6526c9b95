import { describe, expect, it } from "@jest/globals";
import { whyAgain } from "../../src/diagnose/again.ts";
import { retrySentence } from "../../src/report/phrasing.ts";
import { catalogue, unknownRule } from "../../src/diagnose/catalogue.ts";

describe("whyAgain", () => {
  it.each([...catalogue, unknownRule])("says of $code why $retry", (rule) => {
    expect(whyAgain(rule)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it("gives what passes by itself as the reason wherever another run may pass", () => {
    const unchanging = new Set(
      catalogue.filter(({ retry }) => retry === "never").map((rule) => whyAgain(rule)),
    );
    const passing = catalogue.filter(({ retry }) => retry !== "never");
    expect(passing.filter((rule) => unchanging.has(whyAgain(rule)))).toEqual([]);
  });

  it("claims nothing where the cause is unknown", () => {
    expect(`${retrySentence(unknownRule)} ${whyAgain(unknownRule)}`).toBe(
      "Whether running again can help is not known. Only the cause tells that, once it is found.",
    );
  });

  it("never holds out for other bytes", () => {
    const wrongBytes = catalogue.filter(({ cause }) => cause === "checksum-mismatch-gosum");
    expect(wrongBytes.map(whyAgain).join(" ")).toContain("no reason to trust");
  });
});
