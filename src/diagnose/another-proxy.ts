// The value of GOPROXY for a way out: Go's own public proxy where it may help, and not where it failed or is out of reach.

import type { MatchedFacts, WholeFacts } from "./rule.ts";
import { isIn } from "./surroundings.ts";

const publicProxy = "proxy.golang.org";
const inChina = ["goproxy.cn", "mirrors.aliyun.com/goproxy/"] as const;

/** With `direct` behind it; where no other is left than the one that failed, any failure of it leads on. */
export function anotherProxy(facts: WholeFacts): string {
  return hasNoProxyLeft(facts)
    ? `'https://${reachable(facts)}|direct'`
    : `https://${reachable(facts)},direct`;
}

/** The command that makes it last, and what is set in China instead. */
export function setAnotherProxy(facts: WholeFacts): string {
  return `\`go env -w GOPROXY=${anotherProxy(facts)}\`${orInChina(facts)}`;
}

/** One source alone. */
export function anotherSource(facts: WholeFacts): string {
  return hasNoProxyLeft(facts) ? "direct" : `https://${reachable(facts)}`;
}

/** The only public one that can be reached from here is the one that failed. */
export function hasNoProxyLeft(facts: WholeFacts): boolean {
  return hasFailed(facts, reachable(facts));
}

/** Said behind another value, in brackets: not where it is the only one named, nor on a runner of GitHub. */
export function orInChina(facts: MatchedFacts, value = "https://goproxy.cn,direct"): string {
  return isIn(facts, "china", "github-hosted") ? "" : ` (in China \`${value}\`)`;
}

function reachable(facts: WholeFacts): string {
  const [first, second] = inChina;
  if (!isIn(facts, "china")) return publicProxy;
  return hasFailed(facts, first) ? second : first;
}

function hasFailed({ hosts }: WholeFacts, proxy: string): boolean {
  return hosts.some((host) => host.replace(/:\d{1,5}$/, "") === proxy);
}
