import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeClock,
  nodeFiles,
  nodePeers,
  parentPeer,
  require_node_url
} from "./chunks/chunk-ZA62EQI7.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-3SWWYTHG.js";
import {
  note,
  standBy
} from "./chunks/chunk-ZMFX67ZE.js";
import "./chunks/chunk-OHNM6N3U.js";
import "./chunks/chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunks/chunk-OZAD3COR.js";

// src/guard-process.ts
var import_node_url = __toESM(require_node_url(), 1);

// src/guard/guard-environment.ts
var places = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "RUNNER_TEMP"];
var mark = "RUNNER_TRACKING_ID";
var httpProxies = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
var roads = ["NETRC", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", ...httpProxies];
function processEnvironment(environment) {
  return only([...places, mark], environment);
}
function only(names, environment) {
  const wanted = new Set(names);
  const isWanted = (name) => wanted.has(name) || name.toUpperCase() === "SYSTEMROOT";
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}

// src/guard-process.ts
var longestSilenceMs = 6e4;
function begin(early) {
  const starter = parentPeer(early);
  if (starter === void 0) return;
  const silence = setTimeout(() => process.exit(1), longestSilenceMs);
  let isTold = false;
  void starter.gone.then(() => isTold || process.exit(1));
  starter.onMessage((message, socket) => {
    isTold = true;
    clearTimeout(silence);
    for (const name of ["SIGHUP", "SIGINT"]) process.on(name, () => {
    });
    void be(message, socket, starter).then(
      () => process.exit(0),
      () => process.exit(1)
    );
  });
}
async function be(first, socket, starter) {
  const place = { socket, port: first.port };
  if (first.role === "worker") {
    const ready = (at) => starter.send({ kind: "ready", port: at });
    return (await load())(first, place, void 0, ready);
  }
  const { order } = first;
  const world = { clock: nodeClock(), files: nodeFiles(), peers: nodePeers((0, import_node_url.fileURLToPath)(import.meta.url)) };
  let loading;
  const turn = await standBy(
    world,
    starter,
    { begin: first, place },
    {
      environment: ownEnvironment(),
      // A standby has all of it in memory by the time it is needed.
      onStandby: () => void (loading ??= load())
    }
  );
  if (turn === void 0) return;
  void note(world, order, "worker");
  const { deaths, heir } = turn;
  return (await (loading ?? load()))({ order, deaths }, turn.place, heir, () => {
  });
}
function ownEnvironment() {
  return processEnvironment(process.env);
}
async function load() {
  const [{ nodeWorld }, { sharedLoopback }, { silentHost }, { work }] = await Promise.all([
    import("./chunks/world-X7ICCZ5A.js"),
    import("./chunks/loopback-B2RU2E7B.js"),
    import("./chunks/silent-FPLIB2E7.js"),
    import("./chunks/work-K5TPBGZL.js")
  ]);
  return (begin2, place, heir, onListening) => {
    const { signal } = new AbortController();
    const world = nodeWorld(silentHost(), import.meta.url, signal, begin2.order.environment);
    return work(world, begin2, place, {
      open: sharedLoopback,
      onListening,
      environment: ownEnvironment(),
      heir
    });
  };
}
export {
  begin
};
