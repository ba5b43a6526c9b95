// The lines of a go.mod or go.work with their words, also of one that cannot be parsed: for whoever has to point at a
// line. What the words mean is known to go-mod.ts and go-work.ts.

export interface DirectiveLine {
  /** `require`, `use`, `go`: of the line itself, or of the block that it stands in. */
  readonly verb: string;
  /** What follows, without quotes and without a comment. */
  readonly words: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** Lines that name something, in their order; the brackets of blocks are none. */
export function directiveLines(text: string): readonly DirectiveLine[] {
  const found: DirectiveLine[] = [];
  let block: string | undefined;
  for (const [index, written] of text.split("\n").entries()) {
    const words = wordsOf(written);
    const [first, ...rest] = words;
    if (first === undefined) continue;
    if (block !== undefined) {
      if (first === ")") block = undefined;
      else found.push({ verb: block, words, line: index + 1 });
    } else if (rest.at(-1) === "(" && rest.length === 1) block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return found;
}

function wordsOf(line: string): string[] {
  const code = line.replace(/(^|\s)\/\/.*$/, "$1");
  return [...code.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|[^\s"`(),]+|[()]/g)].map(
    ([word, quoted, raw]) => quoted ?? raw ?? word,
  );
}
