import { describe, expect, it } from "@jest/globals";
import { laterLine } from "../../src/report/later.ts";

describe("what the guard met after our step, in a job that went well", () => {
  it("is nothing, or one line", () => {
    expect(laterLine([], 0, 0)).toBeUndefined();
    expect(laterLine([], 0, 2)).toBe(
      "go-mod-guard: 2 requests of later steps failed first and went well later.",
    );
    expect(laterLine([], 1, 0)).toBe("go-mod-guard: 1 request of later steps stayed without an answer.");
    expect(laterLine([], 1, 1)?.split("\n")).toHaveLength(1);
  });

  it("has the longest waits in it, with who sent what in the end", () => {
    const waits = [11_000, 95_000, 12_000, 13_000].map((forMs) => ({
      what: "example.test/lib@v1.2.3 (zip)",
      mirror: "proxy.test",
      forMs,
      attempts: forMs > 90_000 ? 5 : 1,
      bytes: 1_000,
    }));
    const line = laterLine([], 0, 0, waits) ?? "";
    expect(line).toMatch(
      /^go-mod-guard: later steps waited 1 min 35 s for example\.test\/lib@v1\.2\.3 \(zip\) of proxy\.test \([^)]*, 5 attempts\), 13/,
    );
    expect(line).toMatch(/, 1 more\.$/);
  });
});
