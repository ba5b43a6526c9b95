// The report of a verb that has no run: written where the user names a place.

import { resolve } from "node:path";
import type { World } from "../ports/world.ts";
import type { Report } from "../report/report.ts";
import { json } from "./done.ts";

/** `reportPath` as the user wrote it; "" for nowhere. What cannot be written is said, and no more. */
export async function writeReport(world: World, report: Report, reportPath: string): Promise<void> {
  if (reportPath === "") return;
  const path = resolve(world.machine.workingDirectory, reportPath);
  const written = await world.files.writeOut(path, json(report));
  if (!written.ok) world.host.log(`The report could not be written to ${path}: ${written.error.message}.`);
}
