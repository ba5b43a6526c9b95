// What a run needs and a plan may not hold: credentials. Never written to a file, never sent to post.

import type { Secret } from "../core/secret.ts";
import type { ProxyEntry, ProxyList } from "../go/proxy-list.ts";

/** The checksum database in force. */
export interface Database {
  readonly name: string;
  /** GOSUMDB without an address. */
  readonly key: string;
  /** The address in GOSUMDB: go asks there and passes every proxy by. */
  readonly address?: ProxyEntry;
}

export interface Withheld {
  /** The list in force with its credentials; what the chain asks. */
  readonly proxies: ProxyList;
  /** `mirrors:`, resolved; asked after the list. */
  readonly mirrors: readonly ProxyEntry[];
  /** Undefined with GOSUMDB=off, and for a value that go refuses. */
  readonly database?: Database | undefined;
  /**
   * The variables that inputs with a value name, byte for byte: for our own go commands and for later steps. A plan
   * shows *** where an address in them has user or password.
   */
  readonly variables: Readonly<Record<string, Secret>>;
  /** Settings in force whose addresses have user or password, byte for byte: for what must be masked. */
  readonly settings: readonly Secret[];
  readonly netrc: Secret;
}
