import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { consoleLines, progressBar, tonedLines, verdictLines } from "../../src/report/console.ts";
import type { Event } from "../../src/report/event.ts";
import { humaneBytes, humaneDuration } from "../../src/report/phrasing.ts";
import { sampleAttempt, sampleFinding, samplePlan, sampleReport } from "../fakes/report-samples.ts";

const retried = sampleAttempt(
  { kind: "status", status: 503, detail: "" },
  { mirror: "proxy.corp.test", attempt: 2 },
);

const events: readonly [string, Event, readonly string[]][] = [
  [
    "a plan",
    { kind: "planned", plan: samplePlan({ choices: ["goflags: as the input says."] }) },
    ["go1.26.8, nothing to download, from proxy.corp.test, direct"],
  ],
  [
    "a plan with another Go in it",
    {
      kind: "planned",
      plan: samplePlan({ goSwitch: { version: "1.27.0", asked: "the `go` line of go.mod" } }),
    },
    ["go1.26.8, then go1.27.0 (the `go` line of go.mod), nothing to download, from proxy.corp.test, direct"],
  ],
  [
    "a Go that is on its way",
    { kind: "go-fetching", version: "1.27.0", asked: "`go-version: 1.27.0`" },
    ["No go is on PATH: fetching go1.27.0 (`go-version: 1.27.0`)"],
  ],
  [
    "a Go that is here now",
    { kind: "go-installed", version: "1.27.0", goroot: "/t/go", asked: "go.mod", kept: false, ms: 2_000 },
    ["No go was on PATH: go1.27.0 (go.mod) was fetched and proved in 2.0 s, /t/go"],
  ],
  [
    "what was configured",
    { kind: "configured", netrcFiles: ["/home/ci/.netrc"], exported: ["GOPROXY"], unmasked: 0 },
    ["netrc lines are in /home/ci/.netrc", "Later steps get GOPROXY"],
  ],
  ["nothing configured", { kind: "configured", netrcFiles: [], exported: [], unmasked: 0 }, []],
  [
    "a password that is too short to be masked",
    { kind: "configured", netrcFiles: [], exported: [], unmasked: 1 },
    ["1 password of a single character cannot be masked in the log: take a longer one"],
  ],
  [
    "a restored cache",
    { kind: "cache-restored", matchedKey: "k-1", bytes: 182_000_000, ms: 2350 },
    ["Cache: restored 182.0 MB in 2.4 s from k-1"],
  ],
  ["a missed cache", { kind: "cache-missed", key: "k-1" }, ["Cache: no entry for k-1 yet"]],
  [
    "a cache that is not wanted",
    { kind: "cache-skipped", why: "`cache: false`" },
    ["Cache not used: `cache: false`"],
  ],
  [
    "a cache looked up",
    { kind: "cache-found", key: "k-1" },
    ["Cache: k-1 is there; nothing is downloaded (lookup-only)"],
  ],
  [
    "a saved cache",
    { kind: "cache-saved", key: "k-1", bytes: 1000, ms: 90 },
    ["Cache: saved 1.0 kB in 90 ms as k-1"],
  ],
  [
    "a cache not saved",
    { kind: "cache-not-saved", why: "it is read-only" },
    ["Cache not saved: it is read-only"],
  ],
  ["progress", { kind: "progressed", done: 3, wanted: 51, bytes: 5_000_000 }, ["3 of 51 files, 5.0 MB"]],
  [
    "a retry",
    { kind: "retried", attempt: retried, delayMs: 800 },
    ["Trying again in 800 ms: proxy.corp.test answered 503 for github.com/pkg/errors@v0.9.1 (attempt 2)"],
  ],
  [
    "a move",
    { kind: "moved-on", from: "a.test", to: "b.test", why: "refused" },
    ["Moved on from a.test to b.test: refused"],
  ],
  ["an eviction", { kind: "evicted", file: "x.zip", why: "another hash" }, ["Refused x.zip: another hash"]],
  ["go's words", { kind: "go-printed", line: "go: downloading x v1" }, ["│ go: downloading x v1"]],
  [
    "a file put back",
    { kind: "restored-file", path: "go.sum", diff: "+a\n-b" },
    ["go changed go.sum; it has its old bytes again. What go wanted:", "│ +a", "│ -b"],
  ],
  [
    "what is done without",
    { kind: "degraded", without: "cache", why: "it sent nothing for 20 s" },
    ["Went on without the cache: it sent nothing for 20 s"],
  ],
  ["a download, which the last words tell of", { kind: "downloaded", modules: 1, bytes: 1, ms: 1 }, []],
  [
    "a failure",
    { kind: "failed", findings: [sampleFinding({ modules: ["a@v1", "b@v1"], retry: "never" })] },
    [
      "",
      "GMG101: A proxy's name could not be resolved",
      "proxy.corp.test is not known to the resolver of this machine.",
      "2 modules: a@v1, b@v1",
      "1. Set `goproxy: https://proxy.golang.org,direct`.",
      "2. Run again when `proxy.corp.test` resolves.",
      "Running again does not help; only a change does. The same request takes the same way and meets the same answer.",
    ],
  ],
  ["an undo", { kind: "undone", what: "netrc" }, ["Undone: netrc"]],
];

