// The files that make the cache key: those that were surveyed, or those that an input names.

import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { quoteInput, type InputProblem } from "../../inputs/problem.ts";
import type { KeyFile } from "../../plan/cache-key.ts";
import type { DirectoryFacts } from "../../plan/facts.ts";
import { matchesGlob } from "../../plan/glob.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { findFiles } from "./find-files.ts";

const mostFiles = 2000;

/**
 * What is there of them, in no particular order. A path or pattern that finds nothing is wrong input, under the name
 * that the user `spelled`.
 */
export async function readKeyFiles(
  world: SurveyWorld,
  patterns: readonly string[],
  directories: readonly DirectoryFacts[],
  spelled: string,
): Promise<Result<KeyFile[], readonly InputProblem[]>> {
  const paths =
    patterns.length === 0
      ? ok(directories.flatMap(surveyedFiles))
      : await findNamed(world, patterns, spelled);
  if (!paths.ok) return paths;
  const keyFiles: KeyFile[] = [];
  for (const path of new Set(paths.value)) {
    const content = await world.files.read(path);
    if (content.ok) keyFiles.push({ path: await relativePath(world, path), content: content.value });
  }
  return ok(keyFiles);
}

function surveyedFiles({ module, workspace, unreadable }: DirectoryFacts): string[] {
  const modules = [...(module === undefined ? [] : [module]), ...(workspace?.members ?? [])];
  const paths = modules.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== undefined) paths.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [...paths, ...unreadable.map(({ path }) => path)];
}

/** Patterns are relative to the workspace; `!pattern` takes away from what the ones before it found. */
async function findNamed(
  world: SurveyWorld,
  patterns: readonly string[],
  spelled: string,
): Promise<Result<string[], readonly InputProblem[]>> {
  const root = workspaceOf(world);
  const problems: InputProblem[] = [];
  let found: string[] = [];
  for (const written of patterns) {
    const pattern = written.replace(/^!/, "").split(sep).join("/").replace(/^\.\//, "");
    if (written.startsWith("!")) {
      const named = await Promise.all(found.map((path) => relativePath(world, path)));
      found = found.filter((_, index) => !matchesGlob(pattern, named[index] ?? ""));
      continue;
    }
    const isPattern = /[*?]/.test(pattern);
    const one = isAbsolute(pattern) ? pattern : join(root, pattern);
    const matches = isPattern
      ? (await findFiles(world.files, root, (path) => matchesGlob(pattern, path), mostFiles)).map((path) =>
          join(root, path),
        )
      : (await world.files.stat(one))?.kind === "file"
        ? [one]
        : [];
    found.push(...matches);
    if (matches.length > 0) continue;
    const what = isPattern ? "matches no file" : "is no file";
    problems.push({
      input: spelled,
      message: `${quoteInput(spelled, written)} ${what} below ${root}; leave it out to use the go.mod and go.sum that were found.`,
    });
  }
  return problems.length === 0 ? ok(found) : err(problems);
}

function workspaceOf({ machine }: SurveyWorld): string {
  const workspace = machine.environment.GITHUB_WORKSPACE ?? "";
  return isAbsolute(workspace) ? workspace : machine.workingDirectory;
}

/**
 * Relative to the checkout, with forward slashes, so that keys are the same on every runner; "." for itself. Links in
 * the directories are followed, because go names files by their real paths and the runner may not (/tmp on macOS).
 */
export async function relativePath(world: SurveyWorld, path: string): Promise<string> {
  const { files } = world;
  const root = await files.realPath(workspaceOf(world));
  const real = await files.realPath(path);
  const isDirectory = (await files.stat(real))?.kind === "directory";
  const named = isDirectory ? real : join(await files.realPath(dirname(path)), basename(path));
  return relative(root, named).split(sep).join("/") || ".";
}
