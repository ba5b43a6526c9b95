// What happened at the guard after our step was over, as Markdown for the summary.

import type { Finding } from "../diagnose/rule.ts";
import { sentence } from "./markdown.ts";
import { counted, humaneBytes, humaneDuration, oneLine, retrySentence } from "./phrasing.ts";
import { findingSections, type SummaryAround } from "./summary.ts";

/** The cause of a failed job, as far as the guard saw it. Ends with a line end. */
export function renderLater(findings: readonly Finding[], around: SummaryAround = {}): string {
  const [first] = findings;
  if (first === undefined) return "";
  const headline = `a later step could not download: ${first.code}: ${first.title}`;
  const toDo = `${sentence(first.advice[0] ?? first.because)} ${retrySentence(first)}`;
  const sections = [
    [`### ❌ go-mod-guard: ${sentence(headline)}`],
    [`**${toDo}**`],
    ...findings.flatMap((finding, index) => findingSections(finding, index, around)),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

export interface LateAnswer {
  /** `github.com/acme/lib@v1.2.3 (zip)`. */
  readonly what: string;
  /** Who sent it in the end. */
  readonly mirror: string;
  readonly forMs: number;
  readonly attempts: number;
  readonly bytes: number;
}

const mostWaits = 3;

/** go says nothing while it waits, so nobody else tells it. */
function waited(waits: readonly LateAnswer[]): string[] {
  const longest = waits.toSorted((a, b) => b.forMs - a.forMs);
  const shown = longest.slice(0, mostWaits).map(({ what, mirror, forMs, attempts, bytes }) => {
    const times = attempts > 1 ? `, ${attempts} attempts` : "";
    return `${humaneDuration(forMs)} for ${what} of ${mirror} (${humaneBytes(bytes)}${times})`;
  });
  const more = longest.length > mostWaits ? [`${longest.length - mostWaits} more`] : [];
  return shown.length === 0 ? [] : [oneLine(`later steps waited ${[...shown, ...more].join(", ")}`)];
}

/** One line for a job that went well without it; undefined where there is nothing to tell. */
export function laterLine(
  findings: readonly Finding[],
  unanswered: number,
  recovered: number,
  waits: readonly LateAnswer[] = [],
): string | undefined {
  if (unanswered + recovered + waits.length === 0) return undefined;
  const well =
    recovered > 0 ? [`${counted(recovered, "request")} of later steps failed first and went well later`] : [];
  const [first] = findings;
  const why = first === undefined ? "" : ` (${first.code}: ${oneLine(first.title)})`;
  const ill =
    unanswered > 0 ? [`${counted(unanswered, "request")} of later steps stayed without an answer${why}`] : [];
  return `go-mod-guard: ${[...ill, ...well, ...waited(waits)].join("; ")}.`;
}
