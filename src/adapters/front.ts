// Runs a command in our place: with our streams and terminal, and with the signals that were meant for us.

import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { statSync } from "node:fs";
import { isatty } from "node:tty";
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
    return { kind: "not-started", why: whyNot(thrown, program) };
  }
  const signals = process.platform === "win32" ? [] : passedOn;
  // Not by `process.stdin`: to touch it takes the blocking off a pipe that is the child's as well.
  const atTerminal = [0, 1, 2].some((stream) => isatty(stream));
  const passOn = (name: NodeJS.Signals): void => {
    // Ctrl-C and Ctrl-\ in a terminal reach the whole group: twice would be once too often.
    if (!atTerminal || (name !== "SIGINT" && name !== "SIGQUIT")) child.kill(name);
  };
  for (const name of signals) process.on(name, passOn);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ kind: "exited", code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) });
    });
  });
}

function whyNot(thrown: unknown, program: string): string {
  // The same code for a program that is not there and for one whose first line names an interpreter that is not.
  if (codeOf(thrown) === "ENOENT")
    return isFile(program) ? "the interpreter in its first line is not there" : "there is no such program";
  return codeOf(thrown) === "EACCES" ? "it is no file that may be executed" : messageOf(thrown);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
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
  return findOnWindows(program, environment, isFile);
}
