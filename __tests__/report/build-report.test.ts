import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { Secret } from "../../src/core/secret.ts";
import { outputSpecs } from "../../src/inputs/spec.ts";
import {
  buildReport,
  outputsOf,
  presentable,
  resultOf,
  type ReportParts,
} from "../../src/report/build-report.ts";
import { sampleAttempt, sampleFinding, samplePlan, sampleReport } from "../fakes/report-samples.ts";

function parts(change: Partial<ReportParts> = {}): ReportParts {
  return {
    plan: samplePlan(),
    failed: false,
    durationMs: 4120.4,
    attempts: [
      sampleAttempt({ kind: "status", status: 503, detail: "busy" }, { bytes: 10 }),
      sampleAttempt({ kind: "answered" }, { attempt: 2, bytes: 1000, resumedFrom: 10 }),
      sampleAttempt({ kind: "absent", status: 404, detail: "" }, { mirror: "goproxy.io", hedge: true }),
      sampleAttempt({ kind: "abandoned" }, { mirror: "goproxy.io" }),
    ],
    modules: { wanted: 1, present: 1, fetched: 1, verified: 1, evicted: 0 },
    findings: [],
    degraded: [],
    steps: [{ name: "download", ms: 10.6 }],
    ...change,
  };
}

type Schema = Readonly<Record<string, unknown>>;
const schema = JSON.parse(readFileSync("docs/report.schema.json", "utf8")) as Schema;

/** What of JSON Schema the file uses, and an error for any word that it does not know. */
function faults(value: unknown, rule: Schema, at = "$"): string[] {
  return Object.entries(rule).flatMap(([word, wanted]): string[] => {
    const object = value as Readonly<Record<string, unknown>>;
    switch (word) {
      case "$schema":
      case "$defs":
      case "title":
      case "description":
        return [];
      case "$ref": {
        const name = (wanted as string).replace("#/$defs/", "");
        return faults(value, (schema["$defs"] as Record<string, Schema>)[name]!, at);
      }
      case "const":
        return value === wanted ? [] : [`${at} is not ${String(wanted)}`];
      case "enum":
        return (wanted as unknown[]).includes(value) ? [] : [`${at} is none of ${String(wanted)}`];
      case "minimum":
        return (value as number) >= (wanted as number) ? [] : [`${at} is too small`];
      case "pattern":
        return new RegExp(wanted as string).test(value as string)
          ? []
          : [`${at} does not match ${String(wanted)}`];
      case "type": {
        const type = Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
        return type === wanted ? [] : [`${at} is ${type}, not ${String(wanted)}`];
      }
      case "required":
        return (wanted as string[])
          .filter((name) => !(name in object))
          .map((name) => `${at}.${name} is missing`);
      case "properties":
        return Object.entries(wanted as Record<string, Schema>).flatMap(([name, inner]) =>
          name in object ? faults(object[name], inner, `${at}.${name}`) : [],
        );
      case "additionalProperties": {
        const known = (rule["properties"] ?? {}) as object;
        const others = Object.keys(object).filter((name) => !(name in known));
        if (wanted === false) return others.map((name) => `${at}.${name} is unknown`);
        return others.flatMap((name) => faults(object[name], wanted as Schema, `${at}.${name}`));
      }
      case "items":
        return (value as unknown[]).flatMap((item, index) =>
          faults(item, wanted as Schema, `${at}[${index}]`),
        );
      default:
        return [`the schema says "${word}", which this test does not know`];
    }
  });
}

