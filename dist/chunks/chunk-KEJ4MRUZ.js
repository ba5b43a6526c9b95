import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  formatRecord,
  journalPath
} from "./chunk-4Y7L6TGJ.js";

// src/core/until-aborted.ts
function untilAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

// src/guard/succession.ts
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
async function standBy(worker, first) {
  let place = first;
  worker.onMessage((message, socket) => {
    const said = message;
    if (said.kind === "listening") place = { socket: socket ?? place.socket, port: said.port };
  });
  await worker.gone;
  return place;
}
function keepAStandby(world, { order, deaths }, first, environment) {
  const { clock, peers } = world;
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  let place = first;
  let standby;
  async function keep() {
    while (!isOver()) {
      standby = peers.start(environment);
      if (standby === void 0) {
        await clock.sleep(noProcessMs, over.signal);
        continue;
      }
      const begin = { kind: "begin", role: "standby", order, port: place.port, deaths };
      standby.send(begin, place.socket);
      await Promise.race([standby.gone, untilAborted(over.signal)]);
      if (!isOver()) await note(world, order, "standby");
    }
  }
  void keep();
  return {
    pid: () => standby?.pid,
    share(listening) {
      place = listening;
      standby?.send({ kind: "listening", port: place.port }, place.socket);
    },
    end() {
      over.abort();
      standby?.kill();
    }
  };
}
async function whyOver({ clock, files, peers }, { startedMs, watchedPid, directory }, askedMs) {
  return whyEnd({
    nowMs: clock.nowMs(),
    startedMs,
    askedMs,
    watched: watchedPid === void 0 ? "nobody" : peers.isAlive(watchedPid) ? "alive" : "gone",
    directoryIsThere: await files.stat(directory) !== void 0
  });
}
async function untilOver(world, life, askedMs, signal) {
  while (await world.clock.sleep(lookEveryMs, signal) === "slept") {
    if (await whyOver(world, life, askedMs()) !== void 0) return;
  }
}
async function note({ clock, files }, order, who) {
  if (await files.stat(order.directory) === void 0) return;
  await files.append(journalPath(order), formatRecord({ kind: "replaced", atMs: clock.nowMs(), who }), 384);
}

export {
  untilAborted,
  nextWorker,
  whomToWatch,
  standBy,
  keepAStandby,
  whyOver,
  untilOver,
  note
};
