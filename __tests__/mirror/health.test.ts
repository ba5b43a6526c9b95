import { describe, expect, it } from "@jest/globals";

import { openHealth, openHealths } from "../../src/mirror/health.ts";
import type { Attempt } from "../../src/mirror/journal.ts";

const stall: Attempt = {
  startedMs: 0,
  mirror: "a.test",
  url: "https://a.test/x",
  subject: { module: "m.test", version: "v1.0.0", file: "zip" },
  attempt: 1,
  outcome: { kind: "stalled", afterMs: 1, bytes: 0 },
  bytes: 0,
  totalMs: 1,
};

describe("the breaker of a mirror", () => {
  it("opens at the first fault of one that has answered nothing well", () => {
    const health = openHealth(() => 0);
    const leave = health.whenOut("a.test");
    health.failed(stall);
    expect(health.isOut("a.test")).toBe(true);
    expect(leave?.aborted).toBe(true);
    expect(health.isOut("b.test")).toBe(false);
  });

  it("opens after three faults in a row of one that has, an answer in between begins anew", () => {
    const health = openHealth(() => 0);
    health.answered("a.test");
    health.failed(stall);
    health.failed(stall);
    health.answered("a.test");
    health.failed(stall);
    health.failed(stall);
    expect(health.isOut("a.test")).toBe(false);
    health.failed(stall);
    expect(health.isOut("a.test")).toBe(true);
  });

  it("closes when it answers again, and lets one request look after a while", () => {
    let nowMs = 0;
    const health = openHealth(() => nowMs);
    health.failed(stall);
    nowMs = 300_000;
    expect([health.isOut("a.test"), health.isOut("a.test")]).toEqual([false, true]);
    health.answered("a.test");
    expect(health.isOut("a.test")).toBe(false);
    expect(health.whenOut("a.test")?.aborted).toBe(false);
  });

  it("opens at a probe of one that has answered nothing yet, until it answers after all", () => {
    const health = openHealth(() => 0);
    const leave = health.whenOut("a.test");
    health.probedOut({ ...stall, outcome: { kind: "status", status: 503, detail: "" } });
    expect(health.isOut("a.test")).toBe(false); // worth another attempt there
    health.probedOut(stall);
    expect([health.isOut("a.test"), leave?.aborted, health.faultOf("a.test")]).toEqual([true, true, stall]);
    health.answered("a.test");
    health.probedOut(stall);
    expect(health.isOut("a.test")).toBe(false);
  });

  it("calls hopeless only one that never answered and stood still to the end", () => {
    const health = openHealth(() => 0);
    health.gaveUp({ ...stall, outcome: { kind: "status", status: 503, detail: "" } });
    expect(health.isHopeless("a.test")).toBe(false);
    health.gaveUp(stall);
    expect(health.isHopeless("a.test")).toBe(true);
    health.answered("a.test");
    health.gaveUp(stall);
    expect(health.isHopeless("a.test")).toBe(false);
  });

  it("lets one at a time wait for a mirror that keeps everyone waiting in vain, and all again once it answers", () => {
    let nowMs = 0;
    const health = openHealth(() => nowMs);
    const alarm = health.whenHopeless("a.test");
    health.gaveUp({ ...stall, totalMs: 999 });
    expect(alarm?.aborted).toBe(false);
    health.gaveUp({ ...stall, totalMs: 20_000 });
    expect([alarm?.aborted, health.whenHopeless("a.test")]).toEqual([true, undefined]);
    const giveBack = health.takeHopelessWait("a.test");
    expect(health.takeHopelessWait("a.test")).toBeUndefined();
    nowMs = 20_000;
    giveBack?.();
    // Those that come one by one do not each wait as long as this one did.
    nowMs = 39_999;
    expect(health.takeHopelessWait("a.test")).toBeUndefined();
    nowMs = 40_000;
    const second = health.takeHopelessWait("a.test");
    expect(health.takeHopelessWait("a.test")).toBeUndefined();
    nowMs = 60_000;
    second?.();
    // Nor those that wait for others between.
    nowMs = 99_999;
    expect(health.takeHopelessWait("a.test")).toBeUndefined();
    nowMs = 100_000;
    expect(health.takeHopelessWait("a.test")).toBeDefined();
    health.answered("a.test");
    expect(health.takeHopelessWait("a.test")).toBeDefined();
    expect(health.whenHopeless("a.test")?.aborted).toBe(false);
  });
});

describe("the checksum database that a proxy relays", () => {
  it("is out for itself, and so are the files; whoever answers either has answered", () => {
    const { ofFiles, ofDatabase } = openHealths(() => 0);
    ofDatabase.failed({ ...stall, subject: { module: "", version: "", file: "supported" } });
    expect([ofDatabase.isOut("a.test"), ofFiles.isOut("a.test")]).toEqual([true, false]);
    ofFiles.failed(stall);
    ofDatabase.answered("a.test");
    expect([ofDatabase.isOut("a.test"), ofFiles.isOut("a.test")]).toEqual([false, true]);
    expect(ofFiles.hasAnswered("a.test")).toBe(true);
  });
});
