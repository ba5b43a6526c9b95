import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { delimiter } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";

import { nodeHttp } from "../../src/adapters/http.ts";
import { Secret } from "../../src/core/secret.ts";
import type { Http, HttpAnswer } from "../../src/ports/http.ts";
import { onlyWhere } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { unkindProxy } from "../fakes/unkind-proxy.ts";
import type { UnkindOptions, UnkindProxy } from "../fakes/unkind-proxy.ts";

const authority = testAuthority();
const trusting = { SSL_CERT_FILE: authority?.caFile ?? "" };
const ifPossible = onlyWhere(authority !== undefined, "it needs openssl");

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => authority?.close());

function client(environment: Record<string, string> = {}, connectionsPerOrigin = 8): Http {
  const http = nodeHttp({ connectionsPerOrigin, environment });
  closing.push(() => http.close());
  return http;
}

async function proxy(options: UnkindOptions): Promise<UnkindProxy> {
  const server = await unkindProxy(options);
  closing.push(() => server.close());
  return server;
}

/** A TCP server that does with each connection what the test says. */
async function rawServer(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** An HTTP server that gives every request this answer; its address. */
async function serverOf(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createHttpServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () => void server.close(),
    () => server.closeAllConnections(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
}

interface GetOptions {
  readonly signal?: AbortSignal;
  readonly connectTimeoutMs?: number;
  readonly authorization?: Secret;
}

function get(http: Http, url: string, options: GetOptions = {}) {
  const { signal = new AbortController().signal, connectTimeoutMs = 5_000, authorization } = options;
  const secret = authorization === undefined ? {} : { authorization };
  return http.get({ url: new URL(url), headers: {}, connectTimeoutMs, signal, ...secret });
}

async function read(answer: HttpAnswer): Promise<string> {
  let text = "";
  for await (const piece of answer.body)
    text += piece.ok ? Buffer.from(piece.value).toString() : `<${piece.error.kind}>`;
  return text;
}

/** The body, or the kind and code of the fault. */
async function outcome(http: Http, url: string, options?: GetOptions): Promise<string> {
  const answer = await get(http, url, options);
  return answer.ok
    ? `${answer.value.status} ${await read(answer.value)}`
    : `${answer.error.kind} ${answer.error.code}`;
}

function after(delayMs: number, controller = new AbortController()): AbortSignal {
  const timer = setTimeout(() => controller.abort(), delayMs);
  closing.push(() => clearTimeout(timer));
  return controller.signal;
}

const files = { x: "the body" };
const gzipped = gzipSync("the body");

describe("nodeHttp", () => {
  it("asks for no gzip and keeps its connection", async () => {
    const server = await proxy({ files });
    const http = client();
    for (let count = 0; count < 5; count++)
      expect(await outcome(http, `${server.url}/x`)).toBe("200 the body");
    expect(server.connections()).toBe(1);
    expect(server.complaints).toEqual([]);
  });

  it("gives pieces that are good until the next one is asked for, also of gzip", async () => {
    const text = Array.from({ length: 60_000 }, (_, index) => `line ${index}\n`).join("");
    const plain = await serverOf((response) => void response.end(text));
    const zipped = await serverOf((response) => {
      response.setHeader("Content-Encoding", "gzip").end(gzipSync(text, { level: 0 }));
    });
    for (const url of [plain, zipped]) expect((await outcome(client(), url)) === `200 ${text}`).toBe(true);
  });

  it.each([
    ["whole", gzipped, "200 the body"],
    ["cut", gzipped.subarray(0, -9), "200 the body<cut>"],
    ["none", Buffer.from("no gzip at all"), "200 <not-http>"],
    ["empty", Buffer.alloc(0), "200 "],
  ])("reads gzip that nobody asked for, as Go's client does: %s", async (_, bytes, expected) => {
    const url = await serverOf((response) => response.setHeader("Content-Encoding", "GZIP").end(bytes));
    expect(await outcome(client(), url)).toBe(expected);
  });

  it("takes the length of gzip for the length of no file", async () => {
    const url = await serverOf((response) => {
      response.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", gzipped.length).end(gzipped);
    });
    const answer = await get(client(), url);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.headers["content-length"]).toBeUndefined();
    expect(await read(answer.value)).toBe("the body");
  });

  it("tells a connection cut in the middle of gzip, and ends one that stands still there", async () => {
    const half = gzipped.subarray(0, 12);
    const announced = (response: ServerResponse): ServerResponse =>
      response.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", gzipped.length);
    const cutting = await serverOf((response) => {
      announced(response).write(half, () => response.socket?.destroy());
    });
    expect(await outcome(client(), cutting)).toMatch(/<cut>$/);
    const silent = await serverOf((response) => void announced(response).write(half));
    expect(await outcome(client(), silent, { signal: after(100) })).toMatch(/<aborted>$/);
  });

  it("sends the Authorization it is given", async () => {
    const server = await proxy({ files, authorization: "Bearer t0ken" });
    const authorization = new Secret("Bearer t0ken");
    expect(await outcome(client(), `${server.url}/x`, { authorization })).toBe("200 the body");
  });

  it("keeps to its limit, and ends what waits for it", async () => {
    const server = await proxy({ files, faults: [{ fault: "silent" }] });
    const http = client({}, 2);
    const cancel = new AbortController();
    const urls = [1, 2, 3, 4].map(() => `${server.url}/x`);
    const asked = urls.map((url) => outcome(http, url, { signal: cancel.signal }));
    while (server.mostAtOnce() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    after(80, cancel);
    expect(await Promise.all(asked)).toEqual(urls.map(() => "aborted ABORT_ERR"));
    expect(server.mostAtOnce()).toBe(2);
    server.setFaults([]);
    expect(await outcome(http, `${server.url}/x`)).toBe("200 the body");
  });

  it.each([
    ["cut", "200 the <cut>"],
    ["chunked-cut", "200 the <cut>"],
    ["reset", "reset ECONNRESET"],
  ] as const)("tells %s", async (fault, expected) => {
    const server = await proxy({ files, faults: [{ fault }] });
    expect(await outcome(client(), `${server.url}/x`)).toBe(expected);
  });

  const ok = "HTTP/1.1 200 OK\r\n";
  const length = "content-length: 8\r\n";
  it.each([
    ["of HTTP/1.0, without a length", "HTTP/1.0 200 OK\r\n\r\nthe body"],
    [
      "after 100 and 103",
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nlink: <x>\r\n\r\n${ok}${length}\r\nthe body`,
    ],
    [
      "in chunks with a trailer",
      `${ok}transfer-encoding: chunked\r\n\r\n8;a=b\r\nthe body\r\n0\r\nsum: x\r\n\r\n`,
    ],
    [
      "in chunks, and with a length that is less",
      `${ok}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n8\r\nthe body\r\n0\r\n\r\n`,
    ],
    [
      "in chunks, and with a length that is more",
      `${ok}content-length: 9\r\ntransfer-encoding: chunked\r\n\r\n8\r\nthe body\r\n0\r\n\r\n`,
    ],
    ["with bare line feeds", `HTTP/1.1 200 OK\ncontent-length: 8\n\nthe body`],
    ["with a folded header", `${ok}x: a\r\n b\r\n${length}\r\nthe body`],
    ["without a reason", `HTTP/1.1 200\r\n${length}\r\nthe body`],
    ["with its length said twice", `${ok}${length}${length}\r\nthe body`],
    ["with blanks in names", `${ok}content-length : 3\r\nx y: z\r\n v\r\n${length}\r\nthe body`],
    [
      "with its length said twice, after hints",
      `HTTP/1.1 103 Hints\r\na b: c\r\n\r\n${ok}${length}${length}\r\nthe body`,
    ],
    ["with a head of 64 KB", `${ok}x: ${"a".repeat(64 * 1024)}\r\n${length}\r\nthe body`],
  ])("takes an answer %s for one, as go does", async (_, answer) => {
    const port = await rawServer((socket) => socket.once("data", () => socket.end(answer)));
    expect(await outcome(client(), `http://127.0.0.1:${port}/x`)).toBe("200 the body");
  });

  it("mends heads on connections that are used again, whatever pieces they come in", async () => {
    let connections = 0;
    const port = await rawServer((socket) => {
      connections++;
      socket.setNoDelay();
      socket.on("data", () => {
        for (const byte of `${ok}${length}${length}\r\nthe body`) socket.write(byte);
      });
    });
    const http = client();
    for (let count = 0; count < 3; count++)
      expect(await outcome(http, `http://127.0.0.1:${port}/x`)).toBe("200 the body");
    // The first one is given up with the head that was refused.
    expect(connections).toBe(2);
  });

  it("still refuses two lengths that differ, and a name that nobody can read", async () => {
    for (const headers of [`${length}content-length: 7\r\n`, `x\u0001: y\r\n${length}`]) {
      const port = await rawServer((socket) =>
        socket.once("data", () => socket.end(`${ok}${headers}\r\nthe body`)),
      );
      expect(await outcome(client(), `http://127.0.0.1:${port}/x`)).toMatch(/^not-http HPE_/);
    }
  });

  it.each([
    ["nothing tells the end of the body", "", "the body<cut>"],
    ["all is there that was announced", length, "the body"],
  ])("takes a reset for what it is where %s", async (_, headers, expected) => {
    let answering: Socket | undefined;
    const port = await rawServer((socket) => {
      answering = socket;
      socket.once("data", () => socket.write(`${ok}${headers}\r\nthe body`));
    });
    const answer = await get(client(), `http://127.0.0.1:${port}/x`);
    if (!answer.ok) throw new Error(answer.error.message);
    let text = "";
    for await (const piece of answer.value.body) {
      text += piece.ok ? Buffer.from(piece.value).toString() : `<${piece.error.kind}>`;
      if (text === "the body") answering?.resetAndDestroy();
    }
    expect(text).toBe(expected);
  });

  it("reads of several places to go to the first, with bytes of UTF-8 in it, also behind 3,000 headers", async () => {
    const places = `${"x: y\r\n".repeat(3_000)}location: /\u00fcber?q=\u00e9\r\nlocation: /b\r\n`;
    const port = await rawServer((socket) =>
      socket.once("data", () => socket.end(`HTTP/1.1 302 Found\r\n${places}content-length: 0\r\n\r\n`)),
    );
    const answer = await get(client(), `http://127.0.0.1:${port}/x`);
    expect(answer.ok && answer.value.headers["location"]).toBe("/%C3%BCber?q=%C3%A9");
  });

  it("tells at once that an answer changes to another protocol", async () => {
    const answer = "HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\nthe body";
    const port = await rawServer((socket) => socket.once("data", () => socket.write(answer)));
    expect(await outcome(client(), `http://127.0.0.1:${port}/x`)).toBe("not-http UPGRADE");
  });

  it("tells what is not HTTP by the parser's code", async () => {
    const server = await proxy({ files, faults: [{ fault: "not-http" }] });
    expect(await outcome(client(), `${server.url}/x`)).toMatch(/^not-http HPE_/);
  });

  it("tells a refused connection and a name that is not there", async () => {
    const port = await rawServer(() => undefined);
    for (const close of closing.splice(0)) await close();
    expect(await outcome(client(), `http://127.0.0.1:${port}/x`)).toBe("refused ECONNREFUSED");
    expect(await outcome(client(), "http://no-such-host.invalid/x")).toMatch(/^name-not-resolved E/);
  });

  it("ends a body that stands still when the signal says so", async () => {
    const server = await proxy({ files, faults: [{ fault: "silent-body" }] });
    const stop = new AbortController();
    const answer = await get(client(), `${server.url}/x`, { signal: stop.signal });
    if (!answer.ok) throw new Error(answer.error.message);
    after(60, stop);
    expect(await read(answer.value)).toBe("the <aborted>");
  });

  it("asks again on another connection when a pooled one was closed while it lay idle", async () => {
    let requests = 0;
    const server = createHttpServer((request, response) => {
      // The second request on a connection finds it closed.
      if (++requests === 2) request.socket.destroy();
      else response.end("fine");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(
      () => void server.close(),
      () => server.closeAllConnections(),
    );
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const http = client();
    expect([await outcome(http, url), await outcome(http, url)]).toEqual(["200 fine", "200 fine"]);
    expect(requests).toBe(3);
  });

  describe("over TLS", () => {
    ifPossible("trusts what SSL_CERT_FILE, SSL_CERT_DIR and NODE_EXTRA_CA_CERTS name", async () => {
      const server = await proxy({ files, tls: authority?.issue(["IP:127.0.0.1"]) ?? { key: "", cert: "" } });
      const url = `${server.url}/x`;
      const { caFile = "", caDirectory = "" } = authority ?? {};
      expect(await outcome(client({ SSL_CERT_FILE: caFile }), url)).toBe("200 the body");
      expect(await outcome(client({ SSL_CERT_DIR: `/nowhere${delimiter}${caDirectory}` }), url)).toBe(
        "200 the body",
      );
      expect(await outcome(client({ NODE_EXTRA_CA_CERTS: caFile }), url)).toBe("200 the body");
      expect(await outcome(client(), url)).toMatch(/^tls (UNABLE_TO_|SELF_SIGNED)/);
    });

    ifPossible("tells a certificate for another name", async () => {
      const server = await proxy({
        files,
        tls: authority?.issue(["DNS:other.test"]) ?? { key: "", cert: "" },
      });
      expect(await outcome(client(trusting), `${server.url}/x`)).toBe("tls ERR_TLS_CERT_ALTNAME_INVALID");
    });

    ifPossible("tells a server that speaks no TLS, one that resets, and one that is silent", async () => {
      const plain = await proxy({ files });
      expect(await outcome(client(), `https://127.0.0.1:${plain.port}/x`)).toMatch(/^tls (ERR_SSL|EPROTO)/);
      const resetting = await rawServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
      expect(await outcome(client(), `https://127.0.0.1:${resetting}/x`)).toBe("tls ECONNRESET");
      const silent = await rawServer(() => undefined);
      const options = { connectTimeoutMs: 1_000 };
      expect(await outcome(client(), `https://127.0.0.1:${silent}/x`, options)).toBe(
        "tls TLS_HANDSHAKE_TIMEOUT",
      );
      const signal = after(50);
      expect(await outcome(client(), `https://127.0.0.1:${silent}/x`, { signal })).toBe("aborted ABORT_ERR");
    });
  });

  describe("through an HTTP proxy", () => {
    /** Answers CONNECT as the test says; 200 leads to this port. */
    async function tunnelTo(
      port: number,
      answer: string,
    ): Promise<{ url: string; heads: string[]; closed: Promise<unknown>[] }> {
      const [heads, closed]: [string[], Promise<unknown>[]] = [[], []];
      const proxyPort = await rawServer((socket) => {
        closed.push(once(socket, "close"));
        socket.once("data", (head) => {
          heads.push(head.toString());
          if (!answer.startsWith("200")) {
            if (answer !== "") socket.end(`HTTP/1.1 ${answer}\r\n\r\n`);
            return;
          }
          const onward = new (socket.constructor as new () => Socket)();
          onward.on("error", () => socket.destroy());
          closing.push(() => void onward.destroy());
          onward.connect(port, "127.0.0.1", () => {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            socket.pipe(onward).pipe(socket);
          });
        });
      });
      return { url: `127.0.0.1:${proxyPort}`, heads, closed };
    }

    ifPossible("builds a tunnel, says who we are, and uses it again", async () => {
      const server = await proxy({
        files,
        tls: authority?.issue(["DNS:mirror.test"]) ?? { key: "", cert: "" },
      });
      const tunnel = await tunnelTo(server.port, "200");
      const http = client({ ...trusting, HTTPS_PROXY: `http://me:pw@${tunnel.url}` });
      expect(await outcome(http, "https://mirror.test/x")).toBe("200 the body");
      expect(await outcome(http, "https://mirror.test/x")).toBe("200 the body");
      expect(tunnel.heads).toHaveLength(1);
      expect(tunnel.heads[0]).toMatch(/^CONNECT mirror\.test:443 HTTP\/1\.1\r\n/);
      const basic = Buffer.from("me:pw").toString("base64");
      expect(tunnel.heads[0]?.toLowerCase()).toContain(`proxy-authorization: basic ${basic.toLowerCase()}`);
    });

    it.each([
      ["407 Proxy Authentication Required", "http-proxy HTTP_407"],
      ["403 Forbidden", "http-proxy HTTP_403"],
      ["502 Bad Gateway", "http-proxy HTTP_502"],
    ])("tells its %s from an answer of the mirror", async (answer, expected) => {
      const tunnel = await tunnelTo(0, answer);
      expect(await outcome(client({ HTTPS_PROXY: tunnel.url }), "https://mirror.test/x")).toBe(expected);
    });

    it("ends when it never answers, by the signal and by the time to connect", async () => {
      const tunnel = await tunnelTo(0, "");
      const http = client({ HTTPS_PROXY: tunnel.url });
      expect(await outcome(http, "https://mirror.test/x", { signal: after(50) })).toBe("aborted ABORT_ERR");
      const connectTimeoutMs = 80;
      expect(await outcome(http, "https://mirror.test/x", { connectTimeoutMs })).toBe("http-proxy ETIMEDOUT");
      for (const gone of tunnel.closed) await gone;
    });

    it("tells that it is not there", async () => {
      const tunnel = await tunnelTo(0, "");
      for (const close of closing.splice(0)) await close();
      expect(await outcome(client({ HTTPS_PROXY: tunnel.url }), "https://mirror.test/x")).toBe(
        "http-proxy ECONNREFUSED",
      );
    });

    it("sends the whole address for plain http", async () => {
      let seen = "";
      const server = createHttpServer((request, response) => {
        seen = `${request.url} ${request.headers.host} ${request.headers["proxy-authorization"]}`;
        response.end("via proxy");
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      closing.push(
        () => void server.close(),
        () => server.closeAllConnections(),
      );
      const { port } = server.address() as AddressInfo;
      const http = client({ HTTP_PROXY: `http://me:pw@127.0.0.1:${port}` });
      expect(await outcome(http, "http://mirror.test/x?y")).toBe("200 via proxy");
      expect(seen).toBe(
        `http://mirror.test/x?y mirror.test Basic ${Buffer.from("me:pw").toString("base64")}`,
      );
    });

    ifPossible("asks a proxy that speaks TLS for its own certificate, not for the mirror's", async () => {
      const mirror = await proxy({
        files,
        tls: authority?.issue(["DNS:mirror.test"]) ?? { key: "", cert: "" },
      });
      const certificate = authority?.issue(["IP:127.0.0.1"]) ?? { key: "", cert: "" };
      const through = createHttpsServer(certificate, (request, response) =>
        response.end(`via ${request.url}`),
      );
      through.on("connect", (_request, socket: Socket) => {
        const onward = connect(mirror.port, "127.0.0.1", () => {
          socket.write("HTTP/1.1 200 OK\r\n\r\n");
          socket.pipe(onward).pipe(socket);
        });
        onward.on("error", () => socket.destroy());
        socket.on("error", () => onward.destroy());
        closing.push(() => void onward.destroy());
      });
      await new Promise<void>((resolve) => through.listen(0, "127.0.0.1", resolve));
      closing.push(
        () => void through.close(),
        () => through.closeAllConnections(),
      );
      const address = `https://127.0.0.1:${(through.address() as AddressInfo).port}`;
      const http = client({ ...trusting, HTTPS_PROXY: address, HTTP_PROXY: address });
      expect(await outcome(http, "https://mirror.test/x")).toBe("200 the body");
      expect(await outcome(http, "http://plain.test/x")).toBe("200 via http://plain.test/x");
      const distrusting = client({ HTTPS_PROXY: address });
      expect(await outcome(distrusting, "https://mirror.test/x")).toMatch(
        /^http-proxy (UNABLE_TO_|SELF_SIGNED)/,
      );
    });

    it("does not go direct by a value that names no host", async () => {
      const server = await proxy({ files });
      const http = client({ HTTP_PROXY: "/p.test", NO_PROXY: "" });
      expect(await outcome(http, `http://mirror.test:${server.port}/x`)).toBe("http-proxy NO_HOST");
    });
  });
});
