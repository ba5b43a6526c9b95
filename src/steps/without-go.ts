// A run that ends before it can plan: the go command is not there, or does not answer.

import { diagnose } from "../diagnose/diagnose.ts";
import { readLog } from "../diagnose/read-log.ts";
import type { Finding } from "../diagnose/rule.ts";
import { Secret } from "../core/secret.ts";
import type { Facts } from "../plan/facts.ts";
import type { World } from "../ports/world.ts";
import type { SurveyFault } from "./survey-go.ts";

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
    gomodcache: { path: "", populated: false },
    event: { name: "", isFork: false, runnerEnvironment: "" },
    hasCacheService: false,
    keyFiles: [],
    netrcMachines: [],
  };
}

/** Why go could not be asked, in the words of the catalogue; advice of the survey comes first. */
export function findingsOf({ machine }: World, fault: SurveyFault): readonly Finding[] {
  const output =
    fault.kind === "go-missing"
      ? `exec: "go": executable file not found in $PATH`
      : `${fault.sentence}\n${fault.output}`;
  const [first, ...rest] = diagnose({
    output: readLog(output),
    attempts: [],
    settings: {},
    platform: machine.platform,
    ...(fault.kind === "go-failed" && fault.exitCode !== undefined && { exitCode: fault.exitCode }),
  });
  if (first === undefined) return [];
  return [{ ...first, because: fault.sentence, advice: [...fault.advice, ...first.advice] }, ...rest];
}
