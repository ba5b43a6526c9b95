// What an outcome means, one table: for Go's walk along the list, for another attempt here, for moving on.

import type { TransportFault } from "../ports/http.ts";
import type { AttemptOutcome } from "./journal.ts";

export interface Verdict {
  /** For the walk: "absent" leads past every separator, "error" past a `|`; "ends" is trouble of our own. */
  readonly walk: "served" | "absent" | "error" | "ends";
  /** Whether another attempt at the same proxy can cure it, before moving on or only where nobody else may be asked. */
  readonly again: "here-first" | "if-last" | "never";
  /** Whether the proxy is *out*, so that a public request may pass a `,`: at once, or after its retries. */
  readonly out: "at-once" | "after-retries" | "no";
}

const served: Verdict = { walk: "served", again: "never", out: "no" };
const absent: Verdict = { walk: "absent", again: "never", out: "no" };
const absentForNow: Verdict = { walk: "absent", again: "here-first", out: "no" };
/** A refusal that is meant: asking again changes nothing, and nobody may be asked in its place. */
const refusal: Verdict = { walk: "error", again: "never", out: "no" };
const flaky: Verdict = { walk: "error", again: "here-first", out: "after-retries" };
/** As of a refused connection; and what a request goes by that only waits for its proxy. */
export const down: Verdict = { walk: "error", again: "if-last", out: "at-once" };
const useless: Verdict = { walk: "error", again: "never", out: "at-once" };
const ends: Verdict = { walk: "ends", again: "never", out: "no" };

/** TLS trouble that is no verdict about a certificate: another handshake may pass. */
const passingTlsCodes = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "TLS_HANDSHAKE_TIMEOUT",
  "ECONNABORTED",
]);
/** Codes of faults in writing the body down, on this machine (see body.ts). */
const localCodes = new Set(["ENOSPC", "EACCES", "ENOENT", "EEXIST", "EIO"]);

export function verdictOf(outcome: AttemptOutcome): Verdict {
  switch (outcome.kind) {
    case "answered":
      return served;
    case "absent":
      return isAbsentForNow(outcome.detail) ? absentForNow : absent;
    case "status":
      return isPassingStatus(outcome.status) ? flaky : refusal;
    case "transport":
      return verdictOfFault(outcome.fault);
    case "stalled":
      return down;
    case "refused":
      return useless;
    case "abandoned":
      return ends;
  }
}

function verdictOfFault({ kind, code }: TransportFault): Verdict {
  switch (kind) {
    case "name-not-resolved":
    case "refused":
    case "unreachable":
    case "connect-timeout":
      return down;
    case "tls":
      return passingTlsCodes.has(code) ? down : useless;
    case "not-http":
      return useless;
    case "reset":
    case "cut":
      return flaky;
    case "http-proxy":
      return verdictOfHttpProxy(code);
    case "aborted":
      return ends;
    case "other":
      // Led to a login page or in circles: as good as bytes that nobody can use.
      if (code.startsWith("REDIRECT_")) return useless;
      return localCodes.has(code) ? ends : refusal;
  }
}

/** CONNECT answered with a status (HTTP_407), or the proxy on the way could not be reached, or speaks no SOCKS. */
function verdictOfHttpProxy(code: string): Verdict {
  if (code === "SOCKS_PASSWORD" || code === "SOCKS_MALFORMED") return useless;
  const status = Number(/^HTTP_(\d{3})$/.exec(code)?.[1] ?? 0);
  return status >= 400 && !isPassingStatus(status) ? useless : down;
}

function isPassingStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** A mirror that is still fetching says 404 or 410 (golang/go#53572, #73403). */
function isAbsentForNow(detail: string): boolean {
  return /fetch timed out|temporarily unavailable/i.test(detail);
}
