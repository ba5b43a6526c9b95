// Contradictions in the proxy list: what is written, and what Go makes of it (modfetch/proxy.go, proxyList).

import { goLineAtLeast } from "../go/toolchain.ts";
import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import { parseProxyList } from "../go/proxy-list.ts";
import type { Contradiction } from "./plan.ts";
import { publicProxies } from "./public-hosts.ts";
import { callSetting } from "./settings.ts";
import { showValue } from "../go/shown-value.ts";
import { modulesWhere, someOf, wordsOf, type Situation } from "./situation.ts";

const goDefault = "https://proxy.golang.org,direct";

export function goproxyContradictions(situation: Situation): Contradiction[] {
  return [
    ...unusable(situation),
    ...forbidden(situation),
    ...hiddenEntries(situation),
    ...semicolon(situation),
    ...missingScheme(situation),
    ...pipeTooOld(situation),
    ...plainPassword(situation),
    ...twoCredentials(situation),
    ...privateProxyUnused(situation),
    ...insecureProxy(situation),
  ];
}

function unusable({ settings, goproxy, listProblems }: Situation): Contradiction[] {
  if (listProblems.length === 0) return [];
  // Most often only the separators or quotation marks of a shell are wrong.
  const mended = goproxy
    .replace(/["']/g, "")
    .trim()
    .replace(/[\s;,]+/g, ",");
  const advice = parseProxyList(mended).ok
    ? `Write \`goproxy: ${showValue(mended)}\`.`
    : `Set \`goproxy: ${goDefault}\`, or correct the variable.`;
  return [
    {
      id: "goproxy-unusable",
      sentence: `${callSetting(settings.GOPROXY)} cannot be used. ${listProblems.join(" ")}`,
      advice,
    },
  ];
}

function forbidden({ settings, list }: Situation): Contradiction[] {
  if (list?.closing !== "off" || list.proxies.length > 0) return [];
  return [
    {
      id: "goproxy-off",
      sentence: `${callSetting(settings.GOPROXY)} is \`off\`: nothing may be downloaded, only what lies in GOMODCACHE can be used.`,
      advice: `Set \`goproxy: ${goDefault}\`, or \`download: none\` if nothing is to be downloaded.`,
    },
  ];
}

function hiddenEntries({ settings, goproxy }: Situation): Contradiction[] {
  const words = wordsOf(goproxy);
  const closing = words.findIndex((word) => word === "direct" || word === "off");
  if (closing < 0 || closing === words.length - 1) return [];
  const hidden = words.slice(closing + 1).map(showValue);
  // In the user's own order: who comes first is asked first.
  const proxies = words.filter((word) => word !== "direct" && word !== "off");
  const listed = [...proxies, words[closing]].join(goproxy.includes(",") ? "," : "|");
  return [
    {
      id: "goproxy-entries-ignored",
      sentence: `${callSetting(settings.GOPROXY)} goes on after \`${words[closing]}\`, but Go ends the list there and never asks ${someOf(hidden)}.`,
      advice: `Write \`goproxy: ${showValue(listed)}\`, or delete what follows \`${words[closing]}\`.`,
    },
  ];
}

function semicolon({ settings, goproxy }: Situation): Contradiction[] {
  const words = wordsOf(goproxy).filter((word) => /;\s*(?:[a-z]+:\/\/|direct|off|[\w.-]+\.\w)/i.test(word));
  if (words.length === 0) return [];
  return [
    {
      id: "goproxy-semicolon",
      sentence: `${callSetting(settings.GOPROXY)} has a \`;\` in it, which is no separator: Go takes \`${showValue(words[0] ?? "")}\` for one address.`,
      advice: `Write \`goproxy: ${showValue(goproxy.replace(/(?<!\s)\s*;\s*/g, ","))}\`.`,
    },
  ];
}

function missingScheme({ settings, goproxy, list }: Situation): Contradiction[] {
  if (list === undefined) return [];
  const words = wordsOf(goproxy).filter((word) => !word.includes("://") && /^[^/@]+:\d+(?:\/|$)/.test(word));
  return words.slice(0, 1).map((word) => ({
    id: "goproxy-no-scheme",
    sentence: `${callSetting(settings.GOPROXY)} names \`${word}\` without a scheme, which Go takes for \`https://${word}\`.`,
    advice: `Write \`https://${word}\` or \`http://${word}\` in \`goproxy:\`, whichever it speaks.`,
  }));
}

function pipeTooOld({ facts, settings, goproxy }: Situation): Contradiction[] {
  const version = facts.go.version.replace(/^go/, "");
  if (!goproxy.includes("|") || !/^\d/.test(version) || goLineAtLeast(version, "1.15")) return [];
  return [
    {
      id: "goproxy-pipe-too-old",
      sentence: `${callSetting(settings.GOPROXY)} has a \`|\`, but ${facts.go.version} knows only \`,\`; \`|\` came with Go 1.15.`,
      advice: `Write \`goproxy: ${showValue(goproxy.replaceAll("|", ","))}\`, or use a newer Go.`,
    },
  ];
}

function plainPassword({ settings, list }: Situation): Contradiction[] {
  const plain = list?.proxies.find(
    ({ url, credentials }) => url.protocol === "http:" && credentials !== undefined,
  );
  if (plain === undefined) return [];
  return [
    {
      id: "goproxy-password-over-http",
      sentence: `${callSetting(settings.GOPROXY)} has user and password for \`http://${plain.url.host}\`, and Go refuses to send them without TLS.`,
      advice: `Write \`https://\` for ${plain.url.host}, or take user and password out of the address.`,
    },
  ];
}

function twoCredentials({ facts, settings, list }: Situation): Contradiction[] {
  const twice = list?.proxies.find(
    ({ url, credentials }) => credentials !== undefined && facts.netrcMachines.includes(url.host),
  );
  if (twice === undefined) return [];
  return [
    {
      id: "goproxy-credentials-twice",
      sentence: `${callSetting(settings.GOPROXY)} and netrc both have credentials for ${twice.url.host}: before Go 1.24 netrc wins, since then the address does.`,
      advice: `Take user and password for ${twice.url.host} out of \`goproxy:\` and keep the netrc line.`,
    },
  ];
}

/** GOPRIVATE sends them to version control, past the one proxy that could serve them (golang/go#40189). */
function privateProxyUnused({ settings, list, files, inputs }: Situation): Contradiction[] {
  const { GOPRIVATE: goprivate, GONOPROXY: gonoproxy } = settings;
  const proxies = list?.proxies ?? [];
  const isDerived = inputs.gonoproxy === "" && gonoproxy.value === goprivate.value && goprivate.value !== "";
  if (!isDerived || inputs.policy === "enforced" || proxies.length === 0) return [];
  if (proxies.some(({ url }) => publicProxies.includes(url.hostname))) return [];
  const covered = modulesWhere(files, ({ module }) => matchesPrefixPatterns(goprivate.value, module));
  if (covered.length === 0) return [];
  const hosts = proxies.map(({ url }) => url.host || "the directory");
  return [
    {
      id: "goprivate-bypasses-private-proxy",
      sentence: `${callSetting(goprivate)} covers ${someOf(covered)}, so Go asks version control for ${covered.length === 1 ? "it" : "them"} and never ${someOf(hosts)}, which may serve private modules.`,
      advice: "If it does, add `gonoproxy: none`, and leave `goprivate:` as it is.",
    },
  ];
}

function insecureProxy({ settings, list }: Situation): Contradiction[] {
  const { GOINSECURE: goinsecure } = settings;
  if (goinsecure.value === "") return [];
  const patterns = goinsecure.value.split(",").map((pattern) => pattern.trim());
  const expected = list?.proxies.find(
    ({ url }) => url.hostname !== "" && (patterns.includes(url.hostname) || patterns.includes(url.host)),
  );
  if (expected === undefined) return [];
  return [
    {
      id: "goinsecure-names-proxy",
      sentence: `${callSetting(goinsecure)} names \`${expected.url.host}\`, but it is about modules from version control and has no effect on a proxy.`,
      advice: `Give the certificate authority of ${expected.url.host} to Go by \`SSL_CERT_FILE\`, or write \`http://${expected.url.host}\` if it speaks plain http.`,
    },
  ];
}
