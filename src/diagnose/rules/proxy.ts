// 2xx, third part: what module proxies answer of themselves, status by status.

import { advise, at } from "../advice.ts";
import { anotherProxy, anotherSource } from "../another-proxy.ts";
import { ifMirrorsHelp } from "../inputs-here.ts";
import { netrcMount } from "../netrc-for.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { withPattern } from "../patterns-with.ts";
import { defineRule, type Rule } from "../rule.ts";
import { failedAtServer } from "../server-log.ts";
import {
  answered,
  hostOf,
  listed,
  patternFor,
  seenFetching,
  type Sighting,
  urlIn,
  versionIn,
} from "../sighting.ts";
import { isOfToolchain } from "../toolchain-trouble.ts";
import type { Trouble } from "../trouble.ts";
import { notAModuleFileRule } from "./not-a-module-file.ts";

/** What a server says of a token that is good and too weak. */
export const lacksRight =
  /insufficient[_ ]scope|Resource not accessible by|not granted|required scopes?|job token not allowed/i;

const askedOfVcs = /go-get=1|\/\/api\.bitbucket\.org\//;

/** "404 Not Found", in any wording since 1.11: `reading URL: 404 …`, `unexpected status (URL): 404 …`. */
function status(trouble: Trouble, numbers: string) {
  return askedOfVcs.test(trouble.local)
    ? undefined
    : seenFetching(
        trouble,
        new RegExp(
          String.raw`(?:(?:https?|file):\/\/\S{1,1000}|\/@(?:v\/[^\s:]{1,200}|latest)): (?<status>${numbers})(?: (?<reason>[A-Z][\w -]{0,40}))?`,
        ),
        "status",
        "reason",
      );
}

/** What is asked for a file of a module, or of the checksum database, is a module proxy; other hosts have code. */
function isOfProxy({ url, evidence }: Sighting): boolean {
  return /\/@(?:v\/|latest)|\/sumdb\//.test(`${url} ${evidence}`);
}

/** Of a directory in GOPROXY, in go's words. */
const closedFile = /file:\/\/(?:localhost)?(?<file>\/\S{1,1000}): permission denied(?<status>)(?<reason>)/;

function proxyHost({ hosts }: Sighting): string {
  return hosts[0] ?? "proxy.golang.org";
}

