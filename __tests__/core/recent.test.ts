import { describe, expect, it } from "@jest/globals";
import { Recent } from "../../src/core/recent.ts";

describe("a map that forgets", () => {
  it("keeps what was set last, and tells of what it gave up", () => {
    const forgotten: number[] = [];
    const map = new Recent<string, number>(3, (value) => forgotten.push(value));
    for (const [key, value] of Object.entries({ a: 1, b: 2, c: 3 })) map.set(key, value);
    map.set("a", 10).set("d", 4);
    expect([[...map], forgotten]).toEqual([
      [
        ["c", 3],
        ["a", 10],
        ["d", 4],
      ],
      [2],
    ]);
    map.delete("c");
    map.set("e", 5);
    expect([map.size, forgotten]).toEqual([3, [2]]);
  });
});