describe("a report", () => {
  it("counts requests, and what each mirror did", () => {
    const { requests, modules, steps, durationMs } = buildReport(parts());
    expect(requests).toEqual({
      total: 4,
      retried: 1,
      resumed: 1,
      hedged: 1,
      failed: 1,
      byMirror: {
        "goproxy.io": { requests: 2, answered: 1, failed: 0, retried: 0, bytes: 0 },
        "proxy.golang.org": { requests: 2, answered: 1, failed: 1, retried: 1, bytes: 1010 },
      },
      ofFailed: [],
    });
    expect(modules.bytes).toBe(1010);
    expect(steps).toEqual([{ name: "download", ms: 11 }]);
    expect(durationMs).toBe(4120);
  });

  it("counts what a guard of hours has forgotten in the total, and says how many they are", () => {
    const { requests } = buildReport(parts({ forgotten: 20_000 }));
    expect(requests).toMatchObject({ total: 20_004, forgotten: 20_000, failed: 1 });
  });

  it.each([
    ["ok when nothing failed", {}, "ok"],
    ["degraded when something was left out", { degraded: [{ without: "cache", why: "503" }] }, "degraded"],
    [
      "failed even if something was left out",
      { failed: true, degraded: [{ without: "cache", why: "" }] },
      "failed",
    ],
    ["ok with a finding that did not fail the run", { findings: [sampleFinding()] }, "ok"],
  ])("is %s", (_, change, outcome) => {
    expect(buildReport(parts(change)).outcome).toBe(outcome);
  });

  it("names the primary key also where nothing is restored, for whoever keeps a cache of their own", () => {
    const { cache } = samplePlan();
    const plan = samplePlan({ cache: { ...cache, key: "k-Sums", restore: false, save: false } });
    expect(buildReport(parts({ plan })).cache.primaryKey).toBe("k-Sums");
  });

  it("is what docs/report.schema.json says, with and without content", () => {
    const goSwitch = { version: "1.27.0", asked: "the `go` line of go.mod" };
    const full = buildReport(
      parts({
        plan: samplePlan({ goSwitch }),
        failed: true,
        forgotten: 7,
        findings: [sampleFinding()],
        degraded: [{ without: "cache", why: "it was slow" }],
        probes: [{ target: "proxy.golang.org", stage: "dns", ok: true, ms: 3, detail: "" }],
      }),
    );
    expect(full.go).toMatchObject({ version: samplePlan().goVersion, toolchain: "go1.27.0" });
    expect(faults(JSON.parse(JSON.stringify(full)), schema)).toEqual([]);
    expect(faults(JSON.parse(JSON.stringify(buildReport(parts({ attempts: [] })))), schema)).toEqual([]);
  });

  it("is refused by the schema when a field is of another type, missing or unknown", () => {
    const report = { ...sampleReport(), outcome: "fine", extra: 1, durationMs: -1, steps: undefined };
    expect(faults(JSON.parse(JSON.stringify(report)), schema)).toEqual(
      expect.arrayContaining([
        "$.steps is missing",
        "$.extra is unknown",
        "$.outcome is none of ok,degraded,failed",
        "$.durationMs is too small",
      ]),
    );
  });

  it("never holds a planted secret, wherever a child or a mirror has put it", () => {
    const planted = "p1anted-t0ken";
    const address = `https://ci:${planted}@proxy.corp.test/x`;
    const report = buildReport(
      parts({
        failed: true,
        plan: samplePlan({
          settings: [{ name: "GOPROXY", value: String(new Secret(planted)), from: "input", exported: true }],
        }),
        attempts: [sampleAttempt({ kind: "answered" }, { mirror: `https://${planted}@proxy.corp.test` })],
        findings: [
          sampleFinding({
            evidence: `reading ${address}: 503`,
            because: `said ${planted}`,
            modules: [address],
          }),
        ],
        degraded: [{ without: "cache", why: `fetch ${address} failed` }],
        hide: (text) => text.replaceAll(planted, "***"),
      }),
    );
    expect(JSON.stringify(report)).not.toContain(planted);
    expect(report.findings[0]!.evidence).toBe("reading https://***@proxy.corp.test/x: 503");
  });

  it("loses users and passwords of addresses without being told what they are", () => {
    const evidence = "https://ci:geheim@a.test/x and https://t0ken@b.test ssh://git@github.com/a@v1";
    const [finding] = buildReport(parts({ findings: [sampleFinding({ evidence })] })).findings;
    expect(finding!.evidence).toBe("https://***@a.test/x and https://***@b.test ssh://git@github.com/a@v1");
  });

  it("holds no command for a runner and no escape for a terminal", () => {
    const why = "x\n::error::y\u001b[31m ##[add-mask]z";
    const text = JSON.stringify(buildReport(parts({ degraded: [{ without: "cache", why }] })));
    for (const bad of ["::error::", "##[", "\\u001b"]) expect(text).not.toContain(bad);
  });
});

describe("the outputs", () => {
  it("are those of action.yml, in its order", () => {
    expect(Object.keys(outputsOf(sampleReport()))).toEqual(Object.keys(outputSpecs));
  });

  it("of a good run say nothing about causes", () => {
    expect(outputsOf(sampleReport(), "/tmp/report.json")).toEqual({
      "cache-hit": "false",
      "cache-primary-key": "k-Sums",
      "cache-matched-key": "",
      goproxy: "https://proxy.golang.org,direct",
      modules: "51",
      bytes: "12300000",
      "duration-ms": "4120",
      outcome: "ok",
      diagnosis: "",
      cause: "",
      "retry-helps": "",
      "report-path": "/tmp/report.json",
    });
  });

  it.each([
    ["never", "false"],
    ["now", "true"],
    ["after-delay", "true"],
  ] as const)("of a failed run with retry %s say retry-helps %s", (retry, helps) => {
    const report = sampleReport({ outcome: "failed", findings: [sampleFinding({ retry })] });
    expect(outputsOf(report)).toMatchObject({
      diagnosis: "GMG101",
      cause: "dns-failure",
      "retry-helps": helps,
    });
  });
});

describe("what is fit to be shown", () => {
  it("has no user and password in an address, but the names of variables that somebody is to fill in", () => {
    expect(presentable("https://ci:s3cret@a.test and http://$PROXY_USER:$PROXY_PASSWORD@p.test:3128")).toBe(
      "https://***@a.test and http://$PROXY_USER:$PROXY_PASSWORD@p.test:3128",
    );
    expect(presentable("https://$a:b@a.test")).toBe("https://***@a.test");
  });

  it("says of a probe whether anybody needs it, and nothing of what it saw as data", () => {
    const probe = { target: "a.test", stage: "dns", ok: false, ms: 1.4, detail: "gone", saw: { kind: "x" } };
    const shown = { target: "a.test", stage: "dns", ok: false, ms: 1, detail: "gone" };
    expect(resultOf(probe)).toEqual(shown);
    expect(resultOf({ ...probe, aside: true })).toEqual({ ...shown, aside: true });
  });
});
