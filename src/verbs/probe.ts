// `probe`: one key for the question why it does not work here.

import type { CommandLine } from "../inputs/flags.ts";
import { asFlags } from "../inputs/as-flags.ts";
import { fromCommandLine } from "../inputs/input-sources.ts";
import type { World } from "../ports/world.ts";
import { consoleLines } from "../report/console.ts";
import { buildReport, presentable, resultOf } from "../report/build-report.ts";
import { probeTable, remarkable, wellLine } from "../report/probe-table.ts";
import { lookAround } from "../steps/preflight/look.ts";
import { readInputs } from "../steps/read-inputs.ts";
import { refuse } from "../steps/refuse.ts";
import { json, type Around, type Done } from "./done.ts";
import { shown } from "./findings.ts";
import { writeReport } from "./write-report.ts";

export async function probeVerb(world: World, line: CommandLine, { signal, style }: Around): Promise<Done> {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const startedMs = world.clock.nowMs();
  const looked = await lookAround(world, asked.value, signal);
  world.http.close();
  if (signal.aborted) {
    // What was cut short is neither well nor a fault.
    world.host.log("Cancelled before everything was looked at");
    return { exitCode: 1, stdout: line.format === "json" ? json({ probes: [], findings: [] }) : "" };
  }
  if (!looked.ok) return { exitCode: await refuse(world, { problems: looked.error }), stdout: "" };
  const { hide } = looked.value;
  const probes = looked.value.probes.map((probe) => ({ ...probe, detail: presentable(hide(probe.detail)) }));
  const findings = looked.value.findings.map((finding) => ({
    ...finding,
    because: presentable(hide(finding.because)),
    advice: finding.advice.map((step) => presentable(hide(step))),
    evidence: presentable(hide(finding.evidence)),
  }));
  const exitCode = findings.length === 0 ? 0 : 1;
  const report = buildReport({
    plan: looked.value.plan,
    failed: findings.length > 0,
    durationMs: world.clock.nowMs() - startedMs,
    attempts: [],
    modules: { wanted: 0, present: 0, fetched: 0, verified: 0, evicted: 0 },
    findings,
    degraded: [],
    steps: [],
    probes,
    hide,
  });
  await writeReport(world, report, asked.value.inputs["report-path"]);
  if (line.format === "json") {
    return { exitCode, stdout: json({ probes: probes.map(resultOf), findings: findings.map(shown) }) };
  }
  const lines =
    findings.length === 0
      ? [wellLine(probes, style), ...probeTable(remarkable(probes), style)]
      : [...probeTable(probes, style), ...consoleLines({ kind: "failed", findings }, style)];
  return { exitCode, stdout: lines.map((text) => `${asFlags(text)}\n`).join("") };
}
