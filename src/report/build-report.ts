// From what happened to the report, and from the report to the outputs of the action.

import { harmlessLine, splitLines } from "../core/harmless.ts";
import type { ProbeResult } from "../diagnose/probe.ts";
import type { Finding } from "../diagnose/rule.ts";
import type { OutputName } from "../inputs/spec.ts";
import type { Attempt } from "../mirror/journal.ts";
import { byMirror, hasFailed, ofFailed } from "./attempt-figures.ts";
import type { Plan } from "../plan/plan.ts";
import { modulesInPlace, type Report } from "./report.ts";

export interface ReportParts {
  readonly plan: Plan;
  /** Whether the run failed; findings alone do not say so. */
  readonly failed: boolean;
  /** It did, and somebody wanted it to end: what broke off then is nobody's fault. */
  readonly cancelled?: boolean;
  readonly durationMs: number;
  readonly attempts: readonly Attempt[];
  /** Attempts that a guard of hours has no more. */
  readonly forgotten?: number;
  readonly cache?: Partial<Omit<Report["cache"], "primaryKey">>;
  /** In module versions whose zip is wanted; without bytes, those of the attempts. */
  readonly modules: Omit<Report["modules"], "bytes"> & { readonly bytes?: number };
  readonly findings: readonly Finding[];
  readonly degraded: readonly { readonly without: string; readonly why: string }[];
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly probes?: readonly ProbeResult[];
  /** Takes further secrets out of a text. Users and passwords in addresses always go. */
  readonly hide?: (text: string) => string;
}

export function buildReport(parts: ReportParts): Report {
  const { plan, attempts, forgotten = 0, degraded, cache, hide = (text) => text } = parts;
  const cancelled = parts.failed && parts.cancelled === true;
  const report: Report = {
    schemaVersion: 1,
    outcome: parts.failed ? "failed" : degraded.length > 0 ? "degraded" : "ok",
    ...(cancelled && { cancelled }),
    durationMs: Math.round(parts.durationMs),
    go: {
      version: plan.goVersion,
      ...(plan.goSwitch !== undefined && { toolchain: `go${plan.goSwitch.version}` }),
      goproxy: plan.settings.find(({ name }) => name === "GOPROXY")?.value ?? "",
      gomodcache: plan.gomodcache,
    },
    cache: {
      hit: cache?.hit ?? false,
      primaryKey: plan.cache.key,
      matchedKey: cache?.matchedKey ?? "",
      bytes: cache?.bytes ?? 0,
      restoreMs: Math.round(cache?.restoreMs ?? 0),
      saveMs: Math.round(cache?.saveMs ?? 0),
    },
    modules: { ...parts.modules, bytes: parts.modules.bytes ?? sum(attempts.map(({ bytes }) => bytes)) },
    requests: {
      total: attempts.length + forgotten,
      ...(forgotten > 0 && { forgotten }),
      retried: attempts.filter(({ attempt }) => attempt > 1).length,
      resumed: attempts.filter(({ resumedFrom }) => resumedFrom !== undefined).length,
      hedged: attempts.filter(({ hedge }) => hedge === true).length,
      failed: attempts.filter(hasFailed).length,
      byMirror: byMirror(attempts),
      ofFailed: parts.failed ? ofFailed(attempts, parts.findings) : [],
    },
    probes: (parts.probes ?? []).map(resultOf),
    findings: cancelled ? [] : parts.findings,
    degraded,
    steps: parts.steps.map(({ name, ms }) => ({ name, ms: Math.round(ms) })),
  };
  return mapStrings(report, (text) => presentable(hide(text)));
}

/** Every output of the action, "" where there is nothing to say. */
export function outputsOf(report: Report, reportPath = ""): Record<OutputName, string> {
  const [first] = report.findings;
  const failed = report.outcome === "failed";
  return {
    "cache-hit": String(report.cache.hit),
    "cache-primary-key": report.cache.primaryKey,
    "cache-matched-key": report.cache.matchedKey,
    goproxy: report.go.goproxy,
    modules: String(modulesInPlace(report)),
    bytes: String(report.modules.bytes),
    "duration-ms": String(report.durationMs),
    outcome: report.outcome,
    diagnosis: failed && first ? first.code : "",
    cause: failed && first ? first.cause : "",
    "retry-helps": failed && first ? String(first.retry !== "never") : "",
    "report-path": reportPath,
  };
}

/** What others rely on; what a probe saw as data is for the diagnosis. */
export function resultOf({ target, stage, ok, ms, detail, aside }: ProbeResult): ProbeResult {
  return { target, stage, ok, ms: Math.round(ms), detail, ...(aside && { aside }) };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/**
 * Without users and passwords in addresses, and fit to be printed anywhere; `git@` is a name that everybody has, and
 * `$USER:$PASSWORD@` are the names of variables, for whoever is to fill them in.
 */
export function presentable(text: string): string {
  const open = text.replace(/(:\/\/)(?!git@|\$[A-Z_]{1,40}:\$[A-Z_]{1,40}@)[^/\s"'`?#]+@/g, "$1***@");
  return splitLines(open).map(harmlessLine).join("\n");
}

/** The same value with every string in it changed, the names of properties too. */
function mapStrings<Value>(value: Value, change: (text: string) => string): Value;
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [change(name), mapStrings(item as unknown, change)]),
  );
}
