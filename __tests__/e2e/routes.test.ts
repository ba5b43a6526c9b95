// The built command line with the real go: who is asked for what, and who never hears of it.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";

import { forwardProxy } from "../fakes/forward-proxy.ts";
import { stepAside } from "../fakes/only-on.ts";
import { ownAuthority } from "../fakes/own-authority.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { makeModule } from "../fakes/made-module.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type Fault, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop, type Downloaded } from "./laptop.ts";

// Paths in .git need no discovery, so that what goes direct ends in go's own words (GOVCS=*:off) and not in a network.
const open1 = makeModule({ module: "open.test/one.git", version: "v1.0.0" });
const open2 = makeModule({ module: "open.test/Two.git", version: "v1.0.0" });
const corp = makeModule({ module: "corp.test/secret.git", version: "v1.0.0" });
const modules = [open1, open2, corp];
const everyFile = 3 * modules.length;
const hurry = ["--retries", "1"];

const open = closedAfterEach();

async function proxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, ...options });
  open.push(opened);
  return opened;
}

const always = (fault: Fault): UnkindOptions => ({ faults: [{ fault }] });

function laptop(of: readonly (typeof open1)[] = modules): Laptop {
  const made = new Laptop(of);
  open.push({ close: () => made.dispose() });
  return made;
}

function causes({ report }: Downloaded): readonly string[] {
  return report.findings.map(({ cause }) => cause);
}

async function expectUsable(machine: Laptop, done: Downloaded): Promise<void> {
  expect([done.code, done.code === 0 ? "" : done.log]).toEqual([0, ""]);
  expect(await machine.go(["mod", "download"], { GOPROXY: "off" })).toMatchObject({ code: 0, log: "" });
}

describe("a list of proxies", () => {
  it.each([404, 410])("goes on past a %d, under every policy and separator", async (status) => {
    for (const [separator, policy] of [
      [",", "routed"],
      ["|", "enforced"],
    ]) {
      const [A, B, machine] = [await proxy(always({ status })), await proxy(), laptop()];
      const flags = ["--goproxy", `${A.url}${separator}${B.url}`, "--policy", `${policy}`];
      await expectUsable(machine, await machine.download(flags));
      expect([A.requests.length, B.requests.length]).toEqual([everyFile, everyFile]);
    }
  });

  it("may begin with a file:// proxy, whose gaps the next one fills", async () => {
    const [B, machine] = [await proxy(), laptop()];
    const tree = join(machine.root, "a tree");
    for (const [path, bytes] of Object.entries(open2.files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), bytes);
    }
    const done = await machine.download(["--goproxy", `${pathToFileURL(tree).href},${B.url}`]);
    await expectUsable(machine, done);
    expect(B.requests.length).toBe(everyFile - 3);
  });

  it("follows redirects to another host without the credentials, and asks for no gzip", async () => {
    const B = await proxy();
    const A = await proxy({
      authorization: `Basic ${Buffer.from("ci:pass word").toString("base64")}`,
      faults: Object.keys(open1.files).map((path) => ({
        match: path,
        fault: { redirect: `${B.url}/${path}` },
      })),
    });
    const machine = laptop();
    const address = A.url.replace("http://", "http://ci:pass%20word@");
    const done = await machine.download(["--goproxy", address]);
    await expectUsable(machine, done);
    expect(B.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
    const encodings = [...A.requests, ...B.requests].map(({ headers }) => headers["accept-encoding"]);
    expect(new Set(encodings)).toEqual(new Set([undefined]));
    expect(done.log + JSON.stringify(done.report)).not.toMatch(/pass(?: |%20)word/);
  });

  it("gives what netrc has for one host to that host alone", async () => {
    const machine = laptop();
    const tls = await ownAuthority(machine.root);
    if (tls === undefined) return stepAside("it needs openssl, for netrc is for https alone");
    const basic = `Basic ${Buffer.from("ci:s3cret-of-a").toString("base64")}`;
    const faults = [{ match: "Two", fault: { status: 404 } }];
    const [A, B] = [await proxy({ tls, authorization: basic, faults }), await proxy({ tls })];
    const netrc = `machine 127.0.0.1:${A.port} login ci password s3cret-of-a`;
    const environment = { GMG_NETRC: netrc, SSL_CERT_FILE: tls.certFile };
    const done = await machine.download(["--goproxy", `${A.url},${B.url}`], environment);
    await expectUsable(machine, done);
    expect(A.requests.every(({ headers }) => headers.authorization === basic)).toBe(true);
    expect(B.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ["direct", "A,direct", { status: 404 }, "GOVCS disallows"],
    ["direct behind an error and a |", "A|direct", { status: 500 }, "GOVCS disallows"],
    ["off", "A,off", { status: 404 }, "module lookup disabled by GOPROXY=off"],
    ["off behind an error and a |", "A|off", { status: 403 }, "403 Forbidden"],
  ] as const)("ends with %s as go's does", async (_, list, fault, words) => {
    const [A, machine] = [await proxy(always(fault)), laptop()];
    const goproxy = list.replace("A", A.url);
    const plain = await machine.go(["mod", "download"], { GOPROXY: goproxy });
    expect(plain.log).toContain(words);
    const done = await machine.download(["--goproxy", goproxy, ...hurry]);
    expect(done.code).toBe(1);
    expect(done.log).toContain(words);
  });
});

describe("an HTTP proxy", () => {
  it("is asked to connect where go would ask it, and not where NO_PROXY names the host", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    open.push(authority);
    const [A, machine] = [await proxy({ tls: authority.issue(["DNS:proxy.corp.test"]) }), laptop()];
    const forward = await forwardProxy();
    open.push(forward);
    forward.lead("proxy.corp.test", new URL(A.url));
    const environment = { HTTPS_PROXY: forward.url, SSL_CERT_FILE: authority.caFile };
    const flags = ["--goproxy", "https://proxy.corp.test", ...hurry];
    const around = await machine.download(flags, { ...environment, NO_PROXY: ".corp.test" });
    expect([around.code, causes(around), A.requests.length]).toEqual([1, ["dns-failure"], 0]);
    await expectUsable(machine, await machine.download(flags, environment));
    expect([A.requests.length, new Set(forward.asked)]).toEqual([everyFile, new Set(["proxy.corp.test"])]);
  });
});

