import { describe, expect, it } from "@jest/globals";

import { release } from "../../src/core/release.ts";
import { onlyWhere } from "../fakes/only-on.ts";

const canGiveBack = "transfer" in ArrayBuffer.prototype;
const ifPossible = onlyWhere(canGiveBack, "this Node cannot give memory back");

describe("release", () => {
  ifPossible("gives back memory that belongs to these bytes alone", () => {
    const bytes = new Uint8Array(new ArrayBuffer(20_001), 0, 20_000);
    release(bytes);
    expect(bytes.buffer.byteLength).toBe(0);
  });

  it("leaves what others have a part of", () => {
    const small = Buffer.allocUnsafe(16).fill("a");
    const beside = Buffer.allocUnsafe(16).fill("b");
    const behind = new Uint8Array(new ArrayBuffer(100_000), 1);
    for (const bytes of [small, behind, new Uint8Array(behind.buffer, 0, 40_000)]) release(bytes);
    expect([small.toString(), beside.toString(), behind.length]).toEqual([
      "a".repeat(16),
      "b".repeat(16),
      99_999,
    ]);
  });
});
