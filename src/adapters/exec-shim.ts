// Runs a batch file on Windows, such as the `go.cmd` of a version manager. Only cmd.exe can, and its quoting is a trade
// of its own, which @actions/exec knows. For everything else exec.ts is better: this one cannot kill what it started.

import { exec } from "@actions/exec";

import type { Command, Exit } from "../ports/command.ts";
import { captureOutput, lineTaker } from "./exec-output.ts";
import { messageOf } from "./node-fault.ts";

/**
 * As Process.run, for a program by its path, but at the deadline it is left to itself: a runner ends what is left of
 * a job.
 */
export async function runShim(command: Command, keepCharacters: number): Promise<Exit> {
  const stdout = captureOutput(keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(keepCharacters, lineTaker(command, "stderr"));
  const output = (): { stdout: string; stderr: string } => {
    stdout.end();
    stderr.end();
    return { stdout: stdout.text(), stderr: stderr.text() };
  };
  const timeUp = stopAt(command);
  try {
    // The program is parsed like a command line: in quotes it stays one word.
    const ended = exec(`"${command.program}"`, [...command.args], {
      cwd: command.directory,
      env: { ...command.environment },
      // It would print the command, and what the child prints, as they are: workflow commands, too.
      silent: true,
      ignoreReturnCode: true,
      input: Buffer.from(command.input ?? ""),
      listeners: { stdout: (chunk) => stdout.add(chunk), stderr: (chunk) => stderr.add(chunk) },
    });
    const code = await Promise.race([ended, timeUp.promise]);
    if (typeof code === "string") return { kind: "killed", why: code, ...output() };
    return { kind: "exited", code, ...output() };
  } catch (thrown) {
    const why = messageOf(thrown);
    const notFound = { kind: "not-found", program: command.program } as const;
    return why.includes("Unable to locate executable file") ? notFound : { ...notFound, why };
  } finally {
    timeUp.forget();
  }
}

function stopAt({ timeoutMs, signal }: Command): {
  readonly promise: Promise<"deadline" | "aborted">;
  readonly forget: () => void;
} {
  let forget = (): void => {};
  const promise = new Promise<"deadline" | "aborted">((resolve) => {
    const onAbort = (): void => resolve("aborted");
    const timer = setTimeout(() => resolve("deadline"), Math.min(timeoutMs, 2 ** 31 - 1));
    signal?.addEventListener("abort", onAbort, { once: true });
    forget = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  return { promise, forget: () => forget() };
}
