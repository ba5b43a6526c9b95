// Takes off a log what CI systems, docker and terminals put around the lines of go, and nothing else.

import { splitLines, stripControls } from "../core/harmless.ts";

const needsStripping =
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

// One alternative a system. Each eats at most one blank behind it, so that indentation, which binds the lines of
// one error together, survives. A line may carry several of them (docker build inside GitHub Actions).
const prefix = new RegExp(
  [
    // GitHub, GitLab (with its stream mark), Azure, and `gh run view --log` with job and step in front
    String.raw`(?:[^\t\n]{1,120}\t[^\t\n]{1,120}\t)?\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)(?: \d\d[OE]\+?)? ?`,
    // Jenkins: [2026-01-02T03:04:05.678Z], [03:04:05]
    String.raw`\[(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?\] ?`,
    // 10:42:12  go: …
    String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})? {1,2}`,
    // BuildKit: `#12 3.456 go: …`, and `3.456 go: …` in the excerpt it prints at the end
    String.raw`#\d{1,4} \d{1,6}\.\d{1,3} ?`,
    String.raw`\d{1,6}\.\d{2,3} (?=\s|go: |[a-z])`,
    // docker compose, and our own quoting
    String.raw`[\w.-]{1,60} {1,20}\| ?`,
    String.raw`│ ?`,
    // GitHub's and Azure's own commands
    String.raw`##\[(?:error|warning|debug|command)\]`,
    String.raw`::(?:error|warning)[^:\n]{0,300}::`,
  ].join("|"),
  "y",
);
const mostPrefixes = 4;

/**
 * A log as rules want it: without colours, control characters and the time stamps of CI systems; every line is
 * kept and ends in \n. Time and memory grow with the log and no faster.
 */
export function readLog(text: string): string {
  return splitLines(text).map(readLine).join("\n") + "\n";
}

function readLine(raw: string): string {
  const line = needsStripping.test(raw) ? stripControls(raw).replaceAll("\ufeff", "") : raw;
  let start = 0;
  for (let count = 0; count < mostPrefixes; count++) {
    prefix.lastIndex = start;
    const match = prefix.exec(line);
    if (match === null || match[0] === "") break;
    start += match[0].length;
  }
  return start === 0 ? line : line.slice(start);
}
