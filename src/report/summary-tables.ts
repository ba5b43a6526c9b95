// The tables of a summary: who was asked how, where the time went, what was there and what came.

import { code, folded, plain, table } from "./markdown.ts";
import { counted, humaneBytes, humaneDuration } from "./phrasing.ts";
import type { MirrorFigures, Report, ReportedAttempt } from "./report.ts";

const mostRows = 20;
const mostFoldedRows = 60;
const barCells = 16;

/** What was tried for the first file that did not come, in time order, and folded what was tried for the others. */
export function attemptSections({ requests: { ofFailed } }: Report): string[][] {
  const [first] = ofFailed;
  if (first === undefined) return [];
  const isFirst = (one: ReportedAttempt): boolean => one.subject === first.subject;
  const [mine, others] = [ofFailed.filter(isFirst), ofFailed.filter((one) => !isFirst(one))];
  const sections = [[`#### What was tried for ${code(first.subject)}`], attemptTable(mine, mostRows)];
  if (others.length > 0) {
    const subjects = new Set(others.map(({ subject }) => subject)).size;
    sections.push(
      folded(
        `The same for ${counted(subjects, "more module")}`,
        attemptTable(others, mostFoldedRows, "subject"),
      ),
    );
  }
  return sections;
}

function attemptTable(attempts: readonly ReportedAttempt[], most: number, also?: "subject"): string[] {
  const rows = attempts
    .slice(0, most)
    .map(({ atMs, mirror, subject, file, outcome, bytes, ms }) => [
      unbroken(`+${humaneDuration(atMs)}`),
      code(mirror),
      ...(also === "subject" ? [code(subject)] : []),
      code(file),
      plain(outcome),
      unbroken(humaneBytes(bytes)),
      unbroken(humaneDuration(ms)),
    ]);
  const heads = [
    "at",
    "proxy",
    ...(also === "subject" ? ["module"] : []),
    "file",
    "what came",
    "bytes",
    "took",
  ];
  const left = attempts.length - most;
  const more = left > 0 ? ["", `${counted(left, "more attempt")}: see the report in JSON.`] : [];
  return [...table(heads, rows, also === "subject" ? "rllllrr" : "rlllrr"), ...more];
}

/** What we went on without, and probes that failed. */
export function troubleSections({ degraded, probes }: Report): string[][] {
  const sections: string[][] = [];
  if (degraded.length > 0) {
    const rows = degraded.slice(0, mostRows).map(({ without, why }) => [plain(without), plain(why)]);
    sections.push(table(["went on without", "why"], rows));
  }
  const failed = probes.filter(({ ok, aside }) => !ok && aside !== true);
  // What nobody needs stands below what failed, and makes no table of its own.
  const beside = failed.length === 0 ? [] : probes.filter(({ ok, aside }) => !ok && aside === true);
  if (failed.length > 0) {
    const rows = [...failed, ...beside]
      .slice(0, mostRows)
      .map(({ target, stage, detail, ms, aside }) => [
        code(target),
        plain(stage),
        plain(aside === true ? `not needed here: ${detail}` : detail),
        humaneDuration(ms),
      ]);
    const title = `#### ${counted(failed.length, "probe")} of ${probes.length} failed`;
    sections.push([title, "", ...table(["target", "stage", "what was seen", "after"], rows, "lllr")]);
  }
  return sections;
}

/** Mirrors, steps, and the figures of modules and cache. */
export function figureSections(report: Report): string[][] {
  const { requests, steps } = report;
  const sections: string[][] = [];
  const mirrors = Object.entries(requests.byMirror).slice(0, mostRows);
  if (mirrors.length > 0) {
    const heads = ["mirror", "asked", "answered", "failed", "retried", "first byte (median / p95)", "bytes"];
    sections.push(table(heads, mirrors.map(mirrorRow), "lrrrrrr"));
  }
  if (steps.length > 0) {
    const longestMs = Math.max(1, ...steps.map(({ ms }) => ms));
    const rows = steps
      .slice(0, mostRows)
      .map(({ name, ms }) => [plain(name), unbroken(humaneDuration(ms)), bar(ms / longestMs)]);
    sections.push(table(["step", "time", ""], rows, "lrl"));
  }
  sections.push(table(["this run", ""], runRows(report)));
  return sections;
}

function mirrorRow([mirror, figures]: [string, MirrorFigures]): string[] {
  const { requests, answered, failed, retried, firstByteMs, bytes } = figures;
  const health = answered === 0 ? (failed === 0 ? "⚪" : "🔴") : failed === 0 ? "🟢" : "🟡";
  const firstByte =
    firstByteMs === undefined
      ? "never"
      : `${humaneDuration(firstByteMs.median)} / ${humaneDuration(firstByteMs.p95)}`;
  return [
    `${health} ${code(mirror)}`,
    ...[requests, answered, failed, retried].map(String),
    unbroken(firstByte),
    unbroken(humaneBytes(bytes)),
  ];
}

/** A figure and its unit stay on one line. */
function unbroken(figure: string): string {
  return figure.replaceAll(" ", "\u00a0");
}

function bar(share: number): string {
  return "━".repeat(Math.max(1, Math.round(share * barCells)));
}

function runRows({ modules, requests, cache, go }: Report): string[][] {
  const { wanted, present, fetched, verified, evicted, bytes } = modules;
  const refused = evicted > 0 ? `, ${evicted} refused for wrong bytes` : "";
  const { total, forgotten = 0, retried, resumed, hedged, failed } = requests;
  const known = forgotten > 0 ? `of the last ${total - forgotten}` : "of them";
  const rows = [
    [
      "modules",
      `${wanted} wanted, ${present} here before, ${fetched} fetched, ${verified} verified${refused}`,
    ],
    ["fetched", humaneBytes(bytes)],
    [
      "requests",
      `${total}, ${known} ${failed} failed, ${retried} retried, ${resumed} resumed, ${hedged} hedged`,
    ],
  ];
  const matched = cache.hit
    ? "exact hit"
    : cache.matchedKey === ""
      ? "no entry"
      : `from ${code(cache.matchedKey)}`;
  const restored =
    cache.restoreMs > 0
      ? `${matched}, ${humaneBytes(cache.bytes)} in ${humaneDuration(cache.restoreMs)}`
      : "not asked";
  rows.push(["cache", restored]);
  if (cache.primaryKey !== "") rows.push(["cache key", code(cache.primaryKey)]);
  const { version, toolchain } = go;
  if (version !== "")
    rows.push(["go", plain(toolchain === undefined ? version : `${version}, then ${toolchain}`)]);
  if (go.goproxy !== "") rows.push(["GOPROXY", code(go.goproxy)]);
  return rows;
}
