// HTTP_PROXY, HTTPS_PROXY and NO_PROXY, each value held against net/http.ProxyFromEnvironment of the Go that is here.

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { chooseHttpProxy } from "../../src/go/http-proxy.ts";
import { parseHttpProxyAddress, toAscii } from "../../src/go/http-proxy-address.ts";
import { openGoBox, type GoBox } from "./oracle/go-oracle.ts";

type Environment = Readonly<Record<string, string>>;

interface Question {
  readonly Environment: Environment;
  readonly URLs: readonly string[];
}

interface Answer {
  readonly Kind: string;
  readonly Scheme: string;
  readonly Hostname: string;
  readonly Port: string;
  readonly User: string;
  readonly Password: string;
}

const seed = 20261128;
const nothing = { Scheme: "", Hostname: "", Port: "", User: "", Password: "" };

let box: GoBox;
beforeAll(() => {
  box = openGoBox();
  cpSync(join(import.meta.dirname, "oracle/http-proxy/main.go"), join(box.directory, "proxy/main.go"));
  // Under an older go line, net/url would take what it took then.
  const version = box.go(["env", "GOVERSION"]).stdout.trim().replace(/^go/, "");
  box.write("proxy/go.mod", `module oracle\n\ngo ${version}\n`);
  const built = box.go(["build", "-o", "asked.exe", "."], { directory: "proxy" });
  if (built.code !== 0) throw new Error(`the oracle does not build:\n${built.stderr}`);
}, 120_000);
afterAll(() => box.remove());

