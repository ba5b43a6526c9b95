// Puts lines together that a terminal or a mail cut at its width.

const narrowest = 60;
const widest = 250;
/** Whoever pastes from a terminal pastes little. */
const longestPaste = 200_000;
const opens =
  /^(?:\t|\s\s|go(?: [a-z]{2,9}){0,2}: |\S{1,300}\.go:\d|fatal: |error: |remote: |make|exit (?:code|status \d{1,5}$)|\$ |# |---|===)/;

/** Some terminals fill a line up where they cut a word. */
const padding = /(\w) {40,250}(?=[a-z])/g;
/** Such as terminals have. */
const usualWidths: readonly number[] = [80, 100, 120, 132, 160, 200];

/** Whether a terminal cut it, beyond doubt: at a usual width, or at the same one several times. */
export function isSurelyCut(text: string): boolean {
  if (text.length > longestPaste) return false;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return false;
  const times = lines.filter(
    (line, index) => line.length === width && isRest(lines[index + 1] ?? "", line),
  ).length;
  return times > 1 || (times > 0 && usualWidths.includes(width));
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

/** Whoever cuts a line behind a blank cuts within a sentence. */
function isRest(line: string, before: string): boolean {
  return line !== "" && (!opens.test(line) || (before.endsWith(" ") && line.startsWith("error: ")));
}

/**
 * The same text, where every line that is as long as the longest goes on in the next one. A text whose longest line
 * is no width of a terminal comes back as it is.
 */
export function unwrap(pasted: string): string {
  if (pasted.length > longestPaste) return pasted;
  const text = pasted.replace(padding, "$1");
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return text;
  const whole: string[] = [];
  let isCut = false;
  for (const line of lines) {
    if (isCut && isRest(line, whole.at(-1) ?? "")) whole.push((whole.pop() ?? "") + line);
    else whole.push(line);
    isCut = line.length === width;
  }
  return whole.join("\n");
}
