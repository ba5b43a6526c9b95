// A mirror that nothing is known of yet is asked for a few files only, where another could be asked instead: what sends
// pages of HTML or wrong bytes is found out by these, and not by as many files as there are connections. The same holds
// for each kind of file: right .info files say nothing of the zips.

import { cancelWith } from "../core/cancel.ts";
import { slots } from "../core/slots.ts";
import { isFileKind, type FileKind } from "../go/module-version.ts";

export interface Trials {
  /**
   * Waits while the mirror is on trial, or for this kind of file, and enough files are asked of it. The function says
   * that this one has ended; undefined if the signal came first.
   */
  enter(mirror: string, file: string, signal: AbortSignal): Promise<(() => void) | undefined>;
  /** It has shown that it answers for this kind of file: everybody may ask it for these, for good. */
  passed(mirror: string, file: string): void;
}

const mostOnTrial = 4;

export function openTrials(): Trials {
  const places = slots(mostOnTrial);
  const passes = new Map<string, AbortController>();

  function passOf(name: string): AbortController {
    const pass = passes.get(name) ?? new AbortController();
    passes.set(name, pass);
    return pass;
  }

  async function enterOne(name: string, signal: AbortSignal): Promise<(() => void) | undefined> {
    const cancel = cancelWith(signal, passOf(name).signal);
    const giveBack = await places.take(name, cancel.signal);
    cancel.release();
    return giveBack ?? (signal.aborted ? undefined : () => undefined);
  }

  return {
    async enter(mirror, file, signal) {
      const first = await enterOne(mirror, signal);
      if (first === undefined) return undefined;
      if (!isFileKind(file)) return first;
      const second = await enterOne(ofKind(file, mirror), signal);
      if (second === undefined) first();
      return (
        second &&
        (() => {
          second();
          first();
        })
      );
    },
    passed(mirror, file) {
      passOf(mirror).abort("passed");
      if (isFileKind(file)) passOf(ofKind(file, mirror)).abort("passed");
    },
  };
}

/** What else is asked for has a name for each file: a pass for every one would be kept for as long as a guard runs. */
function ofKind(kind: FileKind, mirror: string): string {
  return `${kind} ${mirror}`;
}
