import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatDuration, parseDuration } from "../../src/inputs/duration.ts";

describe("durations", () => {
  it.each([
    ["20s", 20_000],
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["1h0m5s", 3_605_000],
    ["90s", 90_000],
    ["24h", 86_400_000],
  ])("read %s", (text, durationMs) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: durationMs });
  });

  it.each(["", "s", "5", "1.5m", "-5s", "5 s", "30m1h", "0s", "25h", "5M", "1d", "１s"])(
    "refuse %j",
    (text) => {
      expect(parseDuration(text).ok).toBe(false);
    },
  );

  it.each([
    ["1.5h", "1h30m"],
    ["5 min", "5m"],
    ["20 seconds", "20s"],
    ["30m1h", "1h30m"],
    ["1 hour, 5 minutes", "1h5m"],
    ["500ms", "1s"],
    ["5M", "5m"],
    ["2d", "24h"],
  ])("say of %s that %s was meant", (text, meant) => {
    const refused = parseDuration(text);
    expect(refused.ok ? "" : refused.error).toBe(`is not a duration; did you mean \`${meant}\`?`);
  });

  it("come back from their text as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds * 1000))).toEqual({ ok: true, value: seconds * 1000 });
      }),
    );
  });
});
