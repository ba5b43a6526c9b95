// Wrong input, told all at once. Nothing has been changed, and nothing will be.

import type { InputProblem } from "../inputs/problem.ts";
import type { Inputs } from "../inputs/spec.ts";
import type { World } from "../ports/world.ts";
import { survey } from "./survey.ts";

export interface Refusal {
  readonly problems: readonly InputProblem[];
  /** The other inputs, if the directories they name have not been looked at yet. */
  readonly usable: Inputs | undefined;
}

/** Shows every problem where the user looks; gives back the exit code of wrong input. */
export async function refuse(world: World, { problems, usable }: Refusal): Promise<2> {
  const surveyed = usable === undefined ? undefined : await survey(world, usable);
  const further = surveyed?.ok === false && !("kind" in surveyed.error) ? surveyed.error : [];
  for (const { input, message } of [...problems, ...further]) {
    world.host.annotate({ level: "error", title: `Wrong input: ${input}`, message });
  }
  return 2;
}
