// Guards of jobs that were killed before their post step. They end by themselves with their runner; where that one lives on,
// as a runner of one's own does, the next job ends them.

import { join } from "node:path";
import type { World } from "../../ports/world.ts";
import { jobOf, readMarker } from "../survey/earlier-guard.ts";
import { guardDirectory, markerPath } from "./place.ts";
import { steer } from "./steer.ts";

/** One runner has one RUNNER_TEMP and one job at a time: a guard of another job in there has nobody left. */
export async function removeLeftovers(world: World): Promise<void> {
  const { files, machine } = world;
  const job = jobOf(machine.environment);
  if ((machine.environment["RUNNER_TEMP"] ?? "") === "" || job === "") return;
  for (const name of await files.list(machine.temporaryDirectory)) {
    if (!/^go-mod-guard-[0-9a-f]{16}$/.test(name)) continue;
    const path = join(machine.temporaryDirectory, name);
    const marker = await readMarker(world, markerPath(guardDirectory({ path })));
    if (marker === undefined || marker.job === job) continue;
    await steer(world, marker.control, "stop");
    await files.remove(path);
  }
}
