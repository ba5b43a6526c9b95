// The directory of one run below RUNNER_TEMP, and what post finds of it: two state values, a path and a digest.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import type { Plan } from "../plan/plan.ts";
import { formatPlanFile, parsePlanFile } from "../plan/plan-file.ts";
import type { FileFault, World } from "../ports.ts";

const pathState = "run-directory";
const digestState = "run-digest";

export interface RunDirectory {
  readonly path: string;
  /** What is prefetched, seeded and cached. */
  readonly store: string;
  readonly report: string;
}

/** What main leaves for post: the plan it decided and whether the store may be saved. */
export interface Leftover {
  readonly plan: Plan;
  /** Every file of the plan is in the store and verified, and no entry of this key was hit. */
  readonly save: boolean;
  /** Why not, in a sentence; "" if `save`. */
  readonly why: string;
}

/** Makes the directory (mode 700) and tells post where it is, before anything is changed that post must undo. */
export async function openRunDirectory(world: World): Promise<Result<RunDirectory, FileFault>> {
  const path = join(world.machine.temporaryDirectory, `go-mod-guard-${world.clock.randomHex(8)}`);
  const made = await world.files.makeDirectory(path, 0o700);
  if (!made.ok) return made;
  world.host.saveState(pathState, path);
  return ok(placesIn(path));
}

function placesIn(path: string): RunDirectory {
  return { path, store: join(path, "store"), report: join(path, "report.json") };
}

/** Writes plan and verdict to a file of mode 600; state gets its digest, never its content. */
export async function leave(world: World, at: RunDirectory, leftover: Leftover): Promise<Result<void, FileFault>> {
  const text = JSON.stringify({ plan: formatPlanFile(leftover.plan), save: leftover.save, why: leftover.why });
  const written = await world.files.write(leftoverFile(at), text, 0o600);
  if (written.ok) world.host.saveState(digestState, digestOf(text));
  return written;
}

/** Undefined if main never came so far. */
export function recallRunDirectory(world: World): RunDirectory | undefined {
  const path = world.host.recallState(pathState);
  return path === "" ? undefined : placesIn(path);
}

/** What main left, or why it cannot be believed. */
export async function recall(world: World, at: RunDirectory): Promise<Result<Leftover, string>> {
  const digest = world.host.recallState(digestState);
  if (digest === "") return err("main ended before it had a result");
  const read = await world.files.read(leftoverFile(at));
  if (!read.ok) return err(read.error.message);
  const text = new TextDecoder().decode(read.value);
  if (digestOf(text) !== digest) return err(`${leftoverFile(at)} is not what main wrote`);
  const { plan, save, why } = JSON.parse(text) as { plan: string; save: boolean; why: string };
  const parsed = parsePlanFile(plan);
  return parsed.ok ? ok({ plan: parsed.value, save, why }) : err(String(parsed.error));
}

/** Everything but the report, which later steps of the job may still read. */
export async function tidy(world: World, at: RunDirectory): Promise<void> {
  const names = await world.files.list(at.path);
  for (const name of names) if (join(at.path, name) !== at.report) await world.files.remove(join(at.path, name));
}

function leftoverFile(at: RunDirectory): string {
  return join(at.path, "leftover.json");
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
