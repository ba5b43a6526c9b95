// What a guard could not answer becomes a diagnosis, for a step or a command that was not ours.

import { diagnose } from "../../diagnose/diagnose.ts";
import { wordsFor } from "../../diagnose/journal-words.ts";
import type { Evidence } from "../../diagnose/evidence.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { parseProxyPath } from "../../go/proxy-path.ts";
import { neverAnswered, type GuardRecord, type Refused } from "../../guard/records.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { downloadDirectory } from "../../store/layout.ts";
import { circumstancesOf } from "../circumstances.ts";
import { infosAbove, withoutGuesses } from "./relatives.ts";

export interface Failures {
  /** Most important first; none if nothing is left to be explained. */
  readonly findings: readonly Finding[];
  /** Requests that stayed without a good answer. */
  readonly unanswered: number;
  /** Failed, and had one later. A plain "not found" on the way to another path is no failure: go looks for a module so. */
  readonly recovered: number;
}

/**
 * A request counts as failed if it was never answered well later, by the guard or by version control: what go fetched
 * past the guard lies in the module cache. `waits`: lines of `waitedWords`.
 */
export async function failuresOf(
  { files, machine, host }: Pick<World, "files" | "machine" | "host">,
  plan: Plan,
  records: readonly GuardRecord[],
  waits: readonly string[] = [],
): Promise<Failures> {
  const isHere = async (path: string): Promise<boolean> =>
    (await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`)) !== undefined;
  const left: Refused[] = [];
  for (const refused of neverAnswered(records)) {
    const { path, gaveUp } = refused;
    // Of a package that is nowhere the module above it may be there, and then it is no module.
    const others = gaveUp ? [] : infosAbove(path);
    const found = await Promise.all([path, ...others].map((each) => isHere(each)));
    if (path.startsWith("sumdb/") || !found.includes(true)) left.push(refused);
  }
  const meant = new Set(withoutGuesses(left.map(({ path }) => path)));
  const failed = left.filter(({ path, gaveUp }) => gaveUp || meant.has(path));
  const failedPaths = new Set(failed.map(({ path }) => path));
  const recovered = new Set(
    records.flatMap((record) =>
      record.kind === "refused" && record.gaveUp && !failedPaths.has(record.path) ? [record.path] : [],
    ),
  ).size;
  if (failed.length === 0 && waits.length === 0) return { findings: [], unanswered: 0, recovered };
  const evidence: Evidence = {
    output: [...failed.flatMap(printed), ...waits.map((line) => `${line}\n`)].join(""),
    attempts: failed.flatMap(({ attempts }) => attempts),
    ...circumstancesOf({ machine, host }, plan),
  };
  return { findings: diagnose(evidence), unanswered: failed.length, recovered };
}

/** What no attempt says by itself, as go would have printed it: our own words, and a "not found" that was the end. */
function printed({ path, said, gaveUp, attempts }: Refused): string[] {
  if (!gaveUp) return attempts.map((attempt) => `${wordsFor(attempt) ?? ""}\n`);
  if (said === undefined) return [];
  const asked = parseProxyPath(path);
  const about = asked?.kind === "file" ? `${asked.file.module}@${asked.file.version}: ` : "";
  return [`go: ${about}${said}\n`];
}
