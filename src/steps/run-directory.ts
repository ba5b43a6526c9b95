// The directory of one run below RUNNER_TEMP, and what post finds of it: state is its path and the digests of two files.

import { join, resolve } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import type { Plan } from "../plan/plan.ts";
import { digestOf, formatPlanFile, parsePlanFile } from "../plan/plan-file.ts";
import type { World } from "../ports/world.ts";
import type { Event } from "../report/event.ts";
import type { Report } from "../report/report.ts";

const pathState = "run-directory";
const planDigestState = "plan-digest";
const resultDigestState = "result-digest";

export interface RunDirectory {
  readonly path: string;
  /** What is prefetched, seeded and cached. */
  readonly store: string;
  readonly report: string;
}

/** What main leaves for post. */
export interface Leftover {
  readonly plan: Plan;
  /** The store holds every file of the plan, each verified. */
  readonly complete: boolean;
  /** The key of the entry that was restored; "" if none was. */
  readonly matchedKey: string;
}

/**
 * Makes the directory (mode 700) and tells post where it is, before anything is changed that post must undo. Where it
 * cannot be made the run goes on without what would lie in it.
 */
export async function openRunDirectory(world: World, tell: (event: Event) => void): Promise<RunDirectory> {
  const path = join(world.machine.temporaryDirectory, `go-mod-guard-${world.clock.randomHex(8)}`);
  const made = await world.files.makeDirectory(path, 0o700);
  if (made.ok) world.host.saveState(pathState, path);
  else {
    const why = `${path} cannot be made: ${made.error.message}; ${whereElse(world)}`;
    tell({ kind: "degraded", without: "state", why });
  }
  return placesIn(path);
}

function whereElse({ machine, host }: World): string {
  const variable = host.name !== "terminal" && machine.environment["RUNNER_TEMP"] ? "RUNNER_TEMP" : "TMPDIR";
  return `set ${variable} to a directory that can be written`;
}

function placesIn(path: string): RunDirectory {
  return { path, store: join(path, "store"), report: join(path, "report.json") };
}

/** Writes it to files of mode 600; state gets their digests, never their content. */
export async function leave(
  world: World,
  at: RunDirectory,
  { plan, ...result }: Leftover,
  tell: (event: Event) => void,
): Promise<void> {
  // That it could not be made has been told.
  if ((await world.files.stat(at.path)) === undefined) return;
  const texts = [
    { file: planFile(at), digestState: planDigestState, text: formatPlanFile(plan) },
    { file: resultFile(at), digestState: resultDigestState, text: JSON.stringify(result) },
  ];
  for (const { file, digestState, text } of texts) {
    const written = await world.files.write(file, text, 0o600);
    if (written.ok) world.host.saveState(digestState, digestOf(text));
    else tell({ kind: "degraded", without: "state", why: `${file} was not kept: ${written.error.message}` });
  }
}

function planFile(at: RunDirectory): string {
  return join(at.path, "plan.json");
}

function resultFile(at: RunDirectory): string {
  return join(at.path, "result.json");
}

/** Undefined if main never came so far. */
export function recallRunDirectory(world: World): RunDirectory | undefined {
  const path = world.host.recallState(pathState);
  return path === "" ? undefined : placesIn(path);
}

/** What main left, or why it cannot be believed. */
export async function recall({ host, files }: World, at: RunDirectory): Promise<Result<Leftover, string>> {
  const [planDigest, resultDigest] = [planDigestState, resultDigestState].map((name) =>
    host.recallState(name),
  );
  if (!planDigest || !resultDigest) return err("main ended before it had a result");
  const [planText, resultText] = [await files.read(planFile(at)), await files.read(resultFile(at))];
  if (!planText.ok) return err(`the plan of this run is gone: ${planText.error.message}`);
  if (!resultText.ok) return err(`the result of this run is gone: ${resultText.error.message}`);
  const plan = parsePlanFile(new TextDecoder().decode(planText.value), planDigest);
  if (!plan.ok) return plan;
  const result = new TextDecoder().decode(resultText.value);
  if (digestOf(result) !== resultDigest) return err(`${resultFile(at)} was changed after it was written`);
  return ok({ plan: plan.value, ...(JSON.parse(result) as Omit<Leftover, "plan">) });
}

/**
 * Adds to the report of this run what only the post step knows, wherever the user wanted it. A file that is no report any
 * more is left alone, and so is a pipe that main wrote to.
 */
export async function noteSaved(
  { files, machine }: World,
  at: RunDirectory,
  reportPath: string,
  { saved, bytes, ms }: { readonly saved: boolean; readonly bytes: number; readonly ms: number },
): Promise<void> {
  const path = reportPath === "" ? at.report : resolve(machine.workingDirectory, reportPath);
  if (!saved || (await files.stat(path))?.kind !== "file") return;
  const read = await files.read(path);
  const report = read.ok ? parseReport(new TextDecoder().decode(read.value)) : undefined;
  if (report === undefined) return;
  const cache = { ...report.cache, bytes, saveMs: Math.round(ms) };
  await files.write(path, `${JSON.stringify({ ...report, cache }, undefined, 2)}\n`);
}

function parseReport(text: string): Report | undefined {
  try {
    const report = JSON.parse(text) as Partial<Report> | null;
    return report?.schemaVersion === 1 && report.cache !== undefined ? (report as Report) : undefined;
  } catch {
    return undefined; // a later step has made something else of it
  }
}

/** Everything but the report, which later steps of the job may still read; on a terminal nobody is told of that one. */
export async function tidy(world: World, at: RunDirectory): Promise<void> {
  if (world.host.name === "terminal") {
    await world.files.remove(at.path);
    return;
  }
  const names = await world.files.list(at.path);
  for (const name of names)
    if (join(at.path, name) !== at.report) await world.files.remove(join(at.path, name));
}
