import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import type { Attempt } from "../../src/mirror/journal.ts";
import { openJournal } from "../../src/mirror/kept-journal.ts";
import { sampleAttempt } from "../fakes/report-samples.ts";

const answered = { kind: "answered" } as const;
const broken = { kind: "status", status: 503, detail: "" } as const;

function about(file: number, outcome: Attempt["outcome"] = broken, mirror = "a.test"): Attempt {
  return sampleAttempt(outcome, {
    mirror,
    subject: { module: `m${file}.test`, version: "v1.0.0", file: "zip" },
  });
}

function filled(mostKept: number, attempts: readonly Attempt[]) {
  const journal = openJournal(mostKept);
  for (const attempt of attempts) journal.add(attempt);
  return journal;
}

describe("the journal of a chain without an end", () => {
  it("keeps all while there is room, and for ever where nothing limits it", () => {
    const attempts = Array.from({ length: 100 }, (_, file) => about(file));
    expect(filled(100, attempts)).toMatchObject({ attempts, forgotten: 0 });
    expect(filled(Infinity, attempts).attempts).toEqual(attempts);
  });

  it("forgets what came well before anything that did not", () => {
    const lost = [about(1), about(1, broken, "b.test")];
    const came = Array.from({ length: 500 }, (_, file) => [
      about(file + 10),
      about(file + 10, answered),
    ]).flat();
    const journal = filled(100, [...lost, ...came]);
    expect(journal.attempts.slice(0, 2)).toEqual(lost);
    expect(journal.attempts.at(-1)).toEqual(came.at(-1));
    expect(journal.attempts.length + journal.forgotten).toBe(1_002);
  });

  it("keeps the last word of each mirror about each file before it forgets the file", () => {
    const once = about(1, { kind: "status", status: 502, detail: "" });
    const again = Array.from({ length: 300 }, () => [about(2), about(2, broken, "b.test")]).flat();
    const { attempts } = filled(100, [once, ...again]);
    expect(attempts[0]).toEqual(once);
    expect(new Set(attempts.map(({ mirror }) => mirror))).toEqual(new Set(["a.test", "b.test"]));
  });

  it("does not take a file for one that came if it failed later", () => {
    const later = Array.from({ length: 200 }, (_, file) => about(file + 10, answered));
    expect(filled(100, [about(1, answered), about(1), ...later]).attempts).toContainEqual(about(1));
  });

  it("never holds more than it may, loses count of nothing, and stays in order", () => {
    const some = fc.record({
      file: fc.integer({ min: 0, max: 30 }),
      outcome: fc.constantFrom<Attempt["outcome"]>(answered, broken),
      mirror: fc.constantFrom("a.test", "b.test"),
    });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.array(some, { maxLength: 300 }), (mostKept, all) => {
        const attempts = all.map(({ file, outcome, mirror }) => about(file, outcome, mirror));
        const journal = openJournal(mostKept);
        for (const [index, attempt] of attempts.entries()) {
          journal.add(attempt);
          expect(journal.attempts.length).toBeLessThanOrEqual(mostKept);
          expect(journal.attempts.length + journal.forgotten).toBe(index + 1);
        }
        const order = journal.attempts.map((attempt) => attempts.indexOf(attempt));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});
