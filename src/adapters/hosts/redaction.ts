// The second layer of masking: what was named a secret is replaced in everything a host writes.

import { splitLines } from "../../core/harmless.ts";
import type { Secret } from "../../core/secret.ts";

/** Shorter values are in every second word: a mask of one letter makes a log unreadable, and hides nothing. */
const shortestReplaced = 4;

export interface Redaction {
  /** The value and each of its lines; gives back what is new and long enough, for a host to mask in its own way. */
  add(value: Secret): readonly string[];
  redact(text: string): string;
}

export function redaction(): Redaction {
  const known = new Set<string>();
  let longestFirst: string[] = [];
  return {
    add(value) {
      const text = value.reveal();
      const forms = new Set([text, text.trim(), ...splitLines(text).map((line) => line.trim())]);
      const added = [...forms].filter((form) => form.trim().length >= shortestReplaced && !known.has(form));
      added.forEach((form) => known.add(form));
      longestFirst = [...known].sort((a, b) => b.length - a.length);
      return added;
    },
    redact: (text) => longestFirst.reduce((shown, form) => shown.replaceAll(form, "***"), text),
  };
}
