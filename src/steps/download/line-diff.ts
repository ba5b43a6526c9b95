// What lines came and went between two versions of a small file, short enough for a log.

import { splitLines } from "../../core/harmless.ts";

const mostLines = 20;

/**
 * Lines with `-` that only the first text has, then lines with `+` that only the second has, each in the order of
 * its file. Not a patch: go.mod and go.sum are sets of lines, and what counts is which ones go wanted to change.
 */
export function lineDiff(from: string, to: string): string {
  const gone = linesBeyond(from, to).map((line) => `-${line}`);
  const added = linesBeyond(to, from).map((line) => `+${line}`);
  const all = [...gone, ...added];
  if (all.length === 0) return "the same lines with other line breaks or in another order";
  const rest = all.length - mostLines;
  return [...all.slice(0, mostLines), ...(rest > 0 ? [`… and ${rest} more lines`] : [])].join("\n");
}

function linesBeyond(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of text === other ? [] : splitLines(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return (text === other ? [] : splitLines(text)).filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0 && line !== "";
  });
}
