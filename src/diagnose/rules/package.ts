// 3xx, second half: packages and import paths that lead to no module.

import { ifInputsReach } from "../inputs-here.ts";
import { defineRule, type Rule } from "../rule.ts";
import {
  gitHostIn,
  hostOf,
  inCode,
  listed,
  pathOf,
  patternFor,
  seen,
  type Sighting,
  versionsOf,
} from "../sighting.ts";

/** go takes a first element with a dot for a host (golang.org/x/mod/module, CheckPath). */
function hasHost(path: string): boolean {
  return /^[^/]{0,253}\./.test(path);
}

/** The module that was looked into: of those that go names, the shortest that the package lies below. */
function holderOf({
  without,
  package: named,
  modules,
}: Sighting & { readonly without: string; readonly package: string }): string {
  const package_ = without || named;
  const above = modules.filter((module) => `${package_}/`.startsWith(`${pathOf(module)}/`));
  const [shortest] = above.toSorted((one, other) => pathOf(one).length - pathOf(other).length);
  return shortest ?? modules[0] ?? "";
}

export const packageRules: readonly Rule[] = [
  defineRule("GMG308", {
    slug: "ambiguous-import",
    cause: "ambiguous-import",
    title: "Two modules offer the same package",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /ambiguous import: found (?:package )?(?<path>\S{1,300}) in multiple modules|"(?<early>[^"]{1,300})": found in both \S{1,300} v\S{1,200} and /,
        "path",
        "early",
      ),
    because: ({ path, early, modules }) =>
      `\`${path || early}\` is in ${listed(modules, "more than one module")} at once; a part of the older module has become a module of its own.`,
    doThis: ({ modules }) => [
      `Bring both to versions after the split: \`go get ${
        modules
          .slice(0, 2)
          .map((module) => `${pathOf(module)}@latest`)
          .join(" ") || "-u ./..."
      } && go mod tidy\`.`,
      modules[0] === undefined
        ? undefined
        : `Or leave the one you do not need out: \`go get ${pathOf(modules[0])}@none\`.`,
    ],
  }),
  defineRule("GMG314", {
    slug: "import-path-leads-nowhere",
    cause: "vanity-import-meta-broken",
    title: "The import path leads to no repository",
    retry: "never",
    match: (trouble) =>
      // A Go that is being built asks nobody (cmd/go/internal/web, bootstrap.go).
      /no http in bootstrap go command/.test(trouble.local)
        ? undefined
        : seen(
            trouble,
            /no go-import meta tags|go-import metadata not found|unable to deduce repository and source type|meta tag \S{1,300} did not match|disagree about go-import|multiple meta tags|invalid repo root|unknown vcs "|import path does not begin with hostname|unrecognized import path "(?<path>[^"]{1,300})"|malformed (?:import path|module path(?= "[^"]{1,300}": missing dot)) "(?![A-Za-z]:\\)(?<malformed>[^"]{1,300})"/,
            "path",
            "malformed",
          ),
    because: (facts) => {
      const path = facts.path || facts.malformed;
      return path !== "" && !hasHost(path)
        ? `\`${path}\` names no host, so that there is nobody to ask for it.`
        : `go asked ${hostOf(facts, "the host in the path")} where the code of ${path === "" ? listed(facts.modules) : `\`${path}\``} lives (\`?go-get=1\`) and got no answer it can use: a wrong path, a login page, or a host that does not answer such questions.`;
    },
    doThis: (facts) => {
      const path = facts.path || facts.malformed || pathOf(facts.modules[0] ?? facts.hosts[0] ?? "");
      if (path === "")
        return [
          "See what go asks: `go mod download -x` shows the address with `?go-get=1` in it, and the answer.",
        ];
      if (!hasHost(path))
        return [
          `\`${path}\` has no host in it. A package of your own module is imported by the module's name (\`go list -m\` says it), with the directory behind it.`,
          `For a module that lies beside this one, say where: \`go mod edit -require=${path}@v0.0.0 -replace=${path}=./${path}\`.`,
          "If others are to fetch it, the name in its go.mod must begin with a host, as in `module github.com/acme/lib`.",
        ];
      return [
        `Look at the answer: \`curl -s 'https://${path}?go-get=1' | grep go-import\`.`,
        ifInputsReach(
          facts,
          `For a private host, credentials must be there when go asks: \`netrc:\` with a line for \`machine ${gitHostIn(facts)}\`, and \`${patternFor(facts)}\` in \`goprivate:\`.`,
        ),
        `For hosts without such tags, say where the repository ends, with \`.git\` behind its name: \`${path}.git\`.`,
      ];
    },
  }),
  defineRule("GMG307", {
    slug: "package-not-provided",
    cause: "missing-package-in-module",
    title: "No required module has this package",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /does not contain package (?<without>[^\s;:]{1,300})|(?:cannot find module providing|no required module provides) package (?<package>[^\s;:]{1,300})|package (?<std>\S{1,300}) is not in (?:std|GOROOT)|package (?<moved>\S{1,300}) provided by \S{1,300} at latest|cannot find package(?! "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|[\s\S]{0,400}\(vendor tree\))|module \S{1,300} provides package (?<replaced>\S{1,300}) and is replaced but not required|package (?!\.: )\S{1,300}: no Go files in|no Go files in \S{0,300}pkg[\\/]mod|cannot find module for path/,
        "without",
        "package",
        "std",
        "moved",
        "replaced",
      ),
    because: (facts) =>
      `${inCode(facts.without || facts.package || facts.std || facts.moved || facts.replaced) || "A package"} is imported, and ${facts.without === "" ? "no module in go.mod has it" : `\`${holderOf(facts)}\` does not have it in this version`}.`,
    doThis: (facts) => [
      facts.evidence.includes("cannot find module providing package ")
        ? `go looked for a module with \`${facts.package}\` and found none: correct the import path; ${hasHost(facts.package) ? `if it is private, add \`${facts.package.split("/").slice(0, 2).join("/")}/*\` to ${ifInputsReach(facts, "`goprivate:`", "GOPRIVATE")} and give git credentials; ` : ""}if it is made by a generator or left out by .gitignore, make it first.`
        : facts.without === ""
          ? `Add what provides it: \`go get ${facts.package || facts.moved || facts.replaced || "./..."}\`, then \`go mod tidy\`, and commit go.mod and go.sum.`
          : `See whether another version has it: \`go get ${facts.without}@latest\`, then \`go mod tidy\`, and commit go.mod and go.sum.`,
      facts.modules.length === 0 && facts.package !== "" && !hasHost(facts.package)
        ? "If it is a package of your own module, import it by the module's name (`go list -m` says it) and the directory behind it."
        : `If the package was moved or removed, change the import, or stay with the last version that had it${holderOf(facts) === "" ? "" : `: \`go list -m -versions ${pathOf(holderOf(facts))}\``}.`,
      "If go.mod lists it, the cache may be incomplete: `go clean -modcache`.",
    ],
  }),
  defineRule("GMG317", {
    slug: "file-names-collide",
    cause: "case-insensitive-collision",
    title: "Two files differ in letter case only",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /case-insensitive file name collision(?:: "(?<one>[^"]{1,300})" and "(?<other>[^"]{1,300})")?/,
        "one",
        "other",
      ),
    because: ({ modules, one, other }) =>
      `${one === "" ? "Two files" : `\`${one}\` and \`${other}\``} of ${listed(modules, "the module")} are one file where letter case does not count (Windows, macOS), and Go takes no module that cannot be unpacked everywhere.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use another version"),
      "If it is yours, rename one of the two, and tag a new version: a tag that was fetched once stays as it was.",
    ],
  }),
  defineRule("GMG312", {
    slug: "module-malformed",
    cause: "module-zip-invalid-content",
    title: "The module holds files that Go does not accept",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /path does not have prefix|malformed file path|\bunzip \S{1,400}: (?:(?:invalid|unexpected) file name|.{0,300}(?:go\.mod files? (?:must have lowercase|not in module root)|is both a file and a directory|multiple entries for file|path is not (?:clean|relative)))|create zip: /,
      ),
    because: ({ modules }) =>
      `A rule that every module keeps (names, letter case, one directory) is broken by ${listed(modules, "the module")}.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use another version"),
      "If it is yours, rename the files that go names, and tag a new version.",
    ],
  }),
];
