// What is wrong with an input: the third exit code of the program, told all at once.

import { stripControls } from "../core/harmless.ts";

/** A sentence that ends in something to do, with the value as it was written; never with a secret in it. */
export interface InputProblem {
  /** The input as the user wrote it: `retries`, `--retries` or `GMG_RETRIES`. */
  readonly input: string;
  readonly message: string;
}

/** The input with its value the way its place writes it: `retries: 4`, `--retries 4`, `GMG_RETRIES=4`. */
export function quoteInput(spelled: string, value: string): string {
  const between = spelled.startsWith("-") ? " " : /^[A-Z0-9_]+$/.test(spelled) ? "=" : ": ";
  return "`" + spelled + between + shorten(value) + "`";
}

const longestShown = 80;

/** On one line, and not too long of it. */
export function shorten(value: string): string {
  const line = stripControls(value.replace(/[\s`]+/g, " ")).trim();
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}
