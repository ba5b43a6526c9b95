// 5xx, third half: version control that waits for a host, and go that waits for it, without a word until it is ended.

import { advise, at, onRunner } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { ifInputsReach } from "../inputs-here.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, seen, type Sighting } from "../sighting.ts";

interface Silence extends Sighting {
  readonly command: string;
  readonly wait: string;
  /** Of GOPRIVATE and GONOPROXY: the one that sends this module past the proxies; "" if neither does. */
  readonly pattern: string;
}

export const waitingRules: readonly Rule[] = [
  defineRule<Silence>("GMG515", {
    slug: "repository-host-silent",
    cause: "read-timeout-or-stall",
    title: "The host of a repository went silent",
    retry: "after-delay",
    match: (trouble) => {
      const found = seen(
        trouble,
        /: (?<command>(?:git|hg|svn|bzr|fossil)(?: [a-z-]{2,20})?|go)(?: [a-z+]{2,8}:\/\/\S{1,1000})?: no answer(?: for (?<wait>\d{1,6} s))? when it was ended/,
        "command",
        "wait",
      );
      const { GONOPROXY = "", GOPRIVATE = "" } = trouble.settings;
      return found && { ...found, pattern: GONOPROXY || GOPRIVATE };
    },
    because: (facts) =>
      `\`${facts.command}\` had waited ${facts.wait === "" ? "" : `${facts.wait} `}for ${hostIn(facts)} when it was ended, and ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for it: the host took the request and said nothing, or a firewall swallows what it says. Neither go nor git has a time limit for that.`,
    doThis: (facts) =>
      advise(facts, [
        `Ask the host from where the build runs: \`${tryBy(facts)}\`. If that hangs too, the host or the way to it is at fault.`,
        onRunner(
          `A runner of GitHub does not reach a host inside your network (${hostIn(facts)}, if it is one): take a self-hosted runner, or a module proxy that both can reach.`,
        ),
        at(["laptop", "self-hosted"], `For a host of your network, connect the VPN, or open the firewall.`),
        giveUpBy(facts),
        facts.pattern === ""
          ? fromPublicProxy(
              facts,
              `Take the module from a proxy, which needs no version control here: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`,
            )
          : ifInputsReach(
              facts,
              `No proxy is asked because GOPRIVATE or GONOPROXY says so (\`${facts.pattern}\`); if your own proxy serves ${listed(facts.modules)}, name it in \`goproxy:\` and set \`gonoproxy: none\`.`,
            ),
        ifInputsReach(
          facts,
          "If it is a large repository on a slow line, give it more time: `timeout: 30m`.",
        ),
      ]),
  }),
];

function isSsh({ evidence }: Sighting): boolean {
  return evidence.includes(" ssh://");
}

function hostIn({ hosts, modules }: Sighting): string {
  const [host] = hosts;
  return host === undefined ? `the host of ${listed(modules)}` : `\`${host}\``;
}

/** What does the same by hand, and ends. */
function tryBy(facts: Silence): string {
  const [host = "git.example.com"] = facts.hosts;
  if (isSsh(facts)) {
    const [, name, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    return `ssh -T -o BatchMode=yes -o ConnectTimeout=10 ${port === undefined ? "" : `-p ${port} `}git@${name ?? host}`;
  }
  const address = addressOf(facts) || `https://${host}/`;
  if (facts.command === "go") return `curl -sS --max-time 10 "${address}?go-get=1"`;
  return facts.command.startsWith("git")
    ? `GIT_TERMINAL_PROMPT=0 timeout 20 git ls-remote ${address}`
    : `curl -sSI --max-time 10 ${address}`;
}

function addressOf({ evidence }: Sighting): string {
  return / ([a-z+]{2,8}:\/\/\S{1,1000}): no answer/.exec(evidence)?.[1] ?? "";
}

/** So that the next run ends with git's own words instead of the end of the budget. */
function giveUpBy(facts: Silence): string | undefined {
  if (isSsh(facts))
    return 'Let ssh give up by itself: `export GIT_SSH_COMMAND="ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -o ServerAliveCountMax=2"`. With that it asks nobody about the key of the host either.';
  return facts.command.startsWith("git")
    ? "Let git give up by itself: `export GIT_HTTP_LOW_SPEED_LIMIT=1000 GIT_HTTP_LOW_SPEED_TIME=30`."
    : undefined;
}
