// 4xx: go.sum and the checksum database.

import { advise, at } from "../advice.ts";
import { anotherProxy, orInChina } from "../another-proxy.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { anotherWay, secondSource } from "../second-source.ts";
import { defineRule, type Rule } from "../rule.ts";
import { madePrivate, withPattern } from "../patterns-with.ts";
import {
  answered,
  hostOf,
  listed,
  moduleIn,
  patternFor,
  seen,
  urlIn,
  versionsOf,
  type Sighting,
} from "../sighting.ts";
import { databaseDisagrees, ofSumdb, otherName, relayed, seenAtSumdb } from "../sumdb-words.ts";
import {
  aRelease,
  confirmedAlways,
  forToolchain,
  isOfToolchain,
  noSuchRelease,
  unlessToolchain,
  withoutIt,
} from "../toolchain-trouble.ts";

export const checksumRules: readonly Rule[] = [
  defineRule("GMG406", {
    slug: "gosumdb-invalid",
    cause: "gosumdb-invalid-value",
    title: "GOSUMDB names no checksum database",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /invalid GOSUMDB|missing GOSUMDB|invalid sumdb name|malformed verifier id|checksum database disabled by GOSUMDB=off/,
      ),
    because: ({ evidence }) =>
      /GOSUMDB=off/.test(evidence)
        ? "With `GOSUMDB=off` a Go toolchain cannot be verified, and go fetches none that it cannot verify."
        : "go cannot read the value of GOSUMDB: it is a name, or `name+hash+key`, with an address behind it if need be.",
    doThis: (facts) => [
      /GOSUMDB=off/.test(facts.evidence)
        ? "Or take the toolchain from elsewhere, and let go fetch none: `export GOTOOLCHAIN=local`."
        : undefined,
      `Go back to the default: \`unset GOSUMDB && go env -u GOSUMDB\`; it is \`sum.golang.org\`${orInChina(facts, "GOSUMDB=sum.golang.google.cn")}.`,
      `Keep private modules out of it by pattern, not by switching it off: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`,
    ],
  }),
  defineRule("GMG402", {
    slug: "checksum-database-disagrees",
    cause: "sumdb-mismatch-security",
    title: "The bytes are not those the checksum database knows",
    retry: "never",
    match: (trouble) => seen(trouble, databaseDisagrees),
    because: (facts) =>
      isOfToolchain(facts)
        ? `What arrived for ${listed(facts.modules)} differs from what the public log has recorded, and go takes no such toolchain: a mirror changes files, or someone interferes.`
        : `What arrived for ${listed(facts.modules)} differs from what the public log has recorded: the tag was moved after it was published, a mirror changes files, or someone interferes.`,
    doThis: (facts) => [
      anotherWay(facts),
      isOfToolchain(facts)
        ? undefined
        : `If the author moved the tag, take the next version${facts.modules.length === 0 ? "" : `: \`go get ${moduleIn(facts)}@latest\``}; do not accept the new bytes unread.`,
      "If only your mirror differs, tell its owner, and do not use it until it is mended.",
    ],
  }),
  defineRule("GMG401", {
    slug: "go-sum-disagrees",
    cause: "checksum-mismatch-gosum",
    title: "The bytes are not those that go.sum knows",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /checksum mismatch(?:[\s\S]{0,600}?downloaded: (?<got>h1:\S{1,60}))?(?:\s{1,20}\S{1,200}: {1,10}(?<expected>h1:\S{1,60}))?|does NOT match an earlier download/,
        "got",
        "expected",
      ) ??
      // The tools of Bazel fetch by themselves.
      seen(
        trouble,
        /resulting module with sum (?<got>h1:[\w+/=]{1,60}); expected sum (?!\k<got>)(?<expected>h1:[\w+/=]{1,60})/,
        "got",
        "expected",
      ),
    because({ modules, expected, got }) {
      // Of several modules these are the hashes of one.
      const isOne = modules.length === 1;
      const hashes =
        isOne && expected !== "" ? `should be \`${expected}\` by go.sum, arrived as \`${got}\`, and ` : "";
      return `${listed(modules)} ${hashes}${isOne ? "does" : "do"} not match: a moved tag, a mirror that changes files, a damaged cache, or an attack.`;
    },
    doThis: (facts) => [
      ...secondSource(facts),
      "If neither agrees, the tag was moved: ask the author for a new version. Never delete go.sum unread.",
    ],
  }),
  defineRule("GMG405", {
    slug: "checksum-database-blocked",
    cause: "sumdb-blocked",
    title: "The way to the checksum database is blocked",
    retry: "never",
    match: (trouble) =>
      seenAtSumdb(trouble, /: (?:40[1237]|451) |: Forbidden\b|Proxy Authentication Required/),
    because: (facts) =>
      `${hostOf(facts)} refuses requests for the checksum database, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}`}.`,
    doThis: (facts) =>
      advise(facts, [
        ...forToolchain(facts),
        unlessToolchain(
          facts,
          "With a complete go.sum nobody is asked: run `go mod tidy` where the network is free, and commit go.sum.",
        ),
        fromPublicProxy(
          facts,
          `Have \`sum.golang.org\` allowed, or use a proxy that relays \`/sumdb/\` (GOPROXY=${anotherProxy(facts)} does).`,
        ),
        ifPrivate(facts),
      ]),
  }),
  defineRule("GMG409", {
    slug: "checksum-database-zip-refused",
    cause: "module-zip-invalid-content",
    title: "The module cannot be made into a legal zip",
    retry: "never",
    match: (trouble) =>
      answered(
        trouble,
        /create zip: (?!.{0,200}too large)|malformed file path|invalid char '|case-insensitive file name collision/,
      ) ??
      (ofSumdb.test(trouble.local) || /https?:\/\/\S{1,1000}: 4\d\d\b/.test(trouble.local)
        ? seen
        : undefined)?.(
        trouble,
        /create zip: (?!.{0,200}too large)|malformed file path|: invalid char '(?<!malformed (?:module|import) path [^\n]{0,300}).{1,8}$/m,
      ),
    because: (facts) =>
      `In ${listed(facts.modules, "the module")} lies a file whose name no module may have, so that no proxy and no database can take this version. It is public, and not a matter of credentials.`,
    doThis: (facts) => [
      versionsOf(facts.modules, "Use a version without that file"),
      "If the module is yours, rename the file (`git mv`) and tag a new version.",
    ],
  }),
  defineRule("GMG408", {
    slug: "checksum-database-failed-upstream",
    cause: "proxy-server-fault",
    title: "The checksum database could not fetch the module itself",
    retry: "after-delay",
    match: (trouble) =>
      ofSumdb.test(trouble.local) && /: (?:404|410) /.test(trouble.local)
        ? answered(
            trouble,
            /Failed to connect|[Tt]imed out|timeout|onnection refused|[Cc]ould not resolve host|early EOF|RPC failed|temporarily unavailable|[Ii]nternal error/,
          )
        : undefined,
    because: (facts) =>
      `${hostOf(facts)} says "not found" for ${listed(facts.modules)} because its own way to the origin failed.`,
    doThis: (facts) => [
      "Wait some minutes and run it again; the fault is neither here nor in the module.",
      unlessToolchain(
        facts,
        "With a line in go.sum the database is not asked: get it where it works, `go mod tidy`, and commit go.sum.",
      ),
    ],
  }),
  defineRule("GMG404", {
    slug: "not-in-checksum-database",
    cause: "sumdb-404-410-private",
    title: "The checksum database does not know the module",
    retry: "never",
    match: (trouble) =>
      answered(trouble, /too large/) === undefined
        ? seenAtSumdb(trouble, /\/lookup\/\S{1,600}: (?:404|410) |\/lookup\/\S{1,600}\): (?:404|410) /)
        : undefined,
    because: (facts) =>
      isOfToolchain(facts)
        ? `go asked for ${listed(facts.modules)}: ${hostOf(facts)} ${noSuchRelease}; ${confirmedAlways}.`
        : `${listed(facts.modules)} is not public, or no longer: ${hostOf(facts)} cannot see it, and without a go.sum line go asks there.`,
    doThis: (facts) => {
      if (isOfToolchain(facts)) return [aRelease, withoutIt];
      return [
        `If it is private: ${madePrivate(facts)}.`,
        `If only the database is not to know it: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`,
        "If it is public, the origin may refuse the database's git: the answer that go quotes says why.",
      ];
    },
  }),
  defineRule("GMG403", {
    slug: "checksum-database-unreachable",
    cause: "sumdb-unreachable",
    title: "The checksum database cannot be reached",
    retry: "after-delay",
    match: (trouble) =>
      relayed.test(trouble.local)
        ? undefined
        : seenAtSumdb(
            trouble,
            /dial tcp|i\/o timeout|refused|: EOF|unexpected EOF|reset by peer|forcibly closed|not connected|no such host|handshake|x509|stream error|http2|: (?:5\d\d|408|425|429|499) |unreachable|connectex|deadline|sent nothing|malformed record|bad result slice|proxyconnect|Client\.Timeout|\/tile\/\S{1,200}: (?:404|410) /,
          ),
    settled: ({ evidence }) => /x509: |certificate/.test(evidence),
    because: (facts) =>
      /\/tile\//.test(facts.evidence) && / (?:404|410) /.test(facts.evidence)
        ? `${hostOf(facts)} serves a copy of the checksum database that is behind one this machine has seen: it lacks a piece of the log that go needs.`
        : `${hostOf(facts, "sum.golang.org")} did not answer, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}, so go had to ask it`}.`,
    doThis: (facts) =>
      advise(facts, [
        ...forToolchain(facts),
        unlessToolchain(
          facts,
          "Complete go.sum where the network is free, and commit it: `go mod tidy`. Then the database is not asked at all.",
        ),
        isOwnDatabase(facts.url)
          ? `See whether it runs: \`curl -sS --max-time 10 ${urlIn(facts)}\`; GOSUMDB names this database (\`go env GOSUMDB\`), the public one is \`sum.golang.org\`.`
          : undefined,
        isOwnDatabase(facts.url) || otherName(facts.url) === "sum.golang.org"
          ? undefined
          : at(
              "china",
              "In China, take its address there: `go env -w GOSUMDB=sum.golang.google.cn`; the records and the key are the same.",
            ),
        isOwnDatabase(facts.url)
          ? undefined
          : fromPublicProxy(
              facts,
              `Use a proxy that relays the database (\`GOPROXY=${anotherProxy(facts)}\`), or its other address: \`go env -w GOSUMDB=${otherName(facts.url)}\`.`,
            ),
        ifPrivate(facts),
      ]),
  }),
];

/** Without a module there is nothing to make a pattern of: that of the database's host would match nothing. */
function ifPrivate(facts: Sighting): string | undefined {
  if (facts.modules.length === 0 || isOfToolchain(facts)) return undefined;
  return `If these modules are private: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but you checks them on first use.`;
}

/** A database at an address of its own, which no public proxy relays. */
function isOwnDatabase(url: string): boolean {
  return url !== "" && !/^https?:\/\/[\w.-]*(?:golang\.org|google\.cn)[:/]/.test(url);
}
