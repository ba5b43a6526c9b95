// What can be under way when somebody wonders, and what is said of it.

import type { RunningProgram } from "./running-programs.ts";

export type UnderWay =
  | {
      readonly kind: "request";
      /** The proxy or host as it may be shown. */
      readonly host: string;
      /** `github.com/acme/lib@v1.2.3 (zip)`. */
      readonly what: string;
      readonly sinceMs: number;
      readonly bytes: number;
    }
  /** Before a host is asked again. */
  | {
      readonly kind: "pause";
      readonly host: string;
      readonly what: string;
      readonly sinceMs: number;
      readonly untilMs: number;
    }
  | {
      readonly kind: "command";
      /** `go mod download`. */
      readonly command: string;
      readonly sinceMs: number;
      /** When it last printed something; its start if it has not. Absent where its output is not ours to see. */
      readonly saidMs?: number;
      /** What runs below it; undefined where the system does not tell. */
      readonly below?: readonly RunningProgram[];
      /** Modules that go asks of version control itself: no proxy is asked for them. */
      readonly direct?: readonly string[];
    }
  /** A step of ours: "the cache", "the download". */
  | { readonly kind: "step"; readonly name: string; readonly sinceMs: number };

export interface WaitLimits {
  readonly stallTimeoutMs: number;
  readonly totalMs: number;
}

export interface Wait {
  /** Whose patience it tries: one line a while for each. */
  readonly key: string;
  readonly forMs: number;
  /** A sentence without its full stop. */
  readonly sentence: string;
  /** For the end of a status line. */
  readonly brief: string;
}
