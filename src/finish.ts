// What comes after: what configure changed is undone, go.mod and go.sum keep their bytes, the store is saved.
// Works from what main left, and from as much of it as there is.

import type { Secret } from "./core/secret.ts";
import type { Plan } from "./plan/plan.ts";
import type { World } from "./ports/world.ts";
import type { Event } from "./report/event.ts";
import { saveCache } from "./steps/cache.ts";
import { restoreGuardedFiles } from "./steps/download/guarded-files.ts";
import { endJobGuard } from "./steps/job-guard/end.ts";
import { tellLater, type AfterJob } from "./steps/job-guard/tell-later.ts";
import { recall, recallRunDirectory, tidy, noteSaved, type RunDirectory } from "./steps/run-directory.ts";
import { startStopwatch, type Stopwatch } from "./steps/stopwatch.ts";
import { openTelling } from "./steps/tell.ts";
import { stepsUnderWay } from "./steps/watchdog/step-names.ts";
import { openWatchdog } from "./steps/watchdog/watchdog.ts";
import { undo } from "./steps/netrc/undo.ts";
import { prune } from "./store/prune.ts";
import { openStore } from "./store/store.ts";

/** `netrc` is the input of main, where post can see it; `after` is what only the post step of a job knows. */
export async function finish(world: World, netrc?: Secret, after?: AfterJob): Promise<void> {
  const { tell } = openTelling(world);
  const at = recallRunDirectory(world);
  if (at === undefined) return;
  const stopwatch = startStopwatch(world.clock);
  const noLimits = { stallTimeoutMs: Infinity, totalMs: Infinity };
  const watchdog = openWatchdog(world, noLimits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    await finishAt(world, at, { tell, stopwatch, ...(netrc && { netrc }), ...(after && { after }) });
  } finally {
    watchdog.close();
  }
}

interface Beside {
  readonly tell: (event: Event) => void;
  readonly stopwatch: Stopwatch;
  readonly netrc?: Secret;
  readonly after?: AfterJob;
}

async function finishAt(world: World, at: RunDirectory, beside: Beside): Promise<void> {
  const { tell, stopwatch, netrc, after } = beside;
  // First of all: nothing else writes into the store any more.
  const records = await stopwatch.time("guard", endJobGuard(world, at, tell));
  const { undone, troubles } = await stopwatch.time("undo", undo(world, at.path, netrc));
  for (const what of undone) tell({ kind: "undone", what });
  for (const why of troubles) tell({ kind: "degraded", without: "netrc", why });

  const { restored, faults } = await restoreGuardedFiles(world.files, at.path);
  for (const { path, diff } of restored) tell({ kind: "restored-file", path, diff });
  for (const { path, message } of faults) {
    tell({ kind: "degraded", without: "state", why: `${path} could not be put back: ${message}` });
  }

  const left = await recall(world, at);
  if (left.ok) {
    const { plan, complete, matchedKey } = left.value;
    if (records !== undefined && after !== undefined) await tellLater(world, plan, records, after, tell);
    if (complete && plan.cache.save)
      await prune(world.files, openStore(world.files, at.store), savable(plan));
    const state = { complete, verified: complete, matchedKey };
    const saving = await stopwatch.time("save", saveCache(world, plan, at.store, state, tell));
    await noteSaved(world, at, after?.reportPath ?? "", saving);
  } else {
    tell({ kind: "cache-not-saved", why: left.error });
  }
  await tidy(world, at);
}

/** Also of what later steps fetched through the guard of the job: main had taken private modules out before that. */
function savable({ files, cache }: Plan): Plan["files"] {
  return files.filter(({ isPrivate }) => cache.privateModules || !isPrivate);
}
