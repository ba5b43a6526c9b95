// 5xx, second half: version control itself: its programs, what Go allows, and broken transfers.

import { advise, at } from "../advice.ts";
import { anotherProxy, anotherSource } from "../another-proxy.ts";
import { fromSomeProxy } from "../public-proxy.ts";
import { netrcFor, mountedInBuild } from "../netrc-for.ts";
import { withPattern } from "../patterns-with.ts";
import { defineRule, type Rule } from "../rule.ts";
import {
  gitHostIn,
  hostOf,
  listed,
  moduleIn,
  patternFor,
  repositoryHost,
  seen,
  type Sighting,
} from "../sighting.ts";

export const vcsRules: readonly Rule[] = [
  defineRule("GMG507", {
    slug: "dubious-ownership",
    cause: "git-dubious-ownership-or-safe-directory",
    title: "git does not trust the owner of this directory",
    retry: "never",
    match: (trouble) => {
      const found = seen(
        trouble,
        /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status(?!: multiple)/,
        "directory",
      );
      return found && { ...found, isFetched: /\bgit (?:ls-remote|fetch) /.test(trouble.local) };
    },
    because: ({ directory, isFetched, modules }) =>
      isFetched
        ? `${listed(modules)} is fetched from a repository on this machine${directory === "" ? "" : `, \`${directory}\`,`} that belongs to another user than the one who runs go.`
        : `The checkout${directory === "" ? "" : ` \`${directory}\``} belongs to another user than the one who runs go, as in containers. It is not a download that failed.`,
    doThis: ({ directory, isFetched, ...facts }) =>
      advise(facts, [
        `Trust it: \`git config --global --add safe.directory ${directory || '"$PWD"'}\`.`,
        isFetched
          ? undefined
          : at(
              "github-hosted",
              'In a job with `container:`, run that after actions/checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
            ),
        at(
          "docker-build",
          'In docker, run as the owner of the mounted directory: `docker run --user "$(id -u):$(id -g)"`.',
        ),
        isFetched ? undefined : "Or do not stamp the version into the binary: `go build -buildvcs=false`.",
      ]),
  }),
  defineRule("GMG509", {
    slug: "govcs-disallows",
    cause: "vcs-disallowed-govcs",
    title: "GOVCS does not allow this version control",
    retry: "never",
    match: (trouble) => seen(trouble, /GOVCS disallows using (?<vcs>\w{1,10})\b|\bin \$?GOVCS\b/, "vcs"),
    because: ({ vcs, modules, evidence }) =>
      vcs === ""
        ? `go cannot read the value of GOVCS: ${evidence.replace(/^go: /, "").replaceAll("`", "'")}.`
        : `${listed(modules, "A module")} can be had by \`${vcs}\` alone, and GOVCS (by default: git and hg for public modules) does not allow it.`,
    doThis: (facts) =>
      facts.vcs === ""
        ? [
            "Write pairs of a pattern and what it may use, separated by commas: `go env -w GOVCS='public:git|hg,private:all'`, which is the default.",
            "See where it comes from, and take it away: `unset GOVCS && go env -u GOVCS`.",
          ]
        : [
            fromSomeProxy(
              facts,
              `Take it from a proxy, which needs no version control here: \`export GOPROXY=${anotherSource(facts)}\`.`,
            ),
            facts.modules.length === 0
              ? "Or allow it, for these modules alone, in GOVCS: `go help vcs` says how."
              : `Or allow it for these modules alone: \`go env -w GOVCS='${patternFor(facts)}:${facts.vcs || "all"},public:git|hg,private:all'\`.`,
          ],
  }),
];

