// The end of a run, told to everyone: report file, outputs, annotations, job summary, and the last lines of the log.

import { dirname, resolve } from "node:path";
import type { Inputs, OutputName } from "../inputs/spec.ts";
import { guardedPathsOf } from "../plan/guarded-paths.ts";
import type { Plan, PlannedDirectory } from "../plan/plan.ts";
import type { World } from "../ports/world.ts";
import { toAnnotations } from "../report/annotation.ts";
import { outputsOf } from "../report/build-report.ts";
import { closingLines, tonedLines, verdictLines } from "../report/console.ts";
import type { Event } from "../report/event.ts";
import { placeOf, type SourceFile } from "../report/place.ts";
import type { Report } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import { relativePath } from "./survey/key-files.ts";

export interface Delivery {
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly report: Report;
  /** Where the report goes if the user names no place; "" for nowhere. */
  readonly defaultReportPath: string;
  /** The directory where go failed. */
  readonly failedIn: PlannedDirectory | undefined;
  readonly tell: (event: Event) => void;
}

/** Nothing here can fail the run: what cannot be delivered is said. */
export async function deliver(world: World, delivery: Delivery): Promise<void> {
  const { inputs, plan, report, tell, failedIn } = delivery;
  const reportPath = await writeReport(world, delivery);
  for (const [name, value] of Object.entries(outputsOf(report, reportPath))) {
    world.host.setOutput(name as OutputName, value);
  }
  const where = {
    files: await sourceFiles(world, plan, failedIn),
    docsBaseUrl: docsBaseUrl(world),
    ...(await firstGoMod(world, inputs)),
  };
  const annotations = toAnnotations(report.findings, where);
  // On a terminal an annotation is no more than the same lines once again.
  const onTerminal = world.host.name === "terminal";
  if (report.outcome === "failed" && report.findings.length > 0) {
    const places = annotations.map(({ file, line }) => (file === undefined ? "" : `${file}:${line ?? 1}`));
    tell({ kind: "failed", findings: report.findings, ...(onTerminal && { places }) });
  }
  if (inputs.annotations && !onTerminal) {
    const failing = report.outcome === "failed" && inputs["fail-on-error"];
    for (const annotation of annotations)
      world.host.annotate(failing ? annotation : { ...annotation, level: "warning" });
  }
  const when = inputs["add-job-summary"];
  if (when === "always" || (when === "on-failure" && report.outcome === "failed")) {
    const places = report.findings.map((finding) => placeOf(finding, where.files));
    const around = { plan, places, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    await world.host.writeSummary(renderSummary(report, around));
  }
  const last = tonedLines((style) =>
    onTerminal ? closingLines(report, style) : verdictLines(report, style),
  );
  for (const { text, tone } of last) world.host.log(text, tone);
}

/** The path of the written report, "" if there is none. */
async function writeReport(
  world: World,
  { inputs, report, defaultReportPath, tell }: Delivery,
): Promise<string> {
  const named = inputs["report-path"];
  const path = named === "" ? defaultReportPath : resolve(world.machine.workingDirectory, named);
  if (path === "") return "";
  const written = await world.files.writeOut(path, `${JSON.stringify(report, undefined, 2)}\n`);
  if (written.ok) return path;
  tell({
    kind: "degraded",
    without: "report",
    why: `it could not be written to ${path}: ${written.error.message}; name another file in \`report-path:\``,
  });
  return "";
}

/** go.mod and its neighbours, as they are now: with the bytes that they had. First those that go failed with. */
export async function sourceFiles(
  world: World,
  plan: Plan,
  failedIn?: PlannedDirectory,
): Promise<readonly SourceFile[]> {
  const ofFailed = failedIn?.guardedFiles ?? [];
  const beside = ofFailed.filter((path) => dirname(path) === failedIn?.directory);
  const paths = new Set([...beside, ...ofFailed, ...guardedPathsOf(plan)]);
  const read = await Promise.all(
    [...paths].map(async (path) => {
      const content = await world.files.read(path);
      return content.ok
        ? [{ file: await relativePath(world, path), text: new TextDecoder().decode(content.value) }]
        : [];
    }),
  );
  return read.flat();
}

/** The first go.mod that lies there, whether or not it can be read. */
async function firstGoMod(world: World, inputs: Inputs): Promise<{ otherwise?: string }> {
  for (const directory of inputs["working-directory"]) {
    const path = resolve(world.machine.workingDirectory, directory, "go.mod");
    if ((await world.files.stat(path)) !== undefined) return { otherwise: await relativePath(world, path) };
  }
  return {};
}

/** This action and its version as the workflow names them (the runner's variables), else the newest. */
export function usesOf({ machine }: World): string {
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = machine.environment;
  return `${GITHUB_ACTION_REPOSITORY || "org/go-mod-guard"}@${GITHUB_ACTION_REF || "v1"}`;
}

/** The pages of the version that runs. */
export function docsBaseUrl(world: World): string {
  const [repository = "", ref = ""] = usesOf(world).split("@");
  return `${world.machine.environment["GITHUB_SERVER_URL"] || "https://github.com"}/${repository}/blob/${ref}`;
}
