// Lists of patterns such as GOPRIVATE with one more in them: what was in one stays, or what was private no longer is.

import { ifInputsReach } from "./inputs-here.ts";
import type { MatchedFacts } from "./rule.ts";
import { patternFor, type Sighting } from "./sighting.ts";

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

/** The modules in trouble, from now on: by the input, or the way go keeps it. */
export function madePrivate(facts: Sighting): string {
  const pattern = patternFor(facts);
  const set = `\`go env -w ${withPattern(facts, "GOPRIVATE", pattern)}\``;
  return ifInputsReach(facts, `add \`${pattern}\` to \`goprivate:\`, or ${set}`, set);
}
