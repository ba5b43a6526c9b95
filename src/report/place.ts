// The line of go.mod, go.sum or go.work that a finding is about.

import type { CauseId } from "../diagnose/cause.ts";
import type { Finding } from "../diagnose/rule.ts";
import { isOfToolchain } from "../diagnose/toolchain-trouble.ts";
import { directiveLines, type DirectiveLine } from "../go/directive-lines.ts";

/** A go.mod, go.sum, go.work or go.work.sum of this run; under `-modfile=alt.mod` alt.mod and alt.sum. */
export interface SourceFile {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * What go itself points to, else what the cause is about, else the first of the finding's modules that a go.mod names,
 * else the first line of the first go.mod. `files` come likeliest first; undefined if there is none.
 */
export function placeOf(finding: Finding, files: readonly SourceFile[]): Place | undefined {
  const [firstModule] = named(files, "go.mod");
  return (
    namedByGo(finding.evidence, files) ??
    (isOfToolchain(finding) ? versionLine(finding, files) : undefined) ??
    locators[finding.cause]?.(finding, files) ??
    placeOfModules(finding, files) ??
    (firstModule && { file: firstModule.file, line: 1 })
  );
}

/** `go.mod:7:2: …`, `malformed go.sum: …/go.sum:88: …`: of a file of ours, not of one in the module cache. */
function namedByGo(evidence: string, files: readonly SourceFile[]): Place | undefined {
  const places = evidence.matchAll(
    /(?:^|[\s"'])((?:[A-Za-z]:)?[^\s"':]{1,500}\.(?:mod|sum|work)):(\d{1,6}):/g,
  );
  for (const [, written = "", line] of places) {
    const path = written.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
    if (path.includes("@")) continue;
    const [longest] = files
      .filter(({ file }) => `/${path}`.endsWith(`/${file}`))
      .toSorted((a, b) => b.file.length - a.file.length);
    // go writes a path from where it runs: of several that end so it is the likeliest.
    const likeliest = files.find(({ file }) => `/${file}`.endsWith(`/${path}`));
    const found = likeliest ?? longest;
    if (found !== undefined) return { file: found.file, line: Number(line) };
  }
  return undefined;
}

type Locate = (finding: Finding, files: readonly SourceFile[]) => Place | undefined;

/** Causes that are about another line than that of a module. */
const locators: Partial<Record<CauseId, Locate>> = {
  "checksum-mismatch-gosum": sumLine,
  "sumdb-mismatch-security": sumLine,
  "go-version-too-old-for-module": versionLine,
  "toolchain-download-failed": versionLine,
  "replace-target-missing": targetLine,
};

/** The line with the hash that go wanted, else one that it shows, else the one of the module: of its go.mod where that differs. */
function sumLine(finding: Finding, files: readonly SourceFile[]): Place | undefined {
  const { evidence, because, modules } = finding;
  const shown = new Set(`${evidence} ${because}`.match(/h1:[A-Za-z0-9+/]{43}=/g) ?? []);
  const [, wanted] =
    /(?:should be `|\.sum: {1,10})(h1:[A-Za-z0-9+/]{43}=)/.exec(`${because} ${evidence}`) ?? [];
  const isOfGoMod = /\/go\.mod\b/.test(`${evidence} ${because}`);
  const candidates = [...named(files, "go.sum"), ...named(files, "go.work.sum")].flatMap(({ file, text }) =>
    text.split("\n").map((line, index) => ({ file, line: index + 1, words: line.trim().split(/\s+/) })),
  );
  const ofModule = candidates.filter(({ words: [module, version] }) =>
    modules.some((one) => one === `${module}@${version?.replace(/\/go\.mod$/, "")}`),
  );
  const found =
    ofModule.find(({ words }) => words[2] === wanted) ??
    ofModule.find(({ words }) => shown.has(words[2] ?? "")) ??
    ofModule.find(({ words }) => words[1]?.endsWith("/go.mod") === isOfGoMod) ??
    ofModule[0];
  return found && { file: found.file, line: found.line };
}

/** The `go` or `toolchain` line that asks for what is missing; go.work has the last word where there is one. */
function versionLine(finding: Finding, files: readonly SourceFile[]): Place | undefined {
  const ofOthers = finding.modules.some((module) => !module.startsWith("golang.org/toolchain@"));
  if (ofOthers) return undefined;
  const lines = linesOf([...named(files, "go.work"), ...named(files, "go.mod")]).filter(
    ({ verb }) => verb === "toolchain" || verb === "go",
  );
  const asked = ({ words: [version = ""] }: DirectiveLine): boolean =>
    new RegExp(`(?<![\\d.])${literal(bare(version))}(?![\\d])`).test(finding.evidence);
  const found = lines.find(asked) ?? lines.find(({ verb }) => verb === "toolchain") ?? lines[0];
  return found && { file: found.file, line: found.line };
}

/** The `use` or `replace` line whose directory is not there. */
function targetLine(finding: Finding, files: readonly SourceFile[]): Place | undefined {
  const lines = linesOf([...named(files, "go.work"), ...named(files, "go.mod")]);
  const said = ` ${finding.evidence} ${finding.because} `.replaceAll("\\", "/");
  // go prints `./gone` of go.work as `gone`.
  const isSaid = (directory: string): boolean => {
    const name = literal(directory.replaceAll("\\", "/").replace(/^\.\/(?=.)|\/$/g, ""));
    return new RegExp(`[\\s\`("](?:\\./)?${name}(?:[/\\s\`)":]|$)`).test(said);
  };
  const found =
    lines.find(({ verb, words: [directory = ""] }) => verb === "use" && isSaid(directory)) ??
    lines.find(({ verb, words }) => verb === "replace" && isSaid(targetOf(words))) ??
    lines.find(({ verb, words: [module = ""] }) => verb === "replace" && isNamed(module, finding));
  return found && { file: found.file, line: found.line };
}

function placeOfModules(finding: Finding, files: readonly SourceFile[]): Place | undefined {
  const goMods = named(files, "go.mod").map((one) => linesOf([one]));
  for (const wanted of finding.modules) {
    for (const lines of goMods) {
      const found = requiringLine(wanted, lines);
      if (found !== undefined) return { file: found.file, line: found.line };
    }
  }
  return undefined;
}

/** `path@version` or a path, also of a package: the require line, else the replace line that brings it in. */
function requiringLine(wanted: string, lines: readonly FileLine[]): FileLine | undefined {
  const [path = "", version = ""] = wanted.split("@");
  const required = lines.filter(
    ({ verb, words: [module = ""] }) =>
      verb === "require" && (path === module || path.startsWith(`${module}/`)),
  );
  return (
    required.find(({ words: [module, at] }) => module === path && at === version) ??
    lines.find(({ verb, words }) => verb === "replace" && targetOf(words) === path) ??
    // The longest path is the module that the package is in.
    required.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0]
  );
}

type FileLine = DirectiveLine & { readonly file: string };

function linesOf(files: readonly SourceFile[]): FileLine[] {
  return files.flatMap(({ file, text }) => directiveLines(text).map((line) => ({ ...line, file })));
}

type Kind = "go.mod" | "go.sum" | "go.work" | "go.work.sum";

function named(files: readonly SourceFile[], kind: Kind): SourceFile[] {
  return files.filter(({ file }) => kindOf(file) === kind);
}

/** `-modfile` may name any file that ends in .mod; the sums lie beside it (cmd/go/internal/modload, modFilePath). */
function kindOf(file: string): Kind | undefined {
  const [, ending] = /\.(mod|work\.sum|sum|work)$/.exec(file) ?? [];
  return ending === undefined ? undefined : (`go.${ending}` as Kind);
}

/** `old v1 => new v2`: what stands behind the arrow. */
function targetOf(words: readonly string[]): string {
  return words[words.indexOf("=>") + 1] ?? "";
}

function isNamed(module: string, { modules }: Finding): boolean {
  return modules.some((wanted) => wanted === module || wanted.startsWith(`${module}@`));
}

function bare(version: string): string {
  return version.replace(/^go/, "");
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
