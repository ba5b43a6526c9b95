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
});
