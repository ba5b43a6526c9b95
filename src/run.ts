// The story: what a run does, in what order, and what depends on what.

import { ok, type Result } from "./core/result.ts";
import type { InputProblem } from "./inputs/problem.ts";
import { decide, goproxyInForce } from "./plan/decide.ts";
import type { Plan } from "./plan/plan.ts";
import { treesAreReadOnly, zipsToUnpack } from "./plan/unpacked.ts";
import type { World } from "./ports/world.ts";
import { buildReport } from "./report/build-report.ts";
import type { Report } from "./report/report.ts";
import { configure } from "./steps/configure.ts";
import { deliver } from "./steps/deliver.ts";
import { download, nothingDownloaded, type Downloaded } from "./steps/download/download.ts";
import { credentialForms, hiderOf } from "./steps/mask-credentials.ts";
import { startPreflight } from "./steps/preflight/preflight.ts";
import type { Asked } from "./steps/read-inputs.ts";
import { nothingRestored, restoreCache, type RestoredCache } from "./steps/cache.ts";
import { guardLaterSteps } from "./steps/job-guard/later-steps.ts";
import { openRoutes } from "./steps/routes.ts";
import { leave, openRunDirectory } from "./steps/run-directory.ts";
import { startStopwatch, type Stopwatch } from "./steps/stopwatch.ts";
import { noteFilling } from "./steps/survey/module-cache.ts";
import { surveyWithGo } from "./steps/toolchain/survey-with-go.ts";
import { openTelling, type Telling } from "./steps/tell.ts";
import { noFacts } from "./steps/toolchain/without-go.ts";
import { openWatchdog, type Watchdog } from "./steps/watchdog/watchdog.ts";
import { stepsUnderWay } from "./steps/watchdog/step-names.ts";
import { fileKey } from "./store/layout.ts";
import { openStore } from "./store/store.ts";
import { noTrees, openTrees, type Trees } from "./store/trees.ts";

/** What a run came to; the error is wrong input, and then nothing was changed. */
export async function run(
  world: World,
  asked: Asked,
  signal: AbortSignal,
): Promise<Result<Report, readonly InputProblem[]>> {
  const { inputs } = asked;
  const stopwatch = startStopwatch(world.clock);
  const { tell, degraded } = openTelling(world);
  const limits = { stallTimeoutMs: inputs["stall-timeout"], totalMs: inputs.timeout };
  const watchdog = openWatchdog(world, limits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    return await runWatched(watchdog, asked, { signal, stopwatch, degraded });
  } finally {
    watchdog.close();
  }
}

interface Beside {
  readonly signal: AbortSignal;
  readonly stopwatch: Stopwatch;
  readonly degraded: Telling["degraded"];
}

async function runWatched(
  watchdog: Watchdog,
  asked: Asked,
  { signal, stopwatch, degraded }: Beside,
): Promise<Result<Report, readonly InputProblem[]>> {
  const { world: start, tell } = watchdog;
  const { inputs, mirrors } = asked;
  const deadlineMs = stopwatch.startedMs + inputs.timeout;

  const limits = { deadlineMs, signal, tell };
  const surveyed = await stopwatch.time("survey", surveyWithGo(start, asked, limits));
  if (!surveyed.ok) return surveyed;
  const { world, facts: found, attempts } = surveyed.value;
  const facts = found.ok ? found.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const hide = hiderOf(credentialForms(withheld));
  watchdog.know(plan);

  const preflight = startPreflight(
    world,
    { plan, withheld, facts, mode: found.ok ? inputs.preflight : "never" },
    signal,
  );

  async function end(downloaded: Downloaded, cache = nothingRestored, reportPath = ""): Promise<Report> {
    watchdog.close();
    preflight.close();
    const report = buildReport({
      plan,
      degraded,
      hide,
      failed: downloaded.outcome === "failed",
      cancelled: signal.aborted,
      durationMs: stopwatch.elapsedMs(),
      steps: stopwatch.steps,
      attempts: [...attempts, ...downloaded.attempts],
      cache: { hit: cache.hit, matchedKey: cache.matchedKey, bytes: cache.bytes, restoreMs: cache.ms },
      modules: figuresOf(downloaded, cache),
      findings: downloaded.findings,
      probes: preflight.seen,
    });
    const { failedIn } = downloaded;
    await deliver(world, { inputs, plan, tell, report, defaultReportPath: reportPath, failedIn });
    return report;
  }
  if (!found.ok) return ok(await end({ ...nothingDownloaded, outcome: "failed", findings: found.error }));
  tell({ kind: "planned", plan });

  const at = await openRunDirectory(world, tell);
  const store = openStore(world.files, at.store);
  const configured = await stopwatch.time("configure", configure(world, plan, withheld, at.path));
  tell({ kind: "configured", ...configured });
  for (const why of configured.troubles) tell({ kind: "degraded", without: "netrc", why });

  const trees = treesOf(world, plan);
  const cache = await stopwatch.time("restore", restoreCache(world, plan, store, tell, trees));
  if (cache.hit) preflight.cancel();
  const judged = cache.verified?.agreed ?? new Set<string>();
  const chain = await openRoutes(world, plan, withheld, deadlineMs, tell);
  preflight.inform(chain);
  const runtime = {
    runDirectory: at.path,
    store,
    chain,
    emit: tell,
    signal,
    deadlineMs,
    judged,
    trees,
    preflight,
  };
  if (!cache.lookedUpOnly) await noteFilling(world, facts.gomodcache);
  const downloaded = cache.lookedUpOnly
    ? nothingDownloaded
    : await stopwatch.time("download", download(world, plan, withheld, runtime));
  // What was unpacked of wrong bytes, or too late.
  await trees.close();

  const goproxy = goproxyInForce(inputs, facts);
  const later = { plan, withheld, goproxy, mirrors: inputs.mirrors, at, tell };
  if (!signal.aborted) await guardLaterSteps(world, later);
  await leave(world, at, { plan, complete: downloaded.complete, matchedKey: cache.matchedKey }, tell);
  return ok(await end(downloaded, cache, at.report));
}

function figuresOf(downloaded: Downloaded, cache: RestoredCache): Report["modules"] {
  const { wanted, present, fetched, verified, bytes } = downloaded;
  const evicted = downloaded.evicted + (cache.verified?.evicted.length ?? 0);
  return { wanted, present, fetched, verified, evicted, bytes };
}

/** Where somebody else may be unpacking, it is go's to do. */
function treesOf({ files }: World, plan: Plan): Trees {
  if (!plan.vouches) return noTrees;
  const zips = new Set(zipsToUnpack(plan).map(fileKey));
  return openTrees({ files, gomodcache: plan.gomodcache, zips, readOnly: treesAreReadOnly(plan) });
}
