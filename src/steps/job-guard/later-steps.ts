// The guard of a job's later steps: the one that an earlier use of the action started, if it would do just the same, or
// one of one's own.

import { roadVariables } from "../../guard/guard-environment.ts";
import { differingSettings, digestOf, guardSettings, type GuardSettings } from "../../plan/guard-settings.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { jobOf, readEarlierGuard, type EarlierGuard } from "../survey/earlier-guard.ts";
import { addGoSums, goSumsOf } from "./go-sums.ts";
import { guardsBelow, removeLeftovers } from "./leftovers.ts";
import { databaseInTheClear, exportFor, startGuard, type Later } from "./start.ts";
import { steer } from "./steer.ts";

/** Does nothing under `guard: step` but tell a guard that is up of the further go.sum. Never rejects. */
export async function guardLaterSteps(world: World, later: Later): Promise<void> {
  const { plan, tell } = later;
  await removeLeftovers(world);
  const inForce = await livingGuardInForce(world);
  if (inForce !== undefined) await teach(world, inForce, plan);
  if (plan.guard !== "job") return;

  const own = settingsOf(world, later);
  const isAlike = (guard: EarlierGuard): boolean => differingSettings(own, guard.settings ?? {}).length === 0;
  const shared = inForce && isAlike(inForce) ? inForce : await findLiving(world, isAlike);
  if (shared !== undefined) {
    if (shared !== inForce) await teach(world, shared, plan);
    exportFor(world, shared, plan, inForce);
    tell({ kind: "guarding", reused: true, differing: [] });
    return;
  }
  const why = await startGuard(world, later, { settings: own, inForce });
  if (why !== undefined) {
    const list = inForce === undefined ? "your own list" : "the guard of an earlier use";
    tell({ kind: "degraded", without: "guard", why: `later steps ask ${list}: ${why}` });
    return;
  }
  const differing = inForce === undefined ? [] : differingSettings(own, inForce.settings ?? {});
  tell({ kind: "guarding", reused: false, differing });
}

async function livingGuardInForce(world: World): Promise<EarlierGuard | undefined> {
  const guard = await readEarlierGuard(world);
  return guard !== undefined && (await isUp(world, guard)) ? guard : undefined;
}

/** One of this job whose place another one took: two uses may take turns. */
async function findLiving(
  world: World,
  isWanted: (guard: EarlierGuard) => boolean,
): Promise<EarlierGuard | undefined> {
  const job = jobOf(world.machine.environment);
  for (const { guard } of await guardsBelow(world)) {
    if (guard.job === job && isWanted(guard) && (await isUp(world, guard))) return guard;
  }
  return undefined;
}

async function isUp(world: World, { control }: EarlierGuard): Promise<boolean> {
  return (await steer(world, control, "status")) !== undefined;
}

async function teach(world: World, guard: EarlierGuard, plan: Plan): Promise<void> {
  await addGoSums(world, guard, await goSumsOf(world, plan));
  await steer(world, guard.control, "learn");
}

function settingsOf({ machine }: World, { plan, withheld, goproxy, mirrors }: Later): GuardSettings {
  const roads = Object.entries(roadVariables(machine.environment));
  return {
    ...guardSettings(plan, { goproxy, mirrors, netrc: withheld.netrc }),
    // A plan shows *** for a password in it.
    GOSUMDB: digestOf(withheld.database && databaseInTheClear(withheld.database)),
    ...Object.fromEntries(roads.map(([name, value]) => [name, digestOf(value)])),
  };
}
