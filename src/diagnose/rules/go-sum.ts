// 4xx, the last: what go.sum does not cover.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, moduleIn, seen } from "../sighting.ts";

/** Behind what stops a download: go adds a line only when the module is there. */
export const goSumRules: readonly Rule[] = [
  defineRule("GMG407", {
    slug: "go-sum-incomplete",
    cause: "go-sum-missing-entry",
    title: "go.sum has no line for a module",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /missing go\.sum entr|updates to go\.sum needed|no go\.sum file|go\.sum is missing|missing entr\S{1,3} in go\.sum/,
      ),
    because: ({ modules }) =>
      `go may not add lines by itself (-mod=readonly), and go.sum does not cover ${listed(modules)}.`,
    doThis: (facts) =>
      advise(facts, [
        "Complete it and commit: `go mod tidy && git add go.mod go.sum`.",
        facts.modules.length === 0
          ? undefined
          : `Or only this one: \`go mod download ${moduleIn(facts)}\`, then commit go.sum.`,
        at("docker-build", "In a Dockerfile, copy both files before downloading: `COPY go.mod go.sum ./`."),
        "In a workspace look at go.work.sum too: `go work sync` writes it.",
      ]),
  }),
];
