// `plan`: what download would do, and why.

import { ok } from "../core/result.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { asFlags } from "../inputs/as-flags.ts";
import { fromCommandLine } from "../inputs/input-sources.ts";
import { decide } from "../plan/decide.ts";
import type { World } from "../ports/world.ts";
import { consoleLines } from "../report/console.ts";
import { formatPlan } from "../report/plan-text.ts";
import { readInputs } from "../steps/read-inputs.ts";
import { refuse } from "../steps/refuse.ts";
import { survey } from "../steps/survey/survey.ts";
import { findWantedGo } from "../steps/toolchain/find-wanted-go.ts";
import { findingsOfLooking, isNotThere } from "../steps/toolchain/without-go.ts";
import { json, type Done } from "./done.ts";
import { shown } from "./findings.ts";

export async function planVerb(world: World, line: CommandLine): Promise<Done> {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const facts = await survey(world, asked.value.inputs, asked.value.spelled);
  if (!facts.ok) {
    if (!("kind" in facts.error)) {
      return { exitCode: await refuse(world, { problems: facts.error }), stdout: "" };
    }
    const wish = isNotThere(facts.error) ? await findWantedGo(world, asked.value) : ok(undefined);
    if (!wish.ok) return { exitCode: await refuse(world, { problems: wish.error }), stdout: "" };
    // There is no plan to print; whoever reads JSON gets some all the same.
    const findings = findingsOfLooking(world, facts.error, wish.value);
    consoleLines({ kind: "failed", findings }).forEach((text) => world.host.log(text));
    return { exitCode: 1, stdout: line.format === "json" ? json({ findings: findings.map(shown) }) : "" };
  }
  const { plan } = decide(asked.value.inputs, facts.value, asked.value.mirrors);
  return {
    exitCode: 0,
    stdout: line.format === "json" ? json(plan) : formatPlan(plan).split("\n").map(asFlags).join("\n"),
  };
}
