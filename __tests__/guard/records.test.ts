import { describe, expect, it } from "@jest/globals";
import { formatRecord, neverAnswered, parseRecords, type GuardRecord } from "../../src/guard/records.ts";

const refused = (path: string, atMs: number): GuardRecord => ({
  kind: "refused",
  atMs,
  path,
  gaveUp: true,
  attempts: [],
});
const answered = (path: string, atMs: number): GuardRecord => ({ kind: "answered", atMs, path });

describe("the journal of a guard", () => {
  it("comes back as it was written, without the half line of a process that was killed", () => {
    const records = [
      refused("a", 1),
      answered("a", 2),
      { kind: "replaced", atMs: 3, who: "worker" } as const,
    ];
    const text = records.map(formatRecord).join("");
    expect(parseRecords(text)).toEqual(records);
    expect(parseRecords(`${text}{"kind":"ref`)).toEqual(records);
    expect(parseRecords(`{"kind":"ref${text}`)).toEqual(records.slice(1));
    expect(parseRecords("")).toEqual([]);
  });

  it("knows what was never answered well after its last refusal", () => {
    expect(neverAnswered([refused("a", 1), answered("a", 2)])).toEqual([]);
    expect(neverAnswered([refused("a", 1), answered("a", 2), refused("a", 3)])).toEqual([refused("a", 3)]);
    expect(neverAnswered([refused("b", 1), refused("a", 2), refused("b", 3)])).toEqual([
      refused("a", 2),
      refused("b", 3),
    ]);
  });
});
