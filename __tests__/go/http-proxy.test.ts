import { describe, expect, it } from "@jest/globals";

import { chooseHttpProxy, showHttpProxy } from "../../src/go/http-proxy.ts";

type Environment = Readonly<Record<string, string>>;

function chosen(address: string, environment: Environment): string {
  const choice = chooseHttpProxy(new URL(address), environment);
  return choice.kind === "proxy" ? `http://${showHttpProxy(choice.proxy)}` : choice.kind;
}

describe("chooseHttpProxy", () => {
  const proxy = "http://proxy.test:3128";
  const cases: readonly [string, string, Environment, string][] = [
    ["uses HTTPS_PROXY for https", "https://a.test", { HTTPS_PROXY: proxy }, proxy],
    ["does not use HTTP_PROXY for https", "https://a.test", { HTTP_PROXY: proxy }, "none"],
    ["does not use HTTPS_PROXY for http", "http://a.test", { HTTPS_PROXY: proxy }, "none"],
    ["reads lower-case names", "https://a.test", { https_proxy: proxy }, proxy],
    [
      "prefers upper-case names",
      "https://a.test",
      { HTTPS_PROXY: proxy, https_proxy: "http://x.test" },
      proxy,
    ],
    ["does not know ALL_PROXY", "https://a.test", { ALL_PROXY: proxy }, "none"],
    ["takes a bare host and port", "https://a.test", { HTTPS_PROXY: "proxy.test:3128" }, proxy],
    ["passes over a value it cannot read", "https://a.test", { HTTPS_PROXY: "http://pro%zzxy" }, "none"],
    ["never proxies localhost", "https://localhost:1/x", { HTTPS_PROXY: proxy }, "none"],
    ["never proxies 127.0.0.0/8", "https://127.9.9.9", { HTTPS_PROXY: proxy }, "none"],
    ["never proxies ::1", "https://[::1]:8080", { HTTPS_PROXY: proxy }, "none"],
    ["proxies a name below localhost", "https://a.localhost", { HTTPS_PROXY: proxy }, proxy],
    [
      "refuses HTTP_PROXY under CGI",
      "http://a.test",
      { HTTP_PROXY: proxy, REQUEST_METHOD: "GET" },
      "refused",
    ],
    ["keeps HTTPS_PROXY under CGI", "https://a.test", { HTTPS_PROXY: proxy, REQUEST_METHOD: "GET" }, proxy],
  ];
  it.each(cases)("%s", (_, address, environment, expected) => {
    expect(chosen(address, environment)).toBe(expected);
  });

  it("splits user and password off", () => {
    const choice = chooseHttpProxy(new URL("https://a.test"), {
      HTTPS_PROXY: "http://me:s%40cret@proxy.test",
    });
    expect(choice.kind === "proxy" && choice.proxy.credentials?.password.reveal()).toBe("s@cret");
    expect(JSON.stringify(choice)).not.toContain("s@cret");
  });

  it.each([
    ["https://p.test", "https://p.test:443"],
    ["socks5h://p.test", "socks5://p.test:1080"],
    ["ftp://[fd00::1]:21", "[fd00::1]:21"],
    ["http://b\u00fccher.test", "xn--bcher-kva.test:80"],
  ])("speaks to %s as Go does", (value, expected) => {
    const choice = chooseHttpProxy(new URL("https://a.test"), { HTTPS_PROXY: value });
    expect(choice.kind === "proxy" && showHttpProxy(choice.proxy)).toBe(expected);
  });

  it.each([
    ["http:p.test", "NO_HOST"],
    ["/p.test", "NO_HOST"],
    ["http://p.test:99999", "NO_PORT"],
    ["ftp://p.test", "NO_PORT"],
  ])("does not go by %s, through which Go reaches nothing: %s", (value, code) => {
    const choice = chooseHttpProxy(new URL("https://a.test"), { https_proxy: value });
    expect(choice).toMatchObject({
      kind: "refused",
      code,
      why: expect.stringMatching(/^https_proxy .*write it as/),
    });
  });

  const exemptions: readonly [string, string, boolean][] = [
    ["*", "a.test", true],
    ["a.test", "a.test", true],
    ["a.test", "b.a.test", true],
    ["a.test", "ba.test", false],
    [".a.test", "a.test", false],
    [".a.test", "b.a.test", true],
    ["*.a.test", "b.a.test", true],
    ["*.a.test", "a.test", false],
    [" A.Test ", "a.test", true],
    ["a.test:443", "a.test", true],
    ["a.test:8443", "a.test", false],
    ["a.test:8443", "a.test:8443", true],
    ["10.0.0.0/8", "10.1.2.3", true],
    ["10.0.0.0/8", "11.1.2.3", false],
    ["10.0.0.0/8", "ten.test", false],
    ["10.1.2.3", "10.1.2.3:8443", true],
    ["10.1.2.3:443", "10.1.2.3:8443", false],
    ["10.1.2", "10.1.2.3", false],
    ["fd00::/8", "[fd12::1]", true],
    ["fd00::/8", "[fe80::1]", false],
    ["[fd00::1]:443", "[fd00::1]", true],
    ["fd00:0::1", "[fd00::1]", true],
    ["::ffff:10.0.0.0/104", "10.9.9.9", true],
    ["x.test,,b.test", "b.test", true],
    [":443", "b.test", false],
    ["", "b.test", false],
  ];
  it.each(exemptions)("with NO_PROXY=%j, %s goes without a proxy: %s", (noProxy, host, exempt) => {
    const environment = { HTTPS_PROXY: proxy, NO_PROXY: noProxy };
    expect(chosen(`https://${host}/x`, environment)).toBe(exempt ? "none" : proxy);
  });
});
