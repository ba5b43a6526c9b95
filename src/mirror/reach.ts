// How far one request may go, from the policy and its subject: who may be told of a module, and whose bytes we can check.

import type { FileKind } from "../go/module-version.ts";
import type { Routes } from "../plan/plan.ts";
import type { Reach } from "./request.ts";

export interface ReachQuestion {
  readonly policy: Routes["policy"];
  /** GOPRIVATE, GONOPROXY or GONOSUMDB matches the path. */
  readonly isPrivate: boolean;
  /** go.sum or go.work.sum has a line for this module at this version. */
  readonly hasGoSumLine: boolean;
  /** A file of a canonical version, or what follows Go to the letter: lists, `@latest`, queries, the sumdb. */
  readonly kind: FileKind | "list" | "latest" | "query" | "sumdb";
  readonly gosumdbOff: boolean;
  /** GOPRIVATE, GONOPROXY or GONOSUMDB has a pattern in it. */
  readonly anyPattern: boolean;
}

/**
 * Private paths go where Go would send them and nowhere else. Whoever turns GOSUMDB off without a pattern often has
 * private modules that nothing marks as such: their requests pass no `,`; `mirrors:`, named by hand, still serve.
 */
export function reachOf(question: ReachQuestion): Reach {
  const { policy, isPrivate, hasGoSumLine, kind, gosumdbOff, anyPattern } = question;
  const isFile = kind === "info" || kind === "mod" || kind === "zip";
  const canBeChecked = !isPrivate && hasGoSumLine && isFile;
  return {
    acrossComma: canBeChecked && policy === "resilient" && (!gosumdbOff || anyPattern),
    // Under `routed` the list is Go's to the letter; under `enforced` a mirror named by hand is a named proxy.
    toMirrors: canBeChecked && policy !== "routed",
  };
}