function goAnswers(questions: readonly Question[]): Answer[][] {
  const run = spawnSync(join(box.directory, "proxy/asked.exe"), {
    input: JSON.stringify(questions),
    encoding: "utf8",
    timeout: 100_000,
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`the oracle failed:\n${run.stderr}`);
  return JSON.parse(run.stdout) as Answer[][];
}

/** In the words of the oracle. What we refuse for want of a host or a port, Go would try to connect to in vain. */
function ours(environment: Environment, text: string): Answer {
  const url = new URL(text);
  const choice = chooseHttpProxy(url, environment);
  if (choice.kind === "none") return { Kind: "none", ...nothing };
  if (choice.kind === "refused" && choice.code === "CGI") return { Kind: "refused", ...nothing };
  const isHttps = url.protocol === "https:";
  const names = isHttps ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const value = names.map((name) => environment[name] ?? "").find((each) => each !== "") ?? "";
  const address = parseHttpProxyAddress(value);
  if (address === undefined) throw new Error(`no address in ${value}`);
  if (choice.kind === "proxy") expect(choice.proxy.host).toBe(address.hostname);
  return {
    Kind: "proxy",
    Scheme: address.scheme,
    Hostname: address.hostname,
    Port: address.port,
    User: address.credentials?.user.reveal() ?? "",
    Password: address.credentials?.password.reveal() ?? "",
  };
}

function expectAsGo(questions: readonly Question[]): void {
  const answers = goAnswers(questions);
  const differences = questions.flatMap(({ Environment, URLs }, index) =>
    URLs.flatMap((url, which) => {
      const answer = answers[index]?.[which];
      // Go writes the host as punycode when it connects, not before.
      const go = answer === undefined ? undefined : { ...answer, Hostname: toAscii(answer.Hostname) };
      const mine = ours(Environment, url);
      return JSON.stringify(go) === JSON.stringify(mine) ? [] : [{ Environment, url, go, mine }];
    }),
  );
  expect(differences.slice(0, 5)).toEqual([]);
}

const urls = [
  "https://a.test/x",
  "http://a.test/x",
  "https://b.a.test",
  "https://ba.test:8443",
  "https://a.test.",
  "https://localhost:1/",
  "http://sub.localhost/",
  "https://127.9.9.9/",
  "https://[::1]:8080/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:10.1.2.3]/",
  "https://10.1.2.3",
  "http://10.1.2.3:8080",
  "https://[fd12::1]",
  "https://[fe80::1]:443",
  "https://[::ffc0:1:1]/",
  "https://xn--bcher-kva.test/",
  "https://bücher.test/x",
  "http://shop.bücher.test:8080/x",
  "https://xn--strae-oqa.test",
];

const addresses = [
  "p.test",
  "p.test:3128",
  "http://p.test:3128",
  "HTTP://P.Test:3128",
  "https://p.test",
  "http://me:pw@p.test:3128",
  "me:pw@p.test:3128",
  "me@p.test",
  "http://me@p.test",
  "http://me:s%40cret@p.test",
  "http://me:p@ss@p.test",
  "http://me:p%zz@p.test",
  "http://me:p w@p.test",
  "http://m\u00fc:pw@p.test",
  "http://:pw@p.test",
  "http://@p.test",
  "socks5://p.test",
  "socks5h://me:pw@p.test:1081",
  "socks4://p.test:1080",
  "ftp://p.test:21",
  "file:///p.test",
  "http:p.test",
  "http:/p.test",
  "/p.test",
  "//p.test:3128",
  "///p.test",
  "////p.test",
  "http://",
  "http://:3128",
  ":3128",
  ":",
  "*",
  "?",
  "#",
  "p.test?x",
  "p.test#x",
  "http://p.test#%zz",
  "http://p.test?x:y",
  "http://p.test/a%zz",
  "http://p.test/a b:c",
  "p.test/a:b",
  "a b",
  " p.test",
  "p.test ",
  "http://p.test:3128 ",
  "http://p.test:",
  "http://p.test:abc",
  "http://p.test:99999",
  "http://p.test:031",
  "http://p:1:2",
  "ftp://p:1:2",
  "http://0x7f.1:3128",
  "http://127.1:3128",
  "http://2130706433:3128",
  "10.0.0.1:3128",
  "http://10.0.0.1",
  "0x7f.1:3128",
  "[fd00::1]:3128",
  "http://[fd00::1]:3128",
  "http://[fe80::1%25eth0]:3128",
  "http://[fe80::1%eth0]:3128",
  "http://[fe80::1%25]:3128",
  "http://[fe80::1%25a%20b]:3128",
  "http://[fe80::1%25a%2fb]:3128",
  "http://[::ffff:10.0.0.1]:3128",
  "http://[::ffff:10.0.0.1%25eth0]:3128",
  "http://[10.0.0.1]:3128",
  "http://[1.2.3.4::]:3128",
  "http://[p.test]:3128",
  "http://[fd00::1:3128",
  "http://fd00::1]:3128",
  "http://x[fd00::1]",
  "fd00::1",
  "http://b\u00fccher.test:3128",
  "http://b%c3%bccher.test:3128",
  "http://b%41cher.test:3128",
  "http://b%25cher.test:3128",
  "http://b_cher.test:3128",
  "http://b\u00fc_cher.test:3128",
  "http://a<b>.test",
  "http://a^b.test",
  "http://a\\b.test",
  "http://a\u007fb.test",
  "http://a\tb.test",
  "http://p.test\n",
  "1http://p.test",
  "h_ttp://p.test",
  "http//p.test",
  "http:///p.test",
  "http://http://p.test",
  "http://http:3128",
  "\\\\p.test",
];

const exemptions = [
  "*",
  " * ",
  "*,x.test",
  "x.test,*",
  "*.",
  ".",
  "..",
  "*.*",
  "*:443",
  "a.test",
  ".a.test",
  "*.a.test",
  "**.a.test",
  " A.Test ",
  "\u00a0a.test\u2003",
  "a.test.",
  "test",
  "est",
  ".test",
  "a.test:443",
  "a.test:8443",
  "ba.test:8443",
  "ba.test:",
  ".test:8443",
  "a.test:https",
  "a.test:443:1",
  "[a.test]:443",
  "[a.test]",
  "x.test a.test",
  "x.test;a.test",
  "x.test,,a.test,",
  "https://a.test",
  "a.test/x",
  "localhost",
  "sub.localhost",
  ":443",
  "10.0.0.0/8",
  "10.0.0.0/0008",
  "10.0.0.0/08",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/",
  "10.0.0/8",
  "010.0.0.0/8",
  "10.9.9.9/0",
  "10.0.0.0/8:443",
  "10.1.2.3",
  "10.1.2.3:443",
  "10.1.2.3:8080",
  "10.1.2",
  "10.01.2.3",
  ".10.1.2.3",
  "2.3",
  "::ffff:10.1.2.3",
  "[::ffff:10.1.2.3]:443",
  "::ffff:10.0.0.0/104",
  "::ffff:10.0.0.0/90",
  "::ffff:10.0.0.0/96",
  "::/0",
  "0.0.0.0/0",
  "fd00::/8",
  "fd00::/008",
  "fd00::/129",
  "fd12::1",
  "fd12:0::0:1",
  "[fd12::1]",
  "[fd12::1]:443",
  "fe80::1",
  "fe80::1%eth0",
  "[fe80::1%eth0]:443",
  "fe80::1%eth0/64",
  "fe80::/64",
  "b\u00fccher.test",
  "B\u00dcCHER.test",
  ".b\u00fccher.test",
  "*.b\u00fccher.test:8080",
  "xn--bcher-kva.test",
  "XN--BCHER-KVA.TEST",
  "b_\u00fccher.test",
  "stra\u00dfe.test",
  "b\u00fccher\u3002test",
  "\uff11\uff10.1.2.3",
  "\u00fc",
];

describe("the HTTP proxy of a request is Go's", () => {
  it("for every way to write its address", () => {
    const both = ["https://a.test/x", "http://a.test/x"];
    expectAsGo(
      addresses.flatMap((value) => [
        { Environment: { HTTPS_PROXY: value, HTTP_PROXY: "q.test" }, URLs: both },
        { Environment: { http_proxy: value }, URLs: both },
      ]),
    );
  });

  it("for every way to write NO_PROXY", () => {
    const proxies = { HTTPS_PROXY: "p.test:3128", HTTP_PROXY: "q.test" };
    expectAsGo(
      exemptions.flatMap((value) => [
        { Environment: { ...proxies, NO_PROXY: value }, URLs: urls },
        { Environment: { ...proxies, no_proxy: `x.test,${value}` }, URLs: urls },
      ]),
    );
  });

  it("for names in either case, others that Go does not know, and CGI", () => {
    const proxies = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
    const others = ["NO_PROXY", "no_proxy", "REQUEST_METHOD"];
    const values = [
      ...proxies.flatMap((name) =>
        ["", `${name.toLowerCase()}.test:1`, "http:p"].map((value) => [name, value] as const),
      ),
      ...others.flatMap((name) => ["", "a.test", "GET"].map((value) => [name, value] as const)),
    ];
    // Windows knows no case in names.
    const isHere = ([name]: readonly [string, string]): boolean =>
      process.platform !== "win32" || name === name.toUpperCase();
    const some = fc.array(fc.constantFrom(...values.filter(isHere)), { maxLength: 6 });
    const environments = fc.sample(some, { seed, numRuns: 300 });
    expectAsGo(
      environments.map((entries) => ({ Environment: Object.fromEntries(entries), URLs: urls.slice(0, 5) })),
    );
  });

  it("for values put together at random", () => {
    const piece = fc.constantFrom(
      ..."http:// https: socks5:// // / : @ [ ] % %25 %41 %c3%bc ? # , . * a p.test 10.0.0.1 fd00::1 :3128 \u00fc _ \\".split(
        " ",
      ),
      " ",
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
    const pairs = fc.sample(fc.tuple(text, text), { seed, numRuns: 600 });
    expectAsGo(
      pairs.map(([HTTPS_PROXY, NO_PROXY]) => ({
        Environment: { HTTPS_PROXY, HTTP_PROXY: "q.test", NO_PROXY },
        URLs: ["https://a.test/x", "http://10.0.0.1/", "https://[fd00::1]/", "http://xn--tda.test"],
      })),
    );
  });
});
