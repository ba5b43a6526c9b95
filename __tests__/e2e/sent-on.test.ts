// The built command line with the real go, before a proxy that sends its readers on to a host which then fails.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { nobody } from "../fakes/nobody.ts";
import { ownAuthority } from "../fakes/own-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

const modules = [makeModule({ module: "example.test/Far", version: "v1.0.0" })];
const scratch = mkdtempSync(join(tmpdir(), "gmg-sent-on-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const open = closedAfterEach();

async function proxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, ...options });
  open.push(opened);
  return opened;
}

function laptop(): Laptop {
  const made = new Laptop(modules);
  open.push({ close: () => made.dispose() });
  return made;
}

interface Dead {
  readonly name: string;
  readonly open: () => Promise<string>;
  readonly cause: string;
  readonly what: string;
}

const dead: readonly Dead[] = [
  { name: "refuses", open: nobody, cause: "tcp-refused", what: "refused the connection" },
  {
    name: "has no address",
    open: () => Promise.resolve("http://files.invalid"),
    cause: "dns-failure",
    what: "has a name that does not resolve",
  },
  {
    name: "is silent",
    open: async () => (await proxy({ faults: [{ fault: "silent" }] })).url,
    cause: "read-timeout-or-stall",
    what: "stood still for ",
  },
  {
    name: "has a certificate of nobody's",
    open: async () => {
      const tls = await ownAuthority(scratch);
      return tls === undefined ? nobody() : (await proxy({ tls })).url;
    },
    cause: "tls-untrusted-ca",
    what: "failed the TLS handshake",
  },
  {
    name: "answers 503",
    open: async () => (await proxy({ faults: [{ fault: { status: 503 } }] })).url,
    cause: "proxy-5xx",
    what: "answered 503",
  },
];

/** A signature in a redirect is a key to the file: it is shown to nobody. */
const signed = "/bucket/9f2b?X-Signature=tellnobody";
const hurry = ["--stall-timeout", "3s", "--retries", "1"];

describe("a proxy that sends its readers on to a host that", () => {
  it.each(dead)("$name is named second, and that host first", async ({ open: openDead, cause, what }) => {
    const target = await openDead();
    const host = new URL(target).host;
    const redirect = target.replace("://", "://ann:hidden@") + signed;
    const A = await proxy({ faults: [{ fault: { redirect } }] });
    const done = await laptop().download(["--goproxy", A.url, ...hurry]);
    const [finding] = done.report.findings;
    const expected = target.startsWith("https:") && cause !== finding?.cause ? "tcp-refused" : cause;
    expect([done.code, finding?.cause]).toEqual([1, expected]);
    expect(finding?.hosts.slice(0, 2)).toEqual([host, new URL(A.url).host]);
    expect(finding?.because).toContain(`sent the request on to \`${host}\``);
    expect(finding?.advice[0]).toContain(host);
    const { ofFailed } = done.report.requests;
    expect(new Set(ofFailed.map(({ mirror }) => mirror))).toEqual(new Set([A.url]));
    const shown = target.replace("https://", "");
    const happened = expected === cause ? what : "refused the connection";
    expect(ofFailed[0]?.outcome).toContain(`sent us on to ${shown}, which ${happened}`);
    expect(done.log + JSON.stringify(done.report)).not.toMatch(/tellnobody|hidden|9f2b/);
  });

  it.each(dead)("$name is passed over where another may be asked", async ({ open: openDead }) => {
    const target = await openDead();
    const A = await proxy({ faults: [{ fault: { redirect: target + signed } }] });
    const B = await proxy();
    const machine = laptop();
    const done = await machine.download(["--goproxy", `${A.url},${B.url}`, ...hurry]);
    expect([done.code, done.report.findings]).toEqual([0, []]);
    const shown = target.replace("https://", "");
    expect(done.log).toContain(`Moved on from ${A.url} to ${B.url}: sent us on to ${shown}, which `);
    expect(done.log).not.toContain("tellnobody");
    expect((await machine.go(["mod", "download"], { GOPROXY: "off" })).log).toBe("");
  });
});
