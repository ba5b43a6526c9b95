// Answers that are sloppy, odd or wrong in their form: where plain go completes the built command line does, and where go
// takes none of it neither does it.

import { createServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { Laptop } from "./laptop.ts";

const modules = [
  makeModule({ module: "example.test/lib0", version: "v1.0.0" }),
  makeModule({ module: "example.test/lib1", version: "v1.0.0" }),
];
const content = new Map(
  modules.flatMap(({ files }) => Object.entries(files)).map(([path, bytes]) => [path, Buffer.from(bytes)]),
);

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** Writes an answer of its own to every request for a file; `path` as it was asked for. */
type Answer = (socket: Socket, body: Buffer, path: string) => void;

async function server(answer: Answer): Promise<string> {
  const sockets = new Set<Socket>();
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let heard = "";
    socket.on("data", (piece) => {
      heard += piece.toString();
      for (let end = heard.indexOf("\r\n\r\n"); end >= 0; end = heard.indexOf("\r\n\r\n")) {
        const path = (heard.split(" ")[1] ?? "").slice(1);
        heard = heard.slice(end + 4);
        const body = content.get(path.replace(/^elsewhere\//, ""));
        if (body !== undefined) answer(socket, body, path);
        else socket.write("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
  });
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const whole = (status: string, headers = ""): Answer => {
  return (socket, body) => {
    socket.write(`HTTP/1.1 ${status}\r\n${headers}content-length: ${body.length}\r\n\r\n`);
    socket.write(body);
  };
};
const ended = (head: string): Answer => {
  return (socket, body) => {
    socket.write(head);
    socket.end(body);
  };
};
const redirected = (to: (path: string) => string): Answer => {
  return (socket, body, path) => {
    if (path.startsWith("elsewhere/")) return whole("200 OK")(socket, body, path);
    socket.write(`HTTP/1.1 307 Away\r\nlocation: ${to(path)}\r\ncontent-length: 0\r\n\r\n`);
  };
};
const chunked = (headers: string): Answer => {
  return (socket, body) => {
    socket.write(`HTTP/1.1 200 OK\r\n${headers}transfer-encoding: chunked\r\n\r\n`);
    socket.write(`${body.length.toString(16)};x=y\r\n`);
    socket.write(body);
    socket.write("\r\n0\r\nsum: x\r\n\r\n");
  };
};

const answers: readonly (readonly [name: string, answer: Answer])[] = [
  ["HTTP/1.0 without a length", ended("HTTP/1.0 200 OK\r\n\r\n")],
  ["a connection closed after each", ended("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")],
  ["chunks with a trailer", chunked("trailer: sum\r\n")],
  ["chunks, and a length that is wrong", chunked("content-length: 3\r\n")],
  [
    "hints before them",
    (socket, ...rest) => {
      socket.write("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n");
      whole("200 OK")(socket, ...rest);
    },
  ],
  ["a head of 64 KB", whole("200 OK", `x: ${"a".repeat(64 * 1024)}\r\n`)],
  ["a folded header", whole("200 OK", "x: a\r\n b\r\n")],
  [
    "gzip that nobody asked for",
    (socket, body, path) => whole("200 OK", "content-encoding: gzip\r\n")(socket, gzipSync(body), path),
  ],
  ["a redirect with a fragment", redirected((path) => `/elsewhere/${path}#part`)],
  ["a redirect upwards", redirected((path) => `../../../elsewhere/${path}`)],
  [
    "a redirect to nothing",
    (socket) => socket.write("HTTP/1.1 302 Found\r\nlocation:\r\ncontent-length: 0\r\n\r\n"),
  ],
  ["206 for all of it", whole("206 Partial Content")],
  ["304", (socket) => socket.write("HTTP/1.1 304 Not Modified\r\n\r\n")],
  ["another protocol", ended("HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n")],
  [
    "two lengths",
    (socket, body, path) => whole("200 OK", `content-length: ${body.length - 1}\r\n`)(socket, body, path),
  ],
  [
    "a length too long",
    (socket, body) =>
      ended(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length + 5}\r\n\r\n`)(socket, body, ""),
  ],
];

describe("a proxy that answers with", () => {
  it.each(answers)("%s is as good as it is to plain go", async (_, answer) => {
    const url = await server(answer);
    const [plain, ours] = [new Laptop(modules), new Laptop(modules)];
    open.push(
      () => plain.dispose(),
      () => ours.dispose(),
    );
    const [go, done] = await Promise.all([
      plain.go(["mod", "download"], { GOPROXY: url }),
      ours.download(["--goproxy", url, "--retries", "1"]),
    ]);
    const offline = await ours.go(["mod", "download"], { GOPROXY: "off" });
    expect([done.code, offline.code, done.log.includes("Unhandled")]).toEqual([go.code, go.code, false]);
  });
});
