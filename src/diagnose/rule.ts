// A rule leads from evidence to one named cause, says what to do, and whether running again can help.

import type { CauseId } from "./cause.ts";
import type { SentOn } from "./sent-on.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Trouble } from "./trouble.ts";

/** never: only a change helps · now: another try may pass · after-delay: later may pass. */
export type Retry = "never" | "now" | "after-delay";

/** What a rule found in the evidence. Strings become parts of sentences. */
export interface MatchedFacts {
  /** The line of the evidence it rests on. */
  readonly evidence: string;
  readonly hosts?: readonly string[];
  /** Written `path@version`, or the path alone. */
  readonly modules?: readonly string[];
  /** Where it happened, for what to do about it. */
  readonly surroundings?: Surroundings | undefined;
  /** Those of their paths that GOPRIVATE or GONOPROXY names. */
  readonly privatePaths?: readonly string[] | undefined;
  /** Go's settings in force, as far as they are known. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** Who sent the request on to the host in trouble. */
  readonly sentOn?: SentOn | undefined;
}

/** Which way out there is depends on who failed, and for which modules: where that would be lost, it does not compile. */
export interface WholeFacts extends MatchedFacts {
  readonly hosts: readonly string[];
  readonly modules: readonly string[];
}

export interface Rule<Facts extends MatchedFacts = MatchedFacts> {
  readonly code: `GMG${number}`;
  readonly slug: string;
  readonly cause: CauseId;
  /** What happened, under ten words, no full stop. */
  readonly title: string;
  readonly retry: Retry;
  /** Of a rule whose trouble may pass: whether this one is a definitive answer, which the next run meets as well. */
  settled?(facts: Facts): boolean;
  /** Codes whose findings are only symptoms beside one of this rule. */
  readonly explains?: readonly string[];
  /** Told only where nothing else is: it says that the failure is somebody else's. */
  readonly onlyAlone?: true;
  /** Looks at one trouble; several that match become one finding with all their hosts and modules. */
  match(trouble: Trouble): Facts | undefined;
  /** The title of one case, where that of all would name another file than the one in trouble. */
  titleOf?(facts: Facts): string | undefined;
  /** One sentence of cause, with the value that mattered. */
  because(facts: Facts): string;
  /** Imperatives, each doable alone, likeliest first; what is undefined or empty is not told. */
  doThis(facts: Facts): readonly (string | undefined)[];
}

export interface Finding {
  readonly code: string;
  readonly cause: CauseId;
  readonly title: string;
  readonly retry: Retry;
  readonly because: string;
  readonly advice: readonly string[];
  readonly hosts: readonly string[];
  readonly modules: readonly string[];
  readonly evidence: string;
}

/** Ties the sentences to the facts: a sentence that uses a fact the match does not give does not compile. */
export function defineRule<Facts extends MatchedFacts>(
  code: `GMG${number}`,
  rule: Omit<Rule<Facts>, "code">,
): Rule {
  return { code, ...rule } as Rule;
}
