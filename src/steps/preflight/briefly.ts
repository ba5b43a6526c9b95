// A program that is asked for one line, and has to say it within the time of a probe.

import { childEnvironment } from "../../plan/child-environment.ts";
import type { Exit } from "../../ports/command.ts";
import { leftMs, type Asking } from "./asking.ts";

/** A child that does not listen to its end is ended later; the probe is over now. */
export async function runBriefly(
  asking: Asking,
  program: string,
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Exit | "late" | "aborted"> {
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const running = processes.run({
    program,
    args,
    directory: machine.workingDirectory,
    environment: environment ?? childEnvironment(machine.environment),
    timeoutMs,
    input: "",
    signal: asking.signal,
  });
  const over = new AbortController();
  const exit = await Promise.race([running, clock.sleep(timeoutMs, over.signal)]);
  over.abort();
  if (exit === "slept") return "late";
  if (exit === "aborted") return "aborted";
  return exit.kind === "killed" && exit.why === "aborted" ? "aborted" : exit;
}
