import { describe, expect, it } from "@jest/globals";
import { withoutCommonPrefix } from "../../src/diagnose/common-prefix.ts";

const lines = [
  "go: example.com/a@v1.0.0: git ls-remote -q origin in /x: exit status 128:",
  "\tfatal: could not read Username for 'https://example.com': terminal prompts disabled",
  "make: *** [deps] Error 1",
];

function behind(prefix: (index: number) => string): string {
  return lines.map((line, index) => prefix(index) + line).join("\n");
}

describe("withoutCommonPrefix", () => {
  it.each([
    ["a step and a counter", (index: number) => `build:${index + 7}  `],
    ["a clock of its own", (index: number) => `<<0${index}h>> `],
    ["a name", () => 'Step #1 - "build": '],
  ])("takes off %s", (_, prefix) => {
    expect(withoutCommonPrefix(behind(prefix))).toBe(lines.join("\n"));
  });

  it("leaves alone what stands on one line only, what go says itself, and names of files", () => {
    for (const text of [
      `Running "go mod tidy": ${lines.join("\n")}`,
      lines.join("\n"),
      "main.go: a\nmain.go: b\nmain.go: c",
      "make: go: No such file or directory\nmake: *** [all] Error 127",
      "x".repeat(300_000),
    ])
      expect(withoutCommonPrefix(text)).toBe(text);
  });
});