describe("`mirrors:`", () => {
  it("serve when the list is out, also a silent one", async () => {
    for (const fault of ["silent", "html", { status: 502 }] as const) {
      const [A, M, machine] = [await proxy(always(fault)), await proxy(), laptop()];
      const done = await machine.download(["--goproxy", A.url, "--mirrors", M.url, "--stall-timeout", "5s"]);
      await expectUsable(machine, done);
      expect(M.requests.length).toBe(everyFile);
    }
  });

  it("are not asked when the list says no, nor under `routed`", async () => {
    for (const [fault, policy] of [
      [{ status: 404 }, "resilient"],
      [{ status: 403 }, "resilient"],
      ["reset", "routed"],
    ] as const) {
      const [A, M] = [await proxy(always(fault)), await proxy()];
      const flags = ["--goproxy", A.url, "--mirrors", M.url, "--policy", policy, ...hurry];
      const done = await laptop().download(flags);
      expect([done.code, M.requests.length]).toEqual([1, 0]);
    }
  });
});

describe("a private path", () => {
  it.each(["GOPRIVATE", "GONOPROXY", "GONOSUMDB"])("of %s never reaches B or mirrors:", async (name) => {
    const [A, B, M] = [await proxy(always("reset")), await proxy(), await proxy()];
    const flags = ["--goproxy", `${A.url},${B.url}`, "--mirrors", M.url, ...hurry];
    const done = await laptop().download(flags, { [name]: "corp.test/*" });
    expect(done.code).toBe(1);
    expect(B.count("corp.test") + M.count("corp.test")).toBe(0);
    expect(A.count("corp.test") > 0).toBe(name === "GONOSUMDB");
    expect(B.count("open.test")).toBe(6);
  });

  it("moves to B where go would move it: past a 404, and past a |", async () => {
    for (const [separator, fault] of [
      [",", { status: 404 }],
      ["|", "reset"],
    ] as const) {
      const [A, B, machine] = [await proxy(always(fault)), await proxy(), laptop()];
      const flags = ["--goproxy", `${A.url}${separator}${B.url}`, ...hurry];
      await expectUsable(machine, await machine.download(flags, { GONOSUMDB: "corp.test" }));
      expect(B.count("corp.test")).toBe(3);
    }
  });

  it("may be anything with GOSUMDB=off and no pattern: nothing passes a `,`, mirrors: serve", async () => {
    const [A, B, M, machine] = [await proxy(always("reset")), await proxy(), await proxy(), laptop()];
    const list = ["--goproxy", `${A.url},${B.url}`, ...hurry];
    const alone = await machine.download(list, { GOSUMDB: "off" });
    expect([alone.code, B.requests.length]).toEqual([1, 0]);
    const done = await machine.download([...list, "--mirrors", M.url], { GOSUMDB: "off" });
    await expectUsable(machine, done);
    expect([B.requests.length, M.requests.length]).toEqual([0, everyFile]);
  });

  it("is refused under `enforced` before anybody is asked, until GONOPROXY says none", async () => {
    const [A, machine] = [await proxy(), laptop()];
    const flags = ["--goproxy", `${A.url},direct`, "--policy", "enforced", ...hurry];
    const environment = { GOPRIVATE: "corp.test" };
    const refused = await machine.download(flags, environment);
    expect([refused.code, A.count("corp.test")]).toEqual([1, 0]);
    expect(refused.log).toContain("gonoproxy none");
    const done = await machine.download([...flags, "--gonoproxy", "none"], environment);
    await expectUsable(machine, done);
    expect(causes(done)).toEqual([]);
  });

  it("and every other stays with the named proxies under `enforced`, whatever the list ends in", async () => {
    const A = await proxy(always({ status: 404 }));
    const done = await laptop().download(["--goproxy", `${A.url},direct`, "--policy", "enforced", ...hurry]);
    expect(done.code).toBe(1);
    expect(done.log).not.toContain("GOVCS disallows");
  });
});
