import { describe, expect, it } from "@jest/globals";
import type { Attempt } from "../../src/mirror/journal.ts";
import { byMirror, ofFailed, percentile } from "../../src/report/attempt-figures.ts";
import { sampleAttempt, sampleFinding } from "../fakes/report-samples.ts";

const unavailable = { kind: "status", status: 503, detail: "" } as const;

function about(module: string, change: Partial<Attempt>, outcome: Attempt["outcome"] = unavailable): Attempt {
  return sampleAttempt(outcome, { subject: { module, version: "v1.0.0", file: "zip" }, ...change });
}

describe("a percentile", () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.95, 7],
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4, 100], 0.95, 100],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
  ])("of %j at %d is %d", (values, share, wanted) => expect(percentile(values, share)).toBe(wanted));
});

describe("the figures of a mirror", () => {
  it("count first bytes of what was answered, and no others", () => {
    const answered = { kind: "answered" } as const;
    const attempts = [
      about("a", { firstByteMs: 40 }, answered),
      about("b", { firstByteMs: 60 }, { kind: "absent", status: 404, detail: "" }),
      about("c", { firstByteMs: 9_000, attempt: 2 }),
      about("d", {}, { kind: "abandoned" }),
    ];
    expect(byMirror(attempts)["proxy.golang.org"]).toEqual({
      requests: 4,
      answered: 2,
      failed: 1,
      retried: 1,
      bytes: 0,
      firstByteMs: { median: 40, p95: 60 },
    });
  });
});

describe("what was tried for what did not come", () => {
  it("is told in time order, with the time since the first request of the run", () => {
    const attempts = [
      about("m.test/fine", { startedMs: 1_000 }, { kind: "answered" }),
      about("m.test/lost", { startedMs: 5_000, attempt: 2, totalMs: 12.4 }),
      about("m.test/lost", { startedMs: 2_000 }),
    ];
    expect(ofFailed(attempts, [])).toMatchObject([
      { atMs: 1_000, subject: "m.test/lost@v1.0.0", file: "zip", attempt: 1, outcome: "answered 503" },
      { atMs: 4_000, attempt: 2, ms: 12 },
    ]);
  });

  it("has nothing of a file that came in the end", () => {
    const attempts = [about("m", {}), about("m", { attempt: 2 }, { kind: "answered" })];
    expect(ofFailed(attempts, [])).toEqual([]);
  });

  it("is about the modules that the findings name, if any of it is", () => {
    const attempts = [about("m.test/idle", {}), about("m.test/named", {})];
    const finding = sampleFinding({ modules: ["m.test/named@v1.0.0"] });
    expect(ofFailed(attempts, [finding]).map(({ subject }) => subject)).toEqual(["m.test/named@v1.0.0"]);
    expect(ofFailed(attempts, [sampleFinding({ modules: [] })])).toHaveLength(2);
  });

  it("keeps the first and the last of very many", () => {
    const attempts = Array.from({ length: 1_000 }, (_, at) => about("m", { startedMs: at }));
    const kept = ofFailed(attempts, []).map(({ atMs }) => atMs);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 0, 999]);
  });
});
