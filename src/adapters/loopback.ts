// The loopback server on node:http: carries requests in and answers out. What is answered is decided in src/guard.

import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { boundConnections } from "./bounded-connections.ts";
import { harmlessLine, splitLines, stripControls } from "../core/harmless.ts";
import { err, ok, type Result } from "../core/result.ts";
import type {
  Loopback,
  LoopbackAnswer,
  LoopbackRequest,
  LoopbackServer,
  SharedSocket,
} from "../ports/loopback.ts";

export const usualLimits = {
  // Go gives idle connections up after 90 s (net/http.DefaultTransport): longer here, so that none closes under a request.
  keepAliveTimeout: 300_000,
  /** From the first byte of a request, or from the start of a connection, to the last header: go sends them at once. */
  headersTimeout: 20_000,
  /** With a body, which nobody here has a use for. How long an answer takes, or its reader, is limited by neither. */
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // A second Host or Range makes the value one that means nothing, instead of one of two meanings.
  joinDuplicateHeaders: true,
  /** go has one for each of its GOMAXPROCS downloads, and two that are idle (net/http, DefaultMaxIdleConnsPerHost). */
  mostConnections: 1_024,
};

export type LoopbackLimits = Readonly<typeof usualLimits>;

const host = "127.0.0.1";
/** Those that wait while a worker takes another one's place; the system may allow fewer. */
const backlog = 4_096;

export const nodeLoopback = loopbackWith(usualLimits);

export function loopbackWith(limits: LoopbackLimits): Loopback {
  return { listen: (answer) => listenAt(answer, (server) => server.listen(0, host, backlog), limits) };
}

/**
 * One port for processes that take each other's place: on the socket that another one held where there is such, else
 * at its port (0 for any). `share` gets the socket as soon as it listens.
 */
export function sharedLoopback(
  place: { readonly socket: SharedSocket | undefined; readonly port: number },
  share: (place: { readonly socket: SharedSocket; readonly port: number }) => void,
): Loopback {
  const { socket, port } = place;
  return {
    async listen(answer) {
      const onSocket = socket && (await listenAt(answer, (server) => server.listen(socket.handle, backlog)));
      const opened =
        onSocket?.ok === true
          ? onSocket
          : await listenAt(answer, (server) => server.listen(port, host, backlog));
      if (opened.ok) {
        // What child_process.send() takes to hand on; node:cluster does the same, and no public name leads to it.
        const handle: unknown = Reflect.get(opened.value.server, "_handle");
        if (typeof handle === "object" && handle !== null)
          share({ socket: { kind: "shared socket", handle }, port: opened.value.port });
      }
      return opened;
    },
  };
}

function listenAt(
  answer: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
  listen: (server: Server) => Server,
  { mostConnections, ...limits }: LoopbackLimits = usualLimits,
): Promise<Result<LoopbackServer & { readonly server: Server }, { readonly message: string }>> {
  return new Promise((resolve) => {
    const server = createServer({ noDelay: true, ...limits }, (message, response) => {
      void respond(message, response, answer);
    });
    boundConnections(server, mostConnections);
    server.once("error", (fault) => {
      resolve(err({ message: fault.message }));
    });
    server.once("listening", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        resolve(err({ message: "the system gave no port" }));
        return;
      }
      resolve(ok({ port: address.port, stop: () => stop(server), server }));
    });
    listen(server);
  });
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  answerTo: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
): Promise<void> {
  message.resume(); // a body nobody asked for
  // Node hears nothing more on a connection that was to become another protocol's.
  if (message.headers.upgrade !== undefined) response.shouldKeepAlive = false;
  response.on("error", () => {
    // The client went away: there is nobody left to tell.
  });
  const answer = await answerTo(requestOf(message)).catch(defectAnswer);
  try {
    await send(answer, message.method === "HEAD", response);
  } catch {
    // The file or the client failed half-way. Closing the connection is what tells the client that bytes are missing.
    response.destroy();
  } finally {
    await answer.release?.();
  }
}

async function send(answer: LoopbackAnswer, headOnly: boolean, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, { ...answer.headers });
  if (headOnly || isEmpty(answer.body)) {
    response.end();
  } else if (answer.body instanceof Uint8Array) {
    response.end(answer.body); // node writes head and body as one
  } else {
    const { path, fromByte, sizeBytes } = answer.body;
    const file = createReadStream(path, { start: fromByte, end: fromByte + sizeBytes - 1 });
    await pipeline(file, response);
    if (file.bytesRead !== sizeBytes) response.destroy();
  }
}

function isEmpty(body: LoopbackAnswer["body"]): boolean {
  return body instanceof Uint8Array ? body.byteLength === 0 : body.sizeBytes === 0;
}

function requestOf(message: IncomingMessage): LoopbackRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: message.method ?? "", target: message.url ?? "", headers };
}

function defectAnswer(defect: unknown): LoopbackAnswer {
  // There may be words of a mirror in it, and go prints it.
  const words = splitLines(String(defect)).map((line) => harmlessLine(stripControls(line)));
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${words.join(" ")}\n`);
  return {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body,
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
