// The built command line with the real go: whom a user and a password reach, and whom they never reach. The other
// machine is this one by the address of a network of its own, which is no loopback.

import { networkInterfaces } from "node:os";
import { describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop, type Downloaded } from "./laptop.ts";

const far = makeModule({ module: "open.test/far.git", version: "v1.0.0" });
const paths = Object.keys(far.files);
const basic = `Basic ${Buffer.from("ci:s3cret-word").toString("base64")}`;
const hurry = ["--retries", "1"];

const otherMachine = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === "IPv4" && !internal)?.address;

const open = closedAfterEach();

async function proxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules: [far], ...options });
  open.push(opened);
  return opened;
}

function laptop(): Laptop {
  const made = new Laptop([far]);
  open.push({ close: () => made.dispose() });
  return made;
}

function withPassword({ url }: UnkindProxy): string {
  return url.replace("://", "://ci:s3cret-word@");
}

/** What each request brought as Authorization, without repetition. */
function brought({ requests }: UnkindProxy): readonly unknown[] {
  return [...new Set(requests.map(({ headers }) => headers.authorization))];
}

function expectNoSecret(done: Downloaded): void {
  const encoded = basic.slice("Basic ".length);
  for (const secret of ["s3cret-word", encoded])
    expect(done.log + JSON.stringify(done.report)).not.toContain(secret);
}

describe("a password for another machine", () => {
  it("is kept back over plain http: from its address before anything is asked, from netrc by asking without", async () => {
    if (otherMachine === undefined) return stepAside("it needs an address that is no loopback");
    const A = await proxy({ host: otherMachine });
    const refused = await laptop().download(["--goproxy", withPassword(A), ...hurry]);
    expect([refused.code, A.requests.length]).toEqual([1, 0]);
    expect(refused.report.findings[0]?.cause).toBe("goproxy-invalid-value");
    expect(refused.log).toContain(`http://${otherMachine}:${A.port}`);
    expectNoSecret(refused);

    for (const machine of [`machine ${otherMachine}`, `machine ${otherMachine}:${A.port}`]) {
      A.forget();
      const netrc = `${machine} login ci password s3cret-word`;
      const done = await laptop().download(["--goproxy", A.url, ...hurry], { GMG_NETRC: netrc });
      expect([done.code, brought(A)]).toEqual([0, [undefined]]);
      expectNoSecret(done);
    }
  });

  it("is sent over https, from its address and from netrc", async () => {
    const authority = testAuthority();
    if (authority === undefined || otherMachine === undefined)
      return stepAside("it needs openssl, and an address that is no loopback");
    open.push(authority);
    const tls = authority.issue([`IP:${otherMachine}`]);
    const A = await proxy({ host: otherMachine, tls, authorization: basic });
    const trusting = { SSL_CERT_FILE: authority.caFile };
    const byAddress = await laptop().download(["--goproxy", withPassword(A), ...hurry], trusting);
    expect([byAddress.code, brought(A)]).toEqual([0, [basic]]);
    A.forget();
    const netrc = `machine ${otherMachine}:${A.port} login ci password s3cret-word`;
    const byNetrc = await laptop().download(["--goproxy", A.url, ...hurry], {
      ...trusting,
      GMG_NETRC: netrc,
    });
    expect([byNetrc.code, brought(A)]).toEqual([0, [basic]]);
    for (const done of [byAddress, byNetrc]) expectNoSecret(done);
  });
});

describe("a password, after a redirect", () => {
  it("goes on within the origin, and comes neither to another port nor back to the first one", async () => {
    const around = Object.fromEntries(
      Object.entries(far.files).map(([path, bytes]) => [`around/${path}`, bytes]),
    );
    const A = await proxy({ files: around });
    const B = await proxy();
    const [first = "", second = "", third = ""] = paths;
    A.setFaults([
      { match: new RegExp(`^${first}$`), fault: { redirect: `/around/${first}` } },
      { match: new RegExp(`^${second}$`), fault: { redirect: `${B.url}/${second}` } },
      { match: new RegExp(`^${third}$`), fault: { redirect: `${B.url}/${third}` } },
    ]);
    B.setFaults([{ match: third, fault: { redirect: `${A.url}/around/${third}` } }]);
    const done = await laptop().download(["--goproxy", withPassword(A), ...hurry]);
    expect([done.code, brought(B)]).toEqual([0, [undefined]]);
    expect(new Set(B.requests.map(({ path }) => path))).toEqual(new Set([second, third]));
    const atA = Object.fromEntries(A.requests.map(({ path, headers }) => [path, headers.authorization]));
    expect(atA).toEqual({
      [first]: basic,
      [second]: basic,
      [third]: basic,
      [`around/${first}`]: basic,
      [`around/${third}`]: undefined,
    });
    expectNoSecret(done);
  });

  it("of https never comes to another host, by http least of all, whatever netrc has for that host", async () => {
    const authority = testAuthority();
    if (authority === undefined || otherMachine === undefined)
      return stepAside("it needs openssl, and an address that is no loopback");
    open.push(authority);
    const tls = authority.issue(["IP:127.0.0.1", `IP:${otherMachine}`]);
    const [A, secure, plain] = [
      await proxy({ tls, authorization: basic }),
      await proxy({ tls, host: otherMachine }),
      await proxy({ host: otherMachine }),
    ];
    const environment = {
      SSL_CERT_FILE: authority.caFile,
      GMG_NETRC: `machine 127.0.0.1:${A.port} login ci password s3cret-word`,
    };
    const sendOnTo = (to: UnkindProxy): void =>
      A.setFaults(paths.map((path) => ({ match: path, fault: { redirect: `${to.url}/${path}` } })));
    sendOnTo(secure);
    const done = await laptop().download(["--goproxy", A.url, ...hurry], environment);
    expect([done.code, brought(A), brought(secure)]).toEqual([0, [basic], [undefined]]);
    sendOnTo(plain);
    const refused = await laptop().download(["--goproxy", A.url, ...hurry], environment);
    expect([refused.code, plain.requests.length]).toEqual([1, 0]);
    for (const one of [done, refused]) expectNoSecret(one);
  });
});
