// 8xx: what go.mod, go.work, go.sum and vendor say.

import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";
import { sumFile, unreadableSum } from "./unreadable-go-sum.ts";
import { unreadable, unreadableFile } from "./unreadable-go-mod.ts";

export const configurationRules: readonly Rule[] = [
  defineRule("GMG802", {
    slug: "vendor-out-of-date",
    cause: "vendor-inconsistent",
    title: "vendor and go.mod do not agree",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /inconsistent vendoring|\(vendor tree\)|cannot find package "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|not marked as explicit in vendor\/modules\.txt|is marked as explicit in vendor|vendored module \S{1,300} should be required explicitly|vendor\/modules\.txt|go\.mod requires \S{1,100} but vendor/,
      ),
    because: ({ modules }) =>
      `go.mod and vendor/modules.txt name different versions of ${listed(modules)}; vendor was not renewed after a change.`,
    doThis: () => [
      "Renew it and commit: `go mod tidy && go mod vendor && git add go.mod go.sum vendor`.",
      "Or leave vendor out of this command: `go build -mod=mod ./...`.",
    ],
  }),
  defineRule("GMG803", {
    slug: "go-sum-unreadable",
    cause: "go-mod-parse-error",
    title: "go.sum cannot be read",
    retry: "never",
    match: (trouble) => {
      const found =
        seen(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ??
        // Under -modfile=alt.mod it is alt.sum that go reads, and names.
        seen(trouble, /malformed go\.sum:\s{1,4}[^\n]{1,500}\.sum:\d{1,6}: [^\n]{1,200}/) ??
        seen(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/);
      return found && { ...found, brokenSumLine: trouble.brokenSumLine };
    },
    titleOf: ({ evidence }) => `${sumFile(evidence)} cannot be read`,
    because: ({ evidence, brokenSumLine }) => unreadableSum(evidence, brokenSumLine).because,
    doThis: ({ evidence, brokenSumLine }) => unreadableSum(evidence, brokenSumLine).doThis,
  }),
  defineRule("GMG801", {
    slug: "go-mod-unreadable",
    cause: "go-mod-parse-error",
    title: "go.mod cannot be read",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        // The line that go names, where it names one, is what a reader looks for.
        /errors parsing (?<file>\S{0,300}?go\.(?:mod|work)):\s{1,4}[^\n]{0,300}?(?<line>go\.(?:mod|work):\d{1,6}):[^\n]{0,300}/,
        "file",
        "line",
      ) ??
      seen(
        trouble,
        /errors parsing (?<file>\S{0,300}?go\.(?:mod|work))|(?<line>go\.(?:mod|work):\d{1,6}): |unknown directive: |(?:replacement module (?:without version|must be|directory path))|go\.mod: (?:no module declaration|missing module declaration|malformed)|no module declaration in go\.mod|conflicting replacements for|appears multiple times in workspace|dropping requirement on excluded|not a known dependency|malformed module path|parsing go\.(?:mod|work)|(?:reading go\.work|^\s{0,20}go): open (?:(?!\S{0,300}go\.mod:)\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/m,
        "file",
        "line",
      ),
    titleOf: ({ evidence }) => `${unreadableFile(evidence)} cannot be read`,
    because: ({ line, evidence }) => unreadable(evidence, line).because,
    doThis: ({ line, evidence }) => unreadable(evidence, line).doThis,
  }),
];
