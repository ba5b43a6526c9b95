// 5xx: programs of version control that are not there.

import { advise, at, type Placed } from "../advice.ts";
import { anotherSource } from "../another-proxy.ts";
import { fromSomeProxy } from "../public-proxy.ts";
import { defineRule, type MatchedFacts, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";
import { isIn } from "../surroundings.ts";

/** What Debian calls the package, by what go calls the program. */
const otherVcs: Readonly<Record<string, string>> = {
  hg: "mercurial",
  Mercurial: "mercurial",
  svn: "subversion",
  Subversion: "subversion",
  bzr: "brz",
  Bazaar: "brz",
  fossil: "fossil",
  Fossil: "fossil",
};

/** What git itself looks for, and how one comes by it; undefined where git is not there at all. */
function partOf({ helper, program }: { readonly helper: string; readonly program: string }) {
  if (program !== "")
    return {
      why: "the git here finds no `ssh` to ask with",
      doThis: [
        "Install it: `apk add --no-cache openssh-client` or `apt-get update && apt-get install -y openssh-client`.",
      ],
    };
  if (helper !== "")
    return {
      why: `the git here cannot speak ${helper}, for its part \`git-remote-${helper}\` is missing`,
      doThis: [
        "Install the whole of git: `apk add --no-cache git` or `apt-get update && apt-get install -y git`; one that is built by hand needs libcurl for it.",
      ],
    };
  return undefined;
}

function gitItself(facts: MatchedFacts): readonly (Placed | undefined)[] {
  const ofUnix = (one: Placed | undefined): Placed | undefined =>
    isIn(facts, "windows", "macos") ? undefined : one;
  return [
    at(
      "docker-build",
      "Install it in the Dockerfile, for alpine and slim images come without: `RUN apk add --no-cache git` or `RUN apt-get update && apt-get install -y git`.",
    ),
    at("windows", "Install it: `winget install Git.Git`, then open a new shell, so that PATH has it."),
    at("macos", "Install it: `xcode-select --install`."),
    ofUnix(at(["laptop", "self-hosted", "github-hosted"], "Install it: `sudo apt-get install -y git`.")),
    ofUnix(
      at(
        ["gitlab", "other-ci"],
        "Install it in the job, for slim images come without: `apk add --no-cache git` or `apt-get update && apt-get install -y git`.",
      ),
    ),
  ];
}

export const missingVcsRules: readonly Rule[] = [
  defineRule("GMG501", {
    slug: "git-not-found",
    cause: "git-missing-executable",
    title: "There is no git command",
    explains: ["GMG606", "GMG307"],
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /exec: "?git"?: executable file not found|(?:^|[\s:])git: (?:command )?not found|missing Git command|\bgit is not installed|'git' is not recognized|exec: "git": cannot run|(?:Unable to find remote helper for '|git: 'remote-)(?<helper>https?)'|cannot run (?<program>ssh): No such file/m,
        "helper",
        "program",
      ),
    titleOf: (facts) => (partOf(facts) === undefined ? undefined : "A part of git is missing"),
    because: (facts) =>
      `go wants to fetch ${listed(facts.modules)} straight from version control (\`direct\`), and ${partOf(facts)?.why ?? "this machine has no git"}.`,
    doThis: (facts) =>
      advise(facts, [
        ...(partOf(facts)?.doThis ?? gitItself(facts)),
        fromSomeProxy(
          facts,
          `Or let a proxy do it: \`export GOPROXY=${anotherSource(facts)}\`; with \`,direct\` behind it, a failure of the proxy may hide behind this message.`,
        ),
      ]),
  }),
  defineRule("GMG502", {
    slug: "other-vcs-not-found",
    cause: "hg-svn-bzr-missing",
    title: "A version control program is missing",
    explains: ["GMG510", "GMG606", "GMG307", "GMG302"],
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?<said>hg|svn|bzr|fossil)(?:: (?:command )?not found| is not installed)/m,
        "program",
        "name",
        "said",
      ),
    because: ({ program, name, said, modules }) =>
      `${listed(modules, "A module")} lies in a repository of another kind than git, and \`${program || name || said}\` was not found.`,
    doThis: ({ program, name, said, ...facts }) => {
      const wanted = otherVcs[program || name || said] ?? "";
      const finder = isIn(facts, "macos") ? "brew" : "winget";
      return [
        isIn(facts, "windows", "macos")
          ? `Install ${wanted || "it"}, and open a new shell, so that PATH has it: \`${finder} search ${wanted}\`.`
          : `Install it: \`sudo apt-get install -y ${wanted}\`.`,
        fromSomeProxy(
          facts,
          `Or take the module from a proxy that has it: \`GOPROXY=${anotherSource(facts)} go mod download\`.`,
        ),
        ...(wanted === "mercurial"
          ? [
              "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod.",
            ]
          : []),
      ];
    },
  }),
];
