// What every probe is given, and how it says what it saw.

import type { Probe, ProbeStage, Saw } from "../../diagnose/probe.ts";
import { cancelWith } from "../../core/cancel.ts";
import type { Attempt, AttemptOutcome } from "../../mirror/journal.ts";
import type { TransportFault } from "../../ports/http.ts";
import type { Limits } from "../../ports/network.ts";
import type { World } from "../../ports/world.ts";

/** No probe takes longer, whatever it meets; with the start of the program it stays below three seconds. */
export const longestProbeMs = 2_200;

export type ProbeWorld = Pick<
  World,
  "clock" | "files" | "http" | "machine" | "network" | "process" | "resources"
>;

export interface Asking {
  readonly world: ProbeWorld;
  readonly signal: AbortSignal;
  /** On the world's clock. */
  readonly deadlineMs: number;
  /** How many the run may have to one origin: a probe is one of them. */
  readonly connections: number;
  /** Told as soon as it is known. */
  found(probe: Probe): void;
  /** What goes on beside the stages: waited for at the end. */
  readonly beside: Promise<void>[];
  /** How far the clock of a server is ahead of ours, by its own word. */
  dated(host: string, aheadMs: number): void;
}

/** Who is asked, in the terms of the journal. */
export interface Asked {
  /** As the table shows it. */
  readonly target: string;
  readonly mirror: string;
  readonly url: URL;
  readonly subject: Attempt["subject"];
}

/** What came of the way to somebody; "aborted" says nothing of it. */
export type Reached = "open" | "aborted" | { readonly fault: Attempt };

/** Milliseconds until the deadline; 0 behind it. */
export function leftMs({ world, deadlineMs }: Pick<Asking, "world" | "deadlineMs">): number {
  return Math.max(0, deadlineMs - world.clock.nowMs());
}

/** As whose connection it counts. */
export function countsOf({ connections }: Asking, { url }: Asked): NonNullable<Limits["counts"]> {
  return { origin: url.origin, connections };
}

/** Runs the work with a signal that aborts at the deadline too; `isLate` if it did. */
export async function withinDeadline<Value>(
  asking: Asking,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<{ readonly value: Value; readonly isLate: boolean }> {
  const cancel = cancelWith(asking.signal);
  const over = cancelWith(asking.signal);
  const deadline = asking.world.clock.sleep(leftMs(asking), over.signal).then((slept) => {
    if (slept === "slept") cancel.abort();
    return slept === "slept";
  });
  const value = await work(cancel.signal);
  over.abort();
  const isLate = await deadline;
  over.release();
  cancel.release();
  return { value, isLate };
}

/** A stopwatch for one stage: its line of the table, good or bad. */
export function stageOf(asking: Asking, target: string, stage: ProbeStage) {
  const { clock } = asking.world;
  const startedMs = clock.nowMs();
  const ms = (): number => clock.nowMs() - startedMs;
  return {
    startedMs,
    good: (detail: string, aside?: true) =>
      asking.found({ target, stage, ok: true, ms: ms(), detail, ...(aside && { aside }) }),
    bad: (detail: string, saw: Saw, aside?: true) =>
      asking.found({ target, stage, ok: false, ms: ms(), detail, saw, ...(aside && { aside }) }),
  };
}

export function attemptOf(
  asking: Asking,
  { mirror, url, subject }: Asked,
  startedMs: number,
  outcome: AttemptOutcome,
): Attempt {
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: asking.world.clock.nowMs() - startedMs,
  };
}

export function ofFault(fault: TransportFault): AttemptOutcome {
  return { kind: "transport", fault };
}

const resolverWords: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host",
  ENODATA: "the name has no address",
  ETIMEOUT: "the resolver did not answer",
  ESERVFAIL: "the resolver failed",
  EREFUSED: "the resolver refused",
  ECONNREFUSED: "no resolver listens",
  EAI_AGAIN: "the resolver did not answer",
};

/** Such as "connection refused (ECONNREFUSED)", for a line of the table. */
export function describeFault({ kind, code, message }: TransportFault): string {
  switch (kind) {
    case "refused":
      return `connection refused (${code})`;
    case "unreachable":
      return `no route (${code})`;
    case "name-not-resolved":
      return `${resolverWords[code] ?? message} (${code})`;
    case "connect-timeout":
    case "reset":
    case "cut":
    case "not-http":
    case "http-proxy":
    case "aborted":
    case "other":
    case "tls":
      return message === "" || message === code ? code : `${message}${code === "" ? "" : ` (${code})`}`;
  }
}
