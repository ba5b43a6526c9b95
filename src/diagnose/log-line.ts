// Takes off one line what CI systems, docker and terminals put around the lines of go, and nothing else.

import { stripControls } from "../core/harmless.ts";

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
    // Bazel, TeamCity, klog, Buildkite, Earthly, and the tags of Drone and others
    String.raw`\(\d\d:\d\d:\d\d\) `,
    String.raw`[WEi]:[ \t]{1,3}\[[^\]\n]{1,60}\] ?`,
    String.raw`[EIWF]\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} [\w./-]{1,60}:\d{1,6}\] `,
    String.raw`_?bk;t=\d{10,16}`,
    String.raw` {0,20}\+[\w-]{1,40} \| `,
    String.raw`\[(?!Pipeline\])[A-Za-z][\w.:/-]{0,40}\] `,
    // quoted in a message or a ticket, or by a program that runs go
    String.raw` {0,20}> |\| `,
    String.raw`std(?:err|out)[:>] `,
    String.raw`(?:Error|ERROR|error): (?=go(?: [a-z]{2,9}){0,2}: |verifying )`,
    // GitHub's and Azure's own commands
    String.raw`##\[(?:error|warning|debug|command)\]`,
    String.raw`::(?:error|warning)[^:\n]{0,300}::`,
  ].join("|"),
  "y",
);
const quoted = / {1,20}> /y;
const timeOrSeconds = /\d{1,6}[-:.]\d/y;
const beginnings = "[#:│\ufeff(WEFIi_b>|se";
const mostPrefixes = 4;

/** The line as rules want it: without colours, control characters and time stamps, out of JSON and HTML. */
export function readLine(raw: string): string {
  const line = needsStripping.test(raw) ? stripControls(raw).replaceAll("\ufeff", "") : raw;
  let start = 0;
  for (let count = 0; count < mostPrefixes; count++) {
    if (!mayBeginWithPrefix(line, start)) break;
    prefix.lastIndex = start;
    const match = prefix.exec(line);
    if (match === null || match[0] === "") break;
    start += match[0].length;
  }
  const bare = start === 0 ? line : line.slice(start);
  return bare.startsWith("{") ? saidInJson(bare) : withoutEntities(bare);
}

/** `go test -json` and `go build -json` put each line of output into an object of its own. */
function saidInJson(line: string): string {
  const said = /"Output":("(?:[^"\\]|\\.){0,100000}")/.exec(line)?.[1];
  if (said === undefined) return line;
  try {
    return stripControls(
      String(JSON.parse(said))
        .replace(/\r?\n$/, "")
        .replaceAll("\n", " "),
    );
  } catch {
    return line;
  }
}

/** Logs copied from a web page. */
function withoutEntities(line: string): string {
  return line.includes("&")
    ? line.replace(/&(?:quot|#34|#39|lt|gt|amp);/g, (name) => entities[name] ?? name)
    : line;
}

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** Most lines carry none, and that must cost next to nothing. */
function mayBeginWithPrefix(line: string, start: number): boolean {
  timeOrSeconds.lastIndex = start;
  if (timeOrSeconds.test(line)) return true;
  if (beginnings.includes(line.charAt(start))) return true;
  quoted.lastIndex = start;
  if (quoted.test(line)) return true;
  const bar = line.indexOf("|", start);
  if (bar > start && bar - start <= 80) return true;
  const tab = line.indexOf("\t", start);
  return tab > start && tab - start <= 120;
}
