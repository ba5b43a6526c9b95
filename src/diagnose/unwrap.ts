// Puts lines together that a terminal or a mail cut at its width.

const narrowest = 60;
const widest = 250;
/** Whoever pastes from a terminal pastes little. */
const longestPaste = 200_000;
const opens =
  /^(?:\s|go(?: [a-z]{2,9}){0,2}: |\S{1,300}\.go:\d|fatal: |error: |remote: |make|exit |\$ |# |---|===)/;

/**
 * The same text, where every line that is as long as the longest goes on in the next one. A text whose longest line
 * is no width of a terminal comes back as it is.
 */
export function unwrap(text: string): string {
  if (text.length > longestPaste) return text;
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  if (width < narrowest || width > widest) return text;
  const whole: string[] = [];
  let isCut = false;
  for (const line of lines) {
    if (isCut && line !== "" && !opens.test(line)) whole.push((whole.pop() ?? "") + line);
    else whole.push(line);
    isCut = line.length === width;
  }
  return whole.join("\n");
}
