// 2xx, at last: who was not asked, because the list of proxies says so.

import { advise } from "../advice.ts";
import { setAnotherProxy } from "../another-proxy.ts";
import { ifInputsReach } from "../inputs-here.ts";
import { fromPublicProxy, fromSomeProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { addressOf, hostOf, listed, seen, seenFetching } from "../sighting.ts";
import type { Trouble } from "../trouble.ts";

const unreached =
  /dial tcp|i\/o timeout|connection refused|no such host|timed out|Failed to connect|unreachable|no route to host|forcibly closed|reset by peer/;
const unreachedDirectly =
  /(?:go-get=1|\b(?:git|hg|svn) [a-z-]{2,20} |unable to access ')[\s\S]{0,1500}?(?:i\/o timeout|timed out|Failed to connect|onnection refused|connectex|unreachable|no route to host|reset by peer|Connection reset|forcibly closed|TLS handshake timeout)/;

/** The entries of GOPROXY that are known to be in force, each with the separator behind it. */
function entriesOf({ settings }: Trouble): { entry: string; separator: string }[] {
  const value = settings["GOPROXY"] ?? "";
  return [...value.matchAll(/([^,|\s]{1,300})\s{0,5}([,|]?)/g)].map(([, entry = "", separator = ""]) => ({
    entry,
    separator,
  }));
}

/** GOPROXY with a `|` behind the proxy that failed; "" where a password in it is hidden. */
function withPipe(trouble: Trouble): string {
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const list = entriesOf(trouble)
    .map(({ entry, separator }) => entry + (failed.has(hostIn(entry)) && separator === "," ? "|" : separator))
    .join("");
  return list.includes("***") ? "" : list;
}

function hostIn(entry: string): string {
  return /^(?:[a-z]{3,5}:\/\/)?(?:[^/@]{1,300}@)?([^/:]{1,253})/.exec(entry)?.[1] ?? "";
}

/** The proxy behind a `,` behind the one that failed; what the chain itself asked, it asked by its own rules. */
function nextBehindComma(trouble: Trouble): string | undefined {
  if (trouble.attempts.length > 0 || /proxyconnect/.test(trouble.local)) return undefined;
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const entries = entriesOf(trouble);
  const at = entries.findIndex(({ entry }) => failed.has(hostIn(entry)));
  const next = entries[at + 1]?.entry;
  if (at === -1 || entries[at]?.separator !== "," || next === undefined) return undefined;
  return next === "direct" || next === "off" ? undefined : hostIn(next);
}

export const routeRules: readonly Rule[] = [
  defineRule("GMG214", {
    slug: "enforced-against-gonoproxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY asks for what the policy forbids",
    retry: "never",
    // Our own guard says it, before anyone is asked.
    match: (trouble) =>
      seen(trouble, /policy enforced: \S{1,300} matches GONOPROXY=(?<patterns>\S{1,300}) /, "patterns"),
    because: ({ modules, patterns }) =>
      `${listed(modules)}: GONOPROXY is \`${patterns}\` (GOPRIVATE, if it is not set), which means version control only, and \`policy: enforced\` asks none.`,
    doThis: () => [
      "If a proxy of your list serves it, let the path go there: `gonoproxy: none`.",
      "If none does, let go ask version control: `policy: resilient`.",
    ],
  }),
  defineRule("GMG215", {
    slug: "gonoproxy-leaves-nobody",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY leaves nobody to ask for this module",
    retry: "never",
    match: (trouble) => seen(trouble, /(?:disabled by|path does not match) GOPRIVATE\/GONOPROXY/),
    because: ({ modules }) =>
      `For ${listed(modules)} the patterns of GOPRIVATE and GONOPROXY rule out every entry of GOPROXY.`,
    doThis: () => [
      "See all three as go does: `go env GOPRIVATE GONOPROXY GOPROXY`.",
      "If a proxy of the list serves it, let it be asked: `go env -w GONOPROXY=none` (GOPRIVATE still keeps it out of the checksum database).",
      "If it must come from its repository, let the list end in `direct` and not in `off`: `go env -w GOPROXY=\"$(go env GOPROXY | sed 's/[,|]off$//'),direct\"`.",
    ],
  }),
  defineRule("GMG211", {
    slug: "comma-stops-at-a-dead-proxy",
    cause: "goproxy-no-fallback",
    title: "A comma in GOPROXY stops at a dead proxy",
    retry: "after-delay",
    match: (trouble) => {
      const next = nextBehindComma(trouble);
      const found = next === undefined ? undefined : seenFetching(trouble, unreached);
      return found && { ...found, next: next ?? "", list: withPipe(trouble) };
    },
    because: (facts) =>
      `${hostOf(facts)} cannot be reached, and \`${facts.next}\` was never asked for ${listed(facts.modules)}: behind a \`,\` go moves on after 404 and 410 only.`,
    doThis: (facts) =>
      advise(facts, [
        `Mend the way to ${hostOf(facts)}: connect the VPN, look at the firewall, \`curl -v ${addressOf(facts)}/\`.`,
        fromPublicProxy(
          facts,
          `Or write a \`|\` behind it, and any failure leads on: ${facts.list === "" ? "`go env GOPROXY` shows the list" : `\`go env -w GOPROXY='${facts.list}'\``}. For private modules set GOPRIVATE first, or the next proxy learns their names.`,
        ),
        ifInputsReach(
          facts,
          "With `policy: resilient` the download moves on by itself for modules that go.sum knows.",
        ),
      ]),
  }),
  defineRule("GMG212", {
    slug: "origin-unreachable-without-proxy",
    cause: "goproxy-direct-unreachable",
    title: "GOPROXY=direct, and the origin cannot be reached",
    retry: "after-delay",
    match: (trouble) => {
      const [only, ...more] = entriesOf(trouble);
      return only?.entry === "direct" && more.length === 0 && !/proxyconnect/.test(trouble.local)
        ? seenFetching(trouble, unreachedDirectly)
        : undefined;
    },
    because: (facts) =>
      `With \`direct\` go asks the host of each module itself, and ${hostOf(facts)} cannot be reached from here for ${listed(facts.modules)}.`,
    doThis: (facts) => [
      fromSomeProxy(facts, `Let a module proxy fetch it: ${setAnotherProxy(facts)}.`),
      `If it must come directly, open the way: \`curl -v ${addressOf(facts)}/\`, or name the HTTP proxy of your network: \`export HTTPS_PROXY=http://proxy.example.com:3128\`.`,
    ],
  }),
];
