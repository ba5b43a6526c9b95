// Names the cause of a download failure in a step that was not ours: as an error if the job failed, else in one line.

import type { GuardRecord } from "../../guard/records.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { toAnnotations } from "../../report/annotation.ts";
import type { Event } from "../../report/event.ts";
import { laterLine, renderLater } from "../../report/later.ts";
import { placeOf } from "../../report/place.ts";
import { sentence } from "../../report/markdown.ts";
import { docsBaseUrl, sourceFiles, usesOf } from "../deliver.ts";
import { nameOfPath } from "../watchdog/watched-world.ts";
import { failuresOf } from "./failures.ts";

export interface AfterJob {
  /** The input `job-status`: `success`, `failure` or `cancelled`, as the runner fills it in for post. */
  readonly jobStatus: string;
  readonly annotations: boolean;
  readonly summary: boolean;
  /** The input `report-path`; "" where the report lies in the run's directory. */
  readonly reportPath: string;
}

export async function tellLater(
  world: World,
  plan: Plan,
  records: readonly GuardRecord[],
  { jobStatus, annotations, summary }: AfterJob,
  tell: (event: Event) => void,
): Promise<void> {
  const { findings, unanswered, recovered } = await failuresOf(world, plan, records);
  if (jobStatus.trim() === "failure" && findings.length > 0) {
    tell({ kind: "failed", findings });
    const where = { files: await sourceFiles(world, plan), docsBaseUrl: docsBaseUrl(world) };
    if (annotations) {
      for (const annotation of toAnnotations(findings, where)) world.host.annotate(annotation);
    }
    const places = findings.map((finding) => placeOf(finding, where.files));
    const around = { plan, places, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    if (summary) await world.host.writeSummary(renderLater(findings, around));
    return;
  }
  const late = records.filter((record) => record.kind === "waited");
  const waits = late.map((record) => ({ ...record, what: nameOfPath(record.path) ?? record.path }));
  const line = laterLine(findings, unanswered, recovered, waits);
  if (line === undefined) return;
  world.host.log(line);
  if (summary) await world.host.writeSummary(`${sentence(line)}\n`);
}
