// Why a command may have failed before its go asked the guard for anything: no room for the module cache, or none to write.

import { diagnoseProbes } from "../diagnose/diagnose.ts";
import type { Finding } from "../diagnose/rule.ts";
import { readableGoSums } from "../go/go-sum.ts";
import type { Plan } from "../plan/plan.ts";
import type { World } from "../ports/world.ts";
import { downloadDirectory, layoutPath } from "../store/layout.ts";
import { circumstancesOf } from "./circumstances.ts";
import { goSumsOf } from "./job-guard/go-sums.ts";
import { probeRoomHere } from "./preflight/all.ts";
import type { ProbeWorld } from "./preflight/asking.ts";

/** None where every module is there already: then go had nothing to write, and the command failed of something else. */
export async function roomFaults(
  world: ProbeWorld & Pick<World, "host">,
  plan: Plan,
): Promise<readonly Finding[]> {
  if (plan.gomodcache === "" || !(await lacksModule(world, plan))) return [];
  const probes = await probeRoomHere({ world, signal: new AbortController().signal }, plan);
  return diagnoseProbes({
    output: "",
    attempts: [],
    ...circumstancesOf(world, plan),
    probes,
  });
}

/** A zip that go.sum has a line for is not in the module cache. */
async function lacksModule({ files }: Pick<World, "files">, plan: Plan): Promise<boolean> {
  for (const { hashes } of readableGoSums(await goSumsOf({ files }, plan))) {
    for (const key of hashes.keys()) {
      const [module = "", version = ""] = key.split(" ");
      const path = version.endsWith("/go.mod") ? undefined : layoutPath({ module, version, kind: "zip" });
      if (path === undefined) continue;
      if ((await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`)) === undefined) return true;
    }
  }
  return false;
}
