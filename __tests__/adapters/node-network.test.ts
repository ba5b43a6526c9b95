import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { describe, expect, it } from "@jest/globals";

import { addressesInHosts } from "../../src/adapters/hosts-file.ts";
import { nodeNetwork } from "../../src/adapters/node-network.ts";
import { nodeResources } from "../../src/adapters/node-resources.ts";
import { stepAside } from "../fakes/only-on.ts";
import { testAuthority, type TestAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";

const open = closedAfterEach();

const network = nodeNetwork({});
const signal = new AbortController().signal;

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return (server.address() as AddressInfo).port;
}

function authority(): TestAuthority | undefined {
  const made = testAuthority();
  if (made !== undefined) open.push(made);
  return made;
}

describe("a name", () => {
  it("is itself where it is an address, and this machine where it is localhost", async () => {
    const limits = { timeoutMs: 20_000, signal };
    expect(await network.resolve("192.0.2.1", limits)).toMatchObject({
      ok: true,
      value: { addresses: [{ address: "192.0.2.1", family: 4 }] },
    });
    const local = await network.resolve("localhost", limits);
    expect(local.ok && local.value.addresses.map(({ address }) => address)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/)]),
    );
  });

  it("has an end to its question, by time and by signal", async () => {
    const late = await network.resolve("a.very.long.way.invalid", { timeoutMs: 0, signal });
    expect(late).toMatchObject({ ok: false, error: { kind: "name-not-resolved", code: "ETIMEOUT" } });
    const aborted = await network.resolve("a.invalid", { timeoutMs: 2_000, signal: AbortSignal.abort() });
    expect(aborted).toMatchObject({ ok: false, error: { kind: "aborted" } });
  });

  it("is looked up in the hosts file as the system does", () => {
    const text =
      "# all\n127.0.0.1 localhost\n::1 localhost\r\n10.0.0.1\tA.test b.test # c.test\nnonsense b.test\n";
    expect(addressesInHosts(text, "localhost")).toEqual(["127.0.0.1", "::1"]);
    expect(addressesInHosts(text, "a.TEST.")).toEqual(["10.0.0.1"]);
    expect(addressesInHosts(text, "c.test")).toEqual([]);
    expect(addressesInHosts(text, "b.test")).toEqual(["10.0.0.1"]);
  });
});

describe("a connection", () => {
  it("stands, is refused, or has its end", async () => {
    const limits = { timeoutMs: 20_000, signal };
    const server = createServer();
    const port = await listen(server);
    expect(await network.connect("127.0.0.1", port, limits)).toEqual({ ok: true, value: undefined });
    await open.pop()?.close();
    expect(await network.connect("127.0.0.1", port, limits)).toMatchObject({
      error: { kind: "refused", code: "ECONNREFUSED" },
    });
    expect(
      await network.connect("127.0.0.1", port, { ...limits, signal: AbortSignal.abort() }),
    ).toMatchObject({ error: { kind: "aborted" } });
  });
});

describe("a handshake", () => {
  const asked = { host: "127.0.0.1", timeoutMs: 20_000, signal };
  const briefly = { ...asked, timeoutMs: 1_000 };

  it("ends in time where nobody answers it, and where what answers is no TLS", async () => {
    const silent = await listen(createServer(() => undefined));
    expect(await network.handshake({ ...briefly, port: silent })).toMatchObject({
      fault: { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT" },
    });
    const other = await listen(createServer((socket) => socket.end("SSH-2.0-x\r\n")));
    expect(await network.handshake({ ...asked, port: other })).toMatchObject({
      protocol: "",
      fault: { kind: "tls" },
    });
  });

  it("ends in time behind an HTTP proxy that says nothing, and tells one that refuses", async () => {
    const silent = await listen(createServer(() => undefined));
    const through = (port: number) => ({ speaks: "http", host: "127.0.0.1", port }) as const;
    expect(
      await network.handshake({ ...briefly, host: "a.test", port: 443, through: through(silent) }),
    ).toMatchObject({ fault: { kind: "http-proxy", code: "ETIMEDOUT" } });
    const refusing = await listen(
      createServer((socket) =>
        socket.once("data", () => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")),
      ),
    );
    expect(
      await network.handshake({ ...asked, host: "a.test", port: 443, through: through(refusing) }),
    ).toMatchObject({ fault: { kind: "http-proxy", code: "HTTP_407" } });
  });

  it("shows the certificate, whether it is trusted or not", async () => {
    const made = authority();
    if (made === undefined) return stepAside("it needs openssl");
    const port = await listen(createTlsServer(made.issue(["IP:127.0.0.1", "DNS:a.test"])));
    const request = { ...asked, port };
    const stranger = await network.handshake(request);
    const certificate = {
      issuer: "Test Authority",
      names: expect.arrayContaining(["a.test"]),
      isPublic: false,
    };
    expect(stranger).toMatchObject({
      certificate,
      fault: { kind: "tls", code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
    });
    expect(stranger.certificate?.validUntilMs).toBeGreaterThan(Date.now());
    const friend = await nodeNetwork({ SSL_CERT_FILE: made.caFile }).handshake(request);
    expect(friend).toMatchObject({ protocol: "TLSv1.3", certificate });
    expect(friend.fault).toBeUndefined();
    const wrong = await nodeNetwork({ SSL_CERT_FILE: made.caFile }).handshake({
      ...request,
      host: "localhost",
    });
    expect(wrong.fault).toMatchObject({
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
      message: expect.stringContaining("a.test"),
    });
  });
});

describe("what is left", () => {
  it("is told of the nearest directory that is there", async () => {
    const room = await nodeResources.room(`${process.cwd()}/not/there/yet`, 2_000);
    expect(room).toMatchObject({ directory: process.cwd() });
    expect(room?.freeBytes).toBeGreaterThan(0);
    expect((await nodeResources.limits(2_000)).memoryFreeBytes).toBeGreaterThan(0);
  });
});