export const proxyRules: readonly Rule[] = [
  defineRule("GMG202", {
    slug: "proxy-wants-credentials",
    cause: "goproxy-private-proxy-401",
    title: "The module proxy wants credentials",
    retry: "never",
    match: (trouble) => status(trouble, "401"),
    because: (facts) =>
      `${hostOf(facts)} answered 401 for ${listed(facts.modules)}: no credentials arrived, or wrong ones.`,
    doThis: (facts) =>
      advise(facts, [
        at(
          ["github-hosted", "self-hosted"],
          `In the workflow, give go a line for exactly this host: \`netrc: machine ${proxyHost(facts)} login \${{ secrets.NETRC_LOGIN }} password \${{ secrets.NETRC_PASSWORD }}\`.`,
        ),
        at("docker-build", `In docker build, mount the file with the credentials: ${netrcMount}.`),
        at(
          ["laptop", "gitlab", "other-ci", "docker-build"],
          `Give go a line for exactly this host, with its port if the address has one: \`echo "machine ${proxyHost(facts)} login $NETRC_LOGIN password $NETRC_PASSWORD" >> ~/.netrc\`.`,
        ),
        `Look whether the token has expired: \`curl -n -I ${urlIn(facts)}\`.`,
      ]),
  }),
  defineRule("GMG203", {
    slug: "proxy-forbids",
    cause: "proxy-403-forbidden",
    title: "The module proxy forbids this",
    retry: "never",
    match: (trouble) =>
      answered(trouble, lacksRight) === undefined
        ? (status(trouble, "402|403|451") ?? seenFetching(trouble, closedFile, "status", "reason"))
        : undefined,
    titleOf: ({ evidence }) =>
      closedFile.test(evidence) ? "A file of the directory in GOPROXY may not be read" : undefined,
    because(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      return file === undefined
        ? `${hostOf(facts)} answered ${facts.status} for ${listed(facts.modules)}: a rule of the proxy, a token without the right, or a country or address it does not serve.`
        : `The user who runs go may not read \`${file}\`, or not enter its directory; ${listed(facts.modules)} should come from there.`;
    },
    doThis(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      if (file !== undefined)
        return [
          `See whose it is, and who you are: \`ls -l ${file}\` and \`id\`; then open all of the directory in GOPROXY, as its owner: \`chmod -R a+rX\` with its path.`,
        ];
      return [
        `Ask the owner of ${hostOf(facts)} whether a quarantine or a block list holds ${listed(facts.modules)}; the body often says: \`curl -i ${urlIn(facts)}\`.`,
        `If the proxy is not meant to serve this module, go around it: \`go env -w ${withPattern(facts, "GONOPROXY", patternFor(facts))}\`.`,
      ];
    },
  }),
  defineRule("GMG204", {
    slug: "proxy-rate-limit",
    cause: "proxy-429-rate-limited",
    title: "The server limits how often one may ask",
    retry: "after-delay",
    match: (trouble) =>
      status(trouble, "429") ??
      seenFetching(
        trouble,
        /(?:returned error: )?(?<status>(?<=error: )(?<!curl: \(\d\d\) The requested URL returned error: )429|429(?= Too Many))(?<reason>)/,
        "status",
        "reason",
      ),
    because(facts) {
      const [, seconds] = /, Retry-After (\d{1,9}) s/.exec(facts.evidence) ?? [];
      const asked = seconds === undefined ? "" : ` It asked to be left alone for ${seconds} s.`;
      return `${hostOf(facts)} answered 429: too many requests from this address in a short time.${asked}`;
    },
    doThis: (facts) =>
      advise(facts, [
        at("docker-build", "Wait, then ask less at once: `GOMAXPROCS=2 go mod download`."),
        at(
          ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
          "Wait, then ask less at once: `connections: 4`, or `GOMAXPROCS=2 go mod download`.",
        ),
        at(
          "docker-build",
          "Keep what was downloaded, so that the next build asks for little: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.",
        ),
        at(
          ["github-hosted", "self-hosted"],
          "Keep what was downloaded, so that the next run asks for little: `cache: true`.",
        ),
        at(
          "gitlab",
          "Keep what was downloaded, so that the next job asks for little: a cache in .gitlab-ci.yml that has the directory of GOMODCACHE in its `paths:`.",
        ),
        `Use a proxy of your own in front${ifMirrorsHelp(facts, ", or a second one in `mirrors:`")}.`,
      ]),
  }),
  defineRule("GMG205", {
    slug: "proxy-down",
    cause: "proxy-5xx",
    title: "The server answered with an error of its own",
    retry: "after-delay",
    match: (trouble) =>
      status(trouble, String.raw`5\d\d`) ??
      seenFetching(
        trouble,
        /(?:reading|unexpected status|go-get=1)[^\n]{0,1000}(?:: |\(status code )(?<status>5\d\d)(?: (?<reason>[A-Z][\w -]{0,40})| status code \d{3}|\))/,
        "status",
        "reason",
      ) ??
      (/RPC failed|fetch-pack/.test(trouble.local)
        ? undefined
        : seenFetching(
            trouble,
            /(?<!curl: \(\d\d\) )The requested URL returned error: (?<status>5\d\d)(?<reason>)/,
            "status",
            "reason",
          )) ??
      failedAtServer(trouble),
    because: (facts) =>
      `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`}; ${listed(facts.modules)} could not be had from it.`,
    doThis: (facts) =>
      advise(facts, [
        facts.url.includes("/sumdb/") && !isOfToolchain(facts)
          ? "It was asked for the checksum database: with a complete go.sum nobody asks (`go mod tidy`, then commit go.sum)."
          : undefined,
        isOfProxy(facts)
          ? `Run it again later${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}; a \`,\` behind ${hostOf(facts)} in GOPROXY does not help, a \`|\` does.`
          : `Run it again later; see whether it has recovered: \`curl -sSI ${urlIn(facts)}\`.`,
        isOfProxy(facts)
          ? `If ${hostOf(facts)} is yours (Athens, Nexus, Artifactory), read its log: it often lacks ${isOfToolchain(facts) ? "a way to the public proxy, and so" : "credentials for"} ${listed(facts.modules)}.`
          : fromPublicProxy(
              facts,
              `Or take the module from a proxy, which has it already: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`,
            ),
      ]),
  }),
  defineRule("GMG213", {
    slug: "proxy-not-ready",
    cause: "proxy-server-fault",
    title: "The proxy was not ready to answer",
    retry: "after-delay",
    match: (trouble) => status(trouble, "408|425|499"),
    because: (facts) =>
      `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}: it gave up waiting, for its own origin or for a slow line.`,
    doThis: (facts) => [
      `Run it again in a minute${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`,
      `If the proxy is yours, give it more time for its origin; see what it says: \`curl -i ${urlIn(facts)}\`.`,
    ],
  }),
  defineRule("GMG208", {
    slug: "proxy-odd-status",
    cause: "proxy-server-fault",
    title: "The proxy answered with a status that means nothing",
    retry: "never",
    match: (trouble) =>
      status(
        trouble,
        String.raw`20[1-9]|2[1-9]\d|3\d\d|40[0569]|41[1-9]|42[0-46-8]|4[346-8]\d|45[02-9]|49[0-8]`,
      ),
    because: (facts) =>
      `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}; a module proxy says 200, 404 or 410.`,
    doThis: (facts) =>
      advise(facts, [
        `Look at the body: \`curl -i ${urlIn(facts)}\`. A 400 often means that the proxy does not decode \`!\` or \`%21\`, or that the port speaks TLS.`,
        facts.hosts.includes("proxy.golang.org")
          ? `Go's own proxy answers so where a path can be no module: look for a typing error in ${listed(facts.modules)}, and add what is private to GOPRIVATE.`
          : fromPublicProxy(
              facts,
              `Compare with another: \`GOPROXY=${anotherSource(facts)} go mod download ${versionIn(facts)}\`.`,
            ),
      ]),
  }),
  notAModuleFileRule,
];
