// Guards of jobs that were killed before their post step. They end by themselves with their runner; where that one lives on,
// as a runner of one's own does, the next job ends them.

import { join } from "node:path";
import type { World } from "../../ports/world.ts";
import { jobOf, readMarker, type EarlierGuard } from "../survey/earlier-guard.ts";
import { guardDirectory, markerPath } from "./place.ts";
import { steer } from "./steer.ts";

/** One runner has one RUNNER_TEMP and one job at a time: a guard of another job in there has nobody left. */
export async function removeLeftovers(world: World): Promise<void> {
  const job = jobOf(world.machine.environment);
  for (const { guard, path } of await guardsBelow(world)) {
    if (guard.job === job) continue;
    await steer(world, guard.control, "stop");
    await world.files.remove(path);
  }
}

export interface Left {
  readonly guard: EarlierGuard;
  /** The directory of the run that started it. */
  readonly path: string;
}

/** Guards whose directories lie in RUNNER_TEMP; none where this is no job. */
export async function guardsBelow(world: World): Promise<readonly Left[]> {
  const { files, machine } = world;
  if ((machine.environment["RUNNER_TEMP"] ?? "") === "" || jobOf(machine.environment) === "") return [];
  const found: Left[] = [];
  for (const name of await files.list(machine.temporaryDirectory)) {
    if (!/^go-mod-guard-[0-9a-f]{16}$/.test(name)) continue;
    const path = join(machine.temporaryDirectory, name);
    const guard = await readMarker(world, markerPath(guardDirectory({ path })));
    if (guard !== undefined) found.push({ guard, path });
  }
  return found;
}
