import { describe, expect, it } from "@jest/globals";

import { reachOf } from "../../src/mirror/reach.ts";
import type { ReachQuestion } from "../../src/mirror/reach.ts";

const publicZip: ReachQuestion = {
  policy: "resilient",
  isPrivate: false,
  hasGoSumLine: true,
  kind: "zip",
  gosumdbOff: false,
  anyPattern: false,
};

describe("reachOf", () => {
  const cases: readonly [string, Partial<ReachQuestion>, boolean, boolean][] = [
    ["a public file that go.sum knows goes anywhere", {}, true, true],
    ["its .info goes with it", { kind: "info" }, true, true],
    ["a private one goes nowhere else", { isPrivate: true }, false, false],
    ["one without a line in go.sum goes nowhere else", { hasGoSumLine: false }, false, false],
    ["a list follows go", { kind: "list" }, false, false],
    ["@latest follows go", { kind: "latest" }, false, false],
    ["a query follows go", { kind: "query" }, false, false],
    ["the checksum database follows go", { kind: "sumdb" }, false, false],
    ["routed follows the list to the letter", { policy: "routed" }, false, false],
    ["enforced passes no comma, named mirrors serve", { policy: "enforced" }, false, true],
    ["GOSUMDB=off without a pattern passes no comma", { gosumdbOff: true }, false, true],
    ["GOSUMDB=off with a pattern does", { gosumdbOff: true, anyPattern: true }, true, true],
    ["private wins over everything", { isPrivate: true, policy: "enforced", anyPattern: true }, false, false],
  ];
  it.each(cases)("%s", (_, change, acrossComma, toMirrors) => {
    expect(reachOf({ ...publicZip, ...change })).toEqual({ acrossComma, toMirrors });
  });
});
