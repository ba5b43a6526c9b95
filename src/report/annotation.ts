// From findings to annotations: one each, on the line of go.mod that it is about.

import type { Finding } from "../diagnose/rule.ts";
import { failsNothing } from "../diagnose/rules/changed-files.ts";
import type { GoMod } from "../go/go-mod.ts";
import type { Annotation } from "../ports/host.ts";
import { counted, firstOf, oneLine, retrySentence } from "./phrasing.ts";

export interface AnnotationPlace {
  /** The go.mod files of this run, likeliest first. */
  readonly goMods: readonly {
    /** Relative to the workspace, with forward slashes. */
    readonly goModFile: string;
    readonly goMod: GoMod;
  }[];
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
    ...placeOf(finding, where),
  }));
}

/** The page of a diagnosis. */
export function pageOf(code: string, docsBaseUrl: string): string {
  return `${docsBaseUrl}/docs/diagnoses/${code}.md`;
}

function messageOf(finding: Finding, docsBaseUrl: string): string {
  const { because, advice, modules, retry, code } = finding;
  const affected =
    modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retrySentence(retry), pageOf(code, docsBaseUrl)].join(
    "\n",
  );
}

/** The first module of the finding that a go.mod names decides; otherwise it is the first line of the first file. */
function placeOf(finding: Finding, { goMods, otherwise }: AnnotationPlace): { file?: string; line?: number } {
  const first = goMods[0]?.goModFile ?? otherwise;
  const named = lineNamedBy(finding.evidence);
  if (named && first !== undefined && goMods.length < 2)
    return { file: first.replace(/[^/]*$/, named.file), line: named.line };
  for (const wanted of finding.modules) {
    for (const { goModFile, goMod } of goMods) {
      const line = lineOf(wanted, goMod);
      if (line !== undefined) return { file: goModFile, line };
    }
  }
  return first === undefined ? {} : { file: first, line: 1 };
}

/** `go.mod:7:2: …`, `malformed go.sum: …/go.sum:88: …`: the line that go itself points to. */
function lineNamedBy(evidence: string): { file: string; line: number } | undefined {
  const named = /(?:^|[\s/\\])(go\.(?:mod|sum|work|work\.sum)):(\d{1,6}):/.exec(evidence);
  return named ? { file: named[1]!, line: Number(named[2]) } : undefined;
}

/** `path@version` or a path, also of a package: the require line, else the replace line that brings it in. */
function lineOf(wanted: string, goMod: GoMod): number | undefined {
  const [path = "", version = ""] = wanted.split("@");
  const required = goMod.require.filter(({ module }) => path === module || path.startsWith(`${module}/`));
  const exact = required.find((one) => one.module === path && one.version === version);
  if (exact) return exact.line;
  const replaced = goMod.replace.find(({ by }) => by.kind === "module" && by.module === path);
  if (replaced) return replaced.line;
  // The longest path is the module that the package is in.
  return required.toSorted((a, b) => b.module.length - a.module.length)[0]?.line;
}
