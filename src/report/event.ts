// Everything the program can say while it runs: one closed union, past tense. Renderers switch over it without gaps.

import type { Attempt } from "../mirror/journal.ts";
import type { Finding } from "../diagnose/rule.ts";
import type { Plan } from "../plan/plan.ts";
import type { Wait } from "./under-way.ts";

export type Event =
  | { readonly kind: "planned"; readonly plan: Plan }
  /** No go is on PATH, and this one will be, in a while. */
  | { readonly kind: "go-fetching"; readonly version: string; readonly asked: string }
  /** There was no go on PATH; `kept`: this release was here already. */
  | {
      readonly kind: "go-installed";
      readonly version: string;
      readonly goroot: string;
      readonly asked: string;
      readonly kept: boolean;
      readonly ms: number;
    }
  | {
      readonly kind: "configured";
      readonly netrcFiles: readonly string[];
      readonly exported: readonly string[];
      /** How many credentials are too short to be masked. */
      readonly unmasked: number;
    }
  | {
      readonly kind: "cache-restored";
      readonly matchedKey: string;
      readonly bytes: number;
      readonly ms: number;
    }
  /**
   * Later steps download through a guard; `reused`: one that an earlier use of the action started. `differing`: the
   * settings for which that one could not be shared.
   */
  | { readonly kind: "guarding"; readonly reused: boolean; readonly differing: readonly string[] }
  /** It is over; `replaced`: processes of it that died before. */
  | {
      readonly kind: "guard-ended";
      readonly requests: number;
      readonly failed: number;
      readonly replaced: number;
    }
  | { readonly kind: "cache-missed"; readonly key: string }
  /** Nothing is wrong: there is no cache here, or it is not wanted. */
  | { readonly kind: "cache-skipped"; readonly why: string }
  /** `lookup-only`: the entry exists, nothing was downloaded. */
  | { readonly kind: "cache-found"; readonly key: string }
  | { readonly kind: "cache-saved"; readonly key: string; readonly bytes: number; readonly ms: number }
  | { readonly kind: "cache-not-saved"; readonly why: string }
  | { readonly kind: "progressed"; readonly done: number; readonly wanted: number; readonly bytes: number }
  /** `due`: those that a log has not heard of for a while. No waits: what was waited for has come or is given up. */
  | { readonly kind: "waited"; readonly waits: readonly Wait[]; readonly due: readonly Wait[] }
  | { readonly kind: "retried"; readonly attempt: Attempt; readonly delayMs: number }
  | { readonly kind: "moved-on"; readonly from: string; readonly to: string; readonly why: string }
  | { readonly kind: "evicted"; readonly file: string; readonly why: string }
  | { readonly kind: "go-printed"; readonly line: string }
  /** And it is worth another run, after a while. */
  | { readonly kind: "go-failed"; readonly findings: readonly Finding[]; readonly delayMs: number }
  | { readonly kind: "restored-file"; readonly path: string; readonly diff: string }
  | { readonly kind: "degraded"; readonly without: Degradable; readonly why: string }
  | { readonly kind: "downloaded"; readonly modules: number; readonly bytes: number; readonly ms: number }
  | {
      readonly kind: "failed";
      readonly findings: readonly Finding[];
      /** Of the finding at the same index: `go.mod:7`. */
      readonly places?: readonly string[];
    }
  | { readonly kind: "undone"; readonly what: string };

/** What a run can go on without. Growing this list is a decision. */
export type Degradable =
  "cache" | "prefetch" | "guard" | "report" | "summary" | "state" | "netrc" | "survey" | "tool cache";
