// Why running the same command again can help, or cannot.

import type { CauseId } from "./cause.ts";
import type { Retry } from "./rule.ts";

/** What passes by itself, for the causes that do. */
const passes: Partial<Record<CauseId, string>> = {
  "dns-failure": "A resolver that is away for a moment comes back; a wrong name stays wrong.",
  "tcp-refused": "A server that is being restarted answers again; a wrong port stays wrong.",
  "tcp-timeout": "A line that was down comes up again; a firewall stays.",
  "connection-reset-or-eof": "A connection breaks by chance, and what arrived is kept.",
  "http2-stream-error": "A stream breaks by chance, and what arrived is kept.",
  "read-timeout-or-stall": "The next connection may meet a server that is awake.",
  "tls-handshake-timeout-or-reset": "A handshake that was too slow under load passes with less of it.",
  "proxy-5xx": "A server that fails is mended or restarted by those who run it.",
  "proxy-429-rate-limited": "The limit counts requests in a span of time, and the span ends.",
  "proxy-server-fault": "The proxy goes on fetching in the background, and has it later.",
  "proxy-returned-html-or-garbage":
    "An error page in place of a file goes with the error; a login page stays.",
  "goproxy-no-fallback": "It passes when the proxy in front of the comma is back.",
  "goproxy-direct-unreachable": "It passes when the origin can be reached again; a block stays.",
  "sumdb-unreachable": "It passes when the database can be reached again, or is no longer needed.",
  "git-shallow-or-rpc-failure": "A transfer breaks by chance; a shorter one breaks less often.",
  "toolchain-download-failed": "It passes when the toolchain can be fetched, or is there already.",
  "cache-lock-contention": "Whoever holds the lock lets go of it in the end.",
};

/** What stays as it is, by the family of a code. */
const stays: Readonly<Record<string, string>> = {
  "1": "The same request takes the same way and meets the same answer.",
  "2": "The same settings ask the same proxy, and it says the same.",
  "3": "What a module and its versions are does not change between two runs.",
  "4": "The same go.sum and the same settings meet the same bytes.",
  "5": "The same credentials and programs meet the same host.",
  "6": "The Go on this machine and its settings stay what they are.",
  "7": "This machine has the same disk, rights and limits the next time.",
  "8": "The files of the repository stay what they are.",
  "9": "No download was at fault.",
};

/** One sentence; the codes of findings and rules are the catalogue's. */
export function whyAgain({
  code,
  cause,
  retry,
}: {
  readonly code: string;
  readonly cause: CauseId;
  readonly retry: Retry;
}): string {
  if (/^(?:checksum-mismatch|sumdb-mismatch)/.test(cause))
    return "Other bytes at a second try would be no reason to trust them.";
  if (cause === "unknown") return "Only the cause tells that, once it is found.";
  const reason = retry === "never" ? undefined : passes[cause];
  return reason ?? stays[code.charAt(3)] ?? "";
}
