// `go mod download` behind the guard, directory after directory: again where that can help, never where it cannot.

import pRetry, { AbortError } from "p-retry";
import { splitLines } from "../../core/harmless.ts";
import { diagnose, retryVerdict } from "../../diagnose/diagnose.ts";
import type { Evidence } from "../../diagnose/evidence.ts";
import type { Probe } from "../../diagnose/probe.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { delayAfter, type RetryPolicy } from "../../mirror/backoff.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Waiting } from "../../guard/fetch-file.ts";
import type { Guard } from "../../guard/server.ts";
import type { Plan, PlannedDirectory } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import type { RunBudget } from "./budget.ts";
import { evidenceOf } from "./evidence.ts";
import { runGo, type GoRun } from "./run-go.ts";

export interface GoDownload {
  readonly budget: RunBudget;
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined where go asks its list itself. */
  readonly guard: Guard | undefined;
  readonly emit: (event: Event) => void;
  attempts(): readonly Attempt[];
  waiting(): readonly Waiting[];
  /** Of files that nobody was asked for any more. */
  failedWithOthers(): readonly Attempt[];
  /** Looks at everybody and everything, once go has failed to the end with these words. */
  probe(output: string): Promise<readonly Probe[]>;
  /** Takes away what makes go fail at every run; false if there was nothing of the kind. */
  heal(output: string): Promise<boolean>;
  /** Makes ready for another run of the same command. */
  forget(): Promise<void>;
}

/** Between two runs of go. What each single request needed, the chain has done already. */
const rerunPolicy: RetryPolicy = { firstDelayMs: 2_000, maxDelayMs: 30_000 };

class GoFailed extends Error {
  readonly findings: readonly Finding[];
  readonly worthAgain: boolean;
  /** go's words without the guard in them. */
  readonly output: string;
  readonly evidence: Evidence;

  constructor(evidence: Evidence, findings: readonly Finding[], worthAgain: boolean, output: string) {
    super("go failed");
    this.evidence = evidence;
    this.findings = findings;
    this.worthAgain = worthAgain;
    this.output = output;
  }
}

/** Of the first directory where go failed to the end; the others behind it are left to go itself. */
export interface GoFailure {
  readonly findings: readonly Finding[];
  readonly directory: PlannedDirectory;
}

/** Undefined if all went well. */
export async function goDownload(
  world: World,
  plan: Plan,
  session: GoDownload,
): Promise<GoFailure | undefined> {
  for (const directory of plan.directories) {
    if (directory.goArgs.length === 0) continue;
    const findings = await downloadDirectory(world, plan, session, directory);
    if (findings.length > 0) return { findings, directory };
  }
  return undefined;
}

async function downloadDirectory(
  world: World,
  plan: Plan,
  session: GoDownload,
  directory: PlannedDirectory,
): Promise<readonly Finding[]> {
  const { clock } = world;
  let last: GoFailed | undefined;
  const once = async (attempt: number): Promise<void> => {
    if (attempt > 1 && last !== undefined) {
      const delayMs = delayAfter(attempt - 1, rerunPolicy, clock.random());
      session.emit({ kind: "go-failed", findings: last.findings, delayMs });
      if ((await clock.sleep(delayMs, session.budget.signal)) === "aborted") throw new AbortError(last);
      await session.forget();
    }
    last = await runOnce(world, plan, session, directory);
    if (last !== undefined) throw last;
  };
  const { retries } = plan.budget;
  const shouldRetry = ({ error }: { error: Error }): boolean => error instanceof GoFailed && error.worthAgain;
  return pRetry(once, { retries, minTimeout: 0, randomize: false, shouldRetry }).then(
    () => [],
    async (thrown: unknown) => {
      if (!(thrown instanceof GoFailed)) throw thrown;
      printRest(thrown.output, session.emit);
      if (session.budget.cancelled.aborted) return thrown.findings;
      return diagnose({ ...thrown.evidence, probes: await session.probe(thrown.evidence.output) });
    },
  );
}

/** Undefined if go succeeded, at once or after what lay damaged in its way was taken out of it. */
async function runOnce(
  world: World,
  plan: Plan,
  session: GoDownload,
  directory: PlannedDirectory,
): Promise<GoFailed | undefined> {
  const failedBefore = session.guard?.figures().failed ?? 0;
  const { guard, budget } = session;
  let startedMs = world.clock.nowMs();
  let run = await start(world, session, directory);
  if (!isDone(run) && !budget.signal.aborted && (await session.heal(run.output))) {
    startedMs = world.clock.nowMs();
    run = await start(world, session, directory);
  }
  const output = guard?.translate(run.output) ?? run.output;
  if (isDone(run)) {
    printRest(output, session.emit);
    return undefined;
  }

  const evidence = await evidenceOf(world, plan, {
    command: directory.goArgs.join(" "),
    exit: run.exit,
    output,
    attempts: [...session.attempts(), ...session.failedWithOthers()],
    waiting: session.waiting(),
    asked: guard?.asked ?? new Set(),
    goMs: world.clock.nowMs() - startedMs,
    totalMs: budget.totalMs,
  });
  const findings = diagnose(evidence);
  // A failure that passed through the chain has had its attempts there; go's own roads (git, a database) have not.
  const chainGaveUp = (guard?.figures().failed ?? 0) > failedBefore;
  const worthAgain = run.exit.kind === "exited" && !chainGaveUp && retryVerdict(findings) !== "never";
  return new GoFailed(evidence, findings, worthAgain && !budget.signal.aborted, output);
}

function start(world: World, session: GoDownload, directory: PlannedDirectory): Promise<GoRun> {
  const { budget, environment, guard } = session;
  const emit = (event: Event): void => {
    if (event.kind !== "go-printed") session.emit(event);
    else if (isProgress(event.line))
      session.emit({ ...event, line: guard?.translate(event.line) ?? event.line });
  };
  return runGo(world, {
    args: directory.goArgs,
    directory: directory.directory,
    environment,
    timeoutMs: budget.leftMs(),
    signal: budget.cancelled,
    emit,
  });
}

function isDone({ exit }: GoRun): boolean {
  return exit.kind === "exited" && exit.code === 0;
}

/** A toolchain is on its way; what -x in GOFLAGS tells. The rest waits for the end: most of it gets explained then. */
function isProgress(line: string): boolean {
  return /^(?:go: downloading |# )/.test(line);
}

function printRest(output: string, emit: (event: Event) => void): void {
  const lines = splitLines(output).filter((line) => line !== "" && !isProgress(line));
  // The verdict says that.
  const rest = lines.filter((line) => line !== "go: no module dependencies to download");
  for (const line of rest) emit({ kind: "go-printed", line });
}
