import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  processEnvironment
} from "./chunks/chunk-I4DCORUG.js";
import {
  note,
  standBy
} from "./chunks/chunk-KEJ4MRUZ.js";
import "./chunks/chunk-4Y7L6TGJ.js";
import {
  nodeClock,
  nodeFiles,
  parentPeer
} from "./chunks/chunk-E2W7INCO.js";
import "./chunks/chunk-744I2SCF.js";
import "./chunks/chunk-4TWCK7WP.js";
import "./chunks/chunk-OCOZNUXU.js";
import "./chunks/chunk-G5TNOYTT.js";
import "./chunks/chunk-YLCNYJFB.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-6Z2GQ2XN.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/guard-process.ts
var longestSilenceMs = 6e4;
function begin(early) {
  const starter = parentPeer(early);
  if (starter === void 0) return;
  const silence = setTimeout(() => process.exit(1), longestSilenceMs);
  starter.onMessage((message, socket) => {
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
  const { order, port } = first;
  const loading = load();
  const given = { socket, port };
  if (first.role === "worker") {
    const ready = (at) => starter.send({ kind: "ready", port: at });
    return (await loading)(first, given, ready);
  }
  const place = await standBy(starter, given);
  void note({ clock: nodeClock(), files: nodeFiles() }, order, "worker");
  return (await loading)({ order, deaths: first.deaths + 1 }, place, () => {
  });
}
async function load() {
  const [{ nodeWorld }, { sharedLoopback }, { silentHost }, { work }] = await Promise.all([
    import("./chunks/world-FIJGOJDB.js"),
    import("./chunks/loopback-KKOXOBX4.js"),
    import("./chunks/silent-C27EWX36.js"),
    import("./chunks/work-ZGHNAD7J.js")
  ]);
  return (begin2, place, onListening) => {
    const { signal } = new AbortController();
    const world = nodeWorld(silentHost(), import.meta.url, signal, begin2.order.environment);
    const environment = processEnvironment(process.env);
    return work(world, begin2, place, { open: sharedLoopback, onListening, environment });
  };
}
export {
  begin
};
