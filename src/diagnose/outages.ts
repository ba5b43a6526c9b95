// The trouble that go did not print: what our journal saw, and whom it waited for when it was ended.

import type { Attempt } from "../mirror/journal.ts";
import type { Evidence } from "./evidence.ts";
import { wordsFor } from "./journal-words.ts";
import { isRunBegun, unendedRun } from "./traced-run.ts";
import { readTrouble, type Trouble } from "./trouble.ts";

/**
 * One trouble for each file and mirror that failed to the end. A file that some mirror delivered is no trouble; one
 * that all mirrors call absent is for version control to find, so that it counts only if go printed nothing.
 */
export function journalTroubles(evidence: Evidence): Trouble[] {
  const bySubject = new Map<string, Attempt[]>();
  for (const attempt of evidence.attempts) {
    const { module, version, file } = attempt.subject;
    const key = module === "" ? attempt.url : `${module}@${version} ${file}`;
    const before = bySubject.get(key);
    if (before === undefined) bySubject.set(key, [attempt]);
    else before.push(attempt);
  }
  const failed = [...bySubject.values()].filter(
    (attempts) =>
      !attempts.some(({ outcome }) => outcome.kind === "answered") &&
      (attempts[0]?.subject.module !== "" || mayNeedDatabase(evidence)),
  );
  const last = failed.flatMap((attempts) => {
    // What was cut off by the end of time says less than what failed by itself before.
    const told = attempts.filter(({ outcome }) => outcome.kind !== "abandoned");
    const mirrors = new Map((told.length > 0 ? told : attempts).map((attempt) => [attempt.mirror, attempt]));
    return [...mirrors.values()];
  });
  const outages = last.filter(({ outcome }) => outcome.kind !== "absent" && outcome.kind !== "abandoned");
  const lesser = outages.length > 0 || evidence.output.trim() !== "" ? [] : last;
  return [...outages, ...lesser].flatMap((attempt) => troubleOf(attempt, evidence));
}

/** We ask the checksum database ahead; where go failed before it would have, what we met there is not the cause. */
function mayNeedDatabase({ output }: Evidence): boolean {
  return output.trim() === "" || /verifying |sumdb|\/lookup\/|\/tile\//.test(output);
}

/**
 * go stops at the first module that a proxy calls absent, and the journal knows of the others: a trouble for each, where
 * no version control could still find them.
 */
export function absentTroubles(evidence: Evidence): Trouble[] {
  if (/(?:^|[,|])direct$/.test(evidence.settings["GOPROXY"] ?? "direct")) return [];
  const answered = new Set<string>();
  const absent = new Map<string, Attempt>();
  for (const attempt of evidence.attempts) {
    const { module, version, file } = attempt.subject;
    if (attempt.outcome.kind === "answered") answered.add(`${module}@${version} ${file}`);
    if (attempt.outcome.kind === "absent" && file === "mod")
      absent.set(`${module}@${version} ${file}`, attempt);
  }
  return [...absent]
    .filter(([key]) => !answered.has(key))
    .flatMap(([, attempt]) => troubleOf(attempt, evidence));
}

function troubleOf(attempt: Attempt, evidence: Evidence): Trouble[] {
  const words = wordsFor(attempt);
  return words === undefined ? [] : [readTrouble(words, evidence)];
}

/** The last thing go was heard to do: a download begun, or a request of -x without its second line. */
const begun =
  /^(?:\S{0,200} )?(?:go: downloading (?<path>\S{1,300}) (?<version>v\S{1,120})|# get (?<url>https?:\/\/[^\s:]{1,500}(?::\d{1,5}\/\S{1,1000})?))$/;
/** How CI systems say that they waited long enough. */
const cutOff =
  /operation was canceled|exceeded the maximum execution time|execution took longer than|Too long with no output|due to timeout|No output has been received|ran longer than the maximum time|timed out after \d{1,6}\w{0,2}|context deadline exceeded|job timed out|Build timed out|hard timeout/i;
const mostLinesBetween = 6;

/** A job that was ended while go was downloading, and go had nothing to say: whoever it waited for was silent. */
export function cutOffTroubles(evidence: Evidence): Trouble[] {
  const lines = evidence.output.slice(-20_000).split("\n");
  const last = lines.findLastIndex((line) => begun.test(line) || isRunBegun(line));
  const groups = begun.exec(lines[last] ?? "")?.groups;
  const run = groups === undefined ? unendedRun(lines, last) : undefined;
  if (groups === undefined && run === undefined) return [];
  const after = lines.slice(last + 1).filter((line) => line.trim() !== "");
  const end = after.slice(0, mostLinesBetween).find((line) => cutOff.test(line));
  if (end === undefined) return [];
  if (groups === undefined) return run === undefined ? [] : [readTrouble(run, evidence)];
  const { path, version, url } = groups;
  const about = url === undefined ? `${path}@${version}: downloading` : `Get "${url}"`;
  return [readTrouble(`go: ${about}: ${end.trim()}`, evidence)];
}
