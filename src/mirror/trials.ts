// A mirror that nothing is known of yet is asked for a few files only, where another could be asked instead: what sends
// pages of HTML or wrong bytes is found out by these, and not by as many files as there are connections.

import { cancelWith } from "../core/cancel.ts";
import { slots } from "../core/slots.ts";

export interface Trials {
  /**
   * Waits while the mirror is on trial and enough files are asked of it. The function says that this one has ended;
   * undefined if the signal came first.
   */
  enter(mirror: string, signal: AbortSignal): Promise<(() => void) | undefined>;
  /** It has shown that it answers: everybody may ask it, for good. */
  passed(mirror: string): void;
}

const mostOnTrial = 4;

export function openTrials(): Trials {
  const places = slots(mostOnTrial);
  const passes = new Map<string, AbortController>();

  function passOf(mirror: string): AbortController {
    const pass = passes.get(mirror) ?? new AbortController();
    passes.set(mirror, pass);
    return pass;
  }

  return {
    async enter(mirror, signal) {
      const pass = passOf(mirror).signal;
      const cancel = cancelWith(signal, pass);
      const giveBack = await places.take(mirror, cancel.signal);
      cancel.release();
      return giveBack ?? (signal.aborted ? undefined : () => undefined);
    },
    passed: (mirror) => passOf(mirror).abort("passed"),
  };
}
