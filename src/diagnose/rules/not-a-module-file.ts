// What a module proxy sends in the place of a module: pages for people, cut files, answers of somebody else.

import { advise } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { ifMirrorsHelp } from "../inputs-here.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { hostOf, listed, seen } from "../sighting.ts";
import { infoAddress } from "../info-address.ts";

export const notAModuleFileRule: Rule = defineRule("GMG207", {
  slug: "not-a-module-file",
  cause: "proxy-returned-html-or-garbage",
  title: "The proxy sent something that is not a module",
  retry: "after-delay",
  match: (trouble) =>
    seen(
      trouble,
      /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|(?<=: |^)zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|redirected from secure URL(?![^\n]{0,400}go-get=1)|EOF reading zip|response headers exceeded|@v\S{1,200}: parsing go\.mod: missing module line/m,
    ),
  settled: ({ evidence }) =>
    /has unexpected file|redirected from secure URL|returned info for version|missing module line/.test(
      evidence,
    ),
  because: (facts) =>
    `${hostOf(facts, "A proxy")} sent something else (a login page, an error page, a cut file) where ${listed(facts.modules)} should have been.`,
  doThis: (facts) =>
    advise(facts, [
      `Look at it yourself: \`curl -sL "${infoAddress(facts)}"\` must print JSON.`,
      "A guest network, SSO or a UI address of Artifactory answers with HTML: log in, or use the API address (it has `/api/go/` in it).",
      "Throw away what lies in the cache, or it stays broken: `go clean -modcache`.",
      fromPublicProxy(
        facts,
        `Ask another proxy than ${hostOf(facts, "this one")}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`GOPROXY=${anotherProxy(facts)} go mod download\`.`,
      ),
    ]),
});
