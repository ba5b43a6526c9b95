// Connections that end in the middle of a zip, and a redirect that leaves TLS: the built command line beside real go.

import { randomBytes } from "node:crypto";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { testAuthority, type TestAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type Fault, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

const big = makeModule({
  module: "example.test/big",
  version: "v1.0.0",
  files: { "blob.bin": randomBytes(1_000_000) },
});

let authority: TestAuthority | undefined;
beforeAll(() => {
  authority = testAuthority();
});
afterAll(() => authority?.close());

const open = closedAfterEach();

function laptop(): Laptop {
  const made = new Laptop([big]);
  open.push({ close: () => made.dispose() });
  return made;
}

async function mirror(fault: Fault, isSecure: boolean): Promise<UnkindProxy> {
  const tls = isSecure ? { tls: authority!.issue(["IP:127.0.0.1"]) } : {};
  const opened = await unkindProxy({ modules: [big], ...tls, faults: [{ match: ".zip", fault, times: 1 }] });
  open.push(opened);
  return opened;
}

/**
 * On the way to a server of TLS: once half a zip may be through, the server gets a record that nobody sealed, so that it
 * says so to the client, in a fatal alert, and hangs up.
 */
async function alerting({ port }: UnkindProxy): Promise<string> {
  const sockets = new Set<Socket>();
  let hasAlerted = false;
  const relay = createServer((client) => {
    const server = connect(port, "127.0.0.1");
    let passedBytes = 0;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    client.pipe(server);
    server.pipe(client);
    server.on("data", ({ length }) => {
      passedBytes += length;
      if (hasAlerted || passedBytes < big.zip.length / 3) return;
      hasAlerted = true;
      server.write(Buffer.concat([Buffer.from([23, 3, 3, 0, 48]), Buffer.alloc(48)]));
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  open.push({
    close() {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  });
  return `https://127.0.0.1:${(relay.address() as AddressInfo).port}`;
}

const endings: readonly {
  readonly name: string;
  /** The address of a mirror that does it once. */
  readonly once: () => Promise<string>;
  /** What go says of it. */
  readonly said: string;
}[] = [
  {
    name: "a reset",
    once: async () => (await mirror("reset-body", false)).url,
    said: "connection reset by peer",
  },
  {
    name: "an alert of TLS",
    once: async () => alerting(await mirror("silent-body", true)),
    said: "remote error: tls: ",
  },
];

describe("a zip that ends half way with", () => {
  for (const { name, once, said } of endings) {
    linuxOnly(`${name} is the end for plain go, and is asked for the rest by us`, async () => {
      if (authority === undefined) return stepAside("it needs openssl");
      const trusting = { SSL_CERT_FILE: authority.caFile };
      const plain = await laptop().go(["mod", "download"], { ...trusting, GOPROXY: await once() });
      expect([plain.code, plain.log]).toEqual([1, expect.stringContaining(said)]);
      const machine = laptop();
      const done = await machine.download([], { ...trusting, GOPROXY: await once() });
      const { retried, resumed } = done.report.requests;
      expect({ code: done.code, retried, resumed, log: done.log }).toMatchObject({
        code: 0,
        retried: 1,
        resumed: 1,
      });
      expect(await machine.go(["mod", "verify"], { GOPROXY: "off" })).toMatchObject({ code: 0 });
    });
  }
});

describe("a mirror under TLS that redirects to plain HTTP", () => {
  linuxOnly("is not followed, by us as by go, and a second mirror is asked", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const plainly = await unkindProxy({ modules: [big] });
    const second = await unkindProxy({ modules: [big] });
    const redirect = (kind: string): string => `${plainly.url}/example.test/big/@v/v1.0.0.${kind}`;
    const first = await unkindProxy({
      modules: [big],
      tls: authority.issue(["IP:127.0.0.1"]),
      faults: ["info", "mod", "zip"].map((kind) => ({
        match: `.${kind}`,
        fault: { redirect: redirect(kind) },
      })),
    });
    open.push(plainly, second, first);
    const trusting = { SSL_CERT_FILE: authority.caFile };
    const plain = await laptop().go(["mod", "download"], { ...trusting, GOPROXY: first.url });
    expect([plain.code, plain.log]).toEqual([1, expect.stringContaining("to insecure URL")]);
    const alone = await laptop().download([], { ...trusting, GOPROXY: first.url });
    expect([alone.code, plainly.count()]).toEqual([1, 0]);
    const [finding] = alone.report.findings;
    expect([finding?.cause, finding?.evidence]).toEqual([
      "proxy-returned-html-or-garbage",
      expect.stringContaining(`to insecure URL ${plainly.url}`),
    ]);
    const both = await laptop().download([], { ...trusting, GOPROXY: `${first.url},${second.url}` });
    expect([both.code, plainly.count()]).toEqual([0, 0]);
  });
});
