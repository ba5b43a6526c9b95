import { describe, expect, it } from "@jest/globals";
import type { InputName } from "../../src/inputs/spec.ts";
import { decide } from "../../src/plan/decide.ts";
import {
  directoryWith,
  factsWith,
  inputsWith,
  moduleOf,
  workspaceOf,
  type FactsOf,
} from "../fakes/plan-samples.ts";

type Case = [
  string,
  string,
  { facts?: FactsOf; inputs?: Partial<Record<InputName, string>>; says: RegExp; advises: RegExp },
];

const workspace = workspaceOf("go 1.21\nuse ./a\n", []);
const newer = [
  directoryWith({
    module: moduleOf("module example.test/a\n\ngo 1.99\n"),
    newerGo: { version: "1.99.0", line: "go" },
  }),
];

const cases: Case[] = [
  [
    "a list that go refuses",
    "goproxy-unusable",
    { facts: { env: { GOPROXY: "ftp://x.test" } }, says: /ftp:\/\/x\.test/, advises: /goproxy: https/ },
  ],
  [
    "a list in quotation marks",
    "goproxy-unusable",
    {
      facts: { env: { GOPROXY: '"https://a.test,direct"' } },
      says: /`"https:\/\/a\.test` has a quotation mark/,
      advises: /`goproxy: https:\/\/a\.test,direct`/,
    },
  ],
  [
    "blanks as separators",
    "goproxy-unusable",
    {
      facts: { env: { GOPROXY: "https://ci:hunter2@a.test direct" } },
      says: /`https:\/\/\*\*\*@a\.test direct` has a blank/,
      advises: /`goproxy: https:\/\/\*\*\*@a\.test,direct`/,
    },
  ],
  [
    "GOPROXY=off",
    "goproxy-off",
    { facts: { env: { GOPROXY: "off" } }, says: /`off`/, advises: /download: none/ },
  ],
  [
    "entries behind direct",
    "goproxy-entries-ignored",
    {
      facts: { env: { GOPROXY: "https://a.test,direct,https://b.test" } },
      says: /`https:\/\/b\.test`/,
      advises: /goproxy: https:\/\/a\.test,https:\/\/b\.test,direct`/,
    },
  ],
  [
    "entries behind off, in a list of bars",
    "goproxy-entries-ignored",
    {
      facts: { env: { GOPROXY: "https://a.test|off|https://b.test|direct" } },
      says: /`https:\/\/b\.test`/,
      advises: /goproxy: https:\/\/a\.test\|https:\/\/b\.test\|off`/,
    },
  ],
  [
    "a module outside of the workspace",
    "module-outside-workspace",
    {
      facts: {
        directories: [directoryWith({ name: "tools", unlisted: "./tools", ...(workspace && { workspace }) })],
      },
      says: /`working-directory: tools` is not in/,
      advises: /`go work use \.\/tools`.*GOWORK=off/,
    },
  ],
  [
    "mirrors that the policy never asks",
    "mirrors-under-routed",
    {
      inputs: { mirrors: "https://m.test", policy: "routed" },
      says: /`mirrors:` names `https:\/\/m\.test`/,
      advises: /`policy: resilient`/,
    },
  ],
  [
    "a semicolon as separator",
    "goproxy-semicolon",
    {
      facts: { env: { GOPROXY: "https://a.test;direct" } },
      says: /no separator/,
      advises: /`goproxy: https:\/\/a\.test,direct`/,
    },
  ],
  [
    "a port without scheme",
    "goproxy-no-scheme",
    {
      facts: { env: { GOPROXY: "a.test:8080" } },
      says: /`https:\/\/a\.test:8080`/,
      advises: /`http:\/\/a\.test:8080`/,
    },
  ],
  [
    "`|` before Go 1.15",
    "goproxy-pipe-too-old",
    {
      facts: { version: "go1.14.3", env: { GOPROXY: "https://a.test|direct" } },
      says: /go1\.14\.3/,
      advises: /https:\/\/a\.test,direct/,
    },
  ],
  [
    "a password over http",
    "goproxy-password-over-http",
    { facts: { env: { GOPROXY: "http://ci:hunter2@a.test" } }, says: /without TLS/, advises: /a\.test/ },
  ],
  [
    "credentials in address and netrc",
    "goproxy-credentials-twice",
    {
      facts: { env: { GOPROXY: "https://ci:hunter2@a.test" }, more: { netrcMachines: ["a.test"] } },
      says: /Go 1\.24/,
      advises: /a\.test/,
    },
  ],
  [
    "GOPRIVATE past the only proxy",
    "goprivate-bypasses-private-proxy",
    {
      facts: { env: { GOPROXY: "https://a.test", GOPRIVATE: "example.test" } },
      says: /`example\.test\/x`/,
      advises: /`gonoproxy: none`/,
    },
  ],
  [
    "GOINSECURE that names a proxy",
    "goinsecure-names-proxy",
    {
      facts: { env: { GOPROXY: "https://a.test", GOINSECURE: "a.test" } },
      says: /no effect on a proxy/,
      advises: /SSL_CERT_FILE/,
    },
  ],
  [
    "quotation marks in a value",
    "value-quoted",
    {
      facts: { env: { GOPRIVATE: '"example.test"' } },
      says: /quotation marks/,
      advises: /GOPRIVATE=example\.test/,
    },
  ],
  [
    "blanks between patterns",
    "patterns-with-blanks",
    {
      inputs: { goprivate: "a.test, b.test" },
      says: /`goprivate:` has blanks/,
      advises: /`goprivate: a\.test,b\.test`/,
    },
  ],
  [
    "semicolons between patterns",
    "patterns-with-semicolon",
    {
      facts: { env: { GONOSUMDB: "a.test;b.test" } },
      says: /bare comma/,
      advises: /`gonosumdb: a\.test,b\.test`/,
    },
  ],
  [
    "an address in the place of a pattern",
    "pattern-matches-nothing",
    {
      inputs: { goprivate: "corp.test/*,https://git.corp.test/team.git" },
      says: /`goprivate:` has `https:\/\/git\.corp\.test\/team\.git`, which no module path matches/,
      advises: /^Write `goprivate: corp\.test\/\*,git\.corp\.test\/team`\.$/,
    },
  ],
  [
    "what git calls a repository in the place of a pattern",
    "pattern-matches-nothing",
    {
      facts: { env: { GONOSUMDB: "git@git.corp.test:team/lib.git" } },
      says: /`GONOSUMDB` in the environment has/,
      advises: /`gonosumdb: git\.corp\.test\/team\/lib`/,
    },
  ],
  [
    "a bracket that is not closed",
    "pattern-matches-nothing",
    { inputs: { goprivate: "corp.test/[ab" }, says: /`corp\.test\/\[ab`/, advises: /close each `\[`/ },
  ],
  [
    "GONOSUMCHECK",
    "gonosumcheck",
    {
      facts: { more: { go: { ...factsWith().go, strayVariables: ["GONOSUMCHECK"] } } },
      says: /GONOSUMCHECK/,
      advises: /`gonosumdb: example\.test\/\*`/,
    },
  ],
  [
    "a database go does not know",
    "gosumdb-unusable",
    { facts: { env: { GOSUMDB: "sum.corp.test" } }, says: /no database/, advises: /sum\.golang\.org/ },
  ],
  [
    "a database with an address",
    "gosumdb-bypasses-proxies",
    {
      facts: { env: { GOSUMDB: "sum.golang.org https://sums.corp.test" } },
      says: /none of the proxies/,
      advises: /`gosumdb: sum\.golang\.org`/,
    },
  ],
  [
    "no database for a toolchain",
    "gosumdb-off-with-toolchain",
    {
      facts: { env: { GOSUMDB: "off", GOPRIVATE: "x.test" }, directories: newer },
      says: /1\.99\.0/,
      advises: /Install Go 1\.99\.0/,
    },
  ],
  [
    "no database and no patterns",
    "gosumdb-off-without-patterns",
    {
      facts: { env: { GOSUMDB: "off", GOPROXY: "https://a.test,https://b.test" } },
      says: /across a `,`/,
      advises: /goprivate:/,
    },
  ],
  [
    "a toolchain that may not be fetched",
    "toolchain-local-too-old",
    {
      facts: { env: { GOTOOLCHAIN: "local" }, directories: newer },
      says: /1\.99\.0/,
      advises: /GOTOOLCHAIN=auto/,
    },
  ],
  [
    "enforced with private modules",
    "enforced-refuses-direct",
    {
      inputs: { policy: "enforced", goprivate: "example.test" },
      says: /`example\.test\/x`/,
      advises: /`gonoproxy: none`/,
    },
  ],
  [
    "vendoring with download: all",
    "vendoring-with-download-all",
    { inputs: { goflags: "-mod=vendor", download: "all" }, says: /-mod=vendor/, advises: /download: auto/ },
  ],
  [
    "modules switched off",
    "go111module-off",
    { facts: { env: { GO111MODULE: "off" } }, says: /`off`/, advises: /go111module: on/ },
  ],
];

