// How messages of go begin since 1.11, and what is asked of each of them.
/* oxlint-disable jest/no-export -- for the tables beside it */

import { expect, it } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

export const m = "go: github.com/acme/widget@v1.0.0: ";
export const get = `${m}Get "https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.mod": `;
export const reading = `${m}reading https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.mod: `;
export const read = `${m}read "https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.zip": `;
export const git = `${m}git ls-remote -q https://github.com/acme/widget in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t`;
export const direct = 'go: git.example.com/a/b@v1.0.0: unrecognized import path "git.example.com/a/b": ';
export const lookup = `${m}verifying module: github.com/acme/widget@v1.0.0: `;

/** What stands for a beginning in go-messages.txt. */
export const beginnings: Readonly<Record<string, string>> = {
  M: m,
  GET: get,
  GET113: `${m}Get https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.mod: `,
  READING: reading,
  READ: read,
  GIT: git,
  DIRECT: direct,
  LOOKUP: lookup,
};

/** Each text comes out as its cause, also behind a time stamp and with the prefix that go had up to 1.17. */
export function meansWhatItSays(messages: readonly (readonly [CauseId, string])[]): void {
  it.each(messages)("means %s: %s", (cause, text) => {
    expect(firstCause(text)).toBe(cause);
  });

  it.each(messages.filter(([, text]) => text.startsWith("go: ")))(
    "means %s also behind a time stamp and with the prefix of Go 1.17: %s",
    (cause, text) => {
      const old = text.replace(/^go: /, "go mod download: ").replace(/^/gm, "2026-01-02T03:04:05.1234567Z ");
      expect(firstCause(old)).toBe(cause);
    },
  );
}

export function firstCause(text: string): CauseId | undefined {
  return diagnose({ output: readLog(text), attempts: [], settings: {} })[0]?.cause;
}
