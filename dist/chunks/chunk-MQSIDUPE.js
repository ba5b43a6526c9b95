import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_http
} from "./chunk-OT7CFU6O.js";
import {
  harmlessLine,
  splitLines,
  stripControls
} from "./chunk-EWWCWPOY.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:stream/promises
var require_promises = __commonJS({
  "builtin:node:stream/promises"(exports, module) {
    module.exports = __require("node:stream/promises");
  }
});

// src/adapters/loopback.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_http = __toESM(require_node_http(), 1);
var import_promises = __toESM(require_promises(), 1);
var keepAliveTimeoutMs = 3e5;
var nodeLoopback = {
  listen: (answer) => listenAt(answer, (server) => server.listen(0, host))
};
var host = "127.0.0.1";
function sharedLoopback(place, share) {
  const { socket, port } = place;
  return {
    async listen(answer) {
      const onSocket = socket && await listenAt(answer, (server) => server.listen(socket.handle));
      const opened = onSocket?.ok === true ? onSocket : await listenAt(answer, (server) => server.listen(port, host));
      if (opened.ok) {
        const handle = Reflect.get(opened.value.server, "_handle");
        if (typeof handle === "object" && handle !== null)
          share({ socket: { kind: "shared socket", handle }, port: opened.value.port });
      }
      return opened;
    }
  };
}
function listenAt(answer, listen) {
  return new Promise((resolve) => {
    const options = { noDelay: true, keepAliveTimeout: keepAliveTimeoutMs };
    const server = (0, import_node_http.createServer)(options, (message, response) => {
      void respond(message, response, answer);
    });
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
async function respond(message, response, answerTo) {
  message.resume();
  response.on("error", () => {
  });
  const answer = await answerTo(requestOf(message)).catch(defectAnswer);
  try {
    await send(answer, message.method === "HEAD", response);
  } catch {
    response.destroy();
  } finally {
    await answer.release?.();
  }
}
async function send(answer, headOnly, response) {
  response.writeHead(answer.status, { ...answer.headers });
  if (headOnly || isEmpty(answer.body)) {
    response.end();
  } else if (answer.body instanceof Uint8Array) {
    response.end(answer.body);
  } else {
    const { path, fromByte, sizeBytes } = answer.body;
    const file = (0, import_node_fs.createReadStream)(path, { start: fromByte, end: fromByte + sizeBytes - 1 });
    await (0, import_promises.pipeline)(file, response);
    if (file.bytesRead !== sizeBytes) response.destroy();
  }
}
function isEmpty(body) {
  return body instanceof Uint8Array ? body.byteLength === 0 : body.sizeBytes === 0;
}
function requestOf(message) {
  const headers = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== void 0) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: message.method ?? "", target: message.url ?? "", headers };
}
function defectAnswer(defect) {
  const words = splitLines(String(defect)).map((line) => harmlessLine(stripControls(line)));
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${words.join(" ")}
`);
  return {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

export {
  require_promises,
  nodeLoopback,
  sharedLoopback
};
