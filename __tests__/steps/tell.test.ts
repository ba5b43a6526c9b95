import { describe, expect, it } from "@jest/globals";
import { openTelling } from "../../src/steps/tell.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { recordingHost } from "../fakes/recording-host.ts";
import { sampleAttempt, samplePlan } from "../fakes/report-samples.ts";

const refused = {
  kind: "transport",
  fault: { kind: "refused", code: "ECONNREFUSED", message: "connect ECONNREFUSED" },
} as const;

describe("telling what happens", () => {
  it("says once that a mirror is asked again, however many files wait for it", async () => {
    const [clock, host] = [fakeClock(), recordingHost()];
    const { tell } = openTelling({ clock, host });
    for (let file = 0; file < 50; file++) {
      tell({ kind: "retried", attempt: sampleAttempt(refused, { mirror: "a.test" }), delayMs: 100 });
    }
    expect(host.logged).toHaveLength(1);
    tell({ kind: "retried", attempt: sampleAttempt(refused, { mirror: "b.test" }), delayMs: 100 });
    expect(host.logged).toHaveLength(2);
    await clock.advance(6_000);
    tell({ kind: "retried", attempt: sampleAttempt(refused, { mirror: "a.test" }), delayMs: 100 });
    expect(host.logged).toHaveLength(3);
  });

  it("says once why a mirror was passed over, however many files move on", async () => {
    const [clock, host] = [fakeClock(), recordingHost()];
    const { tell } = openTelling({ clock, host });
    const move = { kind: "moved-on", from: "a.test", to: "b.test", why: "answered 500" } as const;
    for (let file = 0; file < 50; file++) tell(move);
    expect(host.logged).toEqual(["Moved on from a.test to b.test: answered 500"]);
    tell({ ...move, why: "refused the connection" });
    tell({ ...move, to: "c.test" });
    expect(host.logged).toHaveLength(3);
    await clock.advance(6_000);
    tell(move);
    expect(host.logged).toHaveLength(4);
  });

  it("begins with what the run is about only where more than the verdict follows", () => {
    const host = recordingHost();
    const { tell } = openTelling({ clock: fakeClock(), host });
    tell({ kind: "planned", plan: samplePlan() });
    tell({ kind: "downloaded", modules: 1, bytes: 1, ms: 1 });
    expect(host.logged).toEqual([]);
    tell({ kind: "go-printed", line: "go: odd" });
    tell({ kind: "go-printed", line: "go: odder" });
    expect(host.logged).toEqual([
      expect.stringContaining("nothing to download, from"),
      "│ go: odd",
      "│ go: odder",
    ]);
  });

  it("keeps each thing that the run went on without, once", () => {
    const telling = openTelling({ clock: fakeClock(), host: recordingHost() });
    for (let time = 0; time < 2; time++) {
      telling.tell({ kind: "degraded", without: "cache", why: "it sent nothing for 20 s" });
    }
    expect(telling.degraded).toEqual([{ without: "cache", why: "it sent nothing for 20 s" }]);
  });

  it("shows progress where it can be taken back, and a line now and then where it cannot", async () => {
    const [clock, github, terminal] = [fakeClock(), recordingHost("github"), recordingHost("terminal")];
    const [here, there] = [openTelling({ clock, host: github }), openTelling({ clock, host: terminal })];
    for (let done = 1; done <= 20; done++) {
      for (const { tell } of [here, there]) tell({ kind: "progressed", done, wanted: 40, bytes: done });
      await clock.advance(1_000);
    }
    expect(github.logged).toHaveLength(3);
    expect(terminal.logged).toEqual([]);
    expect(terminal.shownProgress).toHaveLength(20);
  });
});
