// 3xx, first third: replace lines, and what they forbid.

import { defineRule, type Rule } from "../rule.ts";
import { inCode, listed, moduleIn, pathOf, seen } from "../sighting.ts";

export const replaceRules: readonly Rule[] = [
  defineRule("GMG309", {
    slug: "replacement-missing",
    cause: "replace-target-missing",
    title: "The target of a replace is not there",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work(?! file: errors parsing)|cannot load module (?<member>\.{1,2}\S{1,300}): open|open (?<opened>\S{1,300})[\\/]go\.mod: (?:no such file|The system cannot find)|go\.mod: (?:no such file|The system cannot find)/,
        "directory",
        "by",
        "file",
        "listed",
        "member",
        "opened",
      ),
    because: (facts) =>
      `go.mod or go.work points to ${inCode(facts.directory || facts.by || facts.file || facts.listed || facts.member || facts.opened) || "a directory"}, and there is no module there on this machine.`,
    doThis: (facts) => [
      "Check that directory out too (a second `actions/checkout` with `path:`, `submodules: true`, or `COPY` before `RUN go mod download`).",
      facts.listed !== ""
        ? `If it is not meant to be here, take it out of go.work: \`go work edit -dropuse=${facts.listed}\`, or build without it: \`GOWORK=off\`.`
        : `A replace for your own desk does not belong in the repository: ${facts.modules.length === 0 ? "take its line out of go.mod" : `\`go mod edit -dropreplace=${moduleIn(facts)}\``}, and use an uncommitted go.work (or \`GOWORK=off\`).`,
      `The target needs a go.mod of its own: \`go mod init ${facts.modules.length > 0 ? moduleIn(facts) : "example.com/shared"}\` there.`,
    ],
  }),
  defineRule("GMG310", {
    slug: "install-blocked-by-replace",
    cause: "go-install-blocked-by-replace",
    title: "go install does not take a module with replace",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /go\.mod file[\s\S]{0,200}contains one or\s{1,20}more (?:replace|exclude) directives|interpreted differently than if it were the main module/,
      ),
    because: ({ modules }) =>
      `The go.mod of ${listed(modules)} has \`replace\` or \`exclude\` lines, and \`go install path@version\` refuses those.`,
    doThis: ({ modules }) => [
      `Build it from a checkout: \`git clone https://${pathOf(modules[0] ?? "github.com")} && cd "$(basename "$_")" && go install ./...\`.`,
      "Or use a version without them, or the binaries that the project releases.",
    ],
  }),
];
