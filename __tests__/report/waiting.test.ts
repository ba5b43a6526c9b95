import { describe, expect, it } from "@jest/globals";
import { lookEveryMs, openPatience, patienceMs } from "../../src/report/patience.ts";
import type { UnderWay, WaitLimits } from "../../src/report/under-way.ts";
import { worthTelling } from "../../src/report/waiting.ts";

const limits: WaitLimits = { stallTimeoutMs: 20_000, totalMs: 900_000 };
const nowMs = 1_000_000;

function request(change: Partial<UnderWay & { kind: "request" }> = {}, forMs = 12_000): UnderWay {
  return {
    kind: "request",
    host: "proxy.corp.test",
    what: "github.com/acme/lib@v1.2.3 (zip)",
    sinceMs: nowMs - forMs,
    bytes: 0,
    ...change,
  };
}

function go(silentMs: number, below?: (UnderWay & { kind: "command" })["below"]): UnderWay {
  const saidMs = nowMs - silentMs;
  return { kind: "command", command: "go mod download", sinceMs: saidMs, saidMs, ...(below && { below }) };
}

const gitFetch = [
  { id: 10, parentId: 1, program: "go", args: ["go", "mod", "download"], ageMs: 14_000 },
  { id: 11, parentId: 10, program: "git", args: ["git", "ls-remote", "-q", "origin"], ageMs: 13_000 },
  {
    id: 12,
    parentId: 11,
    program: "git-remote-https",
    args: ["git-remote-https", "origin", "https://ci:s3cret@git.corp.test/acme/lib.git"],
    ageMs: 12_500,
  },
];

const sentences = (underWay: readonly UnderWay[], within = limits): string[] =>
  worthTelling(underWay, nowMs, within).map(({ sentence }) => sentence);

describe("what is waited for is told", () => {
  it.each<{ name: string; underWay: UnderWay[]; said: string[] }>([
    {
      name: "with module, host, seconds and bytes",
      underWay: [request({ bytes: 812 })],
      said: ["Waiting for proxy.corp.test: 12 s for github.com/acme/lib@v1.2.3 (zip), 812 B so far"],
    },
    {
      name: "once a host, naming the request that has waited longest",
      underWay: [request({ what: "a@v1.0.0 (mod)" }, 7_000), request({}, 9_000), request({}, 8_000)],
      said: [
        "Waiting for proxy.corp.test: 9 s for github.com/acme/lib@v1.2.3 (zip), 0 B so far, and 2 more requests to it",
      ],
    },
    { name: "not after a moment", underWay: [request({}, 4_900)], said: [] },
    {
      name: "later where bytes keep coming",
      underWay: [
        request({ bytes: 5_000_000 }, 9_000),
        request({ host: "b.test", bytes: 90_000_000 }, 11_000),
      ],
      said: ["Waiting for b.test: 11 s for github.com/acme/lib@v1.2.3 (zip), 90.0 MB so far"],
    },
    {
      name: "as git, with its place and without its password",
      underWay: [go(14_000, gitFetch)],
      said: ["Waiting for git (git.corp.test/acme/lib): `go mod download` has been running it for 13 s"],
    },
    {
      name: "as go itself, where it runs no git that is seen",
      underWay: [go(31_000, gitFetch.slice(0, 1))],
      said: [
        "`go mod download` has said nothing for 31 s: it runs no git; it may be unpacking, or waiting for a host that it asks itself",
      ],
    },
    {
      name: "as go itself, where nobody can see what it runs",
      underWay: [go(31_000)],
      said: [
        "`go mod download` has said nothing for 31 s: it may be waiting for git, or for a host that it asks itself",
      ],
    },
    { name: "not of go that has printed a while ago", underWay: [go(20_000)], said: [] },
    {
      name: "not twice, of go and of the request that go waits for",
      underWay: [go(40_000), request({}, 6_000)],
      said: ["Waiting for proxy.corp.test: 6 s for github.com/acme/lib@v1.2.3 (zip), 0 B so far"],
    },
    {
      name: "as a pause before a host is asked again",
      underWay: [
        { kind: "pause", host: "a.test", what: "m", sinceMs: nowMs - 20_000, untilMs: nowMs + 40_000 },
      ],
      said: ["Waiting for 20 s to ask a.test again for m, 40 s to go"],
    },
    {
      name: "as a step of ours, if it is nothing else",
      underWay: [{ kind: "step", name: "restoring the cache", sinceMs: nowMs - 130_000 }],
      said: ["Still busy with restoring the cache, for 2 min 10 s"],
    },
    {
      name: "not as a step, while a request of it is under way",
      underWay: [{ kind: "step", name: "x", sinceMs: nowMs - 130_000 }, request({}, 1_000)],
      said: [],
    },
  ])("$name", ({ underWay, said }) => expect(sentences(underWay)).toEqual(said));

  it.each<{ stallTimeoutMs: number; totalMs: number }>([
    { stallTimeoutMs: 20_000, totalMs: 900_000 },
    { stallTimeoutMs: 1_000, totalMs: 900_000 },
    { stallTimeoutMs: 20_000, totalMs: 4_000 },
    { stallTimeoutMs: 600_000, totalMs: 3_600_000 },
  ])("before a limit strikes: $stallTimeoutMs ms a stall, $totalMs ms in all", (within) => {
    const { stallTimeoutMs, totalMs } = within;
    // A connection that does not come about is given up after 0.9 of the stall limit, 10 s at most.
    const strikesMs = Math.min(0.9 * stallTimeoutMs, totalMs, 10_000);
    const latestMs = patienceMs(within) + lookEveryMs(within);
    expect(latestMs).toBeLessThan(strikesMs);
    expect(sentences([request({}, latestMs)], within)).toHaveLength(1);
    expect(sentences([go(Math.min(totalMs / 2, 60_000))], within)).toHaveLength(1);
  });
});

describe("a log that keeps every line", () => {
  it("hears of one wait after 0, 10, 30 and 70 s, and then once a minute", () => {
    const patience = openPatience();
    const wait = { key: "request a", forMs: 1, sentence: "", brief: "" };
    const heard: number[] = [];
    for (let second = 0; second <= 300; second++) {
      if (patience.due([wait], second * 1_000).length > 0) heard.push(second);
    }
    expect(heard).toEqual([0, 10, 30, 70, 130, 190, 250]);
  });

  it("hears of another host at once", () => {
    const patience = openPatience();
    const [a, b] = ["a", "b"].map((key) => ({ key, forMs: 1, sentence: "", brief: "" }));
    expect(patience.due([a!], 0)).toEqual([a]);
    expect(patience.due([a!, b!], 1_000)).toEqual([b]);
  });
});
