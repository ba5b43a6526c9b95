// What the trace of -x tells of a file: `# get URL: 200 OK (0.1s)`, or how it failed.

import type { Evidence } from "./evidence.ts";
import { distinct, readTrouble, type Trouble } from "./trouble.ts";

interface Traced {
  /** What was asked for, whichever mirror was asked. */
  readonly file: string;
  /** How it failed, as go would have put it; undefined where it was delivered. */
  readonly failure: string | undefined;
}

const answered =
  /^# get (https?:\/\/\S{1,2000}?): (?:200 |(Get "?https?:[^\n]{1,2000}|5\d\d [A-Z][^\n]{0,100}|429 [^\n]{0,100})$)/gm;
/** Of different failures; nobody reads on. */
export const mostTraced = 3_000;

/** What a text has of such lines, in their order. */
export function tracedIn(text: string): Traced[] {
  return Array.from(text.matchAll(answered), ([, url = "", what]) => ({
    file: url.replace(/^https?:\/\/[^/]+\//, ""),
    failure:
      what && `go: ${/^\d/.test(what) ? `reading ${url}: ` : ""}${what.replace(/ \(\d+\.\d+s\)$/, "")}`,
  }));
}

/**
 * `# get URL: Get "URL": dial tcp …` for modules whose printed error may be that of `direct` alone. What some mirror
 * delivered afterwards is no trouble.
 */
export function traceTroubles(evidence: Evidence, printed: readonly Trouble[]): Trouble[] {
  if (!evidence.output.includes("# get http")) return [];
  const wanted = new Set(printed.flatMap(({ modules }) => modules.map(withoutVersion)));
  if (wanted.size === 0) return [];
  const traced = tracedIn(evidence.output);
  const deliveredAt = new Map<string, number>();
  traced.forEach(({ file, failure }, index) => failure === undefined && deliveredAt.set(file, index));
  const failures = traced.flatMap(({ file, failure }, index) =>
    failure === undefined || index < (deliveredAt.get(file) ?? 0) ? [] : [failure],
  );
  return distinct(failures)
    .slice(0, mostTraced)
    .map((words) => readTrouble(words, evidence))
    .filter(({ modules }) => modules.some((module) => wanted.has(withoutVersion(module))));
}

function withoutVersion(module: string): string {
  return module.replace(/@.*$/, "");
}
