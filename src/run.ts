// The story: what a run does, in what order, and what depends on what.

import { err, ok, type Result } from "./core/result.ts";
import type { InputProblem } from "./inputs/problem.ts";
import { decide } from "./plan/decide.ts";
import type { World } from "./ports/world.ts";
import { buildReport } from "./report/build-report.ts";
import type { Report } from "./report/report.ts";
import { configure } from "./steps/configure.ts";
import { deliver } from "./steps/deliver.ts";
import { download, nothingDownloaded, type Downloaded } from "./steps/download.ts";
import { credentialForms, hiderOf } from "./steps/mask-credentials.ts";
import type { Asked } from "./steps/read-inputs.ts";
import { restoreCache } from "./steps/cache.ts";
import { openRoutes } from "./steps/routes.ts";
import { leave, openRunDirectory } from "./steps/run-directory.ts";
import { startStopwatch } from "./steps/stopwatch.ts";
import { survey } from "./steps/survey.ts";
import { noteFilling } from "./steps/survey-modcache.ts";
import { openTelling } from "./steps/tell.ts";
import { findingsOf, noFacts } from "./steps/without-go.ts";
import { openStore } from "./store/store.ts";

/** What a run came to; the error is wrong input, and then nothing was changed. */
export async function run(
  world: World,
  { inputs, mirrors, spelled }: Asked,
  signal: AbortSignal,
): Promise<Result<Report, readonly InputProblem[]>> {
  const stopwatch = startStopwatch(world.clock);
  const { tell, degraded } = openTelling(world);

  const surveyed = await stopwatch.time("survey", survey(world, inputs, spelled));
  const fault = surveyed.ok ? undefined : surveyed.error;
  if (fault !== undefined && !("kind" in fault)) return err(fault);
  const facts = surveyed.ok ? surveyed.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const ending = { plan, degraded, steps: stopwatch.steps, hide: hiderOf(credentialForms(withheld)) };
  const delivery = { inputs, plan, facts, tell };
  if (fault !== undefined) {
    const report = buildReport({
      ...ending,
      failed: true,
      cancelled: signal.aborted,
      durationMs: stopwatch.elapsedMs(),
      attempts: [],
      modules: figuresOf(nothingDownloaded, 0),
      findings: findingsOf(world, fault),
    });
    await deliver(world, { ...delivery, report, defaultReportPath: "" });
    return ok(report);
  }
  tell({ kind: "planned", plan });

  const at = await openRunDirectory(world, tell);
  const store = openStore(world.files, at.store);
  const configured = await stopwatch.time("configure", configure(world, plan, withheld, at.path));
  tell({ kind: "configured", ...configured });
  for (const why of configured.troubles) tell({ kind: "degraded", without: "netrc", why });
  const cache = await stopwatch.time("restore", restoreCache(world, plan, store, tell));
  const deadlineMs = stopwatch.startedMs + plan.budget.totalMs;
  const chain = await openRoutes(world, plan, withheld, deadlineMs, tell);
  if (!cache.lookedUpOnly) await noteFilling(world, facts.gomodcache);
  const downloaded = cache.lookedUpOnly
    ? nothingDownloaded
    : await stopwatch.time(
        "download",
        download(world, plan, withheld, {
          runDirectory: at.path,
          store,
          chain,
          emit: tell,
          signal,
          deadlineMs,
          ...(cache.verified && { judged: cache.verified.good }),
        }),
      );

  await leave(world, at, { plan, complete: downloaded.complete, matchedKey: cache.matchedKey }, tell);
  const report = buildReport({
    ...ending,
    failed: downloaded.outcome === "failed",
    cancelled: signal.aborted,
    durationMs: stopwatch.elapsedMs(),
    attempts: downloaded.attempts,
    cache: { hit: cache.hit, matchedKey: cache.matchedKey, bytes: cache.bytes, restoreMs: cache.ms },
    modules: figuresOf(downloaded, cache.verified?.evicted.length ?? 0),
    findings: downloaded.findings,
  });
  await deliver(world, { ...delivery, report, defaultReportPath: at.report });
  return ok(report);
}

function figuresOf(downloaded: Downloaded, evictedFromCache: number): Report["modules"] {
  const { wanted, present, fetched, verified, evicted, bytes } = downloaded;
  return { wanted, present, fetched, verified, evicted: evicted + evictedFromCache, bytes };
}
