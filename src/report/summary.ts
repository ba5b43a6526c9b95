// The report as Markdown: the verdict first, what to do second, then the findings, then the figures.

import type { Finding } from "../diagnose/rule.ts";
import type { Plan } from "../plan/plan.ts";
import { code, codeBlock, plain, sentence, table } from "./markdown.ts";
import { counted, humaneBytes, humaneDuration, retrySentence } from "./phrasing.ts";
import type { Report } from "./report.ts";
import { verdictOf } from "./verdict.ts";

const marks = { ok: "✅", degraded: "⚠️", failed: "❌" } as const;
const mostModules = 50;
const mostFindings = 30;
const mostRows = 20;

/** Ends with a line end. A run with nothing wrong is one line and what the plan has to say. */
export function renderSummary(report: Report, plan?: Plan): string {
  const { headline, toDo } = verdictOf(report);
  const sections: string[][] = [[`### ${marks[report.outcome]} go-mod-guard: ${sentence(headline)}`]];
  if (toDo !== "") sections.push([`**${sentence(toDo)}**`]);
  for (const finding of report.findings.slice(0, mostFindings)) sections.push(findingSection(finding));
  const unshown = report.findings.length - mostFindings;
  if (unshown > 0) sections.push([`${counted(unshown, "more finding")}: see the report in JSON.`]);
  for (const { sentence: what, advice } of plan?.contradictions ?? []) {
    sections.push([`- ${sentence(what)} ${sentence(advice)}`]);
  }
  if (report.outcome !== "ok") sections.push(...figureSections(report));
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function findingSection(finding: Finding): string[] {
  const { title, because, advice, retry, modules, hosts, evidence } = finding;
  const lines = [`#### ${plain(finding.code)}: ${plain(title)}`, "", sentence(because), ""];
  advice.forEach((step, index) => {
    lines.push(`${index + 1}. ${sentence(step)}`);
    for (const snippet of snippetsOf(step)) {
      lines.push("", ...codeBlock(snippet).map((line) => `   ${line}`), "");
    }
  });
  lines.push(
    "",
    `${retrySentence(retry)}${hosts.length > 0 ? ` Hosts: ${hosts.map(code).join(", ")}.` : ""}`,
  );
  if (modules.length > 0) lines.push("", ...foldedList(counted(modules.length, "module"), modules));
  if (evidence.trim() !== "") lines.push("", "It rests on:", "", ...codeBlock(evidence));
  return lines;
}

/** What an advice has to paste: commands, patterns, settings, but no bare names. */
function snippetsOf(step: string): string[] {
  return [...step.matchAll(/`([^`]+)`/g)].map(([, text]) => text!).filter((text) => /[\s/=*]/.test(text));
}

function foldedList(label: string, items: readonly string[]): string[] {
  const shown = items.slice(0, mostModules).map((item) => `- ${code(item)}`);
  const more = items.length - mostModules;
  const tail = more > 0 ? [`- and ${more} more`] : [];
  return [`<details><summary>${plain(label)}</summary>`, "", ...shown, ...tail, "", "</details>"];
}

function figureSections(report: Report): string[][] {
  const { modules, cache, requests, steps, degraded } = report;
  const sections: string[][] = [];
  if (degraded.length > 0) {
    const rows = degraded.slice(0, mostRows).map(({ without, why }) => [plain(without), plain(why)]);
    sections.push(table(["went on without", "why"], rows));
  }
  sections.push(
    table(
      ["modules wanted", "present", "fetched", "verified", "evicted", "bytes"],
      [
        [
          ...[modules.wanted, modules.present, modules.fetched, modules.verified, modules.evicted].map(
            String,
          ),
          humaneBytes(modules.bytes),
        ],
      ],
    ),
  );
  const mirrors = Object.entries(requests.byMirror).slice(0, mostRows);
  if (mirrors.length > 0) {
    const rows = mirrors.map(([mirror, figures]) => [
      code(mirror),
      String(figures.requests),
      String(figures.failed),
      humaneBytes(figures.bytes),
    ]);
    sections.push(table(["mirror", "requests", "failed", "bytes"], rows));
  }
  if (cache.restoreMs > 0) {
    const matched = cache.hit ? "exact" : cache.matchedKey === "" ? "none" : code(cache.matchedKey);
    const row = [code(cache.primaryKey), matched, humaneBytes(cache.bytes), humaneDuration(cache.restoreMs)];
    sections.push(table(["cache key", "entry", "bytes", "restore"], [row]));
  }
  if (steps.length > 0) {
    const rows = steps.slice(0, mostRows).map(({ name, ms }) => [plain(name), humaneDuration(ms)]);
    sections.push(table(["step", "time"], rows));
  }
  return sections;
}
