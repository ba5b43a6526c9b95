// A Go that go was to fetch as a module, and could not.

import { advise } from "../advice.ts";
import { ifInputsReach } from "../inputs-here.ts";
import { proxyAddress } from "../info-address.ts";
import { defineRule, type Rule } from "../rule.ts";
import { hostOf, lastWords, seen } from "../sighting.ts";
import { databaseDisagrees, unrecorded } from "../sumdb-words.ts";
import {
  aRelease,
  confirmedAlways,
  haveGoFirst,
  noSuchRelease,
  pastTheProxies,
  programOf,
  withoutIt,
} from "../toolchain-trouble.ts";
import { comingIn } from "../waited-words.ts";

export const toolchainDownloadRule: Rule = defineRule("GMG603", {
  slug: "toolchain-not-downloaded",
  cause: "toolchain-download-failed",
  title: "The Go toolchain could not be downloaded",
  explains: ["GMG602"],
  retry: "after-delay",
  match: (trouble) =>
    // The toolchain is fine, and so is whoever serves it; or it is another than it should be, which is worse than none.
    /invalid GOSUMDB|missing GOSUMDB/.test(trouble.local) || databaseDisagrees.test(trouble.local)
      ? undefined
      : seen(
          trouble,
          /download (?<toolchain>go1[\w.]{1,20})(?: for \S{1,30})?: |switching to (?<wanted>go[\w.>= ]{1,20}):|(?<!\/lookup\/|pkg\/mod\/)golang\.org\/toolchain@(?:v0\.0\.1-(?<zip>go1(?:\.\d{1,3}){0,2}(?:(?:rc|beta)\d{1,2})?)\.)?\S{1,60}: (?!verifying module: )|module golang\.org\/toolchain: |no releases found for (?<none>go(?: >= )?[\w.]{1,20})/,
          "toolchain",
          "wanted",
          "zip",
          "none",
        ),
  // A 403 is a rule of the proxy, as everywhere (GMG203). go writes "not available" for a plain 404 (cmd/go/internal/toolchain).
  settled: ({ evidence }) =>
    /toolchain not available|no releases found|disabled by GOSUMDB=off|: (?:403|404|410)\b(?![^\n]{0,400}(?:fetch timed out|fetch timeout|temporarily))/.test(
      evidence,
    ),
  because: (facts) => {
    const wanted = facts.toolchain || facts.wanted || facts.zip || facts.none || "another Go";
    const { asker = "go.mod", words } = askerIn(facts.evidence);
    const asks = `${asker} asks for ${wanted}`;
    if (/disabled by GOSUMDB=off/.test(words))
      return `${asks}, and go takes no toolchain that the checksum database has not confirmed; \`GOSUMDB=off\` shuts that off.`;
    const came = comingIn(words);
    if (came !== undefined)
      return `${asks}, and ${hostOf(facts)} was still sending it when the time of the run was up: ${came}.`;
    if (unrecorded.test(words))
      return `${asks}; ${hostOf(facts, "the database")} ${noSuchRelease}: ${lastWords(words)}.`;
    const past = isAbsent(words) ? pastTheProxies(facts) : undefined;
    if (past !== undefined) return `${asks}, and ${past.why}.`;
    return /verifying module: /.test(words)
      ? `${asks}, and ${confirmedAlways}; ${hostOf(facts, "the database")} did not: ${lastWords(words)}.`
      : `${asks}, and ${hostOf(facts, "the module proxies in force")} did not deliver it: ${lastWords(words)}.`;
  },
  doThis: ({ toolchain, zip, ...facts }) =>
    advise(facts, [
      comingIn(facts.evidence) === undefined
        ? undefined
        : ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
      isAbsent(facts.evidence) ? pastTheProxies(facts)?.doThis : undefined,
      ...haveGoFirst((toolchain || zip).replace(/^go/, "")),
      /^go1\.\d+$/.test(toolchain)
        ? `A version of two numbers is a language, not a release: write \`go ${toolchain.replace(/^go/, "")}.0\` or add \`toolchain ${programOf(toolchain)}\`.`
        : undefined,
      /disabled by GOSUMDB=off/.test(facts.evidence)
        ? "Or let the database confirm it, `unset GOSUMDB && go env -u GOSUMDB`, and keep private modules out of it by pattern (`GONOSUMDB`)."
        : undefined,
      unrecorded.test(facts.evidence) || (isAbsent(facts.evidence) && pastTheProxies(facts) === undefined)
        ? aRelease
        : undefined,
      isAbsent(facts.evidence) && pastTheProxies(facts) === undefined ? ofOwnProxy(facts) : undefined,
      // No go is here that could be used instead.
      askerIn(facts.evidence).asker === undefined ? withoutIt : undefined,
    ]),
});

/** Nobody has it, as far as could be seen; no database was in the way. */
function isAbsent(evidence: string): boolean {
  return (
    /toolchain not available|no releases found|: (?:403|404|410)\b/.test(evidence) &&
    !/verifying module: /.test(evidence)
  );
}

function ofOwnProxy(facts: Parameters<typeof proxyAddress>[0]): string {
  return `A module proxy of your own must carry \`golang.org/toolchain\`: \`curl -sI "${proxyAddress(facts)}/golang.org/toolchain/@v/list"\` says 200 where it does.`;
}

/** Our own installation says behind the words of go who asked (steps/toolchain/install-go.ts). */
function askerIn(evidence: string): { readonly asker?: string; readonly words: string } {
  const [, words, asker] = /^(.{0,2000}) \(asked for by ([^\n]{1,200})\)$/s.exec(evidence) ?? [];
  return asker === undefined ? { words: evidence } : { asker, words: words ?? "" };
}
