// Runs programs: no shell, nothing inherited, an end that always comes, and the whole process tree with it.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

import { cancelWith } from "../core/cancel.ts";
import type { Command, Exit, Process } from "../ports/command.ts";
import { findOnWindows, isBatchFile } from "./exec-lookup.ts";
import { captureOutput, lineTaker } from "./exec-output.ts";
import type { Capture } from "./exec-output.ts";
import { forget, remember, signalTree } from "./exec-tree.ts";
import { codeOf, messageOf } from "./node-fault.ts";
import { processTable } from "./process-table.ts";

export interface ProcessLimits {
  /** Between asking a tree to end and making it end. */
  readonly graceMs: number;
  /** How long to read on after the end, where a grandchild holds the pipes open. */
  readonly drainMs: number;
  /** Of each stream, the first and the last so many characters are kept. */
  readonly keepCharacters: number;
}

const defaultLimits: ProcessLimits = {
  graceMs: 3_000,
  drainMs: 1_000,
  keepCharacters: 8 * 1024 * 1024,
};

/** setTimeout takes no more. */
const longestTimerMs = 2 ** 31 - 1;

/** `cancelled` ends every command, whether it has a signal of its own or not. */
export function nodeProcess(limits: Partial<ProcessLimits> = {}, cancelled?: AbortSignal): Process {
  const running = processTable();
  return {
    async run(command) {
      const end = cancelWith(command.signal, cancelled);
      try {
        return await run({ ...command, signal: end.signal }, { ...defaultLimits, ...limits });
      } finally {
        end.release();
      }
    },
    ...(running !== undefined && { running }),
  };
}

async function run(asked: Command, limits: ProcessLimits): Promise<Exit> {
  if (asked.signal?.aborted === true) return { kind: "killed", why: "aborted", stdout: "", stderr: "" };
  const program = programOf(asked);
  if (program === undefined) return notStarted(asked, { code: "ENOENT" });
  const command = { ...asked, program };
  if (process.platform === "win32" && isBatchFile(program)) {
    // A `go.cmd` of a version manager: Node starts such a thing only through a shell.
    const { runShim } = await import("./exec-shim.ts");
    return runShim(command, limits.keepCharacters);
  }
  const stdout = captureOutput(limits.keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(limits.keepCharacters, lineTaker(command, "stderr"));

  let child: ChildProcess;
  try {
    child = start(command);
  } catch (thrown) {
    return notStarted(asked, thrown); // An argument with a NUL.
  }
  listen(child, stdout, stderr);
  const ended = await endOf(child, command, limits);
  stdout.end();
  stderr.end();

  if (ended.kind === "not-started") return notStarted(asked, ended.thrown);
  const output = { stdout: stdout.text(), stderr: stderr.text() };
  if (ended.killed !== undefined) return { kind: "killed", why: ended.killed, ...output };
  if (ended.code !== null) return { kind: "exited", code: ended.code, ...output };
  return { kind: "killed", why: "signal", signal: ended.signal ?? "", ...output };
}

function start(command: Command): ChildProcess {
  const child = spawn(command.program, [...command.args], {
    cwd: command.directory,
    env: { ...command.environment },
    stdio: [command.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    // A process group of its own, so that all of it can be killed. It has no terminal: nothing in it can ask
    // for a password and wait.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  // A child that does not want its input closes it (EPIPE); its exit code tells what came of that.
  child.stdin?.on("error", () => {});
  child.stdin?.end(command.input);
  return child;
}

function listen(child: ChildProcess, stdout: Capture, stderr: Capture): void {
  for (const [stream, capture] of [
    [child.stdout, stdout],
    [child.stderr, stderr],
  ] as const) {
    stream?.on("data", (chunk: Uint8Array) => capture.add(chunk));
    // Our end of a pipe that breaks is the end of what can be read.
    stream?.on("error", () => {});
  }
}

type Ended =
  | { readonly kind: "not-started"; readonly thrown: unknown }
  | {
      readonly kind: "ended";
      readonly code: number | null;
      readonly signal: string | null;
      readonly killed?: "deadline" | "aborted";
    };

/** Resolves when the child has ended and its output is read, at the latest `graceMs + 2 × drainMs` after the deadline. */
function endOf(child: ChildProcess, command: Command, limits: ProcessLimits): Promise<Ended> {
  return new Promise((resolve) => {
    let killed: "deadline" | "aborted" | undefined;
    let exit: { code: number | null; signal: string | null } | undefined;
    const timers: NodeJS.Timeout[] = [];
    const later = (delayMs: number, action: () => void): void => {
      timers.push(setTimeout(action, Math.max(0, Math.min(delayMs, longestTimerMs))));
    };
    const onAbort = (): void => kill("aborted");

    function finish(ended: Ended): void {
      timers.forEach(clearTimeout);
      command.signal?.removeEventListener("abort", onAbort);
      forget(child);
      if (killed !== undefined) signalTree(child, "SIGKILL"); // Who ignored the asking and outlived the first.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve(ended);
    }
    function finishAsEnded(): void {
      const { code, signal } = exit ?? { code: null, signal: null };
      finish({ kind: "ended", code, signal, ...(killed !== undefined && { killed }) });
    }
    function kill(why: "deadline" | "aborted"): void {
      if (killed !== undefined || exit !== undefined) return;
      killed = why;
      signalTree(child, "SIGTERM");
      later(limits.graceMs, () => {
        signalTree(child, "SIGKILL");
        later(limits.drainMs, finishAsEnded); // A process the system cannot end, on a dead network drive.
      });
    }

    remember(child);
    command.signal?.addEventListener("abort", onAbort, { once: true });
    later(command.timeoutMs, () => kill("deadline"));
    child.once("error", (thrown) => {
      if (child.pid === undefined) finish({ kind: "not-started", thrown });
    });
    child.once("exit", (code, signal) => {
      exit = { code, signal };
      // One more turn of the loop: what lies in the pipes is read before they are closed.
      if (killed === undefined) later(limits.drainMs, () => setImmediate(finishAsEnded));
    });
    child.once("close", finishAsEnded);
  });
}

/** Elsewhere than on Windows the system itself looks along the child's PATH, and nowhere else. */
function programOf({ program, environment }: Command): string | undefined {
  if (process.platform !== "win32") return program;
  return findOnWindows(
    program,
    environment,
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  );
}

function notStarted(command: Command, thrown: unknown): Exit {
  const notFound = { kind: "not-found", program: command.program } as const;
  if (!existsSync(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} does not exist` };
  }
  if (!mayEnter(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} may not be entered by this user` };
  }
  if (codeOf(thrown) === "ENOENT" || (codeOf(thrown) === "EACCES" && !isOnPath(command))) return notFound;
  return { ...notFound, why: messageOf(thrown) };
}

function mayEnter(directory: string): boolean {
  try {
    accessSync(directory, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** execvp says EACCES also where a directory of PATH is closed to us and no other has the program. */
function isOnPath({ program, environment }: Command): boolean {
  if (basename(program) !== program) return true;
  return (environment["PATH"] ?? "")
    .split(delimiter)
    .some((directory) => directory !== "" && existsSync(join(directory, program)));
}
