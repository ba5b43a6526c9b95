import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { openFirstBytes } from "../../src/mirror/first-bytes.ts";

describe("what late means for a mirror", () => {
  it("is not known before ten answers", () => {
    const firstBytes = openFirstBytes();
    for (let count = 0; count < 9; count++) firstBytes.heard("m", 400);
    expect(firstBytes.lateAfterMs("m")).toBeUndefined();
    firstBytes.heard("m", 400);
    expect(firstBytes.lateAfterMs("m")).toBe(400);
    expect(firstBytes.lateAfterMs("other")).toBeUndefined();
  });

  it("is not learnt from requests that were given up, but they stretch it once there are answers", () => {
    const firstBytes = openFirstBytes();
    for (let count = 0; count < 50; count++) firstBytes.outlasted("m", 2_000);
    for (let count = 0; count < 9; count++) firstBytes.heard("m", 10);
    expect(firstBytes.lateAfterMs("m")).toBeUndefined();
    firstBytes.heard("m", 10);
    expect(firstBytes.lateAfterMs("m")).toBe(2_000);
    for (let count = 0; count < 3; count++) firstBytes.takeHedge("m");
    expect(firstBytes.takeHedge("m")).toBeUndefined();
  });

  it("is never less than a quarter of a second, and follows what was heard last", () => {
    const firstBytes = openFirstBytes();
    for (let count = 0; count < 50; count++) firstBytes.heard("m", 3);
    expect(firstBytes.lateAfterMs("m")).toBe(250);
    for (let count = 0; count < 100; count++) firstBytes.heard("m", 900);
    expect(firstBytes.lateAfterMs("m")).toBe(900);
  });

  it("leaves at most one answer in twenty behind it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 10, maxLength: 100 }),
        (samples) => {
          const firstBytes = openFirstBytes();
          for (const sample of samples) firstBytes.heard("m", sample);
          const lateMs = firstBytes.lateAfterMs("m") ?? 0;
          expect(samples.filter((sample) => sample > lateMs).length).toBeLessThanOrEqual(samples.length / 20);
        },
      ),
    );
  });

  it("allows one second request for ten answers, and two more", () => {
    const firstBytes = openFirstBytes();
    const taken = (): number => {
      let count = 0;
      while (firstBytes.takeHedge("m")) count++;
      return count;
    };
    expect(taken()).toBe(2);
    for (let count = 0; count < 50; count++) firstBytes.heard("m", 1);
    expect(taken()).toBe(5);
    for (let count = 0; count < 10; count++) firstBytes.heard("m", 1);
    firstBytes.takeHedge("m")?.();
    expect(taken()).toBe(1);
  });
});
