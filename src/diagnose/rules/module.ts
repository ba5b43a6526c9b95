// 3xx: modules and versions that are not there, or not what they seem.

import { advise } from "../advice.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import {
  answered,
  hostOf,
  listed,
  moduleIn,
  pathOf,
  patternFor,
  seen,
  seenFetching,
  versionOf,
} from "../sighting.ts";
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

function declaredPath(trouble: Trouble) {
  return (
    seen(trouble, declares, "declared", "required") ??
    seen(trouble, unexpectedPath, "declared", "required") ??
    seen(trouble, declaresAtEnd, "declared", "required")
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
        : `Its go.mod says \`${declared}\`, and it was required as \`${required}\`.`,
    doThis: ({ declared, required, modules, evidence }) => [
      `Require it by its own name: replace \`${required}\` by \`${declared}\` in imports and go.mod, then \`go mod tidy\`.`,
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
        /module path must (?:not have \/v\d|match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed) module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
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
      `Ask for the path with its suffix: \`go get ${path || `${pathOf(modules[0] ?? "all")}/${major || "v2"}`}@latest\`, and import it so.`,
      "See which major versions there are: the tags of the repository, or pkg.go.dev.",
      `If the author tagged v2 without \`/v2\` in go.mod, neither path works: use an older version, or the newest commit: \`go get ${pathOf(modules[0] ?? "all")}@HEAD\`.`,
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
        /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid|(?<conflict>inconsistent versions:|version constraints conflict:(?![\s\S]{1,600}declares its path))/;
      return seen(trouble, pattern, "reason", "conflict") ?? answered(trouble, pattern, "reason", "conflict");
    },
    because: ({ modules, reason, conflict }) =>
      conflict !== ""
        ? `Two requirements exclude each other: one wants ${listed(modules)}, and another wants something else of it.`
        : `The version of ${listed(modules)} in go.mod cannot exist${reason === "" ? "" : `: ${reason}`}.`,
    doThis: ({ modules }) => [
      `Let go write it: \`go get ${pathOf(modules[0] ?? "all")}@${commitIn(modules[0] ?? "")}\`; never edit a pseudo-version by hand.`,
      `If a dependency asks for it, \`go mod graph | grep ${pathOf(modules[0] ?? "all")}\` names it: update that one, or \`go mod edit -replace\`.`,
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
      `Use a version that is smaller: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`.`,
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
      `Move to a version that stands: \`go get ${pathOf(modules[0] ?? "all")}@latest && go mod tidy\`.`,
      `Read why: \`go list -m -retracted -versions ${pathOf(modules[0] ?? "all")}\` shows the withdrawn ones too.`,
    ],
  }),
  defineRule("GMG302", {
    slug: "unknown-revision",
    cause: "unknown-revision",
    title: "The module has no such version",
    retry: "never",
    match: (trouble) => {
      const pattern =
        /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision|missing \S{1,300}go\.mod at revision/;
      return (
        seen(trouble, pattern) ??
        (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : undefined)
      );
    },
    because: (facts) =>
      `Nobody that was asked (${hostOf(facts, "version control")}) has ${listed(facts.modules, "the version")}: a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
    doThis: ({ modules, ...facts }) =>
      advise(facts, [
        `See what there is: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`; then \`go get ${pathOf(modules[0] ?? "all")}@latest\`.`,
        `If ${versionOf(modules[0] ?? "") || "the version"} is brand new, proxies may not have it yet: \`GOPROXY=direct go mod download\` asks the repository itself.`,
        "If it is private, proxies cannot see it: add its path to `goprivate:`.",
        fromPublicProxy(
          { ...facts, modules },
          "If one proxy stands alone in GOPROXY, it may not have what others have: name a second in `mirrors:`, or put `,https://proxy.golang.org,direct` behind it.",
        ),
      ]),
  }),
  defineRule("GMG301", {
    slug: "module-not-found",
    cause: "module-not-found-404-410",
    title: "The module was found nowhere",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/,
      );
      return found && { ...found, goproxy: trouble.settings["GOPROXY"] ?? "" };
    },
    because: (facts) =>
      `${facts.hosts.length > 1 ? `None of ${facts.hosts.map((host) => `\`${host}\``).join(", ")}` : hostOf(facts, "Whoever was asked")} has ${facts.hosts.length > 1 ? "" : "no "}${listed(facts.modules, "such module")}: a wrong path, a module that is gone, or a private one that a proxy cannot see.`,
    doThis: (facts) =>
      advise(facts, [
        /^[^,|]{4,}$/.test(facts.goproxy)
          ? fromPublicProxy(
              facts,
              `\`${facts.goproxy}\` is the only proxy in GOPROXY, and may just not have it: put another behind it, \`goproxy: ${facts.goproxy},https://proxy.golang.org,direct\`.`,
            )
          : undefined,
        `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
        `If it is private: add \`${patternFor(facts)}\` to \`goprivate:\`, and give git credentials with \`netrc:\`.`,
        facts.goproxy === ""
          ? fromPublicProxy(
              facts,
              "If your proxy is the only one in GOPROXY, it may just not have it: put a second behind it (`,https://proxy.golang.org,direct`).",
            )
          : undefined,
      ]),
  }),
];
