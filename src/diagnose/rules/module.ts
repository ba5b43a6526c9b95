// 3xx: modules and versions that are not what they seem, or cannot be.

import { defineRule, type Rule } from "../rule.ts";
import { answered, listed, pathOf, seen, versionOf, versionsOf } from "../sighting.ts";
import type { Trouble } from "../trouble.ts";

const declares =
  /declares its path as: (?<declared>\S{1,300})[\s\S]{1,60}?but was required as: (?<required>\S{1,300})/;
/** The words of Go 1.11 to 1.13. */
const unexpectedPath =
  /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod: unexpected module path "(?<declared>[^"]{1,300})"/;
/** Where the log ends before it says what was required. */
const declaresAtEnd =
  /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod:\s{1,20}module declares its path as: (?<declared>\S{1,300})/;
/** A replace points one path to the other, and both are required. */
const usedTwice =
  /(?<![\w./@-])(?<declared>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200} used for two different module paths \((?:\k<declared> and )?(?<required>[^\s)]{1,300})/;

/** What the import comment says, of which Go knows in GOPATH mode alone (cmd/go/internal/load). */
const importComment =
  /(?<![\w./@-])(?<required>[\w.-]{1,100}\/\S{1,300}): code in directory \S{1,1000} expects import "(?<declared>[^"]{1,300})"/;

function declaredPath(trouble: Trouble) {
  return (
    seen(trouble, declares, "declared", "required") ??
    seen(trouble, unexpectedPath, "declared", "required") ??
    seen(trouble, declaresAtEnd, "declared", "required") ??
    seen(trouble, importComment, "declared", "required")
  );
}

/** A version from v2 on, under a path that says neither /v2 nor +incompatible, in an address that nobody knows. */
function bareMajor(trouble: Trouble) {
  const [module = ""] = trouble.modules;
  const major = /@(?<major>v[2-9]\d{0,3})\.\d{1,6}\.\d{1,6}$/.exec(module)?.groups?.["major"];
  if (major === undefined || trouble.remote !== "" || /^gopkg\.in\/|\/v\d{1,4}@/.test(module))
    return undefined;
  const found = seen(trouble, /\/@v\/v\S{1,60}: (?:404|410)\b/);
  return found && { ...found, path: "", major };
}

/** The commit of a pseudo-version, as long as go writes it; `latest` for any other version. */
function commitIn(module: string): string {
  return /-([0-9a-f]{12})[0-9a-f]*$/.exec(module)?.[1] ?? "latest";
}

