// A proxy that sends its readers on to another host, which then fails: that host is in trouble, and who is asked does not
// know of it. Go's own messages name the last address alone (net/http, Client.do).

import { harmlessLine } from "../core/harmless.ts";
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
