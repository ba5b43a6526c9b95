// The files of the plan's directories that must have the same bytes after a run, and the go.sum files among them.

import type { Plan } from "./plan.ts";

export function guardedPathsOf({ directories }: Pick<Plan, "directories">): readonly string[] {
  return [...new Set(directories.flatMap(({ guardedFiles }) => guardedFiles))];
}

/** Every go.sum and go.work.sum. */
export function goSumPathsOf(plan: Pick<Plan, "directories">): readonly string[] {
  return guardedPathsOf(plan).filter((path) => path.endsWith(".sum"));
}
