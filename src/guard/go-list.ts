// The GOPROXY that go gets: the guard in place of the user's proxies, and the user's own closing word.

import type { ProxyList } from "../go/proxy-list.ts";
import type { Plan } from "../plan/plan.ts";

type Policy = Plan["routes"]["policy"];

/**
 * `guard`, `guard,direct` or `guard,off`. Every proxy of the list lives inside the guard with its `,` or `|`, so
 * the separator here is always `,`: the guard's 404 leads on, its 5xx is final. Under `enforced` the closing word
 * is dropped: nothing but the named proxies is asked.
 */
export function goproxyFor(address: string, closing: ProxyList["closing"], policy: Policy): string {
  return closing === "end" || policy === "enforced" ? address : `${address},${closing}`;
}

/** What go is given besides GOPROXY. Under `enforced` a GONOPROXY would lead past the guard, so it is `none`. */
export function settingsBeside(policy: Policy): Readonly<Record<string, string>> {
  return policy === "enforced" ? { GONOPROXY: "none" } : {};
}
