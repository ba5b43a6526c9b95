// The built command line with the real go, where an HTTP proxy on the way wants to know who asks.

import { describe, expect, it } from "@jest/globals";

import { forwardProxy, type ForwardProxy } from "../fakes/forward-proxy.ts";
import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

const modules = ["one", "two"].map((name) =>
  makeModule({ module: `open.test/${name}.git`, version: "v1.0.0" }),
);
const hurry = ["--retries", "1"];
const secrets = /p(?:@|%40)ss|wr0ng|bWU6/;

const open = closedAfterEach();

interface Case {
  readonly scheme: "http" | "https";
  readonly variable: string;
}

const cases: readonly Case[] = [
  { scheme: "http", variable: "HTTP_PROXY" },
  { scheme: "https", variable: "HTTPS_PROXY" },
];

interface Way {
  readonly mirror: UnkindProxy;
  readonly forward: ForwardProxy;
  readonly machine: Laptop;
  environment(login: string): Record<string, string>;
}

/** Undefined where there is no openssl. */
async function wayBy({ scheme, variable }: Case): Promise<Way | undefined> {
  const authority = testAuthority();
  if (authority === undefined) return undefined;
  const tls = scheme === "https" ? { tls: authority.issue(["DNS:mirror.test"]) } : {};
  const mirror = await unkindProxy({ modules, ...tls });
  const forward = await forwardProxy("me:p@ss word");
  forward.lead("mirror.test", new URL(mirror.url));
  const machine = new Laptop(modules);
  open.push(authority, mirror, forward, { close: () => machine.dispose() });
  const environment = (login: string): Record<string, string> => ({
    GOPROXY: `${scheme}://mirror.test`,
    SSL_CERT_FILE: authority.caFile,
    [variable]: forward.url.replace("://", `://${login}`),
  });
  return { mirror, forward, machine, environment };
}

describe("an HTTP proxy that wants a password", () => {
  it.each(cases)("lets a run to a mirror of $scheme through with the right one", async (of) => {
    const way = await wayBy(of);
    if (way === undefined) return stepAside("it needs openssl");
    const done = await way.machine.download(hurry, way.environment("me:p%40ss%20word@"));
    expect([done.code, done.code === 0 ? "" : done.log]).toEqual([0, ""]);
    expect([done.report.outcome, done.report.requests.retried]).toEqual(["ok", 0]);
    expect([way.mirror.requests.length > 0, way.mirror.complaints]).toEqual([true, []]);
    const headers = way.mirror.requests.flatMap((request) => Object.keys(request.headers));
    expect(headers).not.toContain("proxy-authorization");
    expect(new Set(way.forward.asked)).toEqual(new Set(["mirror.test"]));
    expect(done.log + JSON.stringify(done.report)).not.toMatch(secrets);
    expect(await way.machine.go(["mod", "download"], { GOPROXY: "off" })).toMatchObject({ code: 0, log: "" });
  });

  it.each(cases.flatMap((of) => ["me:wr0ng@", ""].map((login) => ({ ...of, login }))))(
    "ends a run to a mirror of $scheme with `$login` as what to write into $variable",
    async ({ login, ...of }) => {
      const way = await wayBy(of);
      if (way === undefined) return stepAside("it needs openssl");
      const plain = await way.machine.go(["mod", "download"], way.environment(login));
      expect(plain.code).toBe(1);
      const done = await way.machine.download(hurry, way.environment(login));
      expect([done.code, way.mirror.requests.length]).toEqual([1, 0]);
      const [finding] = done.report.findings;
      expect([finding?.cause, done.report.findings.length]).toEqual(["proxy-407-auth-required", 1]);
      const address = new URL(way.forward.url).host;
      expect(finding?.because).toContain(`(${of.variable}, \`${address}\`)`);
      expect(finding?.advice[0]).toContain(
        `export ${of.variable}=http://$PROXY_USER:$PROXY_PASSWORD@${address}`,
      );
      expect(done.log + JSON.stringify(done.report)).not.toMatch(secrets);
    },
  );

  it("is told the password, and not the host to which a mirror behind it sends on", async () => {
    const way = await wayBy({ scheme: "http", variable: "HTTP_PROXY" });
    if (way === undefined) return stepAside("it needs openssl");
    // A loopback address is never asked through a proxy.
    const files = await unkindProxy({ modules });
    open.push(files);
    const paths = modules.flatMap((made) => Object.keys(made.files));
    way.mirror.setFaults(paths.map((path) => ({ match: path, fault: { redirect: `${files.url}/${path}` } })));
    const done = await way.machine.download(hurry, way.environment("me:p%40ss%20word@"));
    expect([done.code, files.requests.length > 0]).toEqual([0, true]);
    const headers = files.requests.flatMap((request) => Object.keys(request.headers));
    expect(headers).not.toContain("proxy-authorization");
  });
});
