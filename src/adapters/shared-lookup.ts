// Name resolution shared by all who want the same name at the same time: getaddrinfo holds one of Node's four threads
// while it waits, and file access waits behind it; and some resolvers lose the fifth of five equal questions.

import { lookup } from "node:dns";
import type { LookupAddress, LookupOptions } from "node:dns";

type Answer = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;
export type Lookup = (hostname: string, options: LookupOptions, answer: Answer) => void;

/** As node:dns lookup, which it asks. Nothing is kept: once answered, the next question is asked anew. */
export function sharedLookup(ask: Lookup = lookup): Lookup {
  const waiting = new Map<string, Answer[]>();
  return (hostname, options, answer) => {
    const { family, hints, all, order } = options;
    const key = JSON.stringify([hostname, family, hints, all, order]);
    const others = waiting.get(key);
    if (others !== undefined) {
      others.push(answer);
      return;
    }
    waiting.set(key, [answer]);
    ask(hostname, options, (...result) => {
      const answers = waiting.get(key) ?? [];
      waiting.delete(key);
      for (const each of answers) each(...result);
    });
  };
}
