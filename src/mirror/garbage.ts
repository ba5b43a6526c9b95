// A mirror may be well and yet send what nobody can use for one kind of file: pages for every .info beside sound zips.
// What it sends is remembered for each kind by itself; the breaker (health.ts) knows whether it is there at all.

import { isFileKind } from "../go/module-version.ts";
import type { Attempt } from "./journal.ts";

export interface Garbage {
  /** Of a file that could not be used, or of one that could, which ends it. Attempts of other outcomes say nothing here. */
  note(attempt: Attempt): void;
  /** What it sent last, where another should be asked for this kind of file; undefined once every few minutes. */
  faultOf(mirror: string, file: string): Attempt | undefined;
}

/** As many in a row as open the breaker of a mirror that has answered well. */
const mostInARow = 3;
const cooldownMs = 5 * 60_000;

interface Run {
  readonly count: number;
  readonly fault: Attempt;
  sinceMs: number;
}

export function openGarbage(nowMs: () => number): Garbage {
  const runs = new Map<string, Run>();
  return {
    note(attempt) {
      const { mirror, outcome, subject } = attempt;
      const key = `${subject.file} ${mirror}`;
      if (!isFileKind(subject.file)) return;
      if (outcome.kind === "answered") runs.delete(key);
      if (outcome.kind !== "refused") return;
      const count = (runs.get(key)?.count ?? 0) + 1;
      runs.set(key, { count, fault: attempt, sinceMs: nowMs() });
    },
    faultOf(mirror, file) {
      const run = runs.get(`${file} ${mirror}`);
      if (run === undefined || run.count < mostInARow) return undefined;
      if (nowMs() - run.sinceMs < cooldownMs) return run.fault;
      run.sinceMs = nowMs();
      return undefined;
    },
  };
}
