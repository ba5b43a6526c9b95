// All that a rule may know: a frozen value. A rule that needs one more fact gets one more field here.

import type { Attempt } from "../mirror/journal.ts";

export interface Evidence {
  /** What go (or a CI log) printed, without colours and control characters; lines end in \n. */
  readonly output: string;
  /** The exit code, where a process was seen to end. */
  readonly exitCode?: number;
  /** What our own mirror chain saw; empty for a bare log. */
  readonly attempts: readonly Attempt[];
  /** Go's settings in force, as `go env` names them; empty for a bare log. */
  readonly settings: Readonly<Record<string, string>>;
  readonly goVersion?: string;
  readonly platform?: string;
  /** Free bytes where GOMODCACHE lies. */
  readonly freeBytes?: number;
}
