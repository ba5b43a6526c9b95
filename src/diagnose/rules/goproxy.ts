// 2xx, first half: how GOPROXY names module proxies, and whether it lets go ask any.

import { anotherProxy, orInChina } from "../another-proxy.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";

/** Sites that people take for module proxies, in an address that only a proxy is asked for. */
const aPage =
  /https?:\/\/(?<page>(?:pkg\.go\.dev|godoc\.org|go\.dev|golang\.org|github\.com)(?=\/\S{1,300}\/@(?:v\/|latest)))/;

export const goproxyRules: readonly Rule[] = [
  defineRule("GMG210", {
    slug: "goproxy-invalid",
    cause: "goproxy-invalid-value",
    title: "GOPROXY is not a list of proxies",
    explains: ["GMG301"],
    retry: "never",
    match: (trouble) =>
      /GOSUMDB/.test(trouble.local)
        ? undefined
        : (seen(
            trouble,
            /GOPROXY list is not the empty string|invalid \$GOPROXY setting|proxy URL (?:missing scheme: |scheme \(must be https, http, file\): |with non-path elements: )(?<named>\S{1,300})|parse (?!certificate|output|go\.mod)(?<!proxy address [^\n]{0,200}parse )"{0,3}(?<value>[^\n"]{1,300})"{0,2}: (?:invalid|first path segment|missing protocol|net\/url)|invalid character "\|" in host name|refusing to pass credentials to insecure URL|unsupported (?:protocol )?scheme|no Host in request URL|invalid URL port "|lookup (?<joined>[^\s:;，；、。]{1,200}[;，；、。]\S{0,200}): no such host/,
            "value",
            "joined",
            "named",
            "page",
          ) ??
          seen(
            trouble,
            /invalid (?:file:\/\/ )?proxy URL(?<value>)(?<joined>)(?<named>)/,
            "value",
            "joined",
            "named",
            "page",
          ) ??
          seen(trouble, aPage, "value", "joined", "named", "page")),
    because: ({ value: quoted, joined, named, evidence, page }) => {
      if (page !== "") return `GOPROXY names ${page}, which shows pages about modules and serves none.`;
      const value = quoted || joined || named;
      if (evidence.includes("contains no entries"))
        return "GOPROXY is set, and there is no proxy in it, only blanks or separators.";
      return `go cannot read ${value === "" ? "the value of GOPROXY" : `\`${value}\``}: an entry is \`direct\`, \`off\` or an address with https://, http:// or file://.`;
    },
    doThis: (facts) => [
      "See it as go does: `go env GOPROXY`; a bad value may also come from `go env -w`: `go env -u GOPROXY`.",
      // No host has failed: none was asked.
      `Write addresses with their scheme, separated by \`,\` or \`|\`: \`export GOPROXY=${anotherProxy({ ...facts, hosts: [] })}\` (no \`;\`, no quotes, no blanks).`,
      "An IPv6 address needs brackets (`http://[::1]:3000`); a `|` needs Go 1.15; a password needs https.",
    ],
  }),
  defineRule("GMG209", {
    slug: "goproxy-off",
    cause: "goproxy-off",
    title: "GOPROXY=off, and the module is not in the cache",
    retry: "never",
    match: (trouble) => seen(trouble, /disabled by GOPROXY=off|cmdgonetlimit=0/),
    because: ({ modules }) =>
      `go may ask nobody (\`off\` in GOPROXY), and ${listed(modules)} must come from somewhere.`,
    doThis: (facts) => [
      fromPublicProxy(
        facts,
        `Allow a proxy for this step: \`GOPROXY=${anotherProxy(facts)} go mod download\`${orInChina(facts)}.`,
      ) ?? `Let go ask the repository for this step: \`GOPROXY=direct go mod download\`.`,
      "See where `off` comes from: `go env -changed`, `env | grep GOPROXY`; undo `go env -w` with `go env -u GOPROXY`.",
      "If it is meant to be offline, fill the cache before: run `go mod download` with the network, with the same GOMODCACHE.",
    ],
  }),
];
