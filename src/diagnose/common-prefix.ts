// Takes off what a system that nobody told us of puts in front of every line.

const ofGo = /^(.{0,80}?[\s\]|:>"')])(?:go(?: [a-z]{2,9}){0,2}: |verifying \S{1,300}@v)/;
/** `make: go: No such file`, `bash: line 1: go: not found`: who says it belongs to it. */
const ofProgram = /^[\w./-]{1,60}(?:\[\d{1,3}\])?: (?:(?:line )?\d{1,6}: )?$/;
const longestLog = 200_000;
const share = 0.6;

/**
 * The same lines without what stands before go's own words in one of them and, digits aside, at the beginning of most
 * others. Lines without it stay as they are.
 */
export function withoutCommonPrefix(text: string): string {
  if (text.length > longestLog) return text;
  const lines = text.split("\n");
  const told = lines.filter((line) => line.trim() !== "");
  for (const line of told) {
    const prefix = ofGo.exec(line)?.[1] ?? "";
    if (prefix.trim() === "" || ofProgram.test(prefix)) continue;
    const shape = shapeOf(prefix);
    const has = (one: string): boolean => shapeOf(one.slice(0, prefix.length)).trimEnd() === shape.trimEnd();
    const count = told.filter(has).length;
    if (count < 2 || count < share * told.length) return text;
    return lines.map((one) => (has(one) ? one.slice(prefix.length) : one)).join("\n");
  }
  return text;
}

function shapeOf(text: string): string {
  return text.replace(/\d/g, "0");
}
