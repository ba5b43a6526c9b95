// Lines of a log that are kept, and where they stood in it.

/** Each with its \n; the first is the `number`th line of the log, the others follow it. */
export interface KeptLines {
  readonly text: string;
  readonly number: number;
}

export function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

/** How many lines it has, without cutting it into them. */
export function countLines(text: string, from = 0, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Behind two empty lines no error goes on. */
const gap = "\n\n";

/**
 * The text from line `begin` to line `end` with no other lines than those kept: what stood together stands together,
 * and what stood apart stands apart, also from what is before and behind it.
 */
export function textOf(kept: Iterable<KeptLines>, begin: number, end: number): string {
  const lines = new Map<number, string>();
  for (const { text, number } of kept)
    linesOf(text).forEach((line, index) => lines.set(number + index, line));
  const parts: string[] = [];
  let next = begin;
  for (const [number, line] of [...lines].toSorted(([one], [other]) => one - other)) {
    if (number < begin) continue;
    parts.push(number > next ? gap : "", line, "\n");
    next = number + 1;
  }
  return parts.join("") + (end > next ? gap : "");
}
