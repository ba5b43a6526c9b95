// What came of an attempt in a few words, for a line that says why the next proxy is asked.

import type { Attempt, AttemptOutcome } from "./journal.ts";

/** Follows the name of the proxy: "answered 503", "sent us on to cdn.example, which refused the connection". */
export function describeOutcome({
  outcome,
  redirectedTo,
}: Pick<Attempt, "outcome" | "redirectedTo">): string {
  const said = wordsFor(outcome);
  return redirectedTo === undefined ? said : `sent us on to ${redirectedTo}, which ${said}`;
}

function wordsFor(outcome: AttemptOutcome): string {
  switch (outcome.kind) {
    case "answered":
      return "answered";
    case "absent":
    case "status":
      return `answered ${outcome.status}`;
    case "stalled":
      return `stood still for ${Math.round(outcome.afterMs / 1000)} s after ${outcome.bytes} bytes`;
    case "refused":
      return `sent bytes that cannot be used: ${outcome.detail}`;
    case "abandoned":
      return "had not answered when it was given up";
    case "transport":
      return describeFault(outcome.fault.kind, outcome.fault.code);
  }
}

type FaultKind = Extract<AttemptOutcome, { kind: "transport" }>["fault"]["kind"];

const faults: Readonly<Record<FaultKind, string>> = {
  "name-not-resolved": "has a name that does not resolve",
  refused: "refused the connection",
  unreachable: "cannot be reached",
  "connect-timeout": "did not accept the connection in time",
  tls: "failed the TLS handshake",
  reset: "reset the connection",
  cut: "cut the answer short",
  "not-http": "does not speak HTTP",
  "http-proxy": "cannot be reached through the HTTP proxy",
  aborted: "had not answered when it was given up",
  other: "failed",
};

function describeFault(kind: FaultKind, code: string): string {
  return code === "" ? faults[kind] : `${faults[kind]} (${code})`;
}
