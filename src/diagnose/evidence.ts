// All that a rule may know: a frozen value. A rule that needs one more fact gets one more field here.

import type { Attempt } from "../mirror/journal.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Probe } from "./probe.ts";

export interface Evidence {
  /** What go (or a CI log) printed, without colours and control characters; lines end in \n. */
  readonly output: string;
  /** The exit code, where a process was seen to end. */
  readonly exitCode?: number;
  /** What our own mirror chain saw; empty for a bare log. */
  readonly attempts: readonly Attempt[];
  /** Go's settings in force, as `go env` names them, HTTPS_PROXY and its like; what a bare log tells of them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where it happened; `diagnose` reads it from the rest if it is not given. */
  readonly surroundings?: Surroundings;
  readonly goVersion?: string;
  readonly platform?: string;
  /** Somebody sits at the terminal that we write to. */
  readonly attended?: boolean;
  /** Hosts for which git finds a login in a netrc file: where it asks for one all the same, that one was refused. */
  readonly loginHosts?: readonly string[];
  /** The line of go.sum that go cannot read, where it could be looked at. */
  readonly brokenSumLine?: BrokenSumLine;
  /** Free bytes where GOMODCACHE lies. */
  readonly freeBytes?: number;
  /** What was looked at beside the download or after its failure. */
  readonly probes?: readonly Probe[];
}

/** go tells the number of its fields alone, and a mark of a merge has as many as a line that was cut. */
export type BrokenSumLine = "merge-mark" | "other";
