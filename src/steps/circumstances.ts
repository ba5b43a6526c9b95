// What a diagnosis is told of where a run takes place, whatever went wrong in it.

import type { Evidence } from "../diagnose/evidence.ts";
import { tellingVariables } from "../diagnose/surroundings.ts";
import type { Plan } from "../plan/plan.ts";
import type { World } from "../ports/world.ts";

/** Go's settings as the plan has them, beside what the environment tells of the place. */
export function settingsInForce({ machine }: Pick<World, "machine">, plan: Plan): Evidence["settings"] {
  return {
    ...tellingVariables(machine.environment),
    ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value])),
  };
}

export function circumstancesOf(world: Pick<World, "machine" | "host">, plan: Plan) {
  return {
    settings: settingsInForce(world, plan),
    goVersion: plan.goVersion,
    platform: world.machine.platform,
    attended: world.host.showsProgress,
  } satisfies Partial<Evidence>;
}
