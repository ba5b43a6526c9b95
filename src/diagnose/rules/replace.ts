// 3xx, first third: replace lines, and what they forbid.

import { advise, at } from "../advice.ts";
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
        /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work(?! file: errors parsing)|cannot load module (?<member>\.{1,2}\S{1,300}): open|open (?<opened>\S{1,300})[\\/]go\.mod: (?:no such file|The system cannot find)|(?<!COPY failed: [^\n]{1,300})go\.mod: (?:no such file|The system cannot find)|(?<lost>[\w-][\w./-]{0,200})@v0\.0\.0(?:-00010101000000-000000000000)?: malformed module path "[^"]{1,300}": missing dot/,
        "directory",
        "by",
        "file",
        "listed",
        "member",
        "opened",
        "lost",
      ),
    because: (facts) =>
      facts.lost !== ""
        ? `\`${facts.lost}\` is a name that no host serves: only a replace can say where it lies, and go.mod has none for it.`
        : `go.mod or go.work points to ${inCode(facts.directory || facts.by || facts.file || facts.listed || facts.member || facts.opened) || "a directory"}, and there is no module there on this machine.`,
    doThis: (facts) =>
      advise(facts, [
        facts.lost === ""
          ? undefined
          : `Say where it lies, from the directory of go.mod on: \`go mod edit -replace=${facts.lost}=../${facts.lost.replace(/^.*\//, "")}\`; or take it out: \`go mod edit -droprequire=${facts.lost}\`.`,
        at(
          ["github-hosted", "self-hosted"],
          "Check that directory out too: a second `actions/checkout` with `path:`, or `submodules: true`.",
        ),
        at(
          "docker-build",
          "Copy that directory into the image too: `COPY` before `RUN go mod download`, from a build context that has it.",
        ),
        at(
          ["laptop", "gitlab", "other-ci"],
          "Bring that directory here too: clone it beside this one, or `git submodule update --init`.",
        ),
        facts.lost !== ""
          ? undefined
          : facts.listed !== ""
            ? `If it is not meant to be here, take it out of go.work: \`go work edit -dropuse=${facts.listed}\`, or build without it: \`GOWORK=off\`.`
            : `A replace for your own desk does not belong in the repository: ${facts.modules.length === 0 ? "take its line out of go.mod" : `\`go mod edit -dropreplace=${moduleIn(facts)}\``}, and use an uncommitted go.work (or \`GOWORK=off\`).`,
        facts.modules.length > 0
          ? `The target needs a go.mod of its own: \`go mod init ${moduleIn(facts)}\` there.`
          : "The target needs a go.mod of its own: `go mod init` there, with the path by which others import it.",
      ]),
  }),
  defineRule("GMG310", {
    slug: "install-blocked-by-replace",
    cause: "go-install-blocked-by-replace",
    title: "go install does not take a module with replace",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /go\.mod file[\s\S]{0,200}contains\s{1,20}one\s{1,20}or\s{1,20}more\s{1,20}(?:replace|exclude)\s{1,20}directives|interpreted differently than if it were the main module/,
      ),
    because: ({ modules }) =>
      `The go.mod of ${listed(modules)} has \`replace\` or \`exclude\` lines, and \`go install path@version\` refuses those.`,
    doThis: ({ modules }) => [
      modules[0] === undefined
        ? "Build it from a checkout: `git clone` it, and `go install ./...` there."
        : `Build it from a checkout: \`git clone https://${repositoryOf(modules[0])} ${nameOf(modules[0])} && cd ${nameOf(modules[0])} && go install ./...\`.`,
      "Or use a version without them, or the binaries that the project releases.",
    ],
  }),
];

/** Of a module on a host of repositories its first three elements, else the path without its major version. */
function repositoryOf(module: string): string {
  const path = pathOf(module).replace(/\/v\d+$/, "");
  return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(path)
    ? path.split("/").slice(0, 3).join("/")
    : path;
}

function nameOf(module: string): string {
  return repositoryOf(module).split("/").at(-1) ?? "";
}
