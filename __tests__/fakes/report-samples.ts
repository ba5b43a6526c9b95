// A plan, findings, attempts and reports to render, each whole, with one thing changed at a time.

import type { Finding } from "../../src/diagnose/rule.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Report } from "../../src/report/report.ts";

export function samplePlan(change: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: 1,
    goVersion: "go1.26.8",
    gomodcache: "/home/ci/go/pkg/mod",
    gomodcachePopulated: false,
    directories: [],
    settings: [
      { name: "GOPROXY", value: "https://***@proxy.corp.test,direct", from: "environment", exported: false },
    ],
    routes: {
      proxies: [{ address: "proxy.corp.test", separator: ",", named: "list" }],
      closing: "direct",
      policy: "resilient",
      gonoproxy: "",
      gonosumdb: "",
      goprivate: "",
      gosumdb: "sum.golang.org",
    },
    files: [],
    cache: {
      restore: true,
      save: true,
      lookupOnly: false,
      key: "go-mod-guard-1-dirs-Sums",
      restoreKeys: ["go-mod-guard-1-dirs-"],
      privateModules: false,
      why: "",
    },
    budget: { totalMs: 900_000, stallTimeoutMs: 20_000, retries: 4, connections: 32, hedge: true },
    download: "auto",
    guard: "step",
    verify: true,
    vouches: true,
    choices: [],
    contradictions: [],
    ...change,
  };
}

export function sampleFinding(change: Partial<Finding> = {}): Finding {
  return {
    code: "GMG101",
    cause: "dns-failure",
    title: "A proxy's name could not be resolved",
    retry: "after-delay",
    because: "proxy.corp.test is not known to the resolver of this machine.",
    advice: ["Set `goproxy: https://proxy.golang.org,direct`.", "Run again when `proxy.corp.test` resolves."],
    hosts: ["proxy.corp.test"],
    modules: ["github.com/pkg/errors@v0.9.1"],
    evidence: "dial tcp: lookup proxy.corp.test: no such host",
    ...change,
  };
}

export function sampleAttempt(outcome: AttemptOutcome, change: Partial<Attempt> = {}): Attempt {
  return {
    startedMs: 0,
    mirror: "proxy.golang.org",
    url: "https://proxy.golang.org/github.com/pkg/errors/@v/v0.9.1.zip",
    subject: { module: "github.com/pkg/errors", version: "v0.9.1", file: "v0.9.1.zip" },
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: 10,
    ...change,
  };
}

export function sampleReport(change: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    outcome: "ok",
    durationMs: 4120,
    go: {
      version: "go1.26.8",
      goproxy: "https://proxy.golang.org,direct",
      gomodcache: "/home/ci/go/pkg/mod",
    },
    cache: { hit: false, primaryKey: "k-Sums", matchedKey: "", bytes: 0, restoreMs: 120, saveMs: 0 },
    modules: { wanted: 51, present: 51, fetched: 51, verified: 51, evicted: 0, bytes: 12_300_000 },
    requests: {
      total: 153,
      retried: 2,
      resumed: 1,
      hedged: 0,
      failed: 2,
      byMirror: {
        "proxy.golang.org": {
          requests: 153,
          answered: 151,
          failed: 2,
          retried: 2,
          bytes: 12_300_000,
          firstByteMs: { median: 48, p95: 210 },
        },
      },
      ofFailed: [],
    },
    probes: [],
    findings: [],
    degraded: [],
    steps: [{ name: "download", ms: 3900 }],
    ...change,
  };
}
