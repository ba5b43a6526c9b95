// Lists of patterns such as GOPRIVATE with one more in them: what was in one stays, or what was private no longer is.

import type { MatchedFacts } from "./rule.ts";

type PatternList = "GOPRIVATE" | "GONOPROXY" | "GONOSUMDB" | "GOINSECURE";

/**
 * `NAME=value` for `go env -w`. GONOPROXY and GONOSUMDB stand for GOPRIVATE until they are set themselves
 * (cmd/go/internal/cfg, GONOPROXY); where nobody knows what is in force, go is asked.
 */
export function withPattern({ settings = {} }: MatchedFacts, name: PatternList, pattern: string): string {
  const takesOver = name === "GONOPROXY" || name === "GONOSUMDB";
  const earlier = settings[name] || (takesOver ? settings["GOPRIVATE"] : undefined);
  if (earlier === undefined) return `${name}="$(go env ${name}),${pattern}"`;
  const patterns = earlier.split(",").filter((one) => one !== "" && one !== "none");
  return `${name}=${[...new Set([...patterns, pattern])].join(",")}`;
}
