// The value of GOPROXY for a way out: Go's own public proxy where it may help, and not where it failed or is out of reach.

import type { MatchedFacts, WholeFacts } from "./rule.ts";
import { isIn } from "./surroundings.ts";

const publicProxy = "proxy.golang.org";
const inChina = ["goproxy.cn", "mirrors.aliyun.com/goproxy/"] as const;

/** With `direct` behind it; of a public proxy that just failed, whatever its failure. */
export function anotherProxy(facts: WholeFacts): string {
  const [first, second] = inChina;
  if (isIn(facts, "china")) return `https://${hasFailed(facts, first) ? second : first},direct`;
  return hasFailed(facts, publicProxy) ? `'https://${publicProxy}|direct'` : `https://${publicProxy},direct`;
}

/** One source alone. */
export function anotherSource(facts: WholeFacts): string {
  if (isIn(facts, "china")) return anotherProxy(facts).replace(/,direct$/, "");
  return hasFailed(facts, publicProxy) ? "direct" : `https://${publicProxy}`;
}

/** Said behind another value, in brackets: not where it is the only one named, nor on a runner of GitHub. */
export function orInChina(facts: MatchedFacts, value = "https://goproxy.cn,direct"): string {
  return isIn(facts, "china", "github-hosted") ? "" : ` (in China \`${value}\`)`;
}

function hasFailed({ hosts }: WholeFacts, proxy: string): boolean {
  return hosts.some((host) => host.replace(/:\d{1,5}$/, "") === proxy);
}
