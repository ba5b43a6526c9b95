// What was asked of whom, and what came of it: one entry an attempt. Plain data, without credentials.

import type { TransportFault } from "../ports/http.ts";

export interface Attempt {
  /** When it began, milliseconds since the epoch. */
  readonly startedMs: number;
  /** The proxy as it may be shown: no user, no password. "proxy.golang.org" for https://proxy.golang.org. */
  readonly mirror: string;
  /** The whole address asked, without credentials. */
  readonly url: string;
  /** What it was about; version is "" for list and @latest, module is "" for the checksum database. */
  readonly subject: { readonly module: string; readonly version: string; readonly file: string };
  /** From 1, counted a mirror. */
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
  /** Bytes of body that arrived in this attempt. */
  readonly bytes: number;
  readonly firstByteMs?: number;
  readonly totalMs: number;
  /** Position the attempt went on from, where it resumed a cut body. */
  readonly resumedFrom?: number;
  /** A second request beside one whose first byte was late. */
  readonly hedge?: boolean;
  /** What came of the body came slower than a stall is. */
  readonly trickled?: boolean;
  /** Whom redirects led to, as it may be shown: `cdn.example`, `http://10.0.0.1:8081`. Only where it is another one. */
  readonly redirectedTo?: string;
}

export type AttemptOutcome =
  | { readonly kind: "answered" }
  /** 404 or 410: Go's "not exist". */
  | { readonly kind: "absent"; readonly status: number; readonly detail: string }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly detail: string;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: "transport"; readonly fault: TransportFault }
  | {
      readonly kind: "stalled";
      readonly afterMs: number;
      readonly bytes: number;
      /** It did not stand still: bytes came, and the time of the run was up. */
      readonly coming?: true;
    }
  /** Whole, but not what was asked for: wrong hash, HTML, not a zip, JSON of another version. */
  | { readonly kind: "refused"; readonly why: RefusedWhy; readonly detail: string }
  /** We gave it up: the budget ended, another answer came first. */
  | { readonly kind: "abandoned" };

/** Asked of nobody to the end: without an answer, a fault, or a byte. */
export function abandoned(about: Pick<Attempt, "startedMs" | "mirror" | "url" | "subject">): Attempt {
  return { ...about, attempt: 1, outcome: { kind: "abandoned" }, bytes: 0, totalMs: 0 };
}

export type RefusedWhy =
  | {
      readonly kind: "wrong-hash";
      readonly expected: string;
      readonly got: string;
      /** The checksum database that says so, where it is not go.sum. */
      readonly by?: string;
    }
  | {
      readonly kind: "unusable";
      readonly looksLike: "html" | "empty" | "other";
      /** What is wrong with an .info that is neither, harmless: completes "an .info that …". */
      readonly fault?: string;
    };
