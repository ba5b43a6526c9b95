// The built command line with the real go, where the way out is a SOCKS5 proxy: it arrives where plain go arrives.

import { describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { socksProxy, type SocksProxy } from "../fakes/socks-proxy.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Desk } from "./cli-runner.ts";
import { Laptop } from "./laptop.ts";

const modules = ["one", "two", "three"].map((name) =>
  makeModule({ module: `open.test/${name}.git`, version: "v1.0.0" }),
);
const hurry = ["--retries", "1"];

const open = closedAfterEach();

interface Probed {
  readonly probes: readonly { readonly target: string; readonly stage: string; readonly ok: boolean }[];
  readonly findings: readonly object[];
}

async function behind(options: UnkindOptions, login?: string): Promise<[UnkindProxy, SocksProxy]> {
  const mirror = await unkindProxy({ modules, ...options });
  const socks = await socksProxy(login);
  open.push(mirror, socks);
  socks.lead("mirror.test", new URL(mirror.url));
  return [mirror, socks];
}

function laptop(): Laptop {
  const made = new Laptop(modules);
  open.push({ close: () => made.dispose() });
  return made;
}

describe("a SOCKS5 proxy", () => {
  it("is gone through by probes, stage by stage, and what it says to them is told", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    open.push(authority);
    const [mirror, socks] = await behind({ tls: authority.issue(["DNS:mirror.test"]) }, "me:right");
    const desk = new Desk();
    open.push({ close: () => desk.dispose() });
    const probe = async (login: string): Promise<Probed> => {
      const environment = {
        GOPROXY: "https://mirror.test",
        GOSUMDB: "off",
        HTTPS_PROXY: `socks5://${login}@${socks.address}`,
        SSL_CERT_FILE: authority.caFile,
      };
      const { stdout, stderr } = await desk.cli(["probe", "--format", "json"], { environment });
      expect(stdout + stderr).not.toContain(login);
      return JSON.parse(stdout) as Probed;
    };
    const well = await probe("me:right");
    const asked = well.probes.filter(({ target }) => /mirror|SOCKS/.test(target));
    expect(asked.map(({ target, stage, ok }) => [target, stage, ok])).toEqual([
      ["mirror.test", "tls", true],
      ["mirror.test", "http", true],
      [`SOCKS proxy socks5://${socks.address}`, "tcp", true],
    ]);
    expect([well.findings, mirror.requests.length, new Set(socks.asked)]).toEqual([
      [],
      1,
      new Set(["mirror.test"]),
    ]);
    const wrong = await probe("me:wrong");
    expect(wrong.findings).toMatchObject([
      { code: "GMG109", evidence: expect.stringContaining("knows no such user") },
    ]);
  });

  it.each(["socks5", "socks5h"])(
    "is gone through by %s:// for a mirror of plain http, as by go",
    async (scheme) => {
      const [mirror, socks] = await behind({});
      const machine = laptop();
      const environment = { GOPROXY: "http://mirror.test", HTTP_PROXY: `${scheme}://${socks.address}` };
      expect(await machine.go(["mod", "download"], environment)).toMatchObject({ code: 0 });
      machine.emptyGomodcache();
      mirror.forget();
      const done = await machine.download(hurry, environment);
      expect([done.code, done.report.outcome, done.report.requests.retried]).toEqual([0, "ok", 0]);
      expect([mirror.requests.length > 0, mirror.complaints]).toEqual([true, []]);
      expect(new Set(socks.asked)).toEqual(new Set(["mirror.test"]));
      expect(await machine.go(["mod", "download"], { GOPROXY: "off" })).toMatchObject({ code: 0, log: "" });
    },
  );

  it("is told user and password for a mirror of https, and them alone", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    open.push(authority);
    const [mirror, socks] = await behind({ tls: authority.issue(["DNS:mirror.test"]) }, "me:p@ss word");
    const machine = laptop();
    const environment = {
      GOPROXY: "https://mirror.test",
      HTTPS_PROXY: `socks5://me:p%40ss%20word@${socks.address}`,
      SSL_CERT_FILE: authority.caFile,
    };
    expect(await machine.go(["mod", "download"], environment)).toMatchObject({ code: 0 });
    machine.emptyGomodcache();
    mirror.forget();
    const done = await machine.download(hurry, environment);
    expect([done.code, done.report.outcome, mirror.requests.length > 0]).toEqual([0, "ok", true]);
    expect(done.log + JSON.stringify(done.report)).not.toMatch(/p(?:@|%40)ss/);
    expect(mirror.requests.flatMap(({ headers }) => Object.keys(headers))).not.toContain(
      "proxy-authorization",
    );
  });

  it.each([
    ["does not take the password", "me:wrong@", "mirror.test", "knows no such user and password"],
    ["wants one", "", "mirror.test", "wants to know who asks"],
    ["does not let the host through", "me:right@", "other.test", "not allowed by its rules"],
  ])("that %s is named, with what it said", async (_, login, host, said) => {
    const [mirror, socks] = await behind({}, "me:right");
    const environment = { GOPROXY: `http://${host}`, HTTP_PROXY: `socks5://${login}${socks.address}` };
    const done = await laptop().download(hurry, environment);
    expect([done.code, mirror.requests.length]).toEqual([1, 0]);
    const [finding] = done.report.findings;
    expect(finding?.cause).toBe("http-proxy-env-misconfigured");
    expect(finding?.evidence).toContain(said);
    const advice = finding?.advice.join("\n");
    expect(advice).toContain(`export HTTP_PROXY=socks5://$PROXY_USER:$PROXY_PASSWORD@${socks.address}`);
    expect(advice).not.toContain(`http://${socks.address}`);
    expect(done.log + JSON.stringify(done.report)).not.toMatch(/me:right|me:wrong/);
  });

  it("that is not there, or speaks something else, is named within the time of its retries", async () => {
    const [mirror, socks] = await behind({});
    await socks.close();
    for (const address of [socks.address, `127.0.0.1:${mirror.port}`]) {
      const environment = { GOPROXY: "http://mirror.test", HTTP_PROXY: `socks5://${address}` };
      const done = await laptop().download(hurry, environment);
      expect([done.code, done.report.findings[0]?.cause]).toEqual([1, "http-proxy-env-misconfigured"]);
      expect(done.report.findings[0]?.because).toContain(address);
    }
  });
});
