// Where the guard of a job has its marker, journal and copies of go.sum.

import { join } from "node:path";
import type { RunDirectory } from "../run-directory.ts";

/** Of mode 700, in the directory of the run that started the guard. */
export function guardDirectory(at: Pick<RunDirectory, "path">): string {
  return join(at.path, "guard");
}

export function markerPath(directory: string): string {
  return join(directory, "marker.json");
}
