// The loopback server on node:http: carries requests in and answers out. What is answered is decided in src/guard.

import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { err, ok } from "../core/result.ts";
import type { Loopback, LoopbackAnswer, LoopbackRequest } from "../ports/loopback.ts";

// Go gives idle connections up after 90 s (net/http.DefaultTransport): longer here, so that none closes under a request.
const keepAliveTimeoutMs = 300_000;

export const nodeLoopback: Loopback = {
  listen: (answer) =>
    new Promise((resolve) => {
      const server = createServer(
        { noDelay: true, keepAliveTimeout: keepAliveTimeoutMs },
        (message, response) => {
          void respond(message, response, answer);
        },
      );
      server.once("error", (fault) => {
        resolve(err({ message: fault.message }));
      });
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        if (address === null || typeof address === "string") {
          resolve(err({ message: "the system gave no port" }));
          return;
        }
        resolve(ok({ port: address.port, stop: () => stop(server) }));
      });
    }),
};

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  answerTo: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
): Promise<void> {
  message.resume(); // a body nobody asked for
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
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${String(defect)}\n`);
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
