// What a module proxy sends in the place of a module: pages for people, cut files, answers of somebody else.

import { advise } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { ifMirrorsHelp } from "../inputs-here.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { hostOf, listed, seen, type Sighting } from "../sighting.ts";
import { infoAddress } from "../info-address.ts";

const ofPages = [
  "A guest network, SSO or a UI address of Artifactory answers with HTML: log in, or use the API address (it has `/api/go/` in it).",
  "Throw away what lies in the cache, or it stays broken: `go clean -modcache`.",
];

/** Of an .info that is JSON: in go's words (modfetch/proxy.go, Stat), or in those of our journal. */
function infoFault({ evidence }: Sighting): string | undefined {
  const [, version, ours] =
    /returned info for version (\S{1,100}) instead|an \.info that ((?:is for|has) [^\n]{1,100}?)(?: \(server|$)/.exec(
      evidence,
    ) ?? [];
  return version === undefined ? ours : `is for ${version}`;
}

/** The very file, where it is known: a proxy may be well for every other kind. */
function lookAtIt(facts: Sighting): string {
  if (/\/sumdb\/.*\/supported$/.test(facts.url))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print nothing, and no page.`;
  if (facts.url.includes("/sumdb/"))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print a record of the checksum database, with \`h1:\` in it.`;
  const kind = /^https?:\/\/\S+\/@v\/\S+\.(zip|mod)$/.exec(facts.url)?.[1];
  if (kind !== undefined) {
    const sign = kind === "zip" ? "begin with `PK`, as every zip does" : "have a `module` line in it";
    return `Look at it yourself: \`curl -sL "${facts.url}" | head -c 300\` must ${sign}.`;
  }
  const look = `Look at it yourself: \`curl -sL "${infoAddress(facts)}"\` must print JSON`;
  return infoFault(facts) === undefined
    ? `${look}.`
    : `${look} with the \`Version\` that was asked for; whoever runs ${hostOf(facts, "the proxy")} has to throw that file away.`;
}

export const notAModuleFileRule: Rule = defineRule("GMG207", {
  slug: "not-a-module-file",
  cause: "proxy-returned-html-or-garbage",
  title: "The proxy sent something that is not a module",
  retry: "after-delay",
  match: (trouble) =>
    seen(
      trouble,
      /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|(?<=: |^)zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|redirected from secure URL(?![^\n]{0,400}go-get=1)|EOF reading zip|response headers exceeded|more than declared Content-Length|@v\S{1,200}: parsing go\.mod: missing module line/m,
    ),
  settled: ({ evidence }) =>
    /has unexpected file|redirected from secure URL|returned info for version|an \.info that (?:is for|has)|missing module line/.test(
      evidence,
    ),
  because(facts) {
    const fault = infoFault(facts);
    return fault === undefined
      ? `${hostOf(facts, "A proxy")} sent something else (a login page, an error page, a cut file) where ${listed(facts.modules)} should have been.`
      : `${hostOf(facts, "A proxy")} sent an .info that ${fault} where that of ${listed(facts.modules)} should have been: it mixes its files up, or a cache in front of it does.`;
  },
  doThis: (facts) =>
    advise(facts, [
      lookAtIt(facts),
      ...(infoFault(facts) === undefined ? ofPages : []),
      fromPublicProxy(
        facts,
        `Ask another proxy than ${hostOf(facts, "this one")}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`GOPROXY=${anotherProxy(facts)} go mod download\`.`,
      ),
    ]),
});
