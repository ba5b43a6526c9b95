import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_fs
} from "./chunk-3SWWYTHG.js";
import {
  harmlessLine,
  splitLines,
  stripControls
} from "./chunk-TVASWAZM.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-OZAD3COR.js";

// builtin-above:node:http
var require_node_http = __commonJS({
  "builtin-above:node:http"(exports, module) {
    module.exports = Object.create(__require("node:http"));
  }
});

// builtin-above:node:stream/promises
var require_promises = __commonJS({
  "builtin-above:node:stream/promises"(exports, module) {
    module.exports = Object.create(__require("node:stream/promises"));
  }
});

// src/adapters/loopback.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_http = __toESM(require_node_http(), 1);
var import_promises = __toESM(require_promises(), 1);

// src/adapters/bounded-connections.ts
function boundConnections(server, most) {
  const open = /* @__PURE__ */ new Set();
  const silent = /* @__PURE__ */ new Set();
  const asked = /* @__PURE__ */ new WeakMap();
  function underWay(socket, change) {
    const now = (asked.get(socket) ?? 0) + change;
    asked.set(socket, now);
    if (now > 0) silent.delete(socket);
    else if (open.has(socket)) silent.add(socket);
  }
  server.on("connection", (socket) => {
    open.add(socket);
    silent.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      silent.delete(socket);
    });
    if (open.size <= most) return;
    const [longest = socket] = silent;
    longest.destroy();
  });
  server.on("request", ({ socket }, response) => {
    underWay(socket, 1);
    response.once("close", () => underWay(socket, -1));
  });
}

// src/adapters/loopback.ts
var usualLimits = {
  // Go gives idle connections up after 90 s (net/http.DefaultTransport): longer here, so that none closes under a request.
  keepAliveTimeout: 3e5,
  /** From the first byte of a request, or from the start of a connection, to the last header: go sends them at once. */
  headersTimeout: 2e4,
  /** With a body, which nobody here has a use for. How long an answer takes, or its reader, is limited by neither. */
  requestTimeout: 3e4,
  connectionsCheckingInterval: 5e3,
  // A second Host or Range makes the value one that means nothing, instead of one of two meanings.
  joinDuplicateHeaders: true,
  /** go has one for each of its GOMAXPROCS downloads, and two that are idle (net/http, DefaultMaxIdleConnsPerHost). */
  mostConnections: 1024
};
var host = "127.0.0.1";
var backlog = 4096;
var nodeLoopback = loopbackWith(usualLimits);
function loopbackWith(limits) {
  return { listen: (answer) => listenAt(answer, (server) => server.listen(0, host, backlog), limits) };
}
function sharedLoopback(place, share) {
  const { socket, port } = place;
  return {
    async listen(answer) {
      const onSocket = socket && await listenAt(answer, (server) => server.listen(socket.handle, backlog));
      const opened = onSocket?.ok === true ? onSocket : await listenAt(answer, (server) => server.listen(port, host, backlog));
      if (opened.ok) {
        const handle = Reflect.get(opened.value.server, "_handle");
        if (typeof handle === "object" && handle !== null)
          share({ socket: { kind: "shared socket", handle }, port: opened.value.port });
      }
      return opened;
    }
  };
}
function listenAt(answer, listen, { mostConnections, ...limits } = usualLimits) {
  return new Promise((resolve) => {
    const server = (0, import_node_http.createServer)({ noDelay: true, ...limits }, (message, response) => {
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
async function respond(message, response, answerTo) {
  message.resume();
  if (message.headers.upgrade !== void 0) response.shouldKeepAlive = false;
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
  require_node_http,
  require_promises,
  usualLimits,
  nodeLoopback,
  loopbackWith,
  sharedLoopback
};
