// go.sum and go.work.sum: which bytes a module version has to have (https://go.dev/ref/mod#go-sum-files).

import { err, ok, type Result } from "../core/result.ts";
import type { FileProblem } from "./file-problem.ts";

export interface GoSum {
  /** By `path version` (zip) and `path version/go.mod`: the first h1 of the file, which is the one that decides. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The hash of a go.mod of no bytes: old Gos wrote it for what is no module, and Go passes over such lines. */
const emptyGoModHash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

/**
 * Three fields a line, set apart by any white space; blank lines count for nothing, hashes of another kind than h1
 * are passed over (cmd/go/internal/modfetch/fetch.go, readGoSum and haveModSumLocked). Any other number of fields is
 * a problem; go stops at the first, all are given here. A byte order mark belongs to the first line's module path,
 * as it does for Go, which then does not find that line: `text` is what decodeGoText gives.
 */
export function parseGoSum(text: string): Result<GoSum, readonly FileProblem[]> {
  const hashes = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const fields = line.split(/\p{White_Space}+/u).filter((field) => field !== "");
    const [module, version, hash] = fields;
    if (module === undefined) continue;
    if (version === undefined || hash === undefined || fields.length !== 3) {
      problems.push({ line: index + 1, message: malformedLine(module, fields.length) });
      continue;
    }
    const key = `${module} ${version}`;
    if (hash.startsWith("h1:") && hash !== emptyGoModHash && !hashes.has(key)) hashes.set(key, hash);
  }
  return problems.length > 0 ? err(problems) : ok({ hashes });
}

/** Those of several that can be read: go itself says what is wrong with the others. */
export function readableGoSums(texts: readonly string[]): GoSum[] {
  return texts.flatMap((text) => {
    const parsed = parseGoSum(text);
    return parsed.ok ? [parsed.value] : [];
  });
}

function malformedLine(first: string, count: number): string {
  const remedy = isMergeMark(first)
    ? "resolve the merge conflict that left this line, keeping the lines of both sides"
    : "remove the line and run `go mod tidy`";
  return `malformed go.sum: wrong number of fields ${count}; ${remedy}`;
}

/** Git leaves them around both sides of a conflict; `|||||||` with merge.conflictStyle=diff3. */
export function isMergeMark(line: string): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line);
}
