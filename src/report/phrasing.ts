// Figures and sentences as a person reads them. Foreign words pass through here before they are shown.

import { harmlessLine, splitLines } from "../core/harmless.ts";
import { whyAgain } from "../diagnose/again.ts";
import type { Finding } from "../diagnose/rule.ts";

/** Decimal units, one digit after the point: `12.3 MB`. */
export function humaneBytes(bytes: number): string {
  const units = ["kB", "MB", "GB", "TB"];
  if (bytes < 1000) return `${Math.round(bytes)} B`;
  let value = bytes / 1000;
  let unit = 0;
  // 999,960 bytes are 1.0 MB, not 1000.0 kB.
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** `410 ms`, `4.1 s`, `2 min 5 s`, `1 h 3 min`. */
export function humaneDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1 module`, `57 modules`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The first few, and how many more: `a, b, c and 54 more`. */
export function firstOf(items: readonly string[], most: number): string {
  if (items.length <= most) return items.map(oneLine).join(", ");
  return `${items.slice(0, most).map(oneLine).join(", ")} and ${items.length - most} more`;
}

/** Foreign text as one line that no runner takes for a command and no terminal for an escape. */
export function oneLine(text: string): string {
  return harmlessLine(splitLines(text).join(" ").trim());
}

/** Whether running again can help, and why. */
export function retryReason(finding: Finding): string {
  return `${retrySentence(finding)} ${whyAgain(finding)}`.trimEnd();
}

/** Whether running again can help, as a sentence. */
export function retrySentence({ retry, cause }: Pick<Finding, "retry" | "cause">): string {
  if (cause === "unknown") return "Whether running again can help is not known.";
  switch (retry) {
    case "never":
      return "Running again does not help; only a change does.";
    case "now":
      return "Running again can help.";
    case "after-delay":
      return "Running again later can help.";
  }
}

/** Whole seconds, so that a status line does not flicker. */
export function inSeconds(ms: number): string {
  if (ms < 1000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.floor(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
