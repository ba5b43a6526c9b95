// What a reader saw in a go.mod or go.work, in one shape for go and for us, so that the two can be compared.

import type { Result } from "../../../src/core/result.ts";
import type { FileProblem } from "../../../src/go/file-problem.ts";
import type { GoMod } from "../../../src/go/go-mod.ts";
import type { GoWork } from "../../../src/go/go-work.ts";
import { canonicalVersion } from "../../../src/go/semver.ts";

/** Each directive as its words; those of the parser inside go with their lines, those of `go mod edit` without. */
export type Seen = { readonly directives: readonly string[] } | { readonly problems: readonly FileProblem[] };

interface Version {
  readonly Path?: string;
  readonly Version?: string;
  readonly Module?: string;
}
interface AtLine {
  readonly Line?: number;
}

/** The JSON of `go mod edit`, `go work edit` and the oracle, which share their names. */
export interface GoFile {
  readonly Module?: { readonly Path: string } | string;
  readonly HasModule?: boolean;
  readonly Go?: string;
  readonly Toolchain?: string;
  readonly Require?: readonly (Version & AtLine & { readonly Indirect?: boolean })[] | null;
  readonly Exclude?: readonly (Version & AtLine)[] | null;
  readonly Replace?: readonly ({ readonly Old: Version; readonly New: Version } & AtLine)[] | null;
  readonly Use?: readonly ({ readonly DiskPath?: string; readonly Path?: string } & AtLine)[] | null;
  readonly Tool?: readonly ({ readonly Path: string } | string)[] | null;
  readonly Lines?: readonly number[] | null;
  readonly Messages?: readonly string[] | null;
}

const words = (
  directive: string,
  line: number | undefined,
  ...rest: readonly (string | undefined)[]
): string =>
  [line === undefined ? "" : `${line}:`, directive, ...rest.map((word) => JSON.stringify(word ?? ""))].join(
    " ",
  );
const pathOf = (version: Version): string => version.Path ?? version.Module ?? "";

export function seenByGo(file: GoFile): Seen {
  if (file.Lines?.length)
    return { problems: file.Lines.map((line, index) => ({ line, message: file.Messages?.[index] ?? "" })) };
  const module = typeof file.Module === "object" ? file.Module.Path : file.HasModule ? file.Module : "";
  return {
    directives: [
      words("module", undefined, module),
      words("go", undefined, file.Go),
      words("toolchain", undefined, file.Toolchain),
      ...(file.Require ?? []).map((one) =>
        words("require", one.Line, pathOf(one), one.Version, one.Indirect ? "indirect" : ""),
      ),
      ...(file.Exclude ?? []).map((one) => words("exclude", one.Line, pathOf(one), one.Version)),
      ...(file.Replace ?? []).map((one) =>
        words("replace", one.Line, pathOf(one.Old), one.Old.Version, pathOf(one.New), one.New.Version),
      ),
      ...(file.Use ?? []).map((one) => words("use", one.Line, one.DiskPath ?? one.Path)),
      ...(file.Tool ?? []).map((one) => words("tool", undefined, typeof one === "string" ? one : one.Path)),
    ],
  };
}

/** Short versions, which we keep as written in a main module, are compared in the form that `go mod edit` gives. */
export function seenByUs(
  result: Result<GoMod | GoWork, readonly FileProblem[]>,
  lines: "with-lines" | "without-lines",
): Seen {
  if (!result.ok) return { problems: result.error };
  const file = result.value;
  const at = (line: number): number | undefined => (lines === "with-lines" ? line : undefined);
  const version = (text: string): string => canonicalVersion(text) || text;
  const mod = "use" in file ? undefined : file;
  return {
    directives: [
      words("module", undefined, mod?.module?.path),
      words("go", undefined, file.go),
      words("toolchain", undefined, "use" in file && lines === "without-lines" ? "" : file.toolchain),
      ...(mod?.require ?? []).map((one) =>
        words("require", at(one.line), one.module, version(one.version), one.indirect ? "indirect" : ""),
      ),
      ...(mod?.exclude ?? []).map((one) => words("exclude", at(one.line), one.module, version(one.version))),
      ...file.replace.map(({ old, by, line }) =>
        by.kind === "directory"
          ? words("replace", at(line), old.module, version(old.version), by.path, "")
          : words("replace", at(line), old.module, version(old.version), by.module, version(by.version)),
      ),
      ...("use" in file ? file.use.map((one) => words("use", at(one.line), one.path)) : []),
      ...(mod?.tool ?? []).map((path) => words("tool", undefined, path)),
    ],
  };
}

/** The problems that `go mod edit` prints: `go.mod:3:5: message`, with lines of the same message below. */
export function problemsOf(stderr: string): Seen {
  const problems: { line: number; message: string }[] = [];
  for (const line of stderr.trimEnd().split("\n")) {
    const found = /^go\.(?:mod|work):(\d+)(?::\d+)?: (.*)$/.exec(line);
    const last = problems.at(-1);
    if (found !== null) problems.push({ line: Number(found[1]), message: found[2] ?? "" });
    else if (last !== undefined) last.message += `\n${line}`;
  }
  return { problems };
}

/**
 * Undefined if we saw what go saw: the same directives, or the same problems on the same lines, ours beginning with
 * go's words. `versionsAsWritten`: go's complaint that a version is not semantic does not count, nor does ours.
 */
export function difference(
  go: Seen,
  us: Seen,
  versionsAsWritten: boolean,
): { go: Seen; us: Seen } | undefined {
  const counts = ({ message }: FileProblem): boolean =>
    !versionsAsWritten || !message.includes("must be of the form v1.2.3");
  const goProblems = "problems" in go ? go.problems.filter(counts) : [];
  const ourProblems = "problems" in us ? us.problems.filter(counts) : [];
  const sameProblems =
    goProblems.length === ourProblems.length &&
    goProblems.every(
      ({ line, message }, index) =>
        ourProblems[index]?.line === line && ourProblems[index].message.startsWith(stem(message)),
    );
  const sameDirectives =
    "directives" in go ? "directives" in us && go.directives.join("\n") === us.directives.join("\n") : true;
  const accepted = "problems" in go && goProblems.length > 0 ? "problems" in us : true;
  return sameProblems && sameDirectives && accepted ? undefined : { go, us };
}

/** Go's message up to where it names positions or characters in a way of its own. */
function stem(message: string): string {
  return message.replace(/(input character|block started at) .*/s, "$1");
}
