// Inputs of the action do not help everywhere. What names one is written with its condition: a sentence, or a half of one.

import { areAllPrivate } from "./private-modules.ts";
import type { MatchedFacts, WholeFacts } from "./rule.ts";
import { isIn } from "./surroundings.ts";

/** A go that runs inside `docker build` is reached by none of them. */
export function ifInputsReach(facts: MatchedFacts, text: string, otherwise = ""): string {
  return isIn(facts, "docker-build") ? otherwise : text;
}

/** And mirrors are never asked for a private module. */
export function ifMirrorsHelp(facts: WholeFacts, text: string, otherwise = ""): string {
  return areAllPrivate(facts) ? otherwise : ifInputsReach(facts, text, otherwise);
}
