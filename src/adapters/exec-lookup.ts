// Which file a program's name means on Windows. Left to itself Node looks into the child's directory first, where a
// checkout may hold a go.exe of anybody's, and passes over a go.cmd that stands before go.exe in PATH.

import { win32 } from "node:path";

/** What can be started, in the order of cmd.exe where PATHEXT says nothing. */
const startable = [".COM", ".EXE", ".BAT", ".CMD"];

/**
 * The absolute path of the program, as os/exec.LookPath finds it: PATH directory by directory, the endings of PATHEXT
 * in their order, and nothing that depends on where we are. A name with a directory in it is only given its ending.
 * Undefined if there is no such file.
 */
export function findOnWindows(
  program: string,
  environment: Readonly<Record<string, string>>,
  isFile: (path: string) => boolean,
): string | undefined {
  const endings = variable(environment, "PATHEXT")
    .split(";")
    .filter((ending) => startable.includes(ending.toUpperCase()));
  const known = endings.length > 0 ? endings : startable;
  const hasEnding = startable.includes(win32.extname(program).toUpperCase());
  const names = hasEnding ? [program] : known.map((ending) => program + ending.toLowerCase());
  if (/[\\/:]/.test(program)) return names.find(isFile);

  const directories = variable(environment, "PATH")
    .split(";")
    .map((directory) => directory.replaceAll('"', ""))
    .filter((directory) => win32.isAbsolute(directory));
  for (const directory of directories) {
    const found = names.map((name) => win32.join(directory, name)).find(isFile);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only cmd.exe can run it. */
export function isBatchFile(path: string): boolean {
  return /\.(?:bat|cmd)$/i.test(path);
}

/** Windows does not tell `Path` from `PATH`. */
function variable(environment: Readonly<Record<string, string>>, name: string): string {
  const found = Object.entries(environment).find(([key]) => key.toUpperCase() === name);
  return found?.[1] ?? "";
}
