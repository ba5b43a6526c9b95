// What the rules about contradictions look at: one frozen value, so that each of them is a pure table entry.

import type { ProxyList } from "../go/proxy-list.ts";
import type { Inputs } from "../inputs/spec.ts";
import type { Facts } from "./facts.ts";
import type { NeededFile } from "./plan.ts";
import type { Settings } from "./settings.ts";

export interface Situation {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly settings: Settings;
  /** GOPROXY byte for byte. It may hold a password: never part of a sentence. */
  readonly goproxy: string;
  /** Undefined where go will refuse the list. */
  readonly list: ProxyList | undefined;
  /** What is wrong with the list; empty if nothing is. */
  readonly listProblems: readonly string[];
  readonly files: readonly NeededFile[];
}

/** The words of a list with what stands between them, as Go splits it (modfetch/proxy.go, proxyList). */
export function wordsOf(goproxy: string): string[] {
  return goproxy
    .split(/[,|]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Distinct module paths of the files that satisfy the condition, sorted. */
export function modulesWhere(files: readonly NeededFile[], wanted: (file: NeededFile) => boolean): string[] {
  return [...new Set(files.filter(wanted).map(({ module }) => module))].sort();
}

/** "`a`, `b` and 3 more" */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 2).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.join(" and ");
}
