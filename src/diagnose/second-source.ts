// Where else the bytes of a module, or the records of the checksum database, can be had and compared.

import { proxyPath } from "../go/proxy-path.ts";
import { anotherSource, setAnotherProxy } from "./another-proxy.ts";
import { ifMirrorsHelp } from "./inputs-here.ts";
import { fromPublicProxy } from "./public-proxy.ts";
import { versionIn, type Sighting } from "./sighting.ts";
import { unlessToolchain } from "./toolchain-trouble.ts";

/** Where a proxy relays the database from a copy that is behind. */
export function relayAdvice(facts: Sighting): readonly (string | undefined)[] {
  return [
    `Take a proxy whose copy is whole: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or `mirrors:`")}.`,
    "Or have the database asked itself, by its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
    unlessToolchain(
      facts,
      "With a complete go.sum nobody asks it: `go mod tidy` where it works, then commit go.sum.",
    ),
  ];
}

/** A private module has one more source, its repository, and no public database knows it. */
export function secondSource(facts: Sighting): readonly string[] {
  if (facts.modules.length === 0)
    return [
      "See what arrived: `go mod download -json all` names the Sum of each; compare it with go.sum, and with what another proxy sends.",
    ];
  const ask = (goproxy: string): string =>
    `Ask a second source: \`GOPROXY=${goproxy} GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download -json ${versionIn(facts)}\`; if its Sum is that of go.sum, your mirror or cache is at fault: \`go clean -modcache\`.`;
  const inPublic = fromPublicProxy(facts, ask(anotherSource(facts)));
  if (inPublic === undefined) return [ask("direct")];
  return [
    inPublic,
    `If the public database agrees with the new bytes (\`curl ${lookupIn(facts)}\`), go.sum was wrong: find out since when (\`git log -p go.sum\`), remove that line and run \`go mod tidy\`.`,
  ];
}

/** What the checksum database is asked about may be private all the same. */
export function anotherWay(facts: Sighting): string {
  if (facts.modules.length === 0)
    return "See which module it is: `go mod download -x` shows what is asked of the database.";
  const fetched = (goproxy: string): string =>
    `Fetch it another way and compare: \`GOPROXY=${goproxy} go mod download -json ${versionIn(facts)}\`.`;
  return fromPublicProxy(facts, fetched(anotherSource(facts))) ?? fetched("direct");
}

/** The database takes a path as the proxies do, capital letters escaped. */
function lookupIn(facts: Sighting): string {
  const [module = "", version = ""] = versionIn(facts).split("@");
  const address = `https://sum.golang.org/lookup/${proxyPath({ module, version, kind: "info" })
    .replace("/@v/", "@")
    .replace(/\.info$/, "")}`;
  return address.includes("!") ? `'${address}'` : address;
}
