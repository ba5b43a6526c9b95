// go.work as the go command reads it (https://go.dev/ref/mod#go-work-file; golang.org/x/mod/modfile, ParseWork).

import { err, ok, type Result } from "../core/result.ts";
import type { FileProblem } from "./file-problem.ts";
import {
  checkGodebugLine,
  readGoLine,
  readOneString,
  readReplacement,
  type Replacement,
  readToolchainLine,
} from "./go-mod-directives.ts";
import { type ReadDirective, readDirectives } from "./go-mod-reader.ts";

export interface GoWork {
  readonly go?: string;
  readonly toolchain?: string;
  /** Directories as written, relative to go.work. */
  readonly use: readonly { readonly path: string; readonly line: number }[];
  readonly replace: readonly Replacement[];
}

/**
 * What `go work edit -json` accepts. Versions must be semantic and come out canonical: go looks none up here.
 * `text` is what decodeGoText gives: with the byte order mark if the file has one, for which Go refuses it. All problems at once, but
 * a fault of the syntax is one alone, because reading ends there.
 */
export function parseGoWork(text: string): Result<GoWork, readonly FileProblem[]> {
  let go: string | undefined;
  let toolchain: string | undefined;
  const use: { path: string; line: number }[] = [];
  const replace: Replacement[] = [];

  const problems = readDirectives(
    text,
    new Map<string, ReadDirective>([
      [
        "go",
        (words) => {
          if (go !== undefined) return err("repeated go statement");
          const version = readGoLine(words);
          if (version.ok) go = version.value;
          return version;
        },
      ],
      [
        "toolchain",
        (words) => {
          if (toolchain !== undefined) return err("repeated toolchain statement");
          const name = readToolchainLine(words);
          if (name.ok) toolchain = name.value;
          return name;
        },
      ],
      [
        "use",
        (words, { line }) => {
          const path = readOneString(words, "usage: use local/dir");
          if (path.ok) use.push({ path: path.value, line });
          return path;
        },
      ],
      [
        "replace",
        (words, { line }) => {
          const replacement = readReplacement(words, line, "canonical");
          if (replacement.ok) replace.push(replacement.value);
          return replacement;
        },
      ],
      ["godebug", checkGodebugLine],
    ]),
    "refuse",
  );
  if (problems.length > 0) return err(problems);
  return ok({
    ...(go === undefined ? {} : { go }),
    ...(toolchain === undefined ? {} : { toolchain }),
    use,
    replace,
  });
}
