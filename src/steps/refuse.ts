// Wrong input, told all at once. Nothing has been changed, and nothing will be.

import type { InputProblem } from "../inputs/problem.ts";
import type { World } from "../ports/world.ts";
import type { Refused } from "./read-inputs.ts";
import { survey } from "./survey/survey.ts";

/**
 * Shows every problem where the user looks; gives back the exit code of wrong input. Where only the text of inputs was
 * judged, the directories that the others name are looked at now.
 */
export async function refuse(
  world: World,
  { problems, rest }: Pick<Refused, "problems"> & Partial<Refused>,
): Promise<2> {
  const surveyed = rest === undefined ? undefined : await survey(world, rest.inputs, rest.spelled);
  const further: readonly InputProblem[] =
    surveyed?.ok === false && !("kind" in surveyed.error) ? surveyed.error : [];
  for (const { input, message } of [...problems, ...further]) {
    world.host.annotate({ level: "error", title: `Wrong input: ${input}`, message });
  }
  return 2;
}
