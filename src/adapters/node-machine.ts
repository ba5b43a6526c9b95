// The machine we run on and what it was started with, read once.

import { availableParallelism, homedir, tmpdir } from "node:os";

import type { Machine } from "../ports/machine.ts";

/** `variables` are the environment where it came by another way than a process gets its own. */
export function nodeMachine(variables: Readonly<Record<string, string | undefined>> = process.env): Machine {
  const platform = platformOf(process.platform);
  const environment = environmentOf(variables, platform);
  const runnerTemp = environment["RUNNER_TEMP"] ?? "";
  return {
    platform,
    environment,
    workingDirectory: orElse(() => process.cwd(), environment["PWD"] ?? "."),
    // What go and git take for it: on POSIX they look at $HOME alone (os.UserHomeDir), not into passwd as Node does.
    homeDirectory: platform === "win32" ? orElse(() => homedir(), "") : (environment["HOME"] ?? ""),
    temporaryDirectory: runnerTemp === "" ? tmpdir() : runnerTemp,
    processors: Math.max(1, availableParallelism()),
  };
}

function platformOf(name: string): Machine["platform"] {
  return name === "linux" || name === "darwin" || name === "win32" ? name : "other";
}

/**
 * A frozen copy. On Windows a name is the same in every case (`Path`, `PATH`), which a plain object cannot say: there
 * all names are upper-case.
 */
function environmentOf(
  variables: Readonly<Record<string, string | undefined>>,
  platform: Machine["platform"],
): Readonly<Record<string, string>> {
  const entries = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [[platform === "win32" ? name.toUpperCase() : name, value] as const],
  );
  return Object.freeze(Object.fromEntries(entries));
}

/** A deleted working directory and a user without an entry in passwd make these two questions throw. */
function orElse(question: () => string, answer: string): string {
  try {
    return question();
  } catch {
    // What needs the directory will say so, with its path.
    return answer;
  }
}
