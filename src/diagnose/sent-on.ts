// A proxy that sends its readers on to another host, which then fails: that host is in trouble, and who is asked does not
// know of it. Go's own messages name the last address alone (net/http, Client.do).

import { harmlessLine } from "../core/harmless.ts";
import type { CauseId } from "./cause.ts";
import { withoutSecrets } from "./shown-address.ts";

export interface SentOn {
  /** The host in trouble. */
  readonly to: string;
  /** The proxy, and what it was asked for. */
  readonly by: string;
  readonly url: string;
}

const line = /\n\s{1,40}redirected there by (https?:\/\/\S{1,2000})/;

/** Undefined where nobody was sent on. */
export function sentOnIn(local: string, [to]: readonly string[]): SentOn | undefined {
  const url = withoutSecrets(harmlessLine(line.exec(local)?.[1] ?? ""), "");
  const by = /^https?:\/\/([^/]+)/.exec(url)?.[1];
  return to === undefined || by === undefined ? undefined : { to, by, url };
}

/** Where the host was not reached, or not well: what stands on the way may know the proxy alone. */
const onTheWay: ReadonlySet<CauseId> = new Set([
  "dns-failure",
  "tcp-refused",
  "tcp-timeout",
  "ipv6-unreachable",
  "connection-reset-or-eof",
  "http2-stream-error",
  "read-timeout-or-stall",
  "http-proxy-env-misconfigured",
  "proxy-407-auth-required",
  "tls-untrusted-ca",
  "tls-hostname-mismatch",
  "tls-handshake-timeout-or-reset",
  "tls-expired-or-clock-skew",
  "proxy-403-forbidden",
]);

/** One more sentence of cause. */
export function becauseSentOn({ to, by }: SentOn): string {
  return `\`${by}\` answered, and sent the request on to \`${to}\`, where it keeps its files.`;
}

/** What to try before all else. */
export function adviceSentOn({ to, by, url }: SentOn, cause: CauseId): readonly string[] {
  const other = `take a proxy that serves its files itself (\`mirrors:\`, or another one in \`goproxy:\`)`;
  return onTheWay.has(cause)
    ? [
        `Let the build reach \`${to}\` as well as \`${by}\`: add \`${to}\` to the allow-list of the firewall or HTTP proxy, until \`curl -sSL -o /dev/null ${url}\` gets through; or ${other}.`,
      ]
    : [
        `Tell whoever runs \`${by}\` that \`${to}\`, where it sends its readers, fails: \`curl -sSLv -o /dev/null ${url}\` shows it; until it is mended, ${other}.`,
      ];
}
