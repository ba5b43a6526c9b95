// What every entry does around the program: end codes, a cancelled job, a defect of ours, and an end that comes.

import { setMaxListeners } from "node:events";
import type { Host } from "../ports/host.ts";

/** 0 fine, also degraded · 1 a diagnosed failure · 2 wrong input · 3 a defect of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What still holds the process open after its work is done: a socket of a mirror, a child that does not listen. */
const lingeringMs = 1_000;

/** Runs the program and ends the process with its code. The signal aborts when the job is cancelled. */
export async function enter(host: Host, program: (signal: AbortSignal) => Promise<ExitCode>): Promise<void> {
  // One signal ends hundreds of requests; Node would take their listeners for a leak.
  setMaxListeners(0);
  const cancelled = new AbortController();
  // A runner sends SIGINT, and SIGTERM 7.5 s later (actions/runner, ProcessInvoker); nothing may be left half done.
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => cancelled.abort());
  try {
    process.exitCode = await program(cancelled.signal);
  } catch (defect) {
    process.exitCode = 3;
    const stack = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
    for (const line of stack.split("\n")) host.log(line);
    const message =
      "This is a defect of go-mod-guard, not of your module. Please report it with the lines above.";
    host.annotate({ level: "error", title: "go-mod-guard failed", message });
  }
  setTimeout(() => process.exit(), lingeringMs).unref();
}
