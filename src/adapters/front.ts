// Runs a command in our place: with our streams and terminal, and with the signals that were meant for us.

import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { statSync } from "node:fs";
import type { FrontCommand, FrontExit } from "../ports/command.ts";
import { findOnWindows, isBatchFile } from "./exec-lookup.ts";
import { codeOf, messageOf } from "./node-fault.ts";

const passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;

/** Never rejects. */
export async function runInFront(command: FrontCommand): Promise<FrontExit> {
  const program = programOf(command);
  if (program === undefined) return { kind: "not-started", why: "there is no such program" };
  let child: ChildProcess;
  try {
    child = await started({ ...command, program });
  } catch (thrown) {
    const why = codeOf(thrown) === "ENOENT" ? "there is no such program" : messageOf(thrown);
    return { kind: "not-started", why };
  }
  const signals = process.platform === "win32" ? [] : passedOn;
  const passOn = (name: NodeJS.Signals): void => {
    // Ctrl-C in a terminal reaches the whole group: twice would be once too often.
    if (name !== "SIGINT" || !process.stdin.isTTY) child.kill(name);
  };
  for (const name of signals) process.on(name, passOn);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ kind: "exited", code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) });
    });
  });
}

function started({ program, args, directory, environment }: FrontCommand): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: directory,
      env: { ...environment },
      stdio: "inherit",
      // Only cmd.exe runs a batch file. Node quotes nothing then, so arguments with blanks need quotes of their own.
      shell: process.platform === "win32" && isBatchFile(program),
    });
    child.once("spawn", () => resolve(child));
    child.once("error", reject);
  });
}

function programOf({ program, environment }: FrontCommand): string | undefined {
  if (process.platform !== "win32") return program;
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return findOnWindows(program, environment, isFile);
}
