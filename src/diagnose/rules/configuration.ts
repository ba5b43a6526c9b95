// 8xx: what go.mod, go.work, go.sum and vendor say.

import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";
import { unreadable } from "./unreadable-go-mod.ts";

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
    match: (trouble) =>
      seen(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ??
      // Under -modfile=alt.mod it is alt.sum that go reads, and names.
      seen(trouble, /malformed go\.sum:\s{1,4}[^\n]{1,500}\.sum:\d{1,6}: [^\n]{1,200}/) ??
      seen(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/),
    because: ({ evidence }) =>
      evidence.endsWith("is a directory")
        ? `Where go.sum should be is a directory, most often because a container mounted a file that was not there: ${evidence}.`
        : `A line of ${sumNamed(evidence)} is not "module version hash": most often the marks of a merge. go says: ${evidence}.`,
    doThis: ({ evidence }) =>
      evidence.endsWith("is a directory")
        ? [
            "Remove it and take the file back: `rmdir go.sum && git checkout -- go.sum`, or `go mod tidy` where it was never committed.",
          ]
        : [
            `Take the marks out: \`grep -nE '^(<<<<<<<|=======|>>>>>>>)' ${sumNamed(evidence)}\`, keep both sides, then \`go mod tidy\`.`,
            "So that it does not come back: `echo 'go.sum merge=union' >> .gitattributes`.",
          ],
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
    because: ({ line, evidence }) => unreadable(evidence, line).because,
    doThis: ({ line, evidence }) => unreadable(evidence, line).doThis,
  }),
];

/** The name of the file that go names. */
function sumNamed(evidence: string): string {
  return /([\w.-]{1,100}\.sum):\d{1,6}: /.exec(evidence)?.[1] ?? "go.sum";
}
