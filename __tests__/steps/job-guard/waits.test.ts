import { describe, expect, it } from "@jest/globals";
import type { GuardRecord } from "../../../src/guard/records.ts";
import type { Attempt } from "../../../src/mirror/journal.ts";
import type { UnderWay } from "../../../src/report/under-way.ts";
import { openWaits } from "../../../src/steps/job-guard/waits.ts";

const zip = "example.test/!m/@v/v1.0.0.zip";
const attempt: Attempt = {
  startedMs: 0,
  mirror: "proxy.test",
  url: `https://proxy.test/${zip}`,
  subject: { module: "example.test/M", version: "v1.0.0", file: "zip" },
  attempt: 1,
  outcome: { kind: "stalled", afterMs: 20_000, bytes: 7 },
  bytes: 7,
  totalMs: 20_000,
};

function watch(requests: (UnderWay & { kind: "request" })[] = []) {
  const now = { ms: 0 };
  const told: GuardRecord[] = [];
  const waits = openWaits(
    { nowMs: () => now.ms },
    () => requests,
    (record) => void told.push(record),
  );
  return { now, told, waits };
}

describe("what go waits for at a guard", () => {
  it("is told where the answer was long in coming, with who sent it at which attempt", () => {
    const { now, told, waits } = watch();
    const answered = waits.asked(zip);
    waits.attempted(attempt);
    waits.attempted({ ...attempt, subject: { ...attempt.subject, file: "mod" } });
    waits.attempted({ ...attempt, attempt: 2, outcome: { kind: "answered" }, bytes: 900 });
    now.ms = 25_000;
    answered(true);
    expect(told).toEqual([
      {
        kind: "waited",
        atMs: 25_000,
        path: zip,
        forMs: 25_000,
        mirror: "proxy.test",
        attempts: 2,
        bytes: 900,
      },
    ]);
    expect(waits.unanswered()).toEqual([]);
  });

  it("is nothing where it came soon, came from the store, or did not come: that is told by the refusal", () => {
    const { now, told, waits } = watch();
    const [soon, stored, refused] = [
      waits.asked(zip),
      waits.asked("example.test/x/@v/list"),
      waits.asked(zip),
    ];
    waits.attempted(attempt);
    now.ms = 9_999;
    soon(true);
    now.ms = 60_000;
    stored(true);
    refused(false);
    waits.asked("no path of the protocol")(true);
    expect(told).toEqual([]);
  });

  it("is every attempt so far and the one under way, where all is over before there was an answer", () => {
    const request = {
      kind: "request" as const,
      host: "http://mirror.test:81",
      what: "example.test/M@v1.0.0 (zip)",
      sinceMs: 21_000,
      bytes: 3,
    };
    const { now, waits } = watch([request, { ...request, what: "another (zip)" }]);
    waits.asked(zip);
    waits.attempted(attempt);
    now.ms = 30_000;
    const [record] = waits.unanswered();
    expect(record).toMatchObject({ kind: "refused", path: zip, gaveUp: true });
    expect(record?.kind === "refused" && record.attempts).toMatchObject([
      attempt,
      {
        mirror: "http://mirror.test:81",
        url: `http://mirror.test:81/${zip}`,
        outcome: { kind: "stalled", afterMs: 9_000, bytes: 3 },
        attempt: 2,
      },
    ]);
    // Bytes that come are no stall, however long they take.
    request.bytes = 9_000_000;
    const [flowing] = waits.unanswered();
    expect(flowing?.kind === "refused" && flowing.attempts.at(-1)?.outcome).toEqual({ kind: "abandoned" });
  });
});
