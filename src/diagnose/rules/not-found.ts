// 3xx, of modules and versions: what nobody that was asked has.

import { advise } from "../advice.ts";
import { netrcFor, mountedInBuild } from "../netrc-for.ts";
import { ifInputsReach, ifMirrorsHelp } from "../inputs-here.ts";
import { madePrivate, withPattern } from "../patterns-with.ts";
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
  type Sighting,
  versionOf,
} from "../sighting.ts";

/** The host that git asks: that of the path, whichever proxy was asked before. */
function gitHostOf({ modules, hosts }: Sighting): string {
  return pathOf(modules[0] ?? hosts[0] ?? "github.com").split("/")[0] ?? "";
}

/** The file that a directory in GOPROXY lacks, where nobody else was asked. */
function lackingIn({ evidence, hosts }: Sighting): string | undefined {
  return hosts.length > 0
    ? undefined
    : /file:\/\/(?:localhost)?(\/\S{1,1000}?\.(?:info|mod|zip)): /.exec(evidence)?.[1];
}

export const notFoundRules: readonly Rule[] = [
  defineRule("GMG302", {
    slug: "unknown-revision",
    cause: "unknown-revision",
    title: "The module has no such version",
    retry: "never",
    match: (trouble) => {
      const pattern =
        /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision|not our ref [0-9a-f]{7}|unadvertised object|did not match any file\(s\) known to git|missing \S{1,300}go\.mod at revision|\/\/api\.github\.com\/repos\/\S{1,300}\/git\/refs\/\S{1,300}: 404/;
      return (
        seen(trouble, pattern) ??
        (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : undefined)
      );
    },
    because: (facts) =>
      `Nobody that was asked (${hostOf(facts, "version control")}) has ${listed(facts.modules, "the version")}: a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
    doThis: ({ modules, ...facts }) =>
      advise(facts, [
        modules[0] === undefined
          ? "See what there is: the tags and branches of the repository, `git ls-remote` with its address."
          : `See what there is: \`go list -m -versions ${pathOf(modules[0])}\`; then \`go get ${pathOf(modules[0])}@latest\`.`,
        modules[0] === undefined || versionOf(modules[0]) === ""
          ? undefined
          : `If ${versionOf(modules[0])} is brand new, proxies may not have it yet: \`GOPROXY=direct go list -m ${modules[0]}\` asks the repository itself.`,
        modules[0] === undefined
          ? undefined
          : `If it is private, proxies cannot see it: ${madePrivate({ ...facts, modules })}.`,
        facts.hosts.includes("proxy.golang.org")
          ? undefined
          : fromPublicProxy(
              { ...facts, modules },
              `If one proxy stands alone in GOPROXY, it may not have what others have: ${ifMirrorsHelp({ ...facts, modules }, "name a second in `mirrors:`, or ")}put \`,https://proxy.golang.org,direct\` behind it.`,
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
        /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|[Rr]epository (?:'[^']{1,300}' )?does not exist|repository \S{1,300} not found!|access denied or repository not exported|'(?!origin')[^']{1,300}' does not appear to be a git repository|abort: HTTP Error 404|E160013: |project you were looking for could not be found|unable to access '[^']{1,300}': The requested URL returned error: (?:404|410)|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/,
      );
      return found && { ...found, goproxy: trouble.settings["GOPROXY"] ?? "" };
    },
    because(facts) {
      const lacking = lackingIn(facts);
      if (lacking !== undefined)
        return `\`${lacking}\` is not there: the directory that GOPROXY names does not hold all of ${listed(facts.modules)}.`;
      return `${facts.hosts.length > 1 ? `None of ${facts.hosts.map((host) => `\`${host}\``).join(", ")}` : hostOf(facts, "Whoever was asked")} has ${facts.hosts.length > 1 ? "" : "no "}${listed(facts.modules, "such module")}: a wrong path, a module that is gone, or a private one that a proxy cannot see.`;
    },
    doThis: (facts) => {
      const longer = `${facts.goproxy},https://proxy.golang.org,direct`;
      const setPrivate = `\`go env -w ${withPattern(facts, "GOPRIVATE", patternFor(facts))}\``;
      return advise(facts, [
        lackingIn(facts) === undefined
          ? undefined
          : "A directory that serves as a proxy needs the .info, the .mod and the .zip of each version: after a `go mod download` that went well, copy all of `$(go env GOMODCACHE)/cache/download` there.",
        /^[^,|]{4,}$/.test(facts.goproxy) && !/^(?:off|direct)$|proxy\.golang\.org/.test(facts.goproxy)
          ? fromPublicProxy(
              facts,
              `\`${facts.goproxy}\` is the only proxy in GOPROXY, and may just not have it: put another behind it, ${ifInputsReach(facts, `\`goproxy: ${longer}\``, `\`go env -w GOPROXY=${longer}\``)}.`,
            )
          : undefined,
        facts.modules.length === 0
          ? "Look at the path of the repository, letter by letter and case by case; `go mod download -x` shows which module led there."
          : `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
        `If it is private: ${ifInputsReach(facts, `add \`${patternFor(facts)}\` to \`goprivate:\` (${setPrivate})`, setPrivate)}, and give git credentials: ${netrcFor(facts, gitHostOf(facts))}.`,
        facts.goproxy === "" && !facts.hosts.includes("proxy.golang.org")
          ? fromPublicProxy(
              facts,
              "Put a second proxy behind yours, if that is the only one in GOPROXY: it may just not have it (`,https://proxy.golang.org,direct`).",
            )
          : undefined,
        mountedInBuild(facts),
      ]);
    },
  }),
];
