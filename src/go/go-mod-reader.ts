// Walks the lines and blocks of go.mod or go.work and hands each directive to who knows it
// (golang.org/x/mod/modfile/rule.go, parseToFile; work.go, ParseWork).

import type { Result } from "../core/result.ts";
import type { FileProblem } from "./file-problem.ts";
import { type Line, parseSyntax } from "./go-mod-lexer.ts";

/** Reads the words behind the directive's name; the error is what is wrong with that line. */
export type ReadDirective = (words: readonly string[], line: Line) => Result<unknown, string>;

const neverInBlocks: ReadonlySet<string> = new Set(["go", "toolchain"]);
const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})/;

/** Every problem of the file, in its order; a fault of the syntax is one alone. */
export function readDirectives(
  text: string,
  directives: ReadonlyMap<string, ReadDirective>,
  unknown: "refuse" | "ignore",
): readonly FileProblem[] {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return [syntax.error];

  const problems: FileProblem[] = [];
  const readLine = (read: ReadDirective, words: readonly string[], line: Line): void => {
    const result = read(words, line);
    if (!result.ok) problems.push({ line: line.line, message: result.error });
  };
  for (const statement of syntax.value) {
    const [verb = "", ...words] = statement.words;
    const read = directives.get(verb);
    if (statement.kind === "line") {
      if (read !== undefined) readLine(read, words, statement);
      else if (unknown === "refuse") problems.push({ line: statement.line, message: unknownDirective(verb) });
    } else if (read !== undefined && words.length === 0 && !neverInBlocks.has(verb)) {
      for (const line of statement.lines) readLine(read, line.words, line);
    } else if (unknown === "refuse") {
      problems.push({ line: statement.line, message: `unknown block type: ${statement.words.join(" ")}` });
    }
  }
  return problems;
}

function unknownDirective(verb: string): string {
  const message = `unknown directive: ${verb}`;
  return conflictMarker.test(verb) ? `${message}; resolve the merge conflict that left this line` : message;
}
