import { describe, expect, it } from "@jest/globals";

import { errorDetail } from "../../src/mirror/error-detail.ts";

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

describe("errorDetail", () => {
  const cases: readonly [string, string, string, string][] = [
    ["shows a line", "text/plain; charset=UTF-8", "not found: x\n", "not found: x"],
    [
      "shows eight lines and says that there were more",
      "text/plain",
      lines(9).join("\n"),
      [...lines(8), "[Truncated: too many lines.]"].join("\n"),
    ],
    ["stops at the first blank line", "text/plain", "a\nb\n\nc", "a\nb"],
    ["shows nothing after a blank first line", "text/plain", "\na", ""],
    ["cuts at 648 bytes", "text/plain", `a\n${"x".repeat(700)}`, "a\n[Truncated: too long.]"],
    ["shows no HTML", "text/html", "<p>no</p>", ""],
    ["shows nothing that moves the cursor", "text/plain", "a\u001b[2Jb", ""],
    ["shows nothing in another encoding", "text/plain; charset=latin1", "a", ""],
    ["shows letters of any language", "text/plain", "モジュールがない", "モジュールがない"],
  ];
  it.each(cases)("%s", (_, type, body, expected) => {
    expect(errorDetail(type, Buffer.from(body))).toBe(expected);
  });

  it("shows nothing that is not UTF-8", () => {
    expect(errorDetail("text/plain", Buffer.from([0x61, 0xff]))).toBe("");
  });
});