export const transferRules: readonly Rule[] = [
  defineRule("GMG510", {
    slug: "insecure-transport",
    cause: "insecure-http-disallowed",
    title: "go found no secure way to the code",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /no secure protocol found|insecure (?:URL|protocol)|redirected from secure URL|transport 'http' not allowed|(?:not defined: |unknown flag )-insecure/,
      ),
    because: (facts) =>
      ofFlag(facts)
        ? "`go get` has no flag `-insecure` any more (since Go 1.17): a variable says for which modules plain HTTP will do."
        : noWayIn(facts)
          ? `go asked git for ${listed(facts.modules)} by https and by ssh, and neither let it in: most often the repository is private and git has no credentials for it, or ${repositoryHost(facts)} does not answer; a host with plain HTTP only looks the same.`
          : `${listed(facts.modules)} ${facts.modules.length === 1 ? "is" : "are"} offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) =>
      ofFlag(facts)
        ? [
            "Take the flag out; with TLS on the server nothing takes its place.",
            "Where the server has plain HTTP only, in a network you trust, and for these modules only, put a pattern of them into `GOINSECURE`. The price: anyone on the way can change the code, and only go.sum would notice.",
          ]
        : [
            ...(noWayIn(facts)
              ? [
                  `See which it is: \`GIT_TERMINAL_PROMPT=0 git ls-remote https://${moduleIn(facts)}\` says what go keeps to itself.`,
                  `If it wants a user or a password, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`,
                ]
              : ["Give the server TLS, or serve the module from a proxy that has it."]),
            `If the server has plain HTTP only, in a network you trust, for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`,
            noWayIn(facts) ? mountedInBuild(facts) : undefined,
          ],
  }),
  defineRule("GMG508", {
    slug: "git-transfer-broken",
    cause: "git-shallow-or-rpc-failure",
    title: "A git transfer broke off",
    retry: "now",
    match: (trouble) =>
      seen(
        trouble,
        /RPC failed[^\n]{0,200}|early EOF|fetch-pack|index-pack|hung up unexpectedly|unexpected disconnect|sideband|shallow (?:update|file|info)|unable to rewind rpc|unshallow|pack-objects|does not support shallow|from a shallow repository|did not send all necessary objects/,
      ),
    because: (facts) =>
      `git did not get ${listed(facts.modules)} from ${repositoryHost(facts)} in one piece; fetching a whole history is long and easily broken.`,
    doThis: (facts) => [
      "Run it again: often the next try gets through.",
      fromSomeProxy(
        facts,
        `If it stays, take the module from a proxy, which sends one zip: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`,
      ),
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.',
    ],
  }),
];

function ofFlag({ evidence }: Sighting): boolean {
  return /-insecure\b/.test(evidence);
}

/** go tries each scheme in turn for a path with `.git` in it, and tells of none (cmd/go/internal/vcs/vcs.go). */
function noWayIn({ evidence }: Sighting): boolean {
  return evidence.includes("no secure protocol found");
}

/** What is left of git's failures when no rule knew better. */
export const otherVcsRules: readonly Rule[] = [
  defineRule("GMG514", {
    slug: "git-failed",
    cause: "git-command-failed-other",
    title: "A git command failed",
    retry: "never",
    match: (trouble) =>
      // What git itself said, where it said something, is what a reader looks for.
      seen(
        trouble,
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}:\n(?:[^\n]{0,400}\n){0,6}?[ \t]{0,20}(?:fatal|error|abort|bzr: ERROR|svn: E\d{1,9}): [^\n]{1,400}/,
      ) ??
      seen(
        trouble,
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|git remote \(\S{0,100}\) must not be|fatal: unable to access '|remote origin not found|no protocol found for repository|fatal: [^\n]{1,400}\n(?:[^\n]{0,400}\n){0,4}?package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status \d/,
      ),
    because: ({ modules, evidence }) =>
      `go ran git for ${listed(modules)}, and git ended with: ${evidence.replace(/[.:]$/, "").replaceAll("`", "'")}.`,
    doThis: (facts) => [
      facts.modules.length === 0
        ? "Run the quoted command by hand in the same environment; with `export GIT_TRACE=1 GIT_CURL_VERBOSE=1` before it, it tells more."
        : `Let git do the same by hand in the same environment, and tell more: \`GIT_TRACE=1 GIT_CURL_VERBOSE=1 git ls-remote https://${moduleIn(facts)}\`.`,
      fromSomeProxy(
        facts,
        `Take the module from a proxy, so that git is not needed: \`GOPROXY=${anotherSource(facts)} go mod download\`.`,
      ),
    ],
  }),
];