export const moduleRules: readonly Rule[] = [
  defineRule("GMG306", {
    slug: "letter-case-differs",
    cause: "case-insensitive-collision",
    title: "The module path is written in another letter case",
    retry: "never",
    match: (trouble) => {
      const found = declaredPath(trouble);
      if (
        found !== undefined &&
        found.declared !== found.required &&
        found.declared.toLowerCase() === found.required.toLowerCase()
      )
        return found;
      return seen(
        trouble,
        /case-insensitive import collision: "(?<declared>[^"]{1,300})" and "(?<required>[^"]{1,300})"/,
        "declared",
        "required",
      );
    },
    because: ({ declared, required }) =>
      `The module is called \`${declared}\`, and something asks for \`${required}\`; to Go these are two modules.`,
    doThis: ({ declared, required }) => [
      `Write \`${declared}\` in every import: \`grep -rl '${required}' --include=*.go . | xargs perl -pi -e 's#\\Q${required}\\E#${declared}#g'\`, then \`go mod tidy\`.`,
      `If a dependency writes it the old way, \`go mod why -m ${required}\` names it: update that one.`,
    ],
  }),
  defineRule("GMG315", {
    slug: "module-renamed",
    cause: "repository-moved-or-renamed",
    title: "The module has taken another name",
    retry: "never",
    match: (trouble) =>
      /version constraints conflict/.test(trouble.local) ? declaredPath(trouble) : undefined,
    because: ({ declared, required }) =>
      `What lies at \`${required}\` calls itself \`${declared}\` by now: the repository was renamed or moved.`,
    doThis: ({ declared, required }) => [
      `Use the new path: \`go get ${declared}@latest\` (programs: \`go install ${declared}@latest\`), and change the imports.`,
      `Or stay with an older version that still has the old name: \`go list -m -versions ${required}\`.`,
    ],
  }),
  defineRule("GMG305", {
    slug: "module-path-differs",
    cause: "module-path-mismatch",
    title: "The module calls itself by another path",
    retry: "never",
    match: (trouble) => declaredPath(trouble) ?? seen(trouble, usedTwice, "declared", "required"),
    because: ({ declared, required, evidence }) =>
      usedTwice.test(evidence)
        ? `The same files stand for \`${declared}\` and for \`${required}\`: a replace points one to the other, and both are required.`
        : `Its ${importComment.test(evidence) ? "code (an import comment)" : "go.mod"} says \`${declared}\`, and it was ${importComment.test(evidence) ? "imported" : "required"} as \`${required}\`.`,
    doThis: ({ declared, required, modules, evidence }) => [
      declared.split("/")[0]?.includes(".") === true
        ? `Require it by its own name: replace \`${required}\` by \`${declared}\` in imports and go.mod, then \`go mod tidy\`.`
        : undefined,
      usedTwice.test(evidence)
        ? `If that name is not to be used here at all, take its line out: \`go mod edit -dropreplace=${required} -droprequire=${required}\`.`
        : `For a fork that keeps the name, use a replace: \`go mod edit -replace=${declared}=${versionOf(modules[0] ?? "") === "" ? required : `${required}@${versionOf(modules[0] ?? "")}`}\`.`,
    ],
  }),
  defineRule("GMG304", {
    slug: "major-version-suffix",
    cause: "major-version-suffix-mismatch",
    title: "Path and major version do not agree",
    retry: "never",
    match: (trouble) => {
      const pattern =
        /module path must (?:not have \/v\d|match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed)\s{1,20}module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
      const none = /no matching versions for query "(?:upgrade|patch)"(?<path>)/;
      return (
        seen(trouble, pattern, "path", "major") ??
        answered(trouble, pattern, "path", "major") ??
        seen(trouble, none, "path", "major") ??
        bareMajor(trouble)
      );
    },
    because: ({ modules, path }) =>
      `From v2 on the major version is part of a module's path${path === "" ? "" : ` (here \`${path}\`)`}; ${listed(modules, "this module")} does not keep to that, or is asked for without it.`,
    doThis: ({ modules, path, major }) => [
      path === "" && modules[0] === undefined
        ? "Ask for the path with its suffix, `/v2` and so on, and import it so."
        : `Ask for the path with its suffix: \`go get ${path || `${pathOf(modules[0] ?? "").replace(/\/v\d+$/, "")}/${major || "v2"}`}@latest\`, and import it so.`,
      "See which major versions there are: the tags of the repository, or pkg.go.dev.",
      `If the author tagged v2 without \`/v2\` in go.mod, neither path works: use an older version, or the newest commit${modules[0] === undefined ? "" : `: \`go get ${pathOf(modules[0])}@HEAD\``}.`,
    ],
  }),
  defineRule("GMG303", {
    slug: "version-invalid",
    cause: "invalid-version-or-pseudo-version",
    title: "This cannot be a version of the module",
    explains: ["GMG208"],
    retry: "never",
    match: (trouble) => {
      const pattern =
        /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid(?!: unknown revision)|(?<conflict>inconsistent versions:|version constraints conflict:(?![\s\S]{1,600}declares its path))/;
      return seen(trouble, pattern, "reason", "conflict") ?? answered(trouble, pattern, "reason", "conflict");
    },
    because: ({ modules, reason, conflict }) =>
      conflict !== ""
        ? `Two requirements exclude each other: one wants ${listed(modules)}, and another wants something else of it.`
        : `The version of ${listed(modules, "a module")} in go.mod cannot exist${reason === "" ? "" : `: ${reason}`}.`,
    doThis: ({ modules }) => [
      modules[0] === undefined
        ? "Let go write it: take the line out, and `go mod tidy` finds a version; never write one by hand."
        : `Let go write it: \`go get ${pathOf(modules[0])}@${commitIn(modules[0])}\`; never edit a pseudo-version by hand.`,
      modules[0] === undefined
        ? "If a dependency asks for it, `go mod graph` names it: update that one."
        : `If a dependency asks for it, \`go mod graph | grep ${pathOf(modules[0])}\` names it: update that one.`,
    ],
  }),
  defineRule("GMG311", {
    slug: "module-too-large",
    cause: "module-too-large",
    title: "The module is larger than Go takes",
    retry: "never",
    match: (trouble) => {
      const pattern =
        /too large \(max size|source tree too (?:large|big)|zip file (?:is )?too large|go\.mod file (?:is )?too large/;
      return seen(trouble, pattern) ?? answered(trouble, pattern);
    },
    because: ({ modules }) =>
      `Go's limit is 500 MiB for a module and 16 MiB for its go.mod, and ${listed(modules, "the module")} went past it.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use a version that is smaller"),
      "If it is yours, take large files out of the tree, or give their directory a go.mod of its own: then it is left out.",
    ],
  }),
  defineRule("GMG316", {
    slug: "version-withdrawn",
    cause: "version-retracted-or-deleted",
    title: "This version was withdrawn by its author",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /module retracted|retracted by module author|(?:has been|was|versions) retracted|\bretracted version/,
      ) ?? answered(trouble, /\bretracted\b|has been (?:withdrawn|deleted)/),
    because: ({ modules }) =>
      `The author withdrew ${listed(modules)}: not to be used any more, and perhaps gone.`,
    doThis: ({ modules }) => [
      modules[0] === undefined
        ? "Move to a version that stands: `go list -m -u -retracted all` names the modules whose version was withdrawn, and why."
        : `Move to a version that stands: \`go get ${pathOf(modules[0])}@latest && go mod tidy\`.`,
      modules[0] === undefined
        ? undefined
        : `Read why: \`go list -m -retracted -versions ${pathOf(modules[0])}\` shows the withdrawn ones too.`,
    ],
  }),
];
