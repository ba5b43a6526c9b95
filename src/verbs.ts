// The verbs of the command line, each in a file of its own. Results are text for stdout; what happens on the way goes
// to the host.

import type { CommandLine, WrongLine } from "./inputs/flags.ts";
import { fromCommandLine, strangeVariables } from "./inputs/input-sources.ts";
import { verbs as verbSpecs, type Verb } from "./inputs/verbs.ts";
import type { World } from "./ports/world.ts";
import { readInputs } from "./steps/read-inputs.ts";
import { refuse } from "./steps/refuse.ts";
import { diagnoseVerb } from "./verbs/diagnose.ts";
import type { Around, Done } from "./verbs/done.ts";
import { downloadVerb } from "./verbs/download.ts";
import { execVerb } from "./verbs/exec.ts";
import { explainVerb } from "./verbs/explain.ts";
import { planVerb } from "./verbs/plan.ts";
import { probeVerb } from "./verbs/probe.ts";
import { serveVerb } from "./verbs/serve.ts";

export const verbs: Readonly<
  Record<Verb, (world: World, line: CommandLine, around: Around) => Promise<Done>>
> = {
  download: downloadVerb,
  plan: planVerb,
  probe: probeVerb,
  exec: execVerb,
  serve: serveVerb,
  diagnose: diagnoseVerb,
  explain: explainVerb,
};

/** What looks like a variable of ours and is none: said at the beginning, wherever variables are read at all. */
export function tellStrangeVariables({ host, machine }: Pick<World, "host" | "machine">, verb: Verb): void {
  if (!verbSpecs[verb].takesInputs) return;
  for (const { input, message } of strangeVariables(machine.environment))
    host.annotate({ level: "warning", title: `Unknown variable: ${input}`, message });
}

/** A command line with a flag or verb that there is not; what else is wrong with it is told with that. */
export async function refuseLine(world: World, { problems, verb, inputs }: WrongLine): Promise<2> {
  if (verb === undefined || !verbSpecs[verb].takesInputs) return refuse(world, { problems });
  tellStrangeVariables(world, verb);
  const asked = readInputs(fromCommandLine(inputs, world.machine.environment));
  if (asked.ok) return refuse(world, { problems, rest: asked.value });
  return refuse(world, { ...asked.error, problems: [...problems, ...asked.error.problems] });
}
