import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { delayAfter, mirrorRetryPolicy, parseRetryAfter } from "../../src/mirror/backoff.ts";

describe("delayAfter", () => {
  it("doubles its ceiling up to the longest delay", () => {
    const policy = { firstDelayMs: 1000, maxDelayMs: 5000 };
    expect([1, 2, 3, 4, 5].map((attempt) => delayAfter(attempt, policy, 0.5))).toEqual([
      500, 1000, 2000, 2500, 2500,
    ]);
  });

  it("never waits longer than two seconds at a mirror", () => {
    const chance = fc.double({ min: 0, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), chance, (attempt, random) => {
        const delayMs = delayAfter(attempt, mirrorRetryPolicy, random);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThan(2000);
      }),
    );
  });
});

describe("parseRetryAfter", () => {
  const nowMs = Date.UTC(2026, 0, 1, 12, 0, 0);
  it.each([
    ["120", 120_000],
    ["0", 0],
    [" 5 ", 5_000],
    ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
    ["Thursday, 01-Jan-26 12:00:30 GMT", 30_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
    ["-5", undefined],
    ["1.5", undefined],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j as %j ms", (value, expected) => {
    expect(parseRetryAfter(value, nowMs)).toBe(expected);
  });
});
