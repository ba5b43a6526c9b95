// Why a verb cannot begin: wrong input, or a go that cannot be asked.

import type { World } from "../ports/world.ts";
import { consoleLines } from "../report/console.ts";
import type { Refusal } from "../steps/command-guard.ts";
import { refuse } from "../steps/refuse.ts";
import type { Done } from "./done.ts";

export async function surveyRefused(world: World, why: Refusal): Promise<Done> {
  if ("problems" in why) return { exitCode: await refuse(world, { problems: why.problems }), stdout: "" };
  for (const text of consoleLines({ kind: "failed", findings: why.findings })) world.host.log(text);
  return { exitCode: 1, stdout: "" };
}
