// Findings as a verb prints them.

import type { Finding } from "../diagnose/rule.ts";
import { consoleLines, type Style } from "../report/console.ts";

/** The properties that others rely on, in their order. */
export function shown({ cause, code, title, retry, hosts, modules, advice, evidence }: Finding): object {
  return { cause, code, title, retry, hosts, modules, advice, evidence };
}

export function findingsText(findings: readonly Finding[], style: Style): string {
  // The first one has nothing above it to stand apart from.
  return `${consoleLines({ kind: "failed", findings }, style).slice(1).join("\n")}\n`;
}
