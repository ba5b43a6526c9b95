// The words and lines of go.mod and go.work, before their meaning (golang.org/x/mod/modfile/read.go).

import { err, ok, type Result } from "../core/result.ts";
import type { FileProblem } from "./file-problem.ts";

/** Words as written, quotes and all; punctuation is a word of its own. */
export interface Line {
  /** From 1, where it begins. */
  readonly line: number;
  readonly words: readonly string[];
  /** What follows `//` behind the words; "" if nothing does. */
  readonly comment: string;
}

export interface Block {
  readonly line: number;
  /** What stands before the `(`. */
  readonly words: readonly string[];
  readonly lines: readonly Line[];
}

export type Statement = ({ readonly kind: "line" } & Line) | ({ readonly kind: "block" } & Block);

type Token =
  | { readonly kind: "word" | "comment"; readonly text: string; readonly line: number }
  | { readonly kind: "newline" | "end"; readonly line: number }
  | { readonly kind: "fault"; readonly problem: FileProblem };

type WordToken = Extract<Token, { readonly kind: "word" | "comment" }>;

const blanks = /[ \t\r]+/y;
const comment = /\/\/([^\n]*)\n?/y;
// Go's unicode.IsPrint without the punctuation that stands alone.
const identifier = /[^\p{C}\p{Z}()[\]{},]+/uy;

/** Statements in order. One problem at most: as for Go, reading ends at the first fault of the syntax. */
export function parseSyntax(text: string): Result<readonly Statement[], FileProblem> {
  const next = tokenise(text);
  const statements: Statement[] = [];
  let token = next();
  for (;;) {
    if (token.kind === "end") return ok(statements);
    if (token.kind === "fault") return err(token.problem);
    if (token.kind === "word") {
      const statement = parseStatement(token, next);
      if (!statement.ok) return statement;
      statements.push(statement.value);
    }
    token = next();
  }
}

/** Gives the next token; behind the last one, an end or a fault, the same again. */
type Tokens = () => Token;

/** A statement from its first word to the end of its last line. */
function parseStatement(first: WordToken, next: Tokens): Result<Statement, FileProblem> {
  const words = [first.text];
  const { line } = first;
  let token = next();
  for (;;) {
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ kind: "line", line, words, comment: commentOf(token) });

    const word = token.text;
    token = next();
    if (word !== "(") words.push(word);
    else if (endsLine(token)) return parseBlock({ line, words }, next);
    else if (token.kind === "word" && token.text === ")") {
      const after = next();
      if (endsLine(after)) return ok({ kind: "block", line, words, lines: [] });
      words.push("(", ")");
      token = after;
    } else words.push("(");
  }
}

/** The lines of a block, its `(` and the end of that line being read. */
function parseBlock(
  head: { readonly line: number; readonly words: readonly string[] },
  next: Tokens,
): Result<Statement, FileProblem> {
  const lines: Line[] = [];
  for (;;) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind === "end") {
      const message = `syntax error (unterminated block started at line ${head.line}); close it with ")"`;
      return err({ line: token.line, message });
    }
    if (token.kind !== "word") continue;

    if (token.text === ")") {
      const after = next();
      if (after.kind === "fault") return err(after.problem);
      if (endsLine(after)) return ok({ kind: "block", ...head, lines });
      return err({ line: token.line, message: "syntax error (expected newline after closing paren)" });
    }

    const line = parseLine(token, next);
    if (!line.ok) return line;
    lines.push(line.value);
  }
}

function parseLine(first: WordToken, next: Tokens): Result<Line, FileProblem> {
  const words = [first.text];
  for (;;) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ line: first.line, words, comment: commentOf(token) });
    words.push(token.text);
  }
}

function endsLine(token: Token): boolean {
  return token.kind === "newline" || token.kind === "comment" || token.kind === "end";
}

function commentOf(token: Token): string {
  return token.kind === "comment" ? token.text : "";
}

function tokenise(text: string): Tokens {
  let at = 0;
  let line = 1;

  const fault = (message: string, onLine = line): Token => ({
    kind: "fault",
    problem: { line: onLine, message },
  });
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found !== undefined) at += found[0].length;
    return found;
  };
  const word = (end: number, onLine = line): Token => {
    const start = at;
    at = end;
    return { kind: "word", text: text.slice(start, end), line: onLine };
  };
  const quoted = (quote: string): Token => {
    const onLine = line;
    for (let end = at + 1; end < text.length; end += 1) {
      if (text[end] === quote) return word(end + 1, onLine);
      if (text[end] === "\n") return fault("unexpected newline in string; close it on the line it began");
      if (text[end] === "\\" && quote === '"') {
        end += 1;
        if (text[end] === "\n") line += 1; // taken for an escape here, refused when the string is read
      }
    }
    return fault("unexpected EOF in string; close it with its quote", onLine);
  };

  return () => {
    take(blanks);
    const onLine = line;
    const found = take(comment);
    if (found !== undefined) {
      if (found[0].endsWith("\n")) line += 1;
      return { kind: "comment", text: found[1] ?? "", line: onLine };
    }

    const character = text[at];
    if (character === undefined) return { kind: "end", line };
    if (character === "\n") {
      at += 1;
      line += 1;
      return { kind: "newline", line: onLine };
    }
    if ("()[]{},".includes(character)) return word(at + 1);
    if (character === '"' || character === "`") return quoted(character);

    identifier.lastIndex = at;
    const run = identifier.exec(text)?.[0];
    if (run === undefined) return fault(unexpectedCharacter(text, at));
    const slash = run.search(/\/[/*]/);
    if (slash < 0) return word(at + run.length);
    if (run[slash + 1] === "/") return word(at + slash);
    return fault("mod files must use // comments (not /* */ comments)");
  };
}

function unexpectedCharacter(text: string, at: number): string {
  const codePoint = text.codePointAt(at) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (codePoint === 0xfeff)
    return `unexpected input character ${name}, a byte order mark; save the file as UTF-8 without one`;
  return `unexpected input character ${name}; remove it`;
}
