// What is wrong with a line of a file of Go's.

export interface FileProblem {
  /** From 1. */
  readonly line: number;
  /** Go's own words first, then what to do about it where that is not plain. */
  readonly message: string;
}
