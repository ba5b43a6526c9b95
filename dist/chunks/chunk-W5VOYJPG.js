import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  formatRecord,
  journalPath
} from "./chunk-4Y7L6TGJ.js";

// src/guard/guard-environment.ts
var places = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "RUNNER_TEMP"];
var mark = "RUNNER_TRACKING_ID";
var httpProxies = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
var roads = ["NETRC", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", ...httpProxies];
function processEnvironment(environment) {
  return only([...places, mark], environment);
}
function toldEnvironment(environment) {
  return only([...places, ...roads], environment);
}
function only(names, environment) {
  const wanted = new Set(names);
  const isWanted = (name) => wanted.has(name) || name.toUpperCase() === "SYSTEMROOT";
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}

// src/core/until-aborted.ts
function untilAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

// src/guard/supervisor.ts
var mostDeaths = 3;
var longestLifeMs = 6 * 60 * 6e4;
var longestIdleMs = 30 * 6e4;
var lookEveryMs = 2e3;
var noProcessMs = 500;
function nextWorker(deaths) {
  if (deaths < mostDeaths) return { mode: "full", delayMs: 0 };
  return { mode: "plain", delayMs: Math.min(500, 50 * 2 ** Math.min(8, deaths - mostDeaths)) };
}
function whyEnd(now) {
  if (!now.directoryIsThere) return "directory";
  if (now.watched === "gone") return "watched";
  if (now.watched === "nobody" && now.nowMs - now.askedMs >= longestIdleMs) return "idle";
  return now.nowMs - now.startedMs >= longestLifeMs ? "age" : void 0;
}
function whomToWatch(starterPid) {
  return starterPid > 0 ? starterPid : 1;
}
async function supervise(world, charge, onListening) {
  const { clock, peers } = world;
  const { order } = charge;
  const over = new AbortController();
  let { socket, port, deaths, worker } = charge;
  let askedMs = clock.nowMs();
  const isOver = () => over.signal.aborted;
  function listenTo(peer) {
    peer.onMessage((message, shared) => {
      const told = message;
      if (told.kind === "stop") over.abort();
      if (told.kind === "asked") askedMs = clock.nowMs();
      if (told.kind !== "listening") return;
      socket = shared ?? socket;
      port = told.port;
      onListening(port);
    });
  }
  async function keepAWorker() {
    while (!isOver()) {
      worker ??= peers.start(world.environment);
      if (worker === void 0) {
        await clock.sleep(noProcessMs, over.signal);
        continue;
      }
      listenTo(worker);
      if (worker !== charge.worker) {
        const begin = { kind: "begin", role: "worker", order, port, deaths };
        worker.send(begin, socket);
      }
      await Promise.race([worker.gone, untilAborted(over.signal)]);
      if (isOver()) return;
      worker = void 0;
      deaths++;
      void note(world, order, "worker");
      await clock.sleep(nextWorker(deaths).delayMs, over.signal);
    }
  }
  async function watch() {
    while (!isOver()) {
      await clock.sleep(lookEveryMs, over.signal);
      const why = whyEnd({
        nowMs: clock.nowMs(),
        startedMs: order.startedMs,
        askedMs,
        watched: watchedState(peers, order.watchedPid),
        directoryIsThere: await world.files.stat(order.directory) !== void 0
      });
      if (why !== void 0) over.abort();
    }
  }
  await Promise.all([keepAWorker(), watch()]);
  const last = { kind: "stop" };
  worker?.send(last);
}
async function note({ clock, files }, order, who) {
  if (await files.stat(order.directory) === void 0) return;
  await files.append(journalPath(order), formatRecord({ kind: "replaced", atMs: clock.nowMs(), who }), 384);
}
function watchedState(peers, pid) {
  if (pid === void 0) return "nobody";
  return peers.isAlive(pid) ? "alive" : "gone";
}

export {
  processEnvironment,
  toldEnvironment,
  untilAborted,
  nextWorker,
  whomToWatch,
  supervise,
  note
};
