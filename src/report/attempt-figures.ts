// What the journal comes to: figures a proxy, and the story of the files that did not come.

import type { Finding } from "../diagnose/rule.ts";
import { formatModuleVersion } from "../go/module-version.ts";
import type { Attempt } from "../mirror/journal.ts";
import { describeOutcome } from "../mirror/outcome-words.ts";
import type { MirrorFigures, ReportedAttempt } from "./report.ts";

/** 404 and 410 are answers; what we gave up ourselves says nothing about the proxy. */
export function hasFailed({ outcome }: Attempt): boolean {
  switch (outcome.kind) {
    case "status":
    case "transport":
    case "stalled":
    case "refused":
      return true;
    case "answered":
    case "absent":
    case "abandoned":
      return false;
  }
}

/** Figures a proxy, the names sorted. */
export function byMirror(attempts: readonly Attempt[]): Readonly<Record<string, MirrorFigures>> {
  const names = [...new Set(attempts.map(({ mirror }) => mirror))].sort();
  return Object.fromEntries(
    names.map((name) => [name, figuresOf(attempts.filter(({ mirror }) => mirror === name))]),
  );
}

function figuresOf(asked: readonly Attempt[]): MirrorFigures {
  const answered = asked.filter(({ outcome: { kind } }) => kind === "answered" || kind === "absent");
  const firstBytesMs = answered
    .flatMap(({ firstByteMs }) => (firstByteMs === undefined ? [] : [firstByteMs]))
    .toSorted((a, b) => a - b);
  const firstByteMs = { median: percentile(firstBytesMs, 0.5), p95: percentile(firstBytesMs, 0.95) };
  return {
    requests: asked.length,
    answered: answered.length,
    failed: asked.filter(hasFailed).length,
    retried: asked.filter(({ attempt }) => attempt > 1).length,
    bytes: asked.reduce((total, { bytes }) => total + bytes, 0),
    ...(firstBytesMs.length > 0 && { firstByteMs }),
  };
}

/** The smallest value that this share of all does not exceed; 0 of nothing. */
export function percentile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** More would tell the same again; the first and the last say when it began and how it ended. */
const mostAttempts = 200;

/** Attempts at files that nobody answered well; of the modules that the findings name, if they name any of these. */
export function ofFailed(
  attempts: readonly Attempt[],
  findings: readonly Finding[],
): readonly ReportedAttempt[] {
  const came = new Set(attempts.filter(({ outcome }) => outcome.kind === "answered").map(keyOf));
  const lost = attempts.filter((attempt) => !came.has(keyOf(attempt)));
  const named = new Set(findings.flatMap(({ modules }) => modules));
  const ofNamed = lost.filter(({ subject }) => named.has(formatModuleVersion(subject)));
  const told = (ofNamed.length > 0 ? ofNamed : lost).toSorted((a, b) => a.startedMs - b.startedMs);
  const beganMs = attempts.reduce((least, { startedMs }) => Math.min(least, startedMs), Infinity);
  const half = mostAttempts / 2;
  const kept = told.length > mostAttempts ? [...told.slice(0, half), ...told.slice(-half)] : told;
  return kept.map((attempt) => ({
    atMs: Math.round(attempt.startedMs - beganMs),
    mirror: attempt.mirror,
    subject: formatModuleVersion(attempt.subject),
    file: attempt.subject.file,
    attempt: attempt.attempt,
    outcome: describeOutcome(attempt),
    bytes: attempt.bytes,
    ms: Math.round(attempt.totalMs),
  }));
}

function keyOf({ subject: { module, version, file } }: Attempt): string {
  return `${module}@${version} ${file}`;
}
