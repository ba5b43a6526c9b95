// GOPROXY as the go command reads it (cmd/go/internal/modfetch/proxy.go, proxyList).

import type { Secret } from "../core/secret.ts";

export interface ProxyList {
  /** The proxies in order, without the closing word. */
  readonly proxies: readonly ProxyEntry[];
  /** `direct` or `off` ends a list and hides what follows; "end" where the list has no such word. */
  readonly closing: "direct" | "off" | "end";
}

export interface ProxyEntry {
  /** Without user and password, without a trailing slash. */
  readonly url: URL;
  /** user and password of the address, as Basic credentials need them. */
  readonly credentials?: { readonly user: string; readonly password: Secret };
  /** What follows the entry: after "," only 404 and 410 lead on, after "|" every error does. */
  readonly separator: "," | "|";
}
