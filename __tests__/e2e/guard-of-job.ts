// What the tests of `guard: job` look at: the processes of a guard, its marker, and when it serves again.

import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job, StepResult } from "./runner.ts";
import { lib } from "./scene.ts";

/** Of its own, or every build would begin with the standard library. */
export const gocache = join(tmpdir(), "go-mod-guard-test-gocache");

/** The runner evaluates `job-status` anew for post. */
export const failedJob = { "INPUT_JOB-STATUS": "failure" };

export interface GuardState {
  readonly worker: number;
  readonly standby: number;
  /** Undefined while it is not known yet. */
  readonly reserve: number | undefined;
  readonly requests: number;
}

export interface Marker {
  readonly address: string;
  readonly goproxy: string;
  readonly control: string;
}

export function markerOf(main: StepResult): Marker {
  return JSON.parse(readFileSync(main.exported["GO_MOD_GUARD"] ?? "", "utf8")) as Marker;
}

export async function stateOf(marker: Marker): Promise<GuardState> {
  const answer = await fetch(`${marker.control}/status`, soon());
  const { pids, requests } = (await answer.json()) as { pids: [number, number, number?]; requests: number };
  const [worker, standby, reserve] = pids;
  return { worker, standby, reserve, requests };
}

const longestMs = 60_000;
/** A fetch of its own would wait for minutes. */
const soon = () => ({ signal: AbortSignal.timeout(longestMs) });

/** The first state in which this process is another one than `pid`. */
export function replacing(marker: Marker, who: "worker" | "standby", pid: number): Promise<GuardState> {
  return eventually(async () => {
    const state = await stateOf(marker);
    return state[who] === pid ? undefined : state;
  });
}

/** Every process that a guard is to have is there, and has been told what it needs. */
export function settled(marker: Marker): Promise<Required<GuardState> & { readonly reserve: number }> {
  return eventually(async () => {
    const { reserve, ...state } = await stateOf(marker);
    return reserve === undefined ? undefined : { ...state, reserve };
  });
}

/** Milliseconds until go's next request is answered well: what it asks is refused nowhere, it waits at the socket. */
export async function untilServed({ address }: Marker): Promise<number> {
  const startedMs = performance.now();
  await eventually(async () => {
    const answer = await fetch(`${address}/example.test/lib/@v/v1.2.3.mod`, soon());
    return (await answer.text()) === lib.mod.toString() ? true : undefined;
  });
  return performance.now() - startedMs;
}

/** Asks again and again, whatever it throws. */
export async function eventually<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  const endMs = performance.now() + longestMs;
  let last: unknown;
  while (performance.now() < endMs) {
    const value = await ask().catch((thrown: unknown) => {
      last = thrown;
      return undefined;
    });
    if (value !== undefined) return value;
    await new Promise((wake) => setTimeout(wake, 10));
  }
  throw new Error(`it did not come to that within ${longestMs} ms`, { cause: last });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** By what they call themselves. go leaves a helper of its own behind now and then (`** telemetry **`). */
export function guardsLeft(job: Job): readonly string[] {
  return job.leftProcesses().filter((line) => /^go-mod-guard\0*$|guard-process\.js/.test(line));
}

/** A process of a guard that has only just been started ends when it comes to see that it is alone. */
export async function expectNoGuardLeft(job: Job): Promise<void> {
  await eventually(() => {
    const left = guardsLeft(job);
    return left.length === 0 ? Promise.resolve(true) : Promise.reject(new Error(left.join("\n")));
  });
}
