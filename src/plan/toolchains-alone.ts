// The one list of proxies that no guard may stand before.

import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import type { ProxyList } from "../go/proxy-list.ts";
import { toolchainModule } from "../go/wanted-go.ts";
import type { Routes } from "./plan.ts";

/**
 * The one list with which go takes a toolchain that no database has confirmed (modfetch/sumdb.go, useSumDB). Behind the
 * guard it would not.
 */
export function isForToolchainsAlone(
  list: ProxyList,
  { gosumdb, gonosumdb }: Pick<Routes, "gosumdb" | "gonosumdb">,
): boolean {
  const [only] = list.proxies;
  const isOneTree = list.proxies.length === 1 && list.closing === "end" && only?.url.protocol === "file:";
  const isUnchecked = gosumdb === "off" || matchesPrefixPatterns(gonosumdb, toolchainModule);
  return isOneTree && isUnchecked;
}
