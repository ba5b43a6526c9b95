// go.mod as the go command reads it (https://go.dev/ref/mod#go-mod-file; golang.org/x/mod/modfile), with positions.

import { err, ok, type Result } from "../core/result.ts";
import type { FileProblem } from "./file-problem.ts";
import {
  checkGodebugLine,
  checkRetractLine,
  readGoLine,
  readGoLineLax,
  readModuleVersion,
  readOneString,
  readReplacement,
  type Replacement,
  readToolchainLine,
  type VersionReading,
} from "./go-mod-directives.ts";
import { type ReadDirective, readDirectives } from "./go-mod-reader.ts";
import type { ModuleVersion } from "./module-version.ts";

export interface GoMod {
  readonly module?: { readonly path: string; readonly line: number };
  /** The text after `go`, such as "1.21" or "1.26.8"; undefined if there is no go line. */
  readonly go?: string;
  /** The text after `toolchain`, such as "go1.26.8" or "default". */
  readonly toolchain?: string;
  readonly require: readonly Requirement[];
  readonly replace: readonly Replacement[];
  readonly exclude: readonly (ModuleVersion & { readonly line: number })[];
  readonly tool: readonly string[];
}

export interface Requirement extends ModuleVersion {
  readonly indirect: boolean;
  /** From 1. */
  readonly line: number;
}

/**
 * The go.mod of a main module: what `go mod edit -json` accepts (modfile.Parse), and beyond that versions which go
 * looks up and then writes down, such as `master` or `v1.2`; they keep their text. Unknown directives are problems.
 * A replacement directory with backslashes is accepted, as Go does on Windows only.
 *
 * `text` is what decodeGoText gives: with the byte order mark if the file has one, for which Go refuses it. All problems at once, but
 * a fault of the syntax is one alone, because reading ends there.
 */
export function parseGoMod(text: string): Result<GoMod, readonly FileProblem[]> {
  const draft = emptyDraft();
  const problems = readDirectives(text, mainDirectives(draft), "refuse");
  return problems.length > 0 ? err(problems) : ok(draft);
}

/**
 * The go.mod of a dependency (modfile.ParseLax): only `module`, `go` and `require` are kept; a required version has
 * to be semantic and comes out canonical. What a later Go may have added is passed over, not refused.
 */
export function parseGoModLax(text: string): Result<GoMod, readonly FileProblem[]> {
  const draft = emptyDraft();
  const problems = readDirectives(text, dependencyDirectives(draft), "ignore");
  return problems.length > 0 ? err(problems) : ok(draft);
}

interface Draft {
  module?: { readonly path: string; readonly line: number };
  go?: string;
  toolchain?: string;
  readonly require: Requirement[];
  readonly replace: Replacement[];
  readonly exclude: (ModuleVersion & { readonly line: number })[];
  readonly tool: string[];
}

function emptyDraft(): Draft {
  return { require: [], replace: [], exclude: [], tool: [] };
}

function mainDirectives(draft: Draft): ReadonlyMap<string, ReadDirective> {
  return new Map<string, ReadDirective>([
    ["module", moduleDirective(draft)],
    ["go", goDirective(draft, readGoLine)],
    ["toolchain", toolchainDirective(draft)],
    ["require", requireDirective(draft, "as-written")],
    ["exclude", excludeDirective(draft)],
    ["replace", replaceDirective(draft)],
    ["tool", toolDirective(draft)],
    ["ignore", readIgnore],
    ["retract", checkRetractLine],
    ["godebug", checkGodebugLine],
  ]);
}

function dependencyDirectives(draft: Draft): ReadonlyMap<string, ReadDirective> {
  return new Map<string, ReadDirective>([
    ["module", moduleDirective(draft)],
    ["go", goDirective(draft, readGoLineLax)],
    ["require", requireDirective(draft, "canonical")],
    ["ignore", readIgnore],
  ]);
}

function moduleDirective(draft: Draft): ReadDirective {
  return (words, { line }) => {
    if (draft.module !== undefined) return err("repeated module statement");
    draft.module = { path: "", line }; // a second one is a repetition even if this one is wrong
    const path = readOneString(words, "usage: module module/path");
    if (path.ok) draft.module = { path: path.value, line };
    return path;
  };
}

function goDirective(
  draft: Draft,
  read: (words: readonly string[]) => Result<string, string>,
): ReadDirective {
  return (words) => {
    if (draft.go !== undefined) return err("repeated go statement");
    const go = read(words);
    if (go.ok) draft.go = go.value;
    return go;
  };
}

function toolchainDirective(draft: Draft): ReadDirective {
  return (words) => {
    if (draft.toolchain !== undefined) return err("repeated toolchain statement");
    const name = readToolchainLine(words);
    if (name.ok) draft.toolchain = name.value;
    return name;
  };
}

function requireDirective(draft: Draft, reading: VersionReading): ReadDirective {
  return (words, { line, comment }) => {
    const required = readModuleVersion("require", words, reading);
    if (required.ok) draft.require.push({ ...required.value, indirect: saysIndirect(comment), line });
    return required;
  };
}

/** `// indirect`, or `// indirect; more` (modfile/rule.go, isIndirect). */
function saysIndirect(comment: string): boolean {
  const [first, ...more] = comment.split(/\p{White_Space}+/u).filter((word) => word !== "");
  return more.length === 0 ? first === "indirect" : first === "indirect;";
}

function excludeDirective(draft: Draft): ReadDirective {
  return (words, { line }) => {
    const excluded = readModuleVersion("exclude", words, "as-written");
    if (excluded.ok) draft.exclude.push({ ...excluded.value, line });
    return excluded;
  };
}

function replaceDirective(draft: Draft): ReadDirective {
  return (words, { line }) => {
    const replacement = readReplacement(words, line, "as-written");
    if (replacement.ok) draft.replace.push(replacement.value);
    return replacement;
  };
}

function toolDirective(draft: Draft): ReadDirective {
  return (words) => {
    const path = readOneString(words, "tool directive expects exactly one argument");
    if (path.ok) draft.tool.push(path.value);
    return path;
  };
}

function readIgnore(words: readonly string[]): Result<string, string> {
  return readOneString(words, "ignore directive expects exactly one argument");
}

/**
 * The replacement in force for a module at a version: one for exactly this version wins over one for every version
 * (cmd/go/internal/modload/modfile.go, replacement). Go refuses two that contradict each other.
 */
export function replacementFor(
  replace: readonly Replacement[],
  { module, version }: ModuleVersion,
): Replacement | undefined {
  const candidates = replace.filter(({ old }) => old.module === module);
  return (
    candidates.find(({ old }) => old.version === version) ?? candidates.find(({ old }) => old.version === "")
  );
}
