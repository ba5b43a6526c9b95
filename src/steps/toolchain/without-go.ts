// A run that ends before it can plan: the go command is not there, or does not answer.

import { diagnose } from "../../diagnose/diagnose.ts";
import { readLog } from "../../diagnose/read-log.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { tellingVariables } from "../../diagnose/surroundings.ts";
import { Secret } from "../../core/secret.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Facts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { settingsInForce } from "../circumstances.ts";
import type { SurveyFault } from "../survey/ask-go.ts";

/** The facts of a world in which nothing could be asked. */
export function noFacts(): Facts {
  return {
    go: {
      version: "",
      env: {},
      sources: {},
      goproxy: new Secret(""),
      secretSettings: [],
      strayVariables: [],
    },
    directories: [],
    // No go has refused anything.
    gomodcache: { path: "", usable: true, populated: false, empty: false },
    event: { name: "", isFork: false, runnerEnvironment: "" },
    hasCacheService: false,
    keyFiles: [],
    netrcMachines: [],
  };
}

/** Why go could not be asked, in the words of the catalogue; advice of the survey comes first. */
export function findingsOf({ machine }: Pick<World, "machine">, fault: SurveyFault): readonly Finding[] {
  const output =
    fault.kind === "go-missing"
      ? `exec: "go": executable file not found in $PATH`
      : `${fault.sentence}\n${fault.output}`;
  const [first, ...rest] = diagnose({
    output: readLog(output),
    attempts: [],
    settings: tellingVariables(machine.environment),
    platform: machine.platform,
    ...(fault.kind === "go-failed" && fault.exitCode !== undefined && { exitCode: fault.exitCode }),
  });
  if (first === undefined) return [];
  return [{ ...first, because: fault.sentence, advice: [...fault.advice, ...first.advice] }, ...rest];
}

/** Why the go that was asked for could not be installed: `words` are go's for the same, "" where the attempts say it. */
export function withoutInstalled(
  { machine }: Pick<World, "machine">,
  plan: Plan,
  seen: { readonly fault: SurveyFault; readonly words: string; readonly attempts: readonly Attempt[] },
): readonly Finding[] {
  const { fault, words, attempts } = seen;
  // With the database's hash beside it, the mismatch in go's words says more than that of the attempts.
  const isMismatch = words.includes("checksum mismatch");
  const isTold = words !== "" || attempts.some(({ outcome }) => hasFailed(outcome));
  const [first, ...rest] = diagnose({
    output: readLog(isTold ? words : "go: module golang.org/toolchain: given up before it was there"),
    attempts: isMismatch ? attempts.filter(({ outcome }) => outcome.kind !== "refused") : attempts,
    settings: settingsInForce({ machine }, plan),
    platform: machine.platform,
  });
  if (first === undefined) return findingsOf({ machine }, fault);
  const because = `There is no \`go\` in PATH, and none could be installed: ${first.because}`;
  return [{ ...first, because }, ...rest, ...findingsOf({ machine }, fault)];
}

function hasFailed({ kind }: Attempt["outcome"]): boolean {
  return kind === "status" || kind === "transport" || kind === "stalled" || kind === "refused";
}
