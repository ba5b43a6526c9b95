// The survey, and where it finds no go on PATH: a go is installed, and the survey made again with it.

import { err, ok, type Result } from "../../core/result.ts";
import type { Finding } from "../../diagnose/rule.ts";
import type { InputProblem } from "../../inputs/problem.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Facts } from "../../plan/facts.ts";
import type { World } from "../../ports/world.ts";
import { installGo, type InstallLimits } from "./install-go.ts";
import type { Asked } from "../read-inputs.ts";
import { asMeant, readEarlierGuard } from "../survey/earlier-guard.ts";
import { survey } from "../survey/survey.ts";
import { findingsOf } from "./without-go.ts";

export interface Surveyed {
  /** As the user meant it (survey/earlier-guard.ts), with the installed go in front of PATH, if one was installed. */
  readonly world: World;
  /** The error is why there is no go to be asked. */
  readonly facts: Result<Facts, readonly Finding[]>;
  /** What the installation asked for. */
  readonly attempts: readonly Attempt[];
}

/** The error is wrong input, and then nothing was changed. */
export async function surveyWithGo(
  given: World,
  asked: Asked,
  limits: InstallLimits,
): Promise<Result<Surveyed, readonly InputProblem[]>> {
  const world = asMeant(given, await readEarlierGuard(given));
  const first = await survey(world, asked.inputs, asked.spelled);
  if (first.ok) return ok({ world, facts: first, attempts: [] });
  if (!("kind" in first.error)) return err(first.error);

  const installed = await installGo(world, asked, first.error, limits);
  if (installed.kind === "wrong-input") return err(installed.problems);
  const { attempts } = installed;
  if (installed.kind === "failed") return ok({ world, facts: err(installed.findings), attempts });
  const again = await survey(installed.world, asked.inputs, asked.spelled);
  if (again.ok) return ok({ world: installed.world, facts: again, attempts });
  if (!("kind" in again.error)) return err(again.error);
  return ok({ world: installed.world, facts: err(findingsOf(world, again.error)), attempts });
}
