// The story: what a run does, in what order, and what depends on what.

import { ok, type Result } from "./core/result.ts";
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
import { noteFilling } from "./steps/survey-modcache.ts";
import { surveyWithGo } from "./steps/survey-with-go.ts";
import { openTelling } from "./steps/tell.ts";
import { noFacts } from "./steps/without-go.ts";
import { openStore } from "./store/store.ts";

/** What a run came to; the error is wrong input, and then nothing was changed. */
export async function run(
  start: World,
  asked: Asked,
  signal: AbortSignal,
): Promise<Result<Report, readonly InputProblem[]>> {
  const { inputs, mirrors } = asked;
  const stopwatch = startStopwatch(start.clock);
  const { tell, degraded } = openTelling(start);
  const deadlineMs = stopwatch.startedMs + inputs.timeout;

  const limits = { deadlineMs, signal, tell };
  const surveyed = await stopwatch.time("survey", surveyWithGo(start, asked, limits));
  if (!surveyed.ok) return surveyed;
  const { world, attempts } = surveyed.value;
  const facts = surveyed.value.facts.ok ? surveyed.value.facts.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const ending = { plan, degraded, steps: stopwatch.steps, hide: hiderOf(credentialForms(withheld)) };
  const delivery = { inputs, plan, facts, tell };
  if (!surveyed.value.facts.ok) {
    const report = buildReport({
      ...ending,
      failed: true,
      cancelled: signal.aborted,
      durationMs: stopwatch.elapsedMs(),
      attempts,
      modules: figuresOf(nothingDownloaded, 0),
      findings: surveyed.value.facts.error,
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
    attempts: [...attempts, ...downloaded.attempts],
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
