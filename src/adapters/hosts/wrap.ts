// Lines of ours cut at blanks to the width of a terminal. A command in backticks stays whole: who copies it gets it whole.

import { stripVTControlCharacters } from "node:util";

/** Longer lines are tiring to read, however wide the terminal is. */
const mostColumns = 100;
/** Below it there is more line end than line. */
const fewestColumns = 40;

/** What goes on stands below where the text of the first line begins: behind `1. `. What others said is left alone. */
export function wrapLine(line: string, columns: number): readonly string[] {
  const width = Math.min(columns, mostColumns);
  if (columns < fewestColumns || widthOf(line) <= width || line.includes("│ ")) return [line];
  const indent = " ".repeat(/^(?:\d{1,2}\. | {1,8})?/.exec(stripVTControlCharacters(line))![0].length);
  const lines: string[] = [];
  let current = "";
  for (const word of wordsOf(line)) {
    const next = current === "" ? word : `${current} ${word}`;
    if (current.trim() === "" || widthOf(next) <= width) {
      current = next;
    } else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current];
}

/** Every line but those of a table of probes; as it is where this is no terminal. */
export function wrapText(
  text: string,
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
): string {
  if (isTTY !== true) return text;
  const lines = text.split("\n");
  return lines
    .flatMap((line) =>
      /^[✓✗!] /.test(stripVTControlCharacters(line)) ? [line] : wrapLine(line, columns ?? 0),
    )
    .join("\n");
}

/** Cut at blanks, not at those between backticks. */
function wordsOf(line: string): string[] {
  return line.match(/(?:`[^`]*`|[^ `]|`)+|(?<= ) |^ /g) ?? [line];
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