describe("the console", () => {
  it("lists no modules that the cause has named already", () => {
    const because = "`a@v1` and `b@v1` wait for it.";
    const findings = [sampleFinding({ modules: ["a@v1", "b@v1"], because })];
    const lines = consoleLines({ kind: "failed", findings });
    expect(lines.filter((line) => line.includes("a@v1"))).toEqual([because]);
  });

  it.each(events)("tells of %s", (_, event, lines) => {
    expect(consoleLines(event)).toEqual(lines);
  });

  it("colours only what it is given colours for", () => {
    const event: Event = { kind: "degraded", without: "guard", why: "x" };
    expect(consoleLines(event, (tone, text) => `<${tone}>${text}`)).toEqual([
      "<warn>Went on without the guard: x",
    ]);
  });

  it("knows the tone of a line whose whole is given one", () => {
    const event: Event = { kind: "degraded", without: "guard", why: "x" };
    expect(tonedLines((style) => ["plain", ...consoleLines(event, style)])).toEqual([
      { text: "plain" },
      { text: "Went on without the guard: x", tone: "warn" },
    ]);
  });

  it("prints no command of a runner, no escape and no second line, whatever a mirror said", () => {
    const bad = "a\r\n::error::b\n##[add-mask]c\u001b[2J\u2028::set-env name=x::y";
    const hostileEvents: Event[] = [
      { kind: "moved-on", from: bad, to: bad, why: bad },
      { kind: "evicted", file: bad, why: bad },
      { kind: "go-printed", line: bad },
      { kind: "restored-file", path: bad, diff: bad },
      { kind: "degraded", without: "cache", why: bad },
      { kind: "retried", delayMs: 1, attempt: sampleAttempt({ kind: "answered" }, { mirror: bad }) },
      {
        kind: "failed",
        findings: [sampleFinding({ title: bad, because: bad, advice: [bad], modules: [bad, bad] })],
      },
      { kind: "cache-restored", matchedKey: bad, bytes: 1, ms: 1 },
      { kind: "planned", plan: samplePlan({ goVersion: bad, choices: [bad] }) },
    ];
    for (const line of hostileEvents.flatMap((event) => consoleLines(event))) {
      for (const forbidden of ["\n", "\r", "\u2028", "\u001b", "##[", "::error::"])
        expect(line).not.toContain(forbidden);
      expect(line).not.toMatch(/^\s*::/);
    }
  });
});

describe("the last words", () => {
  it("of a run with nothing wrong are one line", () => {
    const cache = { ...sampleReport().cache, hit: true, matchedKey: "k-Sums" };
    expect(verdictLines(sampleReport({ cache }))).toEqual([
      "51 modules in place: 12.3 MB fetched in 4.1 s, cache hit",
    ]);
  });

  it("of a failure are the verdict and what to do", () => {
    const findings = [sampleFinding(), sampleFinding({ code: "GMG102" })];
    expect(verdictLines(sampleReport({ outcome: "failed", findings }))).toEqual([
      "GMG101: A proxy's name could not be resolved (and 1 more finding)",
      "Set `goproxy: https://proxy.golang.org,direct`. Running again later can help.",
    ]);
  });

  it("of a failure without a finding say where to look", () => {
    expect(verdictLines(sampleReport({ outcome: "failed" }))[1]).toContain("go mod download -x");
  });

  it("of a degraded run say what was left out and that only time is lost", () => {
    const degraded = [{ without: "cache", why: "no answer within 20 s" }];
    expect(verdictLines(sampleReport({ outcome: "degraded", degraded }))).toEqual([
      "51 modules in place: 12.3 MB fetched in 4.1 s, no cache entry; went on without: cache",
      "Nothing is lost but time: no answer within 20 s",
    ]);
  });

  it("of a run that had nothing to download say so", () => {
    const modules = { wanted: 0, present: 0, fetched: 0, verified: 0, evicted: 0, bytes: 0 };
    expect(verdictLines(sampleReport({ modules }))).toEqual(["Nothing to download (4.1 s, no cache entry)"]);
  });
});

describe("the progress bar", () => {
  it.each([
    [0, 10, "[··········] 0 of 10 files, 0 B"],
    [5, 10, "[#####·····] 5 of 10 files, 0 B"],
    [10, 10, "[##########] 10 of 10 files, 0 B"],
  ])("at %i of %i is %s", (done, wanted, bar) => {
    expect(progressBar(done, wanted, 0, bar.length)).toBe(bar);
  });

  it("is never wider than it may be, and never breaks", () => {
    const size = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(size, size, fc.nat(), fc.nat({ max: 200 }), (done, wanted, bytes, width) => {
        const bar = progressBar(done, wanted, bytes, width);
        return bar.length <= width && !bar.includes("NaN") && !bar.includes("Infinity");
      }),
    );
  });
});

describe("figures", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [999_940, "999.9 kB"],
    [999_960, "1.0 MB"],
    [12_300_000, "12.3 MB"],
    [5_000_000_000, "5.0 GB"],
    [7e15, "7000.0 TB"],
  ])("write %i bytes as %s", (bytes, text) => {
    expect(humaneBytes(bytes)).toBe(text);
  });

  it.each([
    [0, "0 ms"],
    [999, "999 ms"],
    [4120, "4.1 s"],
    [59_940, "59.9 s"],
    [59_960, "1 min 0 s"],
    [125_000, "2 min 5 s"],
    [3_780_000, "1 h 3 min"],
  ])("write %i ms as %s", (ms, text) => {
    expect(humaneDuration(ms)).toBe(text);
  });
});
