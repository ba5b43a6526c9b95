// `exec -- CMD…`: a command whose go downloads through a guard.

import { finish } from "../finish.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { fromCommandLine } from "../inputs/input-sources.ts";
import type { World } from "../ports/world.ts";
import { buildReport } from "../report/build-report.ts";
import { consoleLines } from "../report/console.ts";
import { openCommandGuard, type CommandGuard } from "../steps/command-guard.ts";
import { waitsBelow } from "../steps/last-waits.ts";
import { failuresOf } from "../steps/job-guard/failures.ts";
import { readInputs } from "../steps/read-inputs.ts";
import { roomFaults } from "../steps/room-fault.ts";
import { refuse } from "../steps/refuse.ts";
import { openTelling, type Telling } from "../steps/tell.ts";
import { openWatchdog } from "../steps/watchdog/watchdog.ts";
import { surveyRefused } from "./survey-refused.ts";
import { writeReport } from "./write-report.ts";
import { wrong, type Around, type Done } from "./done.ts";

/** Ends with the code of the command, where it ran. */
export async function execVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  const [program, ...args] = line.operands;
  if (program === undefined) return wrong(world, "`exec` needs a command; write `exec -- go build ./...`.");
  if (line.format === "json") {
    return wrong(world, "`exec` leaves stdout to its command; for JSON write `--report FILE`.");
  }
  const flags = { ...line.inputs, download: "none" };
  const asked = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  // The terminal is the command's: a status line of ours would run through what it prints.
  const host = { ...world.host, showsProgress: false, progress: () => {} };
  const telling = openTelling({ clock: world.clock, host });
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked.value.inputs;
  const watched = { tell: telling.tell, steps: () => [] };
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, watched);
  const startedMs = world.clock.nowMs();
  const opened = await openCommandGuard(watchdog.world, asked.value, {
    tell: watchdog.tell,
    signal: around.signal,
  });
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const guard = opened.value;
  watchdog.know(guard.plan);
  try {
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    const { workingDirectory: directory, environment: own } = world.machine;
    const environment = { ...withoutInputs(own), ...guard.path, ...guard.variables };
    const { ended, below } = await watchdog.inFront(program, () =>
      around.runInFront({ program, args, directory, environment }),
    );
    if (ended.kind === "not-started") {
      return wrong(
        world,
        `\`${program}\` could not be started: ${ended.why}. Write the command behind \`--\`.`,
      );
    }
    const durationMs = world.clock.nowMs() - startedMs;
    const waits = wasEnded(ended.code) ? waitsBelow(guard.plan.files, below ?? []) : [];
    await tellFailures(
      world,
      guard,
      { code: ended.code, durationMs, degraded: telling.degraded, waits },
      asked.value.inputs["report-path"],
    );
    return { exitCode: ended.code, stdout: "" };
  } finally {
    watchdog.close();
    await guard.stop();
    await finish(world);
    world.http.close();
  }
}

/** By a signal (Ctrl-C, the end of a job), or by timeout(1), whose code is 124: a command that failed says why itself. */
function wasEnded(code: number): boolean {
  return code > 128 || code === 124;
}

interface Ended {
  readonly code: number;
  readonly durationMs: number;
  readonly degraded: Telling["degraded"];
  /** For whom it waited when it was ended, as `versionControlWaits` says it. */
  readonly waits: readonly string[];
}

/** What the command met at the guard, if it failed, or what kept its go from asking there. */
async function tellFailures(
  world: World,
  guard: CommandGuard,
  ended: Ended,
  reportPath: string,
): Promise<void> {
  const { plan, records, hide } = guard;
  const { findings: met } =
    ended.code === 0 ? { findings: [] } : await failuresOf(world, plan, records, ended.waits);
  const isUnexplained = ended.code !== 0 && !wasEnded(ended.code) && met.length === 0;
  const findings = isUnexplained ? await roomFaults(world, plan) : met;
  const report = buildReport({
    plan,
    degraded: ended.degraded,
    hide,
    failed: findings.length > 0,
    durationMs: ended.durationMs,
    steps: [],
    attempts: guard.guard?.attempts() ?? [],
    forgotten: guard.guard?.forgotten() ?? 0,
    modules: { wanted: 0, present: 0, fetched: 0, verified: 0, evicted: 0 },
    findings,
  });
  if (report.findings.length > 0) {
    for (const text of consoleLines({ kind: "failed", findings: report.findings })) world.host.log(text);
  }
  await writeReport(world, report, reportPath);
}

/** The command is the user's own and gets all that they have, but for what is said to us: there may be secrets in it. */
function withoutInputs(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GMG_/i.test(name)));
}
