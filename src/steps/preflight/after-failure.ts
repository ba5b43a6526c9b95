// The look at everybody once more, after a failure, for the diagnosis of it.

import type { Probe } from "../../diagnose/probe.ts";
import { unexplained } from "../../diagnose/repository-words.ts";
import type { Attempt } from "../../mirror/journal.ts";
import { probeAll, type Round, type Subject } from "./all.ts";

export interface Failed {
  /** Every attempt of the run. */
  readonly journal: readonly Attempt[];
  /** What go printed. */
  readonly output: string;
  /** What go got, and git with it. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * No proxy is asked twice for one file, nor one that the policy kept the run from asking: the way is looked at. git is
 * asked where go kept its words to itself. Never rejects.
 */
export async function probeAgain(
  round: Pick<Round, "world" | "signal" | "timeoutMs">,
  subject: () => Promise<Subject>,
  { journal, output, environment }: Failed,
): Promise<readonly Probe[]> {
  const found: Probe[] = [];
  const onFound = (probe: Probe): void => void found.push(probe);
  const beforeRequest = async (): Promise<"ask" | "leave"> => (journal.length > 0 ? "leave" : "ask");
  try {
    const repositories = unexplained(output);
    const whom = { ...afterwards(await subject(), journal), repositories, environment };
    return await probeAll({ ...round, onFound, beforeRequest }, whom);
  } catch {
    return found; // a probe that breaks has nothing to say; what came before it counts
  }
}

/** Of the checksum database only the way, and only where the run was sent to it: no proxy relays it then. */
function afterwards(subject: Subject, journal: readonly Attempt[]): Subject {
  const { database, proxies } = subject.whom;
  const host = database?.url.host;
  const wasAsked = journal.some(({ url }) => URL.canParse(url) && new URL(url).host === host);
  const isMeant = database !== undefined && !database.isUnneeded;
  if (!isMeant || !(wasAsked || database.isDirect || proxies.length === 0))
    return { ...subject, whom: { ...subject.whom, database: undefined } };
  return { ...subject, whom: { ...subject.whom, database: { ...database, isOnlyLookedAt: true } } };
}
