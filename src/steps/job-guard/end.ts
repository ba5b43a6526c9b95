// The end of a job's guard: the use that started it stops it, and reads what it could not answer.

import { parseRecords, type GuardRecord } from "../../guard/records.ts";
import { journalPath } from "../../guard/order.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import type { RunDirectory } from "../run-directory.ts";
import { readMarker } from "../survey/earlier-guard.ts";
import { readText } from "../survey/read-text.ts";
import { guardDirectory, markerPath } from "./place.ts";
import { steer } from "./steer.ts";

/** From the word to the last process: longer only on a machine that stands still. */
const longestEndMs = 3_000;
const lookEveryMs = 20;

/** All of its processes were killed at once, or one that could not be opened was. */
const lost =
  "it had died before this job was over, and go commands after that met a closed port; run the job again";

/** Its journal; undefined if this use started none. Afterwards no process of it is left. */
export async function endJobGuard(
  world: World,
  at: RunDirectory,
  tell: (event: Event) => void,
): Promise<readonly GuardRecord[] | undefined> {
  const { files } = world;
  const directory = guardDirectory(at);
  if ((await files.stat(markerPath(directory))) === undefined) return undefined;
  const marker = await readMarker(world, markerPath(directory));
  const state = marker && (await steer(world, marker.control, "stop"));
  if (state !== undefined) await untilGone(world, state.pids);
  else tell({ kind: "degraded", without: "guard", why: lost });
  const records = parseRecords((await readText(files, journalPath({ directory }))) ?? "");
  // Also its end where it did not hear the word: without its directory it lives no longer.
  await files.remove(directory);
  const replaced = records.filter(({ kind }) => kind === "replaced").length;
  const { requests = 0, failed = 0 } = state ?? {};
  if (requests + failed + replaced > 0) tell({ kind: "guard-ended", requests, failed, replaced });
  return records;
}

async function untilGone({ clock, peers }: World, pids: readonly number[]): Promise<void> {
  const endMs = clock.nowMs() + longestEndMs;
  while (pids.some((pid) => peers.isAlive(pid)) && clock.nowMs() < endMs) await clock.sleep(lookEveryMs);
}
