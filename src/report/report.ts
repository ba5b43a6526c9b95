// The report: what happened, as plain data (schemaVersion 1; docs/report.schema.json says the same).

import type { ProbeResult } from "../diagnose/probe.ts";
import type { Finding } from "../diagnose/rule.ts";

export interface Report {
  readonly schemaVersion: 1;
  readonly outcome: "ok" | "degraded" | "failed";
  /** Only where the run was cancelled before it was done; the outcome is then "failed", without a finding. */
  readonly cancelled?: true;
  readonly durationMs: number;
  /** goproxy as the user meant it, without credentials. */
  readonly go: {
    readonly version: string;
    /** The other Go that it goes over to: go1.27.0. */
    readonly toolchain?: string;
    readonly goproxy: string;
    readonly gomodcache: string;
  };
  readonly cache: {
    readonly hit: boolean;
    readonly primaryKey: string;
    readonly matchedKey: string;
    readonly bytes: number;
    readonly restoreMs: number;
    readonly saveMs: number;
  };
  /**
   * Counted in module versions whose zip is wanted: present before anything was fetched, fetched by us (what go
   * fetched directly is in neither), verified by go.sum or by go. Bytes of what we fetched.
   */
  readonly modules: {
    readonly wanted: number;
    readonly present: number;
    readonly fetched: number;
    readonly verified: number;
    readonly evicted: number;
    readonly bytes: number;
  };
  readonly requests: {
    readonly total: number;
    /** Of these, what a guard that ran for hours has forgotten: the other figures are without them. */
    readonly forgotten?: number;
    readonly retried: number;
    readonly resumed: number;
    readonly hedged: number;
    readonly failed: number;
    readonly byMirror: Readonly<Record<string, MirrorFigures>>;
    /** After a failure: what was tried for the files that did not come, in the order in which it began. */
    readonly ofFailed: readonly ReportedAttempt[];
  };
  readonly probes: readonly ProbeResult[];
  readonly findings: readonly Finding[];
  readonly degraded: readonly { readonly without: string; readonly why: string }[];
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
}

export interface MirrorFigures {
  readonly requests: number;
  /** With what was asked for, or with "not found". */
  readonly answered: number;
  readonly failed: number;
  /** Requests that were another attempt at the same file. */
  readonly retried: number;
  readonly bytes: number;
  /** Of the requests that were answered; absent if none was. */
  readonly firstByteMs?: { readonly median: number; readonly p95: number };
}

export interface ReportedAttempt {
  /** Since the first request of the run. */
  readonly atMs: number;
  readonly mirror: string;
  /** `github.com/acme/lib@v1.2.3`, or a path of the checksum database. */
  readonly subject: string;
  readonly file: string;
  /** From 1, counted a mirror. */
  readonly attempt: number;
  /** Such as "answered 503". */
  readonly outcome: string;
  readonly bytes: number;
  readonly ms: number;
}

/** After a success all that were wanted: also those that go fetched past us. */
export function modulesInPlace({ outcome, modules }: Pick<Report, "outcome" | "modules">): number {
  return outcome === "failed" ? modules.present + modules.fetched : modules.wanted;
}
