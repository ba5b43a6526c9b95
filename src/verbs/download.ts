// `download`: the run of the action on a laptop.

import { finish } from "../finish.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { fromCommandLine } from "../inputs/input-sources.ts";
import type { InputProblem } from "../inputs/problem.ts";
import type { World } from "../ports/world.ts";
import { run } from "../run.ts";
import { readInputs, type Asked } from "../steps/read-inputs.ts";
import { refuse } from "../steps/refuse.ts";
import { json, type Around, type Done } from "./done.ts";

export async function downloadVerb(world: World, line: CommandLine, { signal }: Around): Promise<Done> {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  if (asked.value.inputs.guard === "job") {
    return { exitCode: await refuse(world, { problems: [jobHere(asked.value)] }), stdout: "" };
  }
  const report = await runAndFinish(world, asked.value, signal);
  if (!report.ok) {
    return { exitCode: await refuse(world, { problems: report.error }), stdout: "" };
  }
  const failed = report.value.outcome === "failed" && asked.value.inputs["fail-on-error"];
  return { exitCode: failed ? 1 : 0, stdout: line.format === "json" ? json(report.value) : "" };
}

/** Nobody would be there to end it. */
function jobHere({ spelled }: Asked): InputProblem {
  const input = spelled("guard");
  const message = `\`${input}\` is \`job\`, which is for the later steps of a job, and there are none here; leave it out.`;
  return { input, message };
}

/** There is no post step here: what was changed for the download is undone as soon as that is over. */
async function runAndFinish(world: World, asked: Asked, signal: AbortSignal): ReturnType<typeof run> {
  try {
    return await run(world, asked, signal);
  } finally {
    await finish(world);
  }
}
