// What is known of each mirror in this run: whether it has answered well, and a breaker that demotes it while it is out.

import type { Attempt } from "./journal.ts";
import { verdictOf } from "./verdict.ts";

export interface Health {
  /** It has answered a request of this run as a module proxy does. */
  hasAnswered(mirror: string): boolean;
  /** Demoted: whoever may ask another proxy does. Says no to one request every few minutes, to see if it is back. */
  isOut(mirror: string): boolean;
  /** Aborts when the mirror is found to be out; undefined if it is out already. */
  whenOut(mirror: string): AbortSignal | undefined;
  /** It has kept one request waiting to the last of its retries and answered none: more retries prove nothing. */
  isHopeless(mirror: string): boolean;
  /** The fault for which it is out. */
  faultOf(mirror: string): Attempt | undefined;
  answered(mirror: string): void;
  /** It was out for one request, at once or after its retries. */
  failed(attempt: Attempt): void;
  /** One request is given up: no retry is left and nobody else may be asked. */
  gaveUp(attempt: Attempt): void;
}

interface State {
  answered: boolean;
  failures: number;
  outSinceMs: number | undefined;
  hopeless: boolean;
  fault: Attempt | undefined;
  alarm: AbortController;
}

/** An answer in between makes the count begin anew. */
const failuresToOpen = 3;
const cooldownMs = 5 * 60_000;

export function openHealth(nowMs: () => number): Health {
  const states = new Map<string, State>();

  function of(mirror: string): State {
    const known = states.get(mirror);
    if (known !== undefined) return known;
    const alarm = new AbortController();
    const state = {
      answered: false,
      failures: 0,
      outSinceMs: undefined,
      hopeless: false,
      fault: undefined,
      alarm,
    };
    states.set(mirror, state);
    return state;
  }

  return {
    hasAnswered: (mirror) => of(mirror).answered,
    isHopeless: (mirror) => of(mirror).hopeless,
    faultOf: (mirror) => of(mirror).fault,
    whenOut: (mirror) => (of(mirror).outSinceMs === undefined ? of(mirror).alarm.signal : undefined),
    isOut(mirror) {
      const state = of(mirror);
      if (state.outSinceMs === undefined) return false;
      if (nowMs() - state.outSinceMs < cooldownMs) return true;
      state.outSinceMs = nowMs();
      return false;
    },
    answered(mirror) {
      const state = of(mirror);
      const wasOut = state.outSinceMs !== undefined;
      Object.assign(state, { answered: true, failures: 0, outSinceMs: undefined, hopeless: false });
      if (wasOut) state.alarm = new AbortController();
    },
    failed(attempt) {
      const state = of(attempt.mirror);
      state.failures++;
      state.fault = attempt;
      if (state.outSinceMs !== undefined || (state.answered && state.failures < failuresToOpen)) return;
      state.outSinceMs = nowMs();
      state.alarm.abort();
    },
    gaveUp(attempt) {
      const state = of(attempt.mirror);
      if (!state.answered && verdictOf(attempt.outcome).out === "at-once") state.hopeless = true;
    },
  };
}
