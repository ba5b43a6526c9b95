// Servers on loopback that serve real module files, or fail in one particular way.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { spawn } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createHttps } from "node:https";
import { connect, createServer as createTcp } from "node:net";
import { join } from "node:path";

const listening = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

/** Answers with the files below `root`; `fault(request, response)` may answer instead by returning true. */
export async function serveFiles(root, fault = () => false, tls) {
  const answer = (request, response) => {
    if (fault(request, response) === true) return;
    const file = join(root, decodeURIComponent(request.url));
    if (!existsSync(file))
      return void response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    createReadStream(file).pipe(response);
  };
  const server = tls === undefined ? createHttp(answer) : createHttps(tls, answer);
  return { server, port: await listening(server) };
}

/** An HTTP proxy that answers every CONNECT with one status line. */
export async function serveConnect(status) {
  const server = createHttp();
  server.on("connect", (_request, socket) => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`));
  return { server, port: await listening(server) };
}

/** Takes connections; `onSocket` does what it likes with them. */
export async function serveRaw(onSocket) {
  const sockets = new Set();
  const server = createTcp((socket) => {
    sockets.add(socket.on("error", () => {}));
    onSocket(socket);
  });
  server.closeAllConnections = () => sockets.forEach((socket) => socket.destroy());
  return { server, port: await listening(server) };
}

/** HTTP/2 whose streams `onStream` treats as it likes. */
export async function serveStreams(tls, onStream) {
  const server = createSecureServer(tls);
  server.on("stream", (stream) => onStream(stream.on("error", () => {})));
  server.on("session", (session) => session.on("error", () => {}));
  return { server, port: await listening(server) };
}

/** An HTTP proxy that leads every CONNECT to one port of this machine, whatever host was asked: so hosts can be played. */
export async function serveTunnel(target) {
  const server = createHttp();
  server.on("connect", (_request, socket) => {
    const behind = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      behind.pipe(socket).pipe(behind);
    });
    behind.on("error", () => socket.destroy());
    socket.on("error", () => behind.destroy());
  });
  return { server, port: await listening(server) };
}

/** git's own server (git http-backend) for the repositories below `root`; a pack is cut after `cutAt` bytes. */
export async function serveGit(root, { cutAt = Infinity } = {}) {
  const server = createHttp((request, response) => {
    const [path, query = ""] = request.url.split("?");
    const backend = spawn("git", ["http-backend"], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        GIT_PROTOCOL: request.headers["git-protocol"] ?? "",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      },
    });
    request.pipe(backend.stdin.on("error", () => {}));
    const isPack = request.method === "POST";
    const chunks = [];
    backend.stdout.on("data", (chunk) => chunks.push(chunk));
    backend.stdout.on("end", () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf("\r\n\r\n");
      const headers = Object.fromEntries(
        all
          .subarray(0, end)
          .toString()
          .split("\r\n")
          .map((line) => line.split(": ")),
      );
      const { Status: status = "200", ...rest } = headers;
      const body = all.subarray(end + 4);
      response.writeHead(Number.parseInt(status, 10), rest);
      if (!isPack || body.length <= cutAt) return void response.end(body);
      response.write(body.subarray(0, cutAt), () => setTimeout(() => request.socket.destroy(), 50));
    });
  });
  return { server, port: await listening(server) };
}

/** A port at which nothing listens. */
export async function closedPort() {
  const server = createTcp();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
