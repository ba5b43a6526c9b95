// Why a verb cannot begin: wrong input, or a go that cannot be asked.

import type { InputProblem } from "../inputs/problem.ts";
import type { World } from "../ports/world.ts";
import { consoleLines } from "../report/console.ts";
import { refuse } from "../steps/refuse.ts";
import type { SurveyFault } from "../steps/survey/ask-go.ts";
import { findingsOf } from "../steps/toolchain/without-go.ts";
import type { Done } from "./done.ts";

export async function surveyRefused(world: World, why: readonly InputProblem[] | SurveyFault): Promise<Done> {
  if (!("kind" in why)) return { exitCode: await refuse(world, { problems: why }), stdout: "" };
  const findings = findingsOf(world, why);
  for (const text of consoleLines({ kind: "failed", findings })) world.host.log(text);
  return { exitCode: 1, stdout: "" };
}
