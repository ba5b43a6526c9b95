// A working directory that cannot be meant, with the one that might be.

import { basename, dirname, join } from "node:path";
import { nearest } from "../../inputs/nearest.ts";
import { quoteInput, type InputProblem } from "../../inputs/problem.ts";
import type { Files } from "../../ports/files.ts";
import { findFiles } from "./find-files.ts";
import type { SurveyWorld } from "./survey-world.ts";

/** A monorepo may have hundreds. */
const mostNamed = 20;

interface Named {
  /** The input as the user wrote it. */
  readonly spelled: string;
  readonly name: string;
  readonly directory: string;
}

/** A directory in which go finds nothing; what lies below it is named. */
export async function noModule(files: Files, { spelled, name, directory }: Named): Promise<InputProblem> {
  const below = await findFiles(files, directory, (path) => basename(path) === "go.mod", mostNamed + 1);
  if (below.includes("go.mod")) {
    // modload/init.go, Init: "ignoring go.mod in system temp root".
    const message = `${quoteInput(spelled, name)} has a go.mod that go ignores, because TMPDIR names this very directory; name another one in TMPDIR.`;
    return { input: spelled, message };
  }
  const found = below.slice(0, mostNamed).map((path) => join(name, path).replaceAll("\\", "/"));
  const [first] = found;
  const more = below.length > found.length ? " and more" : "";
  const advice =
    first === undefined
      ? "check the repository out before this step, or write the directory that has one."
      : `below it are ${found.map((path) => `\`${path}\``).join(", ")}${more}: write ${quoteInput(spelled, dirname(first))}.`;
  return {
    input: spelled,
    message: `${quoteInput(spelled, name)} has no go.mod or go.work, there or above; ${advice}`,
  };
}

/** A directory that is none; the nearest one with a go.mod is named. */
export async function noDirectory(
  { files, machine }: SurveyWorld,
  { spelled, name, directory }: Named,
): Promise<InputProblem> {
  const { workingDirectory } = machine;
  const kind = (await files.stat(await files.realPath(directory)))?.kind;
  const what = kind === undefined ? "is not there" : "is no directory";
  const goMods = await findFiles(files, workingDirectory, (path) => basename(path) === "go.mod", mostNamed);
  const written = name.replaceAll("\\", "/").replace(/^\.\/|\/$/g, "");
  const near = nearest(written, goMods.map(dirname));
  const advice =
    near === undefined
      ? `write a directory below ${workingDirectory}, and check the repository out before this step.`
      : `did you mean ${quoteInput(spelled, near)}?`;
  return { input: spelled, message: `${quoteInput(spelled, name)} ${what}; ${advice}` };
}
