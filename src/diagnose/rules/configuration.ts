// 8xx: what go.mod, go.work, go.sum and vendor say.

import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";

export const configurationRules: readonly Rule[] = [
  defineRule("GMG802", {
    slug: "vendor-out-of-date",
    cause: "vendor-inconsistent",
    title: "vendor and go.mod do not agree",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /inconsistent vendoring|\(vendor tree\)|not marked as explicit in vendor\/modules\.txt|is marked as explicit in vendor|vendor\/modules\.txt|go\.mod requires \S{1,100} but vendor/,
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
      seen(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/),
    because: ({ evidence }) =>
      evidence.endsWith("is a directory")
        ? `Where go.sum should be is a directory, most often because a container mounted a file that was not there: ${evidence}.`
        : `A line of go.sum is not "module version hash": most often the marks of a merge. go says: ${evidence}.`,
    doThis: ({ evidence }) =>
      evidence.endsWith("is a directory")
        ? [
            "Remove it and take the file back: `rmdir go.sum && git checkout -- go.sum`, or `go mod tidy` where it was never committed.",
          ]
        : [
            "Take the marks out: `grep -nE '^(<<<<<<<|=======|>>>>>>>)' go.sum`, keep both sides, then `go mod tidy`.",
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
        /errors parsing (?<file>\S{0,300}?go\.(?:mod|work)):\s{1,4}[^\n]{0,300}?(?<line>go\.(?:mod|work):\d{1,6}):[^\n]{0,300}(?<absent>)/,
        "file",
        "line",
        "absent",
      ) ??
      seen(
        trouble,
        /errors parsing (?<file>\S{0,300}?go\.(?:mod|work))|(?<line>go\.(?:mod|work):\d{1,6}): |unknown directive: |(?:replacement module (?:without version|must be|directory path))|go\.mod: (?:no module declaration|missing module declaration|malformed)|no module declaration in go\.mod|conflicting replacements for|appears multiple times in workspace|dropping requirement on excluded|not a known dependency|malformed module path|parsing go\.(?:mod|work)|(?:reading go\.work|^\s{0,20}go): open (?<absent>(?!\S{0,300}go\.mod:)\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/m,
        "file",
        "line",
        "absent",
      ),
    because: ({ absent, evidence }) => {
      if (absent !== "") {
        return `\`${absent}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`;
      }
      return byteOrderMark.test(evidence)
        ? `The file begins with a byte order mark, as some editors on Windows write it, and go takes none: ${evidence}.`
        : `A line there is not what go expects: ${evidence}.`;
    },
    doThis: ({ line, absent, evidence }) => {
      if (absent !== "") {
        return [
          "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
          "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`.",
        ];
      }
      if (byteOrderMark.test(evidence)) {
        const file = line.replace(/:\d{1,6}$/, "") || "go.mod";
        return [
          `Take the mark out, and save the file as UTF-8 without it from now on: \`sed -i '1s/^\\xef\\xbb\\xbf//' ${file}\`.`,
        ];
      }
      return [
        `Look at ${line === "" ? "the line that go names" : `\`${line}\``}: marks of a merge (\`<<<<<<<\`), a missing version, a local path that does not begin with ./ or ../.`,
        "Let go check and format it: `go mod edit -fmt && go mod verify`.",
      ];
    },
  }),
];

/** As go quotes it. */
const byteOrderMark = /'\\ufeff'/;
