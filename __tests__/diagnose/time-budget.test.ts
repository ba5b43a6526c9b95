import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const ended = "go: go mod download: context deadline exceeded after the time budget of 10 s\n";

describe("a go that was ended when its time was up", () => {
  it("is not said to have waited for a server where none is known, but perhaps for a lock", () => {
    const [finding] = diagnose({ output: readLog(ended), attempts: [], settings: {} });
    expect(finding?.code).toBe("GMG108");
    expect(finding?.because).toContain("The time budget of 10 s was over");
    expect(finding?.because).not.toContain("took the connection");
    expect(finding?.advice[0]).toContain("another go holds the module cache");
  });
});
