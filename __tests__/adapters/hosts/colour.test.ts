import { describe, expect, it } from "@jest/globals";
import { paint, showsColour } from "../../../src/adapters/hosts/colour.ts";

const [terminal, pipe] = [{ isTTY: true }, {}];

describe("colours are shown", () => {
  it.each<[string, object, Record<string, string>, boolean]>([
    ["on a terminal", terminal, {}, true],
    ["not in a pipe", pipe, {}, false],
    ["not with NO_COLOR", terminal, { NO_COLOR: "1" }, false],
    ["with an empty NO_COLOR, which means nothing", terminal, { NO_COLOR: "" }, true],
    ["not on a dumb terminal", terminal, { TERM: "dumb" }, false],
    ["in a pipe with FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
    ["with FORCE_COLOR although there is NO_COLOR", pipe, { FORCE_COLOR: "3", NO_COLOR: "1" }, true],
    ["not with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
    ["as the stream is with an empty FORCE_COLOR", pipe, { FORCE_COLOR: "" }, false],
  ])("%s", (_, stream, environment, isShown) => expect(showsColour(stream, environment)).toBe(isShown));
});

describe("a painted line", () => {
  it("has its tone but for what stands between backticks", () => {
    expect(paint("went on: `x`", "warn")).toBe("\u001b[33mwent on: \u001b[39m\u001b[36m`x`\u001b[39m");
  });

  it("of a child is dim as a whole", () => {
    expect(paint("│ go: `x`")).toBe("\u001b[2m│ go: `x`\u001b[22m");
  });

  it("without a tone is itself", () => expect(paint("nothing to see")).toBe("nothing to see"));
});
