// What go gets to go through the guard: it stands in the place of the user's proxies, before their own closing word.

import type { ProxyList } from "../go/proxy-list.ts";
import type { Plan } from "../plan/plan.ts";
import type { Database } from "../plan/withheld.ts";

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

/** All of it, for a go command that we start or that is started behind us. */
export function variablesBehind(
  { goproxy }: { readonly goproxy: string },
  policy: Policy,
  database: Database | undefined,
): Readonly<Record<string, string>> {
  // With an address in it go would pass the guard by, as it passes every proxy by.
  const gosumdb = database?.address && { GOSUMDB: database.key };
  return { GOPROXY: goproxy, ...gosumdb, ...settingsBeside(policy) };
}
