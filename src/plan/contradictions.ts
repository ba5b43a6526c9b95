// What the settings say against each other: each with the user's own values, and with text to paste.

import { settingContradictions } from "./contradictions-checks.ts";
import { goproxyContradictions } from "./contradictions-goproxy.ts";
import type { Contradiction } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** In the order in which they hurt: the proxy list first. Never fatal: go has the last word. */
export function findContradictions(situation: Situation): Contradiction[] {
  return [...goproxyContradictions(situation), ...settingContradictions(situation)];
}
