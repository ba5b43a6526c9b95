// 2xx, second part: a proxy says "not found", and its text shows what it met itself where the module comes from.

import { defineRule, type Rule } from "../rule.ts";
import { relayAdvice } from "../second-source.ts";
import { advise, at } from "../advice.ts";
import { madePrivate } from "../patterns-with.ts";
import { areAllPrivate, wasAskedForPrivate } from "../private-modules.ts";
import {
  answered,
  hostOf,
  listed,
  moduleIn,
  pathOf,
  seenFetching,
  type Sighting,
  versionIn,
} from "../sighting.ts";
import { saysNotFound, type Trouble } from "../trouble.ts";
import { ifMirrorsHelp } from "../inputs-here.ts";
import { netrcFor, netrcMount } from "../netrc-for.ts";
import { staleRelay } from "../sumdb-words.ts";

const absent = /(?:: |\): )(?:404|410)\b/;

/** A 404 or 410 whose text shows what the proxy itself met. */
function absentBecause(trouble: Trouble, pattern: RegExp) {
  const { local, remote, aboutModules } = trouble;
  const isAbsent = absent.test(local) || saysNotFound(remote);
  return isAbsent && aboutModules ? answered(trouble, pattern) : undefined;
}

/** A name that the internet does not know, by its address or its looks: no public proxy can ever see it. */
function ownHost({ remote, modules }: Trouble): boolean {
  return (
    (modules.length > 0 && areAllPrivate({ modules })) ||
    /dial tcp (?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(remote) ||
    /\/\/[\w.-]{0,100}\b(?:corp|internal|intranet|intra|local|lan|private|company)\b[\w.-]{0,100}\/\S{0,300}\?go-get=1/.test(
      remote,
    )
  );
}

/** The host of the module itself, which a proxy was asked for. */
function moduleHost({ modules }: Sighting): string {
  return pathOf(modules[0] ?? "github.com").split("/")[0] ?? "github.com";
}

export const proxyUpstreamRules: readonly Rule[] = [
  defineRule("GMG206", {
    slug: "proxy-failed-upstream",
    cause: "proxy-server-fault",
    title: 'The proxy failed itself, and answered "not found"',
    retry: "after-delay",
    match: (trouble) =>
      ownHost(trouble)
        ? undefined
        : (staleRelay(trouble) ??
          absentBecause(
            trouble,
            /fetch time(?:d out|out)|temporarily unavailable|Failed to connect|[Tt]imed out|timeout|onnection refused|early EOF|RPC failed|[Ii]nternal (?:server )?error|no space left|deadline exceeded|hung up|unexpected disconnect|bad upstream|(?:[Cc]ould not resolve host:?|lookup) (?:github\.com|gitlab\.com|bitbucket\.org|gopkg\.in|golang\.org|go\.googlesource\.com)\b|50[0-4]|connection reset/,
          )),
    because: (facts) =>
      facts.url.includes("/sumdb/")
        ? `${hostOf(facts)} relays the checksum database from a copy that is behind: it lacks a piece of the log that go needs to prove ${listed(facts.modules)}.`
        : `${hostOf(facts)} could not fetch ${listed(facts.modules)} from its origin in time, and says 404 or 410 although the module may well exist.`,
    doThis: (facts) =>
      facts.url.includes("/sumdb/")
        ? relayAdvice(facts)
        : [
            "Wait a few minutes and run it again: the proxy goes on fetching in the background.",
            `Go around it for this module: \`GOPROXY=direct go mod download ${versionIn(facts)}\`${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`,
          ],
  }),
  defineRule("GMG201", {
    slug: "private-module-via-public-proxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "A private module was asked of a public proxy",
    retry: "never",
    match: (trouble) =>
      (ownHost(trouble) ? absentBecause(trouble, /dial tcp|go-get=1/) : undefined) ??
      (wasAskedForPrivate(trouble)
        ? seenFetching(trouble, /\/@(?:v\/\S{1,300}|latest)\)?: (?:404|410)\b/)
        : undefined) ??
      absentBecause(
        trouble,
        /terminal prompts disabled|could not read (?:Username|Password)|no such host|could not resolve host|Authentication failed|Permission denied|[Rr]epository not found|not authorized|confirm the import path/i,
      ),
    because: (facts) =>
      `${hostOf(facts)} cannot see ${listed(facts.modules)}, and your own credentials were never tried: it asked the origin as a stranger.`,
    doThis: (facts) =>
      advise(facts, [
        `If the module is private, say so: ${madePrivate(facts)}.`,
        at("docker-build", `Then git needs a way in: ${netrcMount}.`),
        at(
          ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
          `Then git needs a way in: ${netrcFor(facts, moduleHost(facts))}, or \`git config --global url.ssh://git@${moduleHost(facts)}/.insteadOf https://${moduleHost(facts)}/\`.`,
        ),
        `If it is meant to be public, look whether it still exists: \`git ls-remote https://${moduleIn(facts)}\`.`,
      ]),
  }),
];
