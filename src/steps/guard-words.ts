// What the guard says of a failure: to go's user below go's own line, and to a diagnosis in go's words.

import { diagnose } from "../diagnose/diagnose.ts";
import { wordsFor } from "../diagnose/journal-words.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Plan } from "../plan/plan.ts";
import type { World } from "../ports/world.ts";
import { settingsInForce } from "./circumstances.ts";

export interface GuardWords {
  readonly explain: (attempts: readonly Attempt[]) => readonly string[];
  readonly wordsOf: (attempt: Attempt) => string | undefined;
}

export function guardWords({ machine }: Pick<World, "machine">, plan: Plan): GuardWords {
  const settings = settingsInForce({ machine }, plan);
  const { goVersion } = plan;
  return {
    /** Why, and what to do. */
    explain(attempts) {
      const [first] = diagnose({ output: "", attempts, settings, goVersion, platform: machine.platform });
      return first === undefined ? [] : [first.because, ...first.advice];
    },
    /** Without the module in front: that stands in go's output already. */
    wordsOf: (attempt) => wordsFor(attempt)?.replace(/^go: (?:verifying module|module \S+|\S+@\S+): /, ""),
  };
}
