// The second layer of masking: what was named a secret is replaced in everything a host writes.

import { splitLines } from "../../core/harmless.ts";
import type { Secret } from "../../core/secret.ts";

/** Shorter values are in every second word; the host's own masks have to do for them. */
const shortestReplaced = 4;
/** A mask of a single letter makes a log unreadable, and hides nothing. */
const shortestMasked = 2;

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
      const added = [...forms].filter((form) => form.trim().length >= shortestMasked && !known.has(form));
      added.forEach((form) => known.add(form));
      longestFirst = [...known]
        .filter((form) => form.length >= shortestReplaced)
        .sort((a, b) => b.length - a.length);
      return added;
    },
    redact: (text) => longestFirst.reduce((shown, form) => shown.replaceAll(form, "***"), text),
  };
}
