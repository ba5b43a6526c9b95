// Where else the bytes of a module, or the records of the checksum database, can be had and compared.

import { fromPublicProxy } from "./public-proxy.ts";
import { versionIn, type Sighting } from "./sighting.ts";

export const relayAdvice = [
  "Take a proxy whose copy is whole: `go env -w GOPROXY=https://proxy.golang.org,direct` (in China `https://goproxy.cn,direct`), or `mirrors:`.",
  "Or have the database asked itself, by its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
  "With a complete go.sum nobody asks it: `go mod tidy` where it works, then commit go.sum.",
];

/** A private module has one more source, its repository, and no public database knows it. */
export function secondSource(facts: Sighting): readonly string[] {
  const ask = (goproxy: string): string =>
    `Ask a second source: \`GOPROXY=${goproxy} GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download -json ${versionIn(facts)}\`; if its Sum is that of go.sum, your mirror or cache is at fault: \`go clean -modcache\`.`;
  const inPublic = fromPublicProxy(facts, ask("https://proxy.golang.org"));
  if (inPublic === undefined) return [ask("direct")];
  return [
    inPublic,
    `If the public database agrees with the new bytes (\`curl https://sum.golang.org/lookup/${versionIn(facts)}\`), go.sum was wrong: find out since when (\`git log -p go.sum\`), remove that line and run \`go mod tidy\`.`,
  ];
}

/** What the checksum database is asked about may be private all the same. */
export function anotherWay(facts: Sighting): string {
  const fetched = (goproxy: string): string =>
    `Fetch it another way and compare: \`GOPROXY=${goproxy} go mod download -json ${versionIn(facts)}\`.`;
  return fromPublicProxy(facts, fetched("https://proxy.golang.org")) ?? fetched("direct");
}
