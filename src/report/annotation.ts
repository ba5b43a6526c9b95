// From findings to annotations: one each, on the line that it is about.

import type { Finding } from "../diagnose/rule.ts";
import { failsNothing } from "../diagnose/rules/changed-files.ts";
import type { Annotation } from "../ports/host.ts";
import { placeOf, type SourceFile } from "./place.ts";
import { counted, firstOf, oneLine, retryReason } from "./phrasing.ts";

export interface AnnotationPlace {
  /** The go.mod, go.sum, go.work and go.work.sum of this run, likeliest first. */
  readonly files: readonly SourceFile[];
  /** Where there is no go.mod that could be read: the first line of this one. */
  readonly otherwise?: string;
  /** The project's address with the ref, such as https://github.com/OWNER/go-mod-guard/blob/v1; no slash at the end. */
  readonly docsBaseUrl: string;
}

/** GitHub shows ten errors of a step; the rest vanish silently. All findings are in the summary. */
const most = 10;
const mostModules = 5;

export function toAnnotations(findings: readonly Finding[], where: AnnotationPlace): readonly Annotation[] {
  return findings.slice(0, most).map((finding) => ({
    level: failsNothing(finding.code) ? "warning" : "error",
    title: `${finding.code}: ${oneLine(finding.title)}`,
    message: messageOf(finding, where.docsBaseUrl),
    ...(placeOf(finding, where.files) ?? atTop(where)),
  }));
}

/** The page of a diagnosis. */
export function pageOf(code: string, docsBaseUrl: string): string {
  return `${docsBaseUrl}/docs/diagnoses/${code}.md`;
}

function messageOf(finding: Finding, docsBaseUrl: string): string {
  const { because, advice, modules, code } = finding;
  const affected =
    modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retryReason(finding), pageOf(code, docsBaseUrl)].join(
    "\n",
  );
}

function atTop({ otherwise }: AnnotationPlace): { file?: string; line?: number } {
  return otherwise === undefined ? {} : { file: otherwise, line: 1 };
}