describe("contradictions", () => {
  it.each(cases)("are found: %s", (_, id, { facts, inputs, says, advises }) => {
    const { plan } = decide(inputsWith(inputs), factsWith(facts), []);
    expect(plan.contradictions.map((each) => each.id)).toEqual([id]);
    const [found] = plan.contradictions;
    expect(found?.sentence).toMatch(says);
    expect(found?.advice).toMatch(advises);
    expect(JSON.stringify(plan)).not.toContain("hunter2");
  });

  it.each([
    ["Go's own settings", {}],
    [
      "a private proxy with `gonoproxy: none`",
      { env: { GOPROXY: "https://a.test", GOPRIVATE: "example.test", GONOPROXY: "none" } },
    ],
    ["patterns and a public proxy", { env: { GOPRIVATE: "example.test,*.corp.test" } }],
    ["a mirror chain with both separators", { env: { GOPROXY: "https://a.test|https://b.test/x,direct" } }],
    [
      "the database's address in China",
      { env: { GOPROXY: "https://goproxy.cn,direct", GOSUMDB: "sum.golang.google.cn" } },
    ],
    [
      "a database at one of the proxies",
      { env: { GOPROXY: "https://a.test", GOSUMDB: "sum.golang.org https://a.test/sumdb/sum.golang.org" } },
    ],
    ["nothing but version control", { env: { GOPROXY: "direct" } }],
    ["a directory and nothing else", { env: { GOPROXY: "file:///srv/my mirror,off" } }],
    ["no database for private modules", { env: { GOPRIVATE: "*.corp.test", GOSUMDB: "off" } }],
    ["plain hosts without a proxy", { env: { GOINSECURE: "git.corp.test", GOPRIVATE: "git.corp.test" } }],
    [
      "patterns in every form",
      { env: { GOPRIVATE: "*.corp.test,git.test/team/,github.com/acme/[a-c]?,,none" } },
    ],
    ["rules for version control", { env: { GOVCS: "public:git|hg,private:all" } }],
    ["flags in quotes", { env: { GOFLAGS: "'-ldflags=-s -w'" } }],
  ] as [string, FactsOf][])("are not invented for %s", (_, facts) => {
    expect(decide(inputsWith(), factsWith(facts), []).plan.contradictions).toEqual([]);
  });

  it("name the place a value comes from", () => {
    const fromFile = decide(inputsWith(), factsWith({ env: { GOPROXY: "off" }, from: "go env -w" }), []);
    expect(fromFile.plan.contradictions[0]?.sentence).toMatch(/^`GOPROXY` from `go env -w` is `off`/);
    const fromInput = decide(inputsWith({ goproxy: "off" }), factsWith(), []);
    expect(fromInput.plan.contradictions[0]?.sentence).toMatch(/^`goproxy:` is `off`/);
  });
});
