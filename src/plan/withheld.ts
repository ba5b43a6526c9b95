// What a run needs and a plan may not hold: credentials. Never written to a file, never sent to post.

import type { Secret } from "../core/secret.ts";
import type { ProxyEntry, ProxyList } from "../go/proxy-list.ts";

export interface Withheld {
  /** The list in force with its credentials; what the chain asks. */
  readonly proxies: ProxyList;
  /** `mirrors:`, resolved; asked after the list. */
  readonly mirrors: readonly ProxyEntry[];
  /** GOPROXY as the user wrote it, byte for byte, for later steps. Undefined if no input names it. */
  readonly goproxy?: Secret;
  readonly netrc: Secret;
}
