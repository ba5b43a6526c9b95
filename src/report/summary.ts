// The report as Markdown: the verdict first, what to do second, then why, then the figures. Everything that comes from
// elsewhere passes through markdown.ts.

import type { Finding } from "../diagnose/rule.ts";
import type { Plan } from "../plan/plan.ts";
import { pageOf } from "./annotation.ts";
import { fixLines, isInYaml, placeholder } from "./fix-yaml.ts";
import { code, codeBlock, folded, link, sentence } from "./markdown.ts";
import { counted, retryReason } from "./phrasing.ts";
import type { Place } from "./place.ts";
import type { Report } from "./report.ts";
import { attemptSections, figureSections, troubleSections } from "./summary-tables.ts";
import { verdictOf } from "./verdict.ts";

export interface SummaryAround {
  readonly plan?: Plan;
  /** Of the finding at the same index. */
  readonly places?: readonly (Place | undefined)[];
  /** The project's address with the ref; no slash at the end. Without it codes are no links. */
  readonly docsBaseUrl?: string;
  /** This action as a workflow names it: `org/go-mod-guard@v1`. */
  readonly uses?: string;
}

const marks = { ok: "✅", degraded: "⚠️", failed: "❌" } as const;
const mostModules = 50;
const mostFindings = 30;

/** Ends with a line end. A run with nothing wrong is one line, what the plan has to say, and folded figures. */
export function renderSummary(report: Report, around: SummaryAround = {}): string {
  const { headline, toDo } = verdictOf(report);
  const [first, ...others] = report.findings;
  const sections: string[][] = [[`### ${marks[report.outcome]} go-mod-guard: ${sentence(headline)}`]];
  if (toDo !== "") sections.push([`**${sentence(toDo)}**`]);
  if (first !== undefined) sections.push(...findingSections(first, 0, around));
  sections.push(...attemptSections(report));
  others.slice(0, mostFindings - 1).forEach((finding, index) =>
    sections.push(
      folded(
        `${finding.code}: ${finding.title}`,
        findingSections(finding, index + 1, around).flatMap((lines) => [...lines, ""]),
      ),
    ),
  );
  const unshown = report.findings.length - mostFindings;
  if (unshown > 0) sections.push([`${counted(unshown, "more finding")}: see the report in JSON.`]);
  const said = around.plan?.contradictions ?? [];
  if (said.length > 0)
    sections.push(said.map(({ sentence: what, advice }) => `- ${sentence(what)} ${sentence(advice)}`));
  sections.push(...troubleSections(report));
  const figures = figureSections(report);
  if (report.outcome !== "ok") sections.push(...figures);
  else
    sections.push(
      folded(
        "Figures",
        figures.flatMap((lines) => [...lines, ""]),
      ),
    );
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What to paste, why, every step, and what it rests on. */
export function findingSections(
  finding: Finding,
  index: number,
  { plan, places, docsBaseUrl, uses = "org/go-mod-guard@v1" }: SummaryAround,
): string[][] {
  const { because, advice, modules, hosts, evidence } = finding;
  // The verdict has said whether running again helps, and the first step; here is what to copy of that.
  const isTold = index === 0;
  const yaml = fixLines(finding, uses, plan);
  const sections = yaml.length > 0 ? [codeBlock(yaml.join("\n"), "yaml")] : [];
  if (isTold) sections.push(...snippetsOf(advice[0] ?? "").map((snippet) => codeBlock(snippet, "sh")));
  const place = places?.[index];
  const at = place === undefined ? "" : ` (${code(`${place.file}:${place.line}`)})`;
  const more =
    docsBaseUrl === undefined
      ? ""
      : ` ${link(`More about ${finding.code}`, pageOf(finding.code, docsBaseUrl))}.`;
  sections.push([`${sentence(because)}${at}${more}`]);
  const steps = advice.flatMap((step, number) =>
    isTold && number === 0 ? [] : adviceLines(step, number + 1),
  );
  if (steps.length > 0) sections.push(steps);
  if (!isTold) sections.push([retryReason(finding)]);
  if (hosts.length > 0)
    sections.push([`${hosts.length === 1 ? "Host" : "Hosts"}: ${hosts.map(code).join(", ")}.`]);
  if (modules.length > 0) sections.push(modulesSection(modules));
  if (evidence.trim() !== "") sections.push(folded("What it rests on", codeBlock(evidence)));
  return sections;
}

function adviceLines(step: string, number: number): string[] {
  const blocks = snippetsOf(step).flatMap((snippet) => [
    "",
    ...codeBlock(snippet, "sh").map((line) => `   ${line}`),
    "",
  ]);
  return [`${number}. ${sentence(step)}`, ...blocks];
}

/** Shorter commands are sooner typed than copied. */
const worthCopying = 24;

/** The commands of a step that can be pasted as they are; none where the YAML above says the same. */
function snippetsOf(step: string): string[] {
  if (isInYaml(step)) return [];
  return [...step.matchAll(/`([^`]+)`/g)]
    .map(([, text]) => text!)
    .filter(
      (text) =>
        text.length >= worthCopying && /\s/.test(text) && !/^[a-z-]+: /.test(text) && !placeholder.test(text),
    );
}

function modulesSection(modules: readonly string[]): string[] {
  if (modules.length <= 3)
    return [`${modules.length === 1 ? "Module" : "Modules"}: ${modules.map(code).join(", ")}.`];
  const shown = modules.slice(0, mostModules).map((module) => `- ${code(module)}`);
  const more = modules.length - mostModules;
  return folded(counted(modules.length, "module"), [...shown, ...(more > 0 ? [`- and ${more} more`] : [])]);
}
