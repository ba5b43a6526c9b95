// What is known of each mirror in this run: whether it has answered well, and a breaker that demotes it while it is out.

import type { Attempt } from "./journal.ts";
import { verdictOf } from "./verdict.ts";

export interface Health {
  /** It has answered a request of this run as a module proxy does, of whatever kind. */
  hasAnswered(mirror: string): boolean;
  /** Demoted: whoever may ask another proxy does. Says no to one request every few minutes, to see if it is back. */
  isOut(mirror: string): boolean;
  /** Aborts when the mirror is found to be out; undefined if it is out already. */
  whenOut(mirror: string): AbortSignal | undefined;
  /** It has had time enough for one request and all its retries, and answered none: more of them prove nothing. */
  isHopeless(mirror: string): boolean;
  /** Aborts when the mirror is found to be hopeless in a way that costs time; undefined if that is known. */
  whenHopeless(mirror: string): AbortSignal | undefined;
  /**
   * Whoever asks a proxy takes this first and gives it back after. Of a hopeless one that costs time there is only one,
   * and after a wait in vain none for as long again, after the next for twice as long, up to eight times: hundreds of
   * files must not wait for it in turn, also where they come one by one and wait for others between. Undefined:
   * somebody else is waiting for it, or was just now.
   */
  takeHopelessWait(mirror: string): (() => void) | undefined;
  /** The fault for which it is out. */
  faultOf(mirror: string): Attempt | undefined;
  /** A probe found it out, before a request could. Of a mirror that has answered in this run no probe is believed. */
  probedOut(fault: Attempt): void;
  /** When it answered well for the last time; undefined if it never has. */
  lastAnswerMs(mirror: string): number | undefined;
  answered(mirror: string): void;
  /** A small file came by drops: it is there, but the next that is not so small would stall. */
  trickled(attempt: Attempt): void;
  /** Since when all that it brought came by drops; undefined if nothing did. */
  tricklesSinceMs(mirror: string): number | undefined;
  /** It was out for one request, at once or after its retries. */
  failed(attempt: Attempt): void;
  /** How long it has been asked without an answer, as of this failure; 0 if it has ever answered. */
  inVainMs(mirror: string): number;
  /** It is given up, although nobody else may be asked. */
  gaveUp(attempt: Attempt): void;
}

/** An answer in between makes the count begin anew. */
const failuresToOpen = 3;
const cooldownMs = 5 * 60_000;
const mostDoublings = 3;
/** A fault that comes sooner costs nothing: everybody may try for himself. */
const longWaitMs = 1_000;

class State {
  answered = false;
  lastAnswerMs: number | undefined;
  failures = 0;
  outSinceMs: number | undefined;
  /** When the first request began that failed. */
  failingSinceMs: number | undefined;
  tricklesSinceMs: number | undefined;
  hopeless = false;
  someoneWaits = false;
  /** When the next may wait for it, although it is hopeless, and how many have. */
  waitAgainMs = 0;
  waits = 0;
  fault: Attempt | undefined;
  outAlarm = new AbortController();
  hopelessAlarm = new AbortController();
}

/** The files of modules, and the checksum database that a proxy may relay: what fails there says little of the other. */
export interface Healths {
  readonly ofFiles: Health;
  readonly ofDatabase: Health;
}

/** `nowMs` on the world's clock. */
export function openHealths(nowMs: () => number): Healths {
  const heard = new Set<string>();
  return { ofFiles: openHealth(nowMs, heard), ofDatabase: openHealth(nowMs, heard) };
}

/** `heard`: who has answered a request of any kind. */
export function openHealth(nowMs: () => number, heard: Set<string> = new Set()): Health {
  const states = new Map<string, State>();

  function of(mirror: string): State {
    const state = states.get(mirror) ?? new State();
    states.set(mirror, state);
    return state;
  }

  return {
    hasAnswered: (mirror) => heard.has(mirror),
    isHopeless: (mirror) => of(mirror).hopeless,
    faultOf: (mirror) => of(mirror).fault,
    lastAnswerMs: (mirror) => of(mirror).lastAnswerMs,
    whenOut: (mirror) => unlessAborted(of(mirror).outAlarm),
    whenHopeless: (mirror) => unlessAborted(of(mirror).hopelessAlarm),
    isOut(mirror) {
      const state = of(mirror);
      if (state.outSinceMs === undefined) return false;
      if (nowMs() - state.outSinceMs < cooldownMs) return true;
      state.outSinceMs = nowMs();
      return false;
    },
    takeHopelessWait(mirror) {
      const state = of(mirror);
      if (!state.hopelessAlarm.signal.aborted) return () => undefined;
      const startedMs = nowMs();
      if (state.someoneWaits || startedMs < state.waitAgainMs) return undefined;
      state.someoneWaits = true;
      return () => {
        state.someoneWaits = false;
        const waitedMs = nowMs() - startedMs;
        state.waitAgainMs = nowMs() + waitedMs * 2 ** Math.min(state.waits++, mostDoublings);
      };
    },
    answered(mirror) {
      heard.add(mirror);
      const state = of(mirror);
      state.lastAnswerMs = nowMs();
      Object.assign(state, { answered: true, failures: 0, outSinceMs: undefined, hopeless: false, waits: 0 });
      state.tricklesSinceMs = undefined;
      if (state.outAlarm.signal.aborted) state.outAlarm = new AbortController();
      if (state.hopelessAlarm.signal.aborted) state.hopelessAlarm = new AbortController();
    },
    trickled({ mirror, startedMs }) {
      of(mirror).tricklesSinceMs ??= startedMs;
    },
    tricklesSinceMs: (mirror) => of(mirror).tricklesSinceMs,
    failed(attempt) {
      const state = of(attempt.mirror);
      state.failures++;
      state.fault = attempt;
      state.failingSinceMs ??= attempt.startedMs;
      if (state.outSinceMs !== undefined || (state.answered && state.failures < failuresToOpen)) return;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    inVainMs(mirror) {
      const { answered, failingSinceMs = Infinity } = of(mirror);
      return answered ? 0 : Math.max(0, nowMs() - failingSinceMs);
    },
    probedOut(fault) {
      const state = of(fault.mirror);
      const isProof = verdictOf(fault.outcome).out === "at-once";
      if (heard.has(fault.mirror) || state.outSinceMs !== undefined || !isProof) return;
      state.fault = fault;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    gaveUp(attempt) {
      const state = of(attempt.mirror);
      if (state.answered || verdictOf(attempt.outcome).out !== "at-once") return;
      state.hopeless = true;
      if (attempt.totalMs >= longWaitMs) state.hopelessAlarm.abort();
    },
  };
}

function unlessAborted({ signal }: AbortController): AbortSignal | undefined {
  return signal.aborted ? undefined : signal;
}
