// What each verb of the command line does. Results are text for stdout; what happens on the way goes to the host.

import { join } from "node:path";
import { diagnose } from "./diagnose/diagnose.ts";
import { pagePath } from "./diagnose/catalogue.ts";
import { readLog } from "./diagnose/read-log.ts";
import type { Finding } from "./diagnose/rule.ts";
import { finish } from "./finish.ts";
import { asFlags } from "./inputs/as-flags.ts";
import type { CommandLine, WrongLine } from "./inputs/flags.ts";
import { fromCommandLine } from "./inputs/input-sources.ts";
import { verbs as verbSpecs, type Verb } from "./inputs/verbs.ts";
import { decide } from "./plan/decide.ts";
import type { World } from "./ports/world.ts";
import { consoleLines } from "./report/console.ts";
import { formatPlan } from "./report/plan-text.ts";
import { readInputs, type Asked } from "./steps/read-inputs.ts";
import { refuse } from "./steps/refuse.ts";
import { survey } from "./steps/survey/survey.ts";
import { findingsOf } from "./steps/toolchain/without-go.ts";
import { run } from "./run.ts";

export interface Around {
  readonly signal: AbortSignal;
  readStandardInput(): Promise<string>;
  /** Where the project's own files lie: docs/diagnoses is below it. */
  readonly projectDirectory: string;
}

export interface Done {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
}

export const verbs: Readonly<
  Record<Verb, (world: World, line: CommandLine, around: Around) => Promise<Done>>
> = { download: downloadVerb, plan: planVerb, diagnose: diagnoseVerb, explain: explainVerb };

/** A command line with a flag or verb that there is not; what else is wrong with it is told with that. */
export async function refuseLine(world: World, { problems, verb, inputs }: WrongLine): Promise<2> {
  if (verb === undefined || !verbSpecs[verb].takesInputs) return refuse(world, { problems });
  const asked = readInputs(fromCommandLine(inputs, world.machine.environment));
  if (asked.ok) return refuse(world, { problems, rest: asked.value });
  return refuse(world, { ...asked.error, problems: [...problems, ...asked.error.problems] });
}

async function downloadVerb(world: World, line: CommandLine, { signal }: Around): Promise<Done> {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const report = await runAndFinish(world, asked.value, signal);
  if (!report.ok) {
    return { exitCode: await refuse(world, { problems: report.error }), stdout: "" };
  }
  const failed = report.value.outcome === "failed" && asked.value.inputs["fail-on-error"];
  return { exitCode: failed ? 1 : 0, stdout: line.format === "json" ? json(report.value) : "" };
}

/** There is no post step here: what was changed for the download is undone as soon as that is over. */
async function runAndFinish(world: World, asked: Asked, signal: AbortSignal): ReturnType<typeof run> {
  try {
    return await run(world, asked, signal);
  } finally {
    await finish(world);
  }
}

async function planVerb(world: World, line: CommandLine): Promise<Done> {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const facts = await survey(world, asked.value.inputs, asked.value.spelled);
  if (!facts.ok) {
    if (!("kind" in facts.error)) {
      return { exitCode: await refuse(world, { problems: facts.error }), stdout: "" };
    }
    // There is no plan to print; whoever reads JSON gets some all the same.
    const findings = findingsOf(world, facts.error);
    consoleLines({ kind: "failed", findings }).forEach((text) => world.host.log(text));
    return { exitCode: 1, stdout: line.format === "json" ? json({ findings: findings.map(shown) }) : "" };
  }
  const { plan } = decide(asked.value.inputs, facts.value, asked.value.mirrors);
  return {
    exitCode: 0,
    stdout: line.format === "json" ? json(plan) : formatPlan(plan).split("\n").map(asFlags).join("\n"),
  };
}

async function diagnoseVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  if (line.operands.length === 0) {
    return wrong(
      world,
      "`diagnose` needs a log: write `diagnose build.log`, or `diagnose -` for standard input.",
    );
  }
  const logs: { file: string; text: string }[] = [];
  for (const file of line.operands) {
    if (file === "-") {
      logs.push({ file, text: await around.readStandardInput() });
      continue;
    }
    const read = await world.files.read(join(file));
    if (!read.ok)
      return wrong(world, `\`${file}\` cannot be read: ${read.error.message}. Name a log file, or \`-\`.`);
    logs.push({ file, text: new TextDecoder().decode(read.value) });
  }
  const results = logs.map(({ file, text }) => ({ file, findings: findingsIn(text) }));
  const stdout =
    line.format === "json"
      ? results
          .map(({ file, findings }) => `${JSON.stringify({ file, findings: findings.map(shown) })}\n`)
          .join("")
      : results
          .map(({ file, findings }) => (results.length > 1 ? `${file}\n` : "") + findingsText(findings))
          .join("\n");
  return { exitCode: 0, stdout };
}

async function explainVerb(world: World, { operands }: CommandLine, around: Around): Promise<Done> {
  if (operands.length === 0) {
    return wrong(world, "`explain` needs a code; write it as a finding shows it, such as `explain GMG101`.");
  }
  const pages: string[] = [];
  for (const code of operands) {
    const path = pagePath(code);
    if (path === undefined) {
      const message = `There is no diagnosis \`${code}\`. Write a code as a finding shows it, such as \`explain GMG101\`.`;
      return wrong(world, message);
    }
    const page = await world.files.read(join(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    pages.push(new TextDecoder().decode(page.value));
  }
  return { exitCode: 0, stdout: pages.join("\n") };
}

function findingsIn(text: string): readonly Finding[] {
  return diagnose({ output: readLog(text), attempts: [], settings: {} });
}

/** The properties that others rely on, in their order. */
function shown({ cause, code, title, retry, hosts, modules, advice, evidence }: Finding): object {
  return { cause, code, title, retry, hosts, modules, advice, evidence };
}

function findingsText(findings: readonly Finding[]): string {
  return `${consoleLines({ kind: "failed", findings }).join("\n")}\n`;
}

function wrong(world: World, message: string): Done {
  world.host.log(message);
  return { exitCode: 2, stdout: "" };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
