// What a failed download leaves for the diagnosis: go's words, our own attempts, and what was still waited for.

import type { Evidence } from "../../diagnose/evidence.ts";
import { readLog } from "../../diagnose/read-log.ts";
import { harmlessLine } from "../../core/harmless.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { Waiting } from "../../guard/fetch-file.ts";
import { cutWhileComing } from "../../mirror/came-on.ts";
import type { Attempt, AttemptOutcome } from "../../mirror/journal.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Exit } from "../../ports/command.ts";
import type { World } from "../../ports/world.ts";
import { circumstancesOf } from "../circumstances.ts";
import { brokenSumLine } from "./broken-sum-line.ts";
import { goWaits, waitsBelow } from "../last-waits.ts";
import { hostsWithGitLogin } from "../survey/netrc-entries.ts";

export interface Failure {
  readonly command: string;
  readonly exit: Exit;
  /** As it would read without the guard. */
  readonly output: string;
  readonly attempts: readonly Attempt[];
  readonly waiting: readonly Waiting[];
  /** Paths below a proxy that go itself asked the guard for. */
  readonly asked: ReadonlySet<string>;
  /** How long go ran. */
  readonly goMs: number;
  readonly totalMs: number;
}

export async function evidenceOf(world: World, plan: Plan, failure: Failure): Promise<Evidence> {
  const { exit } = failure;
  const freeBytes = await world.files.freeBytes(plan.gomodcache);
  const brokenLine = await brokenSumLine(world.files, failure.output);
  const waits = await waitsOf(world, plan, failure);
  const end = waits.length > 0 ? waits.map((line) => `${line}\n`).join("") : endOf(failure);
  return {
    output: readLog(failure.output + end),
    ...(exit.kind === "exited" ? { exitCode: exit.code } : {}),
    attempts: [...withoutIdleGuesses(plan, failure), ...stillWaited(world, plan, failure)],
    ...circumstancesOf(world, plan),
    loginHosts: await hostsWithGitLogin(world),
    ...(freeBytes === undefined ? {} : { freeBytes }),
    ...(brokenLine === undefined ? {} : { brokenSumLine: brokenLine }),
  };
}

/** Whom go, or what it ran, waited for when its time was up; none where that was us, or cannot be told. */
async function waitsOf(world: World, plan: Plan, failure: Failure): Promise<readonly string[]> {
  const { exit, waiting, goMs } = failure;
  if (exit.kind !== "killed" || exit.why !== "deadline") return [];
  const ofOthers = waitsBelow(plan.files, exit.below ?? []);
  return ofOthers.length > 0 || waiting.length > 0 ? ofOthers : goWaits(world, plan, goMs);
}

/** What go could not say itself: it was not there, or not given the time. */
function endOf({ exit, command, totalMs }: Failure): string {
  if (exit.kind === "not-found")
    return `exec: "${harmlessLine(exit.program)}": executable file not found in $PATH\n`;
  if (exit.kind === "exited") return "";
  switch (exit.why) {
    case "deadline":
      return `go: ${command}: context deadline exceeded after the time budget of ${Math.round(totalMs / 1000)} s\n`;
    case "aborted":
      return `go: ${command}: interrupted\n`;
    case "signal":
      return `go: ${command}: signal: killed\n`;
  }
}

/** A file that was only an estimate, and that go never asked for, is no reason for go's failure. */
function withoutIdleGuesses(plan: Plan, { attempts, asked }: Failure): readonly Attempt[] {
  const idle = new Set(
    plan.files.filter((file) => file.estimated && !asked.has(proxyPath(file))).map((file) => keyOf(file)),
  );
  return attempts.filter(
    ({ subject: { module, version, file } }) => !idle.has(`${module}@${version} ${file}`),
  );
}

function keyOf({ module, version, kind }: Plan["files"][number]): string {
  return `${module}@${version} ${kind}`;
}

/** What the end of time cut off was a stall to whoever waited, though the attempt itself was only given up. */
function stillWaited(world: World, plan: Plan, { waiting, attempts }: Failure): Attempt[] {
  const nowMs = world.clock.nowMs();
  return waiting.flatMap(({ subject, sinceMs }) => {
    const own = attempts.filter(
      ({ subject: { module, version, file } }) =>
        module === subject.module && version === subject.version && file === subject.file,
    );
    const last = own.at(-1);
    // It has failed by itself before, and that is told already.
    if (own.some(({ outcome }) => saysWhy(outcome))) return [];
    const mirror = last?.mirror ?? plan.routes.proxies[0]?.address ?? "GOPROXY";
    const coming = last && cutWhileComing(last);
    const afterMs = nowMs - sinceMs;
    const stall: Attempt = {
      startedMs: sinceMs,
      mirror,
      url: last?.url ?? mirror,
      subject,
      attempt: (last?.attempt ?? 0) + 1,
      outcome: coming?.outcome ?? { kind: "stalled", afterMs, bytes: last?.bytes ?? 0 },
      bytes: 0,
      totalMs: afterMs,
    };
    // Who waits for a proxy that failed everyone else waits for that failure.
    const asOthers = outcomeOfAll(attempts, mirror);
    return [asOthers === undefined ? stall : { ...stall, outcome: asOthers }];
  });
}

function saysWhy({ kind }: AttemptOutcome): boolean {
  return kind !== "answered" && kind !== "abandoned" && kind !== "absent";
}

/** The last failure of a proxy that has answered nothing in this run; undefined for any other. */
function outcomeOfAll(attempts: readonly Attempt[], mirror: string): AttemptOutcome | undefined {
  const outcomes = attempts.filter((attempt) => attempt.mirror === mirror).map(({ outcome }) => outcome);
  const answered = outcomes.some(({ kind }) => kind === "answered" || kind === "absent");
  return answered ? undefined : outcomes.findLast(saysWhy);
}
