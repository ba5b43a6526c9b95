// A part of a text, by itself.

/**
 * The same lines, each with its \n, in memory of their own. V8 cuts a part out of a string by pointing into it: one word
 * that is kept keeps alive all the text it was cut from.
 */
export function detached(lines: readonly string[]): string {
  return [...lines, ""].join("\n");
}
