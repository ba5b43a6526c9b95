// What every entry does around the program: end codes, a cancelled job, a defect of ours, and an end that comes.

import { setMaxListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import type { Host } from "../ports/host.ts";

/** How long the work may go on after a second signal: what holds a file open can put it in its place. */
const lastGraceMs = 2_000;

/**
 * A runner sends SIGINT, SIGTERM 7.5 s later and SIGKILL 2.5 s after that (actions/runner, ProcessInvoker); its SIGTERM
 * is SIGBREAK on Windows. A terminal that is closed sends SIGHUP.
 */
const endings = ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"] as const;

/**
 * Runs the program and ends the process with its code: 0 fine, also degraded · 1 a diagnosed failure · 2 wrong input ·
 * 3 a defect of ours; the code of a command that was run in our place is its own. The signal aborts when
 * the job is cancelled; not while a command runs in our place, which may have a use of its own for Ctrl-C.
 */
export async function enter(
  host: Host,
  program: (signal: AbortSignal) => Promise<number>,
  isInOurPlace: () => boolean = () => false,
): Promise<void> {
  // One signal ends hundreds of requests; Node would take their listeners for a leak.
  setMaxListeners(0);
  boundMemory();
  const cancelled = new AbortController();
  // Only an exit of our own takes our children with it: they have process groups of their own.
  const onSignal = (): void => {
    if (isInOurPlace()) return;
    if (cancelled.signal.aborted) setTimeout(() => process.exit(1), lastGraceMs).unref();
    cancelled.abort();
  };
  for (const name of endings) process.on(name, onSignal);
  // Who closes our output early wants no more of it: no reason to end in the middle of the work.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
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
  await Promise.all([process.stdout, process.stderr].map(taken));
  // Nothing is waited for that may still hold the process open: a socket of a mirror, a child that does not listen.
  process.exit();
}

/** Resolves when the reader has all that was written: a pipe holds 64 KiB, and process.exit would drop the rest. */
function taken(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write("", () => resolve());
  });
}

/**
 * The room for new objects starts at 16 MB in Node 22 and doubles up to 64 MB and more while requests come by the
 * thousand, most of it for what is over already. It does well with what it has: 200 MB instead of 280 (docs/benchmarks.md).
 */
function boundMemory(): void {
  if (Number(process.versions.node.split(".")[0]) >= 22) setFlagsFromString("--semi-space-growth-factor=1");
}
